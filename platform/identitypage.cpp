// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/identitypage.h"

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr char kHead[] = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in: test identities</title>
<style>
body { font: 16px/1.5 sans-serif; max-width: 36em; margin: 2em auto; padding: 0 1em; color: #1b1f24; background: #fff }
p.test { border: 2px solid #9a6700; padding: .5em 1em; background: #fff8c5 }
button { font: inherit; display: block; width: 100%; text-align: left; margin: .5em 0; padding: .5em 1em }
small { color: #57606a }
</style></head><body>
<h1>Who do you want to be?</h1>
<p class="test">Test identities of a local platform: nobody is asked for a password here.</p>
<form method="post" action="/auth/authorize">
)";

QByteArray escaped(const QString &text) { return text.toHtmlEscaped().toUtf8(); }

QByteArray hidden(const char *name, const QByteArray &value)
{
    return QByteArray("<input type=\"hidden\" name=\"") + name + "\" value=\"" + escaped(QString::fromUtf8(value)) +
           "\">\n";
}

QByteArray choice(const TestIdentity &person)
{
    const QByteArray value = QByteArray::number(person.accountId) + '-' + QByteArray::number(person.userId);
    return "<button name=\"identity\" value=\"" + value + "\">" + escaped(person.name) + "<br><small>" +
           escaped(person.email) + " · " + escaped(person.role) + " · " + escaped(person.account) +
           " · test identity</small></button>\n";
}

} // namespace

Response identityPage(const SignInRequest &request, const std::vector<TestIdentity> &people)
{
    QByteArray page = kHead;
    page += hidden("provider", request.provider) + hidden("redirect_uri", request.redirectUri);
    page += hidden("state", request.state) + hidden("code_challenge", request.challenge);
    page += hidden("code_challenge_method", request.method);
    for (const TestIdentity &person : people)
        page += choice(person);
    page += "<button name=\"identity\" value=\"cancel\">Cancel</button>\n</form></body></html>\n";
    Response response{.status = 200, .contentType = "text/html; charset=utf-8", .headers = {}, .body = page};
    response.headers.emplace_back(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
    response.headers.emplace_back("Referrer-Policy", "same-origin");
    return response;
}

Pairs formOf(const QByteArray &body)
{
    Pairs fields;
    for (QByteArray each : body.split('&')) {
        const qsizetype equals = each.indexOf('=');
        if (equals < 0)
            continue;
        each.replace('+', ' ');
        fields.emplace_back(QByteArray::fromPercentEncoding(each.left(equals)),
                            QByteArray::fromPercentEncoding(each.mid(equals + 1)));
    }
    return fields;
}

} // namespace platform
