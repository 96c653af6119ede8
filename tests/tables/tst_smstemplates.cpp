// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/smstemplates.h"
#include "tests/support/register.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using tables::SmsTemplates;

//! SMS templates of a profile: kept under a name, and there again after a restart.
class TestSmsTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }
    void cleanup() { m_templates.reset(); }

    void templatesAreKeptInTheOrderOfTheirNames()
    {
        QVERIFY(m_templates->put({.name = u"  Status  "_s, .text = u"STATUS?"_s}).isOk());
        QVERIFY(m_templates->put({.name = u"Restart"_s, .text = u"REBOOT"_s}).isOk());
        QCOMPARE(names(), (QStringList{u"Restart"_s, u"Status"_s}));
        start();
        QCOMPARE(names(), (QStringList{u"Restart"_s, u"Status"_s}));
        QCOMPARE(m_templates->find(u"restart"_s)->text, u"REBOOT"_s);
    }

    void aTemplateGetsAnotherNameAndTextAndGoes()
    {
        QVERIFY(m_templates->put({.name = u"Restart"_s, .text = u"REBOOT"_s}).isOk());
        QVERIFY(m_templates->put({.name = u"RESTART now"_s, .text = u"REBOOT 1"_s}, u"Restart"_s).isOk());
        QCOMPARE(names(), QStringList{u"RESTART now"_s});
        m_templates->remove(u"restart NOW"_s);
        QVERIFY(m_templates->all().empty());
        start();
        QVERIFY(m_templates->all().empty());
    }

    void whatCannotBeKeptSaysWhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("where");
        QTest::newRow("no name") << u" "_s << u"REBOOT"_s << u"name"_s;
        QTest::newRow("a name that is too long") << QString(61, u'x') << u"REBOOT"_s << u"name"_s;
        QTest::newRow("a name that another has") << u"status"_s << u"REBOOT"_s << u"name"_s;
        QTest::newRow("no text") << u"a"_s << u"  "_s << u"text"_s;
        QTest::newRow("71 units") << u"a"_s << QString(71, u'x') << u"text"_s;                   // R82
        QTest::newRow("36 emoji are 72") << u"a"_s << u"\U0001F600"_s.repeated(36) << u"text"_s; // D17
    }
    void whatCannotBeKeptSaysWhere()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, where);
        QVERIFY(m_templates->put({.name = u"Status"_s, .text = u"STATUS?"_s}).isOk());
        const base::Status kept = m_templates->put({.name = name, .text = text});
        QVERIFY(!kept);
        QCOMPARE(kept.error().where, where);
        QCOMPARE(m_templates->all().size(), size_t(1));
    }

    void aBrokenFileIsSetAsideAndOneOfANewerProgramIsLeftAlone()
    {
        write("{broken");
        QSignalSpy failed(m_templates.get(), &SmsTemplates::loadFailed);
        m_templates->load();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(QFile::exists(path() + ".broken-1"_L1));
        write("{\"schema\": 9, \"templates\": []}");
        m_templates->load();
        QTRY_COMPARE(failed.size(), 2);
        QSignalSpy notSaved(m_templates.get(), &SmsTemplates::saveFailed);
        QVERIFY(m_templates->put({.name = u"a"_s, .text = u"b"_s}).isOk());
        QCOMPARE(notSaved.size(), 1);
        m_templates.reset();
        QFile file(path());
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"schema\": 9, \"templates\": []}"));
    }

private:
    void start()
    {
        m_templates.reset(); // what was kept is on disk then
        m_templates = std::make_unique<SmsTemplates>(path());
        QSignalSpy changed(m_templates.get(), &SmsTemplates::changed);
        m_templates->load();
        QTRY_COMPARE(changed.size(), 1);
    }
    void write(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
    }
    QStringList names() const
    {
        QStringList names;
        for (const domain::SmsTemplate &one : m_templates->all())
            names << one.name;
        return names;
    }
    QString path() const { return m_folder->filePath(u"templates.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SmsTemplates> m_templates;
};

LINEDESK_TEST(TestSmsTemplates)
#include "tst_smstemplates.moc"
