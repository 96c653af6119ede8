// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "platform/calendar.h"
#include "platform/http.h"
#include "platform/jsonwriter.h"

namespace platform {

//! A refusal as the contract has it:
//! {ack:"error", error:{code, message, field?, permission?, request_id, server_time?, current?}}.
struct Refusal
{
    int status = 400;
    QByteArray code;    //!< stable word
    QByteArray message; //!< English, for developers
    QByteArray field;   //!< the parameter or body field that is wrong
    std::optional<Seconds> serverTime;
    QByteArray current; //!< JSON of the resource a conflict is about
    Pairs headers;
    QByteArray permission; //!< the word of the one that is missing
};

Response refusalResponse(const Refusal &refusal, const QByteArray &requestId);

//! What went wrong inside: 500, or 503 when the store is busy; the reason goes to the log only.
Refusal internalRefusal(const base::Error &error);

Response jsonResponse(QByteArray body, int status = 200);
//! One resource with a validator of its body, for 304 (RFC 9110, 8.8.3).
Response singleResource(QByteArray body);
//! 404 for a line that the account does not have.
Refusal unknownLine();
//! {"ack":"success"}
Response acknowledged();

//! Megabytes (1024² bytes, D19) with up to seven decimals, which keep every byte: "3.1416259".
QByteArray megabytes(qint64 bytes);
//! Kilobytes (1024 bytes) with up to three decimals.
QByteArray kilobytes(qint64 bytes);
//! Micro-units as decimal text with two decimals or as many as needed (D20).
QByteArray moneyText(qint64 micros);

//! The wanted part of a list: page/per_page, or offset, with limit (R154, R155, D23).
struct Window
{
    qint64 offset = 0;
    int limit = 25;
};

//! Reads the paging parameters; `most` caps a page. In the bare dialect `limit` does not exist.
std::variant<Window, Refusal> windowOf(const Request &request, int most, bool dialectOnly);

//! A parameter that must be a whole number between two bounds; `fallback` when absent.
std::variant<qint64, Refusal> integerOf(const Request &request, const char *name, qint64 low, qint64 high,
                                        qint64 fallback);

//! A parameter that must be one of some words; nothing when absent.
std::variant<std::optional<QByteArray>, Refusal> wordOf(const Request &request, const char *name,
                                                        const QByteArrayList &words);

Refusal invalidParameter(const char *name, const QByteArray &message);

//! Percent-encodes a query value.
QByteArray encoded(const QByteArray &value);

} // namespace platform
