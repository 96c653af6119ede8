// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/sync/simulation.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;

//! I1–I4 over lives drawn from seeds. LINEDESK_SEED=n replays one and tells every step; LINEDESK_SEEDS=n runs so many.
class TestWriteRoadSimulation : public QObject
{
    Q_OBJECT

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    static constexpr int kSeeds = 300; // each life takes several times as long there
#else
    static constexpr int kSeeds = 2000;
#endif
#else
    static constexpr int kSeeds = 2000;
#endif

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::LightCache> m_cache;

    QStringList live(quint32 seed, QStringList *trace = nullptr, int *kills = nullptr, int *effects = nullptr)
    {
        test::Simulation life(seed, *m_cache, m_folder->path());
        const QStringList wrong = life.run();
        if (trace)
            *trace = life.trace();
        if (kills)
            *kills += life.kills();
        if (effects)
            *effects += life.effects();
        return wrong;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"linedesk.*=false"_s);
        m_folder = test::makeFastFolder();
        m_cache = std::make_unique<test::LightCache>();
    }

    void everyLifeEndsWell()
    {
        if (qEnvironmentVariableIsSet("LINEDESK_SEED")) {
            QStringList trace;
            const QStringList wrong = live(qEnvironmentVariable("LINEDESK_SEED").toUInt(), &trace);
            for (const QString &line : trace)
                qInfo().noquote() << line;
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
            return;
        }
        const int wanted = qEnvironmentVariableIntValue("LINEDESK_SEEDS");
        QStringList failed;
        QElapsedTimer watch;
        watch.start();
        int kills = 0;
        int effects = 0;
        const int seeds = wanted > 0 ? wanted : kSeeds;
        for (int seed = 1; seed <= seeds && failed.size() < 5; ++seed) {
            if (const QStringList wrong = live(quint32(seed), nullptr, &kills, &effects); !wrong.isEmpty())
                failed << u"LINEDESK_SEED=%1: %2"_s.arg(seed).arg(wrong.join(u"; "_s));
        }
        qInfo("%d lives, %d kills, %d effects, %lld ms", seeds, kills, effects, watch.elapsed());
        QVERIFY2(failed.isEmpty(), qPrintable(failed.join(u'\n')));
        QVERIFY(kills > seeds);
        QVERIFY(effects > seeds);
    }

    void aSeedIsTheSameLifeEachTime()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QStringList first;
            QStringList second;
            (void)live(seed, &first);
            (void)live(seed, &second);
            QCOMPARE(first, second);
        }
    }
};

LINEDESK_TEST(TestWriteRoadSimulation)
#include "tst_writeroad_simulation.moc"
