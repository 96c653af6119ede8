// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notessheet.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QStringList wordsOf(const QLineEdit *field) { return field->text().simplified().split(u' ', Qt::SkipEmptyParts); }

domain::FilterTerm notesTerm(domain::FilterOp op, const QStringList &values)
{
    return {.field = domain::FilterField::Notes, .op = op, .values = values};
}

} // namespace

NotesSheet::NotesSheet(const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Search in notes"), "notesSheet"_L1, window),
      m_all(formEdit("notesAll"_L1, tr("All of these words"), tr("reefer breda"), panel())),
      m_phrase(formEdit("notesPhrase"_L1, tr("This exact phrase"), tr("gate camera 3"), panel())),
      m_any(formEdit("notesAny"_L1, tr("Any of these words"), tr("van bike meter"), panel())),
      m_none(formEdit("notesNone"_L1, tr("None of these words"), tr("spare"), panel())),
      m_written(new TextLabel(theme, TextStyle::Small, Tone::Hint, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "notesCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Search"), "notesOk"_L1, panel()))
{
    setPanelWidth(440);
    auto *column = makeColumn();
    column->addWidget(new TextLabel(theme, TextStyle::Heading, Tone::Text, tr("Search in notes"), panel()));
    for (QLineEdit *field : {m_all, m_phrase, m_any, m_none}) {
        column->addWidget(new FormField(theme, field->accessibleName(), field, {}, panel()));
        connect(field, &QLineEdit::textChanged, this, &NotesSheet::showText);
        connect(field, &QLineEdit::returnPressed, m_ok, &QAbstractButton::click);
    }
    m_written->setObjectName("notesWritten"_L1);
    m_written->setWordWrap(true);
    column->addWidget(m_written);
    column->addLayout(makeButtonRow({m_cancel, m_ok}));
    connect(m_cancel, &QAbstractButton::clicked, this, &NotesSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, [this] {
        dismiss();
        Q_EMIT chosen(terms());
    });
}

//! A value with blanks is a phrase; several values are "any of".
void NotesSheet::ask(const domain::LineFilter &filter)
{
    QStringList all;
    QStringList any;
    QStringList none;
    QString phrase;
    for (const domain::FilterTerm &term : filter.terms) {
        if (term.field != domain::FilterField::Notes)
            continue;
        if (term.op == domain::FilterOp::NoneOf)
            none << term.values;
        else if (term.values.size() > 1)
            any << term.values;
        else if (term.values.value(0).contains(u' '))
            phrase = term.values.first();
        else
            all << term.values;
    }
    m_all->setText(all.join(u' '));
    m_phrase->setText(phrase);
    m_any->setText(any.join(u' '));
    m_none->setText(none.join(u' '));
    showText();
    open(m_all);
}

std::vector<domain::FilterTerm> NotesSheet::terms() const
{
    std::vector<domain::FilterTerm> terms;
    for (const QString &word : wordsOf(m_all))
        terms.push_back(notesTerm(domain::FilterOp::AnyOf, {word}));
    if (const QString phrase = m_phrase->text().simplified(); !phrase.isEmpty())
        terms.push_back(notesTerm(domain::FilterOp::AnyOf, {phrase}));
    if (const QStringList any = wordsOf(m_any); !any.isEmpty())
        terms.push_back(notesTerm(domain::FilterOp::AnyOf, any));
    if (const QStringList none = wordsOf(m_none); !none.isEmpty())
        terms.push_back(notesTerm(domain::FilterOp::NoneOf, none));
    return terms;
}

void NotesSheet::showText()
{
    const QString text = domain::formatLineFilter({.terms = terms(), .listed = {}});
    m_written->setText(text.isEmpty() ? tr("Empty: the notes do not matter.") : tr("In the filter: %1").arg(text));
    place();
}

} // namespace ui
