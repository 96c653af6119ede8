// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/engine/engine.h"

#include "platform/core.h"
#include "platform/fleet/identity.h"
#include "platform/orders.h"
#include "platform/tickets.h"
#include "platform/webhooks.h"

using namespace Qt::StringLiterals;

namespace platform::engine {

namespace {

constexpr Seconds kHour = 3600;
constexpr Seconds kDeliveriesKept = 30 * 24 * kHour;

const Actor kPlatform{};

} // namespace

base::Status Engine::liveUntil(Seconds until, Seconds stamp)
{
    const Seconds from = m_core.saved.trafficUntil;
    m_day = m_core.calendar.dayOf(from);
    base::Result<Money> money = Money::load(m_core, m_db);
    if (!money)
        return money.error();
    m_money.emplace(*std::move(money));
    if (base::Status ok = m_fleet.load(); !ok)
        return ok;
    if (base::Status ok = m_rules.load(m_day); !ok)
        return ok;
    const Seconds nextDay = m_core.calendar.startOf(m_day + 1);
    for (const Event &event : eventsBetween(m_fleet.lines(), m_core.calendar, from, qMin(until, nextDay))) {
        if (base::Status ok = apply(event); !ok)
            return ok;
    }
    if (base::Status ok = m_rules.tellHours(from, until); !ok)
        return ok;
    if (base::Status ok = answerTickets(m_core, m_db, until); !ok)
        return ok;
    if (until >= nextDay) {
        if (base::Status ok = beginDay(m_day + 1, nextDay); !ok)
            return ok;
    }
    if (base::Status ok = m_fleet.store(m_day, stamp); !ok)
        return ok;
    m_core.saved.trafficUntil = until;
    return m_money->flush(until);
}

base::Status Engine::apply(const Event &event)
{
    Live &line = m_fleet.lines()[event.line];
    switch (event.kind) {
    case EventKind::SessionOpened:
        if (line.isWorking() && !line.inSession)
            line.inSession = line.changed = true;
        return {};
    case EventKind::Record: return record(line, event);
    case EventKind::DeviceSwap: return line.isWorking() ? swapDevice(line, event.at) : base::Status();
    case EventKind::Progress: return progress(line, event.at);
    case EventKind::MessageSent: return line.isWorking() ? sendMessage(line, event.at) : base::Status();
    case EventKind::DataExpired: return dataExpired(line, event.at);
    case EventKind::Deactivation:
        if (line.deactivationDate && *line.deactivationDate <= event.at &&
            (line.status == Status::DeactivationPending || line.status == Status::Suspended)) {
            const bool isKnown =
                line.status == Status::DeactivationPending && !line.reason.isEmpty(); // why it was to stop
            m_fleet.setStatus(line, Status::Deactivated, isKnown ? line.reason : u"manual"_s, kPlatform, event.at);
        }
        return {};
    }
    return {};
}

base::Status Engine::record(Live &line, const Event &event)
{
    // The first usage of a line that is ready makes it active (D34, R258), unless there is no money for it.
    if (line.status == Status::ActivationReady && line.hasDevice && !m_money->settings().linesSuspended)
        m_fleet.setStatus(line, Status::Activated, {}, kPlatform, event.at);
    if (!line.isWorking())
        return {};
    const int country = fleet::countryOn(line.traits, m_day);
    const qint64 costBefore = fleet::costOf(*line.plan, country, line.todayBytes);
    line.todayBytes += event.bytes;
    line.monthBytes += event.bytes;
    line.added += event.bytes;
    line.sessions += event.first ? 1 : 0;
    line.inSession = !event.last;
    line.lastSeen = event.at;
    line.country = qint16(country);
    line.changed = true;
    const qint64 costToday = fleet::costOf(*line.plan, country, line.todayBytes);
    line.monthMicros += costToday - costBefore;
    const base::Status charged = m_money->chargeUsage({.day = m_day,
                                                       .at = event.at,
                                                       .micros = costToday - costBefore,
                                                       .bytes = event.bytes,
                                                       .country = country,
                                                       .newLine = costBefore == 0 && costToday > 0},
                                                      *this);
    if (!charged)
        return charged;
    if (line.terms == Terms::Prepaid) {
        if (base::Status ok = spendData(line, event); !ok)
            return ok;
    }
    return m_rules.onUsage(line, event.at, costToday, country);
}

//! Prepaid data goes down with use; below the threshold it is refilled where that is wanted, at nothing the line stops
//! until somebody refills it (R231, R261).
base::Status Engine::spendData(Live &line, const Event &event)
{
    line.dataLeft = qMax<qint64>(0, line.dataLeft.value_or(0) - event.bytes);
    if (line.dataAutoRefill && *line.dataLeft <= line.threshold) {
        if (base::Status ok = refillData(line, event.at); !ok)
            return ok;
    }
    if (*line.dataLeft == 0 && line.isWorking())
        m_fleet.setStatus(line, Status::Suspended, u"payment"_s, kPlatform, event.at);
    return {};
}

base::Status Engine::refillData(Live &line, Seconds at)
{
    const base::Result<bool> card = hasCard();
    if (!card)
        return card.error();
    if (!*card || m_money->settings().linesSuspended) // needs a card on the account page (R261), and money
        return {};
    const base::Result<QString> iccid = m_fleet.iccidOf(line);
    if (!iccid)
        return iccid.error();
    const base::Status charged = m_money->chargeFee({.at = at,
                                                     .book = Book::Prepaid,
                                                     .kind = u"prepaid"_s,
                                                     .micros = line.plan->feeMicros,
                                                     .reference = *iccid,
                                                     .description = u"Data auto-refill"_s,
                                                     .idempotencyKey = {}},
                                                    *this);
    if (!charged)
        return charged;
    const qint64 before = line.dataLeft.value_or(0);
    line.dataLeft = before + line.plan->includedBytes; // added at once (R262)
    line.dataExpiresAt = m_core.calendar.startOf(m_day + fleet::kPrepaidDays);
    line.lastRefill = m_day;
    line.changed = true;
    m_fleet.note(line, at, u"line.data_refilled"_s, u"data_left_bytes"_s, QString::number(before),
                 QString::number(*line.dataLeft), {});
    return {};
}

base::Status Engine::dataExpired(Live &line, Seconds at)
{
    if (line.terms != Terms::Prepaid || !line.dataExpiresAt || *line.dataExpiresAt > at)
        return {};
    line.dataLeft = 0;
    line.changed = true;
    if (line.dataAutoRefill && line.isWorking()) {
        if (base::Status ok = refillData(line, at); !ok)
            return ok;
    }
    if (*line.dataLeft == 0) {
        line.dataExpiresAt.reset();
        if (line.isWorking())
            m_fleet.setStatus(line, Status::Suspended, u"expiry"_s, kPlatform, at);
    }
    return {};
}

base::Status Engine::swapDevice(Live &line, Seconds at)
{
    static const QString sql = u"SELECT imei FROM line WHERE account_id = ? AND line_no = ?"_s;
    base::Result<QSqlQuery *> found = m_db.run(sql, {m_core.account.id, line.lineNo});
    if (!found)
        return found.error();
    QString was = (*found)->next() ? (*found)->value(0).toString() : QString();
    (*found)->finish();
    if (line.deviceSince != 0)
        was = fleet::imeiOf(line.traits, line.lineNo, int(line.deviceSince / kHour));
    line.deviceSince = at;
    line.changed = true;
    const QString is = fleet::imeiOf(line.traits, line.lineNo, int(at / kHour));
    m_fleet.note(line, at, u"line.imei"_s, u"imei"_s, was, is, {});
    return m_rules.onDeviceSwap(line, at, was, is);
}

base::Status Engine::progress(Live &line, Seconds at)
{
    const std::optional<Status> next = progressOf(line, at);
    if (!next || (*next == Status::Activated && m_money->settings().linesSuspended))
        return {};
    if (*next == Status::Activated) {
        line.hasDevice = true;
        line.deviceSince = at;
    }
    m_fleet.setStatus(line, *next, {}, kPlatform, at);
    return {};
}

base::Status Engine::sendMessage(Live &line, Seconds at)
{
    ++line.smsSent;
    line.changed = true;
    const base::Result<qint64> id = reserveIds(m_db, m_core.account.id, u"sms"_s);
    if (!id)
        return id.error();
    const base::Result<QString> iccid = m_fleet.iccidOf(line);
    if (!iccid)
        return iccid.error();
    static const QString sql =
        u"INSERT INTO sms (account_id, sms_id, line_no, iccid, direction, message, accepted_at, sent_at, settled_at, "
        "outcome, cost_micros, sender) VALUES (?, ?, ?, ?, 'MO', ?, ?, ?, ?, 'received', 0, '')"_s;
    const auto done = m_db.run(sql, {m_core.account.id, *id, line.lineNo, *iccid, messageFrom(line, at), at, at, at});
    if (!done)
        return done.error();
    return {};
}

base::Status Engine::beginDay(Day day, Seconds at)
{
    if (Calendar::monthStart(day) == day) {
        if (base::Status ok = beginMonth(at); !ok)
            return ok;
    }
    for (Live &line : m_fleet.lines()) {
        line.changed = line.changed || line.todayBytes != 0 || line.dataExpiresAt.has_value();
        line.todayBytes = 0;
    }
    if (base::Status ok = m_money->beginDay(day, at, *this); !ok)
        return ok;
    if (base::Status ok = m_rules.followUp(at, m_money->settings().linesSuspended); !ok)
        return ok;
    if (base::Status ok = endUnrefilled(day, at); !ok)
        return ok;
    if (base::Status ok = beginDayOfRenewals(m_core, m_db, day, at); !ok)
        return ok;
    if (base::Status ok = forgetDeliveries(m_db, m_core.account.id, at - kDeliveriesKept); !ok)
        return ok;
    return beginDayOfOrders(m_core, m_db, day, at);
}

base::Status Engine::beginMonth(Seconds at)
{
    if (base::Status ok = chargeSubscriptions(at); !ok)
        return ok;
    if (base::Status ok = chargeWhiteLabel(at); !ok)
        return ok;
    for (Live &line : m_fleet.lines()) {
        line.changed = line.changed || line.monthBytes != 0 || line.sessions != 0 || line.smsSent != 0;
        line.monthBytes = line.monthMicros = 0;
        line.sessions = line.smsSent = 0;
    }
    return {};
}

base::Result<bool> Engine::hasCard()
{
    if (!m_hasCard) {
        const auto card = findPaymentMethod(m_db, m_core.account.id);
        if (!card)
            return card.error();
        m_hasCard = card->has_value();
    }
    return *m_hasCard;
}

base::Status Engine::suspendAll(Seconds at)
{
    for (Live &line : m_fleet.lines()) {
        if (line.isWorking())
            m_fleet.setStatus(line, Status::Suspended, u"balance"_s, kPlatform, at);
    }
    return {};
}

base::Status Engine::resumeAll(Seconds at)
{
    for (Live &line : m_fleet.lines()) {
        if (line.forBalance)
            m_fleet.setStatus(line, line.deactivationDate ? Status::DeactivationPending : Status::Activated, {},
                              kPlatform, at);
    }
    return {};
}

} // namespace platform::engine
