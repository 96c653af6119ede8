// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/syncplanner.h"

#include "models/sync/engine.h"

using namespace Qt::StringLiterals;
using domain::SyncKind;

namespace syncing {

namespace {

const QString kAgesKey = u"sync_ages"_s;

//! "5 5 5 5 5 10", in the order of the kinds.
QString packAges(const domain::SyncAges &ages)
{
    QStringList parts;
    for (const int minutes : ages)
        parts << QString::number(minutes);
    return parts.join(u' ');
}

//! What cannot be understood stays as usual.
domain::SyncAges unpackAges(const QString &text)
{
    domain::SyncAges ages = domain::kUsualAges;
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (size_t i = 0; i < ages.size() && i < size_t(parts.size()); ++i) {
        bool isNumber = false;
        const int minutes = parts[qsizetype(i)].toInt(&isNumber);
        if (isNumber && minutes >= 0 && minutes <= domain::kMostMinutes)
            ages[i] = minutes;
    }
    return ages;
}

} // namespace

SyncPlanner::SyncPlanner(api::Connector *connector, Engine &engine, storage::LineStore &lines,
                         storage::SyncState &state, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_engine(engine), m_lines(lines), m_state(state), m_clock(clock)
{
    load();
    connect(&engine, &Engine::finished, this, [this](bool ok) {
        m_isKnown = m_isKnown || ok;
        measure();
    });
}

void SyncPlanner::load()
{
    base::whenReady(m_state.loadText(kAgesKey), this, [this](const base::Result<QString> &text) {
        const int lines = m_ages[size_t(SyncKind::Lines)];
        m_ages = unpackAges(text ? *text : QString());
        m_ages[size_t(SyncKind::Lines)] = lines;
        measure();
    });
}

void SyncPlanner::setAge(SyncKind kind, int minutes)
{
    m_ages[size_t(kind)] = std::clamp(minutes, 0, domain::kMostMinutes);
    if (kind != SyncKind::Lines)
        (void)m_state.saveText(kAgesKey, packAges(m_ages));
    replan();
}

void SyncPlanner::measure()
{
    base::whenReady(m_lines.count(), this, [this](const base::Result<qint64> &lines) {
        m_scale.lines = lines ? *lines : m_scale.lines;
        replan();
    });
}

void SyncPlanner::replan()
{
    if (!m_connector)
        return;
    if (!m_isKnown) {
        m_engine.setInterval(m_ages[size_t(SyncKind::Lines)] * 60);
        return;
    }
    const api::Capabilities offered = m_connector->capabilities();
    const QHash<QString, QString> &links = m_engine.status().account.links;
    m_scale.pageSize = offered.maxPageSize;
    m_scale.hasSince = offered.updatedSince;
    m_scale.hasUsageList = offered.bulkDailyUsage;
    m_scale.hasMoney = links.contains(u"balance"_s) || links.contains(u"transactions"_s);
    m_scale.hasMessages = links.contains(u"sms"_s);
    m_scale.hasAudit = links.contains(u"audit_log"_s);
    m_scale.dailyLimit = m_connector->quota().limit;
    domain::SyncPlan next = domain::planSync(m_ages, m_scale);
    m_engine.setInterval(next.of(SyncKind::Lines).minutes * 60);
    if (m_plan == next)
        return;
    m_plan = std::move(next);
    Q_EMIT changed();
}

bool SyncPlanner::takeTurn(SyncKind kind)
{
    const QDateTime now = m_clock.now();
    QDateTime &last = m_turns[size_t(kind)];
    if (m_plan && last.isValid()) {
        const int minutes = m_plan->of(kind).minutes;
        constexpr int kSlack = 10; // seconds: turns follow the lines', which are not to the second
        if (minutes == 0 || last.secsTo(now) < minutes * 60 - kSlack)
            return false;
    } else if (m_plan && m_plan->of(kind).minutes == 0) {
        return false;
    }
    last = now;
    return true;
}

} // namespace syncing
