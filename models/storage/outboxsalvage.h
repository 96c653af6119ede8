// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outboxbook.h"

#include <QFile>
#include <map>

namespace storage {

inline constexpr int kOutboxPageBytes = 4096;

//! Reads rows straight from the pages of a file that SQLite cannot read, or must not be trusted with: whatever still
//! bears its seal is found, wherever it stands, the newest revision of each row.
class OutboxSalvage
{
public:
    explicit OutboxSalvage(const OutboxSealer &sealer) : m_sealer(sealer) {}

    //! Looks through all pages. Storage when the file cannot be read at all.
    base::Status scan(const QString &path);

    qint64 count() const { return qint64(m_found.size()); }
    //! In the order of the outbox.
    base::Status eachRow(const std::function<base::Status(const RawOutboxRow &, bool isSealed)> &take) const;
    //! Whether a sealed row `ends` says that exactly these rows are the newest ones.
    bool isComplete() const;
    //! The last place that any of it speaks of.
    qint64 headSeq() const;

private:
    struct Place
    {
        qint64 revision = 0;
        size_t at = 0;
        bool isSealed = false;
    };

    void scanPage(size_t page);
    void noteRow(size_t at, bool isLeaf);
    void noteEnds(size_t at);
    std::optional<RawOutboxRow> rowAt(size_t at) const;

    const OutboxSealer &m_sealer;
    QFile m_file;
    const uchar *m_bytes = nullptr;
    size_t m_size = 0;
    std::map<qint64, Place> m_found;
    std::vector<OutboxEnds> m_ends;
    SealSum m_total;
};

} // namespace storage
