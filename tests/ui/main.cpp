// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return test::runAll(argc, argv);
}
