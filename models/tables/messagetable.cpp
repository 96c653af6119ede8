// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/messagetable.h"

#include "models/tables/changetext.h"
#include "models/tables/logcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::ChangeState;
using domain::MessageState;
using domain::MessageWay;
using storage::MessageOrder;

namespace tables {

namespace {

constexpr int kMostWaiting = 1'000; // of the outbox that are shown here

//! Where a change stands as long as the platform knows of no message.
const std::vector<ChangeState> kWaiting{ChangeState::Draft,   ChangeState::Ready,    ChangeState::Sending,
                                        ChangeState::Unknown, ChangeState::Conflict, ChangeState::Rejected,
                                        ChangeState::Damaged};

MessageRow rowOf(const domain::Change &change)
{
    MessageRow row;
    row.listed.message = {.id = {},
                          .iccid = change.iccid,
                          .way = MessageWay::ToLine,
                          .state = change.state == ChangeState::Rejected ? u"failed"_s : u"accepted"_s,
                          .text = change.order.value.text,
                          .acceptedAt = change.madeAt,
                          .sentAt = {},
                          .settledAt = {},
                          .cost = {},
                          .sender = change.by};
    row.waiting = change;
    return row;
}

//! What tells two rows apart.
bool isSame(const MessageRow &a, const MessageRow &b)
{
    return a.waiting.has_value() == b.waiting.has_value() &&
           (a.waiting ? a.waiting->seq == b.waiting->seq : a.listed.message.id == b.listed.message.id);
}

QString fileTime(const std::optional<QDateTime> &at) { return at ? at->toString(u"yyyy-MM-dd hh:mm:ss"_s) : QString(); }

} // namespace

MessageTable::MessageTable(storage::Messages &messages, storage::Outbox &outbox, QObject *parent)
    : QAbstractTableModel(parent), m_messages(messages), m_outbox(outbox)
{
}

MessageTable::~MessageTable()
{
    for (const storage::CancelFlag &flag : {m_page, m_adding}) {
        if (flag)
            flag->store(true);
    }
}

void MessageTable::setZone(const QTimeZone &zone, const QDateTime &now)
{
    const bool isOther = zone != m_zone;
    m_zone = zone;
    m_now = now;
    if (!isOther)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, int(MessageColumn::Time), int(MessageColumn::Time));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void MessageTable::setQuery(const storage::MessageQuery &query)
{
    m_query = query;
    m_isLoaded = false;
    m_hasMore = false;
    ask(kPage);
    askSums();
}

void MessageTable::refresh()
{
    ask(std::max(kPage, rowCount() - m_waiting));
    askSums();
}

//! The first `limit` messages with what waits in the outbox; an older question is given up.
void MessageTable::ask(int limit)
{
    using Rows = std::vector<storage::ListedMessage>;
    using Changes = std::vector<domain::Change>;
    using Lines = QHash<QString, storage::MessageLine>;
    if (m_page)
        m_page->store(true);
    m_page = std::make_shared<std::atomic_bool>(false);
    const auto flag = m_page;
    const base::Future<Rows> rows = m_messages.loadPage(m_query, {}, limit, flag);
    const storage::OutboxQuery waiting{
        .states = kWaiting, .run = {}, .iccid = {}, .changedSince = {}, .kind = domain::ChangeKind::SendSms};
    base::whenReady(m_outbox.load(waiting, 0, kMostWaiting), this, [=, this](base::Result<Changes> changes) {
        QStringList iccids;
        for (const domain::Change &change : changes ? *changes : Changes())
            iccids << change.iccid.text;
        base::whenReady(m_messages.lines(iccids), this, [=, this](const base::Result<Lines> &lines) {
            base::whenReady(rows, this, [=, this](base::Result<Rows> page) {
                if (flag != m_page)
                    return;
                if (page)
                    take(std::move(*page), changes ? *changes : Changes(), lines ? *lines : Lines(), limit);
                m_page.reset(); // whoever looks at the rows meanwhile does not ask for more of the old ones
                if (page)
                    Q_EMIT refreshed();
                else
                    Q_EMIT failed(page.error());
            });
        });
    });
}

void MessageTable::askSums()
{
    if (m_adding)
        m_adding->store(true);
    m_adding = std::make_shared<std::atomic_bool>(false);
    base::whenReady(m_messages.sums(m_query, m_adding), this,
                    [this, flag = m_adding](const base::Result<storage::MessageSums> &sums) {
                        if (flag != m_adding)
                            return;
                        m_adding.reset();
                        m_sums = sums ? std::optional(*sums) : std::nullopt;
                        Q_EMIT refreshed();
                    });
}

bool MessageTable::isChosen(const MessageRow &row, const QString &subAccount) const
{
    const domain::Message &message = row.listed.message;
    const bool hasState = m_query.states.isEmpty() || m_query.states.contains(message.state);
    const bool hasText = m_query.text.isEmpty() || message.text.contains(m_query.text, Qt::CaseInsensitive) ||
                         message.iccid.text.contains(m_query.text, Qt::CaseInsensitive) ||
                         message.sender.contains(m_query.text, Qt::CaseInsensitive);
    const bool hasTime = (!m_query.from.isValid() || message.acceptedAt >= m_query.from) &&
                         (!m_query.to.isValid() || message.acceptedAt < m_query.to);
    return hasState && hasText && hasTime && (!m_query.way || *m_query.way == message.way) &&
           (m_query.iccid.text.isEmpty() || m_query.iccid == message.iccid) &&
           (m_query.subAccount.isEmpty() || subAccount.compare(m_query.subAccount, Qt::CaseInsensitive) == 0);
}

void MessageTable::take(std::vector<storage::ListedMessage> rows, std::vector<domain::Change> waiting,
                        const QHash<QString, storage::MessageLine> &lines, int limit)
{
    std::vector<MessageRow> all;
    for (const domain::Change &change : waiting) {
        MessageRow row = rowOf(change);
        const auto line = lines.constFind(change.iccid.text);
        row.listed.hasLine = line != lines.constEnd();
        row.listed.lineNotes = row.listed.hasLine ? line->notes : QString();
        if (isChosen(row, row.listed.hasLine ? line->subAccount : QString()))
            all.push_back(std::move(row));
    }
    std::ranges::reverse(all); // the newest first
    const int count = int(all.size());
    m_hasMore = int(rows.size()) == limit;
    for (storage::ListedMessage &row : rows)
        all.push_back({.listed = std::move(row), .waiting = {}});
    m_isLoaded = true;
    m_waiting = count;
    replace(std::move(all));
}

//! The same rows with other words stay where they are, so that scrolling and the current row do.
void MessageTable::replace(std::vector<MessageRow> rows)
{
    if (std::ranges::equal(rows, m_rows, isSame)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kMessageColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

bool MessageTable::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_hasMore && !m_page; }

void MessageTable::fetchMore(const QModelIndex &parent)
{
    using Rows = std::vector<storage::ListedMessage>;
    if (!canFetchMore(parent) || m_rows.empty())
        return;
    m_page = std::make_shared<std::atomic_bool>(false);
    base::whenReady(m_messages.loadPage(m_query, m_rows.back().listed.message, kPage, m_page), this,
                    [this, flag = m_page](base::Result<Rows> page) {
                        if (flag != m_page)
                            return;
                        m_hasMore = page && int(page->size()) == kPage;
                        if (page && !page->empty()) {
                            beginInsertRows({}, rowCount(), rowCount() + int(page->size()) - 1);
                            for (storage::ListedMessage &row : *page)
                                m_rows.push_back({.listed = std::move(row), .waiting = {}});
                            endInsertRows();
                        }
                        m_page.reset();
                        if (page)
                            Q_EMIT refreshed();
                        else
                            Q_EMIT failed(page.error());
                    });
}

int MessageTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int MessageTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kMessageColumnCount; }

LogMark MessageTable::mark(const MessageRow &row)
{
    if (row.waiting) {
        const ChangeState state = row.waiting->state;
        if (state == ChangeState::Rejected || state == ChangeState::Damaged)
            return LogMark::Bad;
        return state == ChangeState::Unknown || state == ChangeState::Conflict ? LogMark::Unclear : LogMark::Waiting;
    }
    switch (domain::messageState(row.listed.message.state)) {
    case MessageState::Accepted:
    case MessageState::Sent: return LogMark::Waiting;
    case MessageState::Delivered:
    case MessageState::Received: return LogMark::Good;
    case MessageState::Failed: return LogMark::Bad;
    case MessageState::Other: break;
    }
    return LogMark::None;
}

QString MessageTable::direction(MessageWay way)
{
    return way == MessageWay::ToLine ? tr("To the line") : tr("From the line");
}

QString MessageTable::stateText(const MessageRow &row) const
{
    if (!row.waiting)
        return LineLogRows::messageState(row.listed.message);
    if (row.waiting->state == ChangeState::Rejected)
        return tr("Not sent: %1").arg(ChangeText::problem(row.waiting->problem));
    return tr("In the Outbox: %1").arg(ChangeText::state(row.waiting->state));
}

QString MessageTable::text(const MessageRow &row, MessageColumn column) const
{
    const domain::Message &message = row.listed.message;
    switch (column) {
    case MessageColumn::Time: {
        const QDateTime at = message.acceptedAt.toTimeZone(m_zone);
        const bool isThisYear = at.date().year() == m_now.toTimeZone(m_zone).date().year();
        return m_locale.toString(at, isThisYear ? u"d MMM HH:mm"_s : u"d MMM yyyy HH:mm"_s);
    }
    case MessageColumn::Line: return message.iccid.text;
    case MessageColumn::Direction: return direction(message.way);
    case MessageColumn::Text: return words(message.text).text;
    case MessageColumn::State: return stateText(row);
    case MessageColumn::Cost:
        if (row.waiting || (message.way == MessageWay::FromLine && !message.cost))
            return {};
        return moneyCell(message.cost, m_locale).text;
    }
    return {};
}

QString MessageTable::accessible(const MessageRow &row, MessageColumn column) const
{
    const QString shown = text(row, column);
    if (column == MessageColumn::Line && !row.listed.lineNotes.isEmpty())
        return u"%1, %2"_s.arg(shown, words(row.listed.lineNotes).text);
    return shown;
}

QVariant MessageTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_rows.size())
        return {};
    const MessageRow &row = m_rows[size_t(index.row())];
    const auto column = MessageColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return accessible(row, column);
    case Qt::TextAlignmentRole:
        return int((column == MessageColumn::Cost ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case LogMarkRole: return int(column == MessageColumn::State ? mark(row) : LogMark::None);
    case MessageToLineRole: return row.listed.message.way == MessageWay::ToLine;
    case MessageIccidRole: return row.listed.message.iccid.text;
    case MessageNotesRole: return words(row.listed.lineNotes).text;
    default: return {};
    }
}

QVariant MessageTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kMessageColumnCount)
        return {};
    const auto column = MessageColumn(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == MessageColumn::Cost ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case MessageColumn::Time: return tr("Time, %1").arg(QString::fromLatin1(m_zone.id()));
    case MessageColumn::Line: return tr("Line");
    case MessageColumn::Direction: return tr("Direction");
    case MessageColumn::Text: return tr("Text");
    case MessageColumn::State: return tr("Status");
    case MessageColumn::Cost: return tr("Cost");
    }
    return {};
}

std::optional<MessageOrder> MessageTable::orderOf(MessageColumn column)
{
    switch (column) {
    case MessageColumn::Time: return MessageOrder::Time;
    case MessageColumn::Line: return MessageOrder::Line;
    case MessageColumn::Direction: return MessageOrder::Way;
    case MessageColumn::State: return MessageOrder::State;
    case MessageColumn::Text:
    case MessageColumn::Cost: break;
    }
    return std::nullopt;
}

QStringList MessageTable::fileTitles()
{
    return {tr("ICCID"),      tr("Notes"),         tr("Time (UTC)"), tr("Direction"), tr("Text"), tr("Status"),
            tr("Sent (UTC)"), tr("Settled (UTC)"), tr("Cost"),       tr("Currency"),  tr("By")};
}

QStringList MessageTable::fileRow(const storage::ListedMessage &listed)
{
    const domain::Message &message = listed.message;
    return {message.iccid.text,
            listed.lineNotes,
            fileTime(message.acceptedAt),
            direction(message.way),
            message.text,
            LineLogRows::messageState(message),
            fileTime(message.sentAt),
            fileTime(message.settledAt),
            message.cost ? QString::number(double(message.cost->micros) / 1e6, 'f', 2) : QString(),
            message.cost ? message.cost->currency : QString(),
            message.sender};
}

} // namespace tables
