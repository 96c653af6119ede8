// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/reply.h"

using namespace Qt::StringLiterals;

namespace syncing {

namespace {

constexpr int kRequestTimeout = 408;
constexpr int kPreconditionFailed = 412;
constexpr int kUnavailable = 503;

} // namespace

Reply judgeReply(const base::Error &error, bool hasKeys)
{
    using base::ErrorKind;
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Certificate:
    case ErrorKind::Cancelled:
    case ErrorKind::Storage: return Reply::NotLeft;
    case ErrorKind::Timeout: return error.httpStatus == kRequestTimeout ? Reply::Unknown : Reply::NotLeft;
    case ErrorKind::Unauthorized: return Reply::SignedOut;
    case ErrorKind::RateLimited: return Reply::Later;
    case ErrorKind::Server: return error.httpStatus == kUnavailable && !hasKeys ? Reply::Later : Reply::Unknown;
    case ErrorKind::Conflict:
        if (error.fields.value(u"code"_s) == "idempotency_key_reused"_L1)
            return Reply::Unknown; // something has happened with this key
        return isAboutVersion(problemFrom(error)) ? Reply::Moved : Reply::Refused;
    case ErrorKind::Unsupported: return Reply::NotOffered;
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Invalid:
    case ErrorKind::InsufficientBalance: return Reply::Refused;
    case ErrorKind::Protocol:
    case ErrorKind::OutcomeUnknown: return Reply::Unknown;
    }
    return Reply::Unknown;
}

domain::ChangeProblem problemFrom(const base::Error &error)
{
    QString code = error.fields.value(u"code"_s);
    if (code.isEmpty())
        code = base::errorWord(error.kind);
    return {.code = code, .message = error.detail, .httpStatus = error.httpStatus, .requestId = error.requestId};
}

bool isAboutVersion(const domain::ChangeProblem &problem)
{
    return problem.code == "version_conflict"_L1 || problem.httpStatus == kPreconditionFailed;
}

bool isSetting(domain::ChangeKind kind)
{
    switch (kind) {
    case domain::ChangeKind::Activate:
    case domain::ChangeKind::Deactivate:
    case domain::ChangeKind::DeactivationDate:
    case domain::ChangeKind::SubAccount:
    case domain::ChangeKind::Group:
    case domain::ChangeKind::RatePlan:
    case domain::ChangeKind::Notes:
    case domain::ChangeKind::Labels:
    case domain::ChangeKind::EndUser:
    case domain::ChangeKind::AddLine: // a line is there once
    case domain::ChangeKind::DataAutoRefill:
    case domain::ChangeKind::AddToStore:
    case domain::ChangeKind::RemoveFromStore:
    case domain::ChangeKind::Suspend:
    case domain::ChangeKind::Resume:
    case domain::ChangeKind::ConfirmRenewal: return true;
    case domain::ChangeKind::RefillData:
    case domain::ChangeKind::SendSms:
    case domain::ChangeKind::OrderCards:
    case domain::ChangeKind::InvitePerson:
    case domain::ChangeKind::AddFunds:
    case domain::ChangeKind::AutoRefill:
    case domain::ChangeKind::OpenTicket: return false;
    }
    return false;
}

} // namespace syncing
