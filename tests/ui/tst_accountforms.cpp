// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounthelp.h"
#include "tests/support/await.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/changeflow.h"
#include "ui/dialogs/accountparts.h"
#include "ui/dialogs/valuesheet.h"

#include <QDesktopServices>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::ChangeState;

//! Stands in for the browser.
class FakeBrowser : public QObject
{
    Q_OBJECT

public:
    FakeBrowser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~FakeBrowser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toString(); }
};

//! Orders of cards and invitations, from their forms to the outbox.
class TestAccountForms : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(20);
        QTRY_VERIFY(m_window->isSettled());
    }

    void upToTenCardsOpenTheStore() // R102, R128, D18: 10 is "1-10"
    {
        FakeBrowser browser;
        trigger(ui::ActionId::OrderCards);
        const int whole = m_window->changes()->values()->panel()->height();
        quantity()->setValue(10);
        QVERIFY(m_window->changes()->values()->panel()->height() < whole); // without the form
        QVERIFY(child<QLabel>("orderStore")->isVisible());
        QVERIFY(!child<QLineEdit>("orderName")->isVisible());
        QCOMPARE(button("valueOk")->text(), u"Open the store"_s);
        button("valueOk")->click();
        QCOMPARE(browser.opened, QStringList{u"https://business.keepgo.com/"_s});
        QVERIFY(!m_window->changes()->values()->isOpen());
        QCOMPARE(await(m_program->outbox().counts())->lines(), 0);
    }

    void elevenCardsNeedTheForm() // R103: each wrong field has its sentence, once somebody tries
    {
        FakeBrowser browser;
        trigger(ui::ActionId::OrderCards);
        quantity()->setValue(11);
        QVERIFY(!child<QLabel>("orderStore")->isVisible());
        QVERIFY(child<QLineEdit>("orderName")->isVisible());
        QCOMPARE(errors(), QStringList());
        button("valueOk")->click();
        QVERIFY(m_window->changes()->values()->isOpen());
        QCOMPARE(errors(), (QStringList{u"Choose the country."_s, u"Enter a name."_s, u"Enter a telephone number."_s,
                                        u"Enter an e-mail address."_s, u"Enter the address to send to."_s,
                                        u"Enter the company."_s}));
        const QWidget *panel = m_window->changes()->values()->panel();
        QTRY_COMPARE(panel->height(), panel->layout()->totalHeightForWidth(panel->width())); // it grows with them
        for (const QLineEdit *edit : panel->findChildren<QLineEdit *>(QRegularExpression(u"^order"_s)))
            QVERIFY2(!edit->isVisible() || edit->height() >= edit->sizeHint().height(), qPrintable(edit->objectName()));
        fillOrder();
        child<QLineEdit>("orderEmail")->setText(u"kim"_s);
        QCOMPARE(errors(), QStringList{u"This is not an e-mail address."_s});
        button("valueOk")->click();
        QVERIFY(m_window->changes()->values()->isOpen());
        QCOMPARE(browser.opened, QStringList());
        QVERIFY(m_program->asked.filter(u"plan"_s).isEmpty());
    }

    void anOrderIsConfirmedByNameAndWaitsInTheOutbox() // R103
    {
        order(50);
        QCOMPARE(sheetTexts().filter(u"Order 50 SIM cards?"_s).size(), 1);
        QCOMPARE(sheetTexts().filter(u"Kim Vos, Northwind Connected BV"_s).size(), 1);
        QCOMPARE(await(m_program->outbox().counts())->lines(), 0); // nothing yet
        confirm(u"Order 50 SIM cards"_s);
        QTRY_COMPARE(toast(), u"Order of 50 SIM cards queued"_s);
        const std::vector<domain::Change> all = test::allChanges(m_program->outbox());
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].state, ChangeState::Ready);
        QVERIFY(all[0].order == test::cardOrder());
        QVERIFY(all[0].iccid.text.isEmpty());
        trigger(ui::ActionId::Undo); // until it has been sent
        QTRY_COMPARE(toast(), u"Order of 50 SIM cards taken back"_s);
        QCOMPARE(test::allChanges(m_program->outbox(), {ChangeState::Withdrawn}).size(), size_t(1));
    }

    void offlineItIsADraftThatIsConfirmedAgain() // issue 4
    {
        m_program->workspace()->offlineOnPurpose = true;
        order(50);
        confirm(u"Order 50 SIM cards"_s);
        QTRY_COMPARE(toast(), u"Order of 50 SIM cards waits in the Outbox to be confirmed"_s);
        QCOMPARE(test::allChanges(m_program->outbox(), {ChangeState::Draft}).size(), size_t(1));
        const tables::OutboxEntry entry = showInOutbox();
        QCOMPARE(entry.group, tables::OutboxGroup::Draft);
        QCOMPARE(child<QLabel>("outboxPaneObject")->text(), u"50 SIM cards"_s);
        m_window->shell()->outbox()->perform(ui::OutboxAct::Confirm, {entry});
        QCOMPARE(test::allChanges(m_program->outbox(), {ChangeState::Draft}).size(), size_t(1));
        QTRY_COMPARE(sheetTexts().filter(u"Order 50 SIM cards?"_s).size(), 1);
        confirm(u"Order 50 SIM cards"_s);
        QTRY_COMPARE(test::allChanges(m_program->outbox(), {ChangeState::Ready}).size(), size_t(1));
    }

    void itsRowSaysWhatAndForWhom()
    {
        order(50);
        confirm(u"Order 50 SIM cards"_s);
        QTRY_COMPARE(test::allChanges(m_program->outbox()).size(), size_t(1));
        const int row = table().rowOf(showInOutbox().key());
        const auto text = [&](tables::OutboxColumn column) {
            return table().index(row, int(column)).data().toString();
        };
        QCOMPARE(text(tables::OutboxColumn::Change), u"Card order"_s);
        QCOMPARE(text(tables::OutboxColumn::Target), u"50 SIM cards"_s);
        QCOMPARE(text(tables::OutboxColumn::FromTo), u"Kim Vos, Northwind Connected BV"_s);
        QCOMPARE(text(tables::OutboxColumn::State), u"1 request"_s);
    }

    void anOrderThatWaitsIsCorrected()
    {
        order(50);
        confirm(u"Order 50 SIM cards"_s);
        QTRY_COMPARE(test::allChanges(m_program->outbox()).size(), size_t(1));
        const tables::OutboxEntry entry = showInOutbox();
        m_window->shell()->outbox()->perform(ui::OutboxAct::Edit, {entry});
        QCOMPARE(child<QLineEdit>("orderName")->text(), u"Kim Vos"_s);
        QCOMPARE(child<QComboBox>("orderCountry")->currentData().toString(), u"NL"_s);
        quantity()->setValue(10);
        button("valueOk")->click();
        QCOMPARE(errors(), QStringList{u"Up to 10 cards are ordered in the store. Enter 11 or more."_s});
        quantity()->setValue(60);
        button("valueOk")->click();
        QTRY_COMPARE(test::allChanges(m_program->outbox()).at(0).order.value.cards->quantity, 60);
    }

    void anInvitationAsksForWhatItsRoleNeeds() // R60, R226
    {
        trigger(ui::ActionId::InvitePerson);
        auto *role = child<QComboBox>("inviteRole");
        QVERIFY2(role->findText(u"Owner"_s) < 0, "D14");
        QVERIFY(!child<QListWidget>("inviteGroups")->isVisible());
        role->setCurrentText(u"Sub-account"_s);
        QVERIFY(child<QComboBox>("inviteSubAccount")->isVisible());
        button("valueOk")->click();
        QCOMPARE(errors(), (QStringList{u"Choose the sub-account."_s, u"Enter an e-mail address."_s}));
        role->setCurrentText(u"Group admin"_s);
        QCOMPARE(errors(), (QStringList{u"Choose at least one group."_s, u"Enter an e-mail address."_s}));
        child<QListWidget>("inviteGroups")->item(1)->setCheckState(Qt::Checked);
        child<QLineEdit>("inviteEmail")->setText(u"kim@northwind.example"_s);
        QCOMPARE(errors(), QStringList());
        button("valueOk")->click();
        QTRY_COMPARE(sheetTexts().filter(u"Invite kim@northwind.example?"_s).size(), 1);
        QCOMPARE(sheetTexts().filter(u"Role: Group admin, Depot Ghent."_s).size(), 1);
        confirm(u"Invite kim@northwind.example"_s);
        QTRY_COMPARE(toast(), u"Invitation of kim@northwind.example queued"_s);
        const domain::Change change = test::allChanges(m_program->outbox()).at(0);
        QCOMPARE(change.order.value.invitation->groups, (std::vector<domain::Named>{{u"12"_s, u"Depot Ghent"_s}}));
        const int row = table().rowOf(showInOutbox().key());
        QCOMPARE(table().index(row, int(tables::OutboxColumn::Target)).data().toString(), u"kim@northwind.example"_s);
    }

    void whoMayNotReadsWhy() // R54, D13, D25
    {
        QVERIFY(action(ui::ActionId::InvitePerson)->isEnabled() && action(ui::ActionId::OrderCards)->isEnabled());
        QVERIFY(button("navOrderCards")->isEnabled());
        m_program->facts.permissions = domain::permissionsOf(domain::Role::User);
        m_program->tellFacts();
        QVERIFY(!action(ui::ActionId::InvitePerson)->isEnabled());
        QCOMPARE(ui::Actions::reason(action(ui::ActionId::InvitePerson)), u"Only the owner invites people."_s);
        m_program->facts.permissions = domain::permissionsOf(domain::Role::Owner);
        m_program->facts.offered = {domain::ChangeKind::Activate};
        m_program->tellFacts();
        for (const ui::ActionId id : {ui::ActionId::InvitePerson, ui::ActionId::OrderCards})
            QVERIFY(ui::Actions::reason(action(id)).contains("does not offer"_L1));
        QVERIFY(!button("navOrderCards")->isEnabled());
        QVERIFY(button("navOrderCards")->toolTip().contains("does not offer"_L1));
    }

private:
    void fillOrder()
    {
        child<QLineEdit>("orderName")->setText(u"Kim Vos"_s);
        child<QLineEdit>("orderCompany")->setText(u"Northwind Connected BV"_s);
        child<QLineEdit>("orderEmail")->setText(u"kim@northwind.example"_s);
        child<QLineEdit>("orderPhone")->setText(u"+31 10 1234567"_s);
        child<QLineEdit>("orderAddress")->setText(u"Maasboulevard 100, Rotterdam"_s);
        auto *country = child<QComboBox>("orderCountry");
        country->setCurrentIndex(country->findData(u"NL"_s));
    }

    //! As far as the question whether to do it.
    void order(int cards)
    {
        button("navOrderCards")->click();
        quantity()->setValue(cards);
        fillOrder();
        button("valueOk")->click();
        QTRY_VERIFY(!sheetTexts().filter(u"cards?"_s).isEmpty());
    }

    void confirm(const QString &verb)
    {
        for (QAbstractButton *each : m_window->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text() == verb) {
                each->click();
                return;
            }
        }
        QFAIL(qPrintable(u"no button: "_s + verb));
    }

    //! The first change on the outbox's page, with its details beside it.
    tables::OutboxEntry showInOutbox()
    {
        trigger(ui::ActionId::GoOutbox);
        const auto firstChange = [this] {
            for (int row = 0; row < table().rowCount(); ++row) {
                if (!table().entryAt(row).isHeading && table().changeAt(row))
                    return row;
            }
            return -1;
        };
        if (!QTest::qWaitFor([&] { return m_window->isSettled() && firstChange() >= 0; }))
            qFatal("nothing in the outbox");
        child<QAbstractItemView>("outboxTable")->setCurrentIndex(table().index(firstChange(), 0));
        return table().entryAt(firstChange());
    }

    //! What stands under fields as wrong, sorted.
    QStringList errors()
    {
        QStringList all;
        for (const ui::FormField *field : m_window->findChildren<ui::FormField *>()) {
            if (!field->hasError() || !field->isVisible())
                continue;
            for (const QLabel *label : field->findChildren<QLabel *>()) {
                if (label->text().endsWith(u'.'))
                    all << label->text();
            }
        }
        all.sort();
        return all;
    }

    QStringList sheetTexts()
    {
        QStringList all;
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }

    tables::OutboxTable &table() { return m_window->shell()->outboxTable(); }
    QString toast() { return m_window->shell()->toast()->text(); }
    QSpinBox *quantity() { return child<QSpinBox>("orderQuantity"); }
    QAbstractButton *button(const char *name) { return child<QAbstractButton>(name); }
    //! The one that is seen: the outbox's page has forms of its own.
    template<typename T>
    T *child(const char *name)
    {
        const QList<T *> all = m_window->findChildren<T *>(QLatin1String(name));
        const auto shown = std::find_if(all.begin(), all.end(), [](const T *each) { return each->isVisible(); });
        return shown != all.end() ? *shown : all.value(0);
    }
    template<typename T>
    static base::Result<T> await(base::Future<T> future)
    {
        return test::await(std::move(future));
    }
};

LINEDESK_TEST(TestAccountForms)
#include "tst_accountforms.moc"
