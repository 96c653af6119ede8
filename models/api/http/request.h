// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"

#include <QByteArray>
#include <QUrl>
#include <utility>
#include <vector>

namespace api::http {

enum class Method { Get, Post, Put };

//! How large an answer may be and how long it may take; a File is a PDF, the others are JSON.
enum class AnswerSize { Object, List, File };

using Header = std::pair<QByteArray, QByteArray>;

//! What is asked. Only a GET is ever sent again by itself.
struct Request
{
    Method method = Method::Get;
    QUrl url;        //!< absolute, https
    QByteArray body; //!< JSON; for Post and Put
    AnswerSize size = AnswerSize::Object;
    Purpose purpose = Purpose::Person;
    std::vector<Header> headers;
    bool isSecret = false; //!< the body is wiped as soon as it is not needed any more (T14)
};

//! A whole answer with a 2xx status and the content type that was asked for; the body is not parsed yet.
struct Answer
{
    int status = 0;
    QByteArray body;
    std::vector<Header> headers; //!< names in lower case
    QDateTime date;              //!< UTC, from the Date header; null when missing

    //! The value of a header, empty when it is not there.
    QByteArray header(QByteArrayView lowerCaseName) const
    {
        for (const Header &entry : headers) {
            if (entry.first == lowerCaseName)
                return entry.second;
        }
        return {};
    }
};

//! The verb as on the wire.
constexpr const char *methodName(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    }
    return "GET";
}

} // namespace api::http
