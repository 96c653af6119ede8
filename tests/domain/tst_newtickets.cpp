// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lineobstacle.h"
#include "tests/domain/changehelp.h"
#include "tests/support/accounthelp.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace domain;
using namespace test;

Q_DECLARE_METATYPE(domain::NewTicket)

//! Trouble tickets about lines: what one needs, who may, and what becomes of it (R194, R196).
class TestNewTickets : public QObject
{
    Q_OBJECT

    using Wrong = std::vector<WrongEntry>;

private Q_SLOTS:
    void forms_data()
    {
        QTest::addColumn<NewTicket>("ticket");
        QTest::addColumn<Wrong>("wrong");
        const auto ticket = [](const QString &subject, const QString &text) {
            return NewTicket{.kind = TicketKind::Other, .subject = subject, .text = text};
        };
        const WrongEntry noSubject{FormEntry::Subject, EntryProblem::Missing};
        const WrongEntry noText{FormEntry::Text, EntryProblem::Missing};
        QTest::newRow("nothing") << NewTicket() << Wrong{noSubject, noText};
        QTest::newRow("blanks are nothing") << ticket(u" "_s, u"\n"_s) << Wrong{noSubject, noText};
        QTest::newRow("a subject alone") << ticket(u"No data"_s, {}) << Wrong{noText};
        QTest::newRow("both") << ticket(u"No data"_s, u"Since noon."_s) << Wrong{};
        QTest::newRow("as long as they can be") << ticket(QString(200, u'x'), QString(10'000, u'x')) << Wrong{};
        QTest::newRow("too long") << ticket(QString(201, u'x'), QString(10'001, u'x'))
                                  << Wrong{{FormEntry::Subject, EntryProblem::TooLong},
                                           {FormEntry::Text, EntryProblem::TooLong}};
    }
    void forms()
    {
        QFETCH(NewTicket, ticket);
        QFETCH(Wrong, wrong);
        QVERIFY(wrongEntries(ticket) == wrong);
    }

    void whoMay_data()
    {
        QTest::addColumn<ChangeOrder>("order");
        QTest::addColumn<ChangeFacts>("facts");
        QTest::addColumn<Obstacle>("obstacle");
        QTest::newRow("R194: the owner") << ticketOrder() << ownerFacts() << Obstacle::None;
        QTest::newRow("a group admin") << ticketOrder() << factsOf(Role::GroupAdmin) << Obstacle::None;
        QTest::newRow("D13: no supervisor")
            << ticketOrder() << factsOf(Role::GroupSupervisor) << Obstacle::NotPermitted;
        QTest::newRow("without funds as well") << ticketOrder() << lowFacts() << Obstacle::None;
        QTest::newRow("not without a subject") << ticketOrder(u" "_s) << ownerFacts() << Obstacle::WrongEntries;
        ChangeFacts bare = ownerFacts();
        bare.offered = {ChangeKind::Activate};
        QTest::newRow("D25: not where there are none") << ticketOrder() << bare << Obstacle::NotOffered;
    }
    void whoMay()
    {
        QFETCH(ChangeOrder, order);
        QFETCH(ChangeFacts, facts);
        QFETCH(Obstacle, obstacle);
        QCOMPARE(QString(obstacleWord(obstacleOf(order, facts))), QString(obstacleWord(obstacle)));
        QCOMPARE(judge(order, lineIn(LineStatus::Active), facts).obstacle, obstacle);
    }

    void aLineInAnyStateCanHaveOne() // that may be what it is about
    {
        for (const LineStatus status : {LineStatus::Active, LineStatus::Suspended, LineStatus::Blank,
                                        LineStatus::Invalid, LineStatus::NotAvailable, LineStatus::Unknown}) {
            QVERIFY(judge(ticketOrder(), lineIn(status), ownerFacts()).isPossible());
            QCOMPARE(lineObstacle(ChangeKind::OpenTicket, lineIn(status), ownerFacts()), Obstacle::None);
        }
    }

    void itLeavesTheLineAndIsNotTakenBack()
    {
        const Line line = lineIn(LineStatus::Active);
        const ChangeOrder order = ticketOrder();
        QVERIFY(leavesLine(order.kind) && !isBasedOnLine(order.kind) && !isOfAccount(order.kind));
        QVERIFY(needsConnection(order.kind)); // made offline it waits for a person
        QVERIFY(fieldText(order.kind, line).isEmpty() && !isDone(order, line));
        QVERIFY(!inverseOf(accountChange(order), ownerFacts().catalog));
        QVERIFY(changeFromWord(QString(changeWord(order.kind))) == order.kind);
    }

    void kindsHaveTheWordsOfThePlatform()
    {
        for (const TicketKind kind : kTicketKinds)
            QVERIFY(ticketKindFromWord(QString(ticketKindWord(kind))) == kind);
        QVERIFY(!ticketKindFromWord(u"weather"));
    }
};

LINEDESK_TEST(TestNewTickets)
#include "tst_newtickets.moc"
