// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxsalvage.h"

#include "models/storage/sqliterecord.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr uchar kTableLeaf = 0x0d;
constexpr size_t kLeafHeader = 8;
constexpr size_t kEndsColumns = 7;

qint64 numberOf(const RecordValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? *number : 0;
}

std::optional<qint64> optionalOf(const RecordValue &value)
{
    const auto *number = std::get_if<qint64>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

QByteArray bytesOf(const RecordValue &value)
{
    const auto *bytes = std::get_if<QByteArray>(&value);
    return bytes ? *bytes : QByteArray();
}

RawOutboxRow rawOf(const SqliteRecord &record)
{
    const auto &v = record.values;
    RawOutboxRow raw{.seq = record.rowid,
                     .revision = numberOf(v[1]),
                     .keyNo = numberOf(v[3]),
                     .kind = numberOf(v[5]),
                     .state = numberOf(v[13]),
                     .attempt = numberOf(v[14])};
    raw.madeAt = optionalOf(v[12]);
    raw.firstSentAt = optionalOf(v[15]);
    raw.changedAt = optionalOf(v[16]);
    raw.key = bytesOf(v[2]);
    raw.run = bytesOf(v[4]);
    raw.value = bytesOf(v[6]);
    raw.iccid = bytesOf(v[7]);
    raw.lineName = bytesOf(v[8]);
    raw.based = bytesOf(v[9]);
    raw.version = bytesOf(v[10]);
    raw.by = bytesOf(v[11]);
    raw.job = bytesOf(v[17]);
    raw.theirs = bytesOf(v[18]);
    raw.problem = bytesOf(v[19]);
    raw.link = bytesOf(v[20]);
    raw.seal = bytesOf(v[21]);
    return raw;
}

} // namespace

base::Status OutboxSalvage::scan(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QFile::ReadOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = path};
    m_size = size_t(m_file.size());
    m_bytes = m_size > 0 ? m_file.map(0, qint64(m_size)) : nullptr;
    if (m_size > 0 && !m_bytes)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = path};
    for (size_t page = 0; page * kOutboxPageBytes < m_size; ++page)
        scanPage(page);
    for (const auto &[seq, place] : m_found)
        m_total.add(rowAt(place.at)->seal);
    return {};
}

//! Whatever a page says that it is, it is read as a leaf of a table: a flipped type must not hide its rows.
void OutboxSalvage::scanPage(size_t page)
{
    const size_t begin = page * kOutboxPageBytes;
    const size_t header = page == 0 ? begin + 100 : begin;
    const size_t end = std::min(begin + kOutboxPageBytes, m_size);
    if (header + kLeafHeader > end)
        return;
    const bool isLeaf = m_bytes[header] == kTableLeaf;
    for (size_t pointer = header + kLeafHeader; pointer + 2 <= end; pointer += 2) {
        const size_t offset = qFromBigEndian<quint16>(m_bytes + pointer);
        if (offset == 0)
            break; // the free room behind the pointers
        if (begin + offset <= pointer || begin + offset >= end)
            continue;
        noteRow(begin + offset, isLeaf);
        noteEnds(begin + offset);
    }
}

std::optional<RawOutboxRow> OutboxSalvage::rowAt(size_t at) const
{
    const std::optional<SqliteRecord> record = readTableCell(m_bytes, m_size, at, kOutboxPageBytes);
    if (!record || record->values.size() != size_t(kRawColumns))
        return std::nullopt;
    return rawOf(*record);
}

void OutboxSalvage::noteRow(size_t at, bool isLeaf)
{
    const std::optional<RawOutboxRow> row = rowAt(at);
    if (!row || row->seq <= 0 || row->seal.size() != kSealBytes)
        return;
    const Place place{row->revision, at, m_sealer.isSealed(*row)};
    const auto known = m_found.find(row->seq);
    if (known == m_found.end()) {
        if (place.isSealed || isLeaf)
            m_found.emplace(row->seq, place);
        return;
    }
    const bool isBetter =
        place.isSealed != known->second.isSealed ? place.isSealed : place.revision > known->second.revision;
    if (isBetter)
        known->second = place;
}

void OutboxSalvage::noteEnds(size_t at)
{
    const std::optional<SqliteRecord> record = readTableCell(m_bytes, m_size, at, kOutboxPageBytes);
    if (!record || record->values.size() != kEndsColumns || record->rowid != 1)
        return;
    const auto &v = record->values;
    const OutboxEnds ends{
        .anchor = bytesOf(v[2]), .headSeq = numberOf(v[3]), .headLink = bytesOf(v[4]), .total = SealSum(bytesOf(v[5]))};
    if (const auto right = checkEnds(m_sealer, numberOf(v[1]), ends, bytesOf(v[6])); right)
        m_ends.push_back(*right);
}

bool OutboxSalvage::isComplete() const
{
    return std::any_of(m_ends.begin(), m_ends.end(), [this](const OutboxEnds &ends) { return ends.total == m_total; });
}

qint64 OutboxSalvage::headSeq() const
{
    qint64 head = 0;
    for (const OutboxEnds &ends : m_ends)
        head = std::max(head, ends.headSeq);
    for (const auto &[seq, place] : m_found) {
        if (place.isSealed)
            head = std::max(head, seq);
    }
    return head;
}

base::Status OutboxSalvage::eachRow(const std::function<base::Status(const RawOutboxRow &, bool isSealed)> &take) const
{
    for (const auto &[seq, place] : m_found) {
        if (base::Status status = take(*rowAt(place.at), place.isSealed); !status)
            return status;
    }
    return {};
}

} // namespace storage
