// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/databasetarget.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Error invalid(const QString &detail)
{
    return {.kind = base::ErrorKind::Invalid, .detail = detail, .where = u"--database"_s};
}

} // namespace

DatabaseTarget DatabaseTarget::file(const QString &path)
{
    DatabaseTarget target;
    target.name = path;
    return target;
}

base::Result<DatabaseTarget> DatabaseTarget::parse(const QString &url)
{
    const QUrl parts(url, QUrl::StrictMode);
    if (!parts.isValid() || (parts.scheme() != "postgresql"_L1 && parts.scheme() != "postgres"_L1))
        return invalid(u"postgresql://USER@HOST:PORT/NAME is needed"_s);
    DatabaseTarget target;
    target.engine = Engine::PostgreSql;
    target.name = parts.path(QUrl::FullyDecoded).mid(1);
    target.host = parts.host(QUrl::FullyDecoded);
    target.port = parts.port(target.port);
    target.user = parts.userName(QUrl::FullyDecoded);
    target.password = parts.password(QUrl::FullyDecoded);
    const QUrlQuery query(parts);
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key != "host"_L1)
            return invalid(u"of the parameters only host is known"_s);
        target.host = value;
    }
    if (target.name.isEmpty() || target.name.contains(u'/'))
        return invalid(u"the name of a database is needed"_s);
    return target;
}

QString DatabaseTarget::describe() const
{
    if (engine == Engine::Sqlite)
        return name;
    return u"postgresql://%1:%2/%3"_s.arg(host).arg(port).arg(name);
}

} // namespace platform
