// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QString>

namespace ui {

//! What a button beside an error does.
enum class ErrorAction { None, Retry, SignIn, OpenSettings, OpenOutbox, CloseSnapshot };

//! An error for people: what happened, why and what to do, with a button.
struct ErrorText
{
    QString what;
    QString why; //!< why, and what to do
    ErrorAction action = ErrorAction::None;
    QString button; //!< empty without an action

    //! Both sentences in one line.
    QString line() const;
};

//! The sentences for a failure. `what` is what was being done, e.g. "The lines could not be loaded."; empty: a general
//! one.
ErrorText errorText(const base::Error &error, const QString &what = {});

} // namespace ui
