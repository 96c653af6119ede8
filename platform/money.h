// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/audit.h"
#include "platform/calendar.h"
#include "platform/ledger.h"

#include <deque>
#include <map>
#include <optional>

namespace platform {

struct Core;

//! The lines as the account's money acts on them: all of them stop below the minimum balance, and come back (R20–R23,
//! D4).
class LineStates
{
public:
    virtual ~LineStates() = default;
    virtual base::Status suspendAll(Seconds at) = 0;
    virtual base::Status resumeAll(Seconds at) = 0;
};

//! The lines as the database has them.
class StoredLineStates : public LineStates
{
public:
    StoredLineStates(Core &core, Connection &connection) : m_core(core), m_db(connection) {}

    base::Status suspendAll(Seconds at) override;
    base::Status resumeAll(Seconds at) override;

private:
    base::Status move(const QString &where, const QString &to, Seconds at);

    Core &m_core;
    Connection &m_db;
};

//! What one usage record costs.
struct UsageCharge
{
    Day day = 0;
    Seconds at = 0;
    qint64 micros = 0;
    qint64 bytes = 0;
    int country = 0;      //!< index into fleet::countries()
    bool newLine = false; //!< of a line that had cost nothing before on that day
};

//! What is charged besides usage.
struct Fee
{
    Seconds at = 0;
    Book book = Book::Sms;
    QString kind; //!< sms, subscription, prepaid, white_label
    qint64 micros = 0;
    QString reference;
    QString description;
    QString idempotencyKey;
};

//! One row of an invoice.
struct Item
{
    QString description;
    qint64 micros = 0;
};

//! What somebody pays in, or tries to.
struct PaymentOrder
{
    Seconds at = 0;
    qint64 micros = 0;
    QString kind;        //!< add_funds, auto_refill, subscription, white_label
    QString requestedBy; //!< e-mail, or platform
    QString intent;      //!< names it: the same intent is charged once
    QString idempotencyKey;
    std::vector<Item> items = {}; //!< of its invoice; none: credit
};

struct PaymentOutcome
{
    bool paid = false;
    qint64 paymentId = 0;
    QString transactionId;
    QString code;
    QString reason;
};

//! The card on file, as the platform keeps it (D12).
struct PaymentMethod
{
    qint64 id = 0;
    QString brand, lastFour, holder, token;
    int expiryMonth = 0;
    int expiryYear = 0;
    QString company, street, city, postalCode, region, country, vatNumber;
};

base::Result<std::optional<PaymentMethod>> findPaymentMethod(Connection &connection, qint64 accountId);

//! What is set about an account's money.
struct MoneySettings
{
    Day openedDay = 0;
    bool linesSuspended = false;
    bool autoRefill = false;
    qint64 autoRefillMicros = 0;
    Day autoRefillComputedDay = 0;
    Day autoRefillChargedDay = 0;
};

//! An account's money within one transaction: every charge and every refill goes through here, with what follows from
//! it. Load it, use it in the order of time, flush it.
class Money
{
public:
    static base::Result<Money> load(Core &core, Connection &connection);
    //! The same outside of a transaction, to be looked at only.
    static base::Result<Money> look(Core &core, Connection &reader);

    qint64 balance() const;
    qint64 average() const { return m_average; }
    qint64 minimum() const { return m_minimum; }
    MoneySettings &settings() { return m_settings; }
    const MoneySettings &settings() const { return m_settings; }

    //! Data usage as it happens (R236).
    base::Status chargeUsage(const UsageCharge &charge, LineStates &lines);
    base::Status chargeFee(const Fee &fee, LineStates &lines);
    //! Charges the card on file and credits the balance, or writes down why not.
    base::Result<PaymentOutcome> pay(const PaymentOrder &order, LineStates &lines);
    //! For simulations: books what is missing to that balance.
    base::Status setBalance(Seconds at, qint64 micros, LineStates &lines);
    //! A day of the account's zone begins: averages, minimum, and what follows from them (R18, R27, D6–D8).
    base::Status beginDay(Day day, Seconds at, LineStates &lines);
    //! Switches auto-refill and computes its amount (R24–R30, D8).
    void setAutoRefill(bool on, Day today);

    //! Writes what was gathered: days, ledger, settings.
    base::Status flush(Seconds at);

private:
    Money(Core &core, Connection &connection) : m_core(core), m_db(connection) {}

    struct DayTotals
    {
        qint64 debit = 0;
        qint64 credit = 0;
        qint64 usage = 0;
        qint64 bytes = 0;
        qint64 lines = 0;
        qint64 closing = 0;
        bool touched = false;
    };

    base::Status read(Day today);
    base::Status loadSettings();
    base::Status loadWindow();
    void average(Day today);
    base::Status beforeCharge(Seconds at, Day day, qint64 micros, LineStates &lines);
    base::Status afterChange(Seconds at, LineStates &lines);
    base::Status flushDays(Seconds at);
    base::Status flushSettings();
    base::Status writePayment(const PaymentOrder &order, const PaymentMethod &card, PaymentOutcome &outcome);
    base::Result<qint64> writeInvoice(const PaymentOrder &order, const PaymentMethod &card,
                                      const QString &transactionId);
    DayTotals &totals(Day day);

    Core &m_core;
    Connection &m_db;
    MoneySettings m_settings;
    std::map<Day, qint64> m_usage; //!< of the last days
    std::map<Day, DayTotals> m_days;
    std::map<Day, qint64> m_posted;                                       //!< usage that the ledger does not have yet
    std::map<std::pair<Day, int>, std::pair<qint64, qint64>> m_countries; //!< bytes and micros by day and country
    Day m_today = 0;
    qint64 m_average = 0;
    qint64 m_minimum = 0;
    bool m_refilling = false;
    bool m_looking = false;
};

} // namespace platform
