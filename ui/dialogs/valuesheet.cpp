// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valuesheet.h"

#include "models/tables/changetext.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 440;
constexpr int kFormWidth = 560; // two fields beside each other

} // namespace

ValueSheet::ValueSheet(Program &program, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Value of the change"), "valueSheet"_L1, window), m_program(program), m_busy(busy),
      m_place(new QVBoxLayout), m_title(new TextLabel(theme, TextStyle::Heading, Tone::Text, {}, panel())),
      m_text(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, panel())),
      m_problem(new TextLabel(theme, TextStyle::Small, Tone::Hint, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "valueCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Preview…"), "valueOk"_L1, panel()))
{
    m_title->setObjectName("valueTitle"_L1);
    m_problem->setObjectName("valueProblem"_L1);
    m_problem->setWordWrap(true);
    auto *column = makeColumn();
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_text);
    column->addLayout(head);
    column->addLayout(m_place, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_problem, 1);
    for (Button *button : {m_cancel, m_ok}) {
        button->setLarge(true);
        buttons->addWidget(button);
    }
    column->addSpacing(4);
    column->addLayout(buttons);
    connect(m_cancel, &QAbstractButton::clicked, this, &ValueSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &ValueSheet::accept);
}

void ValueSheet::ask(domain::ChangeKind kind, qint64 lines, const std::optional<domain::Line> &line)
{
    delete m_part;
    m_kind = kind;
    m_lines = lines;
    m_part = makeValuePart(kind, {.program = m_program, .theme = theme(), .busy = m_busy, .lines = lines, .line = line},
                           panel());
    if (!m_part)
        return;
    m_place->addWidget(m_part);
    connect(m_part, &ValuePart::changed, this, &ValueSheet::check);
    connect(m_part, &ValuePart::entered, this, &ValueSheet::accept);
    setPanelWidth(kind == domain::ChangeKind::OrderCards ? kFormWidth : kWidth);
    m_text->setText(about(line));
    m_button.clear();
    check();
    open(m_part->first());
}

//! What the order will be for.
QString ValueSheet::about(const std::optional<domain::Line> &line) const
{
    if (m_kind == domain::ChangeKind::OrderCards)
        return tr("More than 10 cards are ordered with the contact form.");
    if (m_kind == domain::ChangeKind::InvitePerson)
        return tr("One person at a time. The platform sends an e-mail.");
    if (!line)
        return words::lines(m_lines);
    return line->notes.isEmpty() ? line->iccid.text
                                 : u"%1, %2"_s.arg(line->iccid.text, line->notes.left(60).simplified());
}

void ValueSheet::correct(const domain::ChangeOrder &order, const QString &button)
{
    if (!m_part)
        return;
    m_part->setOrder(order);
    m_button = button;
    check();
}

void ValueSheet::retitle()
{
    switch (m_part->order().kind) {
    case domain::ChangeKind::SubAccount:
    case domain::ChangeKind::Group: m_title->setText(tr("Assign lines")); return;
    case domain::ChangeKind::RatePlan: m_title->setText(tr("Change the rate plan")); return;
    case domain::ChangeKind::Notes: m_title->setText(tr("Edit the notes")); return;
    case domain::ChangeKind::EndUser: m_title->setText(tr("Set the end user")); return;
    case domain::ChangeKind::Labels: m_title->setText(tr("Labels")); return;
    case domain::ChangeKind::DeactivationDate: m_title->setText(tr("Deactivation date")); return;
    case domain::ChangeKind::DataAutoRefill: m_title->setText(tr("Data auto-refill")); return;
    case domain::ChangeKind::SendSms: m_title->setText(tr("Send SMS")); return;
    case domain::ChangeKind::OrderCards: m_title->setText(tr("Order SIM cards")); return;
    case domain::ChangeKind::InvitePerson: m_title->setText(tr("Invite a person")); return;
    case domain::ChangeKind::OpenTicket: m_title->setText(tr("Open a ticket")); return;
    case domain::ChangeKind::Activate:
    case domain::ChangeKind::Deactivate:
    case domain::ChangeKind::AddLine:
    case domain::ChangeKind::RefillData:
    case domain::ChangeKind::AddToStore:
    case domain::ChangeKind::RemoveFromStore:
    case domain::ChangeKind::Suspend:
    case domain::ChangeKind::Resume:
    case domain::ChangeKind::AddFunds:
    case domain::ChangeKind::AutoRefill:
    case domain::ChangeKind::ConfirmRenewal: return;
    }
}

void ValueSheet::check()
{
    if (!m_part)
        return;
    retitle();
    m_ok->setText(m_button.isEmpty() ? m_part->verb() : m_button);
    m_ok->setAccessibleName(m_ok->text());
    QString problem = m_part->missing();
    const domain::Obstacle obstacle = domain::obstacleOf(m_part->order(), m_program.changeFacts());
    if (problem.isEmpty() && obstacle != domain::Obstacle::None &&
        obstacle != domain::Obstacle::WrongEntries) // the form says which, once somebody tries
        problem = tables::ChangeText::sentence(obstacle);
    m_ok->setEnabled(problem.isEmpty());
    m_ok->setToolTip(problem);
    m_ok->setAccessibleDescription(problem);
    m_problem->setText(m_part->saysItself() || obstacle == domain::Obstacle::EmptyText ? QString() : problem);
    if (!isOpen())
        return;
    m_part->layout()->invalidate(); // some of it may just have been hidden
    m_place->invalidate();
    m_part->updateGeometry();
    place();
}

void ValueSheet::accept()
{
    if (!m_ok->isEnabled())
        return;
    const ValuePart::Going going = m_part->goOn();
    if (going == ValuePart::Going::Stay) {
        place();
        return;
    }
    const domain::ChangeOrder order = m_part->order();
    dismiss();
    if (going == ValuePart::Going::On)
        Q_EMIT chosen(order);
}

} // namespace ui
