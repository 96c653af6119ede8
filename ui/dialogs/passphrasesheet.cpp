// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphrasesheet.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kShortest = 8;

} // namespace

PassphraseSheet::PassphraseSheet(const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Passphrase"), "passphraseSheet"_L1, window),
      m_title(new TextLabel(theme, TextStyle::Heading, Tone::Text, {}, panel())),
      m_text(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, panel())),
      m_first(secretEdit(theme, "passphrase"_L1, tr("Passphrase"), panel())),
      m_second(secretEdit(theme, "passphraseAgain"_L1, tr("The same passphrase again"), panel())),
      m_firstField(new FormField(theme, tr("Passphrase"), m_first, {}, panel())),
      m_secondField(new FormField(theme, tr("The same again"), m_second, {}, panel())),
      m_without(
          new Button(theme, Button::Kind::Secondary, tr("Keep for this run only"), "passphraseWithout"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, {}, "passphraseOk"_L1, panel()))
{
    setPanelWidth(440);
    auto *column = makeColumn();
    m_text->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_firstField);
    column->addWidget(m_secondField);
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_without, m_ok}));
    connect(m_ok, &QAbstractButton::clicked, this, &PassphraseSheet::accept);
    connect(m_without, &QAbstractButton::clicked, this, [this] { answer({}); });
    connect(m_first, &QLineEdit::returnPressed, this, &PassphraseSheet::accept);
    connect(m_second, &QLineEdit::returnPressed, this, &PassphraseSheet::accept);
}

void PassphraseSheet::ask(bool create)
{
    m_create = create;
    m_title->setText(create ? tr("Choose a passphrase for your keys") : tr("Enter the passphrase of your keys"));
    m_text->setText(
        create
            ? tr("This computer has no keychain that can be used. LineDesk keeps the shared key in an encrypted file "
                 "instead, which only this passphrase opens. It cannot be recovered.")
            : tr("The shared key is in an encrypted file. The passphrase opens it for this run."));
    m_secondField->setVisible(create);
    m_ok->setText(create ? tr("Keep the key") : tr("Open"));
    m_ok->setAccessibleName(m_ok->text());
    m_first->clear();
    m_second->clear();
    m_firstField->setError({});
    m_secondField->setError({});
    open(m_first);
}

void PassphraseSheet::accept()
{
    const QString text = m_first->text();
    const bool tooShort = text.isEmpty() || (m_create && text.size() < kShortest);
    const bool differs = m_create && text != m_second->text();
    m_firstField->setError(!tooShort  ? QString()
                           : m_create ? tr("Use at least %n characters.", nullptr, kShortest)
                                      : tr("Enter the passphrase."));
    m_secondField->setError(differs && !tooShort ? tr("The two are not the same. Type it again.") : QString());
    place();
    if (!tooShort && !differs)
        answer(text);
}

void PassphraseSheet::answer(const QString &passphrase)
{
    Sheet::dismiss();
    Q_EMIT given(passphrase);
    m_first->clear();
    m_second->clear();
}

void PassphraseSheet::dismiss() { answer({}); }

ConfirmSheet::ConfirmSheet(const Theme &theme, Button::Kind verb, QWidget *window)
    : Sheet(theme, tr("Confirm"), "confirmSheet"_L1, window),
      m_title(new TextLabel(theme, TextStyle::Heading, Tone::Text, {}, panel())),
      m_text(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "confirmCancel"_L1, panel())),
      m_ok(new Button(theme, verb, {}, "confirmOk"_L1, panel()))
{
    setPanelWidth(440);
    auto *column = makeColumn();
    m_text->setWordWrap(true);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_cancel, m_ok}));
    connect(m_cancel, &QAbstractButton::clicked, this, &ConfirmSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, [this] {
        dismiss();
        if (m_confirmed)
            m_confirmed();
    });
}

void ConfirmSheet::ask(const QString &title, const QString &text, const QString &verb, std::function<void()> confirmed)
{
    m_title->setText(title);
    m_text->setText(text);
    m_ok->setText(verb);
    m_ok->setAccessibleName(verb);
    m_confirmed = std::move(confirmed);
    open(m_cancel);
}

} // namespace ui
