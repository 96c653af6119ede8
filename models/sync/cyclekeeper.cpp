// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/cyclekeeper.h"

#include "models/sync/listwalk.h"

#include <QMetaObject>

using storage::CyclePart;

namespace syncing {

namespace {

constexpr qint64 kFreshSeconds = 300;
constexpr size_t kMostCharges = 20'000'000; // of a cycle; more is no such list
constexpr size_t kMostPrices = 1'000;

base::Error endless()
{
    return {.kind = base::ErrorKind::Protocol, .detail = QStringLiteral("a list that does not end")};
}

std::optional<base::Error> errorOf(const base::Result<std::monostate> &done)
{
    return done ? std::nullopt : std::optional(done.error());
}

} // namespace

struct CycleKeeper::Walk
{
    QDate cycle;
    std::vector<domain::LineCharge> rows;
    QSet<QString> cursors;
};

CycleKeeper::CycleKeeper(api::Billing *source, storage::CycleBooks &books, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_source(source), m_books(books), m_clock(clock)
{
}

void CycleKeeper::want(QDate cycle)
{
    if (!m_source || m_asking.contains(cycle))
        return;
    m_asking.insert(cycle);
    using Kept = storage::Logged<domain::CycleBook>;
    base::whenReady(m_books.loadBook(cycle), this, [this, cycle](const base::Result<Kept> &kept) {
        const bool isThere = kept && !kept->rows.empty();
        const bool isFinal = isThere && kept->rows.front().cycle.isClosed;
        if (isFinal || (isThere && kept->fetchedAt.secsTo(m_clock.now()) < kFreshSeconds)) {
            m_asking.remove(cycle);
            return;
        }
        ask(cycle, [this, cycle](const std::optional<base::Error> &) { m_asking.remove(cycle); });
    });
}

//! Tells by signal how it went, then `then`.
void CycleKeeper::ask(QDate cycle, const Answered &then)
{
    const auto over = [this, cycle, then](const std::optional<base::Error> &error) {
        then(error);
        if (error)
            Q_EMIT failed(cycle, *error);
        else
            Q_EMIT fetched(cycle);
    };
    base::whenReady(m_source->fetchCycleBook(cycle, api::Purpose::Person), this,
                    [this, over](const base::Result<domain::CycleBook> &book) {
                        if (!book)
                            return over(book.error());
                        base::whenReady(m_books.storeBook(*book, m_clock.now()), this,
                                        [over](const base::Result<std::monostate> &done) { over(errorOf(done)); });
                    });
}

void CycleKeeper::bringCharges(QDate cycle)
{
    if (m_walk)
        return;
    m_walk = std::make_shared<Walk>(Walk{.cycle = cycle, .rows = {}, .cursors = {}});
    if (!m_source) {
        const base::Error offline{.kind = base::ErrorKind::Offline};
        QMetaObject::invokeMethod(
            this, [this, offline] { end(offline); }, Qt::QueuedConnection);
        return;
    }
    ask(cycle, [this, walk = m_walk](const std::optional<base::Error> &error) {
        if (error)
            return end(error);
        askPrices(walk);
    });
}

void CycleKeeper::askPrices(const std::shared_ptr<Walk> &walk)
{
    ListWalk<domain::CountryPrice>::start(
        this, kMostPrices,
        [this](const QString &cursor) { return m_source->fetchPrices(cursor, api::Purpose::Person); },
        [this, walk](base::Result<std::vector<domain::CountryPrice>> prices) {
            if (!prices && prices.error().kind == base::ErrorKind::Unsupported)
                return askCharges(walk, {}); // a platform without a price list
            if (!prices)
                return end(prices.error());
            base::whenReady(m_books.storePrices(std::move(*prices), m_clock.now()), this,
                            [this, walk](const base::Result<std::monostate> &done) {
                                if (!done)
                                    return end(done.error());
                                askCharges(walk, {});
                            });
        });
}

void CycleKeeper::askCharges(const std::shared_ptr<Walk> &walk, const QString &cursor)
{
    base::whenReady(m_source->fetchCharges(cursor, api::Purpose::Person), this,
                    [this, walk](base::Result<api::Page<domain::LineCharge>> page) { take(walk, std::move(page)); });
}

//! The newest day comes first: what is older than the cycle ends it.
void CycleKeeper::take(const std::shared_ptr<Walk> &walk, base::Result<api::Page<domain::LineCharge>> page)
{
    if (!page)
        return end(page.error());
    const QDate last = walk->cycle.addMonths(1).addDays(-1);
    bool isPast = false;
    for (domain::LineCharge &charge : page->items) {
        isPast = isPast || charge.day < walk->cycle;
        if (charge.day >= walk->cycle && charge.day <= last)
            walk->rows.push_back(std::move(charge));
    }
    Q_EMIT chargesProgressed(walk->cycle, qint64(walk->rows.size()));
    if (isPast || page->next.isEmpty())
        return store(walk);
    if (walk->cursors.contains(page->next) || walk->rows.size() > kMostCharges)
        return end(endless());
    walk->cursors.insert(page->next);
    askCharges(walk, page->next);
}

void CycleKeeper::store(const std::shared_ptr<Walk> &walk)
{
    base::whenReady(m_books.storeCharges(walk->cycle, std::move(walk->rows), m_clock.now()), this,
                    [this](const base::Result<std::monostate> &done) { end(errorOf(done)); });
}

void CycleKeeper::end(const std::optional<base::Error> &error)
{
    const QDate cycle = m_walk->cycle;
    m_walk.reset();
    Q_EMIT chargesEnded(cycle, error);
}

} // namespace syncing
