// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/windowtest.h"
#include "ui/widgets/sheet.h"

#include <QLineEdit>
#include <QTest>

namespace test {

//! A window over a platform that takes money: lines are suspended for the balance, a card is on file, changes go out.
class PayTest : public WindowTest
{
    Q_OBJECT

protected Q_SLOTS:
    void init();

protected:
    FakeConnector &platform() { return m_program->connector; }
    FakeMoney &money() { return m_program->connector.money; }
    ui::Sheet *sheet(const QString &name) const { return child<ui::Sheet>(name); }
    QLineEdit *edit(const QString &name) const { return child<QLineEdit>(name); }
    QString reason(ui::ActionId id) const { return ui::Actions::reason(action(id)); }

    static domain::Balance balance(qint64 available, qint64 average, bool isSuspended);

    //! With some lines, and what the platform tells of them and of its money.
    void openSynced();
    void openFunds(bool waits = true);
    void openCard();
    void openRefill();
    void type(const QString &name, const QString &text);
    void fillCard(const QString &number);

    //! The one that is seen: several sheets ask before something happens.
    QAbstractButton *confirmOk() const;

    QString confirmText() const;
};

} // namespace test
