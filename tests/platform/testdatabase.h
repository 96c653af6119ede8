// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace test {

//! Where a platform under test keeps its data: an empty database of the PostgreSQL that LINEDESK_TEST_DATABASE names,
//! made for this one test and dropped after it; without that variable, the file in its data folder.
class TestDatabase
{
public:
    TestDatabase();
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    //! Whether there is a PostgreSQL to test with.
    static bool isPostgreSql();
    //! For Options::database; empty: a file.
    QString url() const { return m_url; }

private:
    QString m_name;
    QString m_url;
};

} // namespace test
