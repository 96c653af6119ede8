// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/textlabel.h"

#include <QProgressBar>

namespace ui {

//! Something that takes a while with a file: how far it is, Cancel, and how it ended (principle 10).
class ProgressSheet : public Sheet
{
    Q_OBJECT

public:
    ProgressSheet(const Theme &theme, QLatin1String name, QWidget *window);

    //! Begins: `title` says what goes on, `text` with which file.
    void ask(const QString &title, const QString &text);
    //! Total -1: how much there is to do is not known.
    void setProgress(qint64 done, qint64 total);
    //! What goes on now, where there are several steps.
    void setText(const QString &text);
    //! It has ended: the sheet stays and says how.
    void end(const QString &title, const QString &text, bool isBad);
    bool isRunning() const { return m_isRunning; }
    QString text() const;

public Q_SLOTS:
    //! While it runs: asks for the end of it.
    void dismiss() override;

Q_SIGNALS:
    void cancelWanted();

private:
    TextLabel *m_title;
    TextLabel *m_text;
    QProgressBar *m_bar;
    Button *m_button;
    bool m_isRunning = false;
};

} // namespace ui
