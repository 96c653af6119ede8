// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"

#include <QCommandLineParser>

namespace app {

//! The verbs of "linedesk lines" that change something, for the help.
QString changeVerbs();
bool isChangeVerb(const QString &word);
//! The options that say to what.
void addValueOptions(QCommandLineParser &parser);
//! Verb and options as an order; names are looked for in the catalog. Invalid with a sentence for people in `detail`.
base::Result<domain::ChangeOrder> readOrder(const QString &verb, const QCommandLineParser &parser,
                                            const domain::ChangeFacts &facts);

} // namespace app
