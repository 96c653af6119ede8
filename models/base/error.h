// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <chrono>
#include <optional>

namespace base {

//! What kind of failure it is; decides what a person is told and whether a retry makes sense.
enum class ErrorKind {
    Offline,             //!< no connection could be made
    Timeout,             //!< a deadline passed
    Unauthorized,        //!< 401, or no credentials
    Forbidden,           //!< 403, a permission is missing
    NotFound,            //!< 404
    Conflict,            //!< 409
    Invalid,             //!< the input is wrong; `fields` names where
    InsufficientBalance, //!< 402
    RateLimited,         //!< 429; `retryAfter` says when
    Server,              //!< 5xx
    Protocol,            //!< the answer is not what the contract says; `where` names the place
    Unsupported,         //!< the platform does not offer this (D25)
    Certificate,         //!< the server's certificate is not trusted (T13)
    Storage,             //!< disk, database or key store
    Cancelled,           //!< somebody asked for it to stop
    OutcomeUnknown,      //!< a write left and no answer came back: it may or may not have happened (T4)
};

//! A failure as a value. `detail` is for logs; people read what ui::errorText() says about it.
struct Error
{
    ErrorKind kind = ErrorKind::Server;
    QString detail;     //!< English, for the log; may hold the platform's own words, never a secret
    QString where;      //!< JSON path, file, or position, e.g. "data[3].monthly_usage_mb"
    int httpStatus = 0; //!< 0 when no answer came
    QString requestId;
    std::optional<std::chrono::seconds> retryAfter;
    QMap<QString, QString> fields; //!< field name to reason, for ErrorKind::Invalid
};

//! The stable word for `kind` in logs, JSON output and tests, e.g. "offline".
QLatin1String errorWord(ErrorKind kind);

//! One line for logs: word, detail, where, HTTP status, request id.
QString describe(const Error &error);

} // namespace base
