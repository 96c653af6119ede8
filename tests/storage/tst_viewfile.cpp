// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/viewfile.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineColumn;

//! Saved views on disk, and a view as a file from anybody.
class TestViewFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void viewsComeBackAsTheyWere()
    {
        const std::vector<domain::LineView> views{fleet(),
                                                  {.id = u"b"_s, .name = u"Все & sundry"_s, .filter = {}, .sort = {}}};
        QVERIFY(storage::writeViews(path(), views));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto read = storage::readViews(path());
        QVERIFY(read);
        QCOMPARE(read->size(), size_t(2));
        for (size_t i = 0; i < views.size(); ++i) {
            QCOMPARE((*read)[i].id, views[i].id);
            QCOMPARE((*read)[i].name, views[i].name);
            QVERIFY(domain::isSameLook((*read)[i], views[i]));
        }
        QCOMPARE((*read)[0].group, std::optional(LineColumn::SubAccount));
    }

    void noFileIsNoView()
    {
        QVERIFY(storage::readViews(path()));
        QVERIFY(storage::readViews(path())->empty());
    }

    void aSharedViewHasNoId()
    {
        const QByteArray bytes = storage::sharedView(fleet());
        QVERIFY(!bytes.contains("\"id\""));
        write(bytes);
        const auto view = storage::readSharedView(path());
        QVERIFY(view);
        QVERIFY(view->id.isEmpty());
        QCOMPARE(view->name, fleet().name);
        QVERIFY(domain::isSameLook(*view, fleet()));
    }

    void aFileOfViewsIsNoSharedView()
    {
        QVERIFY(storage::writeViews(path(), {fleet()}));
        QCOMPARE(storage::readSharedView(path()).error().kind, base::ErrorKind::Invalid);
    }

    void aHostileFileNamesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        const auto views = [](const QByteArray &list) { return "{\"schema\": 1, \"views\": " + list + "}"; };
        QTest::newRow("no JSON") << QByteArray("PK\x03\x04") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("nested for ever") << QByteArray(100'000, '[') << QString();
        QTest::newRow("another JSON") << QByteArray("[1]") << QString();
        QTest::newRow("no schema") << QByteArray("{\"views\": []}") << u"schema"_s;
        QTest::newRow("no list") << views("{}") << u"views"_s;
        QTest::newRow("a view that is a number") << views("[7]") << u"views[0].id"_s;
        QTest::newRow("a view without a name")
            << views(R"([{"id": "a", "filter": "", "columns": []}])") << u"views[0].name"_s;
        QTest::newRow("a filter that is none")
            << views(R"([{"id": "a", "name": "x", "filter": "month>", "columns": []}])") << u"views[0].filter"_s;
        QTest::newRow("a column that is none")
            << views(R"([{"id": "a", "name": "x", "columns": [{"column": "rm -rf"}]}])") << u"views[0].columns"_s;
        QTest::newRow("a width below nothing")
            << views(R"([{"id": "a", "name": "x", "columns": [{"column": "notes", "width": -4}]}])")
            << u"views[0].columns"_s;
        QTest::newRow("an order that is none")
            << views(R"([{"id": "a", "name": "x", "order": "random", "columns": []}])") << u"views[0].order"_s;
        QTest::newRow("the same id twice") << views(R"([{"id": "a", "name": "x", "columns": []},
                                                       {"id": "a", "name": "y", "columns": []}])")
                                           << u"views[1]"_s;
    }
    void aHostileFileNamesWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        write(bytes);
        const auto read = storage::readViews(path());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, base::ErrorKind::Invalid);
        if (!where.isEmpty())
            QCOMPARE(read.error().where, where);
        QVERIFY(!storage::readSharedView(path()));
    }

    void aFileLargerThanAnyIsNotRead()
    {
        write(QByteArray(storage::kLargestViewFile + 1, ' '));
        QCOMPARE(storage::readViews(path()).error().where, path());
    }

    void theFileOfANewerProgramIsUnsupported()
    {
        write("{\"schema\": 2, \"views\": []}");
        QCOMPARE(storage::readViews(path()).error().kind, base::ErrorKind::Unsupported);
    }

    void cleanup() { QFile::remove(path()); }

private:
    static domain::LineView fleet()
    {
        domain::LineView view{
            .id = u"a"_s, .name = u"EU fleet"_s, .filter = u"sub:\"Cold chain\" -label:test"_s, .sort = {}};
        view.sort = {LineColumn::Month, Qt::DescendingOrder};
        view.group = LineColumn::SubAccount;
        view.columns = {{.column = LineColumn::Iccid, .width = 180, .isPinned = true},
                        {.column = LineColumn::Notes, .width = 240, .isPinned = true},
                        {.column = LineColumn::Month}};
        view.density = domain::RowDensity::Compact;
        return view;
    }
    QString path() const { return m_folder.filePath(u"views.json"_s); }
    void write(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
};

LINEDESK_TEST(TestViewFile)
#include "tst_viewfile.moc"
