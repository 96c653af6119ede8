// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/textrows.h"
#include "models/base/money.h"
#include "models/exports/bookjob.h"
#include "models/tables/cyclerows.h"
#include "models/tables/cyclesheets.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! The words of the program's own output; stable for scripts.
QLatin1String word(domain::ChargeKind kind)
{
    switch (kind) {
    case domain::ChargeKind::Data: return "usage"_L1;
    case domain::ChargeKind::Sms: return "sms"_L1;
    case domain::ChargeKind::Subscriptions: return "subscriptions"_L1;
    case domain::ChargeKind::Prepaid: return "prepaid"_L1;
    case domain::ChargeKind::WhiteLabel: return "white_label"_L1;
    case domain::ChargeKind::Payments: return "payments"_L1;
    case domain::ChargeKind::Starting: return "starting_balance"_L1;
    case domain::ChargeKind::Ending: return "ending_balance"_L1;
    }
    return {};
}

QLatin1String word(domain::ChargeDoubt doubt)
{
    switch (doubt) {
    case domain::ChargeDoubt::NoUsage: return "no_usage"_L1;
    case domain::ChargeDoubt::UsageDiffers: return "usage_differs"_L1;
    case domain::ChargeDoubt::PriceDiffers: return "price_differs"_L1;
    case domain::ChargeDoubt::NoPrice: return "no_price"_L1;
    case domain::ChargeDoubt::NotCharged: return "not_charged"_L1;
    case domain::ChargeDoubt::ChargesDiffer: return "charges_differ"_L1;
    case domain::ChargeDoubt::NotAsked: return "not_asked"_L1;
    case domain::ChargeDoubt::SumDiffers: return "sum_differs"_L1;
    case domain::ChargeDoubt::NotTold: return "not_told"_L1;
    }
    return {};
}

//! linedesk billing export --cycle 2026-10 --output FILE.xlsx [--offline]
//! linedesk billing reconcile --cycle 2026-10 [--format table|csv|json] [--offline]
class CycleCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::CycleCommand)

public:
    using Command::Command;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Exports a billing cycle, or rebuilds what it should have cost and lists "
                                            "what nothing explains. Asks the platform first."));
        parser.addPositionalArgument(u"what"_s, tr("export or reconcile"));
        parser.addOptions({{u"cycle"_s, tr("The billing cycle, like 2026-10."), u"month"_s},
                           {{u"o"_s, u"output"_s}, tr("Of export: the workbook, FILE.xlsx."), u"file"_s},
                           {u"offline"_s, tr("What the cache has, without asking the platform.")},
                           {u"format"_s, tr("Of reconcile: table, csv or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        const QString what = parser.positionalArguments().value(0);
        m_cycle = QDate::fromString(parser.value(u"cycle"_s) + "-01"_L1, Qt::ISODate);
        m_path = parser.value(u"output"_s);
        const std::optional<RowFormat> format = rowFormatFromWord(parser.value(u"format"_s));
        const bool isExport = what == "export"_L1;
        if (parser.positionalArguments().size() != 1 || !m_cycle.isValid() || !format || isExport == m_path.isEmpty() ||
            (isExport && !m_path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)))
            return failUsage(tr("Say \"billing export --cycle 2026-10 --output FILE.xlsx\" or \"billing reconcile "
                                "--cycle 2026-10 [--format table|csv|json]\"."));
        m_format = *format;
        if (isExport)
            m_path = QFileInfo(m_path).absoluteFilePath();
        const bool asks = !parser.isSet(u"offline"_s);
        if (asks)
            m_core.setKeyForThisRun(qEnvironmentVariable("LINEDESK_SHARED_KEY").toUtf8());
        openSession(parser.value(u"profile"_s), asks ? Core::Access::Online : Core::Access::LookOnly,
                    [this, asks](std::shared_ptr<Session> session) {
                        m_session = std::move(session);
                        if (asks)
                            bring();
                        else
                            work();
                    });
    }

private:
    //! What the platform offers, the payments and messages, then the cycle.
    void bring()
    {
        m_session->sender()->pause(); // this brings, it does not send
        base::whenReady(m_session->connector()->fetchAccount(api::Purpose::Person), this,
                        [this](const base::Result<domain::Account> &account) {
                            if (!account)
                                return fail(account.error());
                            connect(m_session->billingKeeper(), &syncing::BillingKeeper::refreshed, this,
                                    &CycleCommand::bringMessages, Qt::SingleShotConnection);
                            m_session->billingKeeper()->refresh(api::Purpose::Person);
                        });
    }

    void bringMessages()
    {
        connect(m_session->messagesKeeper(), &syncing::MessagesKeeper::finished, this, &CycleCommand::bringCycle,
                Qt::SingleShotConnection);
        m_session->messagesKeeper()->refresh(api::Purpose::Person);
    }

    void bringCycle()
    {
        syncing::CycleKeeper *keeper = m_session->cycles();
        connect(keeper, &syncing::CycleKeeper::chargesProgressed, this,
                [](QDate, qint64 done) { tell(tr("Charges: %L1").arg(done)); });
        connect(keeper, &syncing::CycleKeeper::chargesEnded, this,
                [this](QDate, const std::optional<base::Error> &error) {
                    if (error)
                        return fail(*error);
                    work();
                });
        keeper->bringCharges(m_cycle);
    }

    void work()
    {
        using Stored = storage::SyncState::StoredAccount;
        base::whenReady(m_session->state().loadAccount(), this, [this](const base::Result<Stored> &stored) {
            const domain::Account account = stored ? stored->account : domain::Account();
            const QTimeZone zone(account.timeZone.toUtf8());
            m_zone = zone.isValid() ? zone : QTimeZone::utc();
            if (m_path.isEmpty())
                reconcile();
            else
                write(account.name);
        });
    }

    void write(const QString &account)
    {
        const tables::CycleQuestion question{
            .cycle = m_cycle, .zone = m_zone, .account = account, .takenAt = m_core.clock().now()};
        const tables::CycleSheets sheets(m_session->books(), m_session->billing(), m_session->messages());
        m_job = std::make_unique<exports::BookJob>(
            exports::BookRequest{.read = [sheets, question] { return sheets.read(question); }, .path = m_path});
        connect(m_job.get(), &exports::BookJob::finished, this, [this](const base::Result<qint64> &rows) {
            if (!rows)
                return fail(rows.error());
            say(tr("%L1 rows in %2").arg(*rows).arg(m_path));
            done();
        });
        m_job->start();
    }

    void reconcile()
    {
        using Facts = domain::ReconciliationFacts;
        base::whenReady(m_session->books().loadFacts(m_cycle, m_zone), this, [this](const base::Result<Facts> &facts) {
            if (!facts)
                return fail(facts.error());
            const domain::Reconciliation result = domain::reconcile(*facts);
            print(result, facts->book.cycle.currency);
            tell(tables::CycleRows::verdict(result));
            done(result.isExplained() ? ExitCode::Ok : ExitCode::PartlyDone);
        });
    }

    void print(const domain::Reconciliation &result, const QString &currency) const
    {
        const auto amount = [](const std::optional<qint64> &micros) {
            return micros ? QJsonValue(base::formatMoneyText({*micros})) : QJsonValue();
        };
        std::vector<QList<QJsonValue>> rows;
        for (const domain::ChargeDifference &difference : result.differences)
            rows.push_back({difference.day.toString(Qt::ISODate), word(difference.kind), difference.iccid.text,
                            difference.country, difference.lines, amount(difference.expected),
                            amount(difference.charged), amount(difference.difference()), currency,
                            word(difference.doubt)});
        printRows({{"date"_L1},
                   {"part"_L1},
                   {"iccid"_L1},
                   {"country"_L1},
                   {"lines"_L1, true},
                   {"expected"_L1, true},
                   {"charged"_L1, true},
                   {"difference"_L1, true},
                   {"currency"_L1},
                   {"why"_L1}},
                  rows, m_format);
    }

    std::shared_ptr<Session> m_session;
    QDate m_cycle;
    QTimeZone m_zone = QTimeZone::utc();
    QString m_path; //!< empty: nothing is exported
    RowFormat m_format = RowFormat::Table;
    std::unique_ptr<exports::BookJob> m_job;
};

} // namespace

std::unique_ptr<Command> makeCycleCommand(Core &core) { return std::make_unique<CycleCommand>(core); }

} // namespace app
