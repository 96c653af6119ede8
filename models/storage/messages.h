// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/message.h"
#include "models/storage/lane.h"
#include "models/storage/syncstate.h"

#include <QHash>
#include <QStringList>
#include <functional>
#include <vector>

namespace storage {

class CacheFile;
class Sqlite;

//! What messages can be ordered by; equal ones go by their time, then by their id.
enum class MessageOrder { Time, Line, Way, State };

//! Which messages are wanted.
struct MessageQuery
{
    domain::Iccid iccid; //!< empty: of all lines
    std::optional<domain::MessageWay> way;
    QStringList states; //!< the platform's words; empty: all
    QString text;       //!< part of the text, the number or the sender, whatever its case
    int limit = -1;     //!< -1: all
    int offset = 0;
    QDateTime from;     //!< UTC; null: from the first one on
    QDateTime to;       //!< UTC, not included; null: until now
    QString subAccount; //!< of the line as it is now; empty: of all
    MessageOrder order = MessageOrder::Time;
    bool isDescending = true;

    friend bool operator==(const MessageQuery &, const MessageQuery &) = default;
};

//! A message of the account's list, with what its line is called.
struct ListedMessage
{
    domain::Message message;
    QString lineNotes;    //!< of the line in the cache; empty: it has none
    bool hasLine = false; //!< the cache has the line
};

//! What a list of messages says of a line.
struct MessageLine
{
    QString notes;
    QString subAccount;
};

//! What the messages of a query come to.
struct MessageSums
{
    qint64 toLine = 0;
    qint64 fromLine = 0;
    qint64 waiting = 0; //!< accepted or sent, not settled yet
    qint64 failed = 0;
    std::vector<base::Money> costs; //!< one a currency; of those whose cost is known

    qint64 count() const { return toLine + fromLine; }
    friend bool operator==(const MessageSums &, const MessageSums &) = default;
};

//! The messages of the account as far as they are known (R80): nothing that came is thrown away.
class Messages
{
public:
    explicit Messages(CacheFile &file);

    //! Adds messages; one that is there becomes what it is now.
    base::Future<std::monostate> store(std::vector<domain::Message> rows);
    //! The same with the checkpoint of the run that brought them, in one transaction. Answers how many were new or
    //! other than they are now.
    base::Future<qint64> storePage(std::vector<domain::Message> rows, SyncCheckpoint checkpoint);
    //! In the order of the query.
    base::Future<std::vector<domain::Message>> load(MessageQuery query);
    //! How many there are, whatever limit and offset.
    base::Future<qint64> count(MessageQuery query);
    //! The next `limit` messages of a list behind `after`, nullopt: the first ones. By key: no page costs more than the
    //! one before it.
    base::Future<std::vector<ListedMessage>> loadPage(MessageQuery query, std::optional<domain::Message> after,
                                                      int limit, CancelFlag cancel);
    base::Future<MessageSums> sums(MessageQuery query, CancelFlag cancel);
    //! What is known of some lines, by their ICCIDs; those that the cache does not have are left out.
    base::Future<QHash<QString, MessageLine>> lines(QStringList iccids);
    //! All of a query in its order, with a connection of its own. Blocks; `each` answers false to stop.
    base::Status scan(const MessageQuery &query, const std::function<bool(const ListedMessage &)> &each) const;

private:
    CacheFile &m_file;
};

//! The same within a transaction of the caller's.
base::Status writeMessages(Sqlite &db, const std::vector<domain::Message> &rows);
base::Result<std::vector<domain::Message>> readMessages(Sqlite &db, const MessageQuery &query);

} // namespace storage
