// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/dialogs/personsheet.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorKind;

//! Who is signed in, the person's own account, and logging out (R7, R173).
class TestAccount : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        people().changed = [this](const domain::Person &person) {
            m_program->connector.account.userName = person.name;
        };
    }

    void theHeadOfTheSideBarSaysWhoItIs() // R173
    {
        m_program->connector.account.userName = u"Priya Raman"_s;
        openSynced();
        QCOMPARE(head()->accessibleDescription(), u"Northwind IoT, Priya Raman, Owner"_s);
    }

    void aPlatformThatKnowsNoNamesShowsTheRole()
    {
        openSynced();
        QCOMPARE(head()->accessibleDescription(), u"Northwind IoT, Owner"_s);
    }

    void itsMenuLeadsToTheAccountAndOut()
    {
        open(5);
        head()->click();
        auto *menu = m_window->findChild<QMenu *>(u"profileMenu"_s);
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(action(ui::ActionId::YourAccount)));
        QVERIFY(menu->actions().contains(action(ui::ActionId::LogOut)));
        menu->close();
    }

    void theTutorialIsThePlatformsOwnPage() // R130, R131, D25
    {
        m_program->connector.account.links = {{u"docs"_s, u"/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/docs"_s}};
        openSynced();
        QVERIFY(action(ui::ActionId::Tutorial)->isEnabled());
        QDesktopServices::setUrlHandler(u"https"_s, this, "noteUrl");
        button(u"navTutorial"_s)->click();
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(m_url, QUrl(u"https://127.0.0.1:8443/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/docs"_s));
    }

    void withoutALinkToATutorialTheActionSaysWhy_data() // D25
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("there is none") << QString();
        QTest::newRow("one of another kind") << u"file:///etc/passwd"_s;
        QTest::newRow("one with a password in it") << u"https://a:b@platform.example/docs"_s;
    }
    void withoutALinkToATutorialTheActionSaysWhy()
    {
        QFETCH(QString, link);
        if (!link.isEmpty())
            m_program->connector.account.links = {{u"tutorial"_s, link}};
        openSynced();
        QVERIFY(!action(ui::ActionId::Tutorial)->isEnabled());
        QCOMPARE(ui::Actions::reason(action(ui::ActionId::Tutorial)), u"This platform gives no link to a tutorial."_s);
    }

    void theSheetShowsWhatThePlatformTells() // R173, D13
    {
        people().person.role = u"Group admin"_s;
        people().person.groups = {u"Depot Breda"_s};
        people().person.permissions = domain::Permission::ViewLines | domain::Permission::SendSms;
        openSheet();
        QCOMPARE(edit(u"personName"_s)->text(), u"Priya Raman"_s);
        QCOMPARE(edit(u"personEmail"_s)->text(), u"priya@northwind.example"_s);
        QCOMPARE(label(u"personRole"_s), u"Group admin of Depot Breda"_s);
        QCOMPARE(label(u"personMay"_s), u"May see lines, send SMS."_s);
        QVERIFY(!button(u"personSave"_s)->isEnabled()); // nothing is typed yet
    }

    void aNameIsChangedWithoutAPassword() // R7
    {
        openSheet();
        type(u"personName"_s, u"Priya R. Raman"_s);
        button(u"personSave"_s)->click();
        QTRY_VERIFY(!sheet()->isOpen());
        QCOMPARE(people().changes.size(), size_t(1));
        QCOMPARE(people().changes[0].name, u"Priya R. Raman"_s);
        QVERIFY(people().changes[0].email.isEmpty() && people().changes[0].newPassword.isEmpty());
        QCOMPARE(shell().toast()->text(), u"Your account was changed."_s);
        QTRY_VERIFY(head()->accessibleDescription().contains(u"Priya R. Raman"_s)); // after the sync that follows
    }

    void thePasswordIsChangedWithThePresentOne() // R7
    {
        openSheet();
        typePasswords(u"lanterns over harbour 9"_s, u"lanterns over harbour 9"_s, u"harbour lights at nine"_s);
        button(u"personSave"_s)->click();
        QTRY_VERIFY(!sheet()->isOpen());
        QCOMPARE(people().password, u"lanterns over harbour 9"_s);
        for (const QString &name : {u"personNew"_s, u"personAgain"_s, u"personPassword"_s})
            QCOMPARE(edit(name)->text(), QString());
    }

    void whatIsWrongIsSaidInItsFieldAndNotSent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QStringList>("passwords"); // new, again, present
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        const QString name = u"Priya Raman"_s;
        const QString email = u"priya@northwind.example"_s;
        const QString next = u"lanterns over harbour 9"_s;
        QTest::newRow("no name") << u" "_s << email << QStringList{{}, {}, {}} << u"personName"_s << u"Enter a name."_s;
        QTest::newRow("no address") << name << QString() << QStringList{{}, {}, {}} << u"personEmail"_s
                                    << u"Enter an e-mail address."_s;
        QTest::newRow("half an address") << name << u"priya@"_s << QStringList{{}, {}, u"x"_s} << u"personEmail"_s
                                         << u"This is not an e-mail address."_s;
        QTest::newRow("an address without the present password")
            << name << u"p@northwind.example"_s << QStringList{{}, {}, {}} << u"personPassword"_s
            << u"Enter your present password."_s;
        QTest::newRow("a password without the present one")
            << name << email << QStringList{next, next, {}} << u"personPassword"_s << u"Enter your present password."_s;
        QTest::newRow("two that differ") << name << email << QStringList{next, u"lanterns"_s, u"x"_s}
                                         << u"personAgain"_s << u"The two are not the same. Type it again."_s;
        QTest::newRow("the same as before") << name << email << QStringList{next, next, next} << u"personNew"_s
                                            << u"This is your present password. Choose another one."_s;
    }
    void whatIsWrongIsSaidInItsFieldAndNotSent()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QStringList, passwords);
        QFETCH(QString, field);
        openSheet();
        type(u"personName"_s, name);
        type(u"personEmail"_s, email);
        typePasswords(passwords[0], passwords[1], passwords[2]);
        button(u"personSave"_s)->click();
        QTEST(edit(field)->accessibleDescription(), "words");
        QVERIFY(edit(field)->property("failed").toBool());
        QVERIFY(sheet()->isOpen() && people().changes.empty());
    }

    void aRefusalIsSaidInItsField_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        const QString right = u"harbour lights at nine"_s;
        QTest::newRow("wrong password") << QString() << u"lanterns over harbour 9"_s << u"lights"_s
                                        << u"personPassword"_s << u"This is not your present password."_s;
        QTest::newRow("weak password") << QString() << u"short"_s << right << u"personNew"_s
                                       << u"The platform refuses this password: it is too short, or one of the "
                                          "first that anybody would try."_s;
        QTest::newRow("address taken") << u"kim@northwind.example"_s << QString() << right << u"personEmail"_s
                                       << u"Somebody signs in with this address already."_s;
    }
    void aRefusalIsSaidInItsField()
    {
        QFETCH(QString, email);
        QFETCH(QString, next);
        QFETCH(QString, present);
        QFETCH(QString, field);
        openSheet();
        if (!email.isEmpty())
            type(u"personEmail"_s, email);
        typePasswords(next, next, present);
        button(u"personSave"_s)->click();
        QTRY_VERIFY(edit(field)->property("failed").toBool());
        QTEST(edit(field)->accessibleDescription(), "words");
        QVERIFY(sheet()->isOpen() && button(u"personSave"_s)->isEnabled());
        QCOMPARE(edit(u"personPassword"_s)->text(), QString()); // a try is typed anew
        QCOMPARE(edit(u"personNew"_s)->text(), next);
    }

    void aLostAnswerIsNotSaidToBeDoneOrNot() // T4
    {
        openSheet();
        people().changeFails = base::Error{.kind = ErrorKind::OutcomeUnknown};
        type(u"personName"_s, u"Priya R. Raman"_s);
        button(u"personSave"_s)->click();
        QTRY_VERIFY(label(u"personProblem"_s).startsWith(u"No answer came"_s));
        QCOMPARE(edit(u"personName"_s)->text(), u"Priya Raman"_s); // as the platform has it
        QCOMPARE(people().changes.size(), size_t(1));
    }

    void whatWasChangedElsewhereIsShownFirst()
    {
        openSheet();
        people().person.version = u"2"_s;
        people().person.name = u"P. Raman"_s;
        type(u"personName"_s, u"Priya R. Raman"_s);
        button(u"personSave"_s)->click();
        QTRY_VERIFY(label(u"personProblem"_s).startsWith(u"Your account was changed elsewhere"_s));
        QCOMPARE(edit(u"personName"_s)->text(), u"P. Raman"_s);
        type(u"personName"_s, u"Priya R. Raman"_s);
        button(u"personSave"_s)->click();
        QTRY_VERIFY(!sheet()->isOpen());
        QCOMPARE(people().person.name, u"Priya R. Raman"_s);
    }

    void aPlatformWithoutPeopleHasItsOwnPage() // D25
    {
        m_program->connector.tellsPeople = false;
        open(5);
        trigger(ui::ActionId::YourAccount);
        QTRY_VERIFY(button(u"personPage"_s)->isVisible());
        QVERIFY(label(u"personProblem"_s).startsWith(u"This platform does not tell LineDesk more about you."_s));
        QVERIFY(!edit(u"personName"_s)->isEnabled() && !button(u"personSave"_s)->isEnabled());
        QDesktopServices::setUrlHandler(u"https"_s, this, "noteUrl");
        button(u"personPage"_s)->click();
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(m_url, QUrl(u"https://127.0.0.1:8443/"_s));
    }

    void withoutAConnectionItSaysSoAndCanBeTriedAgain()
    {
        people().fetchFails = base::Error{.kind = ErrorKind::Offline};
        open(5);
        trigger(ui::ActionId::YourAccount);
        QTRY_VERIFY(button(u"personRetry"_s)->isVisible());
        QVERIFY(label(u"personProblem"_s).startsWith(u"Your account cannot be changed now."_s));
        people().fetchFails.reset();
        button(u"personRetry"_s)->click();
        QTRY_VERIFY(edit(u"personName"_s)->isEnabled());
    }

    void passwordsAreInNoAccessibleTextAndGoWithTheSheet() // T14
    {
        openSheet();
        const QString secret = u"sentinel lantern 71"_s;
        typePasswords(secret, secret, secret);
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            QVERIFY(!widget->toolTip().contains(secret));
            const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(widget);
            for (int kind = QAccessible::Name; told && kind <= QAccessible::Accelerator; ++kind)
                QVERIFY2(!told->text(QAccessible::Text(kind)).contains(secret), qPrintable(widget->objectName()));
        }
        QTest::keyClick(edit(u"personNew"_s), Qt::Key_Escape);
        QVERIFY(!sheet()->isOpen());
        for (const QString &name : {u"personNew"_s, u"personAgain"_s, u"personPassword"_s})
            QVERIFY(edit(name)->text().isEmpty());
        QVERIFY(people().changes.empty());
    }

    void loggingOutAsksNamesWhatWaitsAndLeadsToTheFirstPage() // R173
    {
        open(5);
        (void)test::await(m_program->outbox().add(
            {test::noteChange(1, u"later"_s, u"one"_s), test::noteChange(2, u"later"_s, u"two"_s)}));
        shell().refreshOutbox();
        QTRY_COMPARE(shell().outboxTable().pendingCount(), 2);
        trigger(ui::ActionId::LogOut);
        const QString text = confirmText();
        QVERIFY2(text.contains(u"key is forgotten on this computer"_s), qPrintable(text));
        QVERIFY2(text.contains(u"2 entries of the Outbox"_s), qPrintable(text));
        button(u"confirmCancel"_s)->click();
        QVERIFY(!m_program->asked.contains(u"logOut"_s) && m_window->shell());
        trigger(ui::ActionId::LogOut);
        button(u"confirmOk"_s)->click();
        QTRY_VERIFY(!m_window->shell());
        QCOMPARE(m_program->asked.count(u"logOut"_s), 1);
        QVERIFY(m_window->welcome()->isVisible());
        QVERIFY(!m_window->actions().isSuspended());
        QVERIFY(!action(ui::ActionId::LogOut)->isEnabled());
    }

    void whoCannotBeSignedOutIsTold()
    {
        open(5);
        m_program->logOutFails = base::Error{.kind = ErrorKind::Storage, .where = u"vault.json"_s};
        trigger(ui::ActionId::LogOut);
        button(u"confirmOk"_s)->click();
        QTRY_VERIFY(shell().toast()->text().startsWith(u"You are still signed in"_s));
        QVERIFY(m_window->shell());
    }

    void nobodyIsSignedInToASnapshot()
    {
        m_program->snapshot = exports::SnapshotFacts{};
        open(5);
        QVERIFY(!action(ui::ActionId::YourAccount)->isEnabled() && !action(ui::ActionId::LogOut)->isEnabled());
        QCOMPARE(ui::Actions::reason(action(ui::ActionId::LogOut)), u"Nobody is signed in to a snapshot."_s);
    }

    void aProfileWithoutItsKeyAsksForIt() // after logging out
    {
        m_program->saved = {{.id = u"p7"_s, .name = u"Northwind"_s, .apiLink = u"https://host/api/a/"_s}};
        Q_EMIT m_program->openFailed(base::Error{
            .kind = ErrorKind::Unauthorized, .where = u"shared_key"_s, .fields = {{u"profile"_s, u"p7"_s}}});
        QCOMPARE(edit(u"apiLink"_s)->text(), u"https://host/api/a/"_s);
        QVERIFY(label(u"connectProblem"_s).startsWith(u"You are signed out"_s));
    }

public Q_SLOTS:
    void noteUrl(const QUrl &url) { m_url = url; }

private:
    test::FakeIdentity &people() { return m_program->connector.people; }
    QAbstractButton *head() const { return shell().navigation()->profile(); }
    ui::PersonSheet *sheet() const { return m_window->findChild<ui::PersonSheet *>(); }
    QLineEdit *edit(const QString &name) const { return child<QLineEdit>(name); }

    void openSynced()
    {
        open(5);
        m_program->sync();
        QTRY_VERIFY(!m_program->workspace()->sync.status().account.role.isEmpty());
        QTRY_VERIFY(m_window->isSettled());
    }

    void openSheet()
    {
        open(5);
        trigger(ui::ActionId::YourAccount);
        QTRY_VERIFY(edit(u"personName"_s)->isEnabled());
    }

    void type(const QString &name, const QString &text)
    {
        edit(name)->selectAll();
        if (text.isEmpty())
            QTest::keyClick(edit(name), Qt::Key_Delete);
        else
            QTest::keyClicks(edit(name), text);
    }

    void typePasswords(const QString &next, const QString &again, const QString &present)
    {
        type(u"personNew"_s, next);
        type(u"personAgain"_s, again);
        type(u"personPassword"_s, present);
    }

    QString confirmText() const
    {
        QStringList texts;
        for (const QLabel *text : button(u"confirmOk"_s)->parentWidget()->findChildren<QLabel *>())
            texts << text->text();
        return texts.join(u'\n');
    }

    QUrl m_url;
};

LINEDESK_TEST(TestAccount)
#include "tst_account.moc"
