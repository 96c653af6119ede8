// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/templatefile.h"
#include "tests/support/register.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::SmsTemplate;

//! SMS templates on disk.
class TestTemplateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void templatesComeBackAsTheyWere()
    {
        const std::vector<SmsTemplate> templates{{.name = u"Restart"_s, .text = u"REBOOT"_s},
                                                 {.name = u"Где ты"_s, .text = u"STATUS?\nPOSITION? \U0001F600"_s}};
        QVERIFY(storage::writeTemplates(path(), templates).isOk());
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(*storage::readTemplates(path()), templates);
    }

    void noFileIsNoTemplate() { QVERIFY(storage::readTemplates(path())->empty()); }

    void whatIsNoFileOfTemplatesIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<base::ErrorKind>("kind");
        const auto one = [](const QByteArray &name, const QByteArray &text) {
            return "{\"name\": \"" + name + "\", \"text\": \"" + text + "\"}";
        };
        const auto file = [](const QByteArray &list) { return "{\"schema\": 1, \"templates\": [" + list + "]}"; };
        const auto invalid = base::ErrorKind::Invalid;
        QTest::newRow("no JSON") << QByteArray("REBOOT") << invalid;
        QTest::newRow("another file") << QByteArray("{\"schema\": 1, \"views\": []}") << invalid;
        QTest::newRow("of a newer program")
            << QByteArray("{\"schema\": 2, \"templates\": []}") << base::ErrorKind::Unsupported;
        QTest::newRow("a template without a name") << file(one("", "REBOOT")) << invalid;
        QTest::newRow("a name of two lines") << file(one("a\\nb", "REBOOT")) << invalid;
        QTest::newRow("two of one name") << file(one("a", "REBOOT") + ',' + one("A", "STATUS?")) << invalid;
        QTest::newRow("a text that is no SMS") << file(one("a", QByteArray(71, 'x'))) << invalid; // R82
        QTest::newRow("a text that is a list") << file("{\"name\": \"a\", \"text\": [7]}") << invalid;
    }
    void whatIsNoFileOfTemplatesIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(base::ErrorKind, kind);
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
        file.close();
        const auto read = storage::readTemplates(path());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
    }

private:
    QString path() const { return m_folder->filePath(u"templates.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

LINEDESK_TEST(TestTemplateFile)
#include "tst_templatefile.moc"
