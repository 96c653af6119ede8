// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barchart.h"

#include "models/base/log.h"
#include "models/base/module.h"

#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

void addValueLines(BarChartData &data, double most, const QString &pattern)
{
    constexpr int kLines = 4;
    if (most <= 0)
        return;
    const double power = std::pow(10.0, std::floor(std::log10(most / kLines)));
    double step = power;
    for (const double factor : {2.0, 5.0, 10.0}) {
        if (step * kLines < most)
            step = power * factor;
    }
    const int decimals = step < 1 ? int(std::ceil(-std::log10(step))) : 0;
    for (int i = 0; i == 0 || step * (i - 1) < most; ++i) {
        const QString number = QLocale().toString(step * i, 'f', i == 0 ? 0 : decimals);
        data.values.emplace_back(step * i, step * i >= most ? pattern.arg(number) : number);
    }
}

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
