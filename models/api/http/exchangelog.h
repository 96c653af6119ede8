// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/request.h"

#include <QDateTime>
#include <QString>
#include <deque>

namespace api::http {

//! One attempt as it may be shown and stored: no headers, no bodies, no account, no free text (T14).
struct ExchangeEntry
{
    QDateTime at; //!< UTC
    QString method;
    QString path;    //!< redacted
    int status = 0;  //!< 0: no answer
    QString outcome; //!< "ok" or the word of the error
    qint64 milliseconds = 0;
    qint64 bytes = 0; //!< of the answer's body
    int attempt = 1;
};

//! The path of an address with identifiers taken out: UUIDs and digits of a SIM become placeholders, and of the query
//! only paging stays.
QString redactedPath(const QUrl &url);

//! The last exchanges, newest last; each also goes to the log category of this layer.
class ExchangeLog
{
public:
    void add(ExchangeEntry entry);
    const std::deque<ExchangeEntry> &entries() const { return m_entries; }

private:
    static constexpr size_t kMost = 500;
    std::deque<ExchangeEntry> m_entries;
};

} // namespace api::http
