// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"
#include "platform/database.h"

#include <QStringList>

namespace platform {

//! What each extra of white label costs a month (R95–R97), in micros of USD.
inline constexpr qint64 kDomainFee = 10'000'000;
inline constexpr qint64 kSupportFee = 5'000'000;
inline constexpr qint64 kMailboxFee = 2'000'000;

inline constexpr int kMostMailboxes = 50;

//! What an account offers under its own name: its customers' lines are connected on its behalf (R94).
struct WhiteLabel
{
    bool enabled = false;
    QString domain;        //!< empty: none of its own
    QString supportEmail;  //!< where its customers find help; empty: none
    QStringList mailboxes; //!< what stands before the @ of the domain
    // What has been on at any time of the month under way: paid for at its end, however short it was.
    bool domainDue = false;
    bool supportDue = false;
    QStringList mailboxesDue;
    qint64 version = 0; //!< 0: never set
    Seconds updatedAt = 0;
    QString updatedBy;
};

//! One extra with its fee.
struct WhiteLabelFee
{
    const char *extra; //!< domain, support_email, mailboxes
    int count = 0;
    qint64 micros = 0; //!< of all of them, a month
    QString description;
};

//! What the account has on.
std::vector<WhiteLabelFee> feesOf(const WhiteLabel &label);
//! What the month under way costs so far.
std::vector<WhiteLabelFee> feesDue(const WhiteLabel &label);
qint64 totalOf(const std::vector<WhiteLabelFee> &fees);
//! Adds to what is due what is on now.
void takeDue(WhiteLabel &label);
//! Leaves only what is on now: a month begins.
void beginDue(WhiteLabel &label);

base::Result<WhiteLabel> loadWhiteLabel(Connection &connection, qint64 accountId);
//! False, and nothing stored, when another account has that domain.
base::Result<bool> saveWhiteLabel(Connection &connection, qint64 accountId, const WhiteLabel &label);

//! Whether that may be a domain of one's own: labels of letters, digits and dashes, in lower case.
bool isDomainName(const QString &text);
//! Whether that may stand before an @ there.
bool isMailboxName(const QString &text);

} // namespace platform
