// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"

#include <QTest>

namespace test {

//! Waits, with the event loop running, for a future; a Timeout error of its own when nothing comes for 20 s.
template<typename T>
base::Result<T> await(const base::Future<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return base::Error{.kind = base::ErrorKind::Cancelled, .detail = QStringLiteral("the test waited in vain")};
    return future.result();
}

} // namespace test
