// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/tree.h"
#include "tests/support/register.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTrStringCanBeExtracted()
    {
        const QString root = qEnvironmentVariable("LINEDESK_SOURCE");
        const QTemporaryDir folder;
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(u"/usr/lib/qt6/bin/lupdate"_s,
                      {u"-no-obsolete"_s, u"-I"_s, root, root + "/ui"_L1, root + "/app"_L1, root + "/models"_L1,
                       u"-ts"_s, folder.filePath(u"all.ts"_s)});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        const QString said = QString::fromUtf8(lupdate.readAll());
        QCOMPARE(lupdate.exitCode(), 0);
        static const QRegularExpression complaint(
            u"(lacks Q_OBJECT|Cannot invoke tr|Qualifying with unknown|Unmatched|Unbalanced|Discarding)"_s);
        QVERIFY2(!complaint.match(said).hasMatch(), qPrintable(said));
        QFile file(folder.filePath(u"all.ts"_s));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(file.readAll().count("<source>") > 150);
    }

    void wordsForPeopleAreOnlyInTheWindowTheTablesAndTheCommandLine()
    {
        static const QRegularExpression tr(u"\\btr\\(\""_s);
        QStringList wrong;
        for (const house::Source &source : house::sources({u"models"_s, u"platform"_s})) {
            for (const QString &line : source.lines) {
                if (tr.match(line).hasMatch() && !source.path.startsWith("models/tables/"_L1))
                    wrong << source.path + u": "_s + line.trimmed();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void theWindowShowsNoUntranslatedLiteral()
    {
        static const QRegularExpression literal(
            u"(setText|setTitle|setWindowTitle|setToolTip|setPlaceholderText|setAccessibleName|setStatusTip)\\(u?\"[^\"]*[A-Za-z]{2} [A-Za-z]{2}"_s);
        QStringList wrong;
        for (const house::Source &source : house::sources({u"ui"_s})) {
            for (qsizetype i = 0; i < source.lines.size(); ++i) {
                if (literal.match(source.lines[i]).hasMatch())
                    wrong << u"%1:%2 %3"_s.arg(source.path).arg(i + 1).arg(source.lines[i].trimmed());
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

LINEDESK_TEST(TestTranslations)
#include "tst_translations.moc"
