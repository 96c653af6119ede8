// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/message.h"

#include <QStringList>
#include <vector>

namespace storage {

class CacheFile;
class Sqlite;

//! Which messages are wanted.
struct MessageQuery
{
    domain::Iccid iccid; //!< empty: of all lines
    std::optional<domain::MessageWay> way;
    QStringList states; //!< the platform's words; empty: all
    QString text;       //!< part of the text, the number or the sender, whatever its case
    int limit = -1;     //!< -1: all
    int offset = 0;
};

//! The messages of the account as far as they are known (R80): nothing that came is thrown away.
class Messages
{
public:
    explicit Messages(CacheFile &file);

    //! Adds messages; one that is there becomes what it is now.
    base::Future<std::monostate> store(std::vector<domain::Message> rows);
    //! Newest first.
    base::Future<std::vector<domain::Message>> load(MessageQuery query);
    //! How many there are, whatever limit and offset.
    base::Future<qint64> count(MessageQuery query);

private:
    CacheFile &m_file;
};

//! The same within a transaction of the caller's.
base::Status writeMessages(Sqlite &db, const std::vector<domain::Message> &rows);
base::Result<std::vector<domain::Message>> readMessages(Sqlite &db, const MessageQuery &query);

} // namespace storage
