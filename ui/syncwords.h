// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/snapshotjob.h"
#include "models/sync/engine.h"
#include "models/sync/sender.h"
#include "ui/errortext.h"
#include "ui/widgets/panes.h"

namespace ui {

//! Where the sync stands, as the status bar says it: a mark and words.
struct SyncWords
{
    Mark::Shape shape = Mark::Shape::Ring;
    Mark::Hue hue = Mark::Hue::Grey;
    Tone tone = Tone::Secondary;
    QString text;
    bool canCancel = false;
};
SyncWords syncWords(const syncing::Status &status, const QDateTime &now);

//! A lasting state that the banner below the header tells; empty title: none. The worst one first.
struct BannerWords
{
    QLatin1String icon;
    bool bad = false;        //!< red instead of amber
    bool isSnapshot = false; //!< in the tint of snapshots
    QString title;
    QString text;
    QString aside;
    ErrorAction action = ErrorAction::None;
    QString button;
};
BannerWords bannerWords(const syncing::Status &status, bool offlineOnPurpose, const QDateTime &now);

//! What a snapshot says above everything, plainly (principle 1).
BannerWords snapshotBanner(const exports::SnapshotFacts &facts);

//! A state of the outbox that outweighs the others: it cannot be written, or was found damaged (T7, T8). Empty title:
//! none.
BannerWords outboxBanner(const syncing::SendStatus &sending, const storage::OutboxCheck &check, qint64 damaged);
//! What the foot of the outbox says about the order and what sending waits for.
QString sendingSentence(const syncing::SendStatus &sending, const QDateTime &now);

} // namespace ui
