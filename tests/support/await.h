// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QTest>

namespace test {

//! Waits (events go on) until a future has its result; fails the test after `timeout` milliseconds.
template<typename T>
base::Result<T> await(base::Future<T> future, int timeout = 30'000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, timeout))
        return base::Error{.kind = base::ErrorKind::Timeout, .detail = QStringLiteral("the future did not finish")};
    return future.result();
}

} // namespace test
