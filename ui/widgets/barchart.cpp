// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barchart.h"

#include "models/base/log.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace ui {

BarChart *makeBarChart(QWidget *parent)
{
    QPluginLoader loader(QCoreApplication::applicationDirPath() + "/../lib/linedesk/linedesk-charts.so"_L1);
    auto *module = qobject_cast<ChartModule *>(loader.instance());
    if (!module) {
        qCWarning(base::logUi).noquote() << "no charts:" << loader.errorString();
        return nullptr;
    }
    return module->makeBars(parent);
}

} // namespace ui
