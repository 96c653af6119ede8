// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultydisk.h"
#include "tests/support/killedchild.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSet>
#include <QTest>
#include <QTimer>
#include <map>
#include <random>

using namespace Qt::StringLiterals;
using domain::Change;
using domain::ChangeState;

namespace {

constexpr int kBulk = 30;

//! Adds `count` changes of lines that have none yet, tells each key that is acknowledged, and sends whatever there is.
int sendingChild(const QStringList &arguments)
{
    test::RealHouse house(arguments[0],
                          test::RealAddress::of(arguments[1], arguments[2], arguments[3].toUtf8(), arguments[4]));
    const int count = arguments[5].toInt();
    QSet<QString> taken;
    for (const Change &change : test::allChanges(*house.outbox))
        taken.insert(change.iccid.text);
    std::vector<Change> changes;
    for (const domain::Line &line : house.cachedLines()) {
        if (int(changes.size()) < count && !taken.contains(line.iccid.text) &&
            line.status == domain::LineStatus::Active)
            changes.push_back(house.note(line.iccid, u"note of "_s + line.iccid.text, {}));
    }
    house.sender->wake();
    const int batch = count > 10 ? count : 1;
    for (size_t i = 0; i < changes.size(); i += size_t(batch)) {
        const std::vector<Change> some(changes.begin() + qsizetype(i),
                                       changes.begin() + qsizetype(std::min(changes.size(), i + size_t(batch))));
        if (!test::await(house.outbox->add(some)))
            return 2;
        for (const Change &change : some)
            test::tellParent(change.iccid.text.toUtf8().constData());
        house.sender->wake();
    }
    return house.send() ? 0 : 3;
}

const test::ChildRegistrar kChild(u"sending"_s, sendingChild);

} // namespace

//! T1: SIGKILL at random moments of sending, with the real connector and the real platform. LINEDESK_KILLS=1000 for the
//! long run.
class TestKilledSending : public QObject
{
    Q_OBJECT

    //! Lets children send and ends them; `told` is what they have acknowledged.
    static void murder(const QStringList &arguments, int kills, QSet<QString> &told, int &lives)
    {
        std::mt19937 dice(17);
        int done = 0;
        while (done < kills) {
            QVERIFY2(++lives < kills * 4, "too few lives could be ended");
            QProcess child;
            const int count = dice() % 4 == 0 ? kBulk : 1 + int(dice() % 6);
            child.start(QCoreApplication::applicationFilePath(), arguments + QStringList{QString::number(count)});
            QVERIFY(child.waitForReadyRead(30'000)); // something is acknowledged
            if (!child.waitForFinished(int(dice() % 120))) {
                child.kill();
                child.waitForFinished();
                ++done;
            }
            for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
                if (!line.isEmpty())
                    told.insert(QString::fromUtf8(line));
            }
        }
    }

private Q_SLOTS:
    void nothingIsLostAndNothingIsDoubled()
    {
        const int asked = qEnvironmentVariableIntValue("LINEDESK_KILLS");
        const int kills = asked > 0 ? asked : 50;
        // nobody moves its time, or a full hour would give lines new versions
        test::LocalPlatform platform(
            {u"--lines"_s, QString::number(1000 + kills * 60), u"--seed"_s, u"3"_s, u"--simulate"_s});
        QVERIFY(platform.isReady());
        const auto folder = test::makeFastFolder();
        const test::RealAddress address = test::RealAddress::of(platform);
        std::map<QString, int> before;
        {
            test::RealHouse house(folder->path(), address);
            QVERIFY(house.sync());
            for (const domain::Line &line : house.cachedLines())
                before[line.iccid.text] = line.version.toInt();
        }
        const QStringList arguments{u"--child"_s,
                                    u"sending"_s,
                                    folder->path(),
                                    platform.value("url"_L1),
                                    platform.value("user_uuid"_L1),
                                    platform.value("shared_key"_L1),
                                    platform.value("certificate_sha256"_L1)};
        QSet<QString> told;
        int lives = 0;
        murder(arguments, kills, told, lives);
        if (QTest::currentTestFailed())
            return;
        test::RealHouse house(folder->path(), address);
        QVERIFY(house.outbox->check().isSound());
        QVERIFY(house.send());
        QSet<QString> found;
        int changed = 0;
        for (const Change &change : test::allChanges(*house.outbox)) {
            found.insert(change.iccid.text);
            QVERIFY2(change.state == ChangeState::Done,
                     qPrintable(u"%1: %2 %3 %4"_s.arg(change.key, domain::changeStateWord(change.state),
                                                      change.problem.code, change.problem.message)));
        }
        QVERIFY(found.contains(told)); // nothing that was acknowledged is lost (I1)
        QVERIFY(house.sync());
        for (const domain::Line &line : house.cachedLines()) {
            const bool isOurs = found.contains(line.iccid.text);
            QCOMPARE(line.version.toInt(), before[line.iccid.text] + (isOurs ? 1 : 0)); // once, or not at all (I2)
            if (isOurs)
                QCOMPARE(line.notes, u"note of "_s + line.iccid.text);
            changed += isOurs;
        }
        QVERIFY(test::await(house.outbox->verify())->isSound()); // I4
        qInfo("%d kills in %d lives: %d changes acknowledged, %d made", kills, lives, int(told.size()), changed);
    }
};

LINEDESK_TEST(TestKilledSending)
#include "tst_killedsending.moc"
