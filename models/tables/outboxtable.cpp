// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/outboxtable.h"

#include "models/domain/balance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tables {

namespace {

constexpr int kRefreshPause = 60;   // milliseconds in which many changes become one question ...
constexpr int kMostPause = 1000;    // ... and where an answer takes long: the lane is the sender's, too
constexpr int kPauseShare = 4;      // times as long as the last answer took
constexpr size_t kMostShown = 5000; // conflicts and damaged changes, each a row

domain::ChangeState firstState(OutboxGroup group) { return OutboxTable::stateOf(group); }

bool standsAlone(OutboxGroup group) { return group == OutboxGroup::Conflict || group == OutboxGroup::Damaged; }

} // namespace

//! What a refresh brings together.
struct OutboxTable::Answers
{
    std::vector<storage::OutboxRun> runs;
    std::vector<qint64> conflicts;
    std::vector<qint64> damaged;
};

QString OutboxEntry::key() const
{
    if (isHeading)
        return u"%1"_s.arg(int(group));
    return seq > 0 ? u"%1/#%2"_s.arg(int(group)).arg(seq) : u"%1/%2"_s.arg(int(group)).arg(run);
}

OutboxTable::OutboxTable(storage::Outbox &outbox, const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_outbox(outbox), m_clock(clock)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &OutboxTable::ask);
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(0);
    connect(&m_loadSoon, &QTimer::timeout, this, &OutboxTable::loadWanted);
}

domain::ChangeState OutboxTable::stateOf(OutboxGroup group)
{
    using domain::ChangeState;
    switch (group) {
    case OutboxGroup::Conflict: return ChangeState::Conflict;
    case OutboxGroup::Failed: return ChangeState::Rejected;
    case OutboxGroup::Unknown: return ChangeState::Unknown;
    case OutboxGroup::Draft: return ChangeState::Draft;
    case OutboxGroup::Queued: return ChangeState::Ready;
    case OutboxGroup::Sending: return ChangeState::Sending;
    case OutboxGroup::Sent: return ChangeState::Done;
    case OutboxGroup::Damaged: return ChangeState::Damaged;
    }
    return ChangeState::Ready;
}

void OutboxTable::refresh()
{
    if (m_isAsking)
        m_askAgain = true;
    else if (!m_pause.isActive())
        m_pause.start(std::clamp(int(m_lastTook * kPauseShare), kRefreshPause, kMostPause));
}

//! Runs, then the changes that stand alone; one question at a time.
void OutboxTable::ask()
{
    m_isAsking = true;
    m_asked.start();
    m_askAgain = false;
    auto answers = std::make_shared<Answers>();
    const auto fail = [this](const base::Error &error) {
        m_isAsking = false;
        Q_EMIT failed(error);
    };
    const auto finish = [this, answers, fail](const base::Result<std::vector<qint64>> &damaged) {
        if (!damaged)
            return fail(damaged.error());
        answers->damaged = *damaged;
        m_isAsking = false;
        take(*answers);
        if (m_askAgain)
            refresh();
    };
    const auto askDamaged = [this, answers, fail, finish](const base::Result<std::vector<qint64>> &conflicts) {
        if (!conflicts)
            return fail(conflicts.error());
        answers->conflicts = *conflicts;
        base::whenReady(
            m_outbox.select({.states = {domain::ChangeState::Damaged}, .run = {}, .iccid = {}, .changedSince = {}}),
            this, finish);
    };
    base::whenReady(
        m_outbox.runs({}), this,
        [this, answers, fail, askDamaged](const base::Result<std::vector<storage::OutboxRun>> &runs) {
            if (!runs)
                return fail(runs.error());
            answers->runs = *runs;
            base::whenReady(
                m_outbox.select(
                    {.states = {domain::ChangeState::Conflict}, .run = {}, .iccid = {}, .changedSince = {}}),
                this, askDamaged);
        });
}

void OutboxTable::take(const Answers &answers)
{
    const QDateTime today(m_clock.now().toUTC().date(), QTime(0, 0), Qt::UTC);
    std::vector<OutboxEntry> all;
    m_queuedRequests = 0;
    m_queuedCost = {};
    for (int g = 0; g < kOutboxGroupCount; ++g) {
        const auto group = OutboxGroup(g);
        const size_t before = all.size();
        if (standsAlone(group)) {
            const std::vector<qint64> &seqs = group == OutboxGroup::Conflict ? answers.conflicts : answers.damaged;
            for (size_t i = 0; i < std::min(kMostShown, seqs.size()); ++i) {
                OutboxEntry entry;
                entry.group = group;
                entry.seq = seqs[i];
                entry.lines = 1;
                all.push_back(std::move(entry));
            }
        } else {
            for (auto run = answers.runs.rbegin(); run != answers.runs.rend(); ++run) { // the oldest goes out first
                const qint64 lines = run->count(firstState(group));
                if (lines == 0 || (group == OutboxGroup::Sent && run->lastDoneAt < today))
                    continue;
                all.push_back({.group = group,
                               .isHeading = false,
                               .run = run->id,
                               .seq = 0,
                               .lines = lines,
                               .isBulk = run->lines() > 1,
                               .order = run->order,
                               .by = run->by,
                               .madeAt = run->madeAt});
                if (group == OutboxGroup::Queued || group == OutboxGroup::Sending) {
                    m_queuedRequests += lines;
                    if (run->order.kind == domain::ChangeKind::SendSms)
                        m_queuedCost.micros += lines * domain::kSmsPrice;
                    if (run->order.value.amount)
                        m_queuedCost.micros += lines * run->order.value.amount->micros;
                }
            }
        }
        m_counts[size_t(g)] = int(all.size() - before);
    }
    m_all = std::move(all);
    ++m_age;
    m_lastTook = m_asked.elapsed();
    m_isLoaded = true;
    QSet<QString> keys;
    for (const OutboxEntry &entry : m_all)
        keys.insert(entry.key());
    m_checked.intersect(keys);
    m_changes.removeIf([&](const QHash<QString, Loaded>::iterator &it) { return !keys.contains(it.key()); });
    show();
    Q_EMIT checksChanged();
    Q_EMIT refreshed();
}

void OutboxTable::setShown(std::optional<OutboxGroup> group)
{
    m_shown = group;
    show();
    Q_EMIT checksChanged(); // what is ticked of what is shown
}

void OutboxTable::show()
{
    std::vector<OutboxEntry> rows;
    for (const OutboxEntry &entry : m_all) {
        if (m_shown ? entry.group != *m_shown : false)
            continue;
        if (rows.empty() || rows.back().group != entry.group) {
            OutboxEntry heading;
            heading.group = entry.group;
            heading.isHeading = true;
            heading.lines = m_counts[size_t(entry.group)];
            rows.push_back(std::move(heading));
        }
        rows.push_back(entry);
    }
    replaceRows(std::move(rows));
}

//! What is the same at both ends stays; the rows between are exchanged.
void OutboxTable::replaceRows(std::vector<OutboxEntry> rows)
{
    size_t head = 0;
    while (head < std::min(rows.size(), m_rows.size()) && rows[head].key() == m_rows[head].key())
        ++head;
    size_t tail = 0;
    while (tail < std::min(rows.size(), m_rows.size()) - head &&
           rows[rows.size() - 1 - tail].key() == m_rows[m_rows.size() - 1 - tail].key())
        ++tail;
    if (m_rows.size() > head + tail) {
        beginRemoveRows({}, int(head), int(m_rows.size() - tail) - 1);
        m_rows.erase(m_rows.begin() + qsizetype(head), m_rows.end() - qsizetype(tail));
        endRemoveRows();
    }
    if (rows.size() > head + tail) {
        beginInsertRows({}, int(head), int(rows.size() - tail) - 1);
        m_rows.insert(m_rows.begin() + qsizetype(head), rows.begin() + qsizetype(head), rows.end() - qsizetype(tail));
        endInsertRows();
    }
    m_rows = std::move(rows); // with their new numbers
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kOutboxColumnCount - 1));
}

int OutboxTable::pendingCount() const
{
    int rows = 0;
    for (const OutboxGroup group :
         {OutboxGroup::Conflict, OutboxGroup::Failed, OutboxGroup::Unknown, OutboxGroup::Draft, OutboxGroup::Queued,
          OutboxGroup::Sending, OutboxGroup::Damaged})
        rows += count(group);
    return rows;
}

int OutboxTable::rowOf(const QString &key) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].key() == key)
            return int(row);
    }
    return -1;
}

const domain::Change *OutboxTable::changeAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].isHeading || m_rows[size_t(row)].isBulk)
        return nullptr;
    const auto it = m_changes.constFind(m_rows[size_t(row)].key());
    const bool isThere = it != m_changes.cend() && it->isThere;
    if (!isThere || it->age != m_age)
        want(row);
    return isThere ? &m_changes.constFind(m_rows[size_t(row)].key())->change : nullptr;
}

void OutboxTable::want(int row) const
{
    const QString key = m_rows[size_t(row)].key();
    Loaded &loaded = m_changes[key];
    if (loaded.isOnItsWay)
        return;
    loaded.isOnItsWay = true;
    m_wanted.push_back(key);
    m_loadSoon.start();
}

void OutboxTable::loadWanted()
{
    std::deque<QString> wanted;
    wanted.swap(m_wanted);
    for (const QString &key : wanted) {
        const int row = rowOf(key);
        if (row < 0) {
            m_changes.remove(key);
            continue;
        }
        const OutboxEntry &entry = m_rows[size_t(row)];
        const storage::OutboxQuery query{.states = {}, .run = entry.run, .iccid = {}, .changedSince = {}};
        ++m_loading;
        base::whenReady(entry.seq > 0 ? m_outbox.loadBySeq({entry.seq}) : m_outbox.load(query, 0, 1), this,
                        [this, key, age = m_age](const base::Result<std::vector<domain::Change>> &changes) {
                            --m_loading;
                            if (const auto it = m_changes.find(key); it != m_changes.end())
                                it->age = age;
                            loaded(key, changes);
                        });
    }
}

void OutboxTable::loaded(const QString &key, const base::Result<std::vector<domain::Change>> &changes)
{
    const auto it = m_changes.find(key);
    if (it == m_changes.end())
        return;
    it->isOnItsWay = false;
    if (changes && !changes->empty()) {
        it->change = changes->front();
        it->isThere = true;
    }
    if (const int row = rowOf(key); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, kOutboxColumnCount - 1));
}

std::vector<OutboxEntry> OutboxTable::checkedEntries() const
{
    std::vector<OutboxEntry> entries;
    for (const OutboxEntry &entry : m_all) {
        if (m_checked.contains(entry.key()))
            entries.push_back(entry);
    }
    return entries;
}

std::vector<OutboxEntry> OutboxTable::entriesOf(OutboxGroup group) const
{
    std::vector<OutboxEntry> entries;
    for (const OutboxEntry &entry : m_all) {
        if (entry.group == group)
            entries.push_back(entry);
    }
    return entries;
}

bool OutboxTable::isBulk(const QString &run) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&run](const OutboxEntry &entry) { return entry.isBulk && entry.run == run; });
}

void OutboxTable::clearChecks()
{
    if (m_checked.isEmpty())
        return;
    m_checked.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
    Q_EMIT checksChanged();
}

} // namespace tables
