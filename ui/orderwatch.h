// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/program.h"

namespace ui {

//! One order of the account on its way, from the click to what became of it: planned, put into the outbox once,
//! followed there. Whoever shows it may come and go.
class OrderWatch : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        None,    //!< nothing was ordered
        Sending, //!< on its way
        Done,    //!< the platform has done it
        Refused, //!< it has not: problem() says why
        Unknown, //!< it left and no answer came; the platform is being asked
        Draft,   //!< it could not leave, and waits in the outbox for a person
        NotMade, //!< it did not get into the outbox: error() says why
    };

    OrderWatch(Program &program, Workspace &workspace, Busy &busy, QObject *parent = nullptr);

    //! Orders it, unless one is on its way: a second click is not a second order (T5). False where it was not taken.
    bool start(const domain::ChangeOrder &order);
    //! Follows what stands in the outbox already, as after a restart; nothing while another is on its way.
    void follow(const domain::Change &change);
    //! Sends a draft after all: the same order under the same key, agreed to anew.
    void retry();
    //! Gives a draft up.
    void discard();
    //! Forgets what is over.
    void clear();

    Stage stage() const { return m_stage; }
    bool isUnderWay() const { return m_stage == Stage::Sending || m_stage == Stage::Unknown; }
    const domain::ChangeOrder &order() const { return m_order; }
    const domain::ChangeProblem &problem() const { return m_problem; }
    const base::Error &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void confirm(const storage::ChangePlanPointer &plan);
    void look();
    void take(const domain::Change &change);
    void set(Stage stage);

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    Stage m_stage = Stage::None;
    domain::ChangeOrder m_order;
    QString m_run;    //!< empty: not in the outbox yet
    qint64 m_seq = 0; //!< there
    domain::ChangeProblem m_problem;
    base::Error m_error;
};

} // namespace ui
