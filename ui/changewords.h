// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/tables/previewtable.h"

#include <QString>

//! The sentences around changes of lines: headings, buttons, what to type, what a toast says.
namespace ui::words {

//! "Deactivate 1,284 lines", "Move 3 lines to E-bikes".
QString changeHeading(const domain::ChangeOrder &order, qint64 lines);
//! The confirm button repeats verb and count: "Deactivate 1,240 lines".
QString changeButton(const domain::ChangeOrder &order, qint64 lines);
//! What is typed to confirm: "DEACTIVATE 1240".
QString changeTyped(const domain::ChangeOrder &order, qint64 lines);
//! What a toast says of a confirmed change: "Deactivation of 1,240 lines queued".
QString changeQueued(const domain::ChangeOrder &order, qint64 lines, bool isDraft);
//! The same once every one of them has been settled: "Deactivation of 1,240 lines sent".
QString changeSent(const domain::ChangeOrder &order, qint64 lines);
//! "Deactivation of 1,240 lines".
QString changeStep(const domain::ChangeOrder &order, qint64 lines);
//! What comes of an order of the account once it is confirmed, as a sentence.
QString accountEffect(const domain::ChangeOrder &order);
//! One row of "What will change": "Active to Deactivated", and a line below: "From Thu 19 Nov, 00:00 UTC".
QString effectTitle(const storage::ChangePlan &plan, const storage::PlannedEffect &effect);
//! With a range where its lines take effect at different times: "From Mon 23 Nov 2026 to Fri 22 Oct 2027".
QString effectDetail(const storage::ChangePlan &plan, const storage::EffectGroup &group);
//! "$228.00"; the currency's code where it is not the dollar.
QString money(const base::Money &money);
//! The same for an estimate: whole cents.
QString moneyAbout(const base::Money &money);
//! "1 request", "18 requests".
QString requests(qint64 number);

} // namespace ui::words
