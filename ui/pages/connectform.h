// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connectiontest.h"
#include "ui/widgets/formfield.h"

#include <QTimer>

namespace ui {

//! "Connect to your platform": the values of a connection, tested while they are typed.
class ConnectForm : public QWidget
{
    Q_OBJECT

public:
    ConnectForm(Program &program, const Theme &theme, QWidget *parent = nullptr);

    ConnectionForm form() const;
    //! Fills in what is known of a profile, to sign in again.
    void setProfile(const ProfileSummary &profile);
    //! Everything that is needed is there and well-formed.
    bool isComplete() const;
    //! Marks what is missing or wrong; false when something is.
    bool check();
    //! A sentence below the test, e.g. why connecting failed; empty hides it.
    void setProblem(const QString &sentence);
    void focusFirst();
    QLineEdit *apiLink() const { return m_link; }

Q_SIGNALS:
    void completeChanged(bool complete);

private:
    void buildUi(const Theme &theme);
    QWidget *buildTrust(const Theme &theme);
    QWidget *buildKeeping(const Theme &theme);
    void inputChanged();
    void runTest();
    void showTrust();
    void chooseCaFile();
    QString linkProblem() const;
    QString userProblem() const;
    QString trustProblem() const;

    Program &m_program;
    QLineEdit *m_link;
    QLineEdit *m_user;
    QLineEdit *m_key;
    QComboBox *m_trust;
    QLineEdit *m_caFile;
    QLineEdit *m_fingerprint;
    QComboBox *m_keep;
    QComboBox *m_every;
    FormField *m_linkField = nullptr;
    FormField *m_userField = nullptr;
    FormField *m_keyField = nullptr;
    FormField *m_caField = nullptr;
    FormField *m_pinField = nullptr;
    QWidget *m_caRow = nullptr;
    ConnectionTest *m_test;
    TextLabel *m_problem;
    QTimer m_pause;
};

} // namespace ui
