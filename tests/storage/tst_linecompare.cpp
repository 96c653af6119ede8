// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/billing.h"
#include "models/storage/linecompare.h"
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/support/lightcache.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::DifferenceKind;
using domain::LineDifference;
using test::await;

//! Two caches compared line by line, and since when the next invoice runs.
class TestLineCompare : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LightCache> m_from;
    std::unique_ptr<test::LightCache> m_to;
    const QDateTime m_at = QDateTime(QDate(2026, 11, 18), QTime(14, 32), Qt::UTC);

    std::vector<LineDifference> compare(const storage::CancelFlag &cancel = {})
    {
        std::vector<LineDifference> found;
        m_status = storage::compareLines(
            m_from->cache(), m_to->cache(), m_at,
            [&](const LineDifference &row) {
                found.push_back(row);
                return found.size() < m_most;
            },
            cancel);
        return found;
    }

    void putCycles(std::vector<domain::BillingCycle> cycles)
    {
        (void)await(storage::Billing(m_to->cache()).storeCycles(std::move(cycles), m_at));
    }

    base::Status m_status;
    size_t m_most = 1'000'000;

private Q_SLOTS:
    void init()
    {
        m_from = std::make_unique<test::LightCache>();
        m_to = std::make_unique<test::LightCache>();
        m_most = 1'000'000;
    }

    void linesThatAreTheSameAreNoDifference()
    {
        m_from->put(test::makeFleet(500));
        std::vector<domain::Line> other = test::makeFleet(500);
        std::reverse(other.begin(), other.end()); // the order in which they came does not count
        for (domain::Line &line : other)
            line.month = base::DataVolume{7}; // nothing that is compared
        m_to->put(std::move(other));
        QVERIFY(compare().empty());
        QVERIFY(m_status.isOk());
    }

    void whatCameWentAndBecameOtherIsTold()
    {
        m_from->put(test::makeFleet(20));
        std::vector<domain::Line> other = test::makeFleet(21);
        other.erase(other.begin() + 4);
        domain::Line &changed = other[9];
        changed.status = domain::LineStatus::Suspended;
        changed.statusBy = u"Priya Raman"_s;
        changed.ratePlan = u"Prepaid EU"_s;
        changed.subAccount = u"Other"_s;
        changed.group = u"Depot Ghent"_s;
        changed.notes = u"Bike 7"_s;
        const domain::Iccid iccid = changed.iccid;
        m_to->put(other);
        QHash<int, LineDifference> ofOne;
        int added = 0;
        int gone = 0;
        for (const LineDifference &row : compare()) {
            QCOMPARE(row.at, m_at);
            if (row.iccid == iccid)
                ofOne.insert(int(row.kind), row);
            added += row.kind == DifferenceKind::Added && row.iccid == test::makeIccid(20) ? 1 : 0;
            gone += row.kind == DifferenceKind::Gone && row.iccid == test::makeIccid(4) ? 1 : 0;
        }
        QCOMPARE(added, 1);
        QCOMPARE(gone, 1);
        QCOMPARE(ofOne.size(), 5);
        const LineDifference status = ofOne.value(int(DifferenceKind::Status));
        QCOMPARE(status.after, u"suspended"_s);
        QCOMPARE(status.by, u"Priya Raman"_s);
        QCOMPARE(ofOne.value(int(DifferenceKind::Notes)).after, u"Bike 7"_s);
        QCOMPARE(ofOne.value(int(DifferenceKind::Group)).after, u"Depot Ghent"_s);
        QVERIFY(ofOne.value(int(DifferenceKind::RatePlan)).by.isEmpty());
    }

    void anEmptyFleetIsComparedToo()
    {
        m_to->put(test::makeFleet(3));
        QCOMPARE(compare().size(), size_t(3));
        std::swap(m_from, m_to);
        const std::vector<LineDifference> gone = compare();
        QCOMPARE(gone.size(), size_t(3));
        QCOMPARE(gone[0].kind, DifferenceKind::Gone);
    }

    void itStopsWhenNobodyWantsMore()
    {
        m_to->put(test::makeFleet(50));
        m_most = 5;
        QCOMPARE(compare().size(), size_t(5));
        QVERIFY(m_status.isOk());
        (void)compare(std::make_shared<std::atomic_bool>(true));
        QCOMPARE(m_status.error().kind, base::ErrorKind::Cancelled);
    }

    void theLastInvoiceIsThatOfTheLastClosedCycle() // R184
    {
        QVERIFY(!storage::invoicedUntil(m_to->cache())->isValid());
        domain::BillingCycle open;
        open.firstDay = QDate(2026, 11, 6);
        open.lastDay = QDate(2026, 12, 5);
        putCycles({open});
        QCOMPARE(*storage::invoicedUntil(m_to->cache()), QDate(2026, 11, 6));
        domain::BillingCycle closed;
        closed.firstDay = QDate(2026, 10, 6);
        closed.lastDay = QDate(2026, 11, 5);
        closed.isClosed = true;
        putCycles({closed});
        QCOMPARE(*storage::invoicedUntil(m_to->cache()), QDate(2026, 11, 6));
        open.isClosed = true; // and the next one has not begun in the cache
        putCycles({open});
        QCOMPARE(*storage::invoicedUntil(m_to->cache()), QDate(2026, 12, 6));
    }
};

LINEDESK_TEST(TestLineCompare)
#include "tst_linecompare.moc"
