// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRevealMilliseconds = 30000;

} // namespace

FormField::FormField(const Theme &theme, const QString &label, QWidget *editor, const QString &hint, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_mark(new Mark(theme, this)),
      m_below(new TextLabel(theme, TextStyle::Small, Tone::Hint, hint, this)), m_hint(hint)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *above = new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, label, this);
    above->setBuddy(editor);
    column->addWidget(above);
    column->addWidget(editor);
    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    auto *markColumn = new QVBoxLayout;
    markColumn->setContentsMargins(0, 3, 0, 0);
    markColumn->addWidget(m_mark, 0, Qt::AlignTop);
    below->addLayout(markColumn);
    below->addWidget(m_below, 1);
    column->addLayout(below);
    m_mark->set(Mark::Shape::Diamond, Mark::Hue::Red);
    m_mark->hide();
    m_below->setWordWrap(true);
    m_below->setVisible(!hint.isEmpty());
}

void FormField::setError(const QString &sentence)
{
    m_failed = !sentence.isEmpty();
    m_editor->setProperty("failed", m_failed);
    m_editor->setAccessibleDescription(m_failed ? sentence : m_hint);
    m_editor->update();
    m_mark->setVisible(m_failed);
    m_below->setTone(m_failed ? Tone::Red : Tone::Hint);
    m_below->setText(m_failed ? sentence : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    if (!m_failed)
        setError({});
}

QLineEdit *formEdit(QLatin1String name, const QString &words, const QString &placeholder, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setPlaceholderText(placeholder);
    edit->setProperty("large", true);
    return edit;
}

QLineEdit *secretEdit(const Theme &theme, QLatin1String name, const QString &words, QWidget *parent)
{
    QLineEdit *edit = formEdit(name, words, {}, parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                              Qt::ImhSensitiveData);
    QAction *reveal = edit->addAction(theme.icon("eye"_L1), QLineEdit::TrailingPosition);
    reveal->setText(QObject::tr("Show the text"));
    reveal->setToolTip(reveal->text());
    auto *timer = new QTimer(edit);
    timer->setSingleShot(true);
    timer->setInterval(kRevealMilliseconds);
    const auto hide = [edit, reveal, &theme, timer] {
        timer->stop();
        edit->setEchoMode(QLineEdit::Password);
        reveal->setIcon(theme.icon("eye"_L1));
        reveal->setText(QObject::tr("Show the text"));
    };
    QObject::connect(timer, &QTimer::timeout, edit, hide);
    QObject::connect(reveal, &QAction::triggered, edit, [edit, reveal, &theme, timer, hide] {
        if (edit->echoMode() == QLineEdit::Normal) {
            hide();
            return;
        }
        edit->setEchoMode(QLineEdit::Normal);
        reveal->setIcon(theme.icon("eye-off"_L1));
        reveal->setText(QObject::tr("Hide the text"));
        timer->start();
    });
    for (QToolButton *button : edit->findChildren<QToolButton *>()) {
        button->setObjectName(name + "Reveal"_L1);
        button->setAccessibleName(QObject::tr("Show or hide %1").arg(words));
        button->setFocusPolicy(Qt::TabFocus);
    }
    return edit;
}

QComboBox *formChoice(QLatin1String name, const QString &words, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setProperty("large", true);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace ui
