// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/billingkeeper.h"

#include "models/sync/listwalk.h"

#include <QMetaObject>

using namespace Qt::StringLiterals;
using storage::BillingPart;

namespace syncing {

namespace {

constexpr qint64 kFreshSeconds = 300;
constexpr size_t kMostRows = 100'000; // payments of an account; more is no such list
constexpr BillingPart kParts[] = {BillingPart::Balance, BillingPart::Payments, BillingPart::Cycles};

} // namespace

struct BillingKeeper::Run
{
    api::Purpose purpose;
    bool isForced;
    std::optional<api::Purpose> again = {}; //!< everything is wanted anew, after this
    size_t place = 0;                       //!< in kParts

    BillingPart part() const { return kParts[place]; }
};

BillingKeeper::BillingKeeper(api::Billing *source, storage::Billing &billing, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_source(source), m_billing(billing), m_clock(clock)
{
}

void BillingKeeper::refresh(api::Purpose purpose, bool force)
{
    if (m_run) {
        if (force) // what this run has passed over as fresh is wanted too
            m_run->again = purpose;
        return;
    }
    if (!m_source) {
        QMetaObject::invokeMethod(this, &BillingKeeper::refreshed, Qt::QueuedConnection);
        return;
    }
    m_run = std::make_shared<Run>(Run{.purpose = purpose, .isForced = force});
    next(m_run);
}

void BillingKeeper::next(const std::shared_ptr<Run> &run)
{
    if (run->place == std::size(kParts)) {
        m_run.reset();
        if (run->again)
            return refresh(*run->again, true);
        Q_EMIT refreshed();
        return;
    }
    base::whenReady(m_billing.fetchedAt(run->part()), this, [this, run](const base::Result<QDateTime> &at) {
        const bool isFresh = at && at->isValid() && at->secsTo(m_clock.now()) < kFreshSeconds;
        if (!isFresh || run->isForced)
            return ask(run);
        ++run->place;
        next(run);
    });
}

void BillingKeeper::ask(const std::shared_ptr<Run> &run)
{
    switch (run->part()) {
    case BillingPart::Balance:
        base::whenReady(m_source->fetchBalance(run->purpose), this,
                        [this, run](const base::Result<domain::Balance> &balance) {
                            if (!balance)
                                return ended(run, balance.error());
                            base::whenReady(m_billing.storeBalance(*balance, m_clock.now()), this,
                                            [this, run](const base::Result<std::monostate> &done) {
                                                ended(run, done ? base::Status() : base::Status(done.error()));
                                            });
                        });
        return;
    case BillingPart::Payments: walk<domain::Payment>(run, &api::Billing::fetchPayments); return;
    case BillingPart::Cycles: walk<domain::BillingCycle>(run, &api::Billing::fetchCycles); return;
    }
}

template<typename T>
void BillingKeeper::walk(const std::shared_ptr<Run> &run, Fetch<T> fetch)
{
    ListWalk<T>::start(
        this, kMostRows, [this, run, fetch](const QString &cursor) { return (m_source->*fetch)(cursor, run->purpose); },
        [this, run](base::Result<std::vector<T>> rows) {
            if (!rows)
                return ended(run, rows.error());
            base::whenReady(keep(std::move(*rows)), this, [this, run](const base::Result<std::monostate> &done) {
                ended(run, done ? base::Status() : base::Status(done.error()));
            });
        });
}

base::Future<std::monostate> BillingKeeper::keep(std::vector<domain::Payment> rows)
{
    return m_billing.storePayments(std::move(rows), m_clock.now());
}

base::Future<std::monostate> BillingKeeper::keep(std::vector<domain::BillingCycle> rows)
{
    return m_billing.storeCycles(std::move(rows), m_clock.now());
}

void BillingKeeper::ended(const std::shared_ptr<Run> &run, const base::Status &status)
{
    if (status)
        Q_EMIT fetched(run->part());
    else
        Q_EMIT failed(run->part(), status.error());
    ++run->place;
    next(run);
}

} // namespace syncing
