// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "ui/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    const char *what;
    const char *why;
    ErrorAction action;
};

// clang-format off
Words wordsFor(base::ErrorKind kind)
{
    using base::ErrorKind;
    switch (kind) {
    case ErrorKind::Offline: return {
        QT_TRANSLATE_NOOP("errors", "The platform cannot be reached."),
        QT_TRANSLATE_NOOP("errors", "There is no connection to its address. Check the network and the API link, then try again."),
        ErrorAction::Retry};
    case ErrorKind::Timeout: return {
        QT_TRANSLATE_NOOP("errors", "The platform did not answer in time."),
        QT_TRANSLATE_NOOP("errors", "It is slow or the connection is bad. Try again in a moment."),
        ErrorAction::Retry};
    case ErrorKind::Unauthorized: return {
        QT_TRANSLATE_NOOP("errors", "The platform refused the sign-in."),
        QT_TRANSLATE_NOOP("errors", "User UUID and shared key do not belong together, or the key was replaced. Enter both again."),
        ErrorAction::SignIn};
    case ErrorKind::Forbidden: return {
        QT_TRANSLATE_NOOP("errors", "You may not do this."),
        QT_TRANSLATE_NOOP("errors", "Your role has no permission for it. Ask the account owner."),
        ErrorAction::None};
    case ErrorKind::NotFound: return {
        QT_TRANSLATE_NOOP("errors", "The platform does not know this."),
        QT_TRANSLATE_NOOP("errors", "It was removed, or the API link names another account. Check the link or sync again."),
        ErrorAction::Retry};
    case ErrorKind::Conflict: return {
        QT_TRANSLATE_NOOP("errors", "It was changed in the meantime."),
        QT_TRANSLATE_NOOP("errors", "Somebody else changed it first. Sync and look again."),
        ErrorAction::Retry};
    case ErrorKind::Invalid: return {
        QT_TRANSLATE_NOOP("errors", "Something in the input is wrong."),
        QT_TRANSLATE_NOOP("errors", "The marked values are not accepted. Correct them and try again."),
        ErrorAction::None};
    case ErrorKind::InsufficientBalance: return {
        QT_TRANSLATE_NOOP("errors", "The balance does not suffice."),
        QT_TRANSLATE_NOOP("errors", "The account has less than this costs. Add funds, then try again."),
        ErrorAction::None};
    case ErrorKind::RateLimited: return {
        QT_TRANSLATE_NOOP("errors", "The platform asks for a pause."),
        QT_TRANSLATE_NOOP("errors", "Too many requests were made, or those of today are used up. They start anew at 00:00 UTC."),
        ErrorAction::Retry};
    case ErrorKind::Server: return {
        QT_TRANSLATE_NOOP("errors", "The platform failed."),
        QT_TRANSLATE_NOOP("errors", "The fault is on its side. Try again in a few minutes."),
        ErrorAction::Retry};
    case ErrorKind::Protocol: return {
        QT_TRANSLATE_NOOP("errors", "The platform gave an answer that cannot be read."),
        QT_TRANSLATE_NOOP("errors", "Perhaps the address is not an API link, or a network login page is in between. Check the link, then try again."),
        ErrorAction::Retry};
    case ErrorKind::Unsupported: return {
        QT_TRANSLATE_NOOP("errors", "This platform does not offer that."),
        QT_TRANSLATE_NOOP("errors", "Use the platform's own page for it."),
        ErrorAction::None};
    case ErrorKind::Certificate: return {
        QT_TRANSLATE_NOOP("errors", "The server's certificate is not trusted."),
        QT_TRANSLATE_NOOP("errors", "Nothing was sent. Check the address, or choose the CA file or the SHA-256 fingerprint that your platform gave you."),
        ErrorAction::OpenSettings};
    case ErrorKind::Storage: return {
        QT_TRANSLATE_NOOP("errors", "This computer could not read or write a file."),
        QT_TRANSLATE_NOOP("errors", "The disk may be full or the folder read-only. Make room, then try again."),
        ErrorAction::Retry};
    case ErrorKind::Cancelled: return {
        QT_TRANSLATE_NOOP("errors", "It was cancelled."),
        QT_TRANSLATE_NOOP("errors", "What had arrived until then was kept."),
        ErrorAction::Retry};
    case ErrorKind::OutcomeUnknown: return {
        QT_TRANSLATE_NOOP("errors", "It is not known whether this happened."),
        QT_TRANSLATE_NOOP("errors", "The request left, but no answer came back. Sync to see what the platform says."),
        ErrorAction::Retry};
    }
    return {"", "", ErrorAction::None};
}
// clang-format on

QString tr(const char *text) { return QCoreApplication::translate("errors", text); }

QString buttonFor(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None: return {};
    case ErrorAction::Retry: return tr(QT_TRANSLATE_NOOP("errors", "Retry"));
    case ErrorAction::SignIn: return tr(QT_TRANSLATE_NOOP("errors", "Sign in"));
    case ErrorAction::OpenSettings: return tr(QT_TRANSLATE_NOOP("errors", "Open Settings"));
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
        text.why = tr(QT_TRANSLATE_NOOP("errors", "Too many requests were made. Try again in %1.")).arg(words::span(*error.retryAfter));
    if (error.kind == base::ErrorKind::Storage && !error.where.isEmpty())
        text.why += u' ' + tr(QT_TRANSLATE_NOOP("errors", "File: %1")).arg(error.where);
    text.button = buttonFor(text.action);
    return text;
}

} // namespace ui
