// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace platform {

//! Where the platform keeps its data.
struct DatabaseTarget
{
    enum class Engine : quint8 { Sqlite, PostgreSql };

    Engine engine = Engine::Sqlite;
    QString name; //!< the file, or the name of the database
    QString host; //!< a name, an address, or the folder of a Unix socket; empty: as libpq finds it
    int port = 5432;
    QString user;
    QString password; //!< empty: as libpq finds it, in PGPASSWORD or the password file

    //! A file of SQLite's.
    static DatabaseTarget file(const QString &path);
    //! "postgresql://user:password@host:port/name?host=/socket/folder"; Invalid for anything else.
    static base::Result<DatabaseTarget> parse(const QString &url);

    //! Whether other processes may be writing to it too.
    bool isShared() const { return engine == Engine::PostgreSql; }
    //! For messages: without the password.
    QString describe() const;
};

} // namespace platform
