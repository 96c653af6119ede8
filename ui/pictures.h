// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ui {

class MainWindow;

//! What a picture needs of the program before it can be taken.
enum class PictureNeeds {
    NoProfile,       //!< nothing is open
    Lines,           //!< a profile with lines in its cache
    OfflineLines,    //!< the same, and the platform cannot be reached
    WaitingChanges,  //!< the same, and its outbox has changes in every state
    Anomalies,       //!< a profile with lines that stand out
    WholeAccount,    //!< a profile with balance, costs, messages, changes that wait, and lines that stand out
    Messages,        //!< a profile with messages
    Money,           //!< a profile with payments and billing cycles
    PaymentCard,     //!< a profile with a low balance and a card on file
    ChangedLines,    //!< a profile whose lines are other than they were
    NoLines,         //!< a profile whose account has no lines
    FirstSync,       //!< an empty cache while the first sync runs
    Snapshot,        //!< a snapshot file that is looked at
    FailedFirstSync, //!< an empty cache after a first sync that failed
};

//! The pages and faces of the window that have a picture.
QStringList pictureNames();
PictureNeeds pictureNeeds(const QString &name);
//! Puts the window into the state of that name by its own public behaviour; false for an unknown name. The window tells
//! by settled() when the picture can be taken.
bool showPicture(MainWindow &window, const QString &name);

} // namespace ui
