// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/message.h"
#include "models/tables/linelogtable.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace tables {

//! What bubbles are drawn from, beside Qt::DisplayRole (the text) and Qt::AccessibleTextRole.
enum BubbleRole {
    BubbleKindRole = Qt::UserRole + 1, //!< int(BubbleKind)
    BubbleAsideRole,                   //!< QString: who, when, cost
    BubbleStateRole,                   //!< QString: where it stands; empty for what came from the line
    BubbleMarkRole,                    //!< int(LogMark)
};

enum class BubbleKind { Day, ToLine, FromLine };

//! Which messages are shown.
enum class Bubbles { All, ToLine, FromLine, Failed };

//! The messages to and from a line, and those that still wait in the outbox.
struct Conversation
{
    std::vector<domain::Message> messages; //!< newest first
    std::vector<domain::Change> waiting;   //!< SMS in the outbox that the platform does not know of, oldest first
    QDateTime fetchedAt;                   //!< UTC; null: never
};

//! What the messages of a month come to (R73, R83).
struct ConversationSums
{
    int toLine = 0;
    int fromLine = 0;
    int failed = 0;
    base::Money cost;
};

//! A conversation as it is read: the oldest first, a heading for each day.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    //! Days are those of `zone` (D22); `now` decides what is today.
    void set(Conversation conversation, const QTimeZone &zone, const QDateTime &now);
    void setFilter(Bubbles filter);
    //! Messages whatever the filter.
    qsizetype all() const { return qsizetype(m_conversation.messages.size() + m_conversation.waiting.size()); }
    //! Of the month that `now` lies in.
    ConversationSums sums() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Bubble
    {
        BubbleKind kind = BubbleKind::Day;
        QString text;
        QString aside;
        QString state;
        LogMark mark = LogMark::None;
    };
    Bubble bubbleOf(const domain::Message &message, const QLocale &locale) const;
    Bubble bubbleOf(const domain::Change &change, const QLocale &locale) const;
    void choose();

    Conversation m_conversation;
    QTimeZone m_zone{QTimeZone::utc()};
    QDateTime m_now;
    Bubbles m_filter = Bubbles::All;
    std::vector<Bubble> m_bubbles;
};

} // namespace tables
