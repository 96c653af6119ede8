// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namesheet.h"

#include "models/domain/lineview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NameSheet::NameSheet(const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Name"), "nameSheet"_L1, window),
      m_title(new TextLabel(theme, TextStyle::Heading, Tone::Text, {}, panel())),
      m_name(formEdit("nameText"_L1, tr("Name"), {}, panel())),
      m_field(new FormField(theme, tr("Name"), m_name, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "nameCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, {}, "nameOk"_L1, panel()))
{
    setPanelWidth(440);
    m_name->setMaxLength(int(domain::kLongestViewName));
    auto *column = makeColumn();
    column->addWidget(m_title);
    column->addWidget(m_field);
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_cancel, m_ok}));
    connect(m_cancel, &QAbstractButton::clicked, this, &NameSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &NameSheet::accept);
    connect(m_name, &QLineEdit::returnPressed, this, &NameSheet::accept);
}

void NameSheet::ask(const QString &title, const QString &name, const QString &verb,
                    std::function<QString(const QString &)> take)
{
    m_take = std::move(take);
    m_title->setText(title);
    m_ok->setText(verb);
    m_ok->setAccessibleName(verb);
    m_field->setError({});
    m_name->setText(name);
    m_name->selectAll();
    open(m_name);
}

void NameSheet::accept()
{
    const QString problem = m_take ? m_take(m_name->text()) : QString();
    m_field->setError(problem);
    place();
    if (problem.isEmpty())
        dismiss();
}

} // namespace ui
