// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

class QGridLayout;

namespace ui {

//! Who is signed in, what that person may do, and the own name, address and password to change (R7, R173). Passwords
//! stand in their fields alone, and leave them with the sheet (T14).
class PersonSheet : public Sheet
{
    Q_OBJECT

public:
    PersonSheet(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);

    //! Opens with what the cache knows and asks the platform for the rest.
    void ask();

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    //! What became of a change, for a sheet that is gone by then.
    void told(const QString &sentence);

private:
    enum class State { Asking, Known, Sending, Failed };

    void buildUi();
    void buildFields(QGridLayout *grid);
    void fetch();
    void fetched(const base::Result<domain::Person> &person);
    void fill(const domain::Person &person);
    void setState(State state);
    void entered();
    void setProblem(const QString &sentence);
    void clearErrors();
    void clearPasswords();
    domain::PersonChange change() const;
    bool isRight(const domain::PersonChange &change);
    void save();
    void ended(const base::Result<domain::Person> &person);
    //! Whether the error is of one field, which then says so.
    bool showInField(const base::Error &error);
    void openPlatform();

    Workspace &m_workspace;
    Busy &m_busy;
    State m_state = State::Asking;
    bool m_isEntered = false; //!< somebody has typed since it was filled
    domain::Person m_person;  //!< as the fields were filled
    QString m_said;           //!< why the platform is asked again
    TextLabel *m_account = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_email = nullptr;
    TextLabel *m_role = nullptr;
    TextLabel *m_may = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_new = nullptr;
    QLineEdit *m_again = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_emailField = nullptr;
    FormField *m_passwordField = nullptr;
    FormField *m_newField = nullptr;
    FormField *m_againField = nullptr;
    TextLabel *m_problem = nullptr;
    Button *m_page = nullptr;
    Button *m_retry = nullptr;
    Button *m_close = nullptr;
    Button *m_save = nullptr;
};

} // namespace ui
