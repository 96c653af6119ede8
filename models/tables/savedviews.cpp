// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/savedviews.h"

#include "models/domain/linefilter.h"
#include "models/storage/files.h"
#include "models/storage/viewfile.h"

#include <QUuid>
#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tables {

struct SavedViews::Loaded
{
    std::vector<domain::LineView> views;
    std::optional<base::Error> error;
    QString setAside;
};

SavedViews::SavedViews(storage::LineStore &store, const base::Clock &clock, QString path, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1);
}

SavedViews::~SavedViews()
{
    if (m_cancel)
        m_cancel->store(true);
    m_writer.waitForDone(); // what was saved is on disk
}

void SavedViews::load()
{
    if (m_path.isEmpty())
        return;
    auto loaded = QtConcurrent::run(&m_writer, [path = m_path]() -> base::Result<Loaded> {
        Loaded found;
        base::Result<std::vector<domain::LineView>> views = storage::readViews(path);
        if (views) {
            found.views = std::move(*views);
            return found;
        }
        found.error = views.error();
        if (views.error().kind == base::ErrorKind::Invalid) { // hostile or broken: out of the way, and kept
            const base::Result<QString> aside = storage::setAside(path);
            found.setAside = aside ? *aside : QString();
        }
        return found;
    });
    base::whenReady(loaded, this, [this](const base::Result<Loaded> &found) {
        m_isKept = !found->error || !found->setAside.isEmpty();
        const std::vector<domain::LineView> added = std::exchange(m_views, found->views);
        m_views.insert(m_views.end(), added.begin(), added.end()); // while the file was being read
        if (added.empty())
            Q_EMIT changed();
        else
            save();
        if (found->error)
            Q_EMIT loadFailed(*found->error, found->setAside);
        refreshCounts();
    });
}

size_t SavedViews::indexOf(const QString &id) const
{
    return size_t(std::ranges::find(m_views, id, &domain::LineView::id) - m_views.begin());
}

const domain::LineView *SavedViews::find(const QString &id) const
{
    const size_t at = indexOf(id);
    return at < m_views.size() ? &m_views[at] : nullptr;
}

QString SavedViews::freeName(const QString &name) const
{
    const QString clean = domain::cleanViewName(name);
    const auto isTaken = [this](const QString &wanted) {
        return std::ranges::any_of(
            m_views, [&](const domain::LineView &view) { return view.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    };
    QString free = clean;
    for (int n = 2; isTaken(free); ++n) {
        const QString end = u" %1"_s.arg(n);
        free = clean.left(domain::kLongestViewName - end.size()) + end;
    }
    return free;
}

base::Result<QString> SavedViews::add(domain::LineView view)
{
    view.name = freeName(view.name);
    if (const base::Status checked = domain::checkLineView(view); !checked)
        return checked.error();
    if (m_views.size() >= domain::kMostViews)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"too many views"_s, .where = u"views"_s};
    view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_views.push_back(view);
    save();
    refreshCounts();
    return view.id;
}

base::Status SavedViews::update(const QString &id, const domain::LineView &look)
{
    const size_t at = indexOf(id);
    if (at >= m_views.size())
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no such view"_s};
    domain::LineView view = look;
    view.id = m_views[at].id;
    view.name = m_views[at].name;
    if (const base::Status checked = domain::checkLineView(view); !checked)
        return checked;
    m_views[at] = std::move(view);
    m_counts.remove(id);
    save();
    refreshCounts();
    return {};
}

base::Status SavedViews::rename(const QString &id, const QString &name)
{
    const size_t at = indexOf(id);
    if (at >= m_views.size())
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no such view"_s};
    const QString clean = domain::cleanViewName(name);
    const QString before = std::exchange(m_views[at].name, QString());
    const bool isFree = !clean.isEmpty() && freeName(clean) == clean;
    m_views[at].name = isFree ? clean : before;
    if (!isFree)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"empty or taken"_s, .where = u"name"_s};
    save();
    return {};
}

base::Result<QString> SavedViews::duplicate(const QString &id)
{
    const domain::LineView *view = find(id);
    if (!view)
        return base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no such view"_s};
    return add(*view);
}

void SavedViews::remove(const QString &id)
{
    if (std::erase_if(m_views, [&](const domain::LineView &view) { return view.id == id; }) == 0)
        return;
    m_counts.remove(id);
    save();
}

void SavedViews::move(const QString &id, int to)
{
    const auto from = qsizetype(indexOf(id));
    const auto count = qsizetype(m_views.size());
    if (from >= count || to < 0 || to >= count || to == from)
        return;
    if (from < to)
        std::rotate(m_views.begin() + from, m_views.begin() + from + 1, m_views.begin() + to + 1);
    else
        std::rotate(m_views.begin() + to, m_views.begin() + from, m_views.begin() + from + 1);
    save();
}

void SavedViews::save()
{
    Q_EMIT changed();
    if (m_path.isEmpty())
        return;
    if (!m_isKept) {
        Q_EMIT saveFailed({.kind = base::ErrorKind::Unsupported, .detail = u"not ours to write"_s, .where = m_path});
        return;
    }
    auto written = QtConcurrent::run(
        &m_writer, [path = m_path, views = m_views]() -> base::Status { return storage::writeViews(path, views); });
    base::whenReady(written, this, [this](const base::Status &status) {
        if (!status)
            Q_EMIT saveFailed(status.error());
    });
}

base::Future<void> SavedViews::exportTo(const QString &id, const QString &path)
{
    const domain::LineView *view = find(id);
    if (!view)
        return base::failed<void>(base::Error{.kind = base::ErrorKind::NotFound, .detail = u"no such view"_s});
    return QtConcurrent::run(
        [path, bytes = storage::sharedView(*view)]() -> base::Status { return storage::writeDurably(path, bytes); });
}

base::Future<QString> SavedViews::importFrom(const QString &path)
{
    auto read = QtConcurrent::run([path] { return storage::readSharedView(path); });
    return base::chain<QString>(read, this, [this](base::Result<domain::LineView> view) {
        return view ? base::ready<QString>(add(std::move(*view))) : base::failed<QString>(view.error());
    });
}

void SavedViews::refreshCounts()
{
    if (m_cancel)
        m_cancel->store(true);
    m_cancel = std::make_shared<std::atomic_bool>(false);
    m_toCount.clear();
    for (const domain::LineView &view : m_views)
        m_toCount << view.id;
    askNextCount();
}

//! One after the other, so that what a person asks for gets in between.
void SavedViews::askNextCount()
{
    if (m_toCount.isEmpty())
        return;
    const QString id = m_toCount.takeFirst();
    const domain::LineView *view = find(id);
    const base::Result<domain::LineFilter> filter = domain::parseLineFilter(view ? view->filter : QString());
    if (!view || !filter)
        return askNextCount();
    base::whenReady(m_store.countMatching(*filter, m_clock.now(), m_cancel), this,
                    [this, id, cancel = m_cancel](const base::Result<qint64> &count) {
                        if (cancel != m_cancel)
                            return; // counted anew meanwhile
                        if (count && find(id) && m_counts.value(id, -1) != *count) {
                            m_counts[id] = *count;
                            Q_EMIT countsChanged();
                        }
                        askNextCount();
                    });
}

} // namespace tables
