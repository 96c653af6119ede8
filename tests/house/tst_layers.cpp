// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/tree.h"
#include "tests/support/register.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The rule of docs/architecture.md. There is no list of exceptions.
const QMap<QString, QStringList> &mayInclude()
{
    static const QMap<QString, QStringList> table{
        {u"models/base"_s, {}},
        {u"models/domain"_s, {u"models/base"_s}},
        {u"models/api"_s, {u"models/base"_s, u"models/domain"_s}},
        {u"models/api/http"_s, {u"models/base"_s, u"models/domain"_s, u"models/api"_s}},
        {u"models/api/keepgo"_s, {u"models/base"_s, u"models/domain"_s, u"models/api"_s, u"models/api/http"_s}},
        {u"models/storage"_s, {u"models/base"_s, u"models/domain"_s}},
        {u"models/sync"_s, {u"models/base"_s, u"models/domain"_s, u"models/api"_s, u"models/storage"_s}},
        {u"models/tables"_s, {u"models/base"_s, u"models/domain"_s, u"models/storage"_s}},
        {u"models/series"_s, {u"models/base"_s, u"models/domain"_s, u"models/storage"_s}},
        {u"models/exports"_s, {u"models/base"_s, u"models/domain"_s, u"models/storage"_s}},
        {u"ui"_s,
         {u"models/base"_s, u"models/domain"_s, u"models/tables"_s, u"models/series"_s, u"models/exports"_s,
          u"models/sync"_s}},
        {u"charts"_s, {u"ui"_s}},
        {u"pdfs"_s, {u"ui"_s}},
        {u"qrcodes"_s, {u"ui"_s}},
        {u"connection"_s, {u"models/api"_s, u"models/api/http"_s, u"models/api/keepgo"_s}},
        {u"crypto"_s, {u"models/storage"_s}},
        {u"embedded"_s, {u"platform"_s}},
        {u"spreadsheets"_s, {u"models/exports"_s}},
        {u"platform"_s, {u"models/base"_s, u"models/domain"_s}},
        {u"app"_s,
         {u"models/base"_s, u"models/domain"_s, u"models/api"_s, u"models/storage"_s, u"models/sync"_s,
          u"models/tables"_s, u"models/series"_s, u"models/exports"_s, u"ui"_s, u"platform"_s}},
    };
    return table;
}

QString layerOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts[0] != "models"_L1)
        return parts[0];
    const bool isNested = parts.value(1) == "api"_L1 && parts.size() > 3; // each of its folders is a layer too
    return parts.mid(0, isNested ? 3 : 2).join(u'/');
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeIsAllowed()
    {
        static const QRegularExpression include(u"^#include \"([^\"]+)\""_s);
        QStringList wrong;
        int seen = 0;
        for (const house::Source &source : house::sources(house::kProgram)) {
            const QString layer = layerOf(source.path);
            QVERIFY2(mayInclude().contains(layer), qPrintable(source.path));
            for (const QString &line : source.lines) {
                const QRegularExpressionMatch match = include.match(line);
                if (!match.hasMatch() || match.captured(1).endsWith(".moc"_L1))
                    continue;
                ++seen;
                const QString target = layerOf(match.captured(1));
                if (target != layer && !mayInclude()[layer].contains(target))
                    wrong << source.path + " includes "_L1 + match.captured(1);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(seen > 100); // the tree was found and read
    }

    void qtModulesStayWhereTheyBelong_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QStringList>("layers");
        QTest::newRow("widgets only in ui and app")
            << u"^#include <Q(Widget|Application|PushButton|Label|TableView|Dialog)>"_s
            << QStringList{u"ui"_s, u"app"_s, u"charts"_s};
        QTest::newRow("Qt Charts only in their module")
            << u"^#include <Q(Chart|ChartView|BarSet|.*Axis|.*Series)>"_s << QStringList{u"charts"_s};
        QTest::newRow("the network only in its client and its module")
            << u"^#include <Q(Network|Ssl|Tcp)"_s << QStringList{u"models/api/http"_s, u"connection"_s};
        QTest::newRow("OpenSSL only in its module and the platform")
            << u"^#include <openssl/"_s << QStringList{u"crypto"_s, u"platform"_s};
        QTest::newRow("libxlsxwriter only in its module")
            << u"^#include <xlsxwriter"_s << QStringList{u"spreadsheets"_s};
        QTest::newRow("SQLite's own header only in storage and app's doctor")
            << u"^#include <sqlite3"_s << QStringList{u"models/storage"_s, u"app"_s};
        QTest::newRow("Qt SQL only in the platform") << u"^#include <QSql"_s << QStringList{u"platform"_s};
        QTest::newRow("simdjson only in the codecs") << u"^#include <simdjson"_s << QStringList{u"models/api/keepgo"_s};
        QTest::newRow("Beast only in the platform") << u"^#include <boost/"_s << QStringList{u"platform"_s};
    }

    void qtModulesStayWhereTheyBelong()
    {
        QFETCH(QString, header);
        QFETCH(QStringList, layers);
        const QRegularExpression pattern(header);
        QStringList wrong;
        for (const house::Source &source : house::sources(house::kProgram)) {
            for (const QString &line : source.lines) {
                if (pattern.match(line).hasMatch() && !layers.contains(layerOf(source.path)))
                    wrong << source.path + u": "_s + line;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

LINEDESK_TEST(TestLayers)
#include "tst_layers.moc"
