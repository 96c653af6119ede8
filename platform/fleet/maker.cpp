// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/maker.h"

#include "platform/fleet/random.h"
#include "platform/fleet/traffic.h"
#include "platform/fleet/words.h"
#include "platform/lineinserter.h"

#include <QCryptographicHash>

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

class Maker
{
public:
    Maker(Connection &connection, const Options &options, Seconds now)
        : m_db(connection), m_options(options), m_now(now),
          m_traffic(options.seed, Calendar(QTimeZone(options.zone.toUtf8())))
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
        }
        if (base::Status ok = inserter.finish(); !ok)
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
                ok = put(u"INSERT INTO rate_plan (account_id, rate_plan_id, name, sim_type) VALUES (?, ?, ?, ?)"_s,
                         {kAccountId, plan.id, QString::fromUtf8(plan.name), QString::fromUtf8(plan.simType)});
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
        }
    }

    //! The balance starts with three weeks of money; somebody pays whenever about a week is left.
    base::Status money()
    {
        qint64 average = 0;
        for (const DayMoney &day : m_days)
            average += day.debit / kHistoryDays;
        average = qMax(average, 5 * kDollar);
        m_balance = average * 20;
        for (size_t i = 0; i < m_days.size(); ++i) {
            m_balance -= m_days[i].debit;
            qint64 credit = 0;
            if (m_balance < average * 8) {
                credit = qBound(qint64(50), (average * 15 / kDollar + 49) / 50 * 50, qint64(10'000)) * kDollar;
                m_balance += credit;
                if (base::Status ok = pay(m_firstDay + Day(i), credit); !ok)
                    return ok;
            }
            const base::Status ok = put(u"INSERT INTO balance_day (account_id, day, debit_micros, credit_micros, "
                                        u"closing_micros, bytes, charged_lines) "
                                        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                        {kAccountId, m_firstDay + Day(i), m_days[i].debit, credit, m_balance,
                                         m_days[i].bytes, m_days[i].lines});
            if (!ok)
                return ok;
        }
        return {};
    }

    base::Status pay(Day day, qint64 amount)
    {
        const quint64 hash = mix(m_options.seed, quint64(day), 0x9a1d);
        const Seconds when = qMin(m_now - 1, m_traffic.startOf(day) + 8 * 3600 + Seconds(below(hash, 9 * 3600)));
        return put(
            u"INSERT INTO payment (account_id, payment_id, paid_at, amount_micros, transaction_id, card_digits, "
            "created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {kAccountId, ++m_payments, when, amount, u"ch_"_s + QString::number(hash, 36), u"4242"_s, when, when + 3});
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
    const Options &m_options;
    Seconds m_now;
    Traffic m_traffic;
    Day m_firstDay = 0;
    std::vector<DayMoney> m_days;
    qint64 m_balance = 0;
    qint64 m_payments = 0;
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
