// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/tree.h"
#include "tests/support/register.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

class TestForbidden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("folders");
        const QStringList all = house::kProgram;
        QTest::newRow("nobody waves a bad certificate through (T13)") << u"ignoreSslErrors|VerifyNone"_s << all;
        QTest::newRow("no nested event loops") << u"QEventLoop|processEvents\\(|waitForFinished\\("_s << all;
        QTest::newRow("no modal dialog that runs its own loop")
            << u"->exec\\(\\)|\\.exec\\(\\)"_s << QStringList{u"ui"_s};
        QTest::newRow("redirects are never followed by themselves")
            << u"NoLessSafeRedirectPolicy|UserVerifiedRedirectPolicy|SameOriginRedirectPolicy"_s << all;
        QTest::newRow("the keychain never falls back to plain text") << u"setInsecureFallback\\(true"_s << all;
        QTest::newRow("no singletons") << u"\\binstance\\(\\)\\s*\\{|Q_GLOBAL_STATIC"_s << all;
        QTest::newRow("server text is never rich text (T18)") << u"Qt::RichText|Qt::AutoText|setHtml\\("_s << all;
        QTest::newRow("no sleeping") << u"QThread::(m|u)?sleep|std::this_thread::sleep"_s << all;
        QTest::newRow("no debug output left behind") << u"qDebug\\(\\)|std::cout"_s << all;
        QTest::newRow("tests do not skip or expect to fail") << u"QSK"
                                                                "IP|QEXPECT_F"
                                                                "AIL"_s
                                                             << QStringList{u"tests"_s};
        QTest::newRow("nothing is left for later in a comment")
            << u"\\b(TO"
               "DO|FIX"
               "ME|X"
               "XX)\\b"_s
            << QStringList{u"app"_s, u"ui"_s, u"models"_s, u"platform"_s, u"tests"_s};
    }

    void calls()
    {
        QFETCH(QString, pattern);
        QFETCH(QStringList, folders);
        const QRegularExpression forbidden(pattern);
        QStringList wrong;
        for (const house::Source &source : house::sources(folders)) {
            for (qsizetype i = 0; i < source.lines.size(); ++i) {
                if (forbidden.match(source.lines[i]).hasMatch() && !source.path.startsWith("tests/house/"_L1))
                    wrong << u"%1:%2 %3"_s.arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

LINEDESK_TEST(TestForbidden)
#include "tst_forbidden.moc"
