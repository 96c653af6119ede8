// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    return test::runAll(argc, argv);
}
