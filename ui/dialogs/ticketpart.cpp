// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ticketpart.h"

#include "models/tables/changetext.h"
#include "ui/words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using domain::FormEntry;

TicketPart::TicketPart(const ValueContext &context, QWidget *parent)
    : FormPart(parent), m_kind(formChoice("ticketKind"_L1, tr("About"), this)),
      m_subject(formEdit("ticketSubject"_L1, tr("Subject"), tr("No data since noon"), this)),
      m_text(new QPlainTextEdit(this))
{
    const Theme &theme = context.theme;
    for (const domain::TicketKind kind : domain::kTicketKinds)
        m_kind->addItem(tables::ChangeText::ticketKind(kind), int(kind));
    m_text->setObjectName("ticketText"_L1);
    m_text->setAccessibleName(tr("What is the matter"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme.scaled(120));
    m_text->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(new FormField(theme, tr("About"), m_kind, {}, this));
    column->addWidget(addField(FormEntry::Subject, theme, tr("Subject"), m_subject));
    QString hint = tr("Once it is sent it cannot be taken back.");
    if (context.lines > 1)
        hint = tr("%1 tickets, one about each line. %2").arg(words::count(context.lines), hint);
    column->addWidget(addField(FormEntry::Text, theme, tr("What is the matter"), m_text, hint));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TicketPart::touched);
    connect(m_subject, &QLineEdit::textChanged, this, &TicketPart::touched);
    connect(m_subject, &QLineEdit::returnPressed, this, [this] { m_text->setFocus(); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &TicketPart::touched);
}

//! Ctrl+Enter goes on, Enter is a line break.
bool TicketPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT entered();
            return true;
        }
    }
    return FormPart::eventFilter(watched, event);
}

std::vector<domain::WrongEntry> TicketPart::wrong() const { return domain::wrongEntries(*order().value.ticket); }

domain::ChangeOrder TicketPart::order() const
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::OpenTicket, .value = {}};
    order.value.ticket = domain::NewTicket{.kind = domain::TicketKind(m_kind->currentData().toInt()),
                                           .subject = m_subject->text().simplified(),
                                           .text = m_text->toPlainText().trimmed()};
    return order;
}

void TicketPart::setOrder(const domain::ChangeOrder &order)
{
    const domain::NewTicket ticket = order.value.ticket.value_or(domain::NewTicket());
    m_kind->setCurrentIndex(m_kind->findData(int(ticket.kind)));
    m_subject->setText(ticket.subject);
    m_text->setPlainText(ticket.text);
}

} // namespace ui
