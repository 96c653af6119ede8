// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/signincodes.h"
#include "tests/platform/persons.h"
#include "tests/support/register.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using test::HttpClient;
using test::Persons;
using test::Reply;
using test::Running;

namespace {

const QString kVerifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s; // RFC 7636, appendix B
const QString kBack = u"http://127.0.0.1:49152/"_s;

using Fields = QList<std::pair<QString, QString>>;

Fields request()
{
    return {{u"provider"_s, u"test"_s},
            {u"redirect_uri"_s, kBack},
            {u"state"_s, u"af0+if&js"_s},
            {u"code_challenge"_s, platform::challengeOf(kVerifier)},
            {u"code_challenge_method"_s, u"S256"_s}};
}

QByteArray encoded(const Fields &fields)
{
    QByteArrayList all;
    for (const auto &[name, value] : fields)
        all << name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    return all.join('&');
}

//! Sign-in by a social profile (R3): OAuth 2 with PKCE through the platform's test identity provider (D40).
class TestSocialSignIn : public QObject
{
    Q_OBJECT

    static Reply page(HttpClient &client, const Fields &fields)
    {
        return client.get("/auth/authorize?" + encoded(fields));
    }
    static Reply choose(HttpClient &client, const QString &identity, const Fields &fields = request(),
                        const QByteArray &headers = {})
    {
        return client.call("POST", "/auth/authorize", encoded(fields + Fields{{u"identity"_s, identity}}),
                           "Content-Type: application/x-www-form-urlencoded\r\n" + headers);
    }
    static QString codeOf(const Reply &reply)
    {
        return QUrlQuery(QUrl(QString::fromLatin1(reply.headers["location"]))).queryItemValue(u"code"_s);
    }
    static Reply redeem(HttpClient &client, const QString &code, const QString &verifier = kVerifier,
                        const QString &back = kBack)
    {
        return client.call(
            "POST", "/auth/token",
            Persons::json({{u"code"_s, code}, {u"code_verifier"_s, verifier}, {u"redirect_uri"_s, back}}));
    }
    //! The value of somebody's button on the page.
    static QString identityOf(HttpClient &client, const QString &email)
    {
        const QString html = QString::fromUtf8(page(client, request()).body);
        const qsizetype at = html.indexOf(email.toHtmlEscaped());
        const qsizetype button = html.lastIndexOf("value=\""_L1, at) + 7;
        return at < 0 ? QString() : html.mid(button, html.indexOf(u'"', button) - button);
    }

private Q_SLOTS:
    void theVectorOfTheRfcHolds()
    {
        QCOMPARE(platform::challengeOf(kVerifier), u"E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_s);
    }

    //! R3, D40: the whole way, and the answer of a sign-in by password.
    void whoIsChosenComesIn()
    {
        Running running(3);
        Persons persons(running);
        HttpClient &client = persons.owner();
        const QJsonObject provider = client.get("/auth/providers").json()["data"_L1][0].toObject();
        QCOMPARE(provider["test"_L1].toBool(), true);
        QCOMPARE(provider["links"_L1]["authorize"_L1].toString(), u"/auth/authorize"_s);
        const Reply shown = page(client, request());
        QCOMPARE(shown.status, 200);
        QVERIFY(shown.headers["content-type"].startsWith("text/html"));
        QVERIFY(shown.headers["content-security-policy"].contains("default-src 'none'"));
        QVERIFY(shown.body.contains("test identity"));
        const Reply back = choose(client, identityOf(client, running.ready.ownerEmail));
        QCOMPARE(back.status, 303);
        const QUrl target(QString::fromLatin1(back.headers["location"]));
        QCOMPARE(target.toString(QUrl::RemoveQuery), kBack);
        QCOMPARE(QUrlQuery(target).queryItemValue(u"state"_s, QUrl::FullyDecoded), u"af0+if&js"_s);
        const Reply session = redeem(client, codeOf(back));
        QVERIFY2(session.status == 200, session.body.constData());
        const Reply byPassword = persons.signIn(running.ready.ownerEmail, running.ready.ownerPassword);
        QCOMPARE(session.json(), byPassword.json());
        QCOMPARE(HttpClient(persons.readyOf(session.json())).get("me").status, 200);
    }

    void whoCancelsGoesBackWithoutACode()
    {
        Running running(3);
        HttpClient client(running.ready);
        const QUrlQuery query(QUrl(QString::fromLatin1(choose(client, u"cancel"_s).headers["location"])));
        QCOMPARE(query.queryItemValue(u"error"_s), u"access_denied"_s);
        QVERIFY(!query.hasQueryItem(u"code"_s));
    }

    void aCodeIsGoodOnceForAMinuteForItsClient_data()
    {
        QTest::addColumn<QString>("verifier");
        QTest::addColumn<QString>("back");
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("status");
        QTest::newRow("RFC 7636: with its verifier") << kVerifier << kBack << 59 << 200;
        QTest::newRow("RFC 7636: not with another one") << QString(43, u'x') << kBack << 0 << 401;
        QTest::newRow("RFC 6749: not for another address") << kVerifier << u"http://127.0.0.1:49153/"_s << 0 << 401;
        QTest::newRow("D40: not after its time") << kVerifier << kBack << 60 << 401;
        QTest::newRow("RFC 7636: a short verifier is none") << u"short"_s << kBack << 0 << 400;
    }
    void aCodeIsGoodOnceForAMinuteForItsClient()
    {
        QFETCH(QString, verifier);
        QFETCH(QString, back);
        QFETCH(int, after);
        QFETCH(int, status);
        Running running(3);
        HttpClient client(running.ready);
        const QString code = codeOf(choose(client, identityOf(client, running.ready.ownerEmail)));
        running.clock.advance(std::chrono::seconds(after));
        QCOMPARE(redeem(client, code, verifier, back).status, status);
        if (status != 400) // whatever came of it, it was the only time
            QCOMPARE(redeem(client, code).errorCode(), u"code_invalid"_s);
    }

    void fiveWrongVerifiersLockThePersonOut() // as wrong passwords do
    {
        Running running(3);
        Persons persons(running);
        HttpClient &client = persons.owner();
        const QString owner = identityOf(client, running.ready.ownerEmail);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(redeem(client, codeOf(choose(client, owner)), QString(43, u'x')).status, 401);
        const Reply locked = redeem(client, codeOf(choose(client, owner)));
        QCOMPARE(locked.status, 429);
        QCOMPARE(locked.errorCode(), u"sign_in_locked"_s);
        QVERIFY(locked.headers["retry-after"].toInt() > 0);
        QCOMPARE(persons.signIn(running.ready.ownerEmail, running.ready.ownerPassword).status, 429);
        running.clock.advance(std::chrono::seconds(301));
        QCOMPARE(redeem(client, codeOf(choose(client, owner))).status, 200);
    }

    void onlyActivePeopleComeIn() // R54
    {
        Running running(3);
        Persons persons(running);
        HttpClient &client = persons.owner();
        const QString email = u"kim@northwind.example"_s;
        const QJsonObject session = persons.join(email, u"User"_s);
        const QByteArray id = session["user"_L1]["id"_L1].toString().toLatin1();
        const QString identity = identityOf(client, email);
        const QString early = codeOf(choose(client, identity));
        QCOMPARE(persons.post("staff/" + id + "/deactivate", {}).status, 200);
        QCOMPARE(redeem(client, early).errorCode(), u"user_inactive"_s);
        QVERIFY(identityOf(client, email).isEmpty());
        QCOMPARE(choose(client, identity).status, 400);
        QCOMPARE(choose(client, u"1-999"_s).status, 400);
        QCOMPARE(choose(client, u"nobody"_s).status, 400);
    }

    void whatIsWrongIsRefusedBeforeAnybodyIsChosen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *title, const QString &name, const QString &value) {
            QTest::newRow(title) << name << value;
        };
        const QString uri = u"redirect_uri"_s;
        row("RFC 8252: another host is sent no code", uri, u"http://evil.example:80/"_s);
        row("RFC 8252: a name could be anybody", uri, u"http://localhost:80/"_s);
        row("RFC 8252: a host in front of an at sign", uri, u"http://127.0.0.1:80@evil.example/"_s);
        row("RFC 8252: a host that only begins like ours", uri, u"http://127.0.0.1.evil.example:80/"_s);
        row("RFC 8252: the port is the client's own", uri, u"http://127.0.0.1/"_s);
        row("RFC 8252: there is no such port", uri, u"http://127.0.0.1:65536/"_s);
        row("T12: a line break would begin a header", uri, u"http://127.0.0.1:80/\r\nSet-Cookie: a=b"_s);
        row("RFC 6749: no fragment", uri, u"http://127.0.0.1:80/#x"_s);
        row("RFC 7636: plain is no method", u"code_challenge_method"_s, u"plain"_s);
        row("RFC 7636: the challenge has 43 characters", u"code_challenge"_s, u"abc"_s);
        row("RFC 6749: the state is needed", u"state"_s, QString());
        row("D40: only providers that are offered", u"provider"_s, u"example"_s);
    }
    void whatIsWrongIsRefusedBeforeAnybodyIsChosen()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        static Running running(3);
        HttpClient client(running.ready);
        Fields fields = request();
        for (auto &[key, text] : fields)
            text = key == name ? value : text;
        for (const Reply &reply : {page(client, fields), choose(client, u"1-1"_s, fields)}) {
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.json()["error"_L1]["field"_L1].toString(), name);
            QVERIFY(!reply.headers.contains("location"));
        }
    }

    void bothLoopbackAddressesWillDo() // RFC 8252, 7.3
    {
        Running running(3);
        HttpClient client(running.ready);
        Fields fields = request();
        fields[1].second = u"http://[::1]:49152/back"_s;
        const Reply reply = choose(client, u"1-1"_s, fields);
        QVERIFY2(reply.headers["location"].startsWith("http://[::1]:49152/back?code="), reply.body.constData());
    }

    void namesAreShownAsTheyAre() // T18
    {
        Running running(3);
        Persons persons(running);
        const QString name = u"<script>alert(1)</script> \" onclick='x' & Ä"_s;
        QCOMPARE(persons.post("me", {{u"name"_s, name}}).status, 200);
        const QByteArray body = page(persons.owner(), request()).body;
        QVERIFY(!body.contains("<script"));
        QVERIFY(body.contains(name.toHtmlEscaped().toUtf8()));
        Fields fields = request();
        fields[2].second = u"\"><b>x"_s;
        QVERIFY(!page(persons.owner(), fields).body.contains("<b>"));
    }

    void pagesOfOthersChooseNobody() // T12
    {
        Running running(3);
        HttpClient client(running.ready);
        QCOMPARE(choose(client, u"1-1"_s, request(), "Origin: https://evil.example\r\n").status, 403);
        QCOMPARE(client.call("POST", "/auth/authorize", "{}").status, 415);
        const Reply wrong = client.call("DELETE", "/auth/authorize");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.headers["allow"], "GET, HEAD, POST");
    }

    void whereNothingIsSimulatedNobodyComesInWithoutAPassword()
    {
        Running running(3, [](platform::Options &options) { options.simulate = false; });
        HttpClient client(running.ready);
        QCOMPARE(client.get("/auth/providers").json()["data"_L1].toArray(), QJsonArray());
        QCOMPARE(page(client, request()).status, 404);
        QCOMPARE(choose(client, u"1-1"_s).status, 404);
        QCOMPARE(redeem(client, u"x"_s).status, 404);
    }
};

} // namespace

LINEDESK_TEST(TestSocialSignIn)
#include "tst_social_signin.moc"
