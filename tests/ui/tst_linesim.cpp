// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/widgets/linesimpane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using ui::LineTab;

//! The SIM tab: numbers, devices, codes on request, settings (R90-R93, D33, D37).
class TestLineSim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::LineHouse>();
        test::FakeConnector &platform = m_house->program.connector;
        platform.secrets = {.pin = u"0417"_s,
                            .puk = u"40218837"_s,
                            .pin2 = u"1111"_s,
                            .puk2 = u"22222222"_s,
                            .imsi = u"204080417338201"_s,
                            .activationCode = u"LPA:1$smdp.example.net$NW-0417-7K2Q"_s};
        platform.devices = {{.imei = u"352656100417338"_s, .since = m_house->program.clock.now(), .until = {}},
                            {.imei = u"352656100417999"_s, .since = {}, .until = m_house->program.clock.now()}};
        platform.apn = {{.technology = u"2G"_s, .provider = u"LineDesk"_s, .apn = u"iot.linedesk"_s},
                        {.technology = u"LTE"_s, .provider = u"LineDesk"_s, .apn = u"iot.linedesk"_s}};
    }
    void cleanup() { m_house.reset(); }

    void theNumbersOfTheCardAndTheDevicesItHasBeenIn() // R90, D33
    {
        domain::Line line = esim();
        line.inSession = domain::InSession::Yes;
        QVERIFY(m_house->open(line, LineTab::Sim));
        QCOMPARE(m_house->label(u"simIccid"_s), line.iccid.text);
        QCOMPARE(m_house->label(u"simEid"_s), line.eid);
        QCOMPARE(m_house->label(u"simStore"_s), u"not told by this platform"_s);
        m_house->program.connector.put(line);
        m_house->program.sync();
        QTRY_COMPARE(m_house->label(u"simSession"_s), u"Yes, as of 14:32"_s);
        QTRY_COMPARE(pane().devices().rowCount(), 2);
        QCOMPARE(pane().devices().index(0, 2).data().toString(), u"now"_s);
        QCOMPARE(pane().devices().index(1, 0).data().toString(), u"352656100417999"_s);
        m_house->child<QAbstractButton>(u"simIccidCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), line.iccid.text);
    }

    void codesAreHiddenShownOnRequestAndHideAgain() // R91
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        QCOMPARE(m_house->program.connector.asked[u"secrets"_s], 0);
        QCOMPARE(m_house->label(u"simPin1"_s), QString(4, QChar(0x2022)));
        QVERIFY(!m_house->child<QAbstractButton>(u"simPin1Copy"_s)->isEnabled());
        m_house->child<QAbstractButton>(u"simShowCodes"_s)->click();
        QTRY_COMPARE(m_house->label(u"simPuk1"_s), u"40218837"_s);
        QCOMPARE(m_house->label(u"simImsi"_s), u"204080417338201"_s);
        QCOMPARE(m_house->program.connector.asked[u"secrets"_s], 1);
        m_house->child<QAbstractButton>(u"simShowCodes"_s)->click();
        QCOMPARE(m_house->label(u"simPuk1"_s), QString(8, QChar(0x2022)));
        pane().codes().setShownFor(std::chrono::milliseconds(1));
        m_house->child<QAbstractButton>(u"simShowCodes"_s)->click();
        QTRY_COMPARE(m_house->program.connector.asked[u"secrets"_s], 2); // each view is asked for, and written down
        QTRY_VERIFY(!pane().codes().isAsking() && !pane().codes().secrets());
        QCOMPARE(m_house->label(u"simPuk1"_s), QString(8, QChar(0x2022)));
    }

    void leavingTheTabHidesWhatIsShown()
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        m_house->child<QAbstractButton>(u"simShowCodes"_s)->click();
        QTRY_VERIFY(pane().codes().secrets());
        m_house->page().showTab(LineTab::Usage);
        QVERIFY(!pane().codes().secrets());
        QVERIFY(!m_house->label(u"simPuk1"_s).contains(u"40218837"_s));
    }

    void aCopiedCodeLeavesTheClipboard()
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        m_house->child<QAbstractButton>(u"simShowCodes"_s)->click();
        QTRY_VERIFY(pane().codes().secrets());
        pane().codes().setShownFor(std::chrono::milliseconds(1));
        m_house->child<QAbstractButton>(u"simPuk1Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"40218837"_s);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    void anotherProgramReadsTheCodeOfAnEsim() // D37
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        m_house->child<QAbstractButton>(u"simShowActivation"_s)->click();
        auto *code = m_house->child<ui::QrView>(u"qrCode"_s);
        QTRY_VERIFY(code->isVisible());
        QCOMPARE(m_house->label(u"simServer"_s), u"smdp.example.net"_s);
        const QString path = m_house->program.folder() + "/code.png"_L1;
        QVERIFY(code->grab().save(path));
        QProcess reader;
        reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, path});
        QVERIFY2(reader.waitForFinished(), "zbarimg is missing: ./dev setup installs it");
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), u"LPA:1$smdp.example.net$NW-0417-7K2Q"_s);
        m_house->child<QAbstractButton>(u"simShowActivation"_s)->click();
        QVERIFY(!code->isVisible());
    }

    void theCodeIsSavedAsAPictureOfItsSquaresAlone() // R91, D37
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        QVERIFY(!m_house->child<QAbstractButton>(u"simSaveQr"_s)->isVisible());
        m_house->child<QAbstractButton>(u"simShowActivation"_s)->click();
        QTRY_VERIFY(m_house->child<QAbstractButton>(u"simSaveQr"_s)->isVisible());
        const QString path = m_house->program.folder() + "/esim.png"_L1;
        pane().saveQr(path);
        QImage saved(path);
        QVERIFY(!saved.isNull() && saved.width() == saved.height());
        QVERIFY(saved.textKeys().isEmpty());
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QProcess reader;
        reader.start(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, path});
        QVERIFY2(reader.waitForFinished(), "zbarimg is missing: ./dev setup installs it");
        QCOMPARE(QString::fromUtf8(reader.readAllStandardOutput()).trimmed(), u"LPA:1$smdp.example.net$NW-0417-7K2Q"_s);
    }

    void aCopiedPictureOfTheCodeLeavesTheClipboard() // R91
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        m_house->child<QAbstractButton>(u"simShowActivation"_s)->click();
        QTRY_VERIFY(m_house->child<QAbstractButton>(u"simCopyQr"_s)->isVisible());
        pane().activation().setShownFor(std::chrono::milliseconds(1));
        m_house->child<QAbstractButton>(u"simCopyQr"_s)->click();
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        QTRY_VERIFY(QGuiApplication::clipboard()->image().isNull());
    }

    void aCodeThatIsHiddenAgainIsNotSaved() // R91
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        m_house->child<QAbstractButton>(u"simShowActivation"_s)->click();
        QTRY_VERIFY(m_house->child<QAbstractButton>(u"simSaveQr"_s)->isVisible());
        m_house->child<QAbstractButton>(u"simShowActivation"_s)->click();
        const QString path = m_house->program.folder() + "/hidden.png"_L1;
        QSignalSpy said(&pane(), &ui::LineSimPane::announced);
        pane().saveQr(path);
        QVERIFY(!QFile::exists(path));
        QVERIFY(said.last().at(0).toString().startsWith(u"Not saved."_s));
    }

    void whetherItIsInTheStoreIsAFactOfAnEsim() // R259
    {
        domain::Line line = esim();
        line.inStore = false;
        QVERIFY(m_house->open(line, LineTab::Sim));
        QCOMPARE(m_house->label(u"simStore"_s), u"Not offered"_s);
        line.inStore = true;
        m_house->program.connector.put(line);
        m_house->program.sync();
        QTRY_COMPARE(m_house->label(u"simStore"_s), u"Offered"_s);
    }

    void aCardWithAChipHasNoCode()
    {
        domain::Line line = esim();
        line.eid.clear();
        QVERIFY(m_house->open(line, LineTab::Sim));
        QVERIFY(!m_house->child<QAbstractButton>(u"simShowActivation"_s)->isVisible());
        QVERIFY(m_house->label(u"simActivationNote"_s).contains("no activation code"_L1));
        QCOMPARE(m_house->label(u"simStore"_s), u"for eSIMs only"_s); // R259
    }

    void settingsAreCopiedAndTheWhiteLabelVariantNamesNobody() // R92, R93
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        QTRY_COMPARE(pane().apn().rowCount(), 2);
        m_house->child<QAbstractButton>(u"simCopyApn"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"Provider: LineDesk\n2G: APN iot.linedesk\nLTE: APN iot.linedesk"_s);
        for (domain::ApnSetting &setting : m_house->program.connector.apn)
            setting.apn = u"m2m.global"_s;
        m_house->child<QAbstractButton>(u"simNeutral"_s)->click();
        QTRY_COMPARE(pane().apnText(), u"2G: APN m2m.global\nLTE: APN m2m.global"_s);
        QVERIFY(m_house->label(u"simApnNote"_s).contains("names nobody"_L1));
    }

    void withoutAConnectionTheCacheAnswersWithItsAgeAndCodesAreNotShown() // principle 1
    {
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        QTRY_COMPARE(pane().devices().rowCount(), 2);
        m_house->program.connector.fault = [](const QString &) {
            return base::Error{.kind = base::ErrorKind::Offline};
        };
        m_house->program.clock.advance(std::chrono::hours(2));
        m_house->page().showTab(LineTab::Usage);
        m_house->page().showTab(LineTab::Sim);
        QTRY_COMPARE(m_house->label(u"simDevicesAge"_s), u"As of 14:32, 2 hours ago"_s);
        QTRY_COMPARE(m_house->label(u"simApnAge"_s), u"As of 14:32, 2 hours ago"_s);
        QCOMPARE(pane().apn().rowCount(), 2);
        m_house->child<QAbstractButton>(u"simShowCodes"_s)->click();
        QTRY_VERIFY(m_house->label(u"simCodesNote"_s).startsWith(u"The codes could not be shown."_s));
    }

    void whoeverMayNotSeeCodesIsToldWhy()
    {
        m_house->program.facts.permissions.setFlag(domain::Permission::ViewLineSecrets, false);
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        QVERIFY(!m_house->child<QAbstractButton>(u"simShowCodes"_s)->isEnabled());
        QVERIFY(m_house->child<QAbstractButton>(u"simShowCodes"_s)->toolTip().contains("role"_L1));
    }

    void aPlatformWithoutThemSaysSo() // D25
    {
        m_house->program.connector.fault = [](const QString &what) -> std::optional<base::Error> {
            if (what == "apn"_L1 || what == "devices"_L1)
                return base::Error{.kind = base::ErrorKind::Unsupported};
            return std::nullopt;
        };
        QVERIFY(m_house->open(esim(), LineTab::Sim));
        QTRY_COMPARE(m_house->label(u"simApnAge"_s), u"This platform keeps none"_s);
        QTRY_COMPARE(m_house->label(u"simDevicesAge"_s), u"This platform keeps none"_s);
        QVERIFY(!m_house->child<QAbstractButton>(u"simCopyApn"_s)->isEnabled());
    }

private:
    static domain::Line esim()
    {
        domain::Line line = test::makeLine(1);
        line.eid = u"89049032004017338200417000000117"_s;
        return line;
    }
    ui::LineSimPane &pane() { return *m_house->page().sim(); }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestLineSim)
#include "tst_linesim.moc"
