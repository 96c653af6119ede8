// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mock.h"

#include "platform/body.h"
#include "platform/files.h"
#include "platform/fleet/maker.h"
#include "platform/linestore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qint64 kLines = 25;
constexpr quint64 kSeed = 44;
constexpr Seconds kMoment = 1'768'478'400; // 2026-01-15 12:00:00

constexpr const char *kDialect[] = {
    "",
    "iot_sim_cards",
    "daily_usage",
    "sim_card_filter_data",
    "sim_card/{iccid}",
    "sim_card/{iccid}/activation_ready",
    "sim_card/{iccid}/deactivate",
    "sim_card/{iccid}/deactivation_date",
    "sim_card/{iccid}/sessions",
    "sim_card/{iccid}/daily_statistics",
    "sim_card/{iccid}/destination_log",
    "sim_card/{iccid}/usage_summary",
    "sim_card/{iccid}/bill_cycle_list",
    "accounts",
    "current_balance",
    "balance_history",
    "balance_payments",
    "balance_usages",
    "prices",
};

//! First parts of what is everybody's own.
constexpr const char *kOwn[] = {"me", "credentials", "auth", "staff", "mail", "account", "simulate", "docs"};

Response marked(Response response)
{
    response.headers.emplace_back("X-Mock", "true");
    if (response.body.startsWith('{'))
        response.body.replace(0, 1, response.body.startsWith("{}") ? "{\"mock\":true" : "{\"mock\":true,");
    return response;
}

Refusal markedRefusal(Refusal refusal)
{
    refusal.headers.emplace_back("X-Mock", "true");
    return refusal;
}

//! A change of a line that is there is acknowledged and comes to nothing.
Answer pretend(Context &mock)
{
    const auto body = Body::of(mock.request);
    if (const auto *refusal = std::get_if<Refusal>(&body))
        return *refusal;
    const auto line = findLine(mock.reader, mock.core.account.id, QString::fromUtf8(mock.parts.value(0)));
    if (!line)
        return internalRefusal(line.error());
    return line->has_value() ? Answer(acknowledged()) : Answer(unknownLine());
}

} // namespace

BasicAccess basicAccess(const QByteArray &pattern)
{
    for (const char *known : kDialect) {
        if (pattern == known)
            return BasicAccess::Mock;
    }
    const QByteArray first = pattern.split('/').first();
    const bool own =
        std::any_of(std::begin(kOwn), std::end(kOwn), [&first](const char *known) { return first == known; });
    return own ? BasicAccess::Real : BasicAccess::Closed;
}

Mock::Mock(const Options &options) : m_options(options)
{
    m_options.lines = kLines;
    m_options.seed = kSeed;
    m_options.zone = u"UTC"_s;
    m_options.simulate = false;
    m_options.clockStart = QDateTime::fromSecsSinceEpoch(kMoment, Qt::UTC);
}

Mock::~Mock() = default;

base::Status Mock::make()
{
    const QString file = m_options.dataFolder + "/mock.db"_L1;
    for (const char *ending : {"", "-wal", "-shm"}) // always anew: what this version of the program makes up
        QFile::remove(file + QLatin1String(ending));
    auto database = std::make_unique<Database>(DatabaseTarget::file(file));
    const base::Status opened = database->open(
        [this](Connection &connection) { return fleet::makeFleet(connection, m_options, kMoment, randomText(40)); });
    if (!opened)
        return opened;
    auto core = std::make_unique<Core>(m_options, *database);
    if (base::Status loaded = core->load(database->writer(), 1); !loaded)
        return loaded;
    m_database = std::move(database);
    m_core = std::move(core);
    return {};
}

base::Result<Core *> Mock::core()
{
    const std::lock_guard lock(m_mutex);
    if (!m_core) {
        if (base::Status made = make(); !made)
            return made.error();
    }
    return m_core.get();
}

void Mock::closeThisThread()
{
    const std::lock_guard lock(m_mutex);
    if (m_database)
        m_database->closeThisThread();
}

Answer Mock::answer(Context &real, const Router::Entry &entry)
{
    const base::Result<Core *> made = core();
    if (!made)
        return internalRefusal(made.error());
    base::Result<Connection *> reader = (*made)->database.reader();
    if (!reader)
        return internalRefusal(reader.error());
    Context mock{**made,           **reader, real.request, real.user,     real.requestId, real.parts,
                 real.permissions, {},       real.base,    real.accounts, real.home};
    Answer answer = entry.method == "GET" ? entry.route(mock) : pretend(mock);
    if (auto *refusal = std::get_if<Refusal>(&answer))
        return markedRefusal(std::move(*refusal));
    return marked(std::get<Response>(std::move(answer)));
}

} // namespace platform
