// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

namespace ui {

class Busy;

//! The popup that makes or changes one condition: a relation, and values from a list or a typed amount.
class TokenEditor : public QFrame
{
    Q_OBJECT

public:
    TokenEditor(Program &program, const Theme &theme, Busy &busy, const domain::FilterTerm &term, QWidget *parent);

    //! Shows it below `anchor`.
    void openBelow(const QWidget *anchor);

Q_SIGNALS:
    void accepted(const domain::FilterTerm &term);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildList();
    void buildAmount();
    void fillRelations();
    void loadValues();
    void addValue(const QString &value, const QString &aside, bool checked);
    void apply();
    QString termText() const;
    bool isList() const;

    Program &m_program;
    const Theme &m_theme;
    Busy &m_busy;
    domain::FilterTerm m_term;
    QComboBox *m_relation;
    QLineEdit *m_input;
    QListWidget *m_values = nullptr;
    TextLabel *m_problem;
    Button *m_ok;
};

} // namespace ui
