// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/listwalk.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! A list that a platform gives page by page.
class TestListWalk : public QObject
{
    Q_OBJECT

    using Page = api::Page<int>;
    using Rows = base::Result<std::vector<int>>;

    //! Walks over pages by their cursors; what came, and how many pages were asked for.
    std::optional<Rows> walk(const QHash<QString, base::Result<Page>> &pages, size_t most = 100)
    {
        m_asked.clear();
        std::optional<Rows> told;
        syncing::ListWalk<int>::start(
            this, most,
            [this, pages](const QString &cursor) {
                m_asked << cursor;
                const base::Result<Page> page =
                    pages.value(cursor, base::Error{.kind = base::ErrorKind::NotFound, .detail = cursor});
                return page ? base::ready<Page>(*page) : base::failed<Page>(page.error());
            },
            [&told](Rows rows) { told = std::move(rows); });
        (void)QTest::qWaitFor([&] { return told.has_value(); });
        return told;
    }
    static Page page(std::vector<int> items, const QString &next) { return {.items = std::move(items), .next = next}; }

private Q_SLOTS:
    void allPagesComeInOrder()
    {
        const auto rows =
            walk({{u""_s, page({1, 2}, u"b"_s)}, {u"b"_s, page({3}, u"c"_s)}, {u"c"_s, page({4, 5}, {})}});
        QCOMPARE(**rows, (std::vector{1, 2, 3, 4, 5}));
        QCOMPARE(m_asked, (QStringList{u""_s, u"b"_s, u"c"_s}));
    }

    void anEmptyListIsAList()
    {
        const auto rows = walk({{u""_s, page({}, {})}});
        QVERIFY(rows->isOk() && (*rows)->empty());
    }

    void whatFailsOnTheWayBringsNothing()
    {
        const auto rows = walk({{u""_s, page({1, 2}, u"b"_s)}});
        QCOMPARE(rows->error().kind, base::ErrorKind::NotFound);
    }

    void aCursorThatComesTwiceIsNotFollowedForEver()
    {
        const auto rows = walk({{u""_s, page({1}, u"b"_s)}, {u"b"_s, page({2}, u"c"_s)}, {u"c"_s, page({3}, u"b"_s)}});
        QCOMPARE(rows->error().kind, base::ErrorKind::Protocol);
        QCOMPARE(m_asked.size(), 3);
    }

    void moreRowsThanThereCanBeAreNotTaken()
    {
        const auto rows = walk({{u""_s, page({1, 2, 3}, u"b"_s)}, {u"b"_s, page({4}, {})}}, 2);
        QCOMPARE(rows->error().kind, base::ErrorKind::Protocol);
        QCOMPARE(m_asked.size(), 1);
    }

private:
    QStringList m_asked;
};

LINEDESK_TEST(TestListWalk)
#include "tst_listwalk.moc"
