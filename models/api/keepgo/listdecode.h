// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/wirejson.h"

namespace api::keepgo {

inline base::Error protocolError(const QString &what, const QString &where = {})
{
    return base::Error{.kind = base::ErrorKind::Protocol, .detail = what, .where = where};
}

//! Parses a body and hands the document to `read`; every way it can be wrong becomes an Error.
template<typename T, typename Read>
base::Result<T> decode(const QByteArray &body, Read read)
{
    if (const base::Status shape = checkShape(body); !shape)
        return shape.error();
    try {
        const simdjson::padded_string padded(body.constData(), size_t(body.size()));
        ondemand::parser parser;
        ondemand::document document = parser.iterate(padded);
        return read(document);
    } catch (const WireProblem &problem) {
        return protocolError(problem.what, problem.where);
    } catch (const simdjson::simdjson_error &problem) {
        return protocolError(QString::fromLatin1(problem.what()));
    }
}

inline void readLinks(ondemand::value value, QString &next, bool &hasLinks)
{
    ondemand::json_type type = value.type();
    if (type != ondemand::json_type::object)
        return;
    hasLinks = true;
    for (auto field : value.get_object()) {
        const std::string key = wireKey(field.key());
        if (key == "next")
            next = wireText(field.value(), WirePath{"links", -1}, "next");
    }
}

//! Walks the envelope {data, total, links, server_time}; `readItem` gets each element of data.
template<typename T, typename ReadItem>
base::Result<ListAnswer<T>> decodeList(const QByteArray &body, ReadItem readItem)
{
    return decode<ListAnswer<T>>(body, [&](ondemand::document &document) {
        ListAnswer<T> answer;
        bool hasData = false;
        for (auto field : document.get_object()) {
            const std::string key = wireKey(field.key());
            ondemand::value value = field.value();
            if (key == "data") {
                hasData = true;
                WirePath path{"data", 0};
                for (auto element : value.get_array()) {
                    readItem(element.get_object(), path, answer.page);
                    ++path.index;
                }
            } else if (key == "total") {
                answer.page.total = wireInteger(value, {}, key).value_or(-1);
            } else if (key == "server_time") {
                answer.page.serverTime = parseWireTime(wireText(value, {}, key)).value_or(QDateTime());
            } else if (key == "links") {
                readLinks(value, answer.nextLink, answer.hasLinks);
            }
        }
        if (!hasData)
            throw WireProblem{QStringLiteral("missing"), QStringLiteral("data")};
        return answer;
    });
}

//! A list whose elements are read by themselves.
template<typename T>
base::Result<ListAnswer<T>> decodeEach(const QByteArray &body, T (*read)(ondemand::object, const WirePath &))
{
    return decodeList<T>(body, [read](ondemand::object object, const WirePath &path, Page<T> &page) {
        page.items.push_back(read(object, path));
    });
}

} // namespace api::keepgo
