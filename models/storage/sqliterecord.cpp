// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqliterecord.h"

#include <QtEndian>

namespace storage {

namespace {

constexpr qint64 kMostPayload = 256 * 1024;

//! A run of bytes that is read from its front and never beyond its end.
struct Reader
{
    const uchar *bytes;
    size_t size;
    size_t at = 0;

    std::optional<quint64> varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9 && at < size; ++i) {
            const uchar byte = bytes[at++];
            if (i == 8)
                return (value << 8) | byte;
            value = (value << 7) | (byte & 0x7fu);
            if (!(byte & 0x80u))
                return value;
        }
        return std::nullopt;
    }
};

//! How many bytes of a payload stand in the cell itself.
qint64 localBytes(qint64 payload, qint64 usable)
{
    const qint64 most = usable - 35;
    if (payload <= most)
        return payload;
    const qint64 least = (usable - 12) * 32 / 255 - 23;
    const qint64 local = least + (payload - least) % (usable - 4);
    return local <= most ? local : least;
}

std::optional<QByteArray> readPayload(Reader &cell, qint64 payload, int pageBytes)
{
    const qint64 local = localBytes(payload, pageBytes);
    if (cell.at + size_t(local) > cell.size)
        return std::nullopt;
    QByteArray bytes(reinterpret_cast<const char *>(cell.bytes + cell.at), local);
    cell.at += size_t(local);
    if (local == payload)
        return bytes;
    if (cell.at + 4 > cell.size)
        return std::nullopt;
    quint32 page = qFromBigEndian<quint32>(cell.bytes + cell.at);
    while (bytes.size() < payload) { // each round adds bytes: it ends
        const size_t begin = size_t(page - 1) * size_t(pageBytes);
        if (page == 0 || begin + size_t(pageBytes) > cell.size)
            return std::nullopt;
        page = qFromBigEndian<quint32>(cell.bytes + begin);
        bytes.append(reinterpret_cast<const char *>(cell.bytes + begin + 4),
                     std::min<qint64>(payload - bytes.size(), pageBytes - 4));
    }
    return bytes;
}

std::optional<RecordValue> readValue(quint64 type, Reader &body)
{
    static constexpr size_t kNumberBytes[] = {0, 1, 2, 3, 4, 6, 8};
    if (type == 0)
        return RecordValue();
    if (type == 8 || type == 9)
        return RecordValue(qint64(type - 8));
    const bool isNumber = type <= 6;
    if (!isNumber && type < 12)
        return std::nullopt; // 7 is a real: no column has one
    const size_t length = isNumber ? kNumberBytes[type] : size_t((type - 12) / 2);
    if (length > body.size - body.at)
        return std::nullopt;
    const uchar *bytes = body.bytes + body.at;
    body.at += length;
    if (!isNumber)
        return RecordValue(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(length)));
    qint64 number = qint8(bytes[0]) < 0 ? -1 : 0;
    for (size_t i = 0; i < length; ++i)
        number = qint64((quint64(number) << 8) | bytes[i]);
    return RecordValue(number);
}

std::optional<std::vector<RecordValue>> readValues(const QByteArray &payload)
{
    const auto *bytes = reinterpret_cast<const uchar *>(payload.constData());
    Reader header{bytes, size_t(payload.size())};
    const std::optional<quint64> headerBytes = header.varint();
    if (!headerBytes || *headerBytes > size_t(payload.size()))
        return std::nullopt;
    header.size = size_t(*headerBytes);
    Reader body{bytes, size_t(payload.size()), size_t(*headerBytes)};
    std::vector<RecordValue> values;
    while (header.at < header.size) {
        const std::optional<quint64> type = header.varint();
        std::optional<RecordValue> value = type ? readValue(*type, body) : std::nullopt;
        if (!value)
            return std::nullopt;
        values.push_back(std::move(*value));
    }
    return values;
}

} // namespace

std::optional<SqliteRecord> readTableCell(const uchar *file, size_t size, size_t at, int pageBytes)
{
    Reader cell{file, size, at};
    const std::optional<quint64> payload = cell.varint();
    const std::optional<quint64> rowid = payload ? cell.varint() : std::nullopt;
    if (!rowid || *payload > quint64(kMostPayload))
        return std::nullopt;
    const std::optional<QByteArray> bytes = readPayload(cell, qint64(*payload), pageBytes);
    if (!bytes)
        return std::nullopt;
    std::optional<std::vector<RecordValue>> values = readValues(*bytes);
    if (!values)
        return std::nullopt;
    return SqliteRecord{qint64(*rowid), std::move(*values)};
}

} // namespace storage
