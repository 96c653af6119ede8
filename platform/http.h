// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

namespace platform {

using Pairs = std::vector<std::pair<QByteArray, QByteArray>>;

//! A request as the rest of the platform sees it, whatever carried it.
struct Request
{
    QByteArray method;
    QByteArray path; //!< percent-decoded, without the query
    Pairs query;     //!< percent-decoded, in order
    Pairs headers;   //!< names in lower case
    QByteArray body;
    QByteArray id; //!< names the request in answers and logs

    //! The first header of that lower-case name; null when absent.
    QByteArray header(const char *name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
    //! The last value of a query parameter; an empty one counts as one that is not there.
    std::optional<QByteArray> parameter(const char *name) const
    {
        for (auto it = query.rbegin(); it != query.rend(); ++it) {
            if (it->first == name)
                return it->second.isEmpty() ? std::nullopt : std::optional(it->second);
        }
        return std::nullopt;
    }
};

//! An answer before it is put on the wire; Date, Content-Length and connection headers are the server's.
struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    Pairs headers;
    QByteArray body;
};

//! What the server calls for each request, on any of its threads.
class Handler
{
public:
    virtual ~Handler() = default;
    virtual Response handle(const Request &request) = 0;
    //! The answer to bytes that never became a request.
    virtual Response refuse(int status) = 0;
    //! Called by each server thread when it ends, for what it kept to itself.
    virtual void threadEnds() = 0;
};

//! Splits and decodes a request target such as "/api/x?limit=25"; false when it is malformed.
bool parseTarget(const QByteArray &target, Request &into);

} // namespace platform
