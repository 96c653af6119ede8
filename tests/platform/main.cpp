// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return test::runAll(argc, argv);
}
