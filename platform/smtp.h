// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/mail.h"
#include "platform/options.h"

namespace platform {

//! A mail as it goes over the wire (RFC 5322, 2045, 2047): rows end with CR LF, the text is Base64.
QByteArray mailMessage(const StoredMail &mail, const QString &from, Seconds wallTime);

//! How an attempt to hand a mail over ended.
struct Handover
{
    bool sent = false;
    bool hopeless = false; //!< the server refused for good (5xx): no use in trying again
    QString problem;
};

//! Hands one mail to the server and waits for its answer, 60 s at most. For a thread of its own.
Handover handOver(const Smtp &server, const StoredMail &mail, Seconds wallTime);

} // namespace platform
