// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::kPassword;
using test::Persons;
using test::Running;

//! People of accounts that two servers on one PostgreSQL serve.
class TestPeopleSharing : public QObject
{
    Q_OBJECT

    //! A second server on the database of the first.
    struct Second
    {
        explicit Second(const Running &first) : options(first.options)
        {
            options.dataFolder = folder.path() + "/data"_L1;
            const auto started = server.start(options);
            if (!started)
                qFatal("%s", qPrintable(base::describe(started.error())));
            ready = *started;
        }
        //! The same credentials, asked of this server.
        platform::ReadyInfo here(const platform::ReadyInfo &other) const
        {
            platform::ReadyInfo mine = other;
            mine.url = ready.url.section(u"/api/"_s, 0, 0) + "/api/"_L1 + other.accountUuid + u'/';
            mine.certificateSha256 = ready.certificateSha256;
            return mine;
        }
        QTemporaryDir folder;
        platform::Options options;
        platform::Server server;
        platform::ReadyInfo ready;
    };

private Q_SLOTS:
    void whoIsKeptOutByOneIsOutAtTheOther()
    {
        Running first(20);
        Second second(first);
        QCOMPARE(second.ready.ownerPassword, QString()); // it does not know it
        Persons persons(first);
        const platform::ReadyInfo kim = persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s));
        HttpClient there(second.here(kim));
        QCOMPARE(there.get("current_balance").status, 200);
        const QByteArray staff = "staff/" + persons.idOf(u"kim@northwind.example"_s);
        QCOMPARE(
            persons.post(staff + "/update", {{u"role"_s, u"Group supervisor"_s}, {u"groups"_s, QJsonArray{1}}}).status,
            200);
        QCOMPARE(there.get("current_balance").status, 403);
        QCOMPARE(persons.post(staff + "/deactivate", {}).status, 200);
        QCOMPARE(there.get("me").errorCode(), u"user_inactive"_s);
        QCOMPARE(persons.post(staff + "/delete", {}).status, 200);
        QCOMPARE(there.get("me").errorCode(), u"credentials_invalid"_s);
    }

    void anAccountMadeByOneIsKnownToTheOther()
    {
        Running first(20);
        Second second(first);
        Persons persons(first);
        const QJsonObject session = persons
                                        .post("/auth/sign_up", {{u"email"_s, u"jo@fresh.example"_s},
                                                                {u"password"_s, kPassword},
                                                                {u"name"_s, u"Jo"_s},
                                                                {u"account_name"_s, u"Fresh"_s}})
                                        .json();
        HttpClient there(second.here(persons.readyOf(session)));
        QCOMPARE(there.get("").json().value("name"_L1).toString(), u"Fresh"_s);
        QCOMPARE(there.call("POST", "account/plan", R"({"plan":"basic"})").status, 200);
        HttpClient here(persons.readyOf(session));
        QCOMPARE(here.get("iot_sim_cards").headers.value("x-mock"), QByteArray("true"));
    }

    void wrongTriesAddUpOverBoth()
    {
        Running first(20);
        Second second(first);
        HttpClient one(first.ready);
        HttpClient other(second.here(first.ready));
        const QByteArray body = Persons::json({{u"email"_s, first.ready.ownerEmail}, {u"password"_s, u"a guess"_s}});
        for (int i = 0; i < 5; ++i)
            QCOMPARE((i % 2 == 0 ? one : other).call("POST", "/auth/sign_in", body).status, 401);
        QCOMPARE(one.call("POST", "/auth/sign_in", body).status, 429);
        QCOMPARE(other.call("POST", "/auth/sign_in", body).status, 429);
    }
};

//! Registered where there is a database to share: ctest's tst_platform_postgresql.
static const bool registered = [] {
    if (test::TestDatabase::isPostgreSql())
        test::registry().push_back({"TestPeopleSharing", [] { return std::make_unique<TestPeopleSharing>(); }});
    return true;
}();

#include "tst_people_sharing.moc"
