// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/tlsprobe.h"
#include "models/api/keepgo/connector.h"
#include "models/domain/changerules.h"
#include "tests/support/accounthelp.h"
#include "tests/support/await.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"

#include <QTest>
#include <QUuid>
#include <algorithm>

Q_DECLARE_METATYPE(domain::ChangeOrder)

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

ChangeOrder order(ChangeKind kind) { return {.kind = kind, .value = {}}; }

ChangeOrder withText(ChangeKind kind, const QString &text)
{
    ChangeOrder wanted = order(kind);
    wanted.value.text = text;
    return wanted;
}

//! Whether the platform's answer is the one that was foretold: done, or refused for that reason.
bool agrees(Obstacle foretold, const base::Result<api::SentChange> &answer)
{
    if (foretold == Obstacle::None)
        return answer.isOk();
    if (foretold == Obstacle::AlreadySo || foretold == Obstacle::AlreadyEnding) // some of it is no change, no refusal
        return answer.isOk() || answer.error().kind == base::ErrorKind::Conflict;
    return !answer && answer.error().fields.value(u"code"_s) == obstacleWord(foretold);
}

} // namespace

//! What the preview foretells is what the platform does: each kind of change on lines of every status and SIM type.
class TestJudgement : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LocalPlatform> m_platform;
    base::SystemClock m_clock;
    std::unique_ptr<api::keepgo::Connector> m_connector;
    ChangeFacts m_facts;
    std::vector<Line> m_lines;
    QSet<Iccid> m_used;

    void learn()
    {
        const auto account = test::await(m_connector->fetchAccount(api::Purpose::Person));
        m_facts.balance = account->currentBalance;
        m_facts.minimum = account->minimumBalance;
        for (const QString &word : account->permissions)
            m_facts.permissions |= parsePermission(word).value_or(Permission::ViewLines);
        m_facts.offered = m_connector->capabilities().changes;
        m_facts.catalog = *test::await(m_connector->fetchCatalog(api::Purpose::Person));
        m_facts.rules = *test::await(m_connector->fetchRules(api::Purpose::Person));
        m_lines =
            test::await(m_connector->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}))->items;
    }

    //! A few lines of each status, SIM type and contract that no change has touched yet.
    std::vector<Line> samples(int each)
    {
        QHash<QString, int> taken;
        std::vector<Line> chosen;
        for (const Line &line : m_lines) {
            const QString kind = line.statusRaw + line.simType + contractWord(line.contract);
            if (m_used.contains(line.iccid) || ++taken[kind] > each)
                continue;
            m_used << line.iccid;
            chosen.push_back(line);
        }
        return chosen;
    }

    //! What is sent for the account, with a key of its own.
    base::Result<api::SentChange> sendForAccount(const ChangeOrder &order, const QString &key)
    {
        return test::await(m_connector->sendChange(test::accountChange(order),
                                                   {.key = key, .version = {}, .purpose = api::Purpose::Person}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<test::LocalPlatform>(QStringList{u"--lines"_s, u"1000"_s, u"--simulate"_s});
        QVERIFY(m_platform->isReady());
        const auto link = api::parseApiLink(m_platform->value("url"_L1));
        const auto shown = test::await(api::http::fetchServerCertificate(link->base, std::chrono::seconds(10)));
        const auto pin = api::parseFingerprint(m_platform->value("certificate_sha256"_L1));
        m_connector = std::make_unique<api::keepgo::Connector>(
            api::Credentials{.link = *link,
                             .userUuid = m_platform->value("user_uuid"_L1),
                             .sharedKey = m_platform->value("shared_key"_L1).toUtf8()},
            api::Trust{.mode = api::TrustMode::Pinned, .certificates = shown->chainPem, .pin = *pin}, m_clock);
        learn();
        QCOMPARE(m_lines.size(), size_t(1000));
        QVERIFY2(m_facts.offered.size() == kAllChangeKinds.size(), "D25: this platform offers all of it");
    }

    void foretold_data()
    {
        QTest::addColumn<ChangeOrder>("order");
        QTest::newRow("R76: activate") << order(ChangeKind::Activate);
        QTest::newRow("R99, R178: deactivate") << order(ChangeKind::Deactivate);
        QTest::newRow("R100: take the date away") << order(ChangeKind::DeactivationDate);
        ChangeOrder date = order(ChangeKind::DeactivationDate);
        date.value.date = QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("R100: set a date") << date;
        ChangeOrder plan = order(ChangeKind::RatePlan);
        plan.value.target = m_facts.catalog.plans.at(0).named;
        QTest::newRow("R247: the first plan") << plan;
        plan.value.target = m_facts.catalog.plans.back().named;
        QTest::newRow("R247: the last plan") << plan;
        ChangeOrder target = order(ChangeKind::SubAccount);
        target.value.target = m_facts.catalog.subAccounts.at(0);
        QTest::newRow("R78: assign") << target;
        target = order(ChangeKind::Group);
        target.value.target = m_facts.catalog.groups.at(0);
        QTest::newRow("R192: move") << target;
        QTest::newRow("R69: notes") << withText(ChangeKind::Notes, u"foretold"_s);
        QTest::newRow("R249: end user") << withText(ChangeKind::EndUser, u"kim@example.org"_s);
        ChangeOrder labels = order(ChangeKind::Labels);
        labels.value.labels = QStringList{u"foretold"_s};
        QTest::newRow("R255: label") << labels;
        QTest::newRow("R260: refill") << order(ChangeKind::RefillData);
        ChangeOrder off = order(ChangeKind::DataAutoRefill);
        QTest::newRow("R261: no data auto-refill") << off;
        QTest::newRow("R77: SMS") << withText(ChangeKind::SendSms, u"hi"_s);
        QTest::newRow("R259: into the store") << order(ChangeKind::AddToStore);
        QTest::newRow("R242: suspend") << order(ChangeKind::Suspend);
        QTest::newRow("R266: resume") << order(ChangeKind::Resume);
        QTest::newRow("R190: confirm the renewal") << order(ChangeKind::ConfirmRenewal);
    }

    void foretold()
    {
        QFETCH(ChangeOrder, order);
        m_used.clear();
        learn();
        m_facts.now = m_facts.syncedAt = m_clock.now();
        QStringList wrong;
        int possible = 0;
        for (const Line &line : samples(1)) {
            const Obstacle obstacle = judge(order, line, m_facts).obstacle;
            possible += obstacle == Obstacle::None ? 1 : 0;
            Change change;
            change.order = order;
            change.iccid = line.iccid;
            const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const auto answer = test::await(
                m_connector->sendChange(change, {.key = key, .version = {}, .purpose = api::Purpose::Person}));
            if (!agrees(obstacle, answer))
                wrong << u"%1 %2 %3: foretold %4, was %5"_s.arg(
                    line.statusRaw, line.simType, contractWord(line.contract), QString(obstacleWord(obstacle)),
                    answer ? u"done"_s : base::describe(answer.error()));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(possible > 0);
    }

    void whatIsOfferedShowsItAndIsTakenBack() // R259, R242: there and back, read again each time
    {
        m_used.clear();
        learn();
        m_facts.now = m_facts.syncedAt = m_clock.now();
        const auto line = std::ranges::find_if(m_lines, [this](const Line &each) {
            return judge(order(ChangeKind::AddToStore), each, m_facts).isPossible() &&
                   each.status == LineStatus::Active;
        });
        QVERIFY(line != m_lines.end());
        QCOMPARE(line->inStore, std::optional(false));
        Line seen = *line;
        for (const ChangeKind kind :
             {ChangeKind::AddToStore, ChangeKind::RemoveFromStore, ChangeKind::Suspend, ChangeKind::Resume}) {
            const Verdict verdict = judge(order(kind), seen, m_facts);
            QVERIFY2(verdict.isPossible(), obstacleWord(verdict.obstacle).data());
            Change change;
            change.order = order(kind);
            change.iccid = seen.iccid;
            const QString wanted = wantedText(change.order, seen);
            const api::SendOptions options{.key = QUuid::createUuid().toString(QUuid::WithoutBraces),
                                           .version = seen.version,
                                           .purpose = api::Purpose::Person};
            QVERIFY(test::await(m_connector->sendChange(change, options)).isOk());
            seen = *test::await(m_connector->fetchLine(seen.iccid, api::Purpose::Person));
            QVERIFY(isDone(change.order, seen));
            QCOMPARE(fieldText(kind, seen), wanted);
        }
        QCOMPARE(seen.status, line->status);
    }

    void ordersAndInvitations_data()
    {
        QTest::addColumn<ChangeOrder>("order");
        const QString kim = u"kim@northwind.example"_s;
        QTest::newRow("R103: 11 cards") << test::cardOrder(11);
        QTest::newRow("R102, D18: 10 are ordered in the store") << test::cardOrder(10);
        ChangeOrder nowhere = test::cardOrder();
        nowhere.value.cards->country = u"1"_s;
        QTest::newRow("no country") << nowhere;
        ChangeOrder nobody = test::cardOrder();
        nobody.value.cards->name.clear();
        QTest::newRow("no name") << nobody;
        QTest::newRow("R60: a user") << test::invitationFor(kim);
        QTest::newRow("R60: no address") << test::invitationFor(u"kim"_s);
        QTest::newRow("D14: no second owner") << test::invitationFor(u"a@northwind.example"_s, Role::Owner);
        ChangeOrder admin = test::invitationFor(u"b@northwind.example"_s, Role::GroupAdmin);
        QTest::newRow("R226: a group admin without groups") << admin;
        admin.value.invitation->groups = {m_facts.catalog.groups.at(0)};
        QTest::newRow("R226: with one") << admin;
        ChangeOrder sub = test::invitationFor(u"c@northwind.example"_s, Role::SubAccount);
        QTest::newRow("a sub-account login without one") << sub;
        sub.value.invitation->subAccount = m_facts.catalog.subAccounts.at(0);
        QTest::newRow("with one") << sub;
    }

    void ordersAndInvitations() // what the form lets through arrives, what it does not is refused there too
    {
        QFETCH(ChangeOrder, order);
        learn();
        const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const auto answer = sendForAccount(order, key);
        QVERIFY2(answer.isOk() == judgeForAccount(order, m_facts).isPossible(),
                 qPrintable(answer ? u"done"_s : base::describe(answer.error())));
        if (!answer)
            return;
        const auto outcome = test::await(m_connector->fetchKeyOutcome(key, api::Purpose::Person));
        QVERIFY(outcome->isKnown && outcome->httpStatus == 201);
        QVERIFY(sendForAccount(order, key)->wasReplayed); // nothing is done twice (T4)
    }
};

LINEDESK_TEST(TestJudgement)
#include "tst_judgement.moc"
