// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/valueparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"

class QVBoxLayout;

namespace ui {

//! Collects the value of a change before its preview: one sheet with a part for each kind.
class ValueSheet : public Sheet
{
    Q_OBJECT

public:
    ValueSheet(Program &program, const Theme &theme, Busy &busy, QWidget *window);

    //! `line`: the only one, where there is only one and it is known. Kinds without a value are not asked for.
    void ask(domain::ChangeKind kind, qint64 lines, const std::optional<domain::Line> &line);
    //! After ask(): shows an order that is there already, to be corrected.
    void correct(const domain::ChangeOrder &order, const QString &button);

Q_SIGNALS:
    void chosen(const domain::ChangeOrder &order);

private:
    void check();
    void accept();
    void retitle();
    QString about(const std::optional<domain::Line> &line) const;

    Program &m_program;
    Busy &m_busy;
    qint64 m_lines = 0;
    QString m_button; //!< what stands on it instead of the part's word
    domain::ChangeKind m_kind = domain::ChangeKind::Notes;
    ValuePart *m_part = nullptr;
    QVBoxLayout *m_place;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_problem;
    Button *m_cancel;
    Button *m_ok;
};

} // namespace ui
