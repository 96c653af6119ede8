// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"

namespace ui {

//! The steps of this window that can be taken back, newest last. What has not been sent is withdrawn; for what has, the
//! opposite change is proposed, which gets a preview of its own.
class UndoSteps : public QObject
{
    Q_OBJECT

public:
    UndoSteps(Program &program, Workspace &workspace, Busy &busy, QObject *parent = nullptr);

    void add(const storage::ChangePlanPointer &plan, const storage::OutboxRun &run);
    bool isEmpty() const { return m_steps.empty(); }
    //! What undo() would take back: "Deactivation of 1,240 lines".
    QString next() const;
    void undo();

Q_SIGNALS:
    void changed();
    //! So many lines of the step were withdrawn before they were sent.
    void withdrawn(const domain::ChangeOrder &order, qint64 lines);
    //! It has been sent: this would take it back.
    void inverseWanted(const domain::ChangeOrder &order, const storage::LineIds &lines);
    //! Why it cannot be taken back.
    void refused(const QString &sentence);

private:
    struct Step
    {
        domain::ChangeOrder order;
        storage::LineIds ids; //!< of what it changed; empty where they are too many, or new
        QString run;
        qint64 lines = 0;
    };
    void findInverse(const Step &step);
    void propose(const Step &step, const std::vector<domain::Change> &changes, const std::vector<domain::Line> &lines);

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    std::vector<Step> m_steps;
    bool m_isBusy = false;
};

} // namespace ui
