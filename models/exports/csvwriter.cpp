// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/rowwriter.h"

#include <QFileDevice>
#include <algorithm>
#include <charconv>
#include <string>

using namespace Qt::StringLiterals;

namespace exports {

namespace {

constexpr size_t kBuffer = 256 * 1024;

bool isPhoneOrNumber(QByteArrayView text)
{
    bool digits = false;
    for (const char c : text.sliced(1)) {
        if (c >= '0' && c <= '9')
            digits = true;
        else if (c != '.' && c != ' ')
            return false;
    }
    return digits;
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
                m_buffer += ',';
            appendText(m_shape.titles[i].toUtf8(), false);
        }
        m_buffer.append("\r\n");
        return {};
    }

    base::Status write(const std::vector<storage::RawCell> &row) override
    {
        for (size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                m_buffer += ',';
            append(row[i]);
        }
        m_buffer.append("\r\n");
        return m_buffer.size() >= kBuffer ? flush() : base::Status();
    }

    base::Status end() override { return flush(); }

private:
    void append(const storage::RawCell &cell)
    {
        if (!cell.known)
            return;
        switch (cell.kind) {
        case domain::ValueKind::Text:
        case domain::ValueKind::Digits: appendText(cell.text, looksLikeFormula(cell.text)); return;
        case domain::ValueKind::Number: appendNumber(cell.number); return;
        case domain::ValueKind::Volume: appendMegabytes(cell.number); return;
        case domain::ValueKind::DateTime: appendTime(cell.number); return;
        }
    }

    void appendText(QByteArrayView text, bool guard)
    {
        bool quote = false;
        bool doubles = false;
        for (const char c : text) {
            quote = quote || c == ',' || c == '\n' || c == '\r';
            doubles = doubles || c == '"';
        }
        quote = quote || doubles;
        if (quote)
            m_buffer += '"';
        if (guard)
            m_buffer += '\'';
        if (!doubles)
            m_buffer.append(text.data(), size_t(text.size()));
        for (qsizetype i = 0; doubles && i < text.size(); ++i)
            m_buffer.append(text[i] == '"' ? 2 : 1, text[i]);
        if (quote)
            m_buffer += '"';
    }

    void appendNumber(qint64 number, int width = 1)
    {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
        for (int missing = width - int(end - digits); missing > 0; --missing)
            m_buffer += '0';
        m_buffer.append(digits, size_t(end - digits));
    }

    //! MB with three decimals, rounded, as domain::megabytesText() says it.
    void appendMegabytes(qint64 bytes)
    {
        const qint64 rest = bytes % base::kBytesPerMegabyte;
        const qint64 thousandths = bytes / base::kBytesPerMegabyte * 1'000 +
                                   (rest * 1'000 + base::kBytesPerMegabyte / 2) / base::kBytesPerMegabyte;
        appendNumber(thousandths / 1'000);
        m_buffer += '.';
        appendNumber(thousandths % 1'000, 3);
    }

    //! 2026-11-18T14:32:00Z
    void appendTime(qint64 seconds)
    {
        const CivilTime t = civilTime(seconds);
        appendNumber(t.year, 4);
        for (const auto &[mark, part] : {std::pair('-', t.month), std::pair('-', t.day), std::pair('T', t.hour),
                                         std::pair(':', t.minute), std::pair(':', t.second)}) {
            m_buffer += mark;
            appendNumber(part, 2);
        }
        m_buffer += 'Z';
    }

    base::Status flush()
    {
        if (m_file.write(m_buffer.data(), qint64(m_buffer.size())) != qint64(m_buffer.size()))
            return base::Error{
                .kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = m_file.fileName()};
        m_buffer.clear(); // keeps its room
        return {};
    }

    QFileDevice &m_file;
    TableShape m_shape;
    std::string m_buffer;
};

} // namespace

bool looksLikeFormula(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return false;
    const char first = utf8.front();
    const bool sign = first == '+' || first == '-';
    return (sign && !isPhoneOrNumber(utf8)) || first == '=' || first == '@' || first == '\t' || first == '\r';
}

CivilTime civilTime(qint64 seconds)
{
    constexpr qint64 kDay = 86'400;
    constexpr qint64 kEpochJulianDay = 2'440'588;
    const qint64 ofDay = ((seconds % kDay) + kDay) % kDay;
    CivilTime t{.year = 0,
                .month = 0,
                .day = 0,
                .hour = int(ofDay / 3'600),
                .minute = int(ofDay / 60 % 60),
                .second = int(ofDay % 60)};
    QDate::fromJulianDay(kEpochJulianDay + (seconds - ofDay) / kDay).getDate(&t.year, &t.month, &t.day);
    return t;
}

std::unique_ptr<RowWriter> makeCsvWriter(QFileDevice &file, TableShape shape)
{
    return std::make_unique<CsvWriter>(file, std::move(shape));
}

} // namespace exports
