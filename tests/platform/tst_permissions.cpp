// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/auth.h"
#include "platform/gateway.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"

using namespace Qt::StringLiterals;
using domain::Permission;
using domain::Role;
using test::HttpClient;
using test::Persons;
using test::Reply;
using test::Running;

namespace {

const QMap<Role, QString> kEmails{{Role::User, u"user@northwind.example"_s},
                                  {Role::CompanyAdmin, u"company@northwind.example"_s},
                                  {Role::GroupAdmin, u"group@northwind.example"_s},
                                  {Role::GroupSupervisor, u"supervisor@northwind.example"_s},
                                  {Role::SubAccount, u"sub@northwind.example"_s}};

QJsonObject boundTo(Role role)
{
    if (domain::isBoundToGroups(role))
        return {{u"groups"_s, QJsonArray{1, 2}}};
    return role == Role::SubAccount ? QJsonObject{{u"sub_account"_s, 1}} : QJsonObject();
}

//! A platform's data folder with somebody of every role, and the gateway over it without a socket.
class Walk
{
    Running m_running;
    std::unique_ptr<platform::Database> m_database;

public:
    std::unique_ptr<platform::Accounts> accounts;
    std::unique_ptr<platform::Gateway> gateway;

    Walk() : m_running(60)
    {
        Persons persons(m_running);
        for (auto it = kEmails.begin(); it != kEmails.end(); ++it)
            persons.join(it.value(), domain::roleWord(it.key()), boundTo(it.key()));
        m_running.server.stop();
        m_running.options.quotaOverride = 1'000'000;
        m_database = std::make_unique<platform::Database>(m_running.target());
        accounts = std::make_unique<platform::Accounts>(m_running.options, *m_database);
        if (!m_database->open() || !accounts->open())
            qFatal("the data cannot be opened");
        gateway = std::make_unique<platform::Gateway>(*accounts);
    }

    platform::User userOf(Role role) const
    {
        for (const platform::User &user : *accounts->first().people.all()) {
            if (user.role == role)
                return user;
        }
        qFatal("nobody has that role");
    }

    //! The answer to a request with an empty object for a body, signed by somebody of that role.
    platform::Response ask(Role role, const QByteArray &method, const QByteArray &path)
    {
        const platform::User user = userOf(role);
        const QByteArray account = accounts->first().account.uuid;
        const QByteArray door =
            role == Role::SubAccount ? platform::subAccountUuid(account, user.subAccountId) : account;
        const QByteArray time = QByteArray::number(m_running.clock.now().toSecsSinceEpoch());
        platform::Request request;
        request.method = method;
        request.path = "/api/" + door + '/' + path;
        request.headers = {{"host", "127.0.0.1"},
                           {"timestamp", time},
                           {"uuid", user.uuid},
                           {"hash", platform::dialectHash(user.sharedKey, time, door)}};
        if (method != "GET") {
            request.headers.emplace_back("content-type", "application/json");
            request.body = "{}";
        }
        return gateway->handle(request);
    }
};

QByteArray filled(const QByteArrayList &pattern)
{
    QByteArrayList parts = pattern;
    for (QByteArray &part : parts) {
        if (part.startsWith('{'))
            part = part == "{iccid}" ? "8900000000000000000" : "999999";
    }
    return parts.join('/');
}

} // namespace

//! What everybody may do (D13), held against every route that there is (T19).
class TestPermissions : public QObject
{
    Q_OBJECT

    static QStringList iccids(const Reply &reply)
    {
        QStringList all;
        for (const QJsonValue &row : reply.json().value("data"_L1).toArray())
            all << row.toObject().value("iccid"_L1).toString();
        return all;
    }

    //! ICCIDs of the lines with that text in a field.
    static QStringList with(HttpClient &client, QLatin1String field, const QStringList &values)
    {
        QStringList all;
        for (const QJsonValue &row : client.get("iot_sim_cards?limit=1000").json().value("data"_L1).toArray()) {
            if (values.contains(row.toObject().value(field).toString()))
                all << row.toObject().value("iccid"_L1).toString();
        }
        return all;
    }

private Q_SLOTS:
    void whatRolesMayDo_data()
    {
        QTest::addColumn<QList<Role>>("may");
        QTest::addColumn<Permission>("what");
        const QList<Role> office{Role::Owner, Role::User, Role::CompanyAdmin};
        const QList<Role> acting = office + QList<Role>{Role::GroupAdmin};
        const QList<Role> withSub = acting + QList<Role>{Role::SubAccount};
        const QList<Role> all = withSub + QList<Role>{Role::GroupSupervisor};
        const QList<Role> owner{Role::Owner};
        QTest::newRow("only the owner adds or changes the payment method (R52, D13)")
            << owner << Permission::ManagePaymentMethod;
        QTest::newRow("only the owner adds funds (R53, D13)") << owner << Permission::AddFunds;
        QTest::newRow("only the owner switches auto-refill (D13)") << owner << Permission::ManageAutoRefill;
        QTest::newRow("only the owner invites, activates, deactivates, deletes (R54, R57, R59)")
            << owner << Permission::ManageStaff;
        QTest::newRow("only the owner sees the shared key (R46, D13)") << owner << Permission::ViewSharedKey;
        QTest::newRow("only the owner reads the outbox of mails") << owner << Permission::ReadMail;
        QTest::newRow("users order SIM cards (R55, R103)") << office << Permission::OrderSims;
        QTest::newRow("owner and users see money, company admins do not (D13)")
            << QList<Role>{Role::Owner, Role::User} << Permission::ViewMoney;
        QTest::newRow("the list of people is for owner, users and company admins (R49, R221, R224)")
            << office << Permission::ViewStaff;
        QTest::newRow("company admins add users and assign them to groups (R222)")
            << QList<Role>{Role::Owner, Role::CompanyAdmin} << Permission::ManageGroupUsers;
        QTest::newRow("everybody sees lines (R225, R226, R227)") << all << Permission::ViewLines;
        QTest::newRow("group supervisors act on nothing (R227)") << withSub << Permission::ManageLines;
        QTest::newRow("users and admins send SMS (R55, R77)") << withSub << Permission::SendSms;
        QTest::newRow("a sub-account's login changes no deactivation date (R101, D3)")
            << acting << Permission::ChangeDeactivationDate;
    }
    void whatRolesMayDo()
    {
        QFETCH(QList<Role>, may);
        QFETCH(Permission, what);
        for (const Role role :
             {Role::Owner, Role::User, Role::CompanyAdmin, Role::GroupAdmin, Role::GroupSupervisor, Role::SubAccount}) {
            QVERIFY2(domain::permissionsOf(role).testFlag(what) == may.contains(role),
                     qPrintable(domain::roleWord(role)));
        }
    }

    void everyPermissionTimesEveryEndpoint() // T19
    {
        Walk walk;
        const auto entries = walk.gateway->router().entries();
        QVERIFY(entries.size() > 30);
        int refused = 0;
        int allowed = 0;
        for (const platform::Router::Entry *entry : entries) {
            const QByteArray path = filled(entry->pattern);
            for (const Role role : {Role::GroupSupervisor, Role::SubAccount, Role::GroupAdmin, Role::CompanyAdmin,
                                    Role::User, Role::Owner}) {
                const platform::Response response = walk.ask(role, entry->method, path);
                const bool may = !entry->needs || (domain::permissionsOf(role) & entry->needs);
                const QString what =
                    u"%1 %2 as %3: %4 %5"_s
                        .arg(QString::fromLatin1(entry->method), QString::fromLatin1(path), domain::roleWord(role))
                        .arg(response.status)
                        .arg(QString::fromUtf8(response.body.left(200)));
                QVERIFY2(response.status != 401 && response.status < 500, qPrintable(what));
                QVERIFY2((response.status == 403) == !may, qPrintable(what));
                ++(may ? allowed : refused);
                if (may)
                    continue;
                const QJsonObject error = QJsonDocument::fromJson(response.body).object().value("error"_L1).toObject();
                QCOMPARE(error.value("code"_L1).toString(), u"forbidden"_s);
                const auto named = domain::parsePermission(error.value("permission"_L1).toString());
                QVERIFY2(named && entry->needs.testFlag(*named), qPrintable(what));
            }
        }
        QVERIFY(refused > 30 && allowed > 60);
    }

    void noRouteChangesSomethingForThoseWhoOnlyLook() // R227
    {
        Walk walk;
        for (const platform::Router::Entry *entry : walk.gateway->router().entries()) {
            const QByteArray path = entry->pattern.join('/');
            const bool own = path == "me" || path == "credentials/rotate" || path == "auth/sign_out_everywhere";
            if (entry->method == "GET" || own)
                continue;
            const platform::Response response = walk.ask(Role::GroupSupervisor, entry->method, filled(entry->pattern));
            QVERIFY2(response.status == 403, path.constData());
        }
    }

    void linksLeadOnlyWhereTheUserMayGo()
    {
        Walk walk;
        for (const Role role :
             {Role::Owner, Role::User, Role::CompanyAdmin, Role::GroupAdmin, Role::GroupSupervisor, Role::SubAccount}) {
            const QJsonObject account = QJsonDocument::fromJson(walk.ask(role, "GET", "").body).object();
            const QJsonObject links = account.value("links"_L1).toObject();
            QVERIFY(links.contains("me"_L1));
            const domain::Permissions may = domain::permissionsOf(role);
            QCOMPARE(links.contains("staff"_L1), may.testFlag(Permission::ViewStaff));
            QCOMPARE(links.contains("mail"_L1), may.testFlag(Permission::ReadMail));
            QCOMPARE(links.contains("current_balance"_L1), may.testFlag(Permission::ViewMoney));
            QCOMPARE(account.value("current_balance"_L1).isNull(), !may.testFlag(Permission::ViewMoney));
            QStringList words;
            for (const QJsonValue &word : account.value("permissions"_L1).toArray())
                words << word.toString();
            QCOMPARE(words, domain::permissionWords(may));
            for (const QJsonValue &link : links) {
                const QByteArray path = link.toString().toLatin1();
                QVERIFY2(path.startsWith("/api/"), path.constData());
                if (path.contains('{') || path.endsWith("/docs"))
                    continue;
                const platform::Response response = walk.ask(role, "GET", path.mid(path.indexOf('/', 5) + 1));
                QVERIFY2(response.status == 200 || response.status == 405,
                         (path + ' ' + response.body.left(200)).constData());
            }
        }
    }

    void peopleOfGroupsSeeTheirLinesAlone_data() // R226, R227
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("a group admin sees the lines of its groups") << u"Group admin"_s;
        QTest::newRow("a group supervisor sees the same") << u"Group supervisor"_s;
    }
    void peopleOfGroupsSeeTheirLinesAlone()
    {
        QFETCH(QString, role);
        Running running(400);
        Persons persons(running);
        QJsonArray groups;
        QStringList names;
        HttpClient kim(persons.readyOf(
            persons.join(u"kim@northwind.example"_s, role, {{u"groups"_s, QJsonArray{u"2"_s, u"3"_s}}})));
        for (const QJsonValue &group : kim.get("me").json().value("groups"_L1).toArray())
            names << group.toObject().value("name"_L1).toString();
        QCOMPARE(names.size(), 2);
        const QStringList mine = with(persons.owner(), "group"_L1, names);
        QVERIFY(mine.size() > 10 && mine.size() < 390);
        const Reply all = kim.get("iot_sim_cards?limit=1000");
        QCOMPARE(iccids(all), mine);
        QCOMPARE(all.json().value("total"_L1).toInt(), int(mine.size()));
        QCOMPARE(kim.get("").json().value("lines_count"_L1).toInt(), int(mine.size()));
        QCOMPARE(iccids(kim.get("daily_usage?limit=1000")), mine);
        QCOMPARE(iccids(kim.get("iot_sim_cards?limit=4&offset=3")), mine.mid(3, 4));
        for (const QByteArray filter : {"status_id=1", "common_filter=8", "status_id=1&common_filter=8"}) {
            const QStringList found = iccids(kim.get("iot_sim_cards?limit=1000&" + filter));
            QStringList expected;
            for (const QString &iccid : iccids(persons.owner().get("iot_sim_cards?limit=1000&" + filter))) {
                if (mine.contains(iccid))
                    expected << iccid;
            }
            QCOMPARE(found, expected);
        }
        // The others do not exist for Kim, whatever is asked of them.
        QString other;
        for (const QString &iccid : iccids(persons.owner().get("iot_sim_cards?limit=1000")))
            other = mine.contains(iccid) ? other : iccid;
        const QByteArray foreign = "sim_card/" + other.toLatin1();
        QCOMPARE(kim.get("sim_card/" + mine.first().toLatin1()).status, 200);
        for (const QByteArray leaf :
             {"", "/sessions", "/daily_statistics", "/destination_log", "/usage_summary", "/bill_cycle_list"})
            QCOMPARE(kim.get(foreign + leaf).errorCode(), u"line_not_found"_s);
        const int acting = role == "Group admin"_L1 ? 404 : 403;
        QCOMPARE(kim.call("POST", foreign + "/deactivate", "{}").status, acting);
        QCOMPARE(kim.call("POST", foreign + "/activation_ready", "{}").status, acting);
    }

    void subGroupsGoWithTheirGroup() // R208, R226, D1
    {
        Running running(400);
        {
            Persons persons(running);
            persons.join(u"kim@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{2}}});
        }
        running.server.stop();
        {
            platform::Database database(running.target());
            QVERIFY(database.open());
            // 4 lies below 3 and that below 2; 5 and 6 go in a circle that ends nowhere.
            for (const auto &[group, parent] : {std::pair{3, 2}, {4, 3}, {5, 6}, {6, 5}})
                QVERIFY(database.writer().run(u"UPDATE line_group SET parent_group_id = ? WHERE group_id = ?"_s,
                                              {parent, group}));
        }
        running.start();
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.signIn(u"kim@northwind.example"_s).json()));
        QSet<QString> seen;
        for (const QJsonValue &row : kim.get("iot_sim_cards?limit=1000").json().value("data"_L1).toArray())
            seen << row.toObject().value("group"_L1).toString();
        QCOMPARE(seen.size(), 3);
    }

    void whatLeavesAGroupIsGoneForItsPeople()
    {
        Running running(400);
        Persons persons(running);
        HttpClient kim(persons.readyOf(
            persons.join(u"kim@northwind.example"_s, u"Group admin"_s, {{u"groups"_s, QJsonArray{2}}})));
        const QStringList before = iccids(kim.get("iot_sim_cards?limit=1000"));
        const QByteArray since = kim.get("iot_sim_cards?limit=1").json().value("server_time"_L1).toString().toLatin1();
        QCOMPARE(kim.get("iot_sim_cards?updated_since=" + since.toPercentEncoding()).json().value("total"_L1).toInt(-1),
                 0);
        QCOMPARE(persons.post("/simulate/advance", {{u"seconds"_s, 5}}).status, 200);
        QCOMPARE(persons.post("/simulate/traffic", {{u"changes"_s, 40}, {u"remove"_s, 100}, {u"add"_s, 20}}).status,
                 200);
        QSet<QString> synced(before.begin(), before.end());
        QByteArray next = "iot_sim_cards?limit=7&updated_since=" + since.toPercentEncoding();
        while (!next.isEmpty()) {
            const QJsonObject page = kim.get(next).json();
            for (const QJsonValue &value : page.value("data"_L1).toArray()) {
                const QJsonObject row = value.toObject();
                const QString iccid = row.value("iccid"_L1).toString();
                if (row.value("deleted"_L1).toBool()) {
                    QVERIFY(before.contains(iccid)); // nothing is told of other groups' lines
                    synced.remove(iccid);
                } else {
                    synced.insert(iccid);
                }
            }
            next = page.value("links"_L1).toObject().value("next"_L1).toString().toLatin1();
        }
        const QStringList after = iccids(kim.get("iot_sim_cards?limit=1000"));
        QVERIFY(after != before);
        QCOMPARE(synced, QSet<QString>(after.begin(), after.end()));
    }

    void aSubAccountHasAnAddressAndALoginOfItsOwn() // R101, R161, D1
    {
        Running running(400);
        Persons persons(running);
        const QJsonObject session =
            persons.join(u"sub@northwind.example"_s, u"Sub-account"_s, {{u"sub_account"_s, u"3"_s}});
        const platform::ReadyInfo ready = persons.readyOf(session);
        QVERIFY(ready.accountUuid != running.ready.accountUuid);
        HttpClient sub(ready);
        const QString name =
            session.value("user"_L1).toObject().value("sub_account"_L1).toObject().value("name"_L1).toString();
        const QStringList mine = with(persons.owner(), "account_name"_L1, {name});
        QVERIFY(!mine.isEmpty());
        QCOMPARE(iccids(sub.get("iot_sim_cards?limit=1000")), mine);
        const QByteArray path = "sim_card/" + mine.first().toLatin1();
        const QJsonObject line = sub.get(path).json();
        QVERIFY(line.value("links"_L1).toObject().value("self"_L1).toString().contains(ready.accountUuid));
        // It can neither set nor remove the date.
        const Reply date = sub.call("POST", path + "/deactivation_date", R"({"deactivation_date":null})");
        QCOMPARE(date.status, 403);
        QCOMPARE(date.json().value("error"_L1).toObject().value("permission"_L1).toString(),
                 u"lines.deactivation_date"_s);
        // The account's people may ask under that address too, and see and do no more there.
        platform::ReadyInfo owner = running.ready;
        owner.url = ready.url;
        owner.accountUuid = ready.accountUuid;
        HttpClient under(owner);
        QCOMPARE(iccids(under.get("iot_sim_cards?limit=1000")), mine);
        QCOMPARE(under.get("current_balance").status, 403);
        QCOMPARE(under.call("POST", path + "/deactivation_date", R"({"deactivation_date":null})").status, 403);
        // Neither the account nor another sub-account knows the login.
        for (const QString &uuid :
             {running.ready.accountUuid,
              QString::fromLatin1(platform::subAccountUuid(running.ready.accountUuid.toLatin1(), 4))}) {
            platform::ReadyInfo elsewhere = ready;
            elsewhere.url.replace(ready.accountUuid, uuid);
            elsewhere.accountUuid = uuid;
            QCOMPARE(HttpClient(elsewhere).get("").status, 401);
        }
    }

    void companyAdminsManagePeopleOfGroupsAlone() // R221, R222
    {
        Running running(20);
        Persons persons(running);
        HttpClient admin(persons.readyOf(persons.join(u"admin@northwind.example"_s, u"Company admin"_s)));
        persons.join(u"user@northwind.example"_s, u"User"_s);
        persons.join(u"group@northwind.example"_s, u"Group supervisor"_s, {{u"groups"_s, QJsonArray{1}}});
        const auto post = [&admin](const QByteArray &path, const QJsonObject &body) {
            return admin.call("POST", path, Persons::json(body));
        };
        const auto invitation = [](const QString &role, const QJsonArray &groups) {
            return QJsonObject{{u"email"_s, u"new@northwind.example"_s}, {u"role"_s, role}, {u"groups"_s, groups}};
        };
        QCOMPARE(post("staff/invite", invitation(u"User"_s, {})).status, 403);
        QCOMPARE(post("staff/invite", invitation(u"Company admin"_s, {})).status, 403);
        QCOMPARE(post("staff/invite", invitation(u"Group admin"_s, {2})).status, 201);
        const QByteArray user = "staff/" + persons.idOf(u"user@northwind.example"_s);
        const QByteArray group = "staff/" + persons.idOf(u"group@northwind.example"_s);
        QCOMPARE(post(user + "/update", {{u"role"_s, u"Group admin"_s}, {u"groups"_s, QJsonArray{1}}}).status, 403);
        QCOMPARE(post(group + "/update", {{u"role"_s, u"User"_s}}).status, 403);
        QCOMPARE(post(group + "/update", {{u"groups"_s, QJsonArray{2, 3}}}).status, 200);
        QCOMPARE(post(group + "/update", {{u"role"_s, u"Group admin"_s}}).status, 200);
        QCOMPARE(admin.get(group).json().value("groups"_L1).toArray().size(), 2);
        QCOMPARE(admin.get(group).json().value("role"_L1).toString(), u"Group admin"_s);
        for (const char *leaf : {"/deactivate", "/delete"})
            QCOMPARE(post(group + leaf, {}).status, 403); // R54
        QVERIFY(!admin.get(user).json().value("links"_L1).toObject().contains("update"_L1));
        QVERIFY(admin.get(group).json().value("links"_L1).toObject().contains("update"_L1));
        // An invitation of the owner's for somebody else is none of theirs.
        const QByteArray other =
            persons.invite(u"other@northwind.example"_s, u"User"_s).json().value("id"_L1).toString().toLatin1();
        QCOMPARE(post("staff/invitations/" + other + "/revoke", {}).status, 403);
    }

    void aNewRoleCountsAtOnce()
    {
        Running running(20);
        Persons persons(running);
        HttpClient kim(persons.readyOf(persons.join(u"kim@northwind.example"_s, u"User"_s)));
        const QByteArray staff = "staff/" + persons.idOf(u"kim@northwind.example"_s) + "/update";
        QCOMPARE(kim.get("current_balance").status, 200);
        QCOMPARE(persons.post(staff, {{u"role"_s, u"Group supervisor"_s}, {u"groups"_s, QJsonArray{1}}}).status, 200);
        QCOMPARE(kim.get("current_balance").status, 403);
        QVERIFY(kim.get("iot_sim_cards").json().value("total"_L1).toInt(-1) < 20);
        QCOMPARE(persons.post(staff, {{u"role"_s, u"User"_s}}).status, 200);
        QCOMPARE(kim.get("iot_sim_cards").json().value("total"_L1).toInt(-1), 20);
    }
};

LINEDESK_TEST(TestPermissions)
#include "tst_permissions.moc"
