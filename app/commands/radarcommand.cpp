// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "models/storage/radarmutes.h"
#include "models/storage/radarsweep.h"
#include "models/tables/radarrows.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QJsonObject jsonOf(const domain::Anomaly &anomaly)
{
    QJsonObject row{{"kind"_L1, QString(domain::anomalyWord(anomaly.kind))},
                    {"iccid"_L1, anomaly.iccid.text},
                    {"notes"_L1, anomaly.lineName}};
    if (anomaly.at.isValid()) {
        row["at"_L1] = anomaly.at.toString(Qt::ISODate);
        row["before"_L1] = anomaly.before;
        row["after"_L1] = anomaly.after;
        return row;
    }
    row["day"_L1] = anomaly.day.toString(Qt::ISODate);
    row["median_bytes"_L1] = anomaly.median.bytes;
    row["deviation_bytes"_L1] = anomaly.spread.bytes;
    row["compared_days"_L1] = anomaly.comparedDays;
    if (anomaly.kind == domain::AnomalyKind::Spike)
        row["bytes"_L1] = anomaly.value.bytes;
    else
        row["silent_days"_L1] = anomaly.silentDays;
    return row;
}

//! linedesk radar [--kind KIND] [--muted] [--format table|json]
class RadarCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::RadarCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("Lines that stand out: spikes, silence, new devices and countries; from the cache alone."));
        parser.addOptions({{u"kind"_s, tr("spike, silence, device_change or new_country."), u"kind"_s},
                           {u"muted"_s, tr("Also what was muted.")},
                           {u"format"_s, tr("table or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        m_kind = domain::anomalyFromWord(parser.value(u"kind"_s));
        m_isJson = parser.value(u"format"_s) == "json"_L1;
        m_muted = parser.isSet(u"muted"_s);
        if (!parser.positionalArguments().isEmpty() || (parser.isSet(u"kind"_s) && !m_kind) ||
            (!m_isJson && parser.value(u"format"_s) != "table"_L1))
            return failUsage(tr("Say \"radar [--kind spike|silence|device_change|new_country] [--muted] [--format "
                                "table|json]\"."));
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly, [this](std::shared_ptr<Session> session) {
            m_session = std::move(session);
            using Stored = storage::SyncState::StoredAccount;
            base::whenReady(m_session->state().loadAccount(), this, [this](const base::Result<Stored> &account) {
                const QTimeZone zone(account ? account->account.timeZone.toLatin1() : QByteArray());
                sweep(zone.isValid() ? zone : QTimeZone::utc());
            });
        });
    }

private:
    void sweep(const QTimeZone &zone)
    {
        std::vector<domain::Anomaly> all;
        const base::Result<qint64> kept = storage::sweepRadar(
            m_session->cache(), m_core.clock().now(), zone,
            [&all](std::vector<domain::Anomaly> found) {
                std::move(found.begin(), found.end(), std::back_inserter(all));
            },
            [](qint64, qint64) {});
        if (!kept)
            return fail(kept.error());
        storage::RadarMutes mutes(QFileInfo(m_session->cache().path()).path() + "/radar.json"_L1);
        if (const base::Status loaded = mutes.load(); !loaded)
            return fail(loaded.error());
        std::sort(all.begin(), all.end(), domain::isMoreUrgent);
        QJsonArray rows;
        const QLocale locale = QLocale::c();
        for (const domain::Anomaly &anomaly : all) {
            if ((m_kind && anomaly.kind != *m_kind) ||
                (!m_muted && mutes.isMuted(anomaly.iccid, anomaly.kind, m_core.clock().now())))
                continue;
            if (m_isJson)
                rows << jsonOf(anomaly);
            else
                say(u"%1  %2  %3  %4"_s.arg(QString(domain::anomalyWord(anomaly.kind)), -13)
                        .arg(anomaly.iccid.text, -20)
                        .arg(tables::RadarRows::when(anomaly, locale), tables::RadarRows::evidence(anomaly, locale)));
        }
        if (m_isJson)
            say(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
        done();
    }

    std::shared_ptr<Session> m_session;
    std::optional<domain::AnomalyKind> m_kind;
    bool m_isJson = false;
    bool m_muted = false;
};

} // namespace

std::unique_ptr<Command> makeRadarCommand(Core &core) { return std::make_unique<RadarCommand>(core); }

} // namespace app
