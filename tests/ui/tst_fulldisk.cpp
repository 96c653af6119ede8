// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/fakeprogram.h"
#include "ui/changeflow.h"
#include "ui/dialogs/changesheet.h"
#include "ui/mainwindow.h"

#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! T7: what the window says of a disk that is full, and that it says it no longer when there is room.
class TestFullDisk : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::FakeProgram> m_program;
    std::unique_ptr<test::FaultyDisk> m_disk;
    std::unique_ptr<ui::MainWindow> m_window;

    QString bannerText() const
    {
        QString text;
        for (const QLabel *label : m_window->shell()->banner()->findChildren<QLabel *>())
            text += label->isVisible() ? label->text() + u' ' : QString();
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<test::FakeProgram>();
        m_disk = std::make_unique<test::FaultyDisk>(m_program->folder());
        m_window = std::make_unique<ui::MainWindow>(*m_program);
        m_window->resize(1440, 900);
        m_window->show();
        m_program->open(20);
        QTRY_VERIFY(m_window->isSettled());
    }
    void cleanup()
    {
        m_window.reset();
        m_program.reset(); // its files before their disk
        m_disk.reset();
    }

    void aSyncThatCannotBeStoredIsSaidInTheBanner()
    {
        QVERIFY(!m_window->shell()->banner()->isVisible());
        m_disk->fillUpAfter(0);
        m_program->sync();
        QTRY_VERIFY(m_window->shell()->banner()->isVisible());
        const QString text = bannerText();
        QVERIFY2(text.contains("could not read or write a file"_L1), qPrintable(text));
        QVERIFY2(text.contains("Make room"_L1) && text.contains(m_program->folder() + "/cache1.db"_L1),
                 qPrintable(text));
        QVERIFY2(text.contains("Next try in"_L1), qPrintable(text));
        QCOMPARE(m_program->table().rowCount(), 20); // what was there is there to work with
        m_disk->heal();
        auto *retry = m_window->shell()->banner()->findChild<QAbstractButton *>();
        QVERIFY(retry && retry->isVisible());
        retry->click();
        QTRY_VERIFY(!m_window->shell()->banner()->isVisible());
    }

    void aChangeThatCannotBeStoredIsNotAcknowledged()
    {
        std::vector<domain::Line> lines = test::makeFleet(2);
        for (domain::Line &line : lines) {
            line.status = domain::LineStatus::Active;
            line.contract = domain::Contract::Unknown;
        }
        m_program->write(lines);
        QTRY_VERIFY(m_window->isSettled());
        m_window->shell()->lines()->selection().selectRows(0, 0, false);
        m_window->actions()[ui::ActionId::Deactivate]->trigger();
        auto *ok = m_window->findChild<QAbstractButton *>(u"changeOk"_s);
        QTRY_VERIFY(ok && ok->isVisible() && ok->isEnabled());
        m_disk->fillUpAfter(0);
        ok->click();
        auto *problem = m_window->findChild<QLabel *>(u"changeProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY2(problem->text().startsWith("Nothing was queued."_L1), qPrintable(problem->text()));
        QVERIFY(m_window->changes()->sheet()->isOpen());
        QCOMPARE(await(m_program->outbox().counts())->lines(), 0);
        m_disk->heal();
        ok->click(); // what was typed and chosen is still there
        QTRY_VERIFY(!m_window->changes()->sheet()->isOpen());
        QCOMPARE(await(m_program->outbox().counts())->count(domain::ChangeState::Ready), 1);
    }
};

LINEDESK_TEST(TestFullDisk)
#include "tst_fulldisk.moc"
