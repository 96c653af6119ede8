// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/resulttable.h"

#include "models/tables/changetext.h"
#include "models/tables/outboxtable.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

constexpr int kWindow = 200;
constexpr qsizetype kMostKept = 4'000; // changes near what is looked at

} // namespace

ResultTable::ResultTable(storage::Outbox &outbox, const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_outbox(outbox), m_clock(clock)
{
}

void ResultTable::setQuery(const QString &run, std::vector<domain::ChangeState> states)
{
    m_query = {.states = std::move(states), .run = run, .iccid = {}, .changedSince = {}};
    refresh();
}

void ResultTable::refresh()
{
    const quint64 token = ++m_token;
    ++m_asking;
    base::whenReady(m_outbox.select(m_query), this, [this, token](base::Result<std::vector<qint64>> seqs) {
        --m_asking;
        if (token != m_token || !seqs)
            return;
        m_changes.clear();
        m_windows.clear();
        if (*seqs == m_seqs) {
            if (!m_seqs.empty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kResultColumnCount - 1));
            return;
        }
        beginResetModel();
        m_seqs = std::move(*seqs);
        endResetModel();
    });
    base::whenReady(m_outbox.runs({}), this, [this, token](const base::Result<std::vector<storage::OutboxRun>> &runs) {
        if (token != m_token || !runs)
            return;
        for (const storage::OutboxRun &run : *runs) {
            if (run.id == m_query.run)
                Q_EMIT counted(run);
        }
    });
}

int ResultTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_seqs.size()); }
int ResultTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kResultColumnCount; }

const domain::Change *ResultTable::changeAt(int row) const
{
    const auto it = m_changes.constFind(m_seqs[size_t(row)]);
    if (it != m_changes.cend())
        return &*it;
    const_cast<ResultTable *>(this)->loadWindow(row / kWindow);
    return nullptr;
}

void ResultTable::loadWindow(int window)
{
    if (m_windows.contains(window))
        return;
    if (m_changes.size() > kMostKept) {
        m_changes.clear();
        m_windows.clear();
    }
    m_windows.insert(window);
    const int begin = window * kWindow;
    const int end = std::min(rowCount(), begin + kWindow);
    const std::vector<qint64> seqs(m_seqs.begin() + begin, m_seqs.begin() + end);
    ++m_asking;
    base::whenReady(m_outbox.loadBySeq(seqs), this,
                    [this, window, begin, end, token = m_token](base::Result<std::vector<domain::Change>> changes) {
                        --m_asking;
                        if (token != m_token)
                            return;
                        if (!changes) {
                            m_windows.remove(window);
                            return;
                        }
                        for (domain::Change &change : *changes)
                            m_changes.insert(change.seq, std::move(change));
                        Q_EMIT dataChanged(index(begin, 0),
                                           index(std::min(end, rowCount()) - 1, kResultColumnCount - 1));
                    });
}

QStringList ResultTable::titles()
{
    return {tr("ICCID"), tr("Notes"), tr("From and to"), tr("Result"), tr("Time"), tr("Reason")};
}

QStringList ResultTable::cells(const domain::Change &change, const QDateTime &now, const QLocale &locale)
{
    const auto [before, after] = OutboxTable::fromTo(change, locale);
    const QDateTime at = change.changedAt.toUTC();
    const QString time = !at.isValid()                     ? QString()
                         : at.date() == now.toUTC().date() ? locale.toString(at.time(), u"HH:mm:ss"_s)
                                                           : locale.toString(at, u"d MMM yyyy HH:mm"_s);
    QString reason;
    if (change.state == domain::ChangeState::Rejected)
        reason = ChangeText::problem(change.problem);
    else if (change.state == domain::ChangeState::Conflict)
        reason = ChangeText::tr("Is now %1").arg(ChangeText::value(change.order.kind, change.theirs, locale));
    return {change.iccid.text,
            change.lineName.left(400).simplified(),
            before.isEmpty() ? after : tr("%1 to %2").arg(before, after),
            ChangeText::state(change.state),
            time,
            reason};
}

QVariant ResultTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const domain::Change *change = changeAt(index.row());
    if (role == ResultLoadedRole)
        return change != nullptr;
    if (!change)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cells(*change, m_clock.now(), m_locale).value(index.column());
    case Qt::AccessibleTextRole: {
        const QString text = cells(*change, m_clock.now(), m_locale).value(index.column());
        return u"%1 %2"_s.arg(titles().value(index.column()), text.isEmpty() ? tr("none") : text);
    }
    case ResultStateRole: return int(change->state);
    default: return {};
    }
}

QVariant ResultTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kResultColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(titles().value(section)) : QVariant();
}

} // namespace tables
