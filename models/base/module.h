// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QObject>

namespace base {

//! The root object of the module `linedesk-<name>` beside the program, which stays loaded once it was asked for. From
//! any thread; takes some milliseconds at the first call. Unsupported where it is not installed.
Result<QObject *> loadModule(QLatin1String name);

//! The same as the interface that the module implements.
template<typename Door>
Result<Door *> openModule(QLatin1String name)
{
    const Result<QObject *> root = loadModule(name);
    if (!root)
        return root.error();
    if (auto *door = qobject_cast<Door *>(*root))
        return door;
    return Error{
        .kind = ErrorKind::Unsupported, .detail = QStringLiteral("a module of another version"), .where = name};
}

} // namespace base
