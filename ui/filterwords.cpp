// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filterwords.h"

#include "models/tables/linetable.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::filterwords {

namespace {

using domain::FilterField;
using domain::FilterOp;

QString tr(const char *text) { return QCoreApplication::translate("filter", text); }

QString comparisonWord(FilterOp op, bool isAge)
{
    switch (op) {
    case FilterOp::Less:
        return isAge ? tr(QT_TRANSLATE_NOOP("filter", "within")) : tr(QT_TRANSLATE_NOOP("filter", "under"));
    case FilterOp::LessOrEqual:
        return isAge ? tr(QT_TRANSLATE_NOOP("filter", "within")) : tr(QT_TRANSLATE_NOOP("filter", "at most"));
    case FilterOp::Greater:
        return isAge ? tr(QT_TRANSLATE_NOOP("filter", "longer ago than")) : tr(QT_TRANSLATE_NOOP("filter", "over"));
    case FilterOp::GreaterOrEqual:
        return isAge ? tr(QT_TRANSLATE_NOOP("filter", "at least ago")) : tr(QT_TRANSLATE_NOOP("filter", "at least"));
    case FilterOp::AnyOf:
    case FilterOp::NoneOf: break;
    }
    return {};
}

QString dateWord(FilterOp op)
{
    return op == FilterOp::Less || op == FilterOp::LessOrEqual ? tr(QT_TRANSLATE_NOOP("filter", "before"))
                                                               : tr(QT_TRANSLATE_NOOP("filter", "since"));
}

QString dayWord(FilterOp op)
{
    switch (op) {
    case FilterOp::Less: return tr(QT_TRANSLATE_NOOP("filter", "before"));
    case FilterOp::LessOrEqual: return tr(QT_TRANSLATE_NOOP("filter", "up to"));
    case FilterOp::Greater: return tr(QT_TRANSLATE_NOOP("filter", "after"));
    case FilterOp::GreaterOrEqual: return tr(QT_TRANSLATE_NOOP("filter", "from"));
    case FilterOp::AnyOf:
    case FilterOp::NoneOf: break;
    }
    return {};
}

QString ageValue(std::chrono::seconds age)
{
    const qint64 minutes = age.count() / 60;
    const auto number = [](qint64 n, const char *one, const char *many) {
        return n == 1 ? tr(one) : tr(many).arg(QLocale().toString(n));
    };
    if (minutes % (24 * 60) == 0)
        return number(minutes / (24 * 60), QT_TRANSLATE_NOOP("filter", "1 day"),
                      QT_TRANSLATE_NOOP("filter", "%1 days"));
    if (minutes % 60 == 0)
        return number(minutes / 60, QT_TRANSLATE_NOOP("filter", "1 hour"), QT_TRANSLATE_NOOP("filter", "%1 hours"));
    return number(minutes, QT_TRANSLATE_NOOP("filter", "1 minute"), QT_TRANSLATE_NOOP("filter", "%1 minutes"));
}

bool isList(const domain::FilterTerm &term) { return term.op == FilterOp::AnyOf || term.op == FilterOp::NoneOf; }

} // namespace

QString field(FilterField field)
{
    switch (field) {
    case FilterField::Text: return tr(QT_TRANSLATE_NOOP("filter", "Text"));
    case FilterField::Status: return tr(QT_TRANSLATE_NOOP("filter", "Status"));
    case FilterField::SubAccount: return tr(QT_TRANSLATE_NOOP("filter", "Sub-account"));
    case FilterField::Plan: return tr(QT_TRANSLATE_NOOP("filter", "Rate plan"));
    case FilterField::Label: return tr(QT_TRANSLATE_NOOP("filter", "Label"));
    case FilterField::Operator: return tr(QT_TRANSLATE_NOOP("filter", "Operator"));
    case FilterField::SimType: return tr(QT_TRANSLATE_NOOP("filter", "SIM type"));
    case FilterField::Group: return tr(QT_TRANSLATE_NOOP("filter", "Group"));
    case FilterField::Country: return tr(QT_TRANSLATE_NOOP("filter", "Country"));
    case FilterField::Iccid: return tr(QT_TRANSLATE_NOOP("filter", "ICCID"));
    case FilterField::Notes: return tr(QT_TRANSLATE_NOOP("filter", "Notes"));
    case FilterField::Imei: return tr(QT_TRANSLATE_NOOP("filter", "IMEI"));
    case FilterField::Msisdn: return tr(QT_TRANSLATE_NOOP("filter", "MSISDN"));
    case FilterField::EndUser: return tr(QT_TRANSLATE_NOOP("filter", "End user"));
    case FilterField::Rule: return tr(QT_TRANSLATE_NOOP("filter", "Rule"));
    case FilterField::Month: return tr(QT_TRANSLATE_NOOP("filter", "Month"));
    case FilterField::Today: return tr(QT_TRANSLATE_NOOP("filter", "Today"));
    case FilterField::DataLeft: return tr(QT_TRANSLATE_NOOP("filter", "Data left"));
    case FilterField::Sms: return tr(QT_TRANSLATE_NOOP("filter", "SMS"));
    case FilterField::Sessions: return tr(QT_TRANSLATE_NOOP("filter", "Sessions"));
    case FilterField::DaysLeft: return tr(QT_TRANSLATE_NOOP("filter", "Days left"));
    case FilterField::Seen: return tr(QT_TRANSLATE_NOOP("filter", "Last seen"));
    case FilterField::Renewal: return tr(QT_TRANSLATE_NOOP("filter", "Renewal"));
    }
    return {};
}

QString relation(const domain::FilterTerm &term)
{
    if (term.field == FilterField::Renewal)
        return dayWord(term.op);
    if (!isList(term))
        return term.when ? dateWord(term.op) : comparisonWord(term.op, term.age.has_value());
    const bool none = term.op == FilterOp::NoneOf;
    if (domain::isContainsField(term.field))
        return none ? tr(QT_TRANSLATE_NOOP("filter", "has not")) : tr(QT_TRANSLATE_NOOP("filter", "has"));
    if (term.values.size() > 1)
        return none ? tr(QT_TRANSLATE_NOOP("filter", "none of")) : tr(QT_TRANSLATE_NOOP("filter", "any of"));
    return none ? tr(QT_TRANSLATE_NOOP("filter", "is not")) : tr(QT_TRANSLATE_NOOP("filter", "is"));
}

QString oneValue(FilterField field, const QString &value)
{
    if (value.isEmpty())
        return tr(QT_TRANSLATE_NOOP("filter", "not set"));
    if (field == FilterField::Status)
        return tables::LineTable::statusText(domain::statusFromKey(value));
    if (field == FilterField::Seen)
        return tr(QT_TRANSLATE_NOOP("filter", "Never"));
    return value;
}

QString value(const domain::FilterTerm &term)
{
    if (isList(term)) {
        if (term.values.size() > 2)
            return tr(QT_TRANSLATE_NOOP("filter", "%1 values")).arg(QLocale().toString(term.values.size()));
        QStringList shown;
        for (const QString &value : term.values)
            shown << oneValue(term.field, value);
        return shown.join(u", "_s);
    }
    if (term.age)
        return ageValue(*term.age);
    if (term.when)
        return QLocale().toString(term.when->date(), u"d MMM yyyy"_s);
    if (domain::isVolumeField(term.field))
        return words::volume(term.volume);
    return QLocale().toString(term.number);
}

Place place(const base::Error &error)
{
    const QStringList parts = error.where.split(u',');
    return parts.size() == 2 ? Place{parts[0].toLongLong(), parts[1].toLongLong()} : Place{};
}

QString problem(const base::Error &error)
{
    const QString code = error.fields.value(u"code"_s);
    const QString word = error.fields.value(u"word"_s);
    if (code == "unknown_field"_L1)
        return tr(QT_TRANSLATE_NOOP(
                      "filter", "There is no field “%1”. Fields are status, sub, plan, label, month, seen and others."))
            .arg(word);
    if (code == "unknown_status"_L1)
        return tr(QT_TRANSLATE_NOOP("filter",
                                    "There is no status “%1”. Write for example status:active or status:suspended."))
            .arg(word);
    if (code == "missing_value"_L1)
        return tr(QT_TRANSLATE_NOOP("filter", "A value is missing after “%1”.")).arg(word);
    if (code == "bad_volume"_L1)
        return tr(QT_TRANSLATE_NOOP("filter", "“%1” is not an amount of data. Write for example 50MB or 1.5GB."))
            .arg(word);
    if (code == "bad_number"_L1)
        return tr(QT_TRANSLATE_NOOP("filter", "“%1” is not a whole number.")).arg(word);
    if (code == "bad_age"_L1)
        return tr(QT_TRANSLATE_NOOP("filter", "“%1” is not an age or a date. Write for example 7d, 12h or 2026-11-01."))
            .arg(word);
    if (code == "bad_date"_L1)
        return tr(QT_TRANSLATE_NOOP("filter", "“%1” is not a date. Write for example 2026-11-01.")).arg(word);
    if (code == "bad_operator"_L1)
        return tr(QT_TRANSLATE_NOOP(
                      "filter",
                      "“%1” cannot be compared like this. Write for example month>50MB, seen<7d or status:active."))
            .arg(word);
    if (code == "unclosed_quote"_L1)
        return tr(QT_TRANSLATE_NOOP("filter", "A quotation mark is missing at the end of “%1”.")).arg(word);
    return tr(QT_TRANSLATE_NOOP("filter", "This is not a filter."));
}

} // namespace ui::filterwords
