// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domain/changehelp.h"
#include "tests/support/accounthelp.h"
#include "tests/support/register.h"

#include <QTest>
#include <functional>

using namespace test;

namespace {

using Wrong = std::vector<WrongEntry>;

} // namespace

Q_DECLARE_METATYPE(Wrong)
Q_DECLARE_METATYPE(domain::CardOrder)
Q_DECLARE_METATYPE(domain::Invitation)
Q_DECLARE_METATYPE(domain::Obstacle)
Q_DECLARE_METATYPE(std::vector<domain::Role>)

//! Orders of cards and invitations: a reason for each wrong field, and who may.
class TestAccountOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cards_data()
    {
        QTest::addColumn<CardOrder>("order");
        QTest::addColumn<Wrong>("wrong");
        const auto row = [](const char *name, const std::function<void(CardOrder &)> &spoil, const Wrong &wrong) {
            CardOrder order = *cardOrder().value.cards;
            spoil(order);
            QTest::newRow(name) << order << wrong;
        };
        using enum FormEntry;
        using enum EntryProblem;
        row("R103: all is there", [](CardOrder &) {}, {});
        row("D18: 10 is 1-10: in the store", [](CardOrder &o) { o.quantity = 10; }, {{Quantity, InStore}});
        row("R102: 1 is in the store", [](CardOrder &o) { o.quantity = 1; }, {{Quantity, InStore}});
        row("R103: 11 needs the form", [](CardOrder &o) { o.quantity = 11; }, {});
        row("none is no order", [](CardOrder &o) { o.quantity = 0; }, {{Quantity, Missing}});
        row("10,000 at once", [](CardOrder &o) { o.quantity = 10'000; }, {});
        row("not one more", [](CardOrder &o) { o.quantity = 10'001; }, {{Quantity, TooMany}});
        row("a name of blanks is none", [](CardOrder &o) { o.name = u"  "_s; }, {{Name, Missing}});
        row("a company is needed (D18)", [](CardOrder &o) { o.company.clear(); }, {{Company, Missing}});
        row("200 characters of a name", [](CardOrder &o) { o.name = QString(200, u'x'); }, {});
        row("201 are too many", [](CardOrder &o) { o.name = QString(201, u'x'); }, {{Name, TooLong}});
        row("an address without an at", [](CardOrder &o) { o.email = u"kim"_s; }, {{Email, NotAnAddress}});
        row("no e-mail address", [](CardOrder &o) { o.email.clear(); }, {{Email, Missing}});
        row("a number with signs", [](CardOrder &o) { o.phone = u"(010) 123-45.67"_s; }, {});
        row("letters are no number", [](CardOrder &o) { o.phone = u"call me"_s; }, {{Phone, NotAPhone}});
        row("four digits are no number", [](CardOrder &o) { o.phone = u"1234"_s; }, {{Phone, NotAPhone}});
        row("a plus in the middle", [](CardOrder &o) { o.phone = u"0031+10123"_s; }, {{Phone, NotAPhone}});
        row("no number", [](CardOrder &o) { o.phone.clear(); }, {{Phone, Missing}});
        row("no country", [](CardOrder &o) { o.country.clear(); }, {{Country, Missing}});
        row("a country by its letters", [](CardOrder &o) { o.country = u"Nl"_s; }, {{Country, NotACountry}});
        row("no address", [](CardOrder &o) { o.address.clear(); }, {{Address, Missing}});
        row("long notes", [](CardOrder &o) { o.notes = QString(2001, u'x'); }, {{Notes, TooLong}});
        row("an empty form names every field", [](CardOrder &o) { o = {}; },
            {{Quantity, Missing},
             {Name, Missing},
             {Company, Missing},
             {Email, Missing},
             {Phone, Missing},
             {Country, Missing},
             {Address, Missing}});
    }

    void cards()
    {
        QFETCH(CardOrder, order);
        QFETCH(Wrong, wrong);
        QVERIFY(wrongEntries(order) == wrong);
    }

    void invitations_data()
    {
        QTest::addColumn<Invitation>("invitation");
        QTest::addColumn<Role>("by");
        QTest::addColumn<Wrong>("wrong");
        using enum EntryProblem;
        const Named group = ownerFacts().catalog.groups.at(0);
        const Named subAccount = ownerFacts().catalog.subAccounts.at(0);
        const auto row = [](const char *name, Role by, const Invitation &invitation, const Wrong &wrong) {
            QTest::newRow(name) << invitation << by << wrong;
        };
        const QString kim = u"kim@northwind.example"_s;
        row("R54: the owner invites a user", Role::Owner, {kim, Role::User, {}, {}}, {});
        row("D14: there is one owner", Role::Owner, {kim, Role::Owner, {}, {}}, {{FormEntry::Role, RoleForbidden}});
        row("R60: by e-mail address", Role::Owner, {{}, Role::User, {}, {}}, {{FormEntry::Email, Missing}});
        row("R60: by one address", Role::Owner, {u"a@b.example c@d.example"_s, Role::User, {}, {}},
            {{FormEntry::Email, NotAnAddress}});
        row("R226: a group admin has groups", Role::Owner, {kim, Role::GroupAdmin, {}, {}},
            {{FormEntry::Groups, Missing}});
        row("R226: with a group", Role::Owner, {kim, Role::GroupAdmin, {group}, {}}, {});
        row("R227: groups that are there", Role::Owner, {kim, Role::GroupSupervisor, {{u"99"_s, u"Gone"_s}}, {}},
            {{FormEntry::Groups, UnknownTarget}});
        row("a sub-account login has one", Role::Owner, {kim, Role::SubAccount, {}, {}},
            {{FormEntry::SubAccount, Missing}});
        row("with its sub-account", Role::Owner, {kim, Role::SubAccount, {}, subAccount}, {});
        row("R222: a company admin invites to groups", Role::CompanyAdmin, {kim, Role::GroupSupervisor, {group}, {}},
            {});
        row("R54: but no user", Role::CompanyAdmin, {kim, Role::User, {}, {}}, {{FormEntry::Role, RoleForbidden}});
        row("R54: a user invites nobody", Role::User, {kim, Role::User, {}, {}}, {{FormEntry::Role, RoleForbidden}});
    }

    void invitations()
    {
        QFETCH(Invitation, invitation);
        QFETCH(Role, by);
        QFETCH(Wrong, wrong);
        QVERIFY(wrongEntries(invitation, permissionsOf(by), ownerFacts().catalog) == wrong);
    }

    void whoMay_data()
    {
        QTest::addColumn<ChangeOrder>("order");
        QTest::addColumn<ChangeFacts>("facts");
        QTest::addColumn<Obstacle>("obstacle");
        const ChangeOrder invite = invitationFor(u"kim@northwind.example"_s);
        QTest::newRow("R103: the owner orders") << cardOrder() << ownerFacts() << Obstacle::None;
        QTest::newRow("D13: a supervisor does not")
            << cardOrder() << factsOf(Role::GroupSupervisor) << Obstacle::NotPermitted;
        QTest::newRow("D18: 10 cards are not ordered here") << cardOrder(10) << ownerFacts() << Obstacle::WrongEntries;
        QTest::newRow("an order of nothing")
            << test::order(ChangeKind::OrderCards) << ownerFacts() << Obstacle::WrongEntries;
        QTest::newRow("R54: the owner invites") << invite << ownerFacts() << Obstacle::None;
        QTest::newRow("R54: a user does not") << invite << factsOf(Role::User) << Obstacle::OwnerOnly;
        QTest::newRow("D13: nor a supervisor") << invite << factsOf(Role::GroupSupervisor) << Obstacle::OwnerOnly;
        QTest::newRow("an invitation of nobody")
            << test::order(ChangeKind::InvitePerson) << ownerFacts() << Obstacle::WrongEntries;
        ChangeFacts bare = ownerFacts();
        bare.offered = {ChangeKind::Activate};
        QTest::newRow("D25: no orders there") << cardOrder() << bare << Obstacle::NotOffered;
        QTest::newRow("D25: no invitations there") << invite << bare << Obstacle::NotOffered;
        QTest::newRow("R53: the owner adds funds") << fundsOrder(50'000'000) << ownerFacts() << Obstacle::None;
        QTest::newRow("R53: a user does not")
            << fundsOrder(50'000'000) << factsOf(Role::User) << Obstacle::NotPermitted;
        QTest::newRow("D11: the least amount") << fundsOrder(10'000'000) << ownerFacts() << Obstacle::None;
        QTest::newRow("D11: a cent less") << fundsOrder(9'990'000) << ownerFacts() << Obstacle::WrongAmount;
        QTest::newRow("D11: a cent more than the most")
            << fundsOrder(10'000'010'000) << ownerFacts() << Obstacle::WrongAmount;
        QTest::newRow("D11: half a cent") << fundsOrder(50'005'000) << ownerFacts() << Obstacle::WrongAmount;
        QTest::newRow("no amount") << test::order(ChangeKind::AddFunds) << ownerFacts() << Obstacle::WrongAmount;
        QTest::newRow("R24: the owner switches auto-refill") << refillOrder(true) << ownerFacts() << Obstacle::None;
        QTest::newRow("D13: a company admin does not")
            << refillOrder(false) << factsOf(Role::CompanyAdmin) << Obstacle::NotPermitted;
        QTest::newRow("D25: no funds there") << fundsOrder(50'000'000) << bare << Obstacle::NotOffered;
    }

    void whoMay()
    {
        QFETCH(ChangeOrder, order);
        QFETCH(ChangeFacts, facts);
        QFETCH(Obstacle, obstacle);
        QCOMPARE(QString(obstacleWord(judgeForAccount(order, facts).obstacle)), QString(obstacleWord(obstacle)));
        QVERIFY2(!judge(order, lineIn(LineStatus::Active), facts).isPossible(), "nothing that a line can do");
    }

    void theyWaitForAPerson() // issue 4: drafts while offline; nothing tells of them, nothing takes them back
    {
        for (const ChangeOrder &order :
             {cardOrder(), invitationFor(u"kim@northwind.example"_s), fundsOrder(50'000'000), refillOrder(true)}) {
            QVERIFY(isOfAccount(order.kind) && needsConnection(order.kind));
            QVERIFY(fieldText(order.kind, lineIn(LineStatus::Active)).isEmpty());
            QVERIFY(!isDone(order, lineIn(LineStatus::Active)));
            QVERIFY(!inverseOf(accountChange(order), ownerFacts().catalog));
            QVERIFY(changeFromWord(QString(changeWord(order.kind))) == order.kind);
        }
    }
};

LINEDESK_TEST(TestAccountOrders)
#include "tst_accountorders.moc"
