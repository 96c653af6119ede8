// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linefilter.h"
#include "ui/widgets/button.h"

namespace ui {

//! One condition in the filter bar: field, relation and value, and a button that removes it. A click edits it.
class FilterToken : public QAbstractButton
{
    Q_OBJECT

public:
    FilterToken(const Theme &theme, const domain::FilterTerm &term, QWidget *parent = nullptr);

    //! One that stands for something else than a term: "List | any of | 1,284 lines".
    void setWords(const QString &field, const QString &relation, const QString &value);
    const domain::FilterTerm &term() const { return m_term; }
    void setTerm(const domain::FilterTerm &term);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int fieldWidth() const;
    QString shownValue() const;

    const Theme &m_theme;
    domain::FilterTerm m_term;
    QString m_field;
    QString m_relation;
    QString m_value;
    IconButton *m_remove;
};

} // namespace ui
