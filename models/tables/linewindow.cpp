// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linewindow.h"

#include <algorithm>

namespace tables {

const domain::Line *LineWindow::find(domain::LineId id) const
{
    if (m_last && id == m_lastId)
        return m_last;
    const auto it = m_rows.constFind(id);
    if (it == m_rows.cend() || it->state == State::Absent || it->state == State::Loading)
        return nullptr;
    m_lastId = id;
    m_last = &it->line;
    return m_last;
}

QList<qreal> LineWindow::spark(domain::LineId id) const
{
    const auto it = m_rows.constFind(id);
    return it == m_rows.cend() ? QList<qreal>() : it->spark;
}

bool LineWindow::shouldLoad(domain::LineId id) const
{
    const auto it = m_rows.constFind(id);
    return it == m_rows.cend() || it->state == State::Absent || it->state == State::Stale;
}

void LineWindow::markLoading(const std::vector<domain::LineId> &ids)
{
    forgetLast();
    ++m_clock;
    for (const domain::LineId id : ids) {
        Row &row = m_rows[id];
        row.state = row.state == State::Stale ? State::StaleLoading : State::Loading;
        row.used = m_clock;
    }
}

void LineWindow::markFailed(const std::vector<domain::LineId> &ids)
{
    forgetLast();
    for (const domain::LineId id : ids)
        m_rows.remove(id);
}

void LineWindow::markStale(const std::vector<domain::LineId> &ids)
{
    forgetLast();
    for (const domain::LineId id : ids) {
        const auto it = m_rows.find(id);
        if (it == m_rows.end())
            continue;
        if (it->state == State::Ready || it->state == State::StaleLoading)
            it->state = State::Stale;
        else
            m_rows.erase(it); // on its way with the older text: the answer is taken, and asked again when looked at
    }
}

void LineWindow::put(std::vector<domain::Line> lines, const std::vector<domain::LineId> &asked)
{
    forgetLast();
    for (domain::Line &line : lines) {
        Row &row = m_rows[line.id];
        row.state = State::Ready;
        row.used = m_clock;
        row.line = std::move(line);
    }
    for (const domain::LineId id : asked) { // gone from the cache meanwhile
        const auto it = m_rows.find(id);
        if (it != m_rows.end() && (it->state == State::Loading || it->state == State::StaleLoading))
            m_rows.erase(it);
    }
    dropOldest();
}

void LineWindow::putDays(const DaysById &days)
{
    for (auto it = days.cbegin(); it != days.cend(); ++it) {
        const auto row = m_rows.find(it.key());
        if (row == m_rows.end())
            continue;
        QList<qreal> spark;
        spark.reserve(qsizetype(it->size()));
        for (const std::optional<base::DataVolume> &day : *it)
            spark << (day ? double(day->bytes) / double(base::kBytesPerMegabyte) : -1.0);
        row->spark = spark;
    }
}

void LineWindow::clear()
{
    forgetLast();
    m_rows.clear();
}

void LineWindow::dropOldest()
{
    if (m_rows.size() <= kMaxRows)
        return;
    std::vector<quint64> ages;
    ages.reserve(size_t(m_rows.size()));
    for (const Row &row : std::as_const(m_rows))
        ages.push_back(row.used);
    const auto middle = ages.begin() + qsizetype(ages.size() / 2);
    std::nth_element(ages.begin(), middle, ages.end());
    const quint64 limit = *middle;
    m_rows.removeIf([&](const QHash<domain::LineId, Row>::iterator &it) {
        return it->used < limit && it->state != State::Loading && it->state != State::StaleLoading;
    });
}

} // namespace tables
