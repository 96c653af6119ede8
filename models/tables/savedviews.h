// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/domain/lineview.h"
#include "models/storage/linestore.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace tables {

//! The saved views of a profile with how many lines each has. Kept in a file of their own; every change is written at
//! once, off the GUI thread, in order.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    //! An empty path: nothing is kept.
    SavedViews(storage::LineStore &store, const base::Clock &clock, QString path, QObject *parent = nullptr);
    ~SavedViews() override;

    //! Reads the file; answers by changed(), and by loadFailed() where it cannot be taken.
    void load();
    const std::vector<domain::LineView> &all() const { return m_views; }
    //! nullptr when it is gone.
    const domain::LineView *find(const QString &id) const;
    //! -1 while it is not known.
    qint64 count(const QString &id) const { return m_counts.value(id, -1); }

    //! Takes a view as a new one under a name that is free; answers its id. Invalid as checkLineView() says, or with
    //! `where` "views" when there are too many.
    base::Result<QString> add(domain::LineView view);
    //! Sets what a view shows; its id and name stay.
    base::Status update(const QString &id, const domain::LineView &look);
    //! Invalid with `where` "name" for an empty name and one that another view has.
    base::Status rename(const QString &id, const QString &name);
    base::Result<QString> duplicate(const QString &id);
    void remove(const QString &id);
    //! Puts a view at place `to`, counted from 0.
    void move(const QString &id, int to);
    //! `name`, or "name 2", "name 3" ...
    QString freeName(const QString &name) const;

    //! Writes a view as a file to share.
    base::Future<void> exportTo(const QString &id, const QString &path);
    //! Adds the view of a file that anybody may have made; answers its id.
    base::Future<QString> importFrom(const QString &path);
    //! Counts anew; answers by countsChanged().
    void refreshCounts();

Q_SIGNALS:
    void changed();
    void countsChanged();
    //! The file could not be taken. `setAside`: its new name, or empty where it was left alone and nothing is kept.
    void loadFailed(const base::Error &error, const QString &setAside);
    void saveFailed(const base::Error &error);

private:
    struct Loaded;

    size_t indexOf(const QString &id) const;
    void save();
    void askNextCount();

    storage::LineStore &m_store;
    const base::Clock &m_clock;
    QString m_path;
    std::vector<domain::LineView> m_views;
    QHash<QString, qint64> m_counts;
    QStringList m_toCount;
    storage::CancelFlag m_cancel;
    QThreadPool m_writer; //!< one thread: writes happen in order
    bool m_isKept = true; //!< false beside the file of a newer program
};

} // namespace tables
