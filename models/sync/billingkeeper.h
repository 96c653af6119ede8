// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/billing.h"
#include "models/base/clock.h"
#include "models/storage/billing.h"

#include <QObject>

namespace syncing {

//! Brings the account's money into the cache: balance, payments, cycles, one after the other, each at most every five
//! minutes unless it must be now. What cannot be had leaves the cache as it is.
class BillingKeeper : public QObject
{
    Q_OBJECT

public:
    //! `source` is null where nobody tells: no connection, or another kind of platform.
    BillingKeeper(api::Billing *source, storage::Billing &billing, const base::Clock &clock, QObject *parent = nullptr);

    //! `force`: whatever its age. refreshed() follows in any case, later.
    void refresh(api::Purpose purpose, bool force = false);

Q_SIGNALS:
    //! The cache has that part anew.
    void fetched(storage::BillingPart part);
    //! Unsupported where the platform does not tell (D25), Forbidden where it does not tell who asks (D13).
    void failed(storage::BillingPart part, const base::Error &error);
    void refreshed();

private:
    struct Run;
    template<typename T>
    using Fetch = base::Future<api::Page<T>> (api::Billing::*)(const QString &, api::Purpose);

    void next(const std::shared_ptr<Run> &run);
    void ask(const std::shared_ptr<Run> &run);
    template<typename T>
    void walk(const std::shared_ptr<Run> &run, Fetch<T> fetch);
    base::Future<std::monostate> keep(std::vector<domain::Payment> rows);
    base::Future<std::monostate> keep(std::vector<domain::BillingCycle> rows);
    void ended(const std::shared_ptr<Run> &run, const base::Status &status);

    api::Billing *m_source;
    storage::Billing &m_billing;
    const base::Clock &m_clock;
    std::shared_ptr<Run> m_run; //!< null while nothing is asked
};

} // namespace syncing
