// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/core.h"

#include "platform/money.h"
#include "platform/sharing.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace platform {

Core::Core(const Options &given, Database &shared)
    : options(given), database(shared), clock(options), calendar(QTimeZone::utc()), quota(shared)
{
}

base::Status Core::load(Connection &connection, qint64 accountId)
{
    base::Result<Account> found = loadAccount(connection, accountId);
    if (!found)
        return found.error();
    account = *found;
    calendar = Calendar(QTimeZone(account.zone.toUtf8()));
    traffic = std::make_unique<fleet::Traffic>(account.seed, calendar);
    base::Result<AccountState> state = loadAccountState(connection, account.id);
    if (!state)
        return state.error();
    saved = *state;
    quota.setAccount(account.id);
    return takeIn(connection, *state);
}

base::Status Core::write(const Work &work)
{
    std::vector<std::function<void()>> after;
    {
        const std::lock_guard lock(database.writeMutex());
        m_writing = clock.now();
        const auto ended = qScopeGuard([this] {
            m_notes.clear();
            m_tablesNoted = false;
            m_after.clear();
            m_writing = 0;
        });
        if (base::Status done = writeAlone(work); !done)
            return done;
        after.swap(m_after);
    }
    for (const std::function<void()> &wake : after)
        wake();
    return {};
}

base::Status Core::writeAlone(const Work &work)
{
    Connection &connection = database.writer();
    if (base::Status alive = connection.revive(); !alive)
        return alive;
    Transaction transaction(connection);
    if (database.isShared()) {
        const base::Result<AccountState> state = lockAccount(connection, account.id);
        if (!state)
            return state.error();
        saved = *state;
        const std::lock_guard lock(m_viewMutex);
        if (base::Status taken = takeIn(connection, *state); !taken)
            return taken;
    }
    const AccountState before = saved;
    m_stamp = qMax(clock.now(), saved.lastStamp);
    base::Status done = work(connection, m_stamp);
    if (done)
        done = finishWrite(transaction);
    if (!done) {
        if (saved.clockOffset != before.clockOffset)
            clock.setOffset(before.clockOffset);
        saved = before;
    }
    return done;
}

base::Status Core::finishWrite(Transaction &transaction)
{
    Connection &connection = database.writer();
    saved.lastStamp = m_stamp;
    ++saved.changeNo;
    saved.tablesNo += m_tablesNoted ? 1 : 0;
    if (base::Status done = saveAccountState(connection, account.id, saved); !done)
        return done;
    std::vector<LineNote> notes;
    std::vector<qint64> lines;
    for (const auto &[lineNo, note] : m_notes) {
        notes.push_back(note);
        lines.push_back(lineNo);
    }
    if (database.isShared()) {
        if (base::Status done = rememberLines(connection, account.id, saved.changeNo, lines); !done)
            return done;
    }
    const base::Result<Tables> tables = m_tablesNoted ? loadTables(connection) : Tables();
    if (!tables)
        return tables.error();
    // No reader may see the new number before it finds what belongs to it.
    const std::lock_guard lock(m_viewMutex);
    if (base::Status done = transaction.commit(); !done) {
        m_viewNo = -1; // it may have been committed all the same
        return done;
    }
    texts.apply(notes);
    directory.apply(std::move(notes));
    if (m_tablesNoted)
        show(*tables);
    show(saved);
    return {};
}

//! Brings memory to what the database holds; the view mutex is held, or nobody else is there yet.
base::Status Core::takeIn(Connection &connection, const AccountState &state)
{
    if (state.changeNo == m_viewNo)
        return {};
    if (m_viewNo < 0 || state.changeNo - m_viewNo > kWritesRemembered) {
        if (base::Status done = directory.load(connection, account.id); !done)
            return done;
        texts.forget();
    } else {
        base::Result<std::vector<LineNote>> notes = loadNotesAfter(connection, account.id, m_viewNo);
        if (!notes)
            return notes.error();
        texts.apply(*notes);
        directory.apply(*std::move(notes));
    }
    if (state.tablesNo != m_viewTables || m_viewNo < 0) {
        const base::Result<Tables> tables = loadTables(connection);
        if (!tables)
            return tables.error();
        show(*tables);
    }
    clock.setOffset(state.clockOffset);
    show(state);
    return {};
}

base::Result<Core::Tables> Core::loadTables(Connection &connection) const
{
    base::Result<People::List> list = loadPeople(connection, account.id);
    if (!list)
        return list.error();
    base::Result<Catalog> entries = loadCatalog(connection, account.id);
    if (!entries)
        return entries.error();
    const base::Result<Account> present = loadAccount(connection, account.id);
    if (!present)
        return present.error();
    return Tables{*std::move(list), *std::move(entries), present->plan == "basic"_L1};
}

void Core::show(const Tables &tables)
{
    people.set(tables.people);
    catalog.set(tables.catalog);
    isBasic = tables.isBasic;
}

void Core::show(const AccountState &state)
{
    trafficUntil = state.trafficUntil;
    balanceMicros = state.balanceMicros;
    m_viewTables = state.tablesNo;
    m_viewNo = state.changeNo;
    raiseReadable(state.lastStamp);
    ++generation;
}

void Core::noteLine(const LineRow &row)
{
    m_notes[row.lineNo] = {.lineNo = row.lineNo,
                           .status = row.status,
                           .subAccountId = row.subAccountId,
                           .groupId = row.groupId,
                           .iccid = row.iccid,
                           .note = row.notes};
}

void Core::noteLineGone(qint64 lineNo) { m_notes[lineNo] = {.lineNo = lineNo, .gone = true}; }

Seconds Core::moveClock(Seconds by)
{
    saved.clockOffset += by;
    clock.setOffset(saved.clockOffset);
    m_stamp = qMax(clock.now(), m_stamp);
    return m_stamp;
}

base::Status Core::refresh(Connection &reader)
{
    if (!database.isShared())
        return {};
    const Seconds asked = clock.now();
    const base::Result<Glance> glance = glanceAt(reader, account.id);
    if (!glance)
        return glance.error();
    if (glance->changeNo != m_viewNo) {
        const std::lock_guard lock(m_viewMutex);
        const base::Result<AccountState> state = loadAccountState(reader, account.id);
        if (!state)
            return state.error();
        if (state->changeNo > m_viewNo) {
            if (base::Status taken = takeIn(reader, *state); !taken)
                return taken;
        }
    }
    // Whoever writes next stamps with a time that is no earlier than this one.
    raiseReadable(glance->writing ? glance->lastStamp : qMax(asked, glance->lastStamp));
    return {};
}

void Core::raiseReadable(Seconds time)
{
    Seconds known = m_readable;
    while (known < time && !m_readable.compare_exchange_weak(known, time)) {
    }
}

Seconds Core::readableTime() const
{
    if (database.isShared())
        return m_readable;
    const Seconds asked = clock.now(); // before looking for a writer: one that begins after that stamps no earlier
    const Seconds writing = m_writing;
    return writing != 0 ? qMin(writing, asked) : asked;
}

base::Result<qint64> Core::minimumBalance(Connection &connection)
{
    const base::Result<Money> money = Money::look(*this, connection);
    if (!money)
        return money.error();
    return money->minimum();
}

} // namespace platform
