// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/module.h"
#include "models/exports/rowwriter.h"

#include <QFile>
#include <QStringDecoder>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace exports {

namespace {

base::Error invalid(const QString &why, size_t row)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = why, .where = u"row %1"_s.arg(row + 1)};
}

//! 0x80 to 0x9F of Windows-1252; the five that are not used stay what Latin-1 makes of them.
constexpr std::array<char16_t, 32> kWindows1252{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kWindows1252[size_t(c.unicode() - 0x80)]);
    }
    return text;
}

QString decode(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return QStringDecoder(QStringDecoder::Utf16)(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

constexpr int kLookedAt = 20; //!< rows that tell the separator

//! How often each separator stands outside of quotes in each of the first rows.
using Counts = std::array<int, 3>;
constexpr std::array<char16_t, 3> kSeparators{u',', u';', u'\t'};

std::vector<Counts> countSeparators(const QString &text)
{
    std::vector<Counts> rows(1);
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == u'\n') {
            if (rows.size() == kLookedAt)
                break;
            rows.emplace_back();
        }
        for (size_t i = 0; i < kSeparators.size(); ++i)
            rows.back()[i] += c == kSeparators[i] ? 1 : 0;
    }
    return rows;
}

//! The one that most rows have as often as the first row does.
QChar separatorOf(const QString &text)
{
    const std::vector<Counts> rows = countSeparators(text);
    std::array<int, 3> agreeing{};
    for (size_t i = 0; i < kSeparators.size(); ++i) {
        for (const Counts &row : rows)
            agreeing[i] += rows.front()[i] > 0 && row[i] == rows.front()[i] ? 1 : 0;
    }
    const auto *best = std::max_element(agreeing.begin(), agreeing.end());
    return QChar(kSeparators[size_t(best - agreeing.begin())]);
}

class CsvParser
{
public:
    explicit CsvParser(const QString &text) : m_text(text), m_separator(separatorOf(text)) {}

    base::Result<Sheet> parse()
    {
        while (m_at < m_text.size() && !m_error) {
            const QChar c = m_text[m_at++];
            if (m_isQuoted)
                quoted(c);
            else
                plain(c);
        }
        if (!m_error && (!m_cell.isEmpty() || !m_row.isEmpty()))
            endRow();
        if (m_error)
            return *m_error;
        return std::move(m_sheet);
    }

private:
    void quoted(QChar c)
    {
        if (c != u'"') {
            m_cell += c;
        } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_isQuoted = false;
        }
        checkCell();
    }

    void plain(QChar c)
    {
        if (c == u'"' && m_cell.isEmpty()) {
            m_isQuoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
                ++m_at;
            endRow();
        } else {
            m_cell += c;
            checkCell();
        }
    }

    void checkCell()
    {
        if (m_cell.size() > kLongestCell)
            m_error = invalid(u"a cell is longer than 32,767 characters: is a quote missing?"_s, m_sheet.rows.size());
    }

    void endCell()
    {
        m_row << std::exchange(m_cell, {});
        if (m_row.size() > kMostColumns)
            m_error = invalid(u"more than 1,024 columns"_s, m_sheet.rows.size());
    }

    void endRow()
    {
        endCell();
        m_sheet.rows.push_back(std::exchange(m_row, {}));
        if (m_sheet.rows.size() > kMostRows)
            m_error = invalid(u"more than 1,048,576 rows"_s, m_sheet.rows.size());
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_isQuoted = false;
    QString m_cell;
    QStringList m_row;
    Sheet m_sheet;
    std::optional<base::Error> m_error;
};

base::Result<Sheet> readWorkbook(const QString &path)
{
    const base::Result<Spreadsheets *> module = base::openModule<Spreadsheets>("spreadsheets"_L1);
    if (!module)
        return module.error();
    return (*module)->readXlsx(path);
}

} // namespace

base::Result<Sheet> parseCsv(const QByteArray &bytes)
{
    const QString text = decode(bytes);
    return CsvParser(text).parse();
}

base::Result<Sheet> readSheet(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    if (file.size() > kLargestFile)
        return base::Error{
            .kind = base::ErrorKind::Invalid, .detail = u"the file is larger than 256 MB"_s, .where = path};
    if (file.peek(4) == QByteArrayView("PK\x03\x04"))
        return readWorkbook(path);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFile::NoError)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    return parseCsv(bytes);
}

} // namespace exports
