// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/auditkeeper.h"

#include "models/storage/linehistory.h"

#include <QMetaObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

//! The newest entry of the last run that went to its end.
const QString kAfterKey = u"audit_after"_s;

} // namespace

struct AuditKeeper::Run
{
    api::Purpose purpose;
    QString after;       //!< where the last run ended; empty: there was none
    QString newest = {}; //!< where the next one begins
    QSet<QString> cursors = {};
    int pages = 0;
    qint64 added = 0;
};

AuditKeeper::AuditKeeper(api::Connector *connector, storage::LineLogs &logs, storage::SyncState &state,
                         const base::Clock &clock, QObject *parent)
    : QObject(parent), m_connector(connector), m_logs(logs), m_state(state), m_clock(clock)
{
}

void AuditKeeper::refresh(api::Purpose purpose)
{
    if (m_run)
        return;
    const auto run = std::make_shared<Run>(Run{.purpose = purpose, .after = {}});
    m_run = run;
    if (!m_connector) {
        QMetaObject::invokeMethod(
            this, [this, run] { end(run, base::Error{.kind = base::ErrorKind::Offline}); }, Qt::QueuedConnection);
        return;
    }
    base::whenReady(m_state.loadText(kAfterKey), this, [this, run](const base::Result<QString> &after) {
        if (!after)
            return end(run, after.error());
        run->after = *after;
        run->newest = *after;
        ask(run, {});
    });
}

void AuditKeeper::ask(const std::shared_ptr<Run> &run, const QString &cursor)
{
    const api::AuditRequest request{.after = run->after, .cursor = cursor, .purpose = run->purpose};
    base::whenReady(m_connector->fetchAudit(request), this,
                    [this, run](base::Result<api::Page<domain::AuditEntry>> page) {
                        if (page)
                            take(run, std::move(*page));
                        else
                            end(run, page.error());
                    });
}

void AuditKeeper::take(const std::shared_ptr<Run> &run, api::Page<domain::AuditEntry> page)
{
    if (run->pages++ == 0 && !page.items.empty())
        run->newest = page.items.front().id;
    const QDateTime oldest = m_clock.now().addDays(-storage::kHistoryDays);
    const bool isFarEnough =
        page.next.isEmpty() || run->pages == kMostPages || run->cursors.contains(page.next) ||
        std::any_of(page.items.begin(), page.items.end(), [&](const auto &entry) { return entry.at < oldest; });
    run->cursors.insert(page.next);
    base::whenReady(m_logs.storeAudit(std::move(page.items)), this,
                    [this, run, isFarEnough, next = page.next](const base::Result<qint64> &added) {
                        if (!added)
                            return end(run, added.error());
                        run->added += *added;
                        if (isFarEnough)
                            noteEnd(run);
                        else
                            ask(run, next);
                    });
}

void AuditKeeper::noteEnd(const std::shared_ptr<Run> &run)
{
    base::whenReady(m_state.saveText(kAfterKey, run->newest), this,
                    [this, run](const base::Result<std::monostate> &saved) {
                        end(run, saved ? std::nullopt : std::optional(saved.error()));
                    });
}

void AuditKeeper::end(const std::shared_ptr<Run> &run, const std::optional<base::Error> &error)
{
    m_run.reset();
    if (run->added > 0)
        Q_EMIT brought();
    Q_EMIT finished(error);
}

} // namespace syncing
