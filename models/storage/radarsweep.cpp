// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/radarsweep.h"

#include "models/storage/cachefile.h"
#include "models/storage/usagedays.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using domain::Anomaly;
using domain::AnomalyKind;

constexpr qint64 kReport = 10'000; //!< lines between two words on the progress
constexpr int kProgressSteps = 10'000;
constexpr int kCountry = 1; // of line_moves.fact

base::Error stopped() { return base::Error{.kind = base::ErrorKind::Cancelled}; }

int isCancelled(void *flag) { return static_cast<std::atomic_bool *>(flag)->load(std::memory_order_relaxed) ? 1 : 0; }

//! One sweep over the cache.
class Sweep
{
public:
    Sweep(Sqlite &db, const QDateTime &now, const QTimeZone &zone,
          const std::function<void(std::vector<Anomaly>)> &found, const std::function<void(qint64, qint64)> &progress)
        : m_db(db), m_now(now), m_today(now.toTimeZone(zone).date()), m_first(m_today.addDays(1 - domain::kRadarDays)),
          m_found(found), m_progress(progress), m_days(size_t(domain::kRadarDays))
    {
    }

    base::Result<qint64> run()
    {
        for (const auto step : {&Sweep::count, &Sweep::walkMoves, &Sweep::walkDays}) {
            if (base::Status status = (this->*step)(); !status)
                return status.error();
        }
        flush();
        m_progress(m_total, m_total);
        return m_kept;
    }

private:
    base::Status count()
    {
        base::Result<Statement> statement = m_db.prepare("SELECT count(*) FROM lines");
        if (!statement)
            return statement.error();
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        m_total = statement->integer(0);
        m_progress(0, m_total);
        return {};
    }

    base::Status walkMoves()
    {
        base::Result<Statement> moves =
            m_db.prepare("SELECT m.line_id, m.fact, m.at, m.before_text, m.after_text, l.iccid, l.notes, "
                         "l.deployment_country FROM line_moves m JOIN lines l ON l.id = m.line_id WHERE m.at >= ? "
                         "ORDER BY m.at DESC");
        if (!moves)
            return moves.error();
        moves->bind(1, m_now.addDays(-domain::kMoveDays).toSecsSinceEpoch());
        for (;;) {
            const base::Result<bool> row = moves->step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            Anomaly found;
            found.line = domain::LineId{moves->integer(0)};
            found.kind = moves->integer(1) == kCountry ? AnomalyKind::NewCountry : AnomalyKind::DeviceChange;
            found.at = QDateTime::fromSecsSinceEpoch(moves->integer(2), Qt::UTC);
            found.before = moves->text(3);
            found.after = moves->text(4);
            found.iccid = domain::Iccid{moves->text(5)};
            found.lineName = moves->text(6);
            found.score = double(moves->integer(2)); // the latest first
            if (found.kind == AnomalyKind::NewCountry) {
                const base::Result<bool> known = wasThere(found, moves->text(7));
                if (!known)
                    return known.error();
                if (*known)
                    continue;
            }
            keep(std::move(found));
        }
    }

    //! Whether the line was in that country before, or is meant to be there.
    base::Result<bool> wasThere(const Anomaly &move, const QString &deployed)
    {
        if (deployed.compare(move.after, Qt::CaseInsensitive) == 0)
            return true;
        base::Result<Statement> seen = m_db.prepare(
            "SELECT EXISTS (SELECT 1 FROM line_moves WHERE line_id = ?1 AND fact = 1 AND at < ?2 AND "
            "(before_text = ?3 OR after_text = ?3)) OR EXISTS (SELECT 1 FROM line_sessions WHERE line_id = ?1 AND "
            "country = ?3 AND start_at < ?4)");
        if (!seen)
            return seen.error();
        const qint64 at = move.at.toSecsSinceEpoch();
        seen->bind(1, move.line.value).bind(2, at).bind(3, move.after).bind(4, at - 24 * 3600);
        const base::Result<bool> row = seen->step();
        return row ? base::Result<bool>(seen->integer(0) != 0) : row;
    }

    base::Status walkDays()
    {
        base::Result<Statement> months =
            m_db.prepare("SELECT line_id, month, days FROM daily_usage WHERE month >= ? ORDER BY line_id, month");
        if (!months)
            return months.error();
        months->bind(1, qint64(m_first.year() * 100 + m_first.month()));
        qint64 line = 0;
        for (;;) {
            const base::Result<bool> row = months->step();
            if (!row)
                return row.error();
            const qint64 next = *row ? months->integer(0) : 0;
            if (next != line && line != 0) {
                if (base::Status status = judge(domain::LineId{line}); !status)
                    return status;
            }
            if (!*row)
                return {};
            line = next;
            takeMonth(int(months->integer(1)), months->blob(2));
        }
    }

    void takeMonth(int month, const QByteArray &packed)
    {
        const MonthOfDays days = unpackMonth(packed);
        const qint64 offset = m_first.daysTo(QDate(month / 100, month % 100, 1));
        for (size_t day = 0; day < days.size(); ++day) {
            const qint64 at = offset + qint64(day);
            if (days[day] != 0 && at >= 0 && at < qint64(m_days.size()))
                m_days[size_t(at)] = base::DataVolume{days[day] - 1};
        }
    }

    base::Status judge(domain::LineId line)
    {
        std::optional<Anomaly> found = domain::findSpike(m_days, m_today);
        if (!found)
            found = domain::findSilence(m_days, m_today);
        std::fill(m_days.begin(), m_days.end(), std::nullopt);
        if (++m_done % kReport == 0) {
            flush();
            m_progress(std::min(m_done, m_total), m_total);
        }
        if (!found)
            return {};
        base::Result<Statement> about = m_db.prepare("SELECT iccid, notes, status FROM lines WHERE id = ?");
        if (!about)
            return about.error();
        const base::Result<bool> row = about->bind(1, line.value).step();
        if (!row)
            return row.error();
        const bool isOff = *row && !domain::isWorking(domain::LineStatus(about->integer(2)));
        if (!*row || (isOff && found->kind == AnomalyKind::Silence))
            return {}; // a line that is off is meant to be silent
        found->line = line;
        found->iccid = domain::Iccid{about->text(0)};
        found->lineName = about->text(1);
        keep(std::move(*found));
        return {};
    }

    void keep(Anomaly found)
    {
        if (m_kept >= kMostAnomalies)
            return;
        ++m_kept;
        m_batch.push_back(std::move(found));
    }

    void flush()
    {
        if (!m_batch.empty())
            m_found(std::exchange(m_batch, {}));
    }

    Sqlite &m_db;
    QDateTime m_now;
    QDate m_today;
    QDate m_first;
    const std::function<void(std::vector<Anomaly>)> &m_found;
    const std::function<void(qint64, qint64)> &m_progress;
    domain::RecentDays m_days;
    std::vector<Anomaly> m_batch;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_kept = 0;
};

} // namespace

base::Result<qint64> sweepRadar(const CacheFile &file, const QDateTime &now, const QTimeZone &zone,
                                const std::function<void(std::vector<Anomaly>)> &found,
                                const std::function<void(qint64, qint64)> &progress, const CancelFlag &cancel)
{
    base::Result<std::unique_ptr<Sqlite>> db = file.openReader();
    if (!db)
        return db.error();
    if (cancel)
        sqlite3_progress_handler((*db)->handle(), kProgressSteps, isCancelled, cancel.get());
    base::Result<Transaction> transaction = Transaction::begin(**db, false); // one state of the cache
    if (!transaction)
        return transaction.error();
    const base::Result<qint64> kept = Sweep(**db, now, zone, found, progress).run();
    return cancel && *cancel ? base::Result<qint64>(stopped()) : kept;
}

} // namespace storage
