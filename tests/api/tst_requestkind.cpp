// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/requestkind.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;
using api::http::Method;
using domain::RequestKind;

//! What the requests of a day were for, by their addresses (D24).
class TestRequestKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAddressHasItsKind_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<RequestKind>("kind");
        QTest::newRow("the account") << Method::Get << u""_s << RequestKind::Account;
        QTest::newRow("who is signed in") << Method::Get << u"me"_s << RequestKind::Account;
        QTest::newRow("a new key") << Method::Post << u"credentials/rotate"_s << RequestKind::Account;
        QTest::newRow("lines") << Method::Get << u"iot_sim_cards?limit=1000"_s << RequestKind::Lines;
        QTest::newRow("a line") << Method::Get << u"sim_card/8988228666000000239"_s << RequestKind::Lines;
        QTest::newRow("usage of all") << Method::Get << u"daily_usage?from=2026-11-01"_s << RequestKind::Usage;
        QTest::newRow("usage of a line") << Method::Get << u"sim_card/89/daily_statistics"_s << RequestKind::Usage;
        QTest::newRow("sessions") << Method::Get << u"sim_card/89/sessions"_s << RequestKind::LineLogs;
        QTest::newRow("messages") << Method::Get << u"sms?updated_since=x"_s << RequestKind::Messages;
        QTest::newRow("a message that is sent") << Method::Post << u"sms"_s << RequestKind::Changes;
        QTest::newRow("balance") << Method::Get << u"balance"_s << RequestKind::Money;
        QTest::newRow("a cycle") << Method::Get << u"billing_cycles/2026-10"_s << RequestKind::Money;
        QTest::newRow("audit") << Method::Get << u"audit_log?after_id=7"_s << RequestKind::Audit;
        QTest::newRow("rules") << Method::Get << u"rules"_s << RequestKind::Catalog;
        QTest::newRow("a note") << Method::Post << u"sim_card/89/notes"_s << RequestKind::Changes;
        QTest::newRow("a date") << Method::Put << u"sim_card/89/deactivation_date"_s << RequestKind::Changes;
        QTest::newRow("a job") << Method::Get << u"jobs/7"_s << RequestKind::Changes;
    }
    void eachAddressHasItsKind()
    {
        QFETCH(const Method, method);
        QFETCH(const QString, path);
        QFETCH(const RequestKind, kind);
        const QUrl base(u"https://northwind.example/api/0123456789abcdef0123456789abcdef/"_s);
        api::http::Request request{.method = method, .url = QUrl(base.toString() + path), .body = {}, .headers = {}};
        QCOMPARE(api::keepgo::kindOf(request, base), kind);
    }
};

LINEDESK_TEST(TestRequestKind)
#include "tst_requestkind.moc"
