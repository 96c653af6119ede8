// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace test {

struct Entry
{
    const char *name;
    std::function<std::unique_ptr<QObject>()> make;
};

//! The test classes of this binary, in order of registration.
std::vector<Entry> &registry();

//! Runs every registered class; `--class Name` runs one of them, all other arguments go to Qt Test.
int runAll(int argc, char **argv);

struct Registrar
{
    Registrar(const char *name, std::function<std::unique_ptr<QObject>()> make)
    {
        registry().push_back({name, std::move(make)});
    }
};

} // namespace test

//! Puts a test class into its binary.
#define LINEDESK_TEST(Class)                                                                                           \
    static const test::Registrar registrar_##Class(#Class, [] { return std::make_unique<Class>(); });
