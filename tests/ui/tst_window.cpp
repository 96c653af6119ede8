// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/fakeprogram.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"
#include "ui/pictures.h"
#include "ui/syncwords.h"
#include "ui/words.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

bool isPartOfAnother(const QWidget *widget)
{
    // Qt's own parts: the line edit in a combo box, scroll bar containers, the corner button of a table.
    return widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QComboBox *>(widget->parentWidget()) ||
           widget->inherits("QTableCornerButton");
}

} // namespace

//! The frame, the first run, words, theme, and what holds for every page.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextReachesItsContrast_data() // look.md, section 1
    {
        QTest::addColumn<const ui::Colors *>("colors");
        QTest::newRow("light") << &ui::lightColors();
        QTest::newRow("dark") << &ui::darkColors();
        QTest::newRow("light, a snapshot") << &ui::lightSnapshotColors();
        QTest::newRow("dark, a snapshot") << &ui::darkSnapshotColors();
    }
    void everyTextReachesItsContrast()
    {
        QFETCH(const ui::Colors *, colors);
        const ui::Colors &c = *colors;
        for (const QColor &text : {c.text, c.text2})
            QVERIFY(ui::contrast(text, c.violet.fill) >= 4.5);
        for (const QColor &surface : {c.bg, c.sub, c.hover, c.select}) {
            for (const QColor &text : {c.text, c.text2, c.text3, c.accent, c.greenText, c.amberText, c.redText})
                QVERIFY2(ui::contrast(text, surface) >= 4.45, qPrintable(text.name() + u" on "_s + surface.name()));
            for (const QColor &mark : {c.greenMark, c.amberMark, c.redMark, c.violetMark, c.greyMark, c.edge})
                QVERIFY2(ui::contrast(mark, surface) >= 2.95, qPrintable(mark.name() + u" on "_s + surface.name()));
        }
        for (const QColor &fill : {c.accentFill, c.accentFillHover, c.dangerFill})
            QVERIFY(ui::contrast(Qt::white, fill) >= 4.5);
        QVERIFY(ui::contrast(c.redText, c.red.fill) >= 4.5);
        QVERIFY(ui::contrast(c.amberText, c.amber.fill) >= 4.5);
    }

    void everyPageHasNamesAndNoClippedWords_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const QString &page : ui::pictureNames()) {
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(1440, 900), QSize(1120, 700)})
                    QTest::newRow(
                        qPrintable(u"%1, %2, %3"_s.arg(page, dark ? u"dark"_s : u"light"_s).arg(size.width())))
                        << page << dark << size;
            }
        }
    }
    void everyPageHasNamesAndNoClippedWords() // look.md, section 10; T18
    {
        QFETCH(QString, page);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        test::FakeProgram program;
        program.settings().setTheme(dark ? base::ThemeChoice::Dark : base::ThemeChoice::Light);
        ui::MainWindow window(program);
        window.resize(size);
        window.show();
        if (ui::pictureNeeds(page) != ui::PictureNeeds::NoProfile)
            program.open(ui::pictureNeeds(page) == ui::PictureNeeds::Lines ? 60 : 0);
        QVERIFY(ui::showPicture(window, page));
        QTRY_VERIFY(window.isSettled());
        QTest::qWait(120);
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            const bool input = qobject_cast<const QAbstractButton *>(widget) ||
                               qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) ||
                               qobject_cast<const QAbstractItemView *>(widget);
            if (input && !isPartOfAnother(widget) && widget->isVisible()) {
                QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
            if (const auto *label = qobject_cast<const QLabel *>(widget); label && !isPartOfAnother(widget))
                QVERIFY2(label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
            checkFits(widget);
        }
    }

    void withoutAProfileTheFirstRunPageComesUp()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        QVERIFY(window.welcome()->isVisible());
        QVERIFY(!window.actions()[ui::ActionId::GoLines]->isEnabled());
    }

    void theConnectionIsTestedAsItIsTypedAndOnlyWhenItCanBe()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        auto *link = window.findChild<QLineEdit *>(u"apiLink"_s);
        link->setText(u"http://platform.example/api/x"_s);
        QTest::qWait(500);
        QVERIFY(program.asked.isEmpty());
        link->setText(u"https://platform.example/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/"_s);
        QTRY_COMPARE(program.asked,
                     QStringList{u"test https://platform.example/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/"_s});
        Q_EMIT program.testChanged({.step = ui::TestStep::Address, .state = ui::TestState::Passed, .value = 84});
        Q_EMIT program.testChanged({.step = ui::TestStep::Certificate,
                                    .state = ui::TestState::Failed,
                                    .error = base::Error{.kind = base::ErrorKind::Certificate}});
        QCOMPARE(window.findChild<QLabel *>(u"testValue0"_s)->text(), u"84 ms"_s);
        QVERIFY(window.findChild<QLabel *>(u"testProblem"_s)->text().contains("not trusted"_L1));
    }

    void connectingChecksTheFieldsFirst()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        auto *go = window.findChild<QPushButton *>(u"welcomeGo"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(program.asked.isEmpty());
        window.findChild<QLineEdit *>(u"apiLink"_s)
            ->setText(u"https://platform.example/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/"_s);
        window.findChild<QLineEdit *>(u"userUuid"_s)->setText(u"7f3c1e0a-52b4-4c1d-9a6e-0d8b4170f2c9"_s);
        window.findChild<QLineEdit *>(u"sharedKey"_s)->setText(u"secret"_s);
        QTest::mouseClick(go, Qt::LeftButton);
        QVERIFY(program.asked.last().startsWith("connect"_L1));
        QCOMPARE(program.lastForm.syncMinutes, 5);
        QVERIFY(!go->isEnabled());
        Q_EMIT program.openFailed({.kind = base::ErrorKind::Unauthorized});
        QVERIFY(go->isEnabled());
        QVERIFY(window.findChild<QLabel *>(u"connectProblem"_s)->text().startsWith(u"Not connected."_s));
    }

    void theDemoOpensWithTheChosenFleet()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        QTest::mouseClick(window.findChild<QAbstractButton *>(u"chooseDemo"_s), Qt::LeftButton);
        QTest::mouseClick(window.findChild<QAbstractButton *>(u"demo100"_s), Qt::LeftButton);
        QTest::mouseClick(window.findChild<QPushButton *>(u"welcomeGo"_s), Qt::LeftButton);
        QCOMPARE(program.asked, QStringList{u"openDemo 100"_s});
        program.open(20);
        QVERIFY(window.shell() && window.shell()->isVisible());
    }

    void aPassphraseIsMadeTwiceAlikeOrNotAtAll()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        Q_EMIT program.passphraseWanted(true);
        auto *first = window.findChild<QLineEdit *>(u"passphrase"_s);
        auto *second = window.findChild<QLineEdit *>(u"passphraseAgain"_s);
        QTest::keyClicks(first, u"correct horse"_s);
        QTest::keyClicks(second, u"correct hose"_s);
        QTest::mouseClick(window.findChild<QPushButton *>(u"passphraseOk"_s), Qt::LeftButton);
        QVERIFY(program.asked.isEmpty());
        second->setText(u"correct horse"_s);
        QTest::mouseClick(window.findChild<QPushButton *>(u"passphraseOk"_s), Qt::LeftButton);
        QCOMPARE(program.lastPassphrase, u"correct horse"_s);
        QVERIFY(first->text().isEmpty());
        Q_EMIT program.passphraseWanted(false);
        QTest::keyClick(first, Qt::Key_Escape);
        QCOMPARE(program.lastPassphrase, QString());
    }

    void theThemeChangesAtOnceAndIsKept()
    {
        test::FakeProgram program;
        program.settings().setTheme(base::ThemeChoice::Light);
        ui::MainWindow window(program);
        QVERIFY(!window.theme().isDark());
        window.actions()[ui::ActionId::ThemeDark]->trigger();
        QVERIFY(window.theme().isDark());
        QCOMPARE(program.settings().theme(), base::ThemeChoice::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), ui::darkColors().bg);
    }

    void removingAConnectionAsksFirst()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        program.open(5);
        window.showPage(u"settings"_s);
        QTest::mouseClick(window.findChild<QPushButton *>(u"removeProfile"_s), Qt::LeftButton);
        QVERIFY(program.asked.isEmpty());
        QTest::mouseClick(window.findChild<QPushButton *>(u"confirmOk"_s), Qt::LeftButton);
        QCOMPARE(program.asked, QStringList{u"remove p1"_s});
    }

    void backAndForwardWalkThePages()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        program.open(5);
        QVERIFY(!window.actions()[ui::ActionId::Back]->isEnabled());
        window.showPage(u"settings"_s);
        window.actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(window.shell()->page(), u"dashboard"_s);
        window.actions()[ui::ActionId::Forward]->trigger();
        QCOMPARE(window.shell()->page(), u"settings"_s);
    }

    void theStatusBarSaysWhereTheSyncStands()
    {
        const QDateTime now(QDate(2026, 11, 18), QTime(14, 33), Qt::UTC);
        syncing::Status status;
        status.lastSync = now.addSecs(-60);
        status.nextTry = now.addSecs(180);
        QCOMPARE(ui::syncWords(status, now).text, u"Synced 14:32, next in 3 min"_s);
        status.phase = syncing::Phase::Lines;
        status.done = 4000;
        status.total = 10000;
        QCOMPARE(ui::syncWords(status, now).text, u"Syncing lines 4,000 of 10,000"_s);
        QVERIFY(ui::syncWords(status, now).canCancel);
        status.phase = syncing::Phase::Offline;
        status.offlineSince = now;
        QCOMPARE(ui::syncWords(status, now).text, u"Offline since 14:33, cache of 14:32"_s);
        QCOMPARE(ui::bannerWords(status, false, now).title, u"You are offline."_s);
    }

    void anOldCacheIsSaid()
    {
        const QDateTime now(QDate(2026, 11, 18), QTime(14, 33), Qt::UTC);
        syncing::Status status;
        status.lastSync = now.addDays(-3);
        QCOMPARE(ui::bannerWords(status, false, now).title, u"The cache is 3 days old."_s);
        status.lastSync = now.addSecs(-3600);
        QVERIFY(ui::bannerWords(status, false, now).title.isEmpty());
    }

    void everyErrorHasItsSentenceAndNeverTheLogsWords()
    {
        for (int kind = 0; kind <= int(base::ErrorKind::OutcomeUnknown); ++kind) {
            const ui::ErrorText text = ui::errorText({.kind = base::ErrorKind(kind), .detail = u"SECRET-DETAIL"_s});
            QVERIFY(text.what.endsWith(u'.') && !text.why.isEmpty());
            QVERIFY(!text.line().contains("SECRET-DETAIL"_L1));
        }
    }

    void agesAreInWordsThatFit_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("minutes") << qint64(300) << u"5 min"_s;
        QTest::newRow("an hour") << qint64(3700) << u"1 hour"_s;
        QTest::newRow("a day and a half stays hours") << qint64(36 * 3600) << u"36 hours"_s;
        QTest::newRow("three days") << qint64(3 * 86400) << u"3 days"_s;
        QTest::newRow("five months") << qint64(150 * 86400) << u"5 months"_s;
        QTest::newRow("two years") << qint64(800 * 86400) << u"2 years"_s;
    }
    void agesAreInWordsThatFit()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        const QDateTime now(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC);
        QCOMPARE(ui::words::age(now.addSecs(-seconds), now), words);
    }

    void aTooltipOfServerTextIsNeverMarkup() // T18
    {
        QCOMPARE(ui::words::toolTip(u"plain"_s), u"plain"_s);
        QVERIFY(!ui::words::toolTip(u"<img src=file:///etc/passwd>"_s).contains("<img"_L1));
    }

    void tableCellsSpeakInWords()
    {
        test::FakeProgram program;
        ui::MainWindow window(program);
        window.show();
        program.open(20);
        QTRY_VERIFY(window.isSettled() && program.table().rowCount() == 20);
        const QModelIndex status = program.table().index(0, int(domain::LineColumn::Status));
        QTRY_VERIFY(status.data(Qt::AccessibleTextRole).toString().startsWith(u"Status "_s));
    }

private:
    static void checkFits(const QWidget *widget)
    {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            return;
        if (const auto *button = qobject_cast<const ui::Button *>(widget)) {
            QVERIFY2(button->width() >= button->sizeHint().width(),
                     qPrintable(u"%1 is %2 wide, wants %3"_s.arg(button->objectName())
                                    .arg(button->width())
                                    .arg(button->sizeHint().width())));
        } else if (const auto *label = qobject_cast<const ui::TextLabel *>(widget); label && !label->wordWrap()) {
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
            QVERIFY2(label->height() >= label->fontMetrics().height() - 1, qPrintable(label->text()));
        } else if (label && label->wordWrap()) {
            QVERIFY2(label->height() >= label->heightForWidth(label->width()) - 1, qPrintable(label->text()));
        }
    }
};

LINEDESK_TEST(TestWindow)
#include "tst_window.moc"
