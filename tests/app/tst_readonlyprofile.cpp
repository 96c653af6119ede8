// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "tests/support/await.h"
#include "tests/support/fixedclock.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using test::await;

namespace {

constexpr uid_t kNobody = 65'534;

//! A folder that nobody can write to as long as this lives; root, who can write everywhere, is somebody else meanwhile.
class ReadOnlyFolder
{
public:
    explicit ReadOnlyFolder(const QString &path) : m_path(path), m_isRoot(::geteuid() == 0)
    {
        using enum QFileDevice::Permission;
        QFile::setPermissions(path, ReadOwner | ExeOwner | ReadGroup | ExeGroup | ReadOther | ExeOther);
        for (const QFileInfo &file : QDir(path).entryInfoList(QDir::Files))
            QFile::setPermissions(file.filePath(), ReadOwner | ReadGroup | ReadOther);
        if (m_isRoot && ::seteuid(kNobody) != 0)
            qFatal("cannot become another");
    }
    ~ReadOnlyFolder()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("cannot become root again");
        QFile::setPermissions(m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    Q_DISABLE_COPY_MOVE(ReadOnlyFolder)

private:
    QString m_path;
    bool m_isRoot;
};

} // namespace

//! T7: a profile whose folder cannot be written is refused with the folder's name, and left as it is.
class TestReadOnlyProfile : public QObject
{
    Q_OBJECT

    test::FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;

    QString folder() const { return m_home->filePath(u"profile"_s); }

    base::Result<std::shared_ptr<app::Session>> open(bool readOnly = false)
    {
        return await(app::Session::open(
            {.cachePath = folder() + u"/cache.db"_s, .credentials = {}, .trust = {}, .readOnly = readOnly}, m_clock));
    }

    std::map<QString, QByteArray> files() const
    {
        std::map<QString, QByteArray> all;
        for (const QFileInfo &info : QDir(folder()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QFile::ReadOnly))
                all[info.fileName()] = file.readAll();
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        using enum QFileDevice::Permission; // others may walk through it
        QFile::setPermissions(m_home->path(), ReadOwner | WriteOwner | ExeOwner | ExeGroup | ExeOther);
        QVERIFY(QDir().mkpath(folder()));
    }

    void aNewOneIsRefused()
    {
        {
            const ReadOnlyFolder rest(folder());
            const auto session = open();
            QVERIFY(!session);
            QCOMPARE(session.error().kind, base::ErrorKind::Storage);
            QCOMPARE(session.error().where, folder());
            QVERIFY2(session.error().fields.isEmpty(), "it is not in use by another window");
        }
        QVERIFY(files().empty());
        QVERIFY(open()); // and works as soon as it can be written
    }

    void oneWithChangesIsLeftAsItIs()
    {
        {
            const auto session = open();
            QVERIFY(session.isOk());
            QVERIFY(await((*session)->outbox()->add(test::noteChanges(0, 3, u"run"_s))));
        }
        const auto before = files();
        QVERIFY(before.contains(u"cache.db"_s) && before.contains(u"outbox.db"_s));
        {
            const ReadOnlyFolder rest(folder());
            const auto session = open();
            QVERIFY(!session);
            QCOMPARE(session.error().kind, base::ErrorKind::Storage);
            QCOMPARE(session.error().where, folder());
            const auto look = open(true); // to look only
            QVERIFY(look || look.error().kind == base::ErrorKind::Storage);
            QCOMPARE(files(), before);
        }
        for (const QString &name : {u"cache.db"_s, u"outbox.db"_s, u"outbox.db.key"_s})
            QFile::setPermissions(folder() + u'/' + name, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const auto session = open();
        QVERIFY(session.isOk());
        QCOMPARE(test::allChanges(*(*session)->outbox()).size(), size_t(3));
    }
};

LINEDESK_TEST(TestReadOnlyProfile)
#include "tst_readonlyprofile.moc"
