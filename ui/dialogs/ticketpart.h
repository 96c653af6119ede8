// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/accountparts.h"

namespace ui {

//! A trouble ticket about a line: what it is about, subject, text (R194).
class TicketPart : public FormPart
{
    Q_OBJECT

public:
    TicketPart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_subject; }

protected:
    std::vector<domain::WrongEntry> wrong() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *m_kind;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
};

} // namespace ui
