// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/billing.h"
#include "ui/widgets/panes.h"

//! The account's balance as people read it: colour, shape, word and days (D5).
namespace ui::words {

//! What the state looks like and is called; a colour never stands alone.
struct BalanceLook
{
    Mark::Shape shape = Mark::Shape::None;
    Mark::Hue hue = Mark::Hue::Grey;
    QString word; //!< "Low"
    QString days; //!< "5 days"; empty: no limit
};

BalanceLook balanceLook(const domain::BalanceFacts &facts);
//! "5 days until lines suspend, about Mon 23 Nov"; `today` is of the account's zone.
QString suspension(const domain::BalanceFacts &facts, QDate today);
//! Rounded to the cent: "$412.80".
QString cents(qint64 micros, const QString &currency);

} // namespace ui::words
