// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/billing.h"
#include "models/base/clock.h"
#include "models/storage/cyclebooks.h"

#include <QObject>
#include <QSet>

namespace syncing {

//! Brings the books of billing cycles into the cache when somebody looks at them, and what data cost by line when
//! somebody exports or reconciles a cycle. What cannot be had leaves the cache as it is.
class CycleKeeper : public QObject
{
    Q_OBJECT

public:
    //! `source` is null where nobody tells: no connection, or another kind of platform.
    CycleKeeper(api::Billing *source, storage::CycleBooks &books, const base::Clock &clock, QObject *parent = nullptr);

    //! The book of a cycle, by its first day, at most every five minutes; one that was read after its cycle had closed
    //! is never asked for again. fetched() or failed() follows when it was asked for; else nothing.
    void want(QDate cycle);
    //! The book, the prices and every charge of the cycle by line, now: as many requests as there are pages from today
    //! back to the cycle's first day. chargesEnded() follows.
    void bringCharges(QDate cycle);
    bool isBringing() const { return m_walk != nullptr; }

Q_SIGNALS:
    //! The cache has that book anew.
    void fetched(QDate cycle);
    //! Unsupported where the platform does not tell (D25), Forbidden where it does not tell who asks (D13).
    void failed(QDate cycle, const base::Error &error);
    //! Charges that came so far.
    void chargesProgressed(QDate cycle, qint64 done);
    //! nullopt: the cache has all of them.
    void chargesEnded(QDate cycle, const std::optional<base::Error> &error);

private:
    struct Walk;
    using Answered = std::function<void(const std::optional<base::Error> &)>;

    void ask(QDate cycle, const Answered &then);
    void askPrices(const std::shared_ptr<Walk> &walk);
    void askCharges(const std::shared_ptr<Walk> &walk, const QString &cursor);
    void take(const std::shared_ptr<Walk> &walk, base::Result<api::Page<domain::LineCharge>> page);
    void store(const std::shared_ptr<Walk> &walk);
    void end(const std::optional<base::Error> &error);

    api::Billing *m_source;
    storage::CycleBooks &m_books;
    const base::Clock &m_clock;
    QSet<QDate> m_asking;
    std::shared_ptr<Walk> m_walk; //!< null while no charges are brought
};

} // namespace syncing
