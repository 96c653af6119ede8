// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/series/linechanges.h"

#include "models/storage/linecompare.h"
#include "models/storage/snapshotfile.h"

#include <QtConcurrentRun>
#include <numeric>

using namespace Qt::StringLiterals;

namespace series {

namespace {

using domain::ChangeKind;
using domain::DifferenceKind;

constexpr int kPage = 1'000;
constexpr int kMostPages = 100; //!< of the outbox: who did more than that is not told apart any more

std::optional<DifferenceKind> differenceOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::Suspend:
    case ChangeKind::Resume: return DifferenceKind::Status;
    case ChangeKind::SubAccount: return DifferenceKind::SubAccount;
    case ChangeKind::Group: return DifferenceKind::Group;
    case ChangeKind::RatePlan: return DifferenceKind::RatePlan;
    case ChangeKind::Notes: return DifferenceKind::Notes;
    case ChangeKind::AddLine: return DifferenceKind::Added;
    default: return std::nullopt;
    }
}

} // namespace

namespace {

//! What an entry of the audit log is about; "line.status", "line.plan" and the like.
std::optional<DifferenceKind> differenceOf(const domain::AuditEntry &entry)
{
    const std::pair<QLatin1String, DifferenceKind> kinds[] = {
        {"status"_L1, DifferenceKind::Status},      {"plan"_L1, DifferenceKind::RatePlan},
        {"rate_plan"_L1, DifferenceKind::RatePlan}, {"sub_account"_L1, DifferenceKind::SubAccount},
        {"notes"_L1, DifferenceKind::Notes},        {"group"_L1, DifferenceKind::Group},
        {"added"_L1, DifferenceKind::Added}};
    const QString action = entry.action.section(u'.', -1);
    for (const auto &[word, kind] : kinds) {
        if (entry.field == word || action == word)
            return kind;
    }
    return std::nullopt;
}

bool isSameValue(DifferenceKind kind, const QString &told, const QString &after)
{
    if (kind == DifferenceKind::Added)
        return true;
    if (kind == DifferenceKind::Status)
        return domain::statusFromWord(told) == domain::statusFromWord(after);
    return told.compare(after, Qt::CaseInsensitive) == 0;
}

} // namespace

Doers Doers::since(const storage::CacheFile &file, storage::Outbox *outbox, const QDateTime &from)
{
    Doers doers;
    (void)storage::scanAudit(file, from, [&doers](const domain::Iccid &iccid, const domain::AuditEntry &entry) {
        const std::optional<DifferenceKind> kind = differenceOf(entry);
        const QString actor = entry.actor.isEmpty() ? entry.actorKind : entry.actor;
        if (kind && !actor.isEmpty())
            doers.m_audited.insert({iccid.text, int(*kind)}, {entry.after, actor});
    }); // it only names people
    const storage::OutboxQuery query{
        .states = {domain::ChangeState::Done}, .run = {}, .iccid = {}, .changedSince = from};
    for (int page = 0; outbox && page < kMostPages; ++page) {
        const base::Result<std::vector<domain::Change>> changes =
            outbox->load(query, qint64(page) * kPage, kPage).result();
        if (!changes)
            return doers;
        for (const domain::Change &change : *changes) {
            if (const auto kind = differenceOf(change.order.kind))
                doers.m_names.insert({change.iccid.text, int(*kind)}, change.by);
        }
        if (changes->size() < size_t(kPage))
            return doers;
    }
    return doers;
}

QString Doers::of(const domain::LineDifference &row) const
{
    const Key key{row.iccid.text, int(row.kind)};
    for (auto entry = m_audited.constFind(key); entry != m_audited.cend() && entry.key() == key; ++entry) {
        if (isSameValue(row.kind, entry->after, row.after))
            return entry->actor;
    }
    return m_names.value(key);
}

void LineChanges::Found::add(const domain::LineDifference &row)
{
    ++counts[size_t(row.kind)];
    if (qsizetype(rows.size()) < kMostRows)
        rows.push_back(row);
}

qint64 LineChanges::Found::total() const { return std::accumulate(counts.begin(), counts.end(), qint64(0)); }

LineChanges::LineChanges(const storage::CacheFile &file, storage::Outbox &outbox, QObject *parent)
    : QObject(parent), m_file(file), m_outbox(outbox)
{
}

LineChanges::~LineChanges()
{
    cancel();
    if (m_running.isRunning())
        (void)m_running.result(); // it reads the cache, which goes next
    if (m_asked.isRunning())
        (void)m_asked.result();
}

base::Status LineChanges::scan(const storage::HistoryQuery &query,
                               const std::function<bool(const domain::LineDifference &)> &each,
                               const storage::CancelFlag &cancel) const
{
    const Doers doers = Doers::since(m_file, &m_outbox, query.from);
    return storage::scanHistory(
        m_file, query,
        [&](const domain::LineDifference &row) {
            if (!row.by.isEmpty() || doers.isEmpty())
                return each(row);
            domain::LineDifference named = row;
            named.by = doers.of(row);
            return each(named);
        },
        cancel);
}

base::Result<LineChanges::Found> LineChanges::read(const storage::HistoryQuery &query,
                                                   const storage::CancelFlag &cancel) const
{
    const base::Result<QDateTime> since = storage::historySince(m_file);
    if (!since)
        return since.error();
    Found found{.rows = {}, .counts = {}, .knownSince = *since};
    const base::Status scanned = scan(
        query,
        [&found](const domain::LineDifference &row) {
            found.add(row);
            return true;
        },
        cancel);
    return scanned ? base::Result<Found>(std::move(found)) : base::Result<Found>(scanned.error());
}

namespace {

//! Two states that are compared, and how long they stay open.
struct States
{
    storage::OpenedSnapshot from;
    std::optional<storage::OpenedSnapshot> to; //!< nullopt: the cache
};

base::Result<States> openStates(const CompareQuestion &question, const storage::CancelFlag &cancel)
{
    base::Result<storage::OpenedSnapshot> from = storage::openSnapshot(question.from, question.work, cancel);
    if (!from)
        return from.error();
    States states{.from = std::move(*from), .to = {}};
    if (question.to.isEmpty())
        return states;
    base::Result<storage::OpenedSnapshot> to = storage::openSnapshot(question.to, question.work, cancel);
    if (!to)
        return to.error();
    states.to = std::move(*to);
    return states;
}

} // namespace

base::Status LineChanges::scan(const CompareQuestion &question,
                               const std::function<bool(const domain::LineDifference &)> &each,
                               const storage::CancelFlag &cancel) const
{
    return scanCompared(m_file, &m_outbox, question, each, cancel);
}

base::Status scanCompared(const storage::CacheFile &now, storage::Outbox *outbox, const CompareQuestion &question,
                          const std::function<bool(const domain::LineDifference &)> &each,
                          const storage::CancelFlag &cancel)
{
    const base::Result<States> states = openStates(question, cancel);
    if (!states)
        return states.error();
    const bool isNow = !states->to;
    const storage::CacheFile &after = isNow ? now : *states->to->cache;
    const Doers doers = Doers::since(after, isNow ? outbox : nullptr, states->from.facts.takenAt);
    return storage::compareLines(
        *states->from.cache, after, isNow ? QDateTime::currentDateTimeUtc() : states->to->facts.takenAt,
        [&](const domain::LineDifference &row) {
            domain::LineDifference named = row;
            if (named.by.isEmpty())
                named.by = doers.of(row);
            return each(named);
        },
        cancel);
}

base::Result<LineChanges::Found> LineChanges::read(const CompareQuestion &question,
                                                   const storage::CancelFlag &cancel) const
{
    Found found;
    const base::Status scanned = scan(
        question,
        [&found](const domain::LineDifference &row) {
            found.add(row);
            return true;
        },
        cancel);
    return scanned ? base::Result<Found>(std::move(found)) : base::Result<Found>(scanned.error());
}

base::Future<QDate> LineChanges::cycleBegin()
{
    if (m_asked.isRunning())
        (void)m_asked.result();
    m_asked = QtConcurrent::run([this] { return storage::invoicedUntil(m_file); });
    return m_asked;
}

void LineChanges::start(const storage::HistoryQuery &query)
{
    run([this, query](const storage::CancelFlag &cancel) { return read(query, cancel); });
}

void LineChanges::compare(const CompareQuestion &question)
{
    run([this, question](const storage::CancelFlag &cancel) { return read(question, cancel); });
}

void LineChanges::run(std::function<base::Result<Found>(const storage::CancelFlag &)> work)
{
    cancel();
    if (m_running.isRunning())
        (void)m_running.result(); // what was given up ends within some thousand steps of SQLite's
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_error.reset();
    m_running = QtConcurrent::run([work = std::move(work), flag = m_cancel] { return work(flag); });
    base::whenReady(m_running, this, [this, flag = m_cancel](const base::Result<Found> &found) {
        if (flag != m_cancel)
            return; // something else was asked for
        m_cancel.reset();
        if (found)
            m_found = *found;
        else if (found.error().kind != base::ErrorKind::Cancelled) {
            m_found = {}; // what was found before is of something else
            m_error = found.error();
        }
        Q_EMIT finished();
    });
}

void LineChanges::cancel()
{
    if (m_cancel)
        *m_cancel = true;
}

} // namespace series
