// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles.h"
#include "tests/support/register.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Profile;
using app::Profiles;
using base::ErrorKind;

//! The file of saved connections.
class TestProfiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    base::Places m_places;

    QString path() const { return m_places.config + "/profiles.json"_L1; }

    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static bool isMineAlone(const QString &path)
    {
        return !(QFileInfo(path).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup | QFileDevice::ExeOther));
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_places = *base::Places::prepare(m_home->path());
    }

    void aProfileComesBackAsItWas()
    {
        Profiles profiles(m_places);
        QVERIFY(profiles.load().isOk());
        QVERIFY(profiles.all().empty());
        const auto saved = profiles.save({.name = u"Cold chain"_s,
                                          .apiLink = u"https://x/api/a/"_s,
                                          .accountUuid = u"a"_s,
                                          .userUuid = u"u"_s,
                                          .trust = ui::Trust::Pinned,
                                          .pin = QByteArray(32, '\x7f'),
                                          .pinnedPem = "PEM",
                                          .syncMinutes = 0,
                                          .keepMonths = 24,
                                          .isDemo = true,
                                          .keyPlace = ui::KeyPlace::Vault});
        QVERIFY(saved.isOk());
        QVERIFY(!saved->id.isEmpty());
        QVERIFY(isMineAlone(path()));
        Profiles again(m_places);
        QVERIFY(again.load().isOk());
        const auto found = again.find(u"cold CHAIN"_s);
        QVERIFY(found);
        QCOMPARE(found->id, saved->id);
        QCOMPARE(found->trust, ui::Trust::Pinned);
        QCOMPARE(found->pin, QByteArray(32, '\x7f'));
        QCOMPARE(found->pinnedPem, QByteArray("PEM"));
        QCOMPARE(found->syncMinutes, 0);
        QCOMPARE(found->keepMonths, 24);
        QCOMPARE(found->keyPlace, ui::KeyPlace::Vault);
        QVERIFY(found->isDemo);
        QVERIFY(again.find(saved->id));
    }

    void fieldsOfANewerProgramSurvive()
    {
        write(
            R"({"schema":1,"theme":"dark","profiles":[{"id":"abc","name":"One","colour":"red","trust":"a new way","nested":{"a":[1]}}]})");
        Profiles profiles(m_places);
        QVERIFY(profiles.load().isOk());
        Profile profile = *profiles.find(u"abc"_s);
        profile.name = u"Two"_s;
        QVERIFY(profiles.save(profile).isOk());
        const QJsonObject json = QJsonDocument::fromJson(bytes()).object();
        QCOMPARE(json.value("theme"_L1).toString(), u"dark"_s);
        const QJsonObject entry = json.value("profiles"_L1)[0].toObject();
        QCOMPARE(entry.value("name"_L1).toString(), u"Two"_s);
        QCOMPARE(entry.value("colour"_L1).toString(), u"red"_s);
        QCOMPARE(entry.value("nested"_L1).toObject().value("a"_L1)[0].toInt(), 1);
    }

    void whatCannotBeUnderstoodIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a newer schema is refused (T9)")
            << QByteArray(R"({"schema":2,"profiles":[]})") << ErrorKind::Unsupported;
        QTest::newRow("no JSON") << QByteArray("hello") << ErrorKind::Storage;
        QTest::newRow("no schema") << QByteArray("{}") << ErrorKind::Storage;
        QTest::newRow("an id that is a path")
            << QByteArray(R"({"schema":1,"profiles":[{"id":"../../x","name":"One"}]})") << ErrorKind::Storage;
    }

    void whatCannotBeUnderstoodIsLeftAlone()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        write(content);
        Profiles profiles(m_places);
        QCOMPARE(profiles.load().error().kind, kind);
        QVERIFY(!profiles.save({.name = u"One"_s}).isOk());
        QCOMPARE(bytes(), content);
    }

    void twoProgramsDoNotLoseEachOthersProfiles()
    {
        Profiles first(m_places);
        Profiles second(m_places);
        QVERIFY(first.load().isOk());
        QVERIFY(second.load().isOk());
        QVERIFY(first.save({.name = u"One"_s}).isOk());
        QVERIFY(second.save({.name = u"Two"_s}).isOk());
        QCOMPARE(second.all().size(), size_t(2));
    }

    void removingTakesTheCacheToo()
    {
        Profiles profiles(m_places);
        const auto saved = profiles.save({.name = u"One"_s});
        const auto folder = profiles.prepareFolder(saved->id);
        QVERIFY(folder.isOk());
        QVERIFY(isMineAlone(*folder));
        QCOMPARE(profiles.cachePath(saved->id), m_places.data + "/profiles/"_L1 + saved->id + "/cache.db"_L1);
        QFile cache(profiles.cachePath(saved->id));
        QVERIFY(cache.open(QIODevice::WriteOnly));
        cache.close();
        QVERIFY(profiles.remove(saved->id).isOk());
        QVERIFY(!QFile::exists(*folder));
        QVERIFY(profiles.all().empty());
        QVERIFY(!profiles.remove(u"../x"_s).isOk());
        QVERIFY(!profiles.prepareFolder(u"../x"_s).isOk());
    }
};

LINEDESK_TEST(TestProfiles)
#include "tst_profiles.moc"
