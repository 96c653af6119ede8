// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxcodec.h"

#include <memory>

namespace storage {

inline constexpr int kSealBytes = 32;

//! The key file of an outbox, and whether it was made just now.
struct OutboxKey
{
    QByteArray key;
    bool isNew = false;
};

//! Reads `path` (32 random bytes, 0600), or makes it: on disk with its folder before this returns. One of another
//! length is set aside as `path`.broken-1 and replaced.
base::Result<OutboxKey> loadOrMakeKey(const QString &path);
//! Reads it only; NotFound when there is none.
base::Result<QByteArray> loadKey(const QString &path);

//! HMAC-SHA256 with one key. Belongs to one thread at a time.
class OutboxSealer
{
public:
    explicit OutboxSealer(const QByteArray &key);
    ~OutboxSealer();

    QByteArray seal(const RawOutboxRow &row) const;
    QByteArray link(const RawOutboxRow &row, const QByteArray &before) const;
    bool isSealed(const RawOutboxRow &row) const;
    //! For anything else, under a name of its own.
    QByteArray mac(const QByteArray &name, const QByteArray &bytes) const;

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

//! A sum of seals modulo 2^256: equal sums are equal sets, in whatever order they were made.
class SealSum
{
public:
    SealSum() : m_bytes(kSealBytes, '\0') {}
    explicit SealSum(const QByteArray &bytes)
        : m_bytes(bytes.size() == kSealBytes ? bytes : QByteArray(kSealBytes, '\0'))
    {
    }

    void add(const QByteArray &seal);
    void remove(const QByteArray &seal);
    const QByteArray &bytes() const { return m_bytes; }

    friend bool operator==(const SealSum &, const SealSum &) = default;

private:
    QByteArray m_bytes; //!< the lowest byte first
};

} // namespace storage
