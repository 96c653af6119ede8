// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/rowwriter.h"

#include <QFileDevice>
#include <QStringEncoder>
#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace exports {

namespace {

constexpr qsizetype kBuffer = 256 * 1024;

bool isPhoneOrNumber(QStringView text)
{
    qsizetype digits = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c >= u'0' && c <= u'9')
            ++digits;
        else if (c != u'.' && c != u' ')
            return false;
    }
    return digits > 0;
}

//! RFC 4180 with a UTF-8 mark, so that spreadsheets take the encoding right.
class CsvWriter : public RowWriter
{
public:
    CsvWriter(QFileDevice &file, TableShape shape) : m_file(file), m_shape(std::move(shape))
    {
        m_buffer.reserve(kBuffer + 4'096);
    }

    base::Status begin() override
    {
        m_buffer.append("\xef\xbb\xbf");
        for (qsizetype i = 0; i < m_shape.titles.size(); ++i) {
            if (i > 0)
                m_buffer.append(',');
            appendText(m_shape.titles[i]);
        }
        m_buffer.append("\r\n");
        return {};
    }

    base::Status write(const std::vector<domain::CellValue> &row) override
    {
        for (size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                m_buffer.append(',');
            append(row[i]);
        }
        m_buffer.append("\r\n");
        return m_buffer.size() >= kBuffer ? flush() : base::Status();
    }

    base::Status end() override { return flush(); }

private:
    void append(const domain::CellValue &value)
    {
        if (!value.known)
            return;
        switch (value.kind) {
        case domain::ValueKind::Text: appendText(guardFormula(value.text)); return;
        case domain::ValueKind::Digits: appendText(guardFormula(value.text)); return;
        case domain::ValueKind::Number: m_buffer.append(QByteArray::number(value.number)); return;
        case domain::ValueKind::Volume: m_buffer.append(domain::megabytesText(value.number, 3).toLatin1()); return;
        case domain::ValueKind::DateTime: appendTime(value.when); return;
        }
    }

    void appendText(const QString &text)
    {
        const bool quote =
            std::ranges::any_of(text, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
        if (quote)
            appendUtf8(u'"' + QString(text).replace(u'"', "\"\""_L1) + u'"');
        else
            appendUtf8(text);
    }

    void appendUtf8(const QString &text)
    {
        const qsizetype before = m_buffer.size();
        m_buffer.resize(before + m_encoder.requiredSpace(text.size()));
        const char *end = m_encoder.appendToBuffer(m_buffer.data() + before, text);
        m_buffer.resize(end - m_buffer.constData());
    }

    //! 2026-11-18T14:32:00Z, without a detour through text of another kind: there is one a row.
    void appendTime(const QDateTime &when)
    {
        const QDateTime utc = when.toUTC();
        const QDate date = utc.date();
        const QTime time = utc.time();
        char text[32];
        const int size = std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year(), date.month(),
                                       date.day(), time.hour(), time.minute(), time.second());
        m_buffer.append(text, size);
    }

    base::Status flush()
    {
        if (m_file.write(m_buffer) != m_buffer.size())
            return base::Error{
                .kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = m_file.fileName()};
        m_buffer.clear();
        m_buffer.reserve(kBuffer + 4'096);
        return {};
    }

    QFileDevice &m_file;
    TableShape m_shape;
    QByteArray m_buffer;
    QStringEncoder m_encoder{QStringConverter::Utf8, QStringConverter::Flag::Stateless};
};

} // namespace

QString guardFormula(const QString &text)
{
    if (text.isEmpty())
        return text;
    const QChar first = text.front();
    const bool sign = first == u'+' || first == u'-';
    const bool risky = sign || first == u'=' || first == u'@' || first == u'\t' || first == u'\r';
    if (!risky || (sign && isPhoneOrNumber(text)))
        return text;
    return u'\'' + text;
}

std::unique_ptr<RowWriter> makeCsvWriter(QFileDevice &file, TableShape shape)
{
    return std::make_unique<CsvWriter>(file, std::move(shape));
}

} // namespace exports
