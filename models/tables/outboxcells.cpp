// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "models/tables/changetext.h"
#include "models/tables/outboxtable.h"

using namespace Qt::StringLiterals;

namespace tables {

namespace {

constexpr qsizetype kTail = 6; // digits of an ICCID that tell lines apart

QString whenText(const QDateTime &when, const QDateTime &now, const QLocale &locale)
{
    if (!when.isValid())
        return {};
    const QDateTime utc = when.toUTC();
    if (utc.date() == now.toUTC().date())
        return locale.toString(utc.time(), u"HH:mm"_s);
    return locale.toString(utc.date(), utc.date().year() == now.toUTC().date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString name(const domain::Change &change) { return change.lineName.left(200).simplified(); }

} // namespace

int OutboxTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int OutboxTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kOutboxColumnCount; }

QString OutboxTable::groupTitle(OutboxGroup group)
{
    switch (group) {
    case OutboxGroup::Conflict: return tr("Conflict");
    case OutboxGroup::Failed: return tr("Failed");
    case OutboxGroup::Unknown: return tr("Outcome not known");
    case OutboxGroup::Draft: return tr("Drafts to confirm");
    case OutboxGroup::Queued: return tr("Queued");
    case OutboxGroup::Sending: return tr("Sending");
    case OutboxGroup::Sent: return tr("Sent today");
    case OutboxGroup::Damaged: return tr("Damaged");
    }
    return {};
}

std::pair<QString, QString> OutboxTable::fromTo(const domain::Change &change, const QLocale &locale)
{
    const domain::ChangeKind kind = change.order.kind;
    QString after = ChangeText::wanted(change.order, locale);
    if (kind == domain::ChangeKind::Labels) {
        domain::Line line;
        line.labels = change.based.split(u'\n', Qt::SkipEmptyParts);
        after = ChangeText::value(kind, domain::wantedText(change.order, line), locale);
    }
    return {domain::isBasedOnLine(kind) ? ChangeText::value(kind, change.based, locale) : QString(), after};
}

Qt::ItemFlags OutboxTable::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount() || m_rows[size_t(index.row())].isHeading)
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == 0 ? flags | Qt::ItemIsUserCheckable : flags;
}

QString OutboxTable::stateText(const OutboxEntry &entry, const domain::Change *change) const
{
    const QDateTime now = m_clock.now();
    const QString at = change ? whenText(change->changedAt, now, m_locale) : QString();
    const bool isSms = (change ? change->order.kind : entry.order.kind) == domain::ChangeKind::SendSms;
    const QString count = m_locale.toString(entry.lines);
    switch (entry.group) {
    case OutboxGroup::Conflict: return change ? tr("Changed there, %1").arg(at) : QString();
    case OutboxGroup::Failed: return change ? ChangeText::problem(change->problem) : tr("%1 refused").arg(count);
    case OutboxGroup::Unknown: return tr("Asking the platform");
    case OutboxGroup::Draft: return tr("Confirm to send");
    case OutboxGroup::Queued: {
        const QString requests = entry.lines == 1 ? tr("1 request") : tr("%1 requests").arg(count);
        if (!isSms)
            return requests;
        const base::Money cost{.micros = entry.lines * domain::kSmsPrice};
        return tr("%1, $%2").arg(requests, base::formatMoneyText(cost));
    }
    case OutboxGroup::Sending: return entry.isBulk ? tr("%1 on their way").arg(count) : tr("On its way");
    case OutboxGroup::Sent: return entry.isBulk ? tr("%1 done").arg(count) : tr("Done, %1").arg(at);
    case OutboxGroup::Damaged: return tr("Not as it was written, never sent");
    }
    return {};
}

QString OutboxTable::textOf(const OutboxEntry &entry, const domain::Change *change, OutboxColumn column) const
{
    switch (column) {
    case OutboxColumn::Change: return ChangeText::field(change ? change->order.kind : entry.order.kind);
    case OutboxColumn::Target:
        if (const QString object = ChangeText::target(change ? change->order : entry.order, m_locale);
            !object.isEmpty())
            return object;
        if (!change)
            return entry.lines == 1 ? tr("1 line") : tr("%1 lines").arg(m_locale.toString(entry.lines));
        return name(*change).isEmpty() ? change->iccid.text : name(*change);
    case OutboxColumn::FromTo: {
        if (!change)
            return ChangeText::wanted(entry.order, m_locale);
        const auto [before, after] = fromTo(*change, m_locale);
        return before.isEmpty() ? after : tr("%1 to %2").arg(before, after);
    }
    case OutboxColumn::By: return (change ? change->by : entry.by).left(100).simplified();
    case OutboxColumn::Time: return whenText(change ? change->madeAt : entry.madeAt, m_clock.now(), m_locale);
    case OutboxColumn::State: return stateText(entry, change);
    }
    return {};
}

QVariant OutboxTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OutboxEntry &entry = m_rows[size_t(index.row())];
    const bool isFirst = index.column() == 0;
    if (role == OutboxGroupRole)
        return int(entry.group);
    if (role == OutboxHeadingRole)
        return entry.isHeading;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (entry.isHeading) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText && isFirst ? u"%1 %2"_s.arg(groupTitle(entry.group), m_locale.toString(entry.lines)) : QVariant();
    }
    if (role == Qt::CheckStateRole)
        return isFirst ? QVariant(int(m_checked.contains(entry.key()) ? Qt::Checked : Qt::Unchecked)) : QVariant();
    const domain::Change *change = changeAt(index.row());
    const bool isLoaded = change || entry.isBulk;
    if (role == OutboxLoadedRole)
        return isLoaded;
    if (!isLoaded)
        return {};
    const auto column = OutboxColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(entry, change, column);
    case Qt::ToolTipRole:
        if (column == OutboxColumn::Target && change && !domain::isOfAccount(change->order.kind))
            return u"%1 %2"_s.arg(change->iccid.text, name(*change));
        return textOf(entry, change, column);
    case Qt::AccessibleTextRole:
        return u"%1 %2"_s.arg(headerData(index.column(), Qt::Horizontal).toString(), textOf(entry, change, column));
    case OutboxBeforeRole: return change ? fromTo(*change, m_locale).first : QString();
    case OutboxAfterRole:
        return change ? fromTo(*change, m_locale).second : textOf(entry, change, OutboxColumn::FromTo);
    case OutboxIccidTailRole:
        return change && !name(*change).isEmpty() ? QChar(0x2026) + change->iccid.text.right(kTail) : QString();
    default: return {};
    }
}

bool OutboxTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString key = m_rows[size_t(index.row())].key();
    if (value.toInt() == Qt::Checked)
        m_checked.insert(key);
    else
        m_checked.remove(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checksChanged();
    return true;
}

void OutboxTable::setChecked(std::optional<OutboxGroup> group, bool isChecked)
{
    for (const OutboxEntry &entry : m_rows) {
        if (entry.isHeading || (group && entry.group != *group))
            continue;
        if (isChecked)
            m_checked.insert(entry.key());
        else
            m_checked.remove(entry.key());
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

Qt::CheckState OutboxTable::checkState(std::optional<OutboxGroup> group) const
{
    qsizetype rows = 0;
    qsizetype checked = 0;
    for (const OutboxEntry &entry : m_rows) {
        if (entry.isHeading || (group && entry.group != *group))
            continue;
        ++rows;
        checked += m_checked.contains(entry.key()) ? 1 : 0;
    }
    return checked == 0 ? Qt::Unchecked : checked == rows ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant OutboxTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kOutboxColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (OutboxColumn(section)) {
    case OutboxColumn::Change: return tr("Change");
    case OutboxColumn::Target: return tr("Target");
    case OutboxColumn::FromTo: return tr("From and to");
    case OutboxColumn::By: return tr("By");
    case OutboxColumn::Time: return tr("Time");
    case OutboxColumn::State: return tr("State");
    }
    return {};
}

} // namespace tables
