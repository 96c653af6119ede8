// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/base/result.h"

#include <QByteArray>

namespace api::keepgo {

//! What the account resource offers beyond the bare dialect: found, never guessed (D25).
struct AccountAnswer
{
    domain::Account account;
    Capabilities capabilities;
    qint64 lines = -1; //!< how many the account has, where the platform says it
};

//! A list answer before its cursor is made: `nextLink` is the platform's own address of the next page.
template<typename T>
struct ListAnswer
{
    Page<T> page;
    QString nextLink;
    bool hasLinks = false; //!< the platform pages by links: none means the last page
};

// Bodies to values. Everything is checked: a missing or mistyped field is Protocol with its path, e.g.
// "data[3].monthly_usage_mb". Pure; may be called on any thread.

base::Result<AccountAnswer> decodeAccount(const QByteArray &body);
base::Result<ListAnswer<domain::Line>> decodeLines(const QByteArray &body);
//! One line by itself, bare or below "data".
base::Result<domain::Line> decodeLine(const QByteArray &body);
base::Result<ListAnswer<domain::DailyUsage>> decodeDailyUsage(const QByteArray &body);
//! The bare array [{date, usage_kb}] of one line; days between the first and last that are not listed stay unknown.
base::Result<domain::DailyUsage> decodeDailyStatistics(const QByteArray &body, const domain::Iccid &iccid);

// The logs of one line. Fields that this program does not know are passed over.

//! [{start_date, end_date, duration_sec, country_code, usage_kb}], with operator and usage_bytes where there are any.
base::Result<ListAnswer<domain::Session>> decodeSessions(const QByteArray &body);
//! [{country_code, usage_mb}], with operator and usage_bytes where there are any.
base::Result<ListAnswer<domain::Destination>> decodeDestinations(const QByteArray &body);
base::Result<ListAnswer<domain::AuditEntry>> decodeAuditLog(const QByteArray &body);
base::Result<ListAnswer<domain::Message>> decodeMessages(const QByteArray &body);
base::Result<ListAnswer<domain::CallRecord>> decodeRecords(const QByteArray &body);
base::Result<ListAnswer<domain::Device>> decodeDevices(const QByteArray &body);
base::Result<ListAnswer<domain::Ticket>> decodeTickets(const QByteArray &body);
//! The status changes among tickets and status changes; the tickets are passed over.
base::Result<ListAnswer<domain::StatusChange>> decodeStatusChanges(const QByteArray &body);
//! {provider, settings: [...]}.
base::Result<std::vector<domain::ApnSetting>> decodeApn(const QByteArray &body);
base::Result<domain::LineSecrets> decodeSecrets(const QByteArray &body);

} // namespace api::keepgo
