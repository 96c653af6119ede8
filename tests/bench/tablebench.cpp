// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/suites.h"

#include "models/storage/cachefile.h"
#include "models/tables/celltext.h"
#include "models/tables/linetable.h"
#include "tests/bench/data.h"
#include "tests/support/fixedclock.h"
#include "tests/support/fleet.h"

#include <QHeaderView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kRows = 40;
constexpr int kColumns = 12;

void settle(tables::LineTable &table, const std::function<void()> &act)
{
    bool done = false;
    const auto connection = QObject::connect(&table, &tables::LineTable::queryFinished, &table, [&] { done = true; });
    act();
    (void)QTest::qWaitFor([&] { return done; }, 120'000);
    QObject::disconnect(connection);
}

void scrollAndSort(tables::LineTable &table, QTableView &view)
{
    QRandomGenerator dice(3);
    for (const domain::LineColumn column : {domain::LineColumn::Notes, domain::LineColumn::Month,
                                            domain::LineColumn::LastSeen, domain::LineColumn::Iccid}) {
        settle(table, [&] { table.sort(int(column), Qt::DescendingOrder); });
        for (int i = 0; i < 50; ++i) {
            view.scrollTo(table.index(int(dice.bounded(table.rowCount())), 0), QAbstractItemView::PositionAtTop);
            QTest::qWait(2);
        }
    }
}

//! The same cells from lines that lie in a vector.
double readVector(const std::vector<domain::Line> &lines, const QDateTime &now, int first)
{
    const QLocale locale;
    return milliseconds([&] {
        for (int row = first; row < first + kRows; ++row) {
            for (int column = 0; column < kColumns; ++column)
                (void)QVariant(tables::CellText::shown(lines[size_t(row)], domain::lineColumns()[size_t(column)].column,
                                                       now, locale));
        }
    });
}

double readModel(const tables::LineTable &table, int first)
{
    return milliseconds([&] {
        for (int row = first; row < first + kRows; ++row) {
            for (int column = 0; column < kColumns; ++column)
                (void)table.index(row, column).data();
        }
    });
}

void comparePainting(Report &report, tables::LineTable &table, const base::Clock &clock)
{
    QRandomGenerator dice(5);
    const std::vector<domain::Line> memory = test::makeFleet(100'000);
    double ours = 0;
    double theirs = 0;
    for (int i = 0; i < 100; ++i) {
        const int first = int(dice.bounded(table.rowCount() - kRows));
        for (int row = first; row < first + kRows; ++row)
            (void)table.lineAt(row);
        (void)QTest::qWaitFor([&] { return table.lineAt(first) && table.lineAt(first + kRows - 1); }, 10'000);
        ours += readModel(table, first);
        theirs += readVector(memory, clock.now(), int(dice.bounded(int(memory.size()) - kRows)));
    }
    report.ratio(u"P5 data() of 40 x 12 cells at random places (sum of 100)"_s, ours, theirs, 3);
}

} // namespace

void runTable(Report &report, const QString &cache)
{
    test::FixedClock clock;
    auto file = std::move(*storage::CacheFile::open(cache));
    storage::LineStore store(*file);
    storage::UsageStore usage(*file);
    tables::LineTable table(store, usage, clock);
    QTableView view;
    view.resize(1440, 900);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.setModel(&table);
    view.show();
    settle(table, [&] { table.setQuery({}); });
    scrollAndSort(table, view);
    report.limit(u"P11 resident memory, opened, scrolled and sorted"_s, residentMegabytes(), 200, u"MB"_s);
    comparePainting(report, table, clock);
}

} // namespace bench
