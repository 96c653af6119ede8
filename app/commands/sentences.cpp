// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! Words for a terminal; the window has its own in ui::errorText(), with buttons.
struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(app::Sentences)

public:
    static QString invalid(const base::Error &error)
    {
        const QString code = error.fields.value(u"code"_s);
        const QString word = error.fields.value(u"word"_s);
        if (code == "snapshot_none"_L1)
            return tr("\"%1\" is no snapshot of LineDesk.").arg(error.where);
        if (code == "snapshot_damaged"_L1)
            return tr("\"%1\" is damaged or not whole. Copy it again, or ask for a new one.").arg(error.where);
        if (code == "snapshot_huge"_L1)
            return tr("\"%1\" is larger than any snapshot of LineDesk.").arg(error.where);
        if (code == "unknown_field"_L1)
            return tr("There is no filter field \"%1\". Fields: %2.").arg(word, fieldList());
        if (code == "unknown_status"_L1)
            return tr("There is no status \"%1\". Statuses: %2.").arg(word, statusList());
        if (code == "missing_value"_L1)
            return tr("\"%1\" needs a value, for example %1:reefer.").arg(word);
        if (code == "bad_volume"_L1)
            return tr("\"%1\" is not an amount of data. Write a number and KB, MB or GB, for example 50MB.").arg(word);
        if (code == "bad_number"_L1)
            return tr("\"%1\" is not a whole number.").arg(word);
        if (code == "bad_age"_L1)
            return tr("\"%1\" is not an age or a date. Write 30m, 12h, 7d or 2026-11-01.").arg(word);
        if (code == "bad_operator"_L1)
            return tr("\"%1\" cannot be compared that way.").arg(word);
        if (code == "unclosed_quote"_L1)
            return tr("A quotation mark is not closed.");
        if (code == "unknown_column"_L1)
            return tr("There is no column \"%1\". Columns: %2.").arg(word, columnList());
        return error.detail + (error.where.isEmpty() ? QString() : u" ("_s + error.where + u')');
    }

    static QString unauthorized(const base::Error &error)
    {
        if (error.where == "passphrase"_L1)
            return tr("The shared key is in a vault. Set LINEDESK_PASSPHRASE to its passphrase.");
        if (error.where == "shared_key"_L1)
            return tr("The shared key was kept for another run only. Set LINEDESK_SHARED_KEY, or connect again.");
        return tr("The platform refused the sign-in: %1. Check the user UUID and the shared key.").arg(error.detail);
    }

    static QString storage(const base::Error &error)
    {
        if (error.fields.value(u"code"_s) == "in_use"_L1)
            return tr("Another LineDesk has this profile open. Close it, or wait until it has finished.");
        return tr("A file could not be used: %1 (%2).").arg(error.detail, error.where);
    }

    static QString rateLimited(const base::Error &error)
    {
        return error.retryAfter ? tr("Today's requests are used up. Try again in %n minute(s).", nullptr,
                                     int(error.retryAfter->count() / 60 + 1))
                                : tr("Today's requests are used up.");
    }

private:
    static QString fieldList()
    {
        QStringList words;
        for (const domain::FilterField field : domain::filterFields())
            words << domain::filterFieldWord(field);
        return words.join(u", "_s);
    }
    static QString statusList()
    {
        QStringList words;
        for (const domain::LineStatus status : domain::kAllStatuses)
            words << domain::statusWord(status);
        return words.join(u", "_s);
    }
    static QString columnList()
    {
        QStringList words;
        for (const domain::LineColumnInfo &info : domain::lineColumns())
            words << info.key;
        return words.join(u", "_s);
    }
};

} // namespace

QString errorSentence(const base::Error &error)
{
    switch (error.kind) {
    case base::ErrorKind::Offline:
        return Sentences::tr("No connection: %1. What was fetched before is still in the cache.").arg(error.detail);
    case base::ErrorKind::Timeout: return Sentences::tr("The platform did not answer in time. Try again.");
    case base::ErrorKind::Unauthorized: return Sentences::unauthorized(error);
    case base::ErrorKind::Forbidden: return Sentences::tr("Your user may not do this: %1.").arg(error.detail);
    case base::ErrorKind::NotFound: return Sentences::tr("Not found: %1 (%2).").arg(error.detail, error.where);
    case base::ErrorKind::Conflict: return Sentences::tr("It has changed meanwhile: %1.").arg(error.detail);
    case base::ErrorKind::Invalid: return Sentences::invalid(error);
    case base::ErrorKind::InsufficientBalance: return Sentences::tr("The balance is not enough: %1.").arg(error.detail);
    case base::ErrorKind::RateLimited: return Sentences::rateLimited(error);
    case base::ErrorKind::Server:
        return Sentences::tr("The platform has a problem (%1). Try again later.").arg(base::describe(error));
    case base::ErrorKind::Protocol:
        return Sentences::tr("The answer is not what the platform's contract says: %1.").arg(base::describe(error));
    case base::ErrorKind::Unsupported:
        return Sentences::tr("This cannot be done here: %1 (%2).").arg(error.detail, error.where);
    case base::ErrorKind::Certificate:
        return Sentences::tr(
                   "The server's certificate is not trusted: %1. Nothing was sent. Use --pin or --ca if it is yours.")
            .arg(error.detail);
    case base::ErrorKind::Storage: return Sentences::storage(error);
    case base::ErrorKind::Cancelled: return Sentences::tr("Stopped.");
    case base::ErrorKind::OutcomeUnknown: return Sentences::tr("No answer came back: it may or may not have happened.");
    }
    return base::describe(error);
}

} // namespace app
