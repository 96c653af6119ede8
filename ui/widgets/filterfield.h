// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filterwords.h"
#include "ui/program.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace ui {

class Busy;
class Theme;

//! A text field for the filter language: completes fields and values, underlines the word that is wrong.
class FilterField : public QLineEdit
{
    Q_OBJECT

public:
    FilterField(Program &program, const Theme &theme, Busy &busy, QLatin1String name, const QString &words,
                QWidget *parent = nullptr);

    //! Marks a place of the text as wrong; nothing clears it.
    void mark(std::optional<filterwords::Place> place);
    std::optional<filterwords::Place> marked() const { return m_marked; }
    //! What is offered right now.
    QStringList offered() const { return m_offers.stringList(); }
    QCompleter *completion() { return &m_completer; }

Q_SIGNALS:
    //! Backspace in the empty field.
    void steppedBack();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void complete();
    void addStatuses(QStringList &shown, QStringList &words) const;
    void offer(const QStringList &words, const QStringList &replacements);
    void take(const QModelIndex &index);

    Program &m_program;
    const Theme &m_theme;
    Busy &m_busy;
    QCompleter m_completer;
    QStringListModel m_offers;
    QStringList m_replacements;
    domain::FilterCompletion m_place;
    std::optional<filterwords::Place> m_marked;
    int m_question = 0; //!< an answer to an older one is dropped
};

} // namespace ui
