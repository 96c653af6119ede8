// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/capabilities.h"
#include "models/base/future.h"
#include "models/domain/account.h"
#include "models/domain/line.h"
#include "models/domain/quota.h"

#include <QObject>
#include <chrono>
#include <optional>
#include <vector>

namespace api {

//! Who asked: background work leaves a fifth of the daily quota to people and waits behind them (D24).
enum class Purpose { Background, Person };

//! One page of a list. A page may be shorter than asked for without being the last.
template<typename T>
struct Page
{
    std::vector<T> items;
    std::vector<domain::Iccid> deleted; //!< rows gone since the asked time, where the platform says so
    qint64 total = -1;                  //!< -1 when the platform did not say
    QString next;                       //!< opaque cursor of the next page; empty on the last one
    QDateTime serverTime;               //!< UTC, from the answer; what `since` of the next incremental run may be
};

//! Which page of the lines: an empty cursor is the first one. `since` needs Capabilities::updatedSince.
struct LinesRequest
{
    QString cursor;
    QDateTime since; //!< UTC; null for all lines
    Purpose purpose = Purpose::Background;
};

//! Which page of everybody's daily usage; needs Capabilities::bulkDailyUsage.
struct DailyUsageRequest
{
    QString cursor;
    QDate from;      //!< first day wanted
    QDateTime since; //!< UTC; only lines whose usage changed since; null for all
    Purpose purpose = Purpose::Background;
};

//! One connectivity platform, as the console sees it. Answers come on the thread that called.
class Connector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Known after the first fetchAccount(); before that the bare dialect.
    virtual Capabilities capabilities() const = 0;
    //! Requests spent and allowed today.
    virtual domain::Quota quota() const = 0;
    //! Server clock less ours, as last seen; nullopt where it is not known (D27).
    virtual std::optional<std::chrono::seconds> observedSkew() const { return std::nullopt; }

    virtual base::Future<domain::Account> fetchAccount(Purpose purpose) = 0;
    virtual base::Future<Page<domain::Line>> fetchLines(const LinesRequest &request) = 0;
    virtual base::Future<Page<domain::DailyUsage>> fetchDailyUsage(const DailyUsageRequest &request) = 0;
    //! Daily usage of one line in its current billing cycle; every platform of this dialect has it.
    virtual base::Future<domain::DailyUsage> fetchLineDailyUsage(const domain::Iccid &iccid, Purpose purpose) = 0;
    //! One line; where Capabilities::singleLine is false it is looked for with the list's own search. NotFound when
    //! there is none, Unsupported where a platform can do neither.
    virtual base::Future<domain::Line> fetchLine(const domain::Iccid &iccid, Purpose purpose) = 0;
    //! Gives up everything that is under way; its futures answer Cancelled.
    virtual void cancelAll() = 0;

Q_SIGNALS:
    void quotaChanged();
};

} // namespace api
