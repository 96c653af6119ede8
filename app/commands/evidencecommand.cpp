// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "models/sync/evidencelogs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! linedesk evidence ICCID --out DIR [--from DAY] [--to DAY] [--fetch]
class EvidenceCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::EvidenceCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Packs what the cache knows of a line into a PDF and a workbook with their "
                                            "SHA-256, in a folder of its own."));
        parser.addPositionalArgument(u"iccid"_s, tr("The line."));
        parser.addOptions(
            {{{u"o"_s, u"out"_s}, tr("Folder in which the bundle's own folder is made."), u"folder"_s},
             {u"from"_s, tr("First day, like 2026-10-01; the 1st of the last month when not given."), u"day"_s},
             {u"to"_s, tr("Last day; today when not given."), u"day"_s},
             {u"fetch"_s, tr("Ask the platform for what is not fresh first.")}});
        if (!parse(parser, arguments))
            return;
        const base::Result<domain::Iccid> iccid = domain::parseIccid(parser.positionalArguments().value(0));
        m_from = QDate::fromString(parser.value(u"from"_s), Qt::ISODate);
        m_to = QDate::fromString(parser.value(u"to"_s), Qt::ISODate);
        const bool areDays =
            (!parser.isSet(u"from"_s) || m_from.isValid()) && (!parser.isSet(u"to"_s) || m_to.isValid());
        if (parser.positionalArguments().size() != 1 || !iccid || parser.value(u"out"_s).isEmpty() || !areDays)
            return failUsage(tr("Say \"evidence ICCID --out FOLDER [--from DAY] [--to DAY] [--fetch]\"."));
        m_iccid = *iccid;
        m_folder = QFileInfo(parser.value(u"out"_s)).absoluteFilePath();
        m_fetches = parser.isSet(u"fetch"_s);
        if (const base::Result<Profile> profile = m_core.choose(parser.value(u"profile"_s)))
            m_question.source = profile->apiLink;
        if (m_fetches)
            m_core.setKeyForThisRun(qEnvironmentVariable("LINEDESK_SHARED_KEY").toUtf8());
        openSession(parser.value(u"profile"_s), m_fetches ? Core::Access::Online : Core::Access::LookOnly,
                    [this](std::shared_ptr<Session> session) {
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
            loadLine();
        });
    }

    void loadLine()
    {
        base::whenReady(m_session->lines().loadByIccid(m_iccid), this, [this](const base::Result<domain::Line> &line) {
            if (!line)
                return fail(line.error());
            const QDate today = m_core.clock().now().toTimeZone(m_question.zone).date();
            m_question.line = *line;
            m_question.to = m_to.isValid() ? m_to : today;
            m_question.from =
                m_from.isValid() ? m_from : QDate(m_question.to.year(), m_question.to.month(), 1).addMonths(-1);
            if (m_question.from > m_question.to)
                return failUsage(tr("The days begin after their end."));
            if (!m_fetches)
                return pack();
            connect(m_session->logKeeper(), &syncing::LineLogKeeper::askingChanged, this, &EvidenceCommand::fetched);
            syncing::wantEvidence(*m_session->logKeeper(), line->id, line->iccid, m_question.from, m_question.to,
                                  today);
            fetched();
        });
    }

    void fetched()
    {
        if (!m_job && !m_session->logKeeper()->isAsking())
            pack();
    }

    void pack()
    {
        m_question.takenAt = m_core.clock().now();
        m_job = makeEvidenceJob(*m_session, m_question, m_folder);
        connect(m_job.get(), &exports::EvidenceJob::finished, this, [this](const base::Result<qint64> &rows) {
            if (!rows)
                return fail(rows.error());
            say(tr("%L1 rows in %2").arg(*rows).arg(m_job->path()));
            done();
        });
        m_job->start();
    }

    std::shared_ptr<Session> m_session;
    domain::Iccid m_iccid;
    QDate m_from;
    QDate m_to;
    QString m_folder;
    bool m_fetches = false;
    tables::EvidenceQuestion m_question;
    std::unique_ptr<exports::EvidenceJob> m_job;
};

} // namespace

std::unique_ptr<Command> makeEvidenceCommand(Core &core) { return std::make_unique<EvidenceCommand>(core); }

} // namespace app
