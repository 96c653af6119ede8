// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linefilter.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

struct FieldWord
{
    FilterField field;
    QLatin1String word;
};

constexpr std::array<FieldWord, 22> kWords{{
    {FilterField::Status, "status"_L1},     {FilterField::SubAccount, "sub"_L1},
    {FilterField::Plan, "plan"_L1},         {FilterField::Label, "label"_L1},
    {FilterField::Month, "month"_L1},       {FilterField::Today, "today"_L1},
    {FilterField::Seen, "seen"_L1},         {FilterField::Group, "group"_L1},
    {FilterField::Operator, "operator"_L1}, {FilterField::SimType, "type"_L1},
    {FilterField::Country, "country"_L1},   {FilterField::Iccid, "iccid"_L1},
    {FilterField::Notes, "notes"_L1},       {FilterField::Imei, "imei"_L1},
    {FilterField::Msisdn, "msisdn"_L1},     {FilterField::EndUser, "user"_L1},
    {FilterField::DataLeft, "left"_L1},     {FilterField::DaysLeft, "days"_L1},
    {FilterField::Sms, "sms"_L1},           {FilterField::Sessions, "sessions"_L1},
    {FilterField::Rule, "rule"_L1},         {FilterField::Renewal, "renewal"_L1},
}};

QString comparison(FilterOp op)
{
    switch (op) {
    case FilterOp::AnyOf:
    case FilterOp::NoneOf: return u":"_s;
    case FilterOp::Less: return u"<"_s;
    case FilterOp::LessOrEqual: return u"<="_s;
    case FilterOp::Greater: return u">"_s;
    case FilterOp::GreaterOrEqual: return u">="_s;
    }
    return {};
}

QString ageText(std::chrono::seconds age)
{
    const qint64 seconds = age.count();
    if (seconds % 86'400 == 0)
        return QString::number(seconds / 86'400) + u'd';
    if (seconds % 3'600 == 0)
        return QString::number(seconds / 3'600) + u'h';
    return QString::number(seconds / 60) + u'm';
}

QString comparedValue(const FilterTerm &term)
{
    if (term.field == FilterField::Seen) {
        if (term.age)
            return ageText(*term.age);
        const QTime time = term.when->time();
        return time == QTime(0, 0) ? term.when->date().toString(Qt::ISODate)
                                   : term.when->toUTC().toString(u"yyyy-MM-ddTHH:mm"_s);
    }
    if (term.field == FilterField::Renewal)
        return term.when->date().toString(Qt::ISODate);
    if (isVolumeField(term.field))
        return base::formatVolumeText(term.volume);
    return QString::number(term.number);
}

bool looksLikeField(const QString &value)
{
    const qsizetype end = std::ranges::find_if(value, [](QChar c) { return !c.isLetter(); }) - value.begin();
    return end > 0 && end < value.size() && (value[end] == u':' || value[end] == u'<' || value[end] == u'>');
}

} // namespace

bool isVolumeField(FilterField field)
{
    return field == FilterField::Month || field == FilterField::Today || field == FilterField::DataLeft;
}

bool isNumberField(FilterField field)
{
    return field == FilterField::Sms || field == FilterField::Sessions || field == FilterField::DaysLeft;
}

bool isContainsField(FilterField field)
{
    return field == FilterField::Text || field == FilterField::Iccid || field == FilterField::Notes ||
           field == FilterField::Imei || field == FilterField::Msisdn || field == FilterField::EndUser ||
           field == FilterField::Rule;
}

bool isComparedField(FilterField field)
{
    return isVolumeField(field) || isNumberField(field) || field == FilterField::Seen || field == FilterField::Renewal;
}

QLatin1String filterFieldWord(FilterField field)
{
    for (const FieldWord &entry : kWords) {
        if (entry.field == field)
            return entry.word;
    }
    return ""_L1;
}

std::optional<FilterField> filterFieldFromWord(QStringView word)
{
    for (const FieldWord &entry : kWords) {
        if (word.compare(entry.word, Qt::CaseInsensitive) == 0)
            return entry.field;
    }
    return std::nullopt;
}

const std::vector<FilterField> &filterFields()
{
    static const std::vector<FilterField> fields = [] {
        std::vector<FilterField> all;
        for (const FieldWord &entry : kWords)
            all.push_back(entry.field);
        return all;
    }();
    return fields;
}

QString quoteFilterValue(const QString &value)
{
    const bool plain = !value.isEmpty() && std::ranges::none_of(value, [](QChar c) {
        return c.isSpace() || c == u'"' || c == u',' || c == u'\\';
    });
    if (plain)
        return value;
    QString quoted = u"\""_s;
    for (const QChar c : value) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\';
        quoted += c;
    }
    return quoted + u'"';
}

QString formatFilterTerm(const FilterTerm &term)
{
    const bool list = term.op == FilterOp::AnyOf || term.op == FilterOp::NoneOf;
    if (!list)
        return filterFieldWord(term.field) + comparison(term.op) + comparedValue(term);
    const QString sign = term.op == FilterOp::NoneOf ? u"-"_s : QString();
    if (term.field == FilterField::Text) {
        const QString value = term.values.value(0);
        const QString quoted = quoteFilterValue(value);
        const bool escape = quoted == value && (looksLikeField(value) || value.startsWith(u'-'));
        return sign + (escape ? u'"' + value + u'"' : quoted);
    }
    QStringList values;
    for (const QString &value : term.values)
        values << quoteFilterValue(value);
    return sign + filterFieldWord(term.field) + u':' + values.join(u',');
}

IccidList makeIccidList(std::vector<Iccid> iccids)
{
    std::ranges::sort(iccids, {}, &Iccid::text);
    iccids.erase(std::unique(iccids.begin(), iccids.end()), iccids.end());
    return std::make_shared<const std::vector<Iccid>>(std::move(iccids));
}

QString formatLineFilter(const LineFilter &filter)
{
    QStringList words;
    for (const FilterTerm &term : filter.terms)
        words << formatFilterTerm(term);
    return words.join(u' ');
}

} // namespace domain
