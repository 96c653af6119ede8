// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QLineEdit>

namespace ui {

//! A field for the number of a card, in groups as on the card, or for its security code. What is typed is seen by who
//! types it and by nobody else: no accessible text, no clipboard, nothing to drag or to undo, and wiped when it has
//! been used (D12, T14).
class CardEdit : public QLineEdit
{
    Q_OBJECT

public:
    enum class What { Number, Code };

    CardEdit(const Theme &theme, What what, QLatin1String name, const QString &words, QWidget *parent);
    ~CardEdit() override;

    //! A copy that shares nothing with the field: its taker wipes it.
    QString digits() const;
    void wipe();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown() const;

    const Theme &m_theme;
    What m_what;
};

} // namespace ui
