// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace storage {

class Sqlite;

//! A question to the trigram index.
struct TextMatch
{
    QString expression;  //!< for MATCH
    bool isExact = true; //!< false: the answer may hold too much and wants text_has() on top
};

//! Whether a text is long enough for the index: three characters.
bool hasTrigram(const QString &text);

//! How to look `text` up in one column, or in all when `column` is empty. A long text is looked for by its rarest
//! parts: "4530000417" in a fleet whose numbers all begin alike costs what "041" and "417" cost.
base::Result<TextMatch> planTextMatch(Sqlite &db, const QString &text, const QByteArray &column);

//! Counts the trigrams of some lines spread over the cache, for planTextMatch().
base::Status sampleTrigrams(Sqlite &db);

} // namespace storage
