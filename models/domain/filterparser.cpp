// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linefilter.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! One blank-separated word of the filter text, taken apart at its operator.
struct Word
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool negative = false;
    bool closed = true; //!< its quotes are closed
    QString name;       //!< before the operator; empty for bare text
    QString op;         //!< ":", "<", "<=", ">", ">=" or empty
    QStringList values;
};

class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool next(Word &word)
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return false;
        word = Word{.begin = m_at};
        if (m_text[m_at] == u'-' && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace()) {
            word.negative = true;
            ++m_at;
        }
        readField(word);
        readValues(word);
        word.length = m_at - word.begin;
        return true;
    }

private:
    void readField(Word &word)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        if (end == m_at || end >= m_text.size())
            return;
        const QChar op = m_text[end];
        if (op != u':' && op != u'<' && op != u'>')
            return;
        word.name = m_text.mid(m_at, end - m_at).toString();
        word.op = op;
        m_at = end + 1;
        if (op != u':' && m_at < m_text.size() && m_text[m_at] == u'=') {
            word.op += u'=';
            ++m_at;
        }
    }

    void readValues(Word &word)
    {
        QString value;
        bool any = false;
        while (m_at < m_text.size() && !m_text[m_at].isSpace()) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                word.closed = readQuoted(value) && word.closed;
                any = true;
            } else if (c == u',' && !word.op.isEmpty()) {
                word.values << value;
                value.clear();
                any = true;
                ++m_at;
            } else {
                value += c;
                any = true;
                ++m_at;
            }
        }
        if (any)
            word.values << value;
    }

    bool readQuoted(QString &value)
    {
        ++m_at;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'"')
                return true;
            if (c == u'\\' && m_at < m_text.size())
                value += m_text[m_at++];
            else
                value += c;
        }
        return false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

base::Error wrong(const Word &word, QLatin1String code, const QString &what)
{
    base::Error error{.kind = base::ErrorKind::Invalid,
                      .detail = u"filter: %1 \"%2\""_s.arg(code, what),
                      .where = u"%1,%2"_s.arg(word.begin).arg(word.length)};
    error.fields = {{u"code"_s, code}, {u"word"_s, what}};
    return error;
}

std::optional<std::chrono::seconds> parseAge(const QString &text)
{
    if (text.size() < 2)
        return std::nullopt;
    bool ok = false;
    const qint64 count = text.chopped(1).toLongLong(&ok);
    if (!ok || count < 0 || count > 100'000)
        return std::nullopt;
    switch (text.back().toLower().unicode()) {
    case u'm': return std::chrono::minutes(count);
    case u'h': return std::chrono::hours(count);
    case u'd': return std::chrono::days(count);
    case u'w': return std::chrono::weeks(count);
    }
    return std::nullopt;
}

std::optional<QDateTime> parseWhen(const QString &text)
{
    QDateTime when = QDateTime::fromString(text, Qt::ISODate);
    if (!when.isValid())
        return std::nullopt;
    when.setTimeSpec(Qt::UTC);
    return when;
}

FilterOp opOf(const Word &word)
{
    if (word.op == "<"_L1)
        return FilterOp::Less;
    if (word.op == "<="_L1)
        return FilterOp::LessOrEqual;
    if (word.op == ">"_L1)
        return FilterOp::Greater;
    if (word.op == ">="_L1)
        return FilterOp::GreaterOrEqual;
    return word.negative ? FilterOp::NoneOf : FilterOp::AnyOf;
}

base::Result<FilterTerm> readStatus(const Word &word, FilterTerm term)
{
    QStringList canonical;
    for (const QString &value : std::as_const(term.values)) {
        const LineStatus status = statusFromWord(value);
        if (status == LineStatus::Unknown && value.compare("unknown"_L1, Qt::CaseInsensitive) != 0)
            return wrong(word, "unknown_status"_L1, value);
        canonical << statusWord(status);
    }
    term.values = canonical;
    return term;
}

base::Result<FilterTerm> readComparison(const Word &word, FilterTerm term)
{
    if (word.negative || term.values.size() != 1)
        return wrong(word, "bad_operator"_L1, word.name);
    const QString value = term.values.takeFirst();
    if (isVolumeField(term.field)) {
        const base::Result<base::DataVolume> volume = base::parseVolumeWithUnit(value);
        if (!volume)
            return wrong(word, "bad_volume"_L1, value);
        term.volume = *volume;
    } else if (isNumberField(term.field)) {
        bool ok = false;
        term.number = value.toLongLong(&ok);
        if (!ok)
            return wrong(word, "bad_number"_L1, value);
    } else if (term.field == FilterField::Seen) {
        term.age = parseAge(value);
        if (!term.age)
            term.when = parseWhen(value);
        if (!term.age && !term.when)
            return wrong(word, "bad_age"_L1, value);
    } else if (term.field == FilterField::Renewal) {
        const QDate day = QDate::fromString(value, Qt::ISODate);
        if (!day.isValid())
            return wrong(word, "bad_date"_L1, value);
        term.when = day.startOfDay(Qt::UTC);
    } else {
        return wrong(word, "bad_operator"_L1, word.name);
    }
    return term;
}

base::Result<FilterTerm> readTerm(const Word &word)
{
    FilterTerm term{.op = opOf(word), .values = word.values, .begin = word.begin, .length = word.length};
    if (!word.closed)
        return wrong(word, "unclosed_quote"_L1, word.values.join(u','));
    if (word.name.isEmpty())
        return term;
    const std::optional<FilterField> field = filterFieldFromWord(word.name);
    if (!field)
        return wrong(word, "unknown_field"_L1, word.name);
    term.field = *field;
    if (term.values.isEmpty())
        return wrong(word, "missing_value"_L1, word.name);
    if (term.op != FilterOp::AnyOf && term.op != FilterOp::NoneOf)
        return readComparison(word, term);
    if (term.field == FilterField::Status)
        return readStatus(word, term);
    if (term.field == FilterField::Seen) {
        if (term.values != QStringList{u"never"_s})
            return wrong(word, "bad_operator"_L1, word.name);
    } else if (isComparedField(term.field)) {
        return wrong(word, "bad_operator"_L1, word.name);
    } else if (isContainsField(term.field) && term.values.contains(QString())) {
        return term.values.size() == 1 ? base::Result<FilterTerm>(term) : wrong(word, "missing_value"_L1, word.name);
    }
    return term;
}

} // namespace

base::Result<LineFilter> parseLineFilter(QStringView text)
{
    LineFilter filter;
    Scanner scanner(text);
    Word word;
    while (scanner.next(word)) {
        base::Result<FilterTerm> term = readTerm(word);
        if (!term)
            return term.error();
        const bool empty = term->field == FilterField::Text && term->values.join(QString()).isEmpty();
        if (!empty)
            filter.terms.push_back(std::move(*term));
    }
    return filter;
}

FilterCompletion completionAt(QStringView text, qsizetype cursor)
{
    cursor = qBound(qsizetype(0), cursor, text.size());
    Scanner scanner(text.left(cursor));
    Word word;
    FilterCompletion completion{.begin = cursor};
    bool inside = false;
    while (scanner.next(word))
        inside = word.begin + word.length == cursor && cursor > 0 && (!text[cursor - 1].isSpace() || !word.closed);
    if (!inside)
        return completion;
    const QStringView typed = text.mid(word.begin, cursor - word.begin);
    if (word.name.isEmpty()) {
        completion.begin = word.begin + (word.negative ? 1 : 0);
        completion.prefix = typed.mid(word.negative ? 1 : 0).toString();
    } else {
        const std::optional<FilterField> field = filterFieldFromWord(word.name);
        if (!field || word.op != ":"_L1)
            return completion;
        completion.valuesOf = field;
        completion.prefix = word.values.isEmpty() ? QString() : word.values.back();
        qsizetype start = word.begin + (word.negative ? 1 : 0) + word.name.size() + 1;
        bool quoted = false;
        for (qsizetype i = start; i < cursor; ++i) {
            if (text[i] == u'"')
                quoted = !quoted;
            else if (text[i] == u',' && !quoted)
                start = i + 1;
        }
        completion.begin = start;
    }
    completion.length = cursor - completion.begin;
    return completion;
}

} // namespace domain
