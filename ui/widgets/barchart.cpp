// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barchart.h"

#include "models/base/log.h"
#include "models/base/module.h"

using namespace Qt::StringLiterals;

namespace ui {

BarChart *makeBarChart(QWidget *parent)
{
    const base::Result<ChartModule *> module = base::openModule<ChartModule>("charts"_L1);
    if (!module) {
        qCWarning(base::logUi).noquote() << "no charts:" << base::describe(module.error());
        return nullptr;
    }
    return (*module)->makeBars(parent);
}

} // namespace ui
