// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <atomic>

namespace test {

//! A clock that stands still until a test moves it. Starts at 2026-11-18 14:32:00 UTC. Any thread may ask it.
class FixedClock : public base::Clock
{
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC); }
    void set(const QDateTime &now) { m_now = now.toMSecsSinceEpoch(); }
    void advance(std::chrono::seconds by) { m_now += by.count() * 1000; }

private:
    std::atomic<qint64> m_now{QDateTime(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC).toMSecsSinceEpoch()};
};

} // namespace test
