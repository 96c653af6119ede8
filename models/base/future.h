// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QPromise>

namespace base {

//! A Result that arrives later. Continue it with the context first: `future.then(this, [](Result<T> r) {...})`.
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

} // namespace base
