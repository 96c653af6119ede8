// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/storage/messages.h"
#include "models/storage/outbox.h"
#include "models/tables/linelogtable.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QTimeZone>

namespace tables {

enum class MessageColumn { Time, Line, Direction, Text, State, Cost };
inline constexpr int kMessageColumnCount = int(MessageColumn::Cost) + 1;

//! What delegates draw messages from, beside LogMarkRole, Qt::DisplayRole and Qt::AccessibleTextRole.
enum MessageRole {
    MessageToLineRole = Qt::UserRole + 20, //!< bool
    MessageIccidRole,                      //!< QString
    MessageNotesRole,                      //!< QString: of the line; empty: none
};

//! A row of the account's messages: one of the platform's, or one that still waits in the outbox.
struct MessageRow
{
    storage::ListedMessage listed;         //!< of one that waits: what it will be; its id is empty
    std::optional<domain::Change> waiting; //!< not sent yet, or refused
};

//! All messages of the account, ordered and chosen by the cache and read page by page as somebody scrolls. Those that
//! wait in the outbox stand before them.
class MessageTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPage = 200; //!< rows that are read at once

    MessageTable(storage::Messages &messages, storage::Outbox &outbox, QObject *parent = nullptr);
    ~MessageTable() override;

    //! Times are those of `zone` (D22); `now` decides what year goes without saying.
    void setZone(const QTimeZone &zone, const QDateTime &now);
    //! Other messages, or another order: reads the first page and the sums.
    void setQuery(const storage::MessageQuery &query);
    const storage::MessageQuery &query() const { return m_query; }
    //! Reads anew what is shown, as far as it was read.
    void refresh();
    const MessageRow &rowAt(int row) const { return m_rows[size_t(row)]; }
    //! The first page of the query is there.
    bool isLoaded() const { return m_isLoaded; }
    bool isLoading() const { return m_page != nullptr || m_adding != nullptr; }
    //! Of all that match, also what is not read yet; nullopt while it is being added up.
    const std::optional<storage::MessageSums> &sums() const { return m_sums; }
    int waiting() const { return m_waiting; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! The order that a click on a column's title asks for; nullopt: none.
    static std::optional<storage::MessageOrder> orderOf(MessageColumn column);
    //! "To the line", "From the line".
    static QString direction(domain::MessageWay way);
    static QStringList fileTitles();
    //! A message as a row of a file: times are UTC.
    static QStringList fileRow(const storage::ListedMessage &listed);

Q_SIGNALS:
    //! Rows, or what they come to, are others now.
    void refreshed();
    void failed(const base::Error &error);

private:
    struct Answer;

    void ask(int limit);
    void askSums();
    void take(std::vector<storage::ListedMessage> rows, std::vector<domain::Change> waiting,
              const QHash<QString, storage::MessageLine> &lines, int limit);
    bool isChosen(const MessageRow &row, const QString &subAccount) const;
    void replace(std::vector<MessageRow> rows);
    QString text(const MessageRow &row, MessageColumn column) const;
    QString stateText(const MessageRow &row) const;
    QString accessible(const MessageRow &row, MessageColumn column) const;
    static LogMark mark(const MessageRow &row);

    storage::Messages &m_messages;
    storage::Outbox &m_outbox;
    storage::MessageQuery m_query;
    QTimeZone m_zone{QTimeZone::utc()};
    QDateTime m_now;
    QLocale m_locale;
    std::vector<MessageRow> m_rows;
    int m_waiting = 0; //!< rows at the top that wait
    std::optional<storage::MessageSums> m_sums;
    storage::CancelFlag m_page;   //!< of what is being read; null: nothing
    storage::CancelFlag m_adding; //!< of the sums
    bool m_hasMore = false;
    bool m_isLoaded = false;
};

} // namespace tables
