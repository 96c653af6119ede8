// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/templatebutton.h"

#include "ui/words.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

TemplateButton::TemplateButton(const Theme &theme, tables::SmsTemplates &templates, bool keeps, QLatin1String name,
                               QWidget *parent)
    : Button(theme, Button::Kind::Secondary, tr("Templates"), name, parent), m_templates(templates), m_keeps(keeps)
{
    connect(&templates, &tables::SmsTemplates::changed, this, &TemplateButton::refresh);
    connect(this, &QAbstractButton::clicked, this, &TemplateButton::openMenu);
    refresh();
}

void TemplateButton::refresh()
{
    const bool isEmpty = m_templates.all().empty() && !m_keeps;
    setEnabled(!isEmpty);
    setToolTip(isEmpty ? tr("There is no template yet.") : QString());
}

void TemplateButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("templateMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const domain::SmsTemplate &one : m_templates.all()) {
        QAction *action = menu->addAction(QString(one.name).replace(u'&', u"&&"_s), this,
                                          [this, text = one.text] { Q_EMIT chosen(text); });
        action->setToolTip(words::toolTip(one.text));
    }
    if (m_keeps) {
        menu->addSeparator();
        menu->addAction(tr("Keep this text as a template…"), this, &TemplateButton::keepWanted);
        menu->addAction(tr("Edit templates…"), this, &TemplateButton::editWanted);
    }
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace ui
