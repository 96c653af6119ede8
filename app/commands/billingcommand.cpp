// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/textrows.h"
#include "models/base/money.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString amount(qint64 micros) { return base::formatMoneyText({micros}); }

//! For people: to the cent.
QString cents(qint64 micros) { return base::formatMoneyText(base::roundedToCents({micros})); }

//! With all its decimals, so that they stand below each other.
QString aligned(qint64 micros)
{
    constexpr qsizetype kDecimals = 6;
    constexpr qsizetype kWidth = 16;
    QString text = amount(micros);
    text += QString(kDecimals - (text.size() - text.indexOf(u'.') - 1), u'0');
    return text.rightJustified(kWidth);
}

QLatin1String word(domain::BalanceState state)
{
    switch (state) {
    case domain::BalanceState::Red: return "red"_L1;
    case domain::BalanceState::Orange: return "orange"_L1;
    case domain::BalanceState::Green: return "green"_L1;
    }
    return {};
}

//! What all three share: a profile's cache, and how old its money is.
class MoneyCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::MoneyCommand)

public:
    using Command::Command;

protected:
    //! Opens the cache to look at, and hands on what `load` finds there.
    template<typename T, typename Then>
    void read(const QCommandLineParser &parser, base::Future<storage::Logged<T>> (storage::Billing::*load)(), Then then)
    {
        openSession(parser.value(u"profile"_s), Core::Access::LookOnly,
                    [this, load, then](std::shared_ptr<Session> session) {
                        m_session = std::move(session);
                        base::whenReady((m_session->billing().*load)(), this,
                                        [this, then](const base::Result<storage::Logged<T>> &logged) {
                                            if (!logged)
                                                return fail(logged.error());
                                            if (!logged->fetchedAt.isValid())
                                                return neverAsked();
                                            then(*logged);
                                        });
                    });
    }

    void neverAsked()
    {
        tell(tr("Nothing is known of this account's money yet, or it is kept from you. \"linedesk sync\" asks the "
                "platform."));
        done(ExitCode::Failed);
    }

    std::shared_ptr<Session> m_session;
};

//! linedesk balance [--explain] [--format table|json]
class BalanceCommand : public MoneyCommand
{
    Q_DECLARE_TR_FUNCTIONS(app::BalanceCommand)

public:
    using MoneyCommand::MoneyCommand;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("The account's balance as of the last sync, its state, and how many days it lasts."));
        parser.addOptions({{u"explain"_s, tr("Shows how that is computed, day by day, and what would change it.")},
                           {u"format"_s, tr("table or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        const std::optional<RowFormat> format = rowFormatFromWord(parser.value(u"format"_s));
        if (!format || *format == RowFormat::Csv || !parser.positionalArguments().isEmpty())
            return failUsage(tr("Say \"balance\", with --format table or json."));
        const bool explains = parser.isSet(u"explain"_s);
        read<domain::Balance>(parser, &storage::Billing::loadBalance,
                              [=, this](const storage::Logged<domain::Balance> &logged) {
                                  if (*format == RowFormat::Json)
                                      printJson(logged);
                                  else
                                      print(logged, explains);
                                  done();
                              });
    }

private:
    static void printJson(const storage::Logged<domain::Balance> &logged)
    {
        const domain::Balance &balance = logged.rows.front();
        QJsonObject json{{"balance"_L1, amount(balance.facts.available)},
                         {"minimum_balance"_L1, amount(balance.facts.minimum)},
                         {"average_daily_usage"_L1, amount(balance.facts.average)},
                         {"averaged_days"_L1, balance.averagedDays},
                         {"currency"_L1, balance.currency},
                         {"lines_suspended"_L1, balance.facts.linesSuspended},
                         {"auto_refill"_L1, balance.isAutoRefillOn},
                         {"state"_L1, word(domain::balanceState(balance.facts))},
                         {"as_of"_L1, logged.fetchedAt.toString(Qt::ISODate)}};
        const std::optional<domain::Runway> runway = domain::runwayOf(balance);
        json["days_left"_L1] = runway ? QJsonValue(runway->expected) : QJsonValue();
        json["days_left_soonest"_L1] = runway ? QJsonValue(runway->soonest) : QJsonValue();
        json["days_left_latest"_L1] = runway ? QJsonValue(runway->latest) : QJsonValue();
        QJsonArray days;
        for (const domain::DayCost &day : balance.usage)
            days << QJsonObject{{"date"_L1, day.day.toString(Qt::ISODate)}, {"amount"_L1, amount(day.micros)}};
        json["daily_usage"_L1] = days;
        say(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)).trimmed());
    }

    static QString stateText(const domain::Balance &balance)
    {
        const std::optional<double> days = domain::daysLeft(balance.facts);
        switch (domain::balanceState(balance.facts)) {
        case domain::BalanceState::Red:
            return balance.facts.linesSuspended ? tr("red: lines are suspended")
                                                : tr("red: below the minimum, lines are about to be suspended");
        case domain::BalanceState::Orange: return tr("orange: %n day(s) left", nullptr, int(days.value_or(0)));
        case domain::BalanceState::Green: break;
        }
        return days ? tr("green: %n day(s) left", nullptr, int(*days)) : tr("green: no usage, no limit");
    }

    static void print(const storage::Logged<domain::Balance> &logged, bool explains)
    {
        const domain::Balance &balance = logged.rows.front();
        const auto row = [](const QString &name, const QString &value) { say(name.leftJustified(24) + value); };
        row(tr("Balance"), cents(balance.facts.available) + u' ' + balance.currency);
        row(tr("State"), stateText(balance));
        row(tr("Auto-refill"), balance.isAutoRefillOn ? tr("on") : tr("off"));
        row(tr("As of"), tr("%1 UTC").arg(logged.fetchedAt.toString(u"yyyy-MM-dd hh:mm"_s)));
        if (explains)
            explain(balance, row);
    }

    template<typename Row>
    static void explain(const domain::Balance &balance, Row row)
    {
        const domain::BalanceFacts &facts = balance.facts;
        qint64 sum = 0;
        say({});
        for (const domain::DayCost &day : domain::averagedDays(balance)) {
            row(day.day.toString(Qt::ISODate), aligned(day.micros));
            sum += day.micros;
        }
        row(tr("Usage of these days"), aligned(sum));
        row(tr("÷ %n day(s) = average", nullptr, balance.averagedDays), aligned(facts.average));
        row(tr("Minimum balance"),
            aligned(facts.minimum) + u"  "_s + tr("the average, at least 5.00; below it lines are suspended"));
        const std::optional<domain::Runway> runway = domain::runwayOf(balance);
        if (!runway)
            return row(tr("Days left"), tr("no limit, since nothing is used"));
        row(tr("Days left"), tr("(%1 − %2) ÷ %3 = %4")
                                 .arg(cents(facts.available), cents(facts.minimum), cents(facts.average),
                                      QString::number(runway->expected, 'f', 1)));
        row({}, tr("as the days vary: %1 to %2 days in four cases of five")
                    .arg(QString::number(runway->soonest, 'f', 1), QString::number(runway->latest, 'f', 1)));
        say({});
        for (const int dollars : domain::kRefillSteps) {
            const domain::BalanceFacts then = domain::withRefill(facts, qint64(dollars) * 1'000'000);
            row(tr("With %1 more").arg(dollars), tr("%1 days, %2")
                                                     .arg(QString::number(domain::daysLeft(then).value_or(0), 'f', 1),
                                                          word(domain::balanceState(then))));
        }
    }
};

//! linedesk transactions list [--status paid|declined] [--limit N] [--format table|csv|json]
class TransactionsCommand : public MoneyCommand
{
    Q_DECLARE_TR_FUNCTIONS(app::TransactionsCommand)

public:
    using MoneyCommand::MoneyCommand;

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("Payments and tries to pay as of the last sync, newest first."));
        parser.addPositionalArgument(u"what"_s, tr("list"));
        parser.addOptions({{u"status"_s, tr("Only paid or declined ones."), u"status"_s},
                           {u"limit"_s, tr("At most so many."), u"number"_s},
                           {u"format"_s, tr("table, csv or json."), u"format"_s, u"table"_s}});
        if (!parse(parser, arguments))
            return;
        const std::optional<RowFormat> format = rowFormatFromWord(parser.value(u"format"_s));
        const QString status = parser.value(u"status"_s);
        bool isNumber = true;
        const int limit = parser.isSet(u"limit"_s) ? parser.value(u"limit"_s).toInt(&isNumber) : -1;
        if (!format || parser.positionalArguments() != QStringList{u"list"_s})
            return failUsage(tr("Say \"transactions list\", with --format table, csv or json."));
        if (!isNumber || (parser.isSet(u"limit"_s) && limit < 0))
            return failUsage(tr("--limit is a whole number."));
        if (!status.isEmpty() && status != "paid"_L1 && status != "declined"_L1)
            return failUsage(tr("--status is paid or declined."));
        read<domain::Payment>(parser, &storage::Billing::loadPayments,
                              [=, this](const storage::Logged<domain::Payment> &logged) {
                                  print(logged.rows, status, limit, *format);
                                  done();
                              });
    }

private:
    static void print(const std::vector<domain::Payment> &payments, const QString &status, int limit, RowFormat format)
    {
        std::vector<QList<QJsonValue>> rows;
        const auto show = format == RowFormat::Table ? cents : amount;
        for (const domain::Payment &payment : payments) {
            if (!status.isEmpty() && payment.isPaid != (status == "paid"_L1))
                continue;
            if (limit >= 0 && rows.size() >= size_t(limit))
                break;
            rows.push_back({payment.at.toString(Qt::ISODate), show(payment.micros), payment.currency, payment.kind,
                            payment.isPaid ? u"paid"_s : u"declined"_s, payment.reason,
                            u"%1 %2"_s.arg(payment.cardBrand, payment.cardDigits).trimmed(), payment.requestedBy,
                            payment.transactionId});
        }
        printRows({{"date"_L1},
                   {"amount"_L1, true},
                   {"currency"_L1},
                   {"kind"_L1},
                   {"status"_L1},
                   {"reason"_L1},
                   {"card"_L1},
                   {"requested_by"_L1},
                   {"transaction_id"_L1}},
                  rows, format);
    }
};

//! linedesk billing cycles [--format table|csv|json]; export and reconcile are CycleCommand's
class BillingCommand : public MoneyCommand
{
    Q_DECLARE_TR_FUNCTIONS(app::BillingCommand)

public:
    using MoneyCommand::MoneyCommand;

    void start(const QStringList &arguments) override
    {
        if (arguments.contains(u"export"_s) || arguments.contains(u"reconcile"_s)) {
            m_ofCycle = makeCycleCommand(m_core);
            connect(m_ofCycle.get(), &Command::finished, this, &Command::finished);
            return m_ofCycle->start(arguments);
        }
        QCommandLineParser parser;
        parser.setApplicationDescription(tr("The account's billing cycles as of the last sync, newest first."));
        parser.addPositionalArgument(u"what"_s,
                                     tr("cycles; or export or reconcile one (see \"billing export --help\")"));
        parser.addOption({u"format"_s, tr("table, csv or json."), u"format"_s, u"table"_s});
        if (!parse(parser, arguments))
            return;
        const std::optional<RowFormat> format = rowFormatFromWord(parser.value(u"format"_s));
        if (!format || parser.positionalArguments() != QStringList{u"cycles"_s})
            return failUsage(tr("Say \"billing cycles\", with --format table, csv or json."));
        read<domain::BillingCycle>(parser, &storage::Billing::loadCycles,
                                   [=, this](const storage::Logged<domain::BillingCycle> &logged) {
                                       print(logged.rows, *format);
                                       done();
                                   });
    }

private:
    static void print(const std::vector<domain::BillingCycle> &cycles, RowFormat format)
    {
        std::vector<QList<QJsonValue>> rows;
        const auto show = format == RowFormat::Table ? cents : amount;
        for (const domain::BillingCycle &cycle : cycles) {
            rows.push_back({cycle.firstDay.toString(u"yyyy-MM"_s), cycle.isClosed, show(cycle.starting),
                            show(cycle.usage), show(cycle.sms), show(cycle.subscriptions), show(cycle.prepaid),
                            show(cycle.whiteLabel), show(cycle.payments), show(cycle.discounts),
                            show(cycle.adjustments), show(cycle.ending), cycle.currency});
        }
        printRows({{"cycle"_L1},
                   {"closed"_L1},
                   {"starting_balance"_L1, true},
                   {"usage"_L1, true},
                   {"sms"_L1, true},
                   {"subscriptions"_L1, true},
                   {"prepaid"_L1, true},
                   {"white_label"_L1, true},
                   {"payments"_L1, true},
                   {"discounts"_L1, true},
                   {"adjustments"_L1, true},
                   {"ending_balance"_L1, true},
                   {"currency"_L1}},
                  rows, format);
    }

    std::unique_ptr<Command> m_ofCycle;
};

} // namespace

std::unique_ptr<Command> makeBalanceCommand(Core &core) { return std::make_unique<BalanceCommand>(core); }
std::unique_ptr<Command> makeTransactionsCommand(Core &core) { return std::make_unique<TransactionsCommand>(core); }
std::unique_ptr<Command> makeBillingCommand(Core &core) { return std::make_unique<BillingCommand>(core); }

} // namespace app
