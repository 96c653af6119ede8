// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/pages/apipage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

//! What integrators need: credentials, the day's budget, what comes by itself (R42–R48, D24).
class TestApiPage : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void linkAndUuidsAreShownAndCopied() // R43, R47, R158
    {
        show();
        QVERIFY(label(u"apiLink"_s).startsWith("https://"_L1));
        QCOMPARE(label(u"apiAccount"_s), u"0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11"_s);
        button(u"copyAccount"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), label(u"apiAccount"_s));
    }

    void aProfileThatDoesNotKnowItsLinkAsksForIt() // as the demo's
    {
        show();
        QTRY_COMPARE(label(u"apiUser"_s), u"fedcba9876543210fedcba9876543210"_s);
        QVERIFY(!label(u"apiKey"_s).contains("shared"_L1));
        button(u"revealKey"_s)->setFocus();
        button(u"revealKey"_s)->click();
        QTRY_COMPARE(label(u"apiKey"_s), u"shared-key-number-1"_s);
        QCOMPARE(m_window->focusWidget(), button(u"revealKey"_s)); // not on what makes another key
    }

    void theKeyIsMaskedShownForAWhileAndGoneAgain() // R46, T16
    {
        show();
        QVERIFY(!label(u"apiKey"_s).contains("shared"_L1));
        QVERIFY(!button(u"copyKey"_s)->isEnabled());
        shell().api()->setShownFor(std::chrono::milliseconds(300));
        button(u"revealKey"_s)->click();
        QTRY_COMPARE(label(u"apiKey"_s), u"shared-key-number-1"_s);
        QVERIFY(button(u"revealKey"_s)->text().startsWith("Hide"_L1));
        button(u"copyKey"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"shared-key-number-1"_s);
        QTRY_VERIFY(!label(u"apiKey"_s).contains("shared"_L1));
        QVERIFY(!button(u"copyKey"_s)->isEnabled());
        QCOMPARE(button(u"revealKey"_s)->text(), u"Reveal"_s);
    }

    void leavingThePageHidesTheKey() // T16
    {
        show();
        button(u"revealKey"_s)->click();
        QTRY_COMPARE(label(u"apiKey"_s), u"shared-key-number-1"_s);
        shell().showPage(u"settings"_s);
        QVERIFY(!label(u"apiKey"_s).contains("shared"_L1));
    }

    void whoMayNotSeeTheKeyIsToldSo() // D13
    {
        m_program->facts.permissions.setFlag(domain::Permission::ViewSharedKey, false);
        show();
        QVERIFY(!button(u"revealKey"_s)->isEnabled() && !button(u"rotateKey"_s)->isEnabled());
        QCOMPARE(label(u"apiNote"_s), u"Your role may not see the shared key."_s);
    }

    void aKeyThatCannotBeShownSaysWhy()
    {
        m_program->connector.people.fetchFails = base::Error{.kind = base::ErrorKind::Offline};
        show();
        button(u"revealKey"_s)->click();
        QTRY_VERIFY(label(u"apiNote"_s).startsWith("The key could not be shown."_L1));
        QVERIFY(button(u"revealKey"_s)->isEnabled());
    }

    void anotherKeyIsMadeOnceItIsConfirmed()
    {
        show();
        button(u"rotateKey"_s)->click();
        QCOMPARE(m_program->connector.people.rotations, 0);
        confirm();
        QTRY_COMPARE(m_program->connector.people.rotations, 1);
        QTRY_COMPARE(label(u"apiNote"_s), u"The key is another one now; the old one opens nothing any more."_s);
        button(u"revealKey"_s)->click();
        QTRY_COMPARE(label(u"apiKey"_s), u"shared-key-number-2"_s);
    }

    void aLostAnswerIsLookedInto() // T5
    {
        m_program->connector.people.rotateFails = base::Error{.kind = base::ErrorKind::OutcomeUnknown};
        show();
        button(u"rotateKey"_s)->click();
        confirm();
        QTRY_VERIFY(label(u"apiNote"_s).contains("the key is still the old one"_L1));
        m_program->connector.people.fetchFails = base::Error{.kind = base::ErrorKind::Unauthorized};
        button(u"rotateKey"_s)->click();
        confirm();
        QTRY_VERIFY(label(u"apiNote"_s).contains("the new one was lost"_L1));
    }

    void theDaysRequestsAreShownByPurpose() // D24
    {
        show();
        const QDate today = m_program->clock.now().toUTC().date();
        using domain::RequestKind;
        for (int i = 0; i < 3; ++i)
            (void)test::await(m_program->requests().note(today, RequestKind::Lines, true));
        (void)test::await(m_program->requests().note(today, RequestKind::LineLogs, false));
        (void)test::await(m_program->requests().note(today.addDays(-3), RequestKind::Lines, false));
        (void)test::await(m_program->requests().note(today.addDays(-7), RequestKind::Money, false)); // too long ago
        shell().api()->refresh();
        QTRY_COMPARE(counts().mid(4),
                     (QStringList{u"Lines"_s, u"3"_s, u"0"_s, u"4"_s, u"Logs of lines"_s, u"0"_s, u"1"_s, u"1"_s,
                                  u"Today"_s, u"3"_s, u"1"_s, u"4"_s, u"Sun 15 Nov"_s, u"0"_s, u"1"_s, u"1"_s}));
    }

    void thePlanFollowsTheWishes() // D24
    {
        show();
        m_program->sync();
        // The platform in memory allows 1,000 requests a day.
        QTRY_VERIFY(label(u"paceLines"_s).endsWith("so that the requests last the day"_L1));
        auto *lines = child<QComboBox>(u"ageMoney"_s);
        lines->setCurrentIndex(lines->findData(60));
        Q_EMIT lines->activated(lines->currentIndex());
        QCOMPARE(m_program->workspace()->planner.ages()[size_t(domain::SyncKind::Money)], 60);
        auto *age = child<QComboBox>(u"ageCatalog"_s);
        age->setCurrentIndex(age->findData(0));
        Q_EMIT age->activated(age->currentIndex());
        QTRY_COMPARE(label(u"paceCatalog"_s), u"when you sync"_s);
        QCOMPARE(label(u"aDayCatalog"_s), u"0"_s);
        QCOMPARE(m_program->workspace()->planner.ages()[size_t(domain::SyncKind::Catalog)], 0);
    }

    void aBasicAccountIsMarkedEverywhere() // R44, D26
    {
        m_program->connector.account.plan = u"basic"_s;
        show();
        m_program->sync();
        QTRY_COMPARE(label(u"bannerTitle"_s), u"Mock data."_s);
        QTRY_COMPARE(label(u"apiKind"_s), u"Basic: documentation and mock data alone"_s);
        shell().showPage(u"lines"_s);
        QVERIFY(child<QLabel>(u"bannerTitle"_s)->isVisible());
    }

private:
    void show()
    {
        m_program->open(1000);
        QTRY_VERIFY(m_window->shell());
        shell().showPage(u"api"_s);
        QTRY_VERIFY(m_window->isSettled());
    }

    void confirm()
    {
        auto *ok = child<QAbstractButton>(u"confirmOk"_s);
        QVERIFY(ok && ok->isVisible());
        ok->click();
    }

    QStringList counts() const
    {
        QStringList texts;
        for (const QLabel *each : m_window->findChildren<QLabel *>(u"apiCount"_s))
            texts << each->text();
        return texts;
    }
};

LINEDESK_TEST(TestApiPage)
#include "tst_apipage.moc"
