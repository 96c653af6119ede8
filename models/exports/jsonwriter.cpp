// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/rowwriter.h"

#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace exports {

namespace {

constexpr qsizetype kBuffer = 256 * 1024;

//! {"source": "...", "columns": [...], "lines": [{...}, ...]}: keys as on the command line, volumes in bytes, null for
//! unknown.
class JsonWriter : public RowWriter
{
public:
    JsonWriter(QFileDevice &file, TableShape shape) : m_file(file), m_shape(std::move(shape))
    {
        for (const domain::LineColumn column : std::as_const(m_shape.columns))
            m_keys << keyOf(column);
    }

    base::Status begin() override
    {
        QJsonArray columns;
        for (const QString &key : std::as_const(m_keys))
            columns << key;
        m_buffer = "{\"source\": " + quoted(m_shape.source) +
                   ",\n \"columns\": " + QJsonDocument(columns).toJson(QJsonDocument::Compact) + ",\n \"lines\": [";
        return {};
    }

    base::Status write(const std::vector<storage::RawCell> &row) override
    {
        m_buffer += m_first ? "\n  " : ",\n  ";
        m_first = false;
        char joint = '{';
        for (size_t i = 0; i < row.size(); ++i) {
            m_buffer += joint;
            joint = ',';
            m_buffer += '"' + m_keys[qsizetype(i)].toLatin1() + "\":" + json(row[i]);
        }
        m_buffer += '}';
        return m_buffer.size() >= kBuffer ? flush() : base::Status();
    }

    base::Status end() override
    {
        m_buffer += "\n ]}\n";
        return flush();
    }

private:
    static QString keyOf(domain::LineColumn column)
    {
        const domain::LineColumnInfo &info = domain::lineColumnInfo(column);
        const QString key = info.key;
        return info.kind == domain::ValueKind::Volume ? key.chopped(2) + "bytes"_L1 : key; // today_mb is in bytes here
    }

    static QByteArray quoted(const QString &text)
    {
        return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    }

    static QByteArray json(const storage::RawCell &cell)
    {
        if (!cell.known)
            return "null";
        switch (cell.kind) {
        case domain::ValueKind::Text:
        case domain::ValueKind::Digits: return quoted(QString::fromUtf8(cell.text));
        case domain::ValueKind::Number:
        case domain::ValueKind::Volume: return QByteArray::number(cell.number);
        case domain::ValueKind::DateTime:
            return '"' + QDateTime::fromSecsSinceEpoch(cell.number, Qt::UTC).toString(Qt::ISODate).toLatin1() + '"';
        }
        return "null";
    }

    base::Status flush()
    {
        if (m_file.write(m_buffer) != m_buffer.size())
            return base::Error{
                .kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = m_file.fileName()};
        m_buffer.clear();
        return {};
    }

    QFileDevice &m_file;
    TableShape m_shape;
    QStringList m_keys;
    QByteArray m_buffer;
    bool m_first = true;
};

} // namespace

std::unique_ptr<RowWriter> makeJsonWriter(QFileDevice &file, TableShape shape)
{
    return std::make_unique<JsonWriter>(file, std::move(shape));
}

} // namespace exports
