// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/resultdelegate.h"

#include "models/tables/resulttable.h"

namespace ui {

std::pair<Mark::Shape, Mark::Hue> changeMark(domain::ChangeState state)
{
    using domain::ChangeState;
    switch (state) {
    case ChangeState::Draft: return {Mark::Shape::HalfRing, Mark::Hue::Violet};
    case ChangeState::Ready:
    case ChangeState::Sending: return {Mark::Shape::Ring, Mark::Hue::Accent};
    case ChangeState::Done: return {Mark::Shape::Circle, Mark::Hue::Green};
    case ChangeState::Rejected:
    case ChangeState::Damaged: return {Mark::Shape::Diamond, Mark::Hue::Red};
    case ChangeState::Unknown:
    case ChangeState::Conflict: return {Mark::Shape::Triangle, Mark::Hue::Amber};
    case ChangeState::Withdrawn: return {Mark::Shape::Dash, Mark::Hue::Grey};
    }
    return {Mark::Shape::Dash, Mark::Hue::Grey};
}

void ResultDelegate::paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.data(tables::ResultLoadedRole).toBool())
        return;
    const QString text = index.data().toString();
    switch (tables::ResultColumn(index.column())) {
    case tables::ResultColumn::Iccid: drawIccid(painter, rect, text); return;
    case tables::ResultColumn::State: {
        const auto [shape, hue] = changeMark(domain::ChangeState(index.data(tables::ResultStateRole).toInt()));
        drawMarked(painter, rect, shape, hue, text, Tone::Text);
        return;
    }
    case tables::ResultColumn::Notes:
    case tables::ResultColumn::FromTo: drawText(painter, rect, text, Tone::Text); return;
    case tables::ResultColumn::Time:
    case tables::ResultColumn::Reason: drawText(painter, rect, text, Tone::Secondary); return;
    }
}

} // namespace ui
