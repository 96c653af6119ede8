// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lineanswers.h"
#include "ui/widgets/panes.h"

//! What people read of the answers to "Why is this line off?" and "Why is there no usage?" (R257, R258).
namespace ui::words {

QString question(domain::LineQuestion question);
//! A finding as one sentence with its numbers and names.
QString answer(const domain::LineAnswer &answer, const QDateTime &now);
//! Where it is known from and how old that is: "From the connection log, as of 14:32".
QString evidence(const domain::LineAnswer &answer, const QDateTime &now);
//! The words of its button; empty where nothing can be done.
QString remedy(domain::Remedy remedy);
//! The order behind a remedy, where it changes the line.
std::optional<domain::ChangeKind> changeOf(domain::Remedy remedy);
//! The mark before a finding: red what is wrong, amber what may be, grey what is only told.
std::pair<Mark::Shape, Mark::Hue> answerMark(domain::Finding finding);

} // namespace ui::words
