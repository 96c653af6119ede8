// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/viewfile.h"
#include "models/tables/savedviews.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! Saved views: names, order, counts, what is kept, files of others.
class TestSavedViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cache = std::make_unique<test::LightCache>(); }
    void cleanup() { m_cache.reset(); }

    void whatIsSavedIsThereTheNextTime()
    {
        QString id;
        {
            auto views = make();
            id = *views->add(view(u"EU fleet"_s, u"status:active"_s));
            QVERIFY(views->rename(id, u"  EU\tfleet 2026 "_s));
            QVERIFY(views->update(id, view(u"ignored"_s, u"status:suspended"_s)));
        }
        auto views = make();
        QCOMPARE(views->all().size(), size_t(1));
        QCOMPARE(views->find(id)->name, u"EU fleet 2026"_s);
        QCOMPARE(views->find(id)->filter, u"status:suspended"_s);
    }

    void whatIsAddedWhileTheFileIsReadJoinsWhatIsInIt()
    {
        QVERIFY(make()->add(view(u"old"_s)));
        {
            tables::SavedViews views(m_cache->lines, m_clock, path());
            views.load();
            QVERIFY(views.add(view(u"new"_s)));
            QTRY_COMPARE(names(views), u"oldnew"_s);
        }
        QCOMPARE(names(*make()), u"oldnew"_s);
    }

    void aNameIsOfOneView()
    {
        auto views = make();
        const QString first = *views->add(view(u"Fleet"_s));
        const QString second = *views->add(view(u"fleet"_s));
        QCOMPARE(views->find(second)->name, u"fleet 2"_s);
        QCOMPARE(views->rename(second, u"FLEET"_s).error().where, u"name"_s);
        QCOMPARE(views->rename(second, u" "_s).error().where, u"name"_s);
        QVERIFY(views->rename(first, u"FLEET"_s)); // its own name in other letters
        QCOMPARE(views->find(*views->duplicate(first))->name, u"FLEET 3"_s);
    }

    void theOrderIsThePersons()
    {
        auto views = make();
        QStringList ids;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            ids << *views->add(view(name));
        views->move(ids[3], 0);
        QCOMPARE(names(*views), u"dabc"_s);
        views->move(ids[3], 2);
        QCOMPARE(names(*views), u"abdc"_s);
        views->move(ids[0], 9);
        QCOMPARE(names(*views), u"abdc"_s);
        views->remove(ids[1]);
        QCOMPARE(names(*views), u"adc"_s);
    }

    void eachHasItsCount() // live: counted anew after each change of the cache
    {
        m_cache->put(test::makeFleet(400));
        auto views = make();
        const QString active = *views->add(view(u"Active"_s, u"status:active"_s));
        const QString rare = *views->add(view(u"Rare"_s, u"iccid:00000007 status:active"_s));
        const QString all = *views->add(view(u"All"_s));
        QTRY_COMPARE(views->count(all), qint64(400));
        for (const QString &id : {active, rare}) {
            const auto filter = *domain::parseLineFilter(views->find(id)->filter);
            QCOMPARE(views->count(id), await(m_cache->lines.sums(filter, m_clock.now()))->lines);
        }
        m_cache->put({test::makeLine(500)});
        views->refreshCounts();
        QTRY_COMPARE(views->count(all), qint64(401));
    }

    void aBrokenFileIsSetAsideAndSaidSo()
    {
        write("{\"schema\": 1, \"views\": [{\"id\": 7}]}");
        tables::SavedViews views(m_cache->lines, m_clock, path());
        QSignalSpy failed(&views, &tables::SavedViews::loadFailed);
        views.load();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][1].toString(), path() + u".broken-1"_s);
        QVERIFY(QFile::exists(path() + u".broken-1"_s));
        QVERIFY(views.add(view(u"a"_s)));
        QTRY_VERIFY(QFile::exists(path()));
    }

    void theFileOfANewerProgramIsNotOverwritten()
    {
        const QByteArray newer = "{\"schema\": 9, \"views\": []}";
        write(newer);
        tables::SavedViews views(m_cache->lines, m_clock, path());
        QSignalSpy failed(&views, &tables::SavedViews::loadFailed);
        QSignalSpy notSaved(&views, &tables::SavedViews::saveFailed);
        views.load();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][1].toString().isEmpty());
        QVERIFY(views.add(view(u"a"_s)));
        QCOMPARE(notSaved.size(), 1);
        QFile file(path());
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void aViewGoesFromOneProfileToAnother()
    {
        const QString shared = m_cache->file(u"EU.linedeskview"_s);
        auto views = make();
        const QString id = *views->add(view(u"EU fleet"_s, u"status:active"_s));
        QVERIFY(await(views->exportTo(id, shared)));
        const auto taken = await(views->importFrom(shared));
        QVERIFY(taken);
        QCOMPARE(views->find(*taken)->name, u"EU fleet 2"_s);
        QCOMPARE(views->find(*taken)->filter, u"status:active"_s);
        write("{\"format\": \"linedesk-view\", \"schema\": 1, \"view\": {\"name\": \"x\"}}");
        const auto refused = await(views->importFrom(path()));
        QCOMPARE(refused.error().kind, base::ErrorKind::Invalid);
        QCOMPARE(views->all().size(), size_t(2));
    }

private:
    std::unique_ptr<tables::SavedViews> make()
    {
        auto views = std::make_unique<tables::SavedViews>(m_cache->lines, m_clock, path());
        QSignalSpy changed(views.get(), &tables::SavedViews::changed);
        views->load();
        if (changed.isEmpty())
            changed.wait();
        return views;
    }
    static domain::LineView view(const QString &name, const QString &filter = {})
    {
        return {.id = {}, .name = name, .filter = filter, .sort = {}};
    }
    static QString names(const tables::SavedViews &views)
    {
        QString all;
        for (const domain::LineView &view : views.all())
            all += view.name;
        return all;
    }
    QString path() const { return m_cache->file(u"views.json"_s); }
    void write(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    }

    test::FixedClock m_clock;
    std::unique_ptr<test::LightCache> m_cache;
};

LINEDESK_TEST(TestSavedViews)
#include "tst_savedviews.moc"
