// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"

#include <QPointer>

namespace ui {

class ProgressSheet;
class Sheet;

//! Snapshots: the cache saved as a file, a file opened for looking, and back.
class SnapshotFlow : public QObject
{
    Q_OBJECT

public:
    SnapshotFlow(Program &program, const Theme &theme, Actions &actions, Busy &busy, QWidget *window);
    ~SnapshotFlow() override;

    //! Which actions are possible, after something was opened or closed.
    void refresh();
    void chooseSave();
    void chooseOpen();
    void saveTo(const QString &path);
    void open(const QString &path);
    //! Gives up what is being saved: the cache is about to close.
    void leave();
    ProgressSheet *sheet();
    //! Whether a file has the name of a snapshot.
    static bool canOpen(const QString &path);

Q_SIGNALS:
    void sheetMade(ui::Sheet *sheet);
    void announced(const QString &text);

private:
    void saved(const QString &path, const base::Result<qint64> &lines);
    void failed(const base::Error &error);
    QString folder() const;

    Program &m_program;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    QWidget *m_window;
    ProgressSheet *m_sheet = nullptr;
    std::unique_ptr<exports::SnapshotJob> m_job;
    bool m_isOpening = false;
};

//! What is wrong with a snapshot and what to do.
QString snapshotProblem(const base::Error &error);

} // namespace ui
