// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/viewfile.h"

#include "models/base/jsonreader.h"
#include "models/storage/files.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kSchema = 1;
constexpr QLatin1String kFormat("linedesk-view");
constexpr QLatin1String kDescending("descending");
constexpr QLatin1String kCompact("compact");

base::Error wrong(const QString &where, const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

QJsonObject toJson(const domain::LineView &view)
{
    QJsonArray columns;
    for (const domain::ViewColumn &column : view.columns) {
        QJsonObject one{{u"column"_s, domain::lineColumnInfo(column.column).key}};
        if (column.width != 0)
            one.insert(u"width"_s, column.width);
        if (column.isPinned)
            one.insert(u"pinned"_s, true);
        columns.append(one);
    }
    QJsonObject json{{u"name"_s, view.name},
                     {u"filter"_s, view.filter},
                     {u"sort"_s, domain::lineColumnInfo(view.sort.column).key},
                     {u"columns"_s, columns}};
    if (view.sort.order == Qt::DescendingOrder)
        json.insert(u"order"_s, kDescending);
    if (view.group)
        json.insert(u"group"_s, domain::lineColumnInfo(*view.group).key);
    if (view.density == domain::RowDensity::Compact)
        json.insert(u"rows"_s, kCompact);
    return json;
}

//! Takes one view apart and remembers the first thing that is wrong.
class ViewReader
{
public:
    explicit ViewReader(base::JsonReader json) : m_json(std::move(json)) {}

    base::Result<domain::LineView> read(bool withId)
    {
        domain::LineView view;
        if (withId)
            view.id = m_json.text("id"_L1);
        view.name = m_json.text("name"_L1);
        view.filter = m_json.optionalText("filter"_L1);
        view.sort.column = column(m_json.optionalText("sort"_L1), "sort"_L1).value_or(domain::LineColumn::Iccid);
        view.sort.order = choice("order"_L1, kDescending) ? Qt::DescendingOrder : Qt::AscendingOrder;
        view.group = column(m_json.optionalText("group"_L1), "group"_L1);
        view.density = choice("rows"_L1, kCompact) ? domain::RowDensity::Compact : domain::RowDensity::Standard;
        readColumns(view);
        if (m_json.error())
            return wrong(m_json.error()->where, m_json.error()->detail);
        if (m_error)
            return *m_error;
        if (const base::Status checked = domain::checkLineView(view); !checked)
            return wrong(m_json.path() + u'.' + checked.error().where, checked.error().detail);
        if (withId && (view.id.isEmpty() || view.id.size() > 64))
            return wrong(m_json.path() + ".id"_L1, u"not an id"_s);
        return view;
    }

private:
    void readColumns(domain::LineView &view)
    {
        const base::JsonReader columns = m_json.child("columns"_L1);
        if (!columns.isArray()) {
            fail("columns"_L1, u"not a list"_s);
            return;
        }
        for (base::JsonReader one : columns.elements()) {
            if (view.columns.size() >= size_t(domain::kLineColumnCount))
                return fail("columns"_L1, u"too many"_s);
            const std::optional<domain::LineColumn> known = column(one.text("column"_L1), "columns"_L1);
            const qint64 width = one.optionalInteger("width"_L1).value_or(0);
            const bool isPinned = one.json().toObject().contains("pinned"_L1) && one.boolean("pinned"_L1);
            if (one.error() || !known || width < 0 || width > domain::kWidestColumn)
                return fail("columns"_L1, one.error() ? one.error()->detail : u"not a column"_s);
            view.columns.push_back({.column = *known, .width = int(width), .isPinned = isPinned});
        }
    }

    std::optional<domain::LineColumn> column(const QString &key, QLatin1String where)
    {
        if (key.isEmpty())
            return std::nullopt;
        const std::optional<domain::LineColumn> known = domain::lineColumnFromKey(key);
        if (!known)
            fail(where, u"there is no such column"_s);
        return known;
    }

    bool choice(QLatin1String key, QLatin1String word)
    {
        const QString text = m_json.optionalText(key);
        if (!text.isEmpty() && text != word)
            fail(key, u"not one of its words"_s);
        return text == word;
    }

    void fail(QLatin1String where, const QString &detail)
    {
        if (!m_error)
            m_error = wrong(m_json.path() + u'.' + where, detail);
    }

    base::JsonReader m_json;
    std::optional<base::Error> m_error;
};

//! The JSON object of a file, whose schema is not newer than ours.
base::Result<base::JsonReader> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
    const QByteArray bytes = file.read(kLargestViewFile + 1);
    if (bytes.size() > kLargestViewFile)
        return wrong(path, u"larger than any file of views"_s);
    base::Result<base::JsonReader> json = base::JsonReader::parse(bytes);
    if (!json)
        return wrong(json.error().where, json.error().detail);
    if (!json->isObject())
        return wrong(path, u"not a JSON object"_s);
    const qint64 schema = json->integer("schema"_L1);
    if (json->error() || schema < 1)
        return wrong(u"schema"_s, u"not a file of views"_s);
    if (schema > kSchema)
        return base::Error{
            .kind = base::ErrorKind::Unsupported, .detail = u"written by a newer program"_s, .where = path};
    return json;
}

} // namespace

base::Result<std::vector<domain::LineView>> readViews(const QString &path)
{
    if (!QFile::exists(path))
        return std::vector<domain::LineView>();
    const base::Result<base::JsonReader> json = readFile(path);
    if (!json)
        return json.error();
    const base::JsonReader list = json->child("views"_L1);
    if (!list.isArray())
        return wrong(u"views"_s, u"not a list"_s);
    std::vector<domain::LineView> views;
    for (const base::JsonReader &entry : list.elements()) {
        base::Result<domain::LineView> view = ViewReader(entry).read(true);
        if (!view)
            return view.error();
        const auto isSame = [&](const domain::LineView &other) { return other.id == view->id; };
        if (views.size() >= domain::kMostViews || std::ranges::any_of(views, isSame))
            return wrong(entry.path(), u"too many views, or the same id twice"_s);
        views.push_back(std::move(*view));
    }
    return views;
}

base::Status writeViews(const QString &path, const std::vector<domain::LineView> &views)
{
    QJsonArray list;
    for (const domain::LineView &view : views) {
        QJsonObject json = toJson(view);
        json.insert(u"id"_s, view.id);
        list.append(json);
    }
    return writeDurably(path, QJsonDocument(QJsonObject{{u"schema"_s, kSchema}, {u"views"_s, list}}).toJson());
}

QByteArray sharedView(const domain::LineView &view)
{
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat}, {u"schema"_s, kSchema}, {u"view"_s, toJson(view)}})
        .toJson();
}

base::Result<domain::LineView> readSharedView(const QString &path)
{
    base::Result<base::JsonReader> json = readFile(path);
    if (!json)
        return json.error();
    if (json->text("format"_L1) != kFormat)
        return wrong(u"format"_s, u"not a file of a view"_s);
    return ViewReader(json->child("view"_L1)).read(false);
}

} // namespace storage
