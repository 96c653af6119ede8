// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

namespace ui {

//! Asks for the passphrase of the key vault when there is no keychain: to make it, to open it, or to do without.
class PassphraseSheet : public Sheet
{
    Q_OBJECT

public:
    PassphraseSheet(const Theme &theme, QWidget *window);

    //! `create`: there is no vault yet, so it is typed twice.
    void ask(bool create);

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    //! Empty: keep the key for this run only.
    void given(const QString &passphrase);

private:
    void accept();
    void answer(const QString &passphrase);

    bool m_create = false;
    TextLabel *m_title;
    TextLabel *m_text;
    QLineEdit *m_first;
    QLineEdit *m_second;
    FormField *m_firstField;
    FormField *m_secondField;
    Button *m_without;
    Button *m_ok;
};

//! A question before something that cannot be taken back: what destroys is red (DangerFill), what is bought or begun is
//! Primary. Cancel has the focus.
class ConfirmSheet : public Sheet
{
    Q_OBJECT

public:
    ConfirmSheet(const Theme &theme, Button::Kind verb, QWidget *window);

    void ask(const QString &title, const QString &text, const QString &verb, std::function<void()> confirmed);

private:
    TextLabel *m_title;
    TextLabel *m_text;
    Button *m_cancel;
    Button *m_ok;
    std::function<void()> m_confirmed;
};

} // namespace ui
