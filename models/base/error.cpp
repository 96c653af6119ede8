// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/error.h"

using namespace Qt::StringLiterals;

namespace base {

QLatin1String errorWord(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline: return "offline"_L1;
    case ErrorKind::Timeout: return "timeout"_L1;
    case ErrorKind::Unauthorized: return "unauthorized"_L1;
    case ErrorKind::Forbidden: return "forbidden"_L1;
    case ErrorKind::NotFound: return "not_found"_L1;
    case ErrorKind::Conflict: return "conflict"_L1;
    case ErrorKind::Invalid: return "invalid"_L1;
    case ErrorKind::InsufficientBalance: return "insufficient_balance"_L1;
    case ErrorKind::RateLimited: return "rate_limited"_L1;
    case ErrorKind::Server: return "server"_L1;
    case ErrorKind::Protocol: return "protocol"_L1;
    case ErrorKind::Unsupported: return "unsupported"_L1;
    case ErrorKind::Certificate: return "certificate"_L1;
    case ErrorKind::Storage: return "storage"_L1;
    case ErrorKind::Cancelled: return "cancelled"_L1;
    case ErrorKind::OutcomeUnknown: return "outcome_unknown"_L1;
    }
    return "server"_L1;
}

QString describe(const Error &error)
{
    QString text = errorWord(error.kind);
    if (!error.detail.isEmpty())
        text += ": "_L1 + error.detail;
    if (!error.where.isEmpty())
        text += " at "_L1 + error.where;
    if (error.httpStatus != 0)
        text += " (HTTP "_L1 + QString::number(error.httpStatus) + u')';
    if (!error.requestId.isEmpty())
        text += " request "_L1 + error.requestId;
    return text;
}

} // namespace base
