// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/fakeprogram.h"
#include "ui/mainwindow.h"
#include "ui/widgets/viewtabs.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QMenu>
#include <QProgressBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

//! As `linedesk --page lines` does.
void beginWithLines(test::FakeProgram &program, ui::MainWindow &window)
{
    program.opening = true;
    window.showPage(u"lines"_s);
    program.opening = false;
}

} // namespace

//! From the start of the window to the first rows, and what it says until all is known.
class TestStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileThatOpensAtOnceComesUpWithoutTheFirstPage() // P10
    {
        test::FakeProgram program;
        program.opening = true;
        ui::MainWindow window(program);
        window.appear();
        QVERIFY(!window.isVisible());
        QVERIFY(!window.findChild<ui::WelcomePage *>());
        program.opening = false;
        program.open(20);
        QTRY_VERIFY(window.isVisible() && window.shell()->isVisible());
        QTRY_VERIFY(window.isSettled());
        QVERIFY(!window.findChild<ui::WelcomePage *>());
    }

    void anIconThatWasDrawnAtBuildTimeLooksAsItsDrawing_data() // P10
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        for (const QString &name : {u"search"_s, u"settings"_s, u"download"_s}) {
            for (const int size : {14, 16, 32})
                QTest::addRow("%s, %d px", qPrintable(name), size) << name << size;
        }
    }

    void anIconThatWasDrawnAtBuildTimeLooksAsItsDrawing()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        const ui::Theme theme;
        const QByteArray latin = name.toLatin1();
        const QColor color = theme.color(ui::Tone::Accent);
        const QImage shown = theme.icon(QLatin1String(latin), ui::Tone::Accent).pixmap(size, size).toImage();
        QFile file(u":/icons/%1.svg"_s.arg(name));
        QVERIFY(file.open(QFile::ReadOnly));
        QByteArray svg = file.readAll();
        svg.replace("currentColor", color.name().toLatin1());
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
        QBuffer buffer(&svg);
        QImageReader reader(&buffer, "svg");
        reader.setScaledSize({size, size});
        const QImage drawing = reader.read();
        QCOMPARE(shown.size(), drawing.size());
        int inked = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const QColor a = shown.pixelColor(x, y);
                const QColor b = drawing.pixelColor(x, y);
                QVERIFY(qAbs(a.alpha() - b.alpha()) <= 2);
                if (a.alpha() < 200)
                    continue; // the colour of a faint pixel is rounded coarsely
                ++inked;
                QVERIFY(qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue()) <= 6);
            }
        }
        QVERIFY(inked > 3);
    }

    void aProfileThatTakesLongShowsThatItIsOpening()
    {
        test::FakeProgram program;
        program.opening = true;
        ui::MainWindow window(program);
        window.appear();
        QTRY_VERIFY(window.isVisible() && window.welcome()->isVisible());
        QVERIFY(window.welcome()->findChild<QProgressBar *>()->isVisible());
        program.opening = false;
        program.open(20);
        QVERIFY(window.shell()->isVisible() && !window.welcome()->isVisible());
    }

    void aProfileThatCannotBeOpenedSaysWhyOnTheFirstPage()
    {
        test::FakeProgram program;
        program.opening = true;
        ui::MainWindow window(program);
        window.appear();
        program.opening = false;
        Q_EMIT program.openFailed({.kind = base::ErrorKind::Storage});
        QVERIFY(window.findChild<QLabel *>(u"connectProblem"_s)->text().startsWith(u"Not connected."_s));
        QTRY_VERIFY(window.isVisible() && window.welcome()->isVisible());
    }

    void aPassphraseIsAskedForOverTheFirstPage()
    {
        test::FakeProgram program;
        program.opening = true;
        ui::MainWindow window(program);
        window.appear();
        Q_EMIT program.passphraseWanted(false);
        QTRY_VERIFY(window.isVisible() && window.welcome()->isVisible());
        QVERIFY(window.findChild<QLineEdit *>(u"passphrase"_s)->isVisible());
    }

    void thePageThatWasAskedForIsTheFirst()
    {
        test::FakeProgram program;
        program.opening = true;
        ui::MainWindow window(program);
        window.showPage(u"settings"_s);
        window.appear();
        program.opening = false;
        program.open(5);
        QCOMPARE(window.shell()->page(), u"settings"_s);
    }

    void theRowsAreShownBeforeAllOfThemAreCounted() // P10
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        beginWithLines(program, window);
        program.open(1000);
        int rows = 0;
        bool isWhole = true;
        bool isShown = false;
        connect(&program.table(), &QAbstractItemModel::dataChanged, &window, [&] {
            if (rows > 0)
                return;
            rows = program.table().rowCount();
            isWhole = program.table().isComplete();
            isShown = window.shell()->lines()->table()->isVisible() &&
                      program.table().index(0, 0).data(tables::LoadedRole).toBool();
        });
        QCOMPARE(window.shell()->navigation()->lines()->count(), -1);
        QTRY_VERIFY(rows > 0);
        QVERIFY(isShown && !isWhole);
        QTRY_COMPARE(window.shell()->navigation()->lines()->count(), 1000);
        QTRY_VERIFY(program.table().isComplete());
    }

    void whileTheFirstLinesComeNoCountIsShown()
    {
        test::FakeProgram program;
        program.connector.neverAnswers = true;
        ui::MainWindow window(program);
        window.show();
        beginWithLines(program, window);
        program.open(0);
        program.sync();
        QTRY_VERIFY(window.isSettled() && window.shell()->lines()->face() == u"Loading the lines"_s);
        QCOMPARE(window.shell()->navigation()->lines()->count(), -1);
        QCOMPARE(window.findChild<ui::ViewTab *>(u"tabAll"_s)->accessibleDescription(), QString());
    }

    void aFailedFirstSyncIsSaidOnce()
    {
        test::FakeProgram program;
        program.connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Server}; };
        ui::MainWindow window(program);
        window.show();
        beginWithLines(program, window);
        program.open(0);
        program.sync();
        QTRY_COMPARE(window.shell()->lines()->face(), u"The lines could not be loaded."_s);
        QTRY_VERIFY(!window.shell()->banner()->isVisible());
        window.showPage(u"settings"_s);
        QVERIFY(window.shell()->banner()->isVisible());
        window.showPage(u"lines"_s);
        QVERIFY(!window.shell()->banner()->isVisible());
        window.showPage(u"dashboard"_s);
        QTRY_COMPARE(window.findChild<ui::StateFace *>(u"dashboardFace"_s)->title(),
                     u"The account could not be loaded."_s);
        window.showPage(u"settings"_s);
        window.showPage(u"dashboard"_s);
        QVERIFY(!window.shell()->banner()->isVisible());
    }

    void viewsThatDoNotFitAreInTheMenu()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.resize(1120, 700);
        window.show();
        beginWithLines(program, window);
        program.open(300);
        for (const domain::LineStatus status : domain::kAllStatuses)
            (void)program.views().add({.id = {},
                                       .name = tables::LineTable::statusText(status),
                                       .filter = "status:"_L1 + QString(domain::statusWord(status)),
                                       .sort = {}});
        const QString id =
            *program.views().add({.id = {}, .name = u"Suspended"_s, .filter = u"status:suspended"_s, .sort = {}});
        QTRY_VERIFY(program.views().count(id) > 0);
        auto *more = window.findChild<QAbstractButton *>(u"moreViews"_s);
        QTRY_VERIFY(window.isSettled() && more->isVisible());
        QTest::mouseClick(more, Qt::LeftButton);
        auto *menu = window.findChild<QMenu *>(u"moreViewsMenu"_s);
        QVERIFY(menu && menu->isVisible());
        int hidden = 0;
        for (const ui::ViewTab *tab : window.findChildren<ui::ViewTab *>())
            hidden += tab->isHidden() ? 1 : 0;
        QCOMPARE(menu->actions().size(), hidden);
        QAction *last = menu->actions().last();
        const QString name = last->text().section(u'\t', 0, 0);
        QCOMPARE(name, u"Suspended 2"_s);
        QVERIFY(last->text().section(u'\t', 1).endsWith("lines"_L1));
        last->trigger();
        menu->close();
        QTRY_VERIFY(window.isSettled() && program.table().rowCount() < 300);
        const QModelIndex status = program.table().index(0, int(domain::LineColumn::Status));
        QTRY_COMPARE(status.data().toString(), u"Suspended"_s);
        bool isShown = false; // the shown view has its tab, whatever else fits
        for (const ui::ViewTab *tab : window.findChildren<ui::ViewTab *>())
            isShown = isShown || (tab->isVisible() && tab->isChecked() && tab->text() == name);
        QVERIFY(isShown);
    }
};

LINEDESK_TEST(TestStart)
#include "tst_start.moc"
