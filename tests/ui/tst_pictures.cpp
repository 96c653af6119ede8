// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/moneyhelp.h"
#include "ui/mainwindow.h"
#include "ui/pictures.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

//! Every page and face comes up and settles in both themes and sizes. LINEDESK_PICTURES keeps what they look like.
class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageSettles_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const QString &page : ui::pictureNames()) {
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(1440, 900), QSize(1120, 700)}) {
                    const QString row = u"%1 at %2x%3, %4"_s.arg(page)
                                            .arg(size.width())
                                            .arg(size.height())
                                            .arg(dark ? u"dark"_s : u"light"_s);
                    QTest::newRow(qPrintable(row)) << page << dark << size;
                }
            }
        }
    }

    void everyPageSettles()
    {
        QFETCH(QString, page);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        test::FakeProgram program;
        program.settings().setTheme(dark ? base::ThemeChoice::Dark : base::ThemeChoice::Light);
        ui::MainWindow window(program);
        window.resize(size);
        window.show();
        prepare(program, ui::pictureNeeds(page));
        show(window, page, page, size);
    }

    void theBalanceInEachOfItsStates_data() // D5, D10, D26
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("text");
        const auto add = [](const char *name, State state, const QString &label, const QString &text) {
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", name, dark ? "dark" : "light") << state << dark << label << text;
        };
        add("red", State::Red, u"cardBalanceWord"_s, u"Suspended"_s);
        add("orange", State::Orange, u"cardBalanceWord"_s, u"Low"_s);
        add("green", State::Green, u"cardBalanceWord"_s, u"Healthy"_s);
        add("no-usage", State::Unused, u"cardRunwayTitle"_s, u"Runway: no usage"_s);
        add("auto-refill", State::Refilled, u"cardRefillState"_s, u"On, $500.00 each refill"_s);
        add("offline", State::Offline, u"bannerTitle"_s, u"You are offline."_s);
        add("mock", State::Mock, u"bannerTitle"_s, u"Mock data."_s);
    }

    void theBalanceInEachOfItsStates()
    {
        QFETCH(const State, state);
        QFETCH(const bool, dark);
        QFETCH(const QString, label);
        QFETCH(const QString, text);
        test::FakeProgram program;
        program.settings().setTheme(dark ? base::ThemeChoice::Dark : base::ThemeChoice::Light);
        ui::MainWindow window(program);
        window.resize(1440, 900);
        window.show();
        openBilling(program, state);
        const QString name = u"billing-"_s + QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
        show(window, u"billing"_s, name, window.size());
        QStringList shown; // the dashboard behind has a panel of the balance as well
        for (const auto *each : window.findChildren<QLabel *>(label)) {
            if (each->isVisible())
                shown << each->text();
        }
        QCOMPARE(shown, QStringList{text});
    }

private:
    enum class State { Orange, Red, Green, Unused, Refilled, Offline, Mock };

    static void show(ui::MainWindow &window, const QString &page, const QString &name, QSize size)
    {
        if (window.shell())
            window.shell()->refreshOutbox();
        QVERIFY(ui::showPicture(window, page));
        const bool quiet = QTest::qWaitFor([&] { return window.isSettled(); }, 10'000);
        QVERIFY2(quiet, qPrintable(window.waitingFor()));
        QCOMPARE(window.size(), size);
        const QString folder = qEnvironmentVariable("LINEDESK_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const QString theme = qApp->palette().color(QPalette::Window).lightness() < 128 ? u"dark"_s : u"light"_s;
        window.picture().save(u"%1/%2-%3-%4.png"_s.arg(folder, name, theme).arg(size.width()));
    }

    //! What the platform says of every line: a month in some countries, one of them new, a device that is another.
    static void fillLogs(test::FakeConnector &platform)
    {
        const QDate today(2026, 11, 18);
        const auto add = [&](int daysBack, const QString &country, const QString &network, int megabytes) {
            const QTime began(6 + int(platform.sessions.size()) % 9, 0);
            const QDateTime start(today.addDays(-daysBack), began, Qt::UTC);
            platform.sessions.push_back({.start = start,
                                         .end = start.addSecs(3 * 3600),
                                         .seconds = 3 * 3600,
                                         .country = country,
                                         .networkOperator = network,
                                         .volume = base::DataVolume{megabytes * base::kBytesPerMegabyte}});
        };
        for (int back = 0; back < 30; ++back) {
            add(back, u"NL"_s, u"KPN"_s, 60 + back * 7 % 30);
            if (back % 3 == 0)
                add(back, u"BE"_s, u"Proximus"_s, 30 + back);
            if (back < 7)
                add(back, u"DE"_s, u"Telekom"_s, 90);
            if (back % 8 == 1)
                add(back, u"FR"_s, u"Orange"_s, 12);
        }
        const auto sum = [&](const QString &country, const QString &network, int megabytes) {
            platform.destinations.push_back({country, network, base::DataVolume{megabytes * base::kBytesPerMegabyte}});
        };
        sum(u"NL"_s, u"KPN"_s, 1340);
        sum(u"DE"_s, u"Telekom"_s, 630);
        sum(u"BE"_s, u"Proximus"_s, 231);
        sum(u"FR"_s, u"Orange"_s, 36);
        sum(u"LU"_s, u"POST"_s, 2);
        const QDateTime moved(today.addDays(-4), QTime(9, 12), Qt::UTC);
        platform.devices = {{.imei = u"860000000000011"_s, .since = moved, .until = {}},
                            {.imei = u"352656100417338"_s, .since = moved.addYears(-1), .until = moved}};
    }
    static void fillRules(test::FakeProgram &program)
    {
        program.facts.rules = {
            {.id = 1,
             .name = u"Daily cap"_s,
             .limit = 100 * base::kBytesPerMegabyte,
             .followUp = domain::RuleFollowUp::NextDay},
            {.id = 2, .name = u"Stolen"_s, .trigger = domain::RuleTrigger::ImeiChange, .notifyMail = true}};
    }
    static void openSnapshot(test::FakeProgram &program)
    {
        program.snapshot = exports::SnapshotFacts{
            .account = u"Northwind IoT"_s, .zone = u"Europe/Amsterdam"_s, .takenAt = program.clock.now()};
        program.open(1284, true);
    }
    static void openWhole(test::FakeProgram &program)
    {
        program.open(1284);
        program.fillAccount();
        program.fillAnomalies();
        program.sync();
        program.fillMessages();
        program.fillOutbox();
    }

    static void openMoney(test::FakeProgram &program)
    {
        test::FakeMoney &money = program.connector.money;
        money.method = test::someCard();
        money.refill = {.amountNow = 500'000'000, .average = 64'200'000, .currency = u"USD"_s};
        money.balance = {.facts = {.available = 412'800'000, .minimum = 64'200'000, .average = 64'200'000},
                         .currency = u"USD"_s,
                         .averagedDays = 30,
                         .usage = {}};
        program.open(1284);
        program.sync();
        program.writeBalance(money.balance);
        std::vector<domain::Payment> payments;
        for (int i = 0; i < 3; ++i)
            payments.push_back({.id = QString::number(i),
                                .at = program.clock.now().addDays(-6 * i - 4),
                                .micros = 300'000'000,
                                .currency = u"USD"_s,
                                .kind = u"auto_refill"_s,
                                .isPaid = i != 1,
                                .reason = i == 1 ? u"The bank declined the charge."_s : QString(),
                                .cardBrand = u"Visa"_s,
                                .cardDigits = u"4242"_s});
        program.writePayments(std::move(payments));
    }
    static domain::Balance balanceOf(State state)
    {
        constexpr qint64 kDay = 64'200'000;
        domain::Balance balance{.facts = {.available = 412'800'000, .minimum = kDay, .average = kDay},
                                .currency = u"USD"_s,
                                .averagedDays = 30,
                                .usage = {}};
        if (state == State::Red)
            balance.facts = {.available = 51'300'000, .minimum = kDay, .average = kDay, .linesSuspended = true};
        if (state == State::Green)
            balance.facts.available = 2'412'800'000;
        if (state == State::Unused)
            balance.facts = {.available = 100'000'000, .minimum = 5'000'000, .average = 0};
        balance.isAutoRefillOn = state == State::Refilled;
        for (int back = 30; back > 0 && balance.facts.average > 0; --back)
            balance.usage.push_back({QDate(2026, 11, 18).addDays(-back), kDay});
        return balance;
    }

    //! The states of the balance (D5, D10), and of who tells it.
    static void openBilling(test::FakeProgram &program, State state)
    {
        test::FakeMoney &money = program.connector.money;
        money.method = test::someCard();
        money.refill = {.isOn = state == State::Refilled,
                        .amount = 500'000'000,
                        .amountNow = 500'000'000,
                        .average = 64'200'000,
                        .currency = u"USD"_s};
        money.balance = balanceOf(state);
        if (state == State::Mock)
            program.connector.account.plan = u"basic"_s;
        program.open(1284);
        program.sync();
        test::fillMoney(program);
        program.writeBalance(money.balance);
        (void)test::await(program.workspace()->books.storeBook(test::someBook(), program.clock.now()));
        test::fillCheckedCycle(program, 300'000);
        if (state != State::Offline)
            return;
        QTRY_VERIFY(!program.workspace()->sync.status().isRunning());
        program.connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Offline}; };
        program.sync();
        QTRY_COMPARE(program.workspace()->sync.status().phase, syncing::Phase::Offline);
    }

    static void openOffline(test::FakeProgram &program)
    {
        program.open(1284);
        program.sync();
        QTRY_VERIFY(program.workspace()->sync.status().lastSync.isValid() &&
                    !program.workspace()->sync.status().isRunning());
        program.connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Offline}; };
        program.sync();
        QTRY_COMPARE(program.workspace()->sync.status().phase, syncing::Phase::Offline);
    }

    static void prepare(test::FakeProgram &program, ui::PictureNeeds needs)
    {
        switch (needs) {
        case ui::PictureNeeds::NoProfile: return;
        case ui::PictureNeeds::Lines:
            fillLogs(program.connector);
            fillRules(program);
            program.open(1284);
            program.sync();
            return;
        case ui::PictureNeeds::OfflineLines: openOffline(program); return;
        case ui::PictureNeeds::WaitingChanges:
            program.open(1284);
            program.sync();
            program.fillOutbox();
            return;
        case ui::PictureNeeds::Anomalies:
            program.open(1284);
            program.fillAnomalies();
            program.sync();
            return;
        case ui::PictureNeeds::WholeAccount: openWhole(program); return;
        case ui::PictureNeeds::Messages:
            program.open(1284);
            program.sync();
            program.fillMessages();
            program.fillOutbox();
            return;
        case ui::PictureNeeds::Money: openBilling(program, State::Orange); return;
        case ui::PictureNeeds::PaymentCard: openMoney(program); return;
        case ui::PictureNeeds::ChangedLines:
            program.open(1284);
            program.fillChanges();
            program.sync();
            return;
        case ui::PictureNeeds::Snapshot: openSnapshot(program); return;
        case ui::PictureNeeds::NoLines:
            program.open(0);
            program.sync();
            return;
        case ui::PictureNeeds::FirstSync:
            program.connector.neverAnswers = true;
            program.open(0);
            program.sync();
            return;
        case ui::PictureNeeds::FailedFirstSync:
            program.connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Protocol}; };
            program.open(0);
            program.sync();
            return;
        }
    }
};

LINEDESK_TEST(TestPictures)
#include "tst_pictures.moc"
