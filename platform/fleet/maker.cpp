// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/maker.h"

#include "platform/fleet/random.h"
#include "platform/fleet/traffic.h"
#include "platform/fleet/words.h"
#include "platform/ledger.h"
#include "platform/lineinserter.h"
#include "platform/rulestore.h"

#include <QCryptographicHash>
#include <map>

using namespace Qt::StringLiterals;

namespace platform::fleet {

namespace {

constexpr qint64 kAccountId = 1;
constexpr qint64 kDollar = 1'000'000;

//! 32 hex digits that follow from the seed: names, not secrets.
QString uuidOf(quint64 seed, const char *what)
{
    const QByteArray text = QByteArray(what) + QByteArray::number(seed);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

//! Debits of each day of the history.
struct DayMoney
{
    qint64 debit = 0;
    qint64 bytes = 0;
    qint64 lines = 0;
};

QStringList auditColumns()
{
    return {u"account_id"_s, u"entry_id"_s,    u"at"_s,        u"actor_kind"_s, u"actor"_s,
            u"action"_s,     u"object_kind"_s, u"object_id"_s, u"field"_s,      u"before_text"_s,
            u"after_text"_s, u"reason"_s,      u"request_id"_s};
}

class Maker
{
public:
    Maker(Connection &connection, const Options &options, Seconds now)
        : m_db(connection), m_auditEntries(connection, u"audit_entry"_s, auditColumns()), m_options(options),
          m_now(now), m_traffic(options.seed, Calendar(QTimeZone(options.zone.toUtf8())))
    {
        m_traffic.prepare(now, now);
        m_firstDay = m_traffic.today() - kHistoryDays + 1;
        m_days.resize(kHistoryDays);
    }

    base::Status make(const QString &sharedKey)
    {
        if (base::Status ok = tables(); !ok)
            return ok;
        LineInserter inserter(m_db, kAccountId);
        for (qint64 lineNo = 1; lineNo <= m_options.lines; ++lineNo) {
            const LineState state = m_traffic.born(lineNo);
            if (base::Status ok = inserter.add(state.row, state.days); !ok)
                return ok;
            charge(state);
            if (base::Status ok = audit(state.row); !ok)
                return ok;
        }
        if (base::Status ok = inserter.finish(); !ok)
            return ok;
        if (base::Status ok = m_auditEntries.flush(); !ok)
            return ok;
        if (base::Status ok = count(u"audit"_s, m_audits); !ok)
            return ok;
        if (base::Status ok = rules(); !ok)
            return ok;
        if (base::Status ok = money(); !ok)
            return ok;
        return people(sharedKey);
    }

private:
    base::Status put(const QString &sql, const QVariantList &values)
    {
        base::Result<QSqlQuery *> done = m_db.run(sql, values);
        if (!done)
            return done.error();
        return {};
    }

    base::Status tables()
    {
        base::Status ok;
        for (const Named &entry : subAccounts()) {
            if (ok)
                ok = put(u"INSERT INTO sub_account (account_id, sub_account_id, name, status) VALUES (?, ?, ?, ?)"_s,
                         {kAccountId, entry.id, QString::fromUtf8(entry.name), u"Active"_s});
        }
        for (const Named &entry : groups()) {
            if (ok)
                ok = put(u"INSERT INTO line_group (account_id, group_id, name) VALUES (?, ?, ?)"_s,
                         {kAccountId, entry.id, QString::fromUtf8(entry.name)});
        }
        for (const RatePlan &plan : ratePlans()) {
            if (ok)
                ok =
                    put(u"INSERT INTO rate_plan (account_id, rate_plan_id, name, sim_type, included_bytes, fee_micros, "
                        "refill_term_months, contracts) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        {kAccountId, plan.id, QString::fromUtf8(plan.name), QString::fromUtf8(plan.simType),
                         plan.includedBytes, plan.feeMicros, plan.refillTermMonths, QString::fromUtf8(plan.contracts)});
        }
        for (const Country &country : countries()) {
            if (ok)
                ok = put(u"INSERT INTO price (account_id, country_code, price_micros) VALUES (?, ?, ?)"_s,
                         {kAccountId, QString::fromLatin1(country.code), country.priceMicros});
        }
        return ok;
    }

    void charge(const LineState &state)
    {
        for (Day day = state.days.firstDay; day <= m_traffic.today(); ++day) {
            const qint64 bytes = state.days.on(day);
            DayMoney &money = m_days[size_t(day - m_firstDay)];
            const qint64 cost = m_traffic.cost(state.row, day, bytes);
            money.bytes += bytes;
            money.debit += cost;
            money.lines += cost > 0 ? 1 : 0;
            auto &[sumBytes, sumMicros] = m_countries[{day, m_traffic.countryOn(state.row, day)}];
            sumBytes += bytes;
            sumMicros += cost;
        }
    }

    //! How the line has come to the state it is in.
    base::Status audit(const LineRow &row)
    {
        const bool byRule = row.reason == "rule"_L1;
        const bool byPlatform = row.statusBy == "platform"_L1;
        const bool worked = row.status == Status::Suspended || row.status == Status::Deactivated ||
                            row.status == Status::DeactivationPending;
        const QString kind = byRule ? u"rule"_s : byPlatform ? u"platform"_s : u"user"_s;
        const Status before = worked ? Status::Activated : Status::Blank;
        return m_auditEntries.add({kAccountId, ++m_audits, row.statusSince, kind, row.statusBy, u"line.status"_s,
                                   u"line"_s, row.iccid, u"status"_s, QString::fromLatin1(statusText(before)),
                                   QString::fromLatin1(statusText(row.status)), row.reason, u""_s});
    }

    //! Ids up to `last` have been given out.
    base::Status count(const QString &name, qint64 last)
    {
        return put(u"INSERT INTO id_counter (account_id, name, last_id) VALUES (?, ?, ?)"_s, {kAccountId, name, last});
    }

    //! What an account like this one watches (R120–R124).
    base::Status rules()
    {
        using namespace domain;
        Rule flood{.id = 1,
                   .name = u"500 MB a day, field trials"_s,
                   .limit = 500LL * 1024 * 1024,
                   .subAccounts = {9},
                   .notifyMail = true,
                   .followUp = RuleFollowUp::NextDay};
        Rule cost{.id = 2,
                  .name = u"$200 a month"_s,
                  .unit = RuleUnit::Dollars,
                  .period = RulePeriod::Month,
                  .limit = 200 * kDollar,
                  .notifyMail = true,
                  .followUp = RuleFollowUp::NextMonth};
        Rule swap{.id = 3,
                  .name = u"SIM moved to another device"_s,
                  .trigger = RuleTrigger::ImeiChange,
                  .period = RulePeriod::Month,
                  .subAccounts = {7}};
        Rule abroad{.id = 4,
                    .name = u"Camera or router abroad"_s,
                    .trigger = RuleTrigger::CountryChange,
                    .period = RulePeriod::Month,
                    .subAccounts = {5, 6},
                    .status = RuleStatus::None,
                    .notifyMail = true};
        for (const Rule &rule : {flood, cost, swap, abroad}) {
            const StoredRule stored{.rule = rule, .createdAt = m_now, .updatedAt = m_now, .createdBy = u"Priya Nair"_s};
            if (base::Status ok = insertRule(m_db, kAccountId, stored); !ok)
                return ok;
        }
        return count(u"rule"_s, 4);
    }

    //! The balance starts with three weeks of money; somebody pays whenever about a week is left.
    base::Status money()
    {
        qint64 average = 0;
        for (const DayMoney &day : m_days)
            average += day.debit / kHistoryDays;
        average = qMax(average, 5 * kDollar);
        m_balance = average * 20;
        base::Status ok = openBooks();
        for (size_t i = 0; i < m_days.size() && ok; ++i)
            ok = bookDay(m_firstDay + Day(i), m_days[i], average);
        for (const auto &[key, sums] : m_countries) {
            if (ok && sums.first > 0)
                ok = put(
                    u"INSERT INTO country_day (account_id, day, country_code, bytes, micros) VALUES (?, ?, ?, ?, ?)"_s,
                    {kAccountId, key.first, QString::fromLatin1(countries()[size_t(key.second)].code), sums.first,
                     sums.second});
        }
        if (ok)
            ok = paymentMethod();
        static const QString sql =
            u"INSERT INTO account_money (account_id, opened_day, lines_suspended, auto_refill, auto_refill_micros, "
            "auto_refill_computed_day, auto_refill_charged_day) VALUES (?, ?, 0, 0, 0, 0, 0)"_s;
        return ok ? put(sql, {kAccountId, m_firstDay}) : ok;
    }

    base::Status openBooks()
    {
        return post(m_db, kAccountId,
                    {.at = m_traffic.startOf(m_firstDay),
                     .day = m_firstDay,
                     .kind = u"opening"_s,
                     .reference = {},
                     .description = u"Opening balance"_s,
                     .idempotencyKey = {},
                     .postings = {{Book::Opening, -m_balance}, {Book::Customer, m_balance}}});
    }

    base::Status bookDay(Day day, const DayMoney &money, qint64 average)
    {
        const Seconds end = qMin(m_now, m_traffic.startOf(day + 1) - 1);
        m_balance -= money.debit;
        base::Status ok = postUsage(m_db, kAccountId, day, end, money.debit);
        qint64 credit = 0;
        if (m_balance < average * 8) {
            credit = qBound(qint64(50), (average * 15 / kDollar + 49) / 50 * 50, qint64(10'000)) * kDollar;
            m_balance += credit;
            if (ok)
                ok = pay(day, credit);
        }
        if (!ok)
            return ok;
        return put(u"INSERT INTO balance_day (account_id, day, debit_micros, credit_micros, closing_micros, bytes, "
                   "charged_lines, usage_micros) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {kAccountId, day, money.debit, credit, m_balance, money.bytes, money.lines, money.debit});
    }

    base::Status pay(Day day, qint64 amount)
    {
        const quint64 hash = mix(m_options.seed, quint64(day), 0x9a1d);
        const Seconds when = qMin(m_now - 1, m_traffic.startOf(day) + 8 * 3600 + Seconds(below(hash, 9 * 3600)));
        const QString transaction = u"ch_"_s + QString::number(hash, 36);
        const base::Status booked = post(m_db, kAccountId,
                                         {.at = when,
                                          .day = day,
                                          .kind = u"payment"_s,
                                          .reference = transaction,
                                          .description = u"Payment by Visa ending in 4242"_s,
                                          .idempotencyKey = {},
                                          .postings = {{Book::Card, -amount}, {Book::Customer, amount}}});
        if (!booked)
            return booked;
        return put(u"INSERT INTO payment (account_id, payment_id, paid_at, amount_micros, transaction_id, card_digits, "
                   "created_at, updated_at, requested_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {kAccountId, ++m_payments, when, amount, transaction, u"4242"_s, when, when + 3,
                    u"owner@northwind.example"_s});
    }

    base::Status paymentMethod()
    {
        return put(
            u"INSERT INTO payment_method (account_id, method_id, brand, last_four, expiry_month, expiry_year, holder, "
            "gateway_token, company, street, city, postal_code, region, country_code, vat_number, created_at, "
            "updated_at) VALUES (?, 1, 'Visa', '4242', 12, ?, 'Priya Nair', 'tok_pays', 'Northwind Connected BV', "
            "'Maasboulevard 100', 'Rotterdam', '3063 NS', '', 'NL', 'NL812345678B01', ?, ?)"_s,
            {kAccountId, QDate(1970, 1, 1).addDays(m_firstDay).year() + 3, m_now, m_now});
    }

    base::Status people(const QString &sharedKey)
    {
        const qint64 number = 104'000 + qint64(below(mix(m_options.seed, 99), 90'000));
        base::Status ok =
            put(u"INSERT INTO account (account_id, uuid, number, name, currency, time_zone, plan, seed, created_at, "
                u"traffic_until, "
                "clock_offset, next_line_no, balance_micros) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {kAccountId, uuidOf(m_options.seed, "account"), number, u"Northwind Connected BV"_s, u"USD"_s,
                 m_options.zone, u"professional"_s, QString::number(m_options.seed), m_now, m_now, 0,
                 m_options.lines + 1, m_balance});
        if (!ok)
            return ok;
        return put(
            u"INSERT INTO app_user (account_id, user_id, uuid, email, full_name, role, shared_key) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {kAccountId, 1, uuidOf(m_options.seed, "owner"), u"owner@northwind.example"_s, u"Priya Nair"_s, u"Owner"_s,
             sharedKey});
    }

    Connection &m_db;
    BulkInsert m_auditEntries;
    const Options &m_options;
    Seconds m_now;
    Traffic m_traffic;
    Day m_firstDay = 0;
    std::vector<DayMoney> m_days;
    qint64 m_balance = 0;
    qint64 m_payments = 0;
    qint64 m_audits = 0;
    std::map<std::pair<Day, int>, std::pair<qint64, qint64>> m_countries; //!< bytes and micros by day and country
};

} // namespace

base::Status makeFleet(Connection &connection, const Options &options, Seconds now, const QString &sharedKey)
{
    Transaction transaction(connection);
    Maker maker(connection, options, now);
    if (base::Status made = maker.make(sharedKey); !made)
        return made;
    return transaction.commit();
}

} // namespace platform::fleet
