// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <memory>

namespace base {

//! A Result that arrives later; see whenReady().
template<typename T>
using Future = QFuture<Result<T>>;

//! A Future that is already there.
template<typename T>
Future<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

//! A Future that has already failed.
template<typename T>
Future<T> failed(Error error)
{
    return ready<T>(Result<T>(std::move(error)));
}

//! Calls `then` with the result on the thread of `context`; never when `context` is gone by then. QFuture::then() with
//! a context may post to one that is being deleted while another thread finishes the future (Qt 6.4).
template<typename T, typename Function>
void whenReady(const Future<T> &future, QObject *context, Function then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

//! Goes on with another future: `next(result)` answers a Future<U>, whose result is this one's. Called in `context` as
//! with whenReady(); the answer never comes when the context is gone first.
template<typename U, typename T, typename Next>
Future<U> chain(const Future<T> &future, QObject *context, Next next)
{
    auto promise = std::make_shared<QPromise<Result<U>>>();
    promise->start();
    whenReady(future, context, [promise, context, next = std::move(next)](Result<T> result) mutable {
        whenReady(next(std::move(result)), context, [promise](Result<U> answer) {
            promise->addResult(std::move(answer));
            promise->finish();
        });
    });
    return promise->future();
}

} // namespace base
