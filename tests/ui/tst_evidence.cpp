// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/dialogs/evidencesheet.h"

#include <QDir>

using namespace Qt::StringLiterals;
using ui::ActionId;

//! The evidence bundle from the page of a line: fetched first, then packed.
class TestEvidenceSheet : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::LineHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_folder;

    bool ask(bool offline = false)
    {
        m_house = std::make_unique<test::LineHouse>();
        if (!m_house->open(test::makeLine(1), ui::LineTab::Tickets, offline))
            return false;
        m_house->window->actions()[ActionId::EvidenceBundle]->trigger();
        if (!sheet())
            return false;
        sheet()->setFolder(m_folder->path());
        return true;
    }
    ui::EvidenceSheet *sheet() { return m_house->window->evidence(); }
    int asked(const QString &what) { return m_house->program.connector.asked[what]; }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_house.reset(); }

    void whatIsNotFreshIsFetchedAndThenPacked()
    {
        QVERIFY(ask());
        QCOMPARE(sheet()->findChild<QDateEdit *>(u"evidenceFrom"_s)->date(), QDate(2026, 10, 1));
        sheet()->findChild<QAbstractButton *>(u"evidenceOk"_s)->click();
        QTRY_VERIFY(!sheet()->made().isEmpty());
        for (const QString &what : {u"sessions"_s, u"destinations"_s, u"records"_s})
            QCOMPARE(asked(what), 2); // October and November, each once
        for (const QString &what : {u"audit"_s, u"messages"_s, u"devices"_s})
            QCOMPARE(asked(what), 1);
        QCOMPARE(asked(u"secrets"_s), 0); // PIN, PUK and activation code (R91)
        QCOMPARE(QDir(sheet()->made()).entryList(QDir::Files),
                 (QStringList{u"evidence.pdf"_s, u"evidence.xlsx"_s, u"SHA256SUMS"_s}));
        QVERIFY(sheet()->said().contains(u"rows packed into"_s));
        QVERIFY(sheet()->findChild<QAbstractButton *>(u"evidenceOpenFolder"_s)->isVisible());
    }

    void offlineItPacksWhatTheCacheHas()
    {
        QVERIFY(ask(true));
        QVERIFY(sheet()->said().contains(u"offline"_s));
        sheet()->start();
        QTRY_VERIFY(!sheet()->made().isEmpty());
        QCOMPARE(asked(u"sessions"_s), 0);
    }

    void aFaultOfThePlatformKeepsWhatTheCacheHas()
    {
        QVERIFY(ask());
        m_house->program.connector.fault = [](const QString &) { return base::Error{.kind = base::ErrorKind::Server}; };
        sheet()->start();
        QTRY_VERIFY(!sheet()->made().isEmpty());
    }

    void aPeriodOrFolderThatCannotBeIsRefused()
    {
        QVERIFY(ask());
        auto *ok = sheet()->findChild<QAbstractButton *>(u"evidenceOk"_s);
        QVERIFY(ok->isEnabled());
        sheet()->setPeriod(QDate(2026, 11, 2), QDate(2026, 11, 1));
        QVERIFY(!ok->isEnabled());
        sheet()->setPeriod(QDate(2025, 11, 1), QDate(2026, 11, 18));
        QVERIFY(!ok->isEnabled());
        sheet()->setPeriod(QDate(2026, 11, 1), QDate(2026, 11, 18));
        QVERIFY(ok->isEnabled());
        sheet()->setFolder(m_folder->filePath(u"none"_s));
        QVERIFY(!ok->isEnabled());
    }

    void withoutALineTheActionSaysWhy()
    {
        m_house = std::make_unique<test::LineHouse>();
        m_house->program.open(0);
        ui::MainWindow window(m_house->program);
        window.show();
        QTRY_VERIFY(window.isSettled());
        QVERIFY(!window.actions()[ActionId::EvidenceBundle]->isEnabled());
        QCOMPARE(ui::Actions::reason(window.actions()[ActionId::EvidenceBundle]), u"Open or select one line first."_s);
        QVERIFY(!window.evidence());
    }
};

LINEDESK_TEST(TestEvidenceSheet)
#include "tst_evidence.moc"
