// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/widgets/destinationshead.h"
#include "ui/widgets/linelogpane.h"

using namespace Qt::StringLiterals;
using ui::LineTab;

//! The Destinations tab: table, days of the month, world map (R86).
class TestDestinations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::LineHouse>();
        test::FakeConnector &platform = m_house->program.connector;
        const auto session = [](int day, int hour, const QString &country, const QString &network, int megabytes) {
            const QDateTime start(QDate(2026, 11, day), QTime(hour, 0), Qt::UTC);
            return domain::Session{.start = start,
                                   .end = start.addSecs(600),
                                   .seconds = 600,
                                   .country = country,
                                   .networkOperator = network,
                                   .volume = base::DataVolume{megabytes * base::kBytesPerMegabyte}};
        };
        platform.sessions = {session(17, 9, u"SG"_s, u"Singtel"_s, 1), session(12, 9, u"DE"_s, u"Telekom"_s, 10),
                             session(12, 8, u"NL"_s, u"KPN"_s, 20), session(2, 8, u"NL"_s, u"KPN"_s, 30)};
        platform.destinations = {{u"NL"_s, u"KPN"_s, base::DataVolume{50 * base::kBytesPerMegabyte}},
                                 {u"DE"_s, u"Telekom"_s, base::DataVolume{10 * base::kBytesPerMegabyte}},
                                 {u"SG"_s, u"Singtel"_s, base::DataVolume{base::kBytesPerMegabyte}}};
    }
    void cleanup() { m_house.reset(); }

    void rowsSayHowOftenWhenLastAndWhatIsNew() // 03c
    {
        open();
        QTRY_COMPARE(row(0), (QStringList{u"Netherlands"_s, u"KPN"_s, u"82.0%"_s, u"50.0"_s, u"2"_s, u"12 Nov 08:10"_s,
                                          u"Usual"_s}));
        QCOMPARE(row(1).mid(4), (QStringList{u"1"_s, u"12 Nov 09:10"_s, u"New on 12 Nov"_s}));
        QCOMPARE(row(2).last(), u"New on 17 Nov"_s);
    }

    void theDaysOfTheMonthStandAboveTheRowsByDestination()
    {
        open();
        QTRY_COMPARE(head().month().parts.size(), size_t(3));
        const tables::DestinationDays &largest = head().month().parts.front();
        QCOMPARE(largest.name, u"Netherlands, KPN"_s);
        QCOMPARE(largest.bytes.size(), size_t(18)); // up to today
        QCOMPARE(largest.bytes[1], 30.0 * double(base::kBytesPerMegabyte));
        QCOMPARE(largest.bytes[11], 20.0 * double(base::kBytesPerMegabyte));
        QStringList legend;
        for (const QWidget *each : head().findChildren<QWidget *>(u"swatch"_s)) {
            if (!each->isHidden())
                legend << each->accessibleName();
        }
        QCOMPARE(legend.mid(0, 3),
                 (QStringList{u"Singapore, Singtel"_s, u"Germany, Telekom"_s, u"Netherlands, KPN"_s}));
        QVERIFY(legend.contains(u"over 30.0 MB"_s)); // the steps of the map
    }

    void theMapSaysItsValuesInWords()
    {
        open();
        QTRY_COMPARE(map().values().size(), size_t(3));
        QCOMPARE(map().accessibleDescription(),
                 u"Netherlands: 50.0 MB, 82.0%; Germany: 10.0 MB, 16.4%; Singapore: 1.0 MB, 1.6%"_s);
        QCOMPARE(map().countryAt(map().pointOf(u"NL"_s)), u"NL"_s);
        QCOMPARE(map().countryAt(map().pointOf(u"SG"_s)), u"SG"_s); // too small for a shape: a dot
        map().showWhole(true);
        QCOMPARE(map().countryAt(map().pointOf(u"BR"_s)), u"BR"_s); // also where there is nothing
    }

    void aClickOnACountryShowsItsRowsAlone()
    {
        open();
        QTRY_COMPARE(map().values().size(), size_t(3));
        QTest::mouseMove(&map(), map().pointOf(u"DE"_s).toPoint());
        QTRY_COMPARE(m_house->label(u"mapPointed"_s), u"Germany: 10.0 MB, 16.4%"_s);
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().pointOf(u"DE"_s).toPoint());
        QCOMPARE(log().table().rowCount(), 1);
        QCOMPARE(row(0).first(), u"Germany"_s);
        QCOMPARE(map().chosen(), u"DE"_s);
        auto *all = m_house->child<QAbstractButton>(u"mapShowAll"_s);
        QVERIFY(all->isVisible());
        QCOMPARE(all->text(), u"Only Germany, show all"_s);
        all->click();
        QCOMPARE(log().table().rowCount(), 3);
        QVERIFY(!all->isVisible());
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().pointOf(u"FR"_s).toPoint()); // it has nothing
        QCOMPARE(log().table().rowCount(), 3);
    }

    void theKeysWalkThroughTheCountries() // look.md, "Accessibility"
    {
        open();
        QTRY_COMPARE(map().values().size(), size_t(3));
        map().setFocus();
        QTest::keyClick(&map(), Qt::Key_Right);
        QCOMPARE(m_house->label(u"mapPointed"_s), u"Netherlands: 50.0 MB, 82.0%"_s);
        QTest::keyClick(&map(), Qt::Key_Right);
        QTest::keyClick(&map(), Qt::Key_Return);
        QCOMPARE(row(0).first(), u"Germany"_s);
        QTest::keyClick(&map(), Qt::Key_Return); // the same again: all
        QCOMPARE(log().table().rowCount(), 3);
        QTest::keyClick(&map(), Qt::Key_Left);
        QTest::keyClick(&map(), Qt::Key_Left); // the first one stays
        QCOMPARE(m_house->label(u"mapPointed"_s), u"Netherlands: 50.0 MB, 82.0%"_s);
    }

    void whereThereIsNoRoomForBothOneIsChosen()
    {
        open();
        auto *which = m_house->child<QWidget>(u"destinationsWhich"_s);
        QTRY_VERIFY(m_house->window->isSettled());
        QVERIFY(!which->isVisible() && map().isVisible());
        m_house->window->resize(1120, 700);
        QTRY_VERIFY(which->isVisible());
        QVERIFY(!map().isVisible());
        m_house->child<QAbstractButton>(u"destinationsMap"_s)->click();
        QTRY_VERIFY(map().isVisible());
        QVERIFY(log().rows()->height() > 5 * 26); // rows are left to be seen
    }

    void anotherMonthHasItsOwnCountries()
    {
        open();
        QTRY_COMPARE(map().values().size(), size_t(3));
        QTest::mouseClick(&map(), Qt::LeftButton, {}, map().pointOf(u"DE"_s).toPoint());
        QCOMPARE(head().country(), u"Germany"_s);
        m_house->program.connector.destinations.erase(m_house->program.connector.destinations.begin() + 1);
        m_house->child<QAbstractButton>(u"earlierMonth"_s)->click();
        QTRY_COMPARE(map().values().size(), size_t(2));
        QVERIFY(head().country().isEmpty()); // no filter that nobody sees
        QCOMPARE(log().table().rowCount(), 2);
    }

private:
    void open()
    {
        QVERIFY(m_house->open(test::makeLine(1), LineTab::Destinations));
        QTRY_COMPARE(log().table().rowCount(), 3);
    }
    ui::LineLogPane &log() { return *m_house->page().log(LineTab::Destinations); }
    ui::DestinationsHead &head() { return *m_house->child<ui::DestinationsHead>(u"destinationsHead"_s); }
    ui::WorldMap &map() { return *head().map(); }
    QStringList row(int number)
    {
        QStringList cells;
        for (int column = 0; column < log().table().columnCount(); ++column)
            cells << log().table().index(number, column).data().toString();
        return cells;
    }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestDestinations)
#include "tst_destinations.moc"
