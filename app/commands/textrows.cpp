// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/textrows.h"

#include "app/commands/command.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString cellText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    return value.toVariant().toString();
}

void printJson(const QList<TextColumn> &columns, const std::vector<QList<QJsonValue>> &rows)
{
    QJsonArray all;
    for (const QList<QJsonValue> &row : rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < columns.size(); ++i)
            object[columns[i].key] = row[i];
        all << object;
    }
    say(QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Indented)).trimmed());
}

} // namespace

void printRows(const QList<TextColumn> &columns, const std::vector<QList<QJsonValue>> &rows, RowFormat format)
{
    if (format == RowFormat::Json)
        return printJson(columns, rows);
    QStringList heads;
    QList<bool> right;
    for (const TextColumn &column : columns) {
        heads << column.key;
        right << column.isRight;
    }
    std::vector<QStringList> texts{heads};
    for (const QList<QJsonValue> &row : rows) {
        QStringList cells;
        for (const QJsonValue &value : row)
            cells << (format == RowFormat::Csv ? csvCell(cellText(value)) : tame(cellText(value)));
        texts.push_back(cells);
    }
    if (format == RowFormat::Table)
        return printAligned(texts, right);
    for (const QStringList &cells : texts)
        say(cells.join(u','));
}

} // namespace app
