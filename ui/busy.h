// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

namespace ui {

//! What the window still waits for: answers of the cache and rows on their way. Tells when it has settled.
class Busy : public QObject
{
    Q_OBJECT

public:
    explicit Busy(QObject *parent = nullptr);

    bool isIdle() const { return m_keys.isEmpty() && m_futures == 0; }
    //! Idle for a moment, not only between two answers.
    bool isSettled() const { return isIdle() && !m_pause.isActive(); }
    //! What is waited for, for the log.
    QString describe() const;
    //! Begins the moment of quiet anew.
    void poke() { check(); }
    //! A named state that begins and ends, e.g. "query".
    void set(QLatin1String key, bool busy);
    //! Calls `handle` in `context` when the future has arrived; counts as busy until then.
    template<typename T, typename F>
    void await(base::Future<T> future, QObject *context, F handle)
    {
        begin();
        QPointer<QObject> alive(context);
        base::whenReady(future, this, [this, alive, handle](const base::Result<T> &result) {
            if (alive)
                handle(result);
            end();
        });
    }

Q_SIGNALS:
    //! Nothing has been going on for a moment.
    void settled();

private:
    void begin();
    void end();
    void check();

    QSet<QByteArray> m_keys;
    int m_futures = 0;
    QTimer m_pause;
};

} // namespace ui
