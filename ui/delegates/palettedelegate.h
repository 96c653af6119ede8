// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

class QLineEdit;

namespace ui {

class PaletteModel;

//! Draws the palette's rows: headings, an icon or a status mark, the text with what was typed in bold, the keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PaletteDelegate(const Theme &theme, const PaletteModel &model, const QLineEdit &input, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const PaletteModel &m_model;
    const QLineEdit &m_input;
};

} // namespace ui
