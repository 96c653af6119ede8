// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/celltext.h"
#include "models/tables/changetext.h"
#include "models/tables/linetableprivate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tables {

namespace {

constexpr std::array kAims{domain::ChangeKind::Deactivate, domain::ChangeKind::Suspend, domain::ChangeKind::Activate,
                           domain::ChangeKind::Resume};
constexpr qsizetype kMostCompared = 10'000; // pending lines that are compared with those before

} // namespace

PendingMarks pendingMarks(const std::vector<std::pair<domain::Iccid, quint32>> &pending)
{
    auto marks = std::make_shared<QHash<QString, quint32>>();
    marks->reserve(qsizetype(pending.size()));
    for (const auto &[iccid, bits] : pending)
        (*marks)[iccid.text] |= bits;
    return marks;
}

void LineTable::setPending(PendingMarks pending)
{
    const qsizetype before = d->pending ? d->pending->size() : 0;
    const qsizetype now = pending ? pending->size() : 0;
    const bool isSame = before == now && (now == 0 || (now <= kMostCompared && *d->pending == *pending));
    d->pending = std::move(pending);
    if (isSame)
        return;
    const int status = int(domain::LineColumn::Status);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, status), index(rowCount() - 1, status));
}

quint32 LineTable::pendingKinds(const domain::Iccid &iccid) const
{
    return d->pending ? d->pending->value(iccid.text) : 0;
}

QString LineTable::pendingText(quint32 kinds)
{
    QStringList names;
    for (const domain::ChangeKind kind : domain::kAllChangeKinds) {
        const QString name = kinds & (1u << quint32(kind)) ? ChangeText::field(kind) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names.join(u", "_s);
}

//! What the status cell says of a line with something in the outbox.
QVariant LineTable::pendingData(const domain::Line &line, quint32 kinds, int role) const
{
    const auto has = [kinds](domain::ChangeKind kind) { return (kinds & (1u << quint32(kind))) != 0; };
    const QString status = CellText::shown(line, domain::LineColumn::Status, d->clock.now(), d->locale);
    const auto aim = std::ranges::find_if(kAims, has); // the most telling one
    const bool goes = aim != kAims.end();
    const QString to = goes ? statusText(ChangeText::aim(*aim)) : QString();
    if (role == Qt::DisplayRole)
        return goes ? tr("%1 → %2, pending").arg(status, to) : status;
    const QString waiting = tr("waiting in the Outbox: %1").arg(pendingText(kinds));
    if (role == Qt::AccessibleTextRole)
        return u"%1 %2, %3"_s.arg(title(domain::LineColumn::Status),
                                  goes ? tr("%1 to %2, pending").arg(status, to) : status, waiting);
    return u"%1, %2"_s.arg(CellText::tooltip(line, domain::LineColumn::Status, d->locale), waiting);
}

} // namespace tables
