// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "ui/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    base::ErrorKind kind;
    const char *what;
    const char *why;
    ErrorAction action;
};

// clang-format off
// One row for each base::ErrorKind, in its order.
constexpr std::array<Words, 16> kWords{{
    {base::ErrorKind::Offline,
     QT_TRANSLATE_NOOP("errors", "The platform cannot be reached."),
     QT_TRANSLATE_NOOP("errors", "There is no connection to its address. Check the network and the API link, then try again."),
     ErrorAction::Retry},
    {base::ErrorKind::Timeout,
     QT_TRANSLATE_NOOP("errors", "The platform did not answer in time."),
     QT_TRANSLATE_NOOP("errors", "It is slow or the connection is bad. Try again in a moment."),
     ErrorAction::Retry},
    {base::ErrorKind::Unauthorized,
     QT_TRANSLATE_NOOP("errors", "The platform refused the sign-in."),
     QT_TRANSLATE_NOOP("errors", "User UUID and shared key do not belong together, or the key was replaced. Enter both again."),
     ErrorAction::SignIn},
    {base::ErrorKind::Forbidden,
     QT_TRANSLATE_NOOP("errors", "You may not do this."),
     QT_TRANSLATE_NOOP("errors", "Your role has no permission for it. Ask the account owner."),
     ErrorAction::None},
    {base::ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("errors", "The platform does not know this."),
     QT_TRANSLATE_NOOP("errors", "It was removed, or the API link names another account. Check the link or sync again."),
     ErrorAction::Retry},
    {base::ErrorKind::Conflict,
     QT_TRANSLATE_NOOP("errors", "It was changed in the meantime."),
     QT_TRANSLATE_NOOP("errors", "Somebody else changed it first. Sync and look again."),
     ErrorAction::Retry},
    {base::ErrorKind::Invalid,
     QT_TRANSLATE_NOOP("errors", "Something in the input is wrong."),
     QT_TRANSLATE_NOOP("errors", "The marked values are not accepted. Correct them and try again."),
     ErrorAction::None},
    {base::ErrorKind::InsufficientBalance,
     QT_TRANSLATE_NOOP("errors", "The balance does not suffice."),
     QT_TRANSLATE_NOOP("errors", "The account has less than this costs. Add funds, then try again."),
     ErrorAction::None},
    {base::ErrorKind::RateLimited,
     QT_TRANSLATE_NOOP("errors", "The platform asks for a pause."),
     QT_TRANSLATE_NOOP("errors", "Too many requests were made, or those of today are used up. They start anew at 00:00 UTC."),
     ErrorAction::Retry},
    {base::ErrorKind::Server,
     QT_TRANSLATE_NOOP("errors", "The platform failed."),
     QT_TRANSLATE_NOOP("errors", "The fault is on its side. Try again in a few minutes."),
     ErrorAction::Retry},
    {base::ErrorKind::Protocol,
     QT_TRANSLATE_NOOP("errors", "The platform gave an answer that cannot be read."),
     QT_TRANSLATE_NOOP("errors", "Perhaps the address is not an API link, or a network login page is in between. Check the link, then try again."),
     ErrorAction::Retry},
    {base::ErrorKind::Unsupported,
     QT_TRANSLATE_NOOP("errors", "This platform does not offer that."),
     QT_TRANSLATE_NOOP("errors", "Use the platform's own page for it."),
     ErrorAction::None},
    {base::ErrorKind::Certificate,
     QT_TRANSLATE_NOOP("errors", "The server's certificate is not trusted."),
     QT_TRANSLATE_NOOP("errors", "Nothing was sent. Check the address, or choose the CA file or the SHA-256 fingerprint that your platform gave you."),
     ErrorAction::OpenSettings},
    {base::ErrorKind::Storage,
     QT_TRANSLATE_NOOP("errors", "This computer could not read or write a file."),
     QT_TRANSLATE_NOOP("errors", "The disk may be full or the folder read-only. Make room, then try again."),
     ErrorAction::Retry},
    {base::ErrorKind::Cancelled,
     QT_TRANSLATE_NOOP("errors", "It was cancelled."),
     QT_TRANSLATE_NOOP("errors", "What had arrived until then was kept."),
     ErrorAction::Retry},
    {base::ErrorKind::OutcomeUnknown,
     QT_TRANSLATE_NOOP("errors", "It is not known whether this happened."),
     QT_TRANSLATE_NOOP("errors", "The request left, but no answer came back. Sync to see what the platform says."),
     ErrorAction::Retry},
}};
// clang-format on

const Words &wordsFor(base::ErrorKind kind)
{
    const auto row = std::ranges::find(kWords, kind, &Words::kind);
    return row == kWords.end() ? kWords[size_t(base::ErrorKind::Server)] : *row;
}

QString tr(const char *text) { return QCoreApplication::translate("errors", text); }

QString buttonFor(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None: return {};
    case ErrorAction::Retry: return tr(QT_TRANSLATE_NOOP("errors", "Retry"));
    case ErrorAction::SignIn: return tr(QT_TRANSLATE_NOOP("errors", "Sign in"));
    case ErrorAction::OpenOutbox: return tr(QT_TRANSLATE_NOOP("errors", "Open the Outbox"));
    case ErrorAction::OpenSettings: return tr(QT_TRANSLATE_NOOP("errors", "Open Settings"));
    case ErrorAction::CloseSnapshot: return tr(QT_TRANSLATE_NOOP("errors", "Close the snapshot"));
    }
    return {};
}

} // namespace

QString ErrorText::line() const { return why.isEmpty() ? what : what + u' ' + why; }

ErrorText errorText(const base::Error &error, const QString &what)
{
    const Words words = wordsFor(error.kind);
    ErrorText text{.what = what.isEmpty() ? tr(words.what) : what, .why = tr(words.why), .action = words.action};
    if (!what.isEmpty())
        text.why = tr(words.what) + u' ' + text.why;
    if (error.kind == base::ErrorKind::RateLimited && error.retryAfter)
        text.why = tr(QT_TRANSLATE_NOOP("errors", "Too many requests were made. Try again in %1."))
                       .arg(words::span(*error.retryAfter));
    if (error.kind == base::ErrorKind::Storage && !error.where.isEmpty())
        text.why += u' ' + tr(QT_TRANSLATE_NOOP("errors", "File: %1")).arg(error.where);
    text.button = buttonFor(text.action);
    return text;
}

} // namespace ui
