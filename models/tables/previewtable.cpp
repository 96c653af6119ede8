// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/previewtable.h"

#include "models/tables/changetext.h"
#include "models/tables/linetable.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

constexpr int kWindow = 200;

struct FromTo
{
    QString before;
    QString after;
};

QString statusWord(const domain::Line &line)
{
    return line.status == domain::LineStatus::Unknown && !line.statusRaw.isEmpty()
               ? line.statusRaw.left(100).simplified() // principle 7
               : LineTable::statusText(line.status);
}

FromTo fromTo(const storage::ChangePlan &plan, const domain::Verdict &verdict, const domain::Line &line,
              const QLocale &locale)
{
    const domain::ChangeKind kind = plan.order.kind;
    FromTo words;
    if (ChangeText::isStatus(kind)) {
        words.before = statusWord(line);
        if (verdict.isPossible())
            words.after = verdict.to == domain::LineStatus::Unknown ? ChangeText::wanted(plan.order, locale)
                                                                    : LineTable::statusText(verdict.to);
        return words;
    }
    if (!domain::isBasedOnLine(kind)) {
        words.after = verdict.isPossible() ? ChangeText::wanted(plan.order, locale) : QString();
        return words;
    }
    words.before = ChangeText::value(kind, domain::fieldText(kind, line), locale);
    if (verdict.isPossible())
        words.after = ChangeText::value(kind, domain::wantedText(plan.order, line), locale);
    return words;
}

FromTo fromTo(const domain::NewLine &line, const domain::Verdict &verdict)
{
    FromTo words;
    if (!verdict.isPossible())
        return words;
    QStringList parts{line.plan.name.isEmpty() ? ChangeText::tr("no plan") : line.plan.name};
    for (const QString &part : {line.subAccount.name, line.group.name}) {
        if (!part.isEmpty())
            parts << part;
    }
    words.after = parts.join(u", "_s).left(400).simplified();
    return words;
}

QString rowNumber(const domain::NewLine &line, const QLocale &locale)
{
    return line.row > 0 ? ChangeText::tr("row %1").arg(locale.toString(line.row)) : QString();
}

} // namespace

PreviewTable::PreviewTable(storage::LineStore &store, const base::Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_clock(clock)
{
}

PreviewTable::~PreviewTable()
{
    if (m_cancel)
        m_cancel->store(true);
}

void PreviewTable::setPlan(storage::ChangePlanPointer plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_window.clear();
    m_found.reset();
    m_filter.clear();
    ++m_token;
    m_isAsking = false;
    m_tab = m_plan && m_plan->changing == 0 ? Tab::Skipped : Tab::Changing;
    fill();
    endResetModel();
    Q_EMIT rowsChanged();
}

void PreviewTable::setTab(Tab tab)
{
    if (tab == m_tab)
        return;
    beginResetModel();
    m_tab = tab;
    fill();
    endResetModel();
    Q_EMIT rowsChanged();
}

void PreviewTable::setFilter(const QString &text)
{
    if (m_cancel)
        m_cancel->store(true);
    m_filter = text.trimmed();
    const quint64 token = ++m_token;
    m_isAsking = false;
    const bool isNew = m_plan && !m_plan->newLines.empty();
    if (m_filter.isEmpty() || isNew || !m_plan) {
        beginResetModel();
        m_found.reset();
        fill();
        endResetModel();
        Q_EMIT rowsChanged();
        return;
    }
    m_isAsking = true;
    m_cancel = std::make_shared<std::atomic_bool>(false);
    domain::LineQuery query;
    query.filter.terms.push_back({.field = domain::FilterField::Text, .values = {m_filter}});
    base::whenReady(m_store.select(query, m_clock.now(), m_cancel), this,
                    [this, token](const base::Result<storage::LineIds> &ids) {
                        if (token != m_token)
                            return;
                        m_isAsking = false;
                        beginResetModel();
                        m_found.emplace();
                        for (const domain::LineId id : ids ? *ids : storage::LineIds()) {
                            if (size_t(id.value) >= m_found->size())
                                m_found->resize(size_t(id.value) + 1);
                            (*m_found)[size_t(id.value)] = true;
                        }
                        fill();
                        endResetModel();
                        Q_EMIT rowsChanged();
                    });
}

bool PreviewTable::isIn(const storage::PlannedLine &line) const
{
    const bool changes = m_plan->changes(line);
    switch (m_tab) {
    case Tab::Changing:
        if (!changes)
            return false;
        break;
    case Tab::Skipped:
        if (changes)
            return false;
        break;
    case Tab::Remarked:
        if (line.remarks == 0)
            return false;
        break;
    }
    if (m_filter.isEmpty())
        return true;
    if (m_plan->newLines.empty())
        return m_found && size_t(line.id.value) < m_found->size() && (*m_found)[size_t(line.id.value)];
    const domain::NewLine &row = m_plan->newLines[size_t(line.id.value)];
    return row.iccidText.contains(m_filter, Qt::CaseInsensitive) || row.notes.contains(m_filter, Qt::CaseInsensitive);
}

void PreviewTable::fill()
{
    m_rows.clear();
    if (!m_plan)
        return;
    for (size_t i = 0; i < m_plan->lines.size(); ++i) {
        if (isIn(m_plan->lines[i]))
            m_rows.push_back(quint32(i));
    }
}

int PreviewTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int PreviewTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kPreviewColumnCount; }

const domain::Line *PreviewTable::lineAt(int row) const
{
    const domain::Line *line = m_window.find(m_plan->lines[m_rows[size_t(row)]].id);
    if (!line)
        const_cast<PreviewTable *>(this)->requestWindow(row);
    return line;
}

void PreviewTable::requestWindow(int row)
{
    const int begin = row / kWindow * kWindow;
    const int end = std::min(rowCount(), begin + kWindow);
    storage::LineIds wanted;
    for (int i = begin; i < end; ++i) {
        const domain::LineId id = m_plan->lines[m_rows[size_t(i)]].id;
        if (m_window.shouldLoad(id))
            wanted.push_back(id);
    }
    if (wanted.empty())
        return;
    m_window.markLoading(wanted);
    base::whenReady(
        m_store.load(wanted), this, [this, wanted, begin, end](base::Result<std::vector<domain::Line>> lines) {
            if (lines)
                m_window.put(std::move(*lines), wanted);
            else
                m_window.markFailed(wanted);
            if (begin < rowCount())
                Q_EMIT dataChanged(index(begin, 0), index(std::min(rowCount(), end) - 1, kPreviewColumnCount - 1));
        });
}

QStringList PreviewTable::cells(const storage::ChangePlan &plan, const storage::PlannedLine &planned,
                                const domain::Line *line, const QLocale &locale)
{
    const domain::Verdict &verdict = plan.effects[planned.effect].verdict;
    const domain::NewLine *fresh = plan.newLines.empty() ? nullptr : &plan.newLines[size_t(planned.id.value)];
    if (!line && !fresh)
        return {};
    const FromTo words = fresh ? fromTo(*fresh, verdict) : fromTo(plan, verdict, *line, locale);
    QString change = words.before;
    if (!words.after.isEmpty())
        change = words.before.isEmpty() ? words.after : ChangeText::tr("%1 to %2").arg(words.before, words.after);
    QStringList remark;
    if (fresh && fresh->row > 0)
        remark << rowNumber(*fresh, locale);
    if (!verdict.isPossible())
        remark << ChangeText::obstacle(verdict.obstacle);
    if (planned.remarks != 0)
        remark << ChangeText::remarks(planned.remarkFlags());
    return {fresh ? fresh->iccidText.left(100).simplified() : line->iccid.text,
            (fresh ? fresh->notes : line->notes).left(400).simplified(), change,
            verdict.isPossible() ? ChangeText::from(verdict.effectiveAt, plan.madeAt, locale) : QString(),
            remark.join(u", "_s)};
}

QVariant PreviewTable::statusRole(const storage::PlannedLine &planned, const domain::Line *line, int role) const
{
    const domain::Verdict &verdict = m_plan->effects[planned.effect].verdict;
    if (role == PreviewRole::BeforeStatusRole)
        return line && ChangeText::isStatus(m_plan->order.kind) ? QVariant(int(line->status)) : QVariant();
    const bool known = verdict.isPossible() && verdict.to != domain::LineStatus::Unknown;
    return known && ChangeText::isStatus(m_plan->order.kind) ? QVariant(int(verdict.to)) : QVariant();
}

QVariant PreviewTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const storage::PlannedLine &planned = m_plan->lines[m_rows[size_t(index.row())]];
    const bool isNew = !m_plan->newLines.empty();
    const domain::Line *line = isNew ? nullptr : lineAt(index.row());
    if (role == PreviewLoadedRole)
        return isNew || line != nullptr;
    if (!isNew && !line)
        return {};
    const domain::Verdict &verdict = m_plan->effects[planned.effect].verdict;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cells(*m_plan, planned, line, m_locale).value(index.column());
    case Qt::AccessibleTextRole: {
        const QString text = cells(*m_plan, planned, line, m_locale).value(index.column());
        return u"%1 %2"_s.arg(titles(m_plan->order.kind).value(index.column()), text.isEmpty() ? tr("none") : text);
    }
    case PreviewIccidRole: return cells(*m_plan, planned, line, m_locale).value(0);
    case BeforeRole:
        return isNew ? fromTo(m_plan->newLines[size_t(planned.id.value)], verdict).before
                     : fromTo(*m_plan, verdict, *line, m_locale).before;
    case AfterRole:
        return isNew ? fromTo(m_plan->newLines[size_t(planned.id.value)], verdict).after
                     : fromTo(*m_plan, verdict, *line, m_locale).after;
    case BeforeStatusRole:
    case AfterStatusRole: return statusRole(planned, line, role);
    case WarnRole:
        return verdict.isPossible() ? ChangeText::isWarning(planned.remarkFlags())
                                    : ChangeText::isMistake(verdict.obstacle);
    default: return {};
    }
}

QStringList PreviewTable::titles(domain::ChangeKind kind)
{
    return {tr("ICCID"), tr("Notes"), ChangeText::field(kind), tr("From"), tr("Remark")};
}

QVariant PreviewTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kPreviewColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == int(PreviewColumn::Remark) && m_tab == Tab::Skipped)
        return tr("Reason");
    return titles(m_plan ? m_plan->order.kind : domain::ChangeKind::Notes).value(section);
}

} // namespace tables
