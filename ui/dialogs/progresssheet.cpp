// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/progresssheet.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ProgressSheet::ProgressSheet(const Theme &theme, QLatin1String name, QWidget *window)
    : Sheet(theme, tr("Progress"), name, window),
      m_title(new TextLabel(theme, TextStyle::Heading, Tone::Text, {}, panel())),
      m_text(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, panel())), m_bar(new QProgressBar(panel())),
      m_button(new Button(theme, Button::Kind::Secondary, {}, QLatin1String("progressCancel"), panel()))
{
    setPanelWidth(480);
    auto *column = makeColumn();
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setObjectName("progressText");
    m_bar->setObjectName("progressBar");
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addLayout(makeButtonRow({m_button}));
    connect(m_button, &QAbstractButton::clicked, this, &ProgressSheet::dismiss);
}

QString ProgressSheet::text() const { return m_text->text(); }

void ProgressSheet::ask(const QString &title, const QString &text)
{
    m_isRunning = true;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setTone(Tone::Secondary);
    m_bar->setVisible(true);
    setProgress(0, -1);
    m_button->setText(tr("Cancel"));
    m_button->setAccessibleName(m_button->text());
    open(m_button);
}

void ProgressSheet::setProgress(qint64 done, qint64 total)
{
    m_bar->setRange(0, 1000);
    m_bar->setValue(total > 0 ? int(1000 * done / total) : 0);
}

void ProgressSheet::setText(const QString &text) { m_text->setText(text); }

void ProgressSheet::end(const QString &title, const QString &text, bool isBad)
{
    m_isRunning = false;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setTone(isBad ? Tone::Red : Tone::Secondary);
    m_bar->setVisible(false);
    m_button->setText(tr("Close"));
    m_button->setAccessibleName(m_button->text());
    if (!isOpen())
        open(m_button);
    place();
}

void ProgressSheet::dismiss()
{
    if (m_isRunning)
        Q_EMIT cancelWanted();
    else
        Sheet::dismiss();
}

} // namespace ui
