// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/module.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace base {

Result<QObject *> loadModule(QLatin1String name)
{
    const QString path = u"%1/../lib/linedesk/linedesk-%2.so"_s.arg(QCoreApplication::applicationDirPath(), name);
    QPluginLoader loader(path);
    if (QObject *root = loader.instance())
        return root;
    return Error{.kind = ErrorKind::Unsupported, .detail = loader.errorString(), .where = path};
}

} // namespace base
