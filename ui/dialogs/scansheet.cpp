// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/scansheet.h"

#include "ui/words.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ScanSheet::ScanSheet(Program &program, const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Scan lines"), "scanSheet"_L1, window),
      m_input(formEdit("scanInput"_L1, tr("ICCID"), tr("Scan a card, or type its number and press Enter"), panel())),
      m_field(new FormField(theme, tr("ICCID"), m_input, {}, panel())), m_list(new QListWidget(panel())),
      m_count(new TextLabel(theme, TextStyle::Section, Tone::Text, {}, panel())),
      m_defaults(new DefaultsRow(program, theme, panel())),
      m_remove(new Button(theme, Button::Kind::Link, tr("Remove"), "scanRemove"_L1, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "scanCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Preview…"), "scanOk"_L1, panel()))
{
    setPanelWidth(640);
    auto *column = makeColumn();
    column->addWidget(new TextLabel(theme, TextStyle::Heading, Tone::Text, tr("Scan lines"), panel()));
    column->addWidget(m_field);
    auto *above = new QHBoxLayout;
    m_count->setObjectName("scanCount"_L1);
    above->addWidget(m_count, 1);
    above->addWidget(m_remove);
    column->addLayout(above);
    m_list->setObjectName("scanList"_L1);
    m_list->setAccessibleName(tr("Scanned lines, newest first"));
    m_list->setFixedHeight(theme.scaled(200));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    column->addWidget(m_defaults);
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_cancel, m_ok}));
    connect(m_input, &QLineEdit::returnPressed, this, [this] {
        scan(m_input->text());
        m_input->clear();
    });
    connect(m_remove, &QAbstractButton::clicked, this, &ScanSheet::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ScanSheet::update);
    connect(m_cancel, &QAbstractButton::clicked, this, &ScanSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, [this] {
        std::vector<domain::NewLine> rows;
        for (int i = m_list->count() - 1; i >= 0; --i)
            rows.push_back(
                exports::newLineFrom(m_list->item(i)->data(Qt::UserRole).toString(), m_defaults->defaults()));
        dismiss();
        Q_EMIT linesGiven(rows);
    });
}

void ScanSheet::ask()
{
    m_list->clear();
    m_numbers.clear();
    m_refused = 0;
    m_field->setError({});
    m_input->clear();
    m_defaults->refresh();
    update();
    open(m_input);
}

void ScanSheet::scan(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return;
    const base::Result<domain::Iccid> iccid = domain::parseIccid(typed);
    if (!iccid) {
        refuse(tr("\"%1\" is no ICCID: 19 or 20 digits are needed.").arg(typed.left(60).simplified()));
        return;
    }
    if (m_numbers.contains(iccid->text)) {
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->data(Qt::UserRole).toString() == iccid->text)
                m_list->setCurrentRow(i);
        }
        refuse(tr("%1 is in the batch already.").arg(iccid->text));
        return;
    }
    m_numbers.insert(iccid->text);
    m_field->setError({});
    const bool isUsual = domain::hasValidLuhn(*iccid);
    auto *item = new QListWidgetItem(isUsual ? iccid->text : tr("%1  unusual last digit").arg(iccid->text));
    item->setIcon(isUsual ? theme().icon("check"_L1, Tone::Green) : theme().icon("triangle-alert"_L1, Tone::Amber));
    item->setData(Qt::UserRole, iccid->text);
    item->setSizeHint({100, theme().scaled(28)});
    m_list->insertItem(0, item);
    m_list->scrollToTop();
    update();
}

void ScanSheet::refuse(const QString &sentence)
{
    ++m_refused;
    QApplication::beep();
    m_field->setError(sentence);
    update();
    Q_EMIT refused(sentence);
}

void ScanSheet::removeChosen()
{
    for (QListWidgetItem *item : m_list->selectedItems()) {
        m_numbers.remove(item->data(Qt::UserRole).toString());
        delete item;
    }
    update();
    m_input->setFocus(Qt::OtherFocusReason);
}

void ScanSheet::update()
{
    const QString lines = words::lines(qint64(m_numbers.size()));
    m_count->setText(m_refused > 0 ? tr("%1, %2 refused").arg(lines, words::count(m_refused)) : lines);
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_ok->setEnabled(!m_numbers.isEmpty());
    m_ok->setToolTip(m_numbers.isEmpty() ? tr("Scan a card first.") : QString());
    if (isOpen())
        place();
}

} // namespace ui
