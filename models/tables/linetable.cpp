// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/linetable.h"

#include "models/tables/celltext.h"
#include "models/tables/changetext.h"
#include "models/tables/linetableprivate.h"
#include "models/tables/ruletext.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

constexpr int kFirstRows = 400;    // enough for a tall window, quick at a million lines
constexpr int kPaintPause = 30;    // milliseconds in which the first rows are painted before all are asked for
constexpr int kRefreshDelay = 150; // milliseconds in which the pages of a sync become one new order

QDate firstSparkDay(const QDateTime &now) { return now.date().addDays(1 - LineWindow::kSparkDays); }

domain::LineColumn columnAt(int column) { return domain::lineColumns()[size_t(column)].column; }

} // namespace

LineTable::LineTable(storage::LineStore &store, storage::UsageStore &usage, const base::Clock &clock, QObject *parent)
    : SnapshotModel(parent), d(std::make_unique<Private>(store, usage, clock))
{
    d->refresh.setSingleShot(true);
    d->refresh.setInterval(kRefreshDelay);
    d->rest.setSingleShot(true);
    d->rest.setInterval(kPaintPause);
    connect(&d->rest, &QTimer::timeout, this, [this] { askForAll(d->token); });
    connect(&d->refresh, &QTimer::timeout, this, [this] { ask(false); });
}

LineTable::~LineTable()
{
    if (d->cancel)
        d->cancel->store(true);
}

void LineTable::setQuery(const domain::LineQuery &query) { setQuery(query, m_group); }

void LineTable::setQuery(const domain::LineQuery &query, std::optional<domain::LineColumn> group)
{
    m_query = query;
    m_group = group;
    ask(!m_group);
}

void LineTable::ask(bool firstRows)
{
    if (d->cancel)
        d->cancel->store(true);
    d->cancel = std::make_shared<std::atomic_bool>(false);
    d->refresh.stop();
    d->rest.stop();
    const quint64 token = ++d->token;
    m_isAsking = true;
    Q_EMIT queryStarted();
    if (!firstRows) {
        askForAll(token);
        return;
    }
    const QDateTime now = d->clock.now();
    base::whenReady(d->store.loadFirst({.query = m_query,
                                        .now = now,
                                        .limit = kFirstRows,
                                        .rows = kWindow,
                                        .firstDay = firstSparkDay(now),
                                        .days = LineWindow::kSparkDays},
                                       d->cancel),
                    this, [this, token, changes = d->changes](base::Result<storage::LineStore::FirstRows> first) {
                        if (token == d->token)
                            takeFirst(std::move(first), changes == d->changes);
                    });
}

//! The first rows come with what is painted of them and before the long list is asked for; a short answer is the whole
//! one.
void LineTable::takeFirst(base::Result<storage::LineStore::FirstRows> first, bool isFresh)
{
    if (!first) {
        takeAll(first.error());
        return;
    }
    const storage::LineIds near(first->ids.begin(), first->ids.begin() + qMin(kWindow, qsizetype(first->ids.size())));
    if (isFresh) {
        d->window.put(std::move(first->lines), near);
        d->window.putDays(first->days);
    }
    forgetGroups();
    const bool isWhole = qsizetype(first->ids.size()) < kFirstRows;
    if (isWhole) {
        takeAll(std::move(first->ids));
    } else {
        m_isComplete = false;
        applyIds(std::move(first->ids));
        d->rest.start();
    }
    if (isFresh)
        announce(near);
    else
        requestWindow(0, 1);
}

void LineTable::askForAll(quint64 token)
{
    if (m_group)
        return askForGroups(token);
    base::whenReady(d->store.select(m_query, d->clock.now(), d->cancel), this,
                    [this, token](base::Result<storage::LineIds> ids) {
                        if (token == d->token)
                            takeAll(std::move(ids));
                    });
}

void LineTable::takeAll(base::Result<storage::LineIds> ids)
{
    m_isAsking = false;
    if (!ids) {
        Q_EMIT queryFailed(ids.error());
        return;
    }
    forgetGroups();
    applyIds(std::move(*ids));
    m_isComplete = true;
    Q_EMIT queryFinished(qint64(rowCount()));
}

const domain::Line *LineTable::lineAt(int row) const
{
    if (row < 0 || row >= rowCount() || isHead(idAt(row)))
        return nullptr;
    const domain::Line *line = d->window.find(idAt(row));
    if (!line)
        const_cast<LineTable *>(this)->requestWindow(row, 1);
    return line;
}

void LineTable::applyChanges(const storage::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    ++d->changes;
    if (changes.everything)
        d->window.clear();
    d->window.markStale(changes.changed);
    if (!d->refresh.isActive())
        d->refresh.start();
    for (const domain::LineId id : changes.changed)
        touchRow(id);
}

void LineTable::applyUsage(const std::vector<domain::LineId> &lines)
{
    ++d->changes;
    d->window.markStale(lines);
    for (const domain::LineId id : lines)
        touchRow(id);
}

void LineTable::touchRow(domain::LineId id)
{
    if (!d->window.find(id))
        return; // not on screen or near it: it is read when it is looked at
    const int row = rowOf(id);
    if (row >= 0)
        requestWindow(row, 1);
}

void LineTable::requestWindow(int firstRow, int count)
{
    const int begin = firstRow / kWindow * kWindow;
    const int end = qMin(rowCount(), qMax(firstRow + count, begin + kWindow));
    storage::LineIds wanted;
    for (int row = begin; row < end; ++row) {
        if (!isHead(idAt(row)) && d->window.shouldLoad(idAt(row)))
            wanted.push_back(idAt(row));
    }
    if (wanted.empty())
        return;
    d->window.markLoading(wanted);
    base::whenReady(d->store.load(wanted), this, [this, wanted](base::Result<std::vector<domain::Line>> lines) {
        takeLines(wanted, std::move(lines));
    });
    base::whenReady(d->usage.load(wanted, firstSparkDay(d->clock.now()), LineWindow::kSparkDays), this,
                    [this, wanted](const LineWindow::LoadedDays &days) { takeDays(wanted, days); });
}

void LineTable::takeLines(const storage::LineIds &asked, base::Result<std::vector<domain::Line>> lines)
{
    if (lines)
        d->window.put(std::move(*lines), asked);
    else
        d->window.markFailed(asked);
    announce(asked);
}

void LineTable::takeDays(const storage::LineIds &asked, const base::Result<storage::DaysByLine> &days)
{
    if (!days)
        return;
    d->window.putDays(*days);
    announce(asked);
}

void LineTable::announce(const storage::LineIds &ids)
{
    int first = rowCount();
    int last = -1;
    for (const domain::LineId id : ids) {
        const int row = rowOf(id);
        if (row >= 0) {
            first = qMin(first, row);
            last = qMax(last, row);
        }
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

QString LineTable::rulesTip(const domain::Line &line) const
{
    QStringList rows;
    for (const QString &name : line.rules) {
        const auto rule = std::find_if(d->rules.begin(), d->rules.end(),
                                       [&](const domain::Rule &each) { return each.name.simplified() == name; });
        rows << (rule == d->rules.end() ? name : u"%1: %2"_s.arg(name, RuleText::sentence(*rule, d->locale)));
    }
    return rows.join(u'\n');
}

void LineTable::setRules(std::vector<domain::Rule> rules) { d->rules = std::move(rules); }

int LineTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : domain::kLineColumnCount; }

QVariant LineTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const domain::LineId id = idAt(index.row());
    if (role == LineIdRole)
        return id.value;
    if (isHead(id)) {
        const LineGrouping::Group *group = m_groups.find(id);
        return group ? headData(*group, columnAt(index.column()), role) : QVariant();
    }
    const domain::Line *line = lineAt(index.row());
    if (role == LoadedRole)
        return line != nullptr;
    if (!line)
        return {};
    const domain::LineColumn column = columnAt(index.column());
    if (column == domain::LineColumn::Status && d->pending) {
        const quint32 kinds = pendingKinds(line->iccid);
        if (role == PendingRole)
            return kinds;
        if (kinds != 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
            return pendingData(*line, kinds, role);
    }
    switch (role) {
    case Qt::DisplayRole: return CellText::shown(*line, column, d->clock.now(), d->locale);
    case Qt::AccessibleTextRole: return CellText::spoken(*line, column, d->clock.now(), d->locale);
    case Qt::ToolTipRole:
        return column == domain::LineColumn::Rules ? rulesTip(*line) : CellText::tooltip(*line, column, d->locale);
    case Qt::TextAlignmentRole:
        return int(isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case IccidRole: return line->iccid.text;
    case StatusRole: return int(line->status);
    case LabelsRole: return line->labels;
    case SparkRole: return column == domain::LineColumn::Month ? QVariant::fromValue(d->window.spark(id)) : QVariant();
    case DimRole: return CellText::isDim(*line, column);
    case BadgeRole:
        return column == domain::LineColumn::RenewalDate ? int(CellText::badge(*line, d->clock.now())) : QVariant();
    case NumberRole: {
        const domain::CellValue value = domain::lineValue(*line, column);
        return value.known && isNumeric(column) ? QVariant(double(value.number)) : QVariant();
    }
    default: return {};
    }
}

QVariant LineTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= domain::kLineColumnCount)
        return {};
    const domain::LineColumn column = columnAt(section);
    if (role == Qt::DisplayRole)
        return title(column);
    if (role == Qt::ToolTipRole)
        return hint(column);
    if (role == Qt::TextAlignmentRole)
        return int(isNumeric(column) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void LineTable::sort(int column, Qt::SortOrder order)
{
    domain::LineQuery query = m_query;
    query.sort = {column < 0 ? domain::LineColumn::Iccid : columnAt(column), order};
    setQuery(query);
}

bool LineTable::isNumeric(domain::LineColumn column)
{
    const domain::ValueKind kind = domain::lineColumnInfo(column).kind;
    return kind == domain::ValueKind::Number || kind == domain::ValueKind::Volume;
}

base::Future<QString> LineTable::copyText(storage::LineIds ids, QList<domain::LineColumn> columns)
{
    return d->store.load(std::move(ids))
        .then(QtFuture::Launch::Sync,
              [columns](base::Result<std::vector<domain::Line>> lines) -> base::Result<QString> {
                  if (!lines)
                      return lines.error();
                  QStringList heads;
                  for (const domain::LineColumn column : columns)
                      heads << title(column);
                  QString text = heads.join(u'\t') + u'\n';
                  for (const domain::Line &line : *lines) {
                      QStringList cells;
                      for (const domain::LineColumn column : columns)
                          cells << domain::plainText(domain::lineValue(line, column))
                                       .replace(u'\t', u' ')
                                       .replace(u'\n', u' ');
                      text += cells.join(u'\t') + u'\n';
                  }
                  return text;
              });
}

} // namespace tables
