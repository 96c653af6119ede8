// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/previewdelegate.h"

#include "models/tables/previewtable.h"
#include "ui/delegates/linedelegate.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kArrow = 14;
constexpr int kGap = 6;
constexpr int kStatusRoom = 104; // a mark and the longest usual word, so that arrows stand below each other

} // namespace

void PreviewDelegate::paintCell(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!index.data(tables::PreviewLoadedRole).toBool())
        return;
    switch (tables::PreviewColumn(index.column())) {
    case tables::PreviewColumn::Iccid:
        drawIccid(painter, rect, index.data(tables::PreviewIccidRole).toString());
        return;
    case tables::PreviewColumn::Change: paintChange(painter, rect, index); return;
    case tables::PreviewColumn::Remark: paintRemark(painter, rect, index); return;
    case tables::PreviewColumn::Notes:
    case tables::PreviewColumn::From: drawText(painter, rect, index.data().toString(), Tone::Text); return;
    }
}

void PreviewDelegate::paintChange(QPainter *painter, QRect rect, const QModelIndex &index) const
{
    const QString before = index.data(tables::BeforeRole).toString();
    const QString after = index.data(tables::AfterRole).toString();
    const QVariant from = index.data(tables::BeforeStatusRole);
    const QVariant to = index.data(tables::AfterStatusRole);
    if (before.isEmpty()) {
        drawText(painter, rect, after, Tone::Text);
        return;
    }
    const bool isStatus = from.isValid();
    const int half = (rect.width() - kArrow - 2 * kGap) / 2;
    const int room = after.isEmpty() ? rect.width() : isStatus ? std::min(half, theme().scaled(kStatusRoom)) : half;
    const QRect first(rect.left(), rect.top(), room, rect.height());
    int used = 0;
    if (isStatus) {
        const StatusMark mark = statusMark(domain::LineStatus(from.toInt()));
        drawMarked(painter, first, mark.shape, mark.hue, before, Tone::Secondary);
        used = room;
    } else {
        used = std::min(room, drawText(painter, first, before, Tone::Secondary));
    }
    if (after.isEmpty())
        return;
    const int x = rect.left() + used + kGap;
    theme().icon("arrow-right"_L1).paint(painter, QRect(x, rect.center().y() - kArrow / 2 + 1, kArrow, kArrow));
    rect.setLeft(x + kArrow + kGap);
    if (to.isValid()) {
        const StatusMark mark = statusMark(domain::LineStatus(to.toInt()));
        drawMarked(painter, rect, mark.shape, mark.hue, after, Tone::Text);
    } else {
        drawText(painter, rect, after, Tone::Text);
    }
}

void PreviewDelegate::paintRemark(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    if (index.data(tables::WarnRole).toBool())
        drawMarked(painter, rect, Mark::Shape::Triangle, Mark::Hue::Amber, text, Tone::Secondary);
    else
        drawText(painter, rect, text, Tone::Secondary);
}

} // namespace ui
