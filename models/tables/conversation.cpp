// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/conversation.h"

#include "models/tables/changetext.h"
#include "models/tables/logcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::MessageState;
using domain::MessageWay;

namespace tables {

namespace {

LogMark markOf(MessageState state)
{
    switch (state) {
    case MessageState::Accepted:
    case MessageState::Sent: return LogMark::Waiting;
    case MessageState::Delivered: return LogMark::Good;
    case MessageState::Failed: return LogMark::Bad;
    case MessageState::Received:
    case MessageState::Other: break;
    }
    return LogMark::None;
}

LogMark markOf(domain::ChangeState state)
{
    if (state == domain::ChangeState::Rejected || state == domain::ChangeState::Damaged)
        return LogMark::Bad;
    return state == domain::ChangeState::Unknown || state == domain::ChangeState::Conflict ? LogMark::Unclear
                                                                                           : LogMark::Waiting;
}

bool isFailed(const domain::Message &message) { return domain::messageState(message.state) == MessageState::Failed; }

} // namespace

void ConversationModel::set(Conversation conversation, const QTimeZone &zone, const QDateTime &now)
{
    beginResetModel();
    m_conversation = std::move(conversation);
    m_zone = zone;
    m_now = now;
    choose();
    endResetModel();
}

void ConversationModel::setFilter(Bubbles filter)
{
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

ConversationModel::Bubble ConversationModel::bubbleOf(const domain::Message &message, const QLocale &locale) const
{
    const QString time = locale.toString(message.acceptedAt.toTimeZone(m_zone), u"HH:mm"_s);
    if (message.way == MessageWay::FromLine)
        return {.kind = BubbleKind::FromLine,
                .text = message.text.left(2'000),
                .aside = tr("From the line, %1").arg(time),
                .state = {},
                .mark = LogMark::None};
    const QString sender = message.sender.isEmpty() ? tr("not known") : message.sender.left(200).simplified();
    return {.kind = BubbleKind::ToLine,
            .text = message.text.left(2'000),
            .aside = message.cost ? tr("%1, %2, %3").arg(sender, time, moneyCell(message.cost, locale).text)
                                  : tr("%1, %2").arg(sender, time),
            .state = LineLogRows::messageState(message),
            .mark = markOf(domain::messageState(message.state))};
}

ConversationModel::Bubble ConversationModel::bubbleOf(const domain::Change &change, const QLocale &locale) const
{
    QString state = tr("in the Outbox: %1").arg(ChangeText::state(change.state));
    if (change.state == domain::ChangeState::Rejected)
        state += u", "_s + ChangeText::problem(change.problem);
    return {.kind = BubbleKind::ToLine,
            .text = change.order.value.text.left(2'000),
            .aside = tr("%1, %2").arg(change.by.left(200).simplified(),
                                      locale.toString(change.madeAt.toTimeZone(m_zone), u"HH:mm"_s)),
            .state = state,
            .mark = markOf(change.state)};
}

void ConversationModel::choose()
{
    m_bubbles.clear();
    const QLocale locale;
    std::vector<std::pair<QDateTime, Bubble>> rows;
    for (auto message = m_conversation.messages.rbegin(); message != m_conversation.messages.rend(); ++message) {
        const bool isShown = m_filter == Bubbles::All || (m_filter == Bubbles::Failed && isFailed(*message)) ||
                             (m_filter == Bubbles::ToLine && message->way == MessageWay::ToLine) ||
                             (m_filter == Bubbles::FromLine && message->way == MessageWay::FromLine);
        if (isShown)
            rows.emplace_back(message->acceptedAt, bubbleOf(*message, locale));
    }
    for (const domain::Change &change : m_conversation.waiting) {
        const bool isFailure = change.state == domain::ChangeState::Rejected;
        if (m_filter == Bubbles::All || m_filter == Bubbles::ToLine || (m_filter == Bubbles::Failed && isFailure))
            rows.emplace_back(change.madeAt, bubbleOf(change, locale));
    }
    std::ranges::stable_sort(rows, [](const auto &a, const auto &b) { return a.first < b.first; });
    const QDate today = m_now.toTimeZone(m_zone).date();
    QDate shown;
    for (auto &[when, bubble] : rows) {
        const QDate day = when.toTimeZone(m_zone).date();
        if (day != shown) {
            shown = day;
            Bubble heading;
            heading.text = day == today                 ? tr("Today")
                           : day.year() == today.year() ? locale.toString(day, u"ddd d MMMM"_s)
                                                        : locale.toString(day, u"ddd d MMMM yyyy"_s);
            m_bubbles.push_back(std::move(heading));
        }
        m_bubbles.push_back(std::move(bubble));
    }
}

ConversationSums ConversationModel::sums() const
{
    ConversationSums sums;
    const QDate today = m_now.toTimeZone(m_zone).date();
    for (const domain::Message &message : m_conversation.messages) {
        const QDate day = message.acceptedAt.toTimeZone(m_zone).date();
        if (day.year() != today.year() || day.month() != today.month())
            continue;
        ++(message.way == MessageWay::ToLine ? sums.toLine : sums.fromLine);
        sums.failed += isFailed(message) ? 1 : 0;
        sums.cost.micros += message.cost.value_or(base::Money{}).micros;
    }
    return sums;
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bubbles.size());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_bubbles.size())
        return {};
    const Bubble &bubble = m_bubbles[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return bubble.text;
    case Qt::AccessibleTextRole:
        return bubble.kind == BubbleKind::Day ? bubble.text
                                              : QStringList{bubble.text, bubble.aside, bubble.state}.join(u", "_s);
    case BubbleKindRole: return int(bubble.kind);
    case BubbleAsideRole: return bubble.aside;
    case BubbleStateRole: return bubble.state;
    case BubbleMarkRole: return int(bubble.mark);
    default: return {};
    }
}

} // namespace tables
