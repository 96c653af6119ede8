// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labelchips.h"

#include "ui/delegates/linedelegate.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kChipHeight = 18;
constexpr int kGap = 4;

} // namespace

LabelChips::LabelChips(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName("drawerLabels"_L1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LabelChips::setLabels(const QStringList &labels)
{
    m_labels = labels;
    setAccessibleName(labels.isEmpty() ? tr("No labels") : tr("Labels: %1").arg(labels.join(u", "_s)));
    updateGeometry();
    update();
}

QList<QRect> LabelChips::places(int width) const
{
    QList<QRect> places;
    int x = 0;
    int y = 1;
    for (const QString &label : m_labels) {
        const int chip = std::min(chipWidth(m_theme.font(TextStyle::Micro), label), width);
        if (x > 0 && x + chip > width) {
            x = 0;
            y += kChipHeight + kGap;
        }
        places << QRect(x, y, chip, kChipHeight);
        x += chip + kGap;
    }
    return places;
}

int LabelChips::heightForWidth(int width) const
{
    const QList<QRect> chips = places(width);
    return chips.isEmpty() ? m_theme.scaled(20) : chips.last().bottom() + 2;
}

void LabelChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_labels.isEmpty()) {
        painter.setFont(m_theme.font(TextStyle::Body));
        painter.setPen(m_theme.colors().text3);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine, tr("none"));
        return;
    }
    painter.setFont(m_theme.font(TextStyle::Micro));
    const QList<QRect> chips = places(width());
    for (qsizetype i = 0; i < chips.size(); ++i)
        drawChip(&painter, m_theme, chips[i], m_labels[i]);
}

} // namespace ui
