// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

//! What a start loads (P10): libraries that it does not need come with their modules.
class TestLibraries : public QObject
{
    Q_OBJECT

    QString m_loaded;

private Q_SLOTS:
    void initTestCase()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {qEnvironmentVariable("LINEDESK_BIN") + "/linedesk"_L1});
        QVERIFY(ldd.waitForFinished());
        m_loaded = QString::fromUtf8(ldd.readAllStandardOutput());
        QVERIFY(m_loaded.contains("libQt6Widgets.so"_L1));
    }

    void aStartDoesNotLoad_data()
    {
        QTest::addColumn<QString>("library");
        QTest::newRow("the network") << u"libQt6Network.so"_s;
        QTest::newRow("Kerberos") << u"libkrb5.so"_s;
        QTest::newRow("OpenSSL") << u"libcrypto.so"_s;
        QTest::newRow("the reader of JSON pages") << u"libsimdjson.so"_s;
        QTest::newRow("the writer of XLSX") << u"libxlsxwriter.so"_s;
        QTest::newRow("charts") << u"libQt6Charts.so"_s;
        QTest::newRow("QR codes") << u"libqrencode.so"_s;
        QTest::newRow("SVG") << u"libQt6Svg.so"_s;
        QTest::newRow("the platform's client of web servers") << u"libcurl.so"_s;
    }

    void aStartDoesNotLoad()
    {
        QFETCH(QString, library);
        QVERIFY2(!m_loaded.contains(library), qPrintable(m_loaded));
    }
};

LINEDESK_TEST(TestLibraries)
#include "tst_libraries.moc"
