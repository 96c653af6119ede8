// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/suites.h"

#include "models/storage/cachefile.h"
#include "models/storage/linestore.h"
#include "tests/support/fixedclock.h"

#include <QSortFilterProxyModel>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlTableModel>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

//! What a program would do without much thought: the whole table in a model, a proxy that sorts and filters it.
class Rival : public QSortFilterProxyModel
{
public:
    explicit Rival(const QString &cache)
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rival"_s);
        db.setDatabaseName(cache);
        if (!db.open())
            qFatal("%s", qPrintable(db.lastError().text()));
        QSqlQuery view(db);
        view.exec(u"CREATE TEMP TABLE rival AS SELECT iccid, notes, status, sub_account, rate_plan, last_seen, "
                  u"today_bytes, month_bytes, "
                  "sms_sent, labels, imei, msisdn FROM lines"_s);
        m_table = std::make_unique<QSqlTableModel>(nullptr, db);
        m_table->setTable(u"rival"_s);
        m_table->select();
        while (m_table->canFetchMore())
            m_table->fetchMore();
        setSourceModel(m_table.get());
        setFilterKeyColumn(-1);
    }

    void filterFacets(bool on)
    {
        m_facets = on;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        if (!m_facets)
            return QSortFilterProxyModel::filterAcceptsRow(row, parent);
        const auto cell = [&](int column) { return m_table->index(row, column).data(); };
        return cell(2).toInt() == int(domain::LineStatus::Active) && cell(3).toString() == "Cold chain"_L1 &&
               cell(4).toString() == "PAYGO EU"_L1;
    }

private:
    std::unique_ptr<QSqlTableModel> m_table;
    bool m_facets = false;
};

//! Waits without events: the clock of the figures must not tick in their steps.
template<typename T>
base::Result<T> arrived(base::Future<T> future)
{
    return future.result();
}

class Ours
{
public:
    explicit Ours(const QString &cache) : m_file(std::move(*storage::CacheFile::open(cache))), m_store(*m_file) {}

    //! The first rows of an answer, loaded and ready to paint.
    double first(const QString &filter, domain::LineSort sort)
    {
        const domain::LineQuery query{*domain::parseLineFilter(filter), sort};
        return milliseconds(
            [&] {
                auto ids = arrived(m_store.selectFirst(query, m_clock.now(), 200));
                ids->resize(std::min<size_t>(ids->size(), 40));
                (void)arrived(m_store.load(*ids));
            },
            3);
    }

    double all(const QString &filter, domain::LineSort sort)
    {
        const domain::LineQuery query{*domain::parseLineFilter(filter), sort};
        return milliseconds([&] { (void)arrived(m_store.select(query, m_clock.now())); }, 3);
    }

private:
    test::FixedClock m_clock;
    std::unique_ptr<storage::CacheFile> m_file;
    storage::LineStore m_store;
};

struct Sorted
{
    domain::LineColumn column;
    int rivalColumn;
};

constexpr std::array kSorts{Sorted{domain::LineColumn::Notes, 1}, Sorted{domain::LineColumn::Month, 7},
                            Sorted{domain::LineColumn::LastSeen, 5}};

} // namespace

void runQueries(Report &report, const QString &cache)
{
    Ours ours(cache);
    Rival rival(cache);
    double rivalSort = 1e12;
    double first = 0;
    double all = 0;
    for (const Sorted &sort : kSorts) {
        rivalSort = std::min(rivalSort, milliseconds([&] { rival.sort(sort.rivalColumn); }));
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            first = std::max(first, ours.first(QString(), {sort.column, order}));
            all = std::max(all, ours.all(QString(), {sort.column, order}));
        }
    }
    report.ratio(u"P1 sort by any column, first rows (worst of 6)"_s, first, rivalSort, 1.0 / 100);
    report.ratio(u"P2 sort by any column, whole order (worst of 6)"_s, all, rivalSort, 1.0 / 20);
    for (const char *text : {"reefer 0417", "Breda", "priority", "4530000417", "352656", "K\xc3\xb6ln"}) {
        const QString needle = QString::fromUtf8(text);
        const double theirs = milliseconds([&] { rival.setFilterFixedString(needle); });
        report.ratio(u"P3 search \"%1\", first rows"_s.arg(needle),
                     ours.first(domain::quoteFilterValue(needle), {domain::LineColumn::Notes, Qt::AscendingOrder}),
                     theirs, 1.0 / 50);
    }
    rival.setFilterFixedString(QString());
    const double facets = milliseconds([&] { rival.filterFacets(true); });
    const QString filter = u"status:active sub:\"Cold chain\" plan:\"PAYGO EU\""_s;
    const domain::LineSort byMonth{domain::LineColumn::Month, Qt::DescendingOrder};
    report.ratio(u"P4 filter by status, sub-account, plan, sorted, first rows"_s, ours.first(filter, byMonth), facets,
                 1.0 / 20);
    report.ratio(u"P4 the same, whole order"_s, ours.all(filter, byMonth), facets, 1.0 / 20);
}

} // namespace bench
