// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <map>
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

//! A life of its own for tests that let a process die: started as `binary --child name arguments...`.
using Child = std::function<int(const QStringList &)>;
std::map<QString, Child> &children();

//! Runs every registered class; `--class Name` runs one of them, all other arguments go to Qt Test.
int runAll(int argc, char **argv);

struct ChildRegistrar
{
    ChildRegistrar(const QString &name, Child child) { children()[name] = std::move(child); }
};

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
