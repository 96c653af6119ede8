// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance.h"
#include "tests/support/register.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

//! What a second start says to the window that has the profile open (T10).
class TestInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_instance = std::make_unique<app::Instance>();
        m_instance->listen(cache());
    }
    void cleanup()
    {
        m_instance.reset();
        m_folder.reset();
    }

    void aSecondStartRaisesTheWindow()
    {
        QSignalSpy raised(m_instance.get(), &app::Instance::raiseAsked);
        QSignalSpy lines(m_instance.get(), &app::Instance::lineAsked);
        QVERIFY(say({}));
        QCOMPARE(raised.size(), 1);
        QCOMPARE(lines.size(), 0);
    }

    void aSecondStartWithALineShowsItThere() // R169, R171
    {
        QSignalSpy raised(m_instance.get(), &app::Instance::raiseAsked);
        QSignalSpy lines(m_instance.get(), &app::Instance::lineAsked);
        QVERIFY(say(u"8944538532046590417"_s));
        QCOMPARE(raised.size(), 1);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.at(0).at(0).value<domain::Iccid>().text, u"8944538532046590417"_s);
    }

    void whatIsNoNumberIsNotListenedTo()
    {
        QSignalSpy raised(m_instance.get(), &app::Instance::raiseAsked);
        QVERIFY(!say(u"../../etc/passwd"_s));
        QVERIFY(!say(u"89445385320465904178944538532046590417"_s));
        QCOMPARE(raised.size(), 0);
    }

private:
    QString cache() const { return m_folder->filePath(u"cache.db"_s); }
    bool say(const QString &iccid)
    {
        QFuture<bool> said =
            QtConcurrent::run([path = cache(), iccid] { return app::Instance::raiseOther(path, iccid); });
        return QTest::qWaitFor([&] { return said.isFinished(); }, 20'000) && said.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Instance> m_instance;
};

LINEDESK_TEST(TestInstance)
#include "tst_instance.moc"
