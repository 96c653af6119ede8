// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/valueparts.h"

#include "ui/changewords.h"
#include "ui/dialogs/accountparts.h"
#include "ui/dialogs/ticketpart.h"
#include "ui/widgets/templatebutton.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::ChangeKind;

QVBoxLayout *partColumn(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(12);
    return column;
}

QListWidgetItem *addTarget(QListWidget *list, const domain::Named &named, const QString &shown, int height)
{
    auto *item = new QListWidgetItem(shown.left(200).simplified(), list);
    item->setData(Qt::UserRole, named.id);
    item->setData(Qt::UserRole + 1, named.name);
    item->setSizeHint({100, height});
    return item;
}

} // namespace

TargetPart::TargetPart(ChangeKind kind, ValueContext context, QWidget *parent)
    : ValuePart(parent), m_context(std::move(context)), m_kind(kind), m_filter(nullptr), m_list(new QListWidget(this))
{
    const Theme &theme = m_context.theme;
    QVBoxLayout *column = partColumn(this);
    const bool isPlan = kind == ChangeKind::RatePlan;
    if (!isPlan) {
        m_which = new SegmentedControl(theme, tr("Assign to"), "assignWhich"_L1, this);
        m_which->add(int(ChangeKind::SubAccount), tr("Sub-account"), "assignSubAccount"_L1);
        m_which->add(int(ChangeKind::Group), tr("Group"), "assignGroup"_L1);
        m_which->setCurrent(int(kind));
        column->addWidget(m_which, 0, Qt::AlignLeft);
        connect(m_which, &SegmentedControl::chosen, this, [this](int id) {
            m_kind = ChangeKind(id);
            fill();
            Q_EMIT changed();
        });
    }
    m_filter = formEdit("targetFilter"_L1, tr("Search the names"), tr("Search"), this);
    m_filter->installEventFilter(this);
    m_list->setObjectName("targetList"_L1);
    m_list->setAccessibleName(isPlan ? tr("Rate plans") : tr("Sub-accounts or groups"));
    m_list->setMinimumHeight(theme.scaled(220));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &TargetPart::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, &ValuePart::entered);
    connect(m_list, &QListWidget::currentRowChanged, this, &ValuePart::changed);
    connect(m_list, &QListWidget::itemActivated, this, &ValuePart::entered);
    fill();
}

QString TargetPart::current() const
{
    if (!m_context.line)
        return {};
    return m_kind == ChangeKind::SubAccount ? m_context.line->subAccount
           : m_kind == ChangeKind::Group    ? m_context.line->group
                                            : m_context.line->ratePlan;
}

void TargetPart::fill()
{
    const domain::Catalog &catalog = m_context.program.changeFacts().catalog;
    const int height = m_context.theme.scaled(28);
    m_list->clear();
    if (m_kind == ChangeKind::RatePlan) {
        for (const domain::RatePlan &plan : catalog.plans) {
            QStringList words{plan.named.name};
            if (!plan.simType.isEmpty())
                words << plan.simType;
            if (plan.fee)
                words << words::money(*plan.fee);
            addTarget(m_list, plan.named, words.join(u", "_s), height);
        }
    } else {
        addTarget(m_list, {}, m_kind == ChangeKind::Group ? tr("No group") : tr("No sub-account"), height);
        for (const domain::Named &named : m_kind == ChangeKind::Group ? catalog.groups : catalog.subAccounts)
            addTarget(m_list, named, named.name, height);
    }
    filter(m_filter->text());
}

void TargetPart::filter(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool fits = item->text().contains(text.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!fits);
        const bool isNamed = !item->data(Qt::UserRole).toString().isEmpty();
        if (fits && !first && isNamed && item->data(Qt::UserRole + 1).toString() != current())
            first = item;
    }
    m_list->setCurrentItem(text.trimmed().isEmpty() ? nullptr : first);
    Q_EMIT changed();
}

//! Up and down in the field walk through the list below it.
bool TargetPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            int row = m_list->currentRow() + step;
            while (row >= 0 && row < m_list->count() && m_list->item(row)->isHidden())
                row += step;
            if (row >= 0 && row < m_list->count())
                m_list->setCurrentRow(row);
            return true;
        }
    }
    return false;
}

domain::ChangeOrder TargetPart::order() const
{
    domain::ChangeOrder order{.kind = m_kind, .value = {}};
    if (const QListWidgetItem *item = m_list->currentItem())
        order.value.target = {item->data(Qt::UserRole).toString(), item->data(Qt::UserRole + 1).toString()};
    return order;
}

void TargetPart::setOrder(const domain::ChangeOrder &order)
{
    m_kind = order.kind;
    if (m_which)
        m_which->setCurrent(int(order.kind));
    fill();
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString() == order.value.target.id)
            m_list->setCurrentRow(i);
    }
}

QString TargetPart::missing() const
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item && !item->isHidden())
        return {};
    return m_list->count() == 0 ? tr("The platform has told no names yet. Sync first.") : tr("Choose one.");
}

TextPart::TextPart(ChangeKind kind, const ValueContext &context, QWidget *parent) : ValuePart(parent), m_kind(kind)
{
    QVBoxLayout *column = partColumn(this);
    const bool isNotes = kind == ChangeKind::Notes;
    const QString words = isNotes ? tr("Notes") : tr("E-mail address of the end user");
    m_edit = formEdit("changeText"_L1, words, {}, this);
    m_edit->setMaxLength(int(domain::kLongestNote) + 1);
    if (context.line)
        m_edit->setText(isNotes ? context.line->notes : context.line->endUser);
    m_edit->selectAll();
    column->addWidget(new FormField(context.theme, words, m_edit,
                                    context.lines > 1
                                        ? tr("All %1 get the same. Empty removes it.").arg(words::lines(context.lines))
                                        : tr("Empty removes it."),
                                    this));
    m_counter = new TextLabel(context.theme, TextStyle::Small, Tone::Hint, {}, this);
    m_counter->setObjectName("textCounter"_L1);
    column->addWidget(m_counter);
    m_counter->setVisible(isNotes);
    const auto count = [this] {
        const bool tooLong = m_edit->text().size() > domain::kLongestNote;
        m_counter->setText(tr("%1 of %2 characters").arg(m_edit->text().size()).arg(domain::kLongestNote));
        m_counter->setTone(tooLong ? Tone::Red : Tone::Hint);
    };
    count();
    connect(m_edit, &QLineEdit::textChanged, this, count);
    connect(m_edit, &QLineEdit::textChanged, this, &ValuePart::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &ValuePart::entered);
}

domain::ChangeOrder TextPart::order() const
{
    domain::ChangeOrder order{.kind = m_kind, .value = {}};
    order.value.text = m_edit->text().trimmed();
    return order;
}

void TextPart::setOrder(const domain::ChangeOrder &order) { m_edit->setText(order.value.text); }

SmsPart::SmsPart(const ValueContext &context, QWidget *parent)
    : ValuePart(parent), m_edit(new QPlainTextEdit(this)),
      m_counter(new TextLabel(context.theme, TextStyle::Small, Tone::Hint, {}, this))
{
    QVBoxLayout *column = partColumn(this);
    m_edit->setObjectName("smsText"_L1);
    m_edit->setAccessibleName(tr("Text of the SMS"));
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(context.theme.scaled(84));
    m_edit->installEventFilter(this);
    column->addWidget(new FormField(context.theme, tr("Text"), m_edit, {}, this));
    m_counter->setObjectName("smsCounter"_L1);
    auto *row = new QHBoxLayout;
    if (Workspace *workspace = context.program.workspace()) {
        auto *templates = new TemplateButton(context.theme, workspace->templates, false, "smsTemplateChoice"_L1, this);
        row->addWidget(templates);
        row->addSpacing(8);
        connect(templates, &TemplateButton::chosen, m_edit, &QPlainTextEdit::setPlainText);
    }
    row->addWidget(m_counter, 1);
    base::Money each{.micros = domain::kSmsPrice};
    base::Money all{.micros = each.micros * context.lines};
    auto *cost = new TextLabel(
        context.theme, TextStyle::Small, Tone::Secondary,
        context.lines == 1 ? words::money(each) : tr("%1 each, at most %2").arg(words::money(each), words::money(all)),
        this);
    cost->setObjectName("smsCost"_L1);
    row->addWidget(cost);
    column->addLayout(row);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &SmsPart::count);
    count();
}

void SmsPart::count()
{
    const qsizetype units = m_edit->toPlainText().size();
    m_counter->setText(tr("%1 of %2 characters").arg(units).arg(kUnits));
    m_counter->setTone(units > kUnits ? Tone::Red : Tone::Hint);
    Q_EMIT changed();
}

//! Ctrl+Enter goes on, Enter is a line break.
bool SmsPart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() & Qt::ControlModifier) {
            Q_EMIT entered();
            return true;
        }
    }
    return false;
}

domain::ChangeOrder SmsPart::order() const
{
    domain::ChangeOrder order{.kind = ChangeKind::SendSms, .value = {}};
    order.value.text = m_edit->toPlainText();
    return order;
}

void SmsPart::setOrder(const domain::ChangeOrder &order) { m_edit->setPlainText(order.value.text); }

ValuePart *makeValuePart(ChangeKind kind, const ValueContext &context, QWidget *parent)
{
    switch (kind) {
    case ChangeKind::SubAccount:
    case ChangeKind::Group:
    case ChangeKind::RatePlan: return new TargetPart(kind, context, parent);
    case ChangeKind::Notes:
    case ChangeKind::EndUser: return new TextPart(kind, context, parent);
    case ChangeKind::SendSms: return new SmsPart(context, parent);
    case ChangeKind::Labels: return new LabelsPart(context, parent);
    case ChangeKind::DeactivationDate: return new DatePart(context, parent);
    case ChangeKind::DataAutoRefill: return new AutoRefillPart(context, parent);
    case ChangeKind::OrderCards: return new OrderPart(context, parent);
    case ChangeKind::InvitePerson: return new InvitePart(context, parent);
    case ChangeKind::OpenTicket: return new TicketPart(context, parent);
    case ChangeKind::Activate:
    case ChangeKind::Deactivate:
    case ChangeKind::AddLine:
    case ChangeKind::RefillData:
    case ChangeKind::AddToStore:
    case ChangeKind::RemoveFromStore:
    case ChangeKind::Suspend:
    case ChangeKind::Resume:
    case ChangeKind::AddFunds:   // has a sheet of its own
    case ChangeKind::AutoRefill: // the same
    case ChangeKind::ConfirmRenewal: break;
    }
    return nullptr;
}

} // namespace ui
