// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/data.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    bench::prepareCache(QStringLiteral("/tmp"), 100000);
    return 0;
}
