// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk report --out FILE.pdf [--month 2026-10]
class ReportCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::ReportCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("Writes the report of a month as a PDF with charts: usage, cost, balance, lines, changes."));
        parser.addOptions(
            {{{u"o"_s, u"out"_s}, tr("The PDF to write."), u"file"_s},
             {u"month"_s, tr("Which month, like 2026-10; the last whole one when not given."), u"month"_s}});
        if (!parse(parser, arguments))
            return;
        m_question.month = QDate::fromString(parser.value(u"month"_s) + "-01"_L1, Qt::ISODate);
        if (parser.value(u"out"_s).isEmpty() || !parser.positionalArguments().isEmpty() ||
            (parser.isSet(u"month"_s) && !m_question.month.isValid()))
            return failUsage(tr("Say \"report --out FILE.pdf [--month 2026-10]\"."));
        m_path = QFileInfo(parser.value(u"out"_s)).absoluteFilePath();
        if (const base::Result<Profile> profile = m_core.choose(parser.value(u"profile"_s)))
            m_question.source = profile->apiLink;
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly, [this](std::shared_ptr<Session> session) {
            m_session = std::move(session);
            loadAccount();
        });
    }

private:
    void loadAccount()
    {
        using Stored = storage::SyncState::StoredAccount;
        base::whenReady(m_session->state().loadAccount(), this, [this](const base::Result<Stored> &account) {
            if (account) {
                m_question.account = account->account.name;
                m_question.by = account->account.userName.isEmpty() ? account->account.role : account->account.userName;
                const QTimeZone zone(account->account.timeZone.toUtf8());
                m_question.zone = zone.isValid() ? zone : QTimeZone::utc();
            }
            loadAge();
        });
    }

    void loadAge()
    {
        base::whenReady(m_session->state().loadCheckpoint(u"lines"_s), this,
                        [this](const base::Result<storage::SyncCheckpoint> &last) {
                            if (last)
                                m_question.syncedAt = last->finishedAt;
                            write();
                        });
    }

    void write()
    {
        m_question.takenAt = m_core.clock().now();
        if (!m_question.month.isValid()) {
            const QDate today = m_question.takenAt.toTimeZone(m_question.zone).date();
            m_question.month = QDate(today.year(), today.month(), 1).addMonths(-1);
        }
        m_job = makeReportJob(*m_session, m_question, m_path);
        connect(m_job.get(), &exports::ReportJob::finished, this, [this](const base::Result<qint64> &rows) {
            if (!rows)
                return fail(rows.error());
            say(m_path);
            done();
        });
        m_job->start();
    }

    std::shared_ptr<Session> m_session;
    tables::MonthQuestion m_question;
    QString m_path;
    std::unique_ptr<exports::ReportJob> m_job;
};

} // namespace

std::unique_ptr<Command> makeReportCommand(Core &core) { return std::make_unique<ReportCommand>(core); }

} // namespace app
