// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/syncwords.h"

#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kOldCacheSeconds = 24 * 3600;

QString tr(const char *text) { return QCoreApplication::translate("sync", text); }

QString cacheOf(const syncing::Status &status, const QDateTime &now)
{
    return status.lastSync.isValid()
               ? tr(QT_TRANSLATE_NOOP("sync", "cache of %1")).arg(words::when(status.lastSync, now))
               : tr(QT_TRANSLATE_NOOP("sync", "first sync not complete"));
}

QString untilNext(const syncing::Status &status, const QDateTime &now)
{
    return words::span(std::chrono::seconds(std::max<qint64>(0, now.secsTo(status.nextTry))));
}

QString idleText(const syncing::Status &status, const QDateTime &now)
{
    if (!status.lastSync.isValid())
        return tr(QT_TRANSLATE_NOOP("sync", "Not synced yet"));
    const QString at = words::when(status.lastSync, now);
    if (!status.nextTry.isValid())
        return tr(QT_TRANSLATE_NOOP("sync", "Synced %1")).arg(at);
    return tr(QT_TRANSLATE_NOOP("sync", "Synced %1, next in %2")).arg(at, untilNext(status, now));
}

QString runningText(const syncing::Status &status)
{
    if (status.phase == syncing::Phase::Account)
        return tr(QT_TRANSLATE_NOOP("sync", "Reading the account"));
    const bool isLines = status.phase == syncing::Phase::Lines;
    if (status.total <= 0) {
        return (isLines ? tr(QT_TRANSLATE_NOOP("sync", "Syncing lines, %1 so far"))
                        : tr(QT_TRANSLATE_NOOP("sync", "Syncing daily usage, %1 lines so far")))
            .arg(words::count(status.done));
    }
    return (isLines ? tr(QT_TRANSLATE_NOOP("sync", "Syncing lines %1 of %2"))
                    : tr(QT_TRANSLATE_NOOP("sync", "Syncing daily usage %1 of %2 lines")))
        .arg(words::count(status.done), words::count(status.total));
}

QString offlineText(const syncing::Status &status, const QDateTime &now)
{
    const QString since = status.offlineSince.isValid() ? words::when(status.offlineSince, now) : words::when(now, now);
    return tr(QT_TRANSLATE_NOOP("sync", "Offline since %1, %2")).arg(since, cacheOf(status, now));
}

} // namespace

SyncWords syncWords(const syncing::Status &status, const QDateTime &now)
{
    using Shape = Mark::Shape;
    using Hue = Mark::Hue;
    switch (status.phase) {
    case syncing::Phase::Idle:
        return {status.lastSync.isValid() ? Shape::Circle : Shape::Ring,
                status.lastSync.isValid() ? Hue::Green : Hue::Grey, Tone::Secondary, idleText(status, now), false};
    case syncing::Phase::Account:
    case syncing::Phase::Lines:
    case syncing::Phase::DailyUsage: return {Shape::Ring, Hue::Accent, Tone::Secondary, runningText(status), true};
    case syncing::Phase::Offline: return {Shape::Square, Hue::Amber, Tone::Amber, offlineText(status, now), false};
    case syncing::Phase::Failed:
        return {Shape::Diamond, Hue::Red, Tone::Red,
                tr(QT_TRANSLATE_NOOP("sync", "Sync failed, %1")).arg(cacheOf(status, now)), false};
    case syncing::Phase::SignedOut:
        return {Shape::Diamond, Hue::Red, Tone::Red,
                tr(QT_TRANSLATE_NOOP("sync", "Signed out, %1")).arg(cacheOf(status, now)), false};
    case syncing::Phase::Disabled:
        return {Shape::Dash, Hue::Grey, Tone::Secondary,
                tr(QT_TRANSLATE_NOOP("sync", "Working offline, %1")).arg(cacheOf(status, now)), false};
    }
    return {};
}

namespace {

BannerWords offlineBanner(const syncing::Status &status, const QDateTime &now)
{
    BannerWords words{.icon = "wifi-off"_L1, .title = tr(QT_TRANSLATE_NOOP("sync", "You are offline."))};
    words.text =
        status.lastSync.isValid()
            ? tr(QT_TRANSLATE_NOOP("sync", "LineDesk shows the cache of %1.")).arg(words::when(status.lastSync, now))
            : tr(QT_TRANSLATE_NOOP("sync", "The first sync is not complete yet."));
    if (status.nextTry.isValid())
        words.aside = tr(QT_TRANSLATE_NOOP("sync", "Next try in %1")).arg(untilNext(status, now));
    words.action = ErrorAction::Retry;
    words.button = tr(QT_TRANSLATE_NOOP("sync", "Try now"));
    return words;
}

BannerWords failedBanner(const syncing::Status &status, const QDateTime &now, bool signedOut)
{
    BannerWords words{.icon = "triangle-alert"_L1, .bad = true};
    const base::Error error =
        status.error.value_or(base::Error{.kind = signedOut ? base::ErrorKind::Unauthorized : base::ErrorKind::Server});
    const ErrorText text = errorText(error);
    words.title = signedOut ? tr(QT_TRANSLATE_NOOP("sync", "You are signed out.")) : text.what;
    words.text = text.why;
    if (status.nextTry.isValid())
        words.aside = tr(QT_TRANSLATE_NOOP("sync", "Next try in %1")).arg(untilNext(status, now));
    words.action = signedOut ? ErrorAction::SignIn : ErrorAction::Retry;
    words.button = signedOut ? tr(QT_TRANSLATE_NOOP("sync", "Sign in")) : tr(QT_TRANSLATE_NOOP("sync", "Retry"));
    return words;
}

} // namespace

BannerWords snapshotBanner(const exports::SnapshotFacts &facts)
{
    const QTimeZone known(facts.zone.toUtf8());
    const QTimeZone zone = known.isValid() ? known : QTimeZone::utc();
    const QString at = QLocale().toString(facts.takenAt.toTimeZone(zone), u"d MMM yyyy, HH:mm"_s);
    BannerWords words{.icon = "database"_L1, .isSnapshot = true};
    words.title = facts.account.isEmpty() ? tr(QT_TRANSLATE_NOOP("sync", "Snapshot"))
                                          : tr(QT_TRANSLATE_NOOP("sync", "Snapshot of %1,")).arg(facts.account);
    words.text =
        tr(QT_TRANSLATE_NOOP("sync", "taken %1 (%2). Nothing here is sent.")).arg(at, QString::fromUtf8(zone.id()));
    words.action = ErrorAction::CloseSnapshot;
    words.button = tr(QT_TRANSLATE_NOOP("sync", "Close the snapshot"));
    return words;
}

BannerWords outboxBanner(const syncing::SendStatus &sending, const storage::OutboxCheck &check, qint64 damaged)
{
    BannerWords words{.icon = "triangle-alert"_L1, .bad = true};
    words.action = ErrorAction::OpenOutbox;
    words.button = tr(QT_TRANSLATE_NOOP("sync", "Open the Outbox"));
    if (sending.phase == syncing::SendPhase::Failed) {
        words.title = tr(QT_TRANSLATE_NOOP("sync", "The Outbox cannot be written."));
        words.text =
            tr(QT_TRANSLATE_NOOP("sync", "Nothing is sent, and new changes are not kept. Make room on the disk."));
        return words;
    }
    if (!check.setAside.isEmpty()) {
        words.title = tr(QT_TRANSLATE_NOOP("sync", "The Outbox could not be read."));
        words.text = tr(QT_TRANSLATE_NOOP("sync", "What could be saved is in it. The old file was kept beside it."));
        return words;
    }
    if (damaged > 0) {
        words.title = tr(QT_TRANSLATE_NOOP("sync", "The Outbox is damaged."));
        words.text =
            tr(QT_TRANSLATE_NOOP("sync", "Changes that are not as they were written are kept and never sent."));
        return words;
    }
    if (check.missing > 0) {
        words.title = tr(QT_TRANSLATE_NOOP("sync", "Changes are missing from the Outbox."));
        words.text = tr(
            QT_TRANSLATE_NOOP("sync", "Its file was changed from outside. Look whether your last changes are there."));
        return words;
    }
    return {};
}

QString sendingSentence(const syncing::SendStatus &sending, const QDateTime &now)
{
    switch (sending.phase) {
    case syncing::SendPhase::Idle:
    case syncing::SendPhase::Sending:
    case syncing::SendPhase::Checking: break;
    case syncing::SendPhase::Paused: return tr(QT_TRANSLATE_NOOP("sync", "Sending is paused. Changes wait here."));
    case syncing::SendPhase::Waiting:
        return sending.nextTry.isValid()
                   ? tr(QT_TRANSLATE_NOOP("sync", "The platform asks for a pause. Sends again at %1 UTC."))
                         .arg(words::when(sending.nextTry, now))
                   : tr(QT_TRANSLATE_NOOP("sync", "The platform asks for a pause."));
    case syncing::SendPhase::Offline:
        return tr(QT_TRANSLATE_NOOP("sync", "Offline. Changes wait here and go out when you reconnect."));
    case syncing::SendPhase::SignedOut:
        return tr(QT_TRANSLATE_NOOP("sync", "Signed out. Changes wait here and go out after you sign in."));
    case syncing::SendPhase::Failed:
        return tr(QT_TRANSLATE_NOOP("sync", "The Outbox cannot be written. Nothing is sent."));
    case syncing::SendPhase::Disabled:
        return tr(QT_TRANSLATE_NOOP("sync", "You work offline. Changes wait here until you connect."));
    }
    return tr(QT_TRANSLATE_NOOP("sync", "Sends in this order. Each change is checked against the platform first."));
}

namespace {

BannerWords stateBanner(const syncing::Status &status, bool offlineOnPurpose, const QDateTime &now)
{
    switch (status.phase) {
    case syncing::Phase::SignedOut: return failedBanner(status, now, true);
    case syncing::Phase::Failed: return failedBanner(status, now, false);
    case syncing::Phase::Offline: return offlineBanner(status, now);
    case syncing::Phase::Idle:
    case syncing::Phase::Account:
    case syncing::Phase::Lines:
    case syncing::Phase::DailyUsage:
    case syncing::Phase::Disabled: break;
    }
    const bool old = status.lastSync.isValid() && status.lastSync.secsTo(now) > kOldCacheSeconds;
    if (offlineOnPurpose) {
        BannerWords words{.icon = "wifi-off"_L1, .title = tr(QT_TRANSLATE_NOOP("sync", "You work offline."))};
        words.text = status.lastSync.isValid()
                         ? tr(QT_TRANSLATE_NOOP("sync", "LineDesk shows the cache of %1 and does not connect."))
                               .arg(words::when(status.lastSync, now))
                         : tr(QT_TRANSLATE_NOOP("sync", "The first sync is not complete yet."));
        return words;
    }
    if (old && !status.isRunning()) {
        return {.icon = "triangle-alert"_L1,
                .title = tr(QT_TRANSLATE_NOOP("sync", "The cache is %1 old.")).arg(words::age(status.lastSync, now)),
                .text = tr(QT_TRANSLATE_NOOP("sync", "Sync to see what changed on the platform.")),
                .action = ErrorAction::Retry,
                .button = tr(QT_TRANSLATE_NOOP("sync", "Sync now"))};
    }
    return {};
}

} // namespace

BannerWords bannerWords(const syncing::Status &status, bool offlineOnPurpose, const QDateTime &now)
{
    BannerWords words = stateBanner(status, offlineOnPurpose, now);
    if (!status.account.isBasic())
        return words;
    if (words.title.isEmpty())
        return {.icon = "flask-conical"_L1,
                .title = tr(QT_TRANSLATE_NOOP("sync", "Mock data.")),
                .text =
                    tr(QT_TRANSLATE_NOOP("sync", "This account is basic: the API answers with made-up lines. Nothing "
                                                 "here is real, and changes come to nothing."))};
    words.text = tr(QT_TRANSLATE_NOOP("sync", "%1 All lines are mock data.")).arg(words.text);
    return words;
}

} // namespace ui
