// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/templatessheet.h"

#include "ui/errortext.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TemplatesSheet::TemplatesSheet(tables::SmsTemplates &templates, const Theme &theme, QWidget *window)
    : Sheet(theme, tr("SMS templates"), "templatesSheet"_L1, window), m_templates(templates),
      m_list(new QListWidget(panel())), m_name(formEdit("templateName"_L1, tr("Name of the template"), {}, panel())),
      m_text(new QPlainTextEdit(panel())), m_counter(new TextLabel(theme, TextStyle::Small, Tone::Hint, {}, panel())),
      m_note(new TextLabel(theme, TextStyle::Small, Tone::Red, {}, panel())),
      m_remove(new Button(theme, Button::Kind::Secondary, tr("Delete"), "templateRemove"_L1, panel())),
      m_keep(new Button(theme, Button::Kind::Primary, tr("Save"), "templateKeep"_L1, panel())),
      m_close(new Button(theme, Button::Kind::Secondary, tr("Done"), "templatesDone"_L1, panel()))
{
    setPanelWidth(640);
    buildUi();
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesSheet::show);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TemplatesSheet::count);
    connect(m_name, &QLineEdit::textChanged, this, &TemplatesSheet::count);
    connect(m_name, &QLineEdit::returnPressed, this, &TemplatesSheet::keep);
    connect(m_keep, &QAbstractButton::clicked, this, &TemplatesSheet::keep);
    connect(m_remove, &QAbstractButton::clicked, this, &TemplatesSheet::remove);
    connect(m_close, &QAbstractButton::clicked, this, &TemplatesSheet::dismiss);
    connect(&templates, &tables::SmsTemplates::saveFailed, this, [this](const base::Error &error) {
        m_note->setText(errorText(error, tr("The templates could not be kept.")).line());
    });
}

void TemplatesSheet::buildUi()
{
    QVBoxLayout *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("SMS templates"), panel()));
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    m_list->setObjectName("templatesList"_L1);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setMinimumHeight(theme().scaled(220));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    row->addWidget(m_list, 2);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    m_name->setMaxLength(int(domain::kLongestTemplateName));
    m_nameField = new FormField(theme(), tr("Name"), m_name, {}, panel());
    side->addWidget(m_nameField);
    m_text->setObjectName("templateText"_L1);
    m_text->setAccessibleName(tr("Text of the template"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme().scaled(84));
    side->addWidget(new FormField(theme(), tr("Text"), m_text, {}, panel()));
    m_counter->setObjectName("templateCounter"_L1);
    side->addWidget(m_counter);
    m_note->setObjectName("templateNote"_L1);
    m_note->setWordWrap(true);
    side->addWidget(m_note);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_remove);
    acts->addStretch(1);
    acts->addWidget(m_keep);
    side->addStretch(1);
    side->addLayout(acts);
    row->addLayout(side, 3);
    column->addLayout(row);
    column->addLayout(makeButtonRow({m_close}));
}

void TemplatesSheet::ask(const QString &text)
{
    fill();
    m_list->setCurrentRow(text.isEmpty() && !m_templates.all().empty() ? 1 : 0);
    show(m_list->currentRow());
    if (!text.isEmpty())
        m_text->setPlainText(text);
    open(m_name);
}

//! A new one first, then those that there are.
void TemplatesSheet::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->addItem(tr("New template"));
    for (const domain::SmsTemplate &one : m_templates.all())
        m_list->addItem(one.name);
}

QString TemplatesSheet::current() const { return m_list->currentRow() > 0 ? m_list->currentItem()->text() : QString(); }

void TemplatesSheet::show(int row)
{
    const domain::SmsTemplate *one = row > 0 ? m_templates.find(current()) : nullptr;
    m_name->setText(one ? one->name : QString());
    m_text->setPlainText(one ? one->text : QString());
    m_nameField->setError({});
    m_note->setText({});
    m_remove->setEnabled(one != nullptr);
    count();
}

void TemplatesSheet::count()
{
    const qsizetype units = m_text->toPlainText().size();
    m_counter->setText(tr("%1 of %2 characters").arg(units).arg(domain::kLongestSms));
    m_counter->setTone(units > domain::kLongestSms ? Tone::Red : Tone::Hint);
    m_keep->setEnabled(!m_name->text().trimmed().isEmpty() && domain::isSmsText(m_text->toPlainText()));
}

void TemplatesSheet::keep()
{
    if (!m_keep->isEnabled())
        return;
    const QString name = m_name->text().simplified();
    const base::Status kept = m_templates.put({.name = name, .text = m_text->toPlainText()}, current());
    if (!kept) {
        const bool isFull = kept.error().where == "templates"_L1;
        m_nameField->setError(isFull ? tr("There are %1 templates, more are not kept.").arg(domain::kMostTemplates)
                                     : tr("Another template has this name."));
        place();
        return;
    }
    fill();
    const QList<QListWidgetItem *> items = m_list->findItems(name, Qt::MatchExactly);
    m_list->setCurrentItem(items.isEmpty() ? m_list->item(0) : items.last());
    show(m_list->currentRow());
}

void TemplatesSheet::remove()
{
    const QString name = current();
    if (name.isEmpty())
        return;
    m_templates.remove(name);
    fill();
    m_list->setCurrentRow(m_templates.all().empty() ? 0 : 1);
    show(m_list->currentRow());
}

} // namespace ui
