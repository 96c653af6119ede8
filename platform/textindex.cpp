// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/textindex.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kBatch = 50'000;          // rows of one read
constexpr size_t kMostChanged = 50'000; // after that many the body is read again

std::string folded(const QString &text) { return text.toCaseFolded().toStdString(); }

std::string entryOf(const QString &iccid, const QString &note)
{
    std::string entry = folded(iccid);
    entry += '\0';
    entry += folded(note);
    entry += '\0';
    return entry;
}

} // namespace

void TextIndex::Body::add(qint64 lineNo, const QString &iccid, const QString &note)
{
    numbers.push_back(quint32(lineNo));
    starts.push_back(quint32(text.size()));
    text += entryOf(iccid, note);
}

std::string_view TextIndex::Body::entry(quint32 number) const
{
    const auto at = std::lower_bound(numbers.begin(), numbers.end(), number);
    if (at == numbers.end() || *at != number)
        return {};
    const auto index = size_t(at - numbers.begin());
    const size_t end = index + 1 < starts.size() ? starts[index + 1] : text.size();
    return std::string_view(text).substr(starts[index], end - starts[index]);
}

base::Result<std::vector<qint64>> TextIndex::find(Connection &reader, qint64 accountId, const QString &text)
{
    if (base::Status loaded = load(reader, accountId); !loaded)
        return loaded.error();
    if (text.contains(QChar(u'\0'))) // no line has that
        return std::vector<qint64>();
    const std::shared_lock lock(m_mutex);
    return search(folded(text));
}

base::Status TextIndex::load(Connection &reader, qint64 accountId)
{
    const std::lock_guard oneAtATime(m_loading);
    for (;;) {
        quint64 epoch = 0;
        {
            const std::unique_lock lock(m_mutex);
            if (m_loaded)
                return {};
            m_used = true; // what is committed from now on is told to apply(), what was before is read
            epoch = m_epoch;
        }
        base::Result<Body> body = read(reader, accountId);
        if (!body)
            return body.error();
        const std::unique_lock lock(m_mutex);
        if (epoch != m_epoch)
            continue;
        m_body = *std::move(body);
        m_loaded = true;
        return {};
    }
}

base::Result<TextIndex::Body> TextIndex::read(Connection &reader, qint64 accountId)
{
    static const QString sql =
        u"SELECT line_no, iccid, notes FROM line WHERE account_id = ? AND line_no > ? ORDER BY line_no LIMIT ?"_s;
    Body body;
    for (int count = kBatch; count == kBatch;) {
        const qint64 last = body.numbers.empty() ? 0 : body.numbers.back();
        base::Result<QSqlQuery *> found = reader.run(sql, {accountId, last, kBatch});
        if (!found)
            return found.error();
        const QSqlQuery &row = **found;
        for (count = 0; (*found)->next(); ++count)
            body.add(row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString());
        (*found)->finish();
    }
    return body;
}

std::vector<qint64> TextIndex::search(const std::string &wanted) const
{
    std::vector<qint64> lines;
    const char *const begin = m_body.text.data();
    const char *const end = begin + m_body.text.size();
    auto start = m_body.starts.begin();
    for (const char *at = begin; at < end;) {
        const auto *hit = static_cast<const char *>(memmem(at, size_t(end - at), wanted.data(), wanted.size()));
        if (!hit)
            break;
        start = std::upper_bound(start, m_body.starts.end(), quint32(hit - begin));
        const quint32 number = m_body.numbers[size_t(start - m_body.starts.begin()) - 1];
        if (!m_changed.contains(number))
            lines.push_back(number);
        at = start == m_body.starts.end() ? end : begin + *start;
    }
    const auto unchanged = qsizetype(lines.size());
    for (const auto &[number, text] : m_changed) {
        if (text.find(wanted) != std::string::npos)
            lines.push_back(number);
    }
    std::inplace_merge(lines.begin(), lines.begin() + unchanged, lines.end());
    return lines;
}

void TextIndex::apply(const std::vector<LineNote> &notes)
{
    if (!m_used)
        return;
    const std::unique_lock lock(m_mutex);
    for (const LineNote &note : notes) {
        const auto number = quint32(note.lineNo);
        if (note.gone)
            continue;
        std::string entry = entryOf(note.iccid, note.note);
        if (m_loaded && m_body.entry(number) == entry) // most changes are about something else
            m_changed.erase(number);
        else
            m_changed[number] = std::move(entry);
    }
    if (m_changed.size() > kMostChanged) {
        m_changed.clear();
        m_loaded = false;
        ++m_epoch;
    }
}

void TextIndex::forget()
{
    const std::unique_lock lock(m_mutex);
    m_used = false;
    m_loaded = false;
    ++m_epoch;
    m_body = {};
    m_changed.clear();
}

} // namespace platform
