// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

namespace test {

//! A clock that stands still until a test moves it. Starts at 2026-11-18 14:32:00 UTC.
class FixedClock : public base::Clock
{
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }
    void advance(std::chrono::seconds by) { m_now = m_now.addSecs(by.count()); }

private:
    QDateTime m_now{QDate(2026, 11, 18), QTime(14, 32), Qt::UTC};
};

} // namespace test
