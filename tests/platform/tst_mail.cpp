// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailsender.h"
#include "platform/smtp.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"
#include "tests/support/smtpserver.h"

using namespace Qt::StringLiterals;
using test::Persons;
using test::Running;
using test::SmtpServer;

//! The outbox of e-mails: what gets in, and how it leaves.
class TestMail : public QObject
{
    Q_OBJECT

    static QJsonObject newest(Persons &persons)
    {
        const QByteArray id = persons.owner()
                                  .get("mail?limit=1")
                                  .json()
                                  .value("data"_L1)
                                  .toArray()
                                  .first()
                                  .toObject()
                                  .value("id"_L1)
                                  .toString()
                                  .toLatin1();
        return persons.owner().get("mail/" + id).json();
    }

    static QString stateOf(Persons &persons) { return newest(persons).value("state"_L1).toString(); }

    static QByteArray bodyOf(const test::TakenMail &mail)
    {
        return QByteArray::fromBase64(mail.message.mid(mail.message.indexOf("\r\n\r\n") + 4));
    }

    static void through(platform::Options &options, const SmtpServer &server)
    {
        options.smtp.host = u"127.0.0.1"_s;
        options.smtp.port = server.serverPort();
        options.smtp.from = u"platform@northwind.example"_s;
    }

private Q_SLOTS:
    void whatGoesIntoTheOutbox_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("ok");
        QTest::newRow("a plain mail") << u"a@b.example"_s << u"Hello"_s << true;
        QTest::newRow("a subject of any language") << u"a@b.example"_s << u"Rechnung für März 電話"_s << true;
        QTest::newRow("a second row in the address is refused")
            << u"a@b.example\r\nBcc: c@d.example"_s << u"Hello"_s << false;
        QTest::newRow("a second row in the subject is refused")
            << u"a@b.example"_s << u"Hello\r\nBcc: c@d.example"_s << false;
        QTest::newRow("a lone line feed is a second row too")
            << u"a@b.example"_s << u"Hello\nBcc: c@d.example"_s << false;
        QTest::newRow("an address that is none is refused") << u"nobody"_s << u"Hello"_s << false;
        QTest::newRow("two addresses are refused") << u"a@b.example, c@d.example"_s << u"Hello"_s << false;
    }
    void whatGoesIntoTheOutbox()
    {
        QFETCH(QString, to);
        QFETCH(QString, subject);
        QFETCH(bool, ok);
        static Running running(3);
        running.server.stop();
        platform::Database database(running.target());
        QVERIFY(database.open());
        const base::Status queued = platform::queueMail(
            database.writer(), 1, {.to = to, .subject = subject, .body = u"Text"_s, .kind = u"alert"_s, .at = 1});
        QCOMPARE(queued.isOk(), ok);
        if (!ok)
            QCOMPARE(queued.error().kind, base::ErrorKind::Invalid);
    }

    void messagesAreWellFormed_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("a plain subject stays as it is") << u"Hello"_s << QByteArray("\r\nSubject: Hello\r\n");
        QTest::newRow("others are encoded") << u"für"_s << QByteArray("\r\nSubject: =?UTF-8?B?ZsO8cg==?=\r\n");
    }
    void messagesAreWellFormed()
    {
        QFETCH(QString, subject);
        QFETCH(QByteArray, header);
        platform::StoredMail mail{.accountId = 7, .id = 9};
        mail.mail = {.to = u"a@b.example"_s, .subject = subject, .body = QString(500, u'ü'), .kind = {}};
        const QByteArray text = platform::mailMessage(mail, u"from@c.example"_s, 1'795'012'320);
        QVERIFY2(text.contains(header), text.constData());
        QVERIFY(text.contains("Date: Wed, 18 Nov 2026 14:32:00 +0000\r\n"));
        QVERIFY(text.contains("Message-ID: <7.9@c.example>\r\n"));
        for (const QByteArray &row : text.split('\n')) {
            QVERIFY(row.size() < 100);
            QVERIFY(row.isEmpty() || row.endsWith('\r'));
        }
        QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(text.mid(text.indexOf("\r\n\r\n")))), mail.mail.body);
    }

    void longSubjectsAreCutBetweenCharacters()
    {
        platform::StoredMail mail;
        mail.mail = {.to = u"a@b.example"_s, .subject = QString(u"電"_s).repeated(200), .body = {}, .kind = {}};
        const QByteArray text = platform::mailMessage(mail, u"from@c.example"_s, 0);
        QByteArray subject = text.mid(text.indexOf("Subject: ") + 9);
        subject.truncate(subject.indexOf("\r\nMessage-ID"));
        QString decoded;
        for (const QByteArray &word : subject.split('\n')) {
            const QByteArray bare = word.trimmed();
            QVERIFY(bare.size() <= 75 && bare.startsWith("=?UTF-8?B?") && bare.endsWith("?="));
            decoded += QString::fromUtf8(QByteArray::fromBase64(bare.mid(10).chopped(2)));
        }
        QCOMPARE(decoded, mail.mail.subject);
    }

    void pausesGrow_data()
    {
        QTest::addColumn<int>("attempts");
        QTest::addColumn<qint64>("pause");
        QTest::newRow("a minute after the first") << 1 << qint64(60);
        QTest::newRow("twice as long after the second") << 2 << qint64(120);
        QTest::newRow("never more than six hours") << 11 << qint64(21'600);
    }
    void pausesGrow()
    {
        QFETCH(int, attempts);
        QTEST(platform::mailPause(attempts), "pause");
    }

    void withoutAServerMailsAreKept()
    {
        Running running(3);
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QCOMPARE(stateOf(persons), u"kept"_s);
        QVERIFY(newest(persons).value("body"_L1).toString().contains("invites you"_L1));
    }

    void aMailLeavesThroughTheServer()
    {
        SmtpServer server;
        Running running(3, [&server](platform::Options &options) { through(options, server); });
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QTRY_COMPARE(server.mails().size(), size_t(1));
        QCOMPARE(server.mails()[0].to, QByteArray("<kim@northwind.example>"));
        QCOMPARE(server.mails()[0].from, QByteArray("<platform@northwind.example>"));
        QTRY_COMPARE(stateOf(persons), u"sent"_s);
        const QString code = QString::fromUtf8(bodyOf(server.mails()[0])).section(u"code:\n\n"_s, 1).left(64);
        QCOMPARE(persons.accept(code).status, 200);
        QCOMPARE(newest(persons).value("body"_L1).toString(), QString()); // no secret stays behind
    }

    void itInsistsOnTls()
    {
        const test::Identity identity = test::makeIdentity();
        SmtpServer plain;
        SmtpServer safe(&identity);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"ca.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(identity.certificate) > 0);
        file.close();
        for (SmtpServer *server : {&plain, &safe}) {
            Running running(3, [&](platform::Options &options) {
                through(options, *server);
                options.smtp.startTls = true;
                options.smtp.certificates = file.fileName();
            });
            Persons persons(running);
            QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
            QTRY_COMPARE(newest(persons).value("attempts"_L1).toInt(), 1);
            QCOMPARE(stateOf(persons), server == &safe ? u"sent"_s : u"queued"_s);
        }
        QCOMPARE(plain.recipientsAsked(), 0);
        QCOMPARE(safe.mails().size(), size_t(1));
        QVERIFY(safe.mails()[0].encrypted);
    }

    void aStrangersCertificateIsNotTrusted() // T13
    {
        const test::Identity identity = test::makeIdentity();
        SmtpServer server(&identity);
        Running running(3, [&](platform::Options &options) {
            through(options, server);
            options.smtp.startTls = true;
        });
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QTRY_COMPARE(newest(persons).value("attempts"_L1).toInt(), 1);
        QCOMPARE(stateOf(persons), u"queued"_s);
        QCOMPARE(server.recipientsAsked(), 0);
    }

    void aBusyServerIsAskedAgainLater()
    {
        SmtpServer server;
        server.answerToRecipient = "451 later";
        Running running(3, [&server](platform::Options &options) { through(options, server); });
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QTRY_COMPARE(newest(persons).value("attempts"_L1).toInt(), 1);
        QCOMPARE(stateOf(persons), u"queued"_s);
        QVERIFY(newest(persons).value("problem"_L1).toString().contains("451"_L1));
        server.answerToRecipient.clear();
        running.clock.advance(std::chrono::seconds(60));
        QTRY_COMPARE(stateOf(persons), u"sent"_s);
        QCOMPARE(newest(persons).value("attempts"_L1).toInt(), 2);
        QCOMPARE(server.mails().size(), size_t(1));
    }

    void aRefusalForGoodEndsIt_data()
    {
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("of the address") << QByteArray("550 nobody here") << QByteArray();
        QTest::newRow("of the message") << QByteArray() << QByteArray("554 no");
    }
    void aRefusalForGoodEndsIt()
    {
        QFETCH(QByteArray, recipient);
        QFETCH(QByteArray, message);
        SmtpServer server;
        server.answerToRecipient = recipient;
        server.answerToMessage = message;
        Running running(3, [&server](platform::Options &options) { through(options, server); });
        Persons persons(running);
        QCOMPARE(persons.invite(u"kim@northwind.example"_s, u"User"_s).status, 201);
        QTRY_COMPARE(stateOf(persons), u"failed"_s);
        QCOMPARE(newest(persons).value("attempts"_L1).toInt(), 1);
    }
};

LINEDESK_TEST(TestMail)
#include "tst_mail.moc"
