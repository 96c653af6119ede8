// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/testdatabase.h"

#include "platform/database.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUuid>
#include <atomic>

using namespace Qt::StringLiterals;

namespace test {

namespace {

QString server() { return qEnvironmentVariable("LINEDESK_TEST_DATABASE"); }

void run(const QString &sql)
{
    const auto target = platform::DatabaseTarget::parse(server());
    if (!target)
        qFatal("%s", qPrintable(base::describe(target.error())));
    platform::Connection connection(QUuid::createUuid().toString(QUuid::Id128), *target);
    base::Status done = connection.open({});
    if (done)
        done = connection.execute(sql);
    if (!done)
        qFatal("%s", qPrintable(base::describe(done.error())));
}

} // namespace

TestDatabase::TestDatabase()
{
    static std::atomic<int> made = 0;
    if (!isPostgreSql())
        return;
    m_name = u"test_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++made);
    run("CREATE DATABASE "_L1 + m_name);
    QUrl url(server());
    url.setPath(u'/' + m_name);
    m_url = url.toString();
}

TestDatabase::~TestDatabase()
{
    if (!m_name.isEmpty())
        run("DROP DATABASE "_L1 + m_name + " WITH (FORCE)"_L1);
}

bool TestDatabase::isPostgreSql() { return !server().isEmpty(); }

} // namespace test
