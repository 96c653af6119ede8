// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/request.h"
#include "models/domain/quota.h"

#include <QDateTime>
#include <chrono>

namespace api::http {

//! Counts the requests of a profile per UTC day and says who may still spend one (D24).
class QuotaLedger
{
public:
    explicit QuotaLedger(domain::Quota stored = {}) : m_quota(stored) {}

    const domain::Quota &quota() const { return m_quota; }
    //! Starts a new day at 00:00 UTC.
    void turnDay(const QDateTime &now);
    //! Whether one more request may be sent; background work leaves a fifth to people.
    bool maySpend(Purpose purpose) const;
    //! A request has left.
    void noteRequest() { ++m_quota.used; }
    //! The platform's own count where it sends one: limit and remaining.
    void noteHeaders(const Answer &answer);
    //! The limit that follows from the number of lines; a limit that the platform itself named stays.
    void noteLines(qint64 lines);
    //! From `now` to the next 00:00 UTC.
    static std::chrono::seconds untilNextDay(const QDateTime &now);

private:
    domain::Quota m_quota;
    bool m_isNamed = false;
};

} // namespace api::http
