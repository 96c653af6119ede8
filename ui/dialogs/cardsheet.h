// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cardedit.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/sheet.h"

class QGridLayout;

namespace ui {

//! Enters the card that funds and auto-refill are charged to, and where invoices go (R31–R33). Number and security code
//! stand in their fields alone and leave them with the sheet (D12, T14).
class CardSheet : public Sheet
{
    Q_OBJECT

public:
    CardSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);

    //! `why` says what the card is wanted for; empty: only to be kept.
    void ask(const QString &why = {});

public Q_SLOTS:
    void dismiss() override;

Q_SIGNALS:
    //! The platform keeps this card now.
    void registered(const domain::PaymentMethod &method);
    //! What became of a card, for a sheet that is gone by then.
    void told(const QString &sentence);

private:
    enum class State { Asking, Known, Sending, Failed };

    void buildUi();
    void buildCard(QGridLayout *grid);
    void buildAddress(QGridLayout *grid);
    void fetch();
    void fetched(const base::Result<std::optional<domain::PaymentMethod>> &method);
    void fill(const domain::PaymentMethod &method);
    void setState(State state);
    void setProblem(const QString &sentence);
    void showBrand();
    void formatExpiry();
    void clearSecrets();
    void clearErrors();
    domain::CardEntry entry() const;
    domain::BillingAddress address() const;
    bool isRight(const domain::CardEntry &card, const domain::BillingAddress &address);
    void save();
    void ended(const base::Result<domain::PaymentMethod> &method);
    void refused(const base::Error &error);
    FormField *fieldOf(const QString &name) const;
    QDate today() const;

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    State m_state = State::Asking;
    int m_asked = 0; //!< an answer to an older question is dropped
    QString m_said;  //!< why the platform is asked again
    TextLabel *m_why = nullptr;
    TextLabel *m_present = nullptr;
    CardEdit *m_number = nullptr;
    QLineEdit *m_expiry = nullptr;
    CardEdit *m_code = nullptr;
    QLineEdit *m_holder = nullptr;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_vat = nullptr;
    QLineEdit *m_street = nullptr;
    QLineEdit *m_postal = nullptr;
    QLineEdit *m_city = nullptr;
    QLineEdit *m_region = nullptr;
    QComboBox *m_country = nullptr;
    QHash<QString, FormField *> m_fields; //!< by the platform's name of it
    TextLabel *m_problem = nullptr;
    Button *m_retry = nullptr;
    Button *m_close = nullptr;
    Button *m_save = nullptr;
};

} // namespace ui
