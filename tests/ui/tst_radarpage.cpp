// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/pages/radarpage.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

//! The page of what needs attention: what stands out, with its evidence and a mute.
class TestRadarPage : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(0);
        (void)test::await(
            m_program->store().apply({line(1, u"352656100996993"_s), line(2, u"352656100996993"_s)}, {}, {}));
        (void)test::await(m_program->store().apply({line(1, u"490154203237518"_s)}, {}, {}));
        domain::DailyUsage days{.iccid = test::makeIccid(2), .firstDay = QDate(2026, 10, 20), .days = {}};
        for (int day = 0; day < 30; ++day)
            days.days.push_back(base::DataVolume{(day == 28 ? 400 : 40) * base::kBytesPerMegabyte});
        (void)test::await(m_program->workspace()->usage.apply({days}));
        m_window->shell()->showPage(u"radar"_s);
        QTRY_VERIFY(m_window->isSettled() && page().rows()->model()->rowCount() == 2);
    }

    void theMostUrgentComesFirstWithItsEvidence()
    {
        QCOMPARE(cell(0, 0), u"New device"_s);
        QCOMPARE(cell(0, 3), u"490154203237518, before 352656100996993"_s);
        QCOMPARE(cell(1, 0), u"Spike"_s);
        QCOMPARE(cell(1, 3), u"400.0 MB, usually 40.0 MB"_s);
        QCOMPARE(m_window->shell()->navigation()->radar()->count(), 2);
        page().rows()->setCurrentIndex(page().rows()->model()->index(1, 0));
        QVERIFY(label(u"radarText"_s)
                    .startsWith(u"400.0 MB on 17 Nov 2026. Compared with 28 days before: median 40.0 MB"_s));
        QVERIFY(page().findChild<ui::TimeChart *>()->summary().contains("400.0 MB"_L1));
        QVERIFY(label(u"radarAge"_s).startsWith(u"Looked at"_s)); // principle 1
    }

    void whatIsMutedGoesAndCanBeBroughtBack()
    {
        child<QAbstractButton>(u"radarMute"_s)->click();
        QMenu *menu = page().findChild<QMenu *>(u"muteMenu"_s);
        QVERIFY(menu);
        menu->actions()[0]->trigger();
        menu->close();
        QCOMPARE(page().rows()->model()->rowCount(), 1);
        QCOMPARE(cell(0, 0), u"Spike"_s);
        child<QAbstractButton>(u"radarMuted"_s)->click();
        QCOMPARE(cell(0, 0), u"New device"_s);
        child<QAbstractButton>(u"radarMute"_s)->click();
        QCOMPARE(page().rows()->model()->rowCount(), 0);
        QCOMPARE(child<ui::StateFace>(u"radarFace"_s)->title(), u"Nothing is muted"_s);
        child<QAbstractButton>(u"radarAll"_s)->click();
        QCOMPARE(page().rows()->model()->rowCount(), 2);
    }

    void aMuteEndsWithItsTime()
    {
        page().mute(7);
        QCOMPARE(m_program->workspace()->radar.loud(), 1);
        m_program->clock.advance(std::chrono::hours(24 * 8));
        QCOMPARE(m_program->workspace()->radar.loud(), 2);
    }

    void kindsAndSearchNarrowTheList()
    {
        child<QAbstractButton>(u"radarSpikes"_s)->click();
        QCOMPARE(page().rows()->model()->rowCount(), 1);
        child<QAbstractButton>(u"radarAll"_s)->click();
        m_window->actions()[ui::ActionId::Search]->trigger();
        QTest::keyClicks(child<QLineEdit>(u"radarSearch"_s), u"4901"_s);
        QCOMPARE(page().rows()->model()->rowCount(), 1);
        QCOMPARE(page().current()->kind, domain::AnomalyKind::DeviceChange);
        m_window->actions()[ui::ActionId::StepBack]->trigger();
        QCOMPARE(page().rows()->model()->rowCount(), 2);
    }

    void aRowOpensItsLine()
    {
        child<QAbstractButton>(u"radarOpen"_s)->click();
        QTRY_VERIFY(m_window->shell()->isLineShown());
        m_window->actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(m_window->shell()->page(), u"radar"_s);
    }

    void aSweepCanBeCancelledAndKeepsWhatWasThere() // principle 10
    {
        series::Radar &radar = m_program->workspace()->radar;
        QSignalSpy finished(&radar, &series::Radar::finished);
        child<QAbstractButton>(u"radarAgain"_s)->click();
        QVERIFY(radar.isRunning());
        child<QAbstractButton>(u"radarAgain"_s)->click();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!radar.isRunning());
        QCOMPARE(radar.all().size(), size_t(2));
    }

private:
    domain::Line line(int number, const QString &imei) const
    {
        domain::Line line = test::makeLine(number);
        line.status = domain::LineStatus::Active;
        line.imei = imei;
        line.country = u"NL"_s;
        line.lastSeen = m_program->clock.now().addDays(-1);
        return line;
    }
    ui::RadarPage &page() { return *m_window->shell()->radar(); }
    QString cell(int row, int column) { return page().rows()->model()->index(row, column).data().toString(); }
    QString label(const QString &name) { return page().findChild<QLabel *>(name)->text(); }
    template<typename T>
    T *child(const QString &name)
    {
        return page().findChild<T *>(name);
    }
};

LINEDESK_TEST(TestRadarPage)
#include "tst_radarpage.moc"
