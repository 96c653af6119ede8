// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxopening.h"

#include "models/base/killpoint.h"
#include "models/base/log.h"
#include "models/storage/migrations.h"
#include "models/storage/outboxrepair.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// EXTRA: FULL, and the folder is synced when the journal is gone. Without it a power cut can bring the journal back,
// and with it take back what was acknowledged.
const QByteArray kWriterSetup = "PRAGMA page_size=4096; PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA;"
                                "PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;"
                                "PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY;";
const QByteArray kReaderSetup = "PRAGMA query_only=ON; PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;"
                                "PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY;";

//! What the disk or another program is to blame for, not the file.
bool isOfTheMachine(const base::Error &error)
{
    const QString code = error.detail.section(u':', 0, 0).section(u' ', 1, 1);
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    if (!error.detail.startsWith("SQLite "_L1) || !isNumber)
        return error.kind != base::ErrorKind::Storage;
    if (number == SQLITE_IOERR_SHORT_READ || number == SQLITE_IOERR_CORRUPTFS)
        return false;
    switch (number & 0xff) {
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_READONLY:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH: return true;
    default: return false;
    }
}

//! A newer program's file says so twice: in its header, and under the seal that both programs know.
bool isOfNewerProgram(Sqlite &db, qint64 schema)
{
    if (schema <= newestOutboxSchema())
        return false;
    base::Result<Statement> row = db.prepare("SELECT schema FROM ends WHERE id = 1");
    const base::Result<bool> isThere = row ? row->step() : base::Result<bool>(false);
    return isThere && *isThere && row->integer(0) == schema;
}

base::Result<std::unique_ptr<Sqlite>> openWriter(const QString &path)
{
    keepPrivate(path);
    base::Result<std::unique_ptr<Sqlite>> db = Sqlite::open(path, Sqlite::Mode::ReadWrite);
    if (!db)
        return db;
    if (base::Status status = (*db)->run(kWriterSetup); !status)
        return status.error();
    const base::Result<qint64> schema = outboxSchema(**db);
    if (!schema)
        return schema.error();
    if (isOfNewerProgram(**db, *schema))
        return base::Error{.kind = base::ErrorKind::Unsupported,
                           .detail = u"the outbox was written by a newer program"_s,
                           .where = u"schema %1"_s.arg(*schema)};
    if (*schema > newestOutboxSchema() || *schema < 0)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"a schema that never was"_s};
    if (base::Status status = migrateOutbox(**db); !status)
        return status.error();
    if (base::Status status = checkIntegrity(**db); !status)
        return status.error();
    return db;
}

//! Opens the file and repairs what the check found.
base::Result<OpenedOutbox> openSound(const QString &path, const QByteArray &key, const base::Clock &clock)
{
    base::Result<std::unique_ptr<Sqlite>> db = openWriter(path);
    if (!db)
        return db.error();
    auto book = std::make_shared<OutboxBook>(key, clock);
    base::Result<OutboxScan> scan = scanOutbox(**db, book->sealer);
    if (!scan)
        return scan.error();
    book->ends = scan->ends;
    if (base::Status status = book->recount(**db); !status)
        return status.error();
    base::Result<OutboxCheck> repaired = repairOutbox(**db, *book, *scan);
    if (!repaired)
        return repaired.error();
    return OpenedOutbox{std::move(*db), std::move(book), *repaired};
}

//! The unreadable file goes aside with its journal; a new one gets what the old one holds.
base::Result<OpenedOutbox> openAfterSalvage(const QString &path, const QByteArray &key, const base::Clock &clock)
{
    const QString fresh = path + ".new"_L1;
    QFile::remove(fresh);
    QFile::remove(fresh + "-journal"_L1);
    base::Result<OutboxCheck> saved = salvageOutbox(path, fresh, key, clock, &openWriter);
    if (!saved)
        return saved.error();
    base::reach("outbox.salvage.before-rename");
    const base::Result<QString> aside = setAside(path);
    if (!aside)
        return aside.error();
    QFile::rename(path + "-journal"_L1, *aside + "-journal"_L1);
    base::reach("outbox.salvage.between-renames");
    if (!QFile::rename(fresh, path))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"cannot be renamed"_s, .where = fresh};
    base::reach("outbox.salvage.after-rename");
    base::Result<OpenedOutbox> opened = openSound(path, key, clock);
    if (!opened)
        return opened.error();
    opened->check.damaged = std::max(opened->check.damaged, saved->damaged);
    opened->check.unsure = saved->unsure;
    opened->check.missing = saved->missing;
    opened->check.interrupted += saved->interrupted;
    opened->check.setAside = *aside;
    return opened;
}

} // namespace

base::Result<OpenedOutbox> openOutboxFile(const QString &path, const base::Clock &clock)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"cannot make the folder"_s, .where = path};
    const base::Result<OutboxKey> key = loadOrMakeKey(path + ".key"_L1);
    if (!key)
        return key.error();
    if (!QFile::exists(path) && QFile::exists(path + ".new"_L1)) // killed between the two names of a salvage
        QFile::rename(path + ".new"_L1, path);
    base::Result<OpenedOutbox> opened = openSound(path, key->key, clock);
    if (opened || opened.error().kind == base::ErrorKind::Unsupported || isOfTheMachine(opened.error()))
        return opened;
    qCWarning(base::logStorage) << "the outbox is damaged and is set aside:" << base::describe(opened.error());
    return openAfterSalvage(path, key->key, clock);
}

base::Result<OpenedOutbox> openOutboxForLooking(const QString &path, const base::Clock &clock)
{
    if (!QFile::exists(path))
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"there is no outbox yet"_s, .where = path};
    base::Result<std::unique_ptr<Sqlite>> db = Sqlite::open(path, Sqlite::Mode::ReadOnly);
    if (!db)
        return db.error();
    if (base::Status status = (*db)->run(kReaderSetup); !status)
        return status.error();
    const base::Result<qint64> schema = outboxSchema(**db);
    if (!schema)
        return schema.error();
    if (*schema != newestOutboxSchema())
        return base::Error{.kind = base::ErrorKind::Unsupported,
                           .detail = u"the outbox has another schema than this program"_s,
                           .where = u"schema %1"_s.arg(*schema)};
    const base::Result<QByteArray> key = loadKey(path + ".key"_L1);
    auto book = std::make_shared<OutboxBook>(key ? *key : QByteArray(kSealBytes, '\0'), clock);
    book->isReadOnly = true;
    base::Result<OutboxScan> scan = scanOutbox(**db, book->sealer);
    if (!scan)
        return scan.error();
    return OpenedOutbox{std::move(*db), std::move(book), scan->check};
}

} // namespace storage
