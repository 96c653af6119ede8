// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/valueparts.h"

#include <map>

namespace ui {

//! A form whose fields say what is wrong with them, from the first try to go on.
class FormPart : public ValuePart
{
    Q_OBJECT

public:
    using ValuePart::ValuePart;

    Going goOn() override;

protected:
    //! Everything that is wrong now.
    virtual std::vector<domain::WrongEntry> wrong() const = 0;
    FormField *addField(domain::FormEntry entry, const Theme &theme, const QString &label, QWidget *editor,
                        const QString &hint = {});
    FormField *field(domain::FormEntry entry) const { return m_fields.at(entry); }
    //! Something was typed or chosen.
    void touched();

private:
    void showProblems();

    std::map<domain::FormEntry, FormField *> m_fields;
    bool m_isTried = false;
};

//! How many cards: up to 10 are ordered in the store, for more there is the contact form (R102, R103, D18).
class OrderPart : public FormPart
{
    Q_OBJECT

public:
    OrderPart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_quantity; }
    QString verb() const override;
    Going goOn() override;

protected:
    std::vector<domain::WrongEntry> wrong() const override;

private:
    void buildForm(const Theme &theme);
    bool isForStore() const;
    void showWay();

    QSpinBox *m_quantity;
    SegmentedControl *m_type;
    TextLabel *m_store;
    QWidget *m_form;
    QLineEdit *m_name;
    QLineEdit *m_company;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QComboBox *m_country;
    QLineEdit *m_address;
    QLineEdit *m_notes;
    bool m_isCorrecting = false; //!< an order that is there already does not go to the store
};

//! One person, by e-mail address, with a role (R60, D13).
class InvitePart : public FormPart
{
    Q_OBJECT

public:
    InvitePart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_email; }
    QString verb() const override { return tr("Continue…"); }

protected:
    std::vector<domain::WrongEntry> wrong() const override;

private:
    domain::Role role() const;
    void fill(int height);
    void showRole();

    const domain::ChangeFacts &m_facts;
    QLineEdit *m_email;
    QComboBox *m_role;
    QListWidget *m_groups;
    QComboBox *m_subAccount;
};

//! Where up to 10 cards are ordered (R102).
QString storeAddress();

} // namespace ui
