// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/templatefile.h"

#include "models/base/jsonreader.h"
#include "models/storage/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kSchema = 1;

base::Error wrong(const QString &where, const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

} // namespace

base::Result<std::vector<domain::SmsTemplate>> readTemplates(const QString &path)
{
    std::vector<domain::SmsTemplate> found;
    if (!QFile::exists(path))
        return found;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    const QByteArray bytes = file.read(kLargestTemplateFile + 1);
    if (bytes.size() > kLargestTemplateFile)
        return wrong(path, u"larger than any file of templates"_s);
    base::Result<base::JsonReader> json = base::JsonReader::parse(bytes);
    if (!json)
        return wrong(json.error().where, json.error().detail);
    const qint64 schema = json->isObject() ? json->integer("schema"_L1) : 0;
    if (json->error() || schema < 1)
        return wrong(u"schema"_s, u"not a file of templates"_s);
    if (schema > kSchema)
        return base::Error{
            .kind = base::ErrorKind::Unsupported, .detail = u"written by a newer program"_s, .where = path};
    const base::JsonReader list = json->child("templates"_L1);
    if (!list.isArray())
        return wrong(u"templates"_s, u"not a list"_s);
    for (base::JsonReader entry : list.elements()) {
        const domain::SmsTemplate one{.name = entry.text("name"_L1), .text = entry.text("text"_L1)};
        const bool isTaken = std::ranges::any_of(found, [&](const domain::SmsTemplate &other) {
            return other.name.compare(one.name, Qt::CaseInsensitive) == 0;
        });
        const bool isName =
            !one.name.isEmpty() && one.name == one.name.simplified() && one.name.size() <= domain::kLongestTemplateName;
        if (entry.error() || !isName || isTaken || !domain::isSmsText(one.text) ||
            found.size() >= domain::kMostTemplates)
            return wrong(entry.path(), entry.error() ? entry.error()->detail : u"no name of its own, or no SMS"_s);
        found.push_back(one);
    }
    return found;
}

base::Status writeTemplates(const QString &path, const std::vector<domain::SmsTemplate> &templates)
{
    QJsonArray list;
    for (const domain::SmsTemplate &one : templates)
        list.append(QJsonObject{{u"name"_s, one.name}, {u"text"_s, one.text}});
    return writeDurably(path, QJsonDocument(QJsonObject{{u"schema"_s, kSchema}, {u"templates"_s, list}}).toJson());
}

} // namespace storage
