// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace test {

//! Waits (events go on) until a future has its result; fails the test after `timeout` milliseconds.
template<typename T>
base::Result<T> await(base::Future<T> future, int timeout = 30'000)
{
    QEventLoop loop;
    QFutureWatcher<base::Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer timer; // one that ends with this call: those that wait for their time add up
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.start(timeout);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished())
        return base::Error{.kind = base::ErrorKind::Timeout, .detail = QStringLiteral("the future did not finish")};
    return future.result();
}

} // namespace test
