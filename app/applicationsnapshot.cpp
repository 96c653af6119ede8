// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/applicationopen.h"

#include <QFileInfo>
#include <atomic>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::milliseconds kTick{100};

} // namespace

//! A snapshot file that is being read on a pool thread, which may outlive the window by a moment.
struct Application::Checking
{
    storage::CancelFlag cancel = std::make_shared<std::atomic_bool>(false);
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = -1;
};

void Application::connectSnapshots()
{
    m_checkTick.setInterval(kTick);
    connect(&m_checkTick, &QTimer::timeout, this, [this] {
        if (m_checking)
            Q_EMIT snapshotProgressed(m_checking->done, m_checking->total);
    });
}

void Application::openSnapshot(const QString &path)
{
    cancelSnapshot();
    m_checking = std::make_shared<Checking>();
    m_checkTick.start();
    const storage::ByteProgress progress = [checking = m_checking](qint64 done, qint64 total) {
        checking->done = done;
        checking->total = total;
    };
    base::whenReady(m_core.openSnapshot(path, m_checking->cancel, progress), this,
                    [this, path, checking = m_checking](const base::Result<std::shared_ptr<Session>> &session) {
                        if (checking != m_checking)
                            return; // another one was chosen meanwhile
                        m_checking.reset();
                        m_checkTick.stop();
                        if (session)
                            showSnapshot(path, *session);
                        else
                            Q_EMIT snapshotFailed(session.error());
                    });
}

void Application::cancelSnapshot()
{
    if (m_checking)
        *m_checking->cancel = true;
}

void Application::showSnapshot(const QString &path, const std::shared_ptr<Session> &session)
{
    if (m_open && !m_open->workspace.snapshot)
        m_before = m_profile.id;
    closeWorkspace();
    m_opening = false;
    const QString account = session->snapshot()->account;
    m_profile = {};
    m_profile.name = account.isEmpty() ? QFileInfo(path).completeBaseName() : account;
    m_profile.syncMinutes = 0;
    ui::ProfileSummary summary = m_profile.summary();
    summary.apiLink = path;
    m_open = std::make_unique<Open>(session, summary, session->folder() + "/views.json"_L1, session->clock(), true,
                                    ui::KeyPlace::ThisRunOnly);
    connect(session->facts(), &syncing::FactsKeeper::changed, this, &ui::Program::changeFactsChanged);
    Q_EMIT workspaceOpened();
}

void Application::closeSnapshot()
{
    if (!m_open || !m_open->workspace.snapshot)
        return;
    const QString before = std::exchange(m_before, {});
    m_profile = {};
    if (!before.isEmpty() && m_core.profiles().find(before))
        openProfile(before);
    else
        closeWorkspace();
}

std::unique_ptr<exports::EvidenceJob> Application::makeEvidence(tables::EvidenceQuestion question,
                                                                const QString &folder)
{
    if (!m_open)
        return nullptr;
    const domain::Account &account = m_open->session->sync().status().account;
    question.account = m_open->workspace.profile.name;
    question.by = account.userName.isEmpty() ? account.role : account.userName;
    question.source = m_open->workspace.profile.apiLink;
    question.takenAt = m_core.clock().now();
    return makeEvidenceJob(*m_open->session, std::move(question), folder);
}

std::unique_ptr<exports::ReportJob> Application::makeReport(tables::MonthQuestion question, const QString &path)
{
    if (!m_open)
        return nullptr;
    const syncing::Status &status = m_open->session->sync().status();
    question.account = m_open->workspace.profile.name;
    question.by = status.account.userName.isEmpty() ? status.account.role : status.account.userName;
    question.source = m_open->workspace.profile.apiLink;
    question.takenAt = m_open->session->clock().now();
    question.syncedAt = status.lastSync;
    return makeReportJob(*m_open->session, question, path);
}

std::unique_ptr<exports::SnapshotJob> Application::makeSnapshot(const QString &path)
{
    if (!m_open)
        return nullptr;
    Session &session = *m_open->session;
    return std::make_unique<exports::SnapshotJob>(session.cache(), session.state(), session.clock(), path);
}

} // namespace app
