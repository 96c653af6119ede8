// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDeadlineTimer>

namespace base {

//! Where the time comes from (D39): injected everywhere, so that a test or a demo can move it.
class Clock
{
public:
    virtual ~Clock() = default;
    //! Now, in UTC.
    virtual QDateTime now() const = 0;
};

//! The machine's own clock.
class SystemClock : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace base
