// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/rowwriter.h"

#include <QFileDevice>
#include <algorithm>

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
    CsvWriter(QFileDevice &file, TableShape shape) : m_file(file), m_shape(std::move(shape)) { m_buffer.reserve(kBuffer + 4'096); }

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
        case domain::ValueKind::DateTime: m_buffer.append(domain::plainText(value).toLatin1()); return;
        }
    }

    void appendText(const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        const bool quote = std::ranges::any_of(utf8, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
        if (!quote) {
            m_buffer.append(utf8);
            return;
        }
        m_buffer.append('"');
        for (const char c : utf8) {
            if (c == '"')
                m_buffer.append('"');
            m_buffer.append(c);
        }
        m_buffer.append('"');
    }

    base::Status flush()
    {
        if (m_file.write(m_buffer) != m_buffer.size())
            return base::Error{.kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = m_file.fileName()};
        m_buffer.clear();
        m_buffer.reserve(kBuffer + 4'096);
        return {};
    }

    QFileDevice &m_file;
    TableShape m_shape;
    QByteArray m_buffer;
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
