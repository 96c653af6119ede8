// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/tlsprobe.h"
#include "models/api/keepgo/connector.h"
#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagestore.h"
#include "models/sync/engine.h"
#include "tests/support/await.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorKind;

namespace {

//! What the platform says of a line that the console does not read yet: kept as it came, and nothing else is.
const QStringList kKept{u"paid_until"_s, u"payment"_s, u"refill_by"_s};

} // namespace

//! The whole road from the wire to the cache with the local platform in another process.
class TestRealPlatform : public QObject
{
    Q_OBJECT

    static constexpr int kLines = 3000;
    std::unique_ptr<test::LocalPlatform> m_platform;
    base::SystemClock m_clock;

    struct House
    {
        QTemporaryDir folder;
        std::unique_ptr<storage::CacheFile> file =
            std::move(*storage::CacheFile::open(folder.filePath(QStringLiteral("cache.db"))));
        storage::LineStore lines{*file};
        storage::UsageStore usage{*file};
        storage::SyncState state{*file};
        std::unique_ptr<api::keepgo::Connector> connector;
        std::unique_ptr<syncing::Engine> engine;

        bool run(syncing::Scope scope)
        {
            QSignalSpy ended(engine.get(), &syncing::Engine::finished);
            engine->start(scope, api::Purpose::Background);
            return QTest::qWaitFor([&] { return !ended.isEmpty(); }, 60'000) && ended.at(0).at(0).toBool();
        }
    };

    std::unique_ptr<House> house(const QString &key = {})
    {
        auto house = std::make_unique<House>();
        const auto link = api::parseApiLink(m_platform->value("url"_L1));
        const auto shown = test::await(api::http::fetchServerCertificate(link->base, std::chrono::seconds(10)));
        const auto pin = api::parseFingerprint(m_platform->value("certificate_sha256"_L1));
        house->connector = std::make_unique<api::keepgo::Connector>(
            api::Credentials{.link = *link,
                             .userUuid = m_platform->value("user_uuid"_L1),
                             .sharedKey = (key.isEmpty() ? m_platform->value("shared_key"_L1) : key).toUtf8()},
            api::Trust{.mode = api::TrustMode::Pinned, .certificates = shown->chainPem, .pin = *pin}, m_clock);
        house->engine = std::make_unique<syncing::Engine>(house->connector.get(), house->lines, house->usage,
                                                          house->state, m_clock);
        return house;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<test::LocalPlatform>(
            QStringList{u"--lines"_s, QString::number(kLines), u"--seed"_s, u"7"_s});
        QVERIFY(m_platform->isReady());
    }

    void everythingComesThroughAndChangesAreFew()
    {
        const auto here = house();
        QElapsedTimer watch;
        watch.start();
        QVERIFY2(here->run(syncing::Scope::Everything),
                 qPrintable(here->engine->status().error ? base::describe(*here->engine->status().error) : QString()));
        qInfo("full: %lld ms, %lld requests", watch.elapsed(), here->connector->quota().used);
        QCOMPARE(*test::await(here->lines.count()), kLines);
        const api::Capabilities offered = here->connector->capabilities();
        QVERIFY(offered.updatedSince);
        QCOMPARE(offered.maxPageSize, 1000);
        QVERIFY(here->connector->quota().limit >= 100 * kLines);
        const auto ids = test::await(here->lines.selectFirst({}, m_clock.now(), 50));
        const auto rows = test::await(here->lines.load(*ids));
        int active = 0;
        for (const domain::Line &line : *rows) {
            QVERIFY(line.status != domain::LineStatus::Unknown);
            QCOMPARE(QJsonDocument::fromJson(line.extra).object().keys(), kKept);
            active += line.status == domain::LineStatus::Active;
        }
        QVERIFY(active > 0);
        const qint64 before = here->connector->quota().used;
        watch.restart();
        QVERIFY(here->run(syncing::Scope::Changes));
        qInfo("changes: %lld ms, %lld requests", watch.elapsed(), here->connector->quota().used - before);
        QCOMPARE(*test::await(here->lines.count()), kLines);
    }

    void oneLineAndItsDailyUsage()
    {
        const auto here = house();
        QVERIFY(test::await(here->connector->fetchAccount(api::Purpose::Person)).isOk());
        const auto page =
            test::await(here->connector->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}));
        QVERIFY(page.isOk());
        const domain::Line &first = page->items.front();
        const auto line = test::await(here->connector->fetchLine(first.iccid, api::Purpose::Person));
        QVERIFY2(line.isOk(), qPrintable(line.isOk() ? QString() : base::describe(line.error())));
        QCOMPARE(line->iccid, first.iccid);
        const auto usage = test::await(here->connector->fetchLineDailyUsage(first.iccid, api::Purpose::Person));
        QVERIFY2(usage.isOk(), qPrintable(usage.isOk() ? QString() : base::describe(usage.error())));
        const auto missing =
            test::await(here->connector->fetchLine(domain::Iccid{u"8999999999999999999"_s}, api::Purpose::Person));
        QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    }

    void aWrongKeyIsRefused()
    {
        const auto here = house(u"another key"_s);
        QVERIFY(!here->run(syncing::Scope::Everything));
        QCOMPARE(here->engine->status().phase, syncing::Phase::SignedOut);
        QVERIFY(here->engine->status().error->detail.contains(u"clock skew"_s));
    }

    void cleanupTestCase() { m_platform.reset(); }
};

LINEDESK_TEST(TestRealPlatform)
#include "tst_realplatform.moc"
