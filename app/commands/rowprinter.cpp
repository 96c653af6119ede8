// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/rowprinter.h"

#include "app/commands/command.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kWidest = 40;

QJsonObject jsonOf(const domain::Line &line, const QList<domain::LineColumn> &columns)
{
    QJsonObject object;
    for (const domain::LineColumn column : columns) {
        const domain::CellValue value = domain::lineValue(line, column);
        const QString key = domain::lineColumnInfo(column).key;
        if (!value.known)
            object[key] = QJsonValue::Null;
        else if (value.kind == domain::ValueKind::Number)
            object[key] = value.number;
        else if (value.kind == domain::ValueKind::Volume)
            object[key] = domain::megabytesText(value.number, 3).toDouble();
        else
            object[key] = domain::plainText(value);
    }
    return object;
}

QList<domain::LineColumn> everyColumn()
{
    QList<domain::LineColumn> columns;
    for (const domain::LineColumnInfo &info : domain::lineColumns())
        columns << info.column;
    return columns;
}

} // namespace

QString csvCell(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + QString(text).replace(u'"', "\"\""_L1) + u'"';
}

QString tame(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return text.size() > kWidest ? text.left(kWidest - 1) + u'…' : text;
}

void printAligned(const std::vector<QStringList> &rows, const QList<bool> &right)
{
    QList<qsizetype> widths(right.size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths[i], row[i].size());
    }
    for (const QStringList &row : rows) {
        QString text;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += (right[i] ? row[i].rightJustified(widths[i]) : row[i].leftJustified(widths[i])) + "  "_L1;
        while (text.endsWith(u' '))
            text.chop(1);
        say(text);
    }
}

std::optional<RowFormat> rowFormatFromWord(QStringView word)
{
    if (word == "table"_L1)
        return RowFormat::Table;
    if (word == "csv"_L1)
        return RowFormat::Csv;
    if (word == "json"_L1)
        return RowFormat::Json;
    return std::nullopt;
}

RowPrinter::RowPrinter(QList<domain::LineColumn> columns, RowFormat format)
    : m_columns(std::move(columns)), m_format(format)
{
}

void RowPrinter::begin()
{
    QStringList keys;
    for (const domain::LineColumn column : std::as_const(m_columns))
        keys << domain::lineColumnInfo(column).key;
    switch (m_format) {
    case RowFormat::Table: m_rows.push_back(keys); return;
    case RowFormat::Csv: say(keys.join(u',')); return;
    case RowFormat::Json: std::fputs("[", stdout); return;
    }
}

void RowPrinter::row(const domain::Line &line)
{
    if (m_format == RowFormat::Json) {
        std::fputs(m_first ? "\n" : ",\n", stdout);
        m_first = false;
        std::fputs(QJsonDocument(jsonOf(line, m_columns)).toJson(QJsonDocument::Compact).constData(), stdout);
        return;
    }
    QStringList cells;
    for (const domain::LineColumn column : std::as_const(m_columns)) {
        const QString text = domain::plainText(domain::lineValue(line, column));
        cells << (m_format == RowFormat::Csv ? csvCell(text) : tame(text));
    }
    if (m_format == RowFormat::Csv)
        say(cells.join(u','));
    else
        m_rows.push_back(cells);
}

void RowPrinter::end()
{
    switch (m_format) {
    case RowFormat::Table: break;
    case RowFormat::Csv: return;
    case RowFormat::Json: say(u"\n]"_s); return;
    }
    QList<bool> right;
    for (const domain::LineColumn column : std::as_const(m_columns)) {
        const domain::ValueKind kind = domain::lineColumnInfo(column).kind;
        right << (kind == domain::ValueKind::Number || kind == domain::ValueKind::Volume);
    }
    printAligned(m_rows, right);
}

void printLine(const domain::Line &line, RowFormat format)
{
    const QList<domain::LineColumn> columns = everyColumn();
    if (format == RowFormat::Json) {
        say(QString::fromUtf8(QJsonDocument(jsonOf(line, columns)).toJson(QJsonDocument::Indented)).trimmed());
        return;
    }
    if (format == RowFormat::Csv) {
        RowPrinter printer(columns, format);
        printer.begin();
        printer.row(line);
        return;
    }
    for (const domain::LineColumn column : columns) {
        const QString text = domain::plainText(domain::lineValue(line, column));
        if (!text.isEmpty())
            say(QString(domain::lineColumnInfo(column).key).leftJustified(20) + text);
    }
    if (line.reason != domain::StatusReason::NotKnown)
        say(u"reason"_s.leftJustified(20) + domain::reasonWord(line.reason));
    if (!line.statusBy.isEmpty())
        say(u"status_by"_s.leftJustified(20) + line.statusBy);
    if (line.statusSince)
        say(u"status_since"_s.leftJustified(20) + line.statusSince->toString(Qt::ISODate));
}

} // namespace app
