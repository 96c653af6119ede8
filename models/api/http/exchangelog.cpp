// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/exchangelog.h"

#include "models/base/log.h"

#include <QUrlQuery>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

constexpr qsizetype kShortestIdentifier = 16;

bool isIdentifier(QStringView segment)
{
    if (segment.size() < kShortestIdentifier)
        return false;
    return std::all_of(segment.begin(), segment.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f') || c == u'-';
    });
}

} // namespace

QString redactedPath(const QUrl &url)
{
    static constexpr std::array kShown{"page"_L1,   "per_page"_L1, "limit"_L1,
                                       "offset"_L1, "from"_L1,     "updated_since"_L1};
    QStringList segments = url.path().split(u'/');
    for (QString &segment : segments) {
        if (isIdentifier(segment))
            segment = u"*"_s;
    }
    QStringList shown;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &item : items) {
        const bool mayShow =
            std::any_of(kShown.begin(), kShown.end(), [&](QLatin1String name) { return item.first == name; });
        shown << (mayShow ? item.first + u'=' + item.second.left(32) : item.first.left(32) + "=*"_L1);
    }
    return segments.join(u'/') + (shown.isEmpty() ? QString() : u'?' + shown.join(u'&'));
}

void ExchangeLog::add(ExchangeEntry entry)
{
    qCDebug(base::logApi).noquote() << entry.method << entry.path << entry.status << entry.outcome << entry.milliseconds
                                    << "ms" << entry.bytes << "bytes, attempt" << entry.attempt;
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > kMost)
        m_entries.pop_front();
}

} // namespace api::http
