// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"

#include <QByteArray>

namespace storage {

class Statement;

//! A row of the outbox: the change, and what only the file knows.
struct OutboxRow
{
    domain::Change change; //!< `key` is that of the first attempt
    int keyNo = 1;
    qint64 revision = 1;
    QByteArray link;
    QByteArray seal;
};

//! Columns of a row as they stand in the file, before anything is understood.
struct RawOutboxRow
{
    qint64 seq = 0, revision = 0, keyNo = 0, kind = 0, state = 0, attempt = 0;
    std::optional<qint64> madeAt, firstSentAt, changedAt;
    QByteArray key, run, value, iccid, lineName, based, version, by, job, theirs, problem, link, seal;
};

//! "seq, revision, ..." in the order of readRaw() and bindRaw(); kRawColumns of them.
const QByteArray &outboxColumns();
inline constexpr int kRawColumns = 22;

RawOutboxRow readRaw(const Statement &row);
void bindRaw(Statement &statement, const RawOutboxRow &row);

//! What the seal is made over: every column but the seal, each with its length in front.
QByteArray sealedBytes(const RawOutboxRow &row);
//! What the link is made over: what never changes as long as the row lives.
QByteArray lastingBytes(const RawOutboxRow &row);

RawOutboxRow encodeRow(const OutboxRow &row);
//! Whatever can be understood; values that this program does not know become Damaged.
OutboxRow decodeRow(const RawOutboxRow &raw);

//! Makes the change's key that of its attempt: "key", then "key/2" ...
void giveKey(OutboxRow &row);

} // namespace storage
