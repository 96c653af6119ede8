// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/iccid.h"

#include <QDateTime>
#include <QString>
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

} // namespace api
