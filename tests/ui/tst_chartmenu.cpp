// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "tests/ui/windowtest.h"
#include "ui/widgets/barchart.h"
#include "ui/widgets/chartmenu.h"
#include "ui/widgets/lineusagepane.h"

#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QTableWidget>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

//! What can be done with every chart: a picture of it, a file, its numbers as a table.
class TestChartMenu : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(60);
        m_program->fillAccount();
        shell().showPage(u"dashboard"_s);
        QTRY_VERIFY(m_window->isSettled());
        m_chart = child<ui::BarChart>(u"fleetChart"_s);
        QVERIFY(m_chart && m_chart->isVisible());
    }

    void aSavedPictureShowsTheChartAndSaysItsNumbers()
    {
        const QString path = m_program->folder() + u"/chart.png"_s;
        QVERIFY(test::await(menu().save(path)).isOk());
        const QImage image(path);
        QCOMPARE(image.size(), m_chart->size() * 2);
        QVERIFY(colours(image) > 3); // ground, bars, forecast, line
        QVERIFY(image.text(u"Description"_s).contains(m_chart->numbers().rows[4].join(u'\t')));
    }

    void aSavedDrawingIsWholeXmlWithItsNumbers()
    {
        const QString path = m_program->folder() + u"/chart.svg"_s;
        QVERIFY(test::await(menu().save(path)).isOk());
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList elements;
        QString description;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            elements << xml.name().toString();
            if (xml.name() == "desc"_L1)
                description = xml.readElementText();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(elements.first(), u"svg"_s);
        QVERIFY2(elements.size() > 60, qPrintable(elements.join(u' ')));
        for (const QString &cell : m_chart->numbers().rows[4])
            QVERIFY2(description.contains(cell), qPrintable(cell));
    }

    void whereNothingCanBeWrittenNothingIsLeft()
    {
        const auto saved = test::await(menu().save(m_program->folder() + u"/none/chart.png"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, base::ErrorKind::Storage);
    }

    void aCopyIsAPictureAndItsNumbers()
    {
        menu().copyPicture();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage());
        QVERIFY(data->text().contains(m_chart->numbers().rows[4].join(u'\t')));
    }

    void theMenuOpensByKeyAndByARightClick()
    {
        menu().button()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(menu().button(), Qt::Key_Space);
        QMenu *popup = child<QMenu>(u"chartMenuPopup"_s);
        QVERIFY(popup && popup->isVisible());
        QCOMPARE(popup->actions().size(), 5);
        popup->close();
        QVERIFY(!menu().button()->accessibleName().isEmpty());
        Q_EMIT m_chart->customContextMenuRequested(QPoint(20, 20));
        QTRY_VERIFY(child<QMenu>(u"chartMenuPopup"_s));
        auto *table = child<QMenu>(u"chartMenuPopup"_s)->findChild<QAction *>(u"chartAsTable"_s);
        QVERIFY(table);
        table->trigger();
        QVERIFY(shell().dashboard()->usage()->isTableShown());
    }

    void aChartWithoutATwinMakesItsTable()
    {
        test::LineHouse house;
        const QDateTime start(QDate(2026, 11, 18), QTime(8, 0), Qt::UTC);
        house.program.connector.sessions.push_back({.start = start,
                                                    .end = start.addSecs(7200),
                                                    .seconds = 7200,
                                                    .country = u"NL"_s,
                                                    .networkOperator = u"KPN"_s,
                                                    .volume = base::DataVolume{40 * base::kBytesPerMegabyte}});
        QVERIFY(house.open(test::makeLine(1), ui::LineTab::Usage));
        ui::ChartMenu *hours = nullptr;
        for (ui::ChartMenu *menu : house.window->findChildren<ui::ChartMenu *>())
            hours = menu->parent()->property("accessibleName").toString() == u"Usage of today by hour"_s ? menu : hours;
        QVERIFY(hours);
        auto *chart = static_cast<ui::BarChart *>(hours->parent());
        QTRY_COMPARE(chart->numbers().rows.size(), 24);
        QVERIFY(chart->isVisible());
        hours->showTable(true);
        QVERIFY(chart->isHidden() && hours->table()->isVisibleTo(house.window.get()));
        QCOMPARE(hours->table()->rowCount(), int(chart->numbers().rows.size()));
        for (int row = 0; row < hours->table()->rowCount(); ++row)
            QCOMPARE(hours->table()->item(row, 1)->text(), chart->numbers().rows[row][1]);
        hours->showTable(false);
        QVERIFY(hours->table()->isHidden() && !chart->isHidden());
    }

private:
    ui::ChartMenu &menu() const { return *m_chart->findChild<ui::ChartMenu *>(); }

    static int colours(const QImage &image)
    {
        QSet<QRgb> found;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                found.insert(image.pixel(x, y));
        }
        return int(found.size());
    }

    ui::BarChart *m_chart = nullptr;
};

LINEDESK_TEST(TestChartMenu)
#include "tst_chartmenu.moc"
