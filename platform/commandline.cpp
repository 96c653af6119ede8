// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/commandline.h"

#include "platform/calendar.h"
#include "platform/email.h"
#include "platform/jsonwriter.h"
#include "platform/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kFailed = 1;
constexpr int kUsage = 2;

void addOptions(QCommandLineParser &parser)
{
    const QString data =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/linedesk-platform"_L1;
    parser.addOption({u"port"_s, u"Port to listen on; 0 for any."_s, u"PORT"_s, u"0"_s});
    parser.addOption({u"data"_s, u"Folder of the platform's data."_s, u"DIR"_s, data});
    parser.addOption({u"database"_s,
                      u"postgresql://USER@HOST:PORT/NAME to keep the data in; a password may also come from PGPASSWORD "
                      "or a password file."_s,
                      u"URL"_s});
    parser.addOption({u"lines"_s, u"Lines of the fleet that a first start makes."_s, u"N"_s, u"10000"_s});
    parser.addOption({u"seed"_s, u"Seed of that fleet."_s, u"S"_s, u"1"_s});
    parser.addOption({u"zone"_s, u"Time zone of the account."_s, u"ZONE"_s, u"UTC"_s});
    parser.addOption({u"simulate"_s, u"Offer /simulate/ to move time."_s});
    parser.addOption({u"test-identities"_s, u"Offer sign-in as anybody, without a password; --simulate does too."_s});
    parser.addOption({u"insecure-http"_s, u"Plain HTTP, for debugging."_s});
    parser.addOption({u"smtp"_s,
                      u"Server that mails leave through; without it they stay in the outbox. "
                      "LINEDESK_SMTP_USER and LINEDESK_SMTP_PASSWORD sign in there."_s,
                      u"HOST:PORT"_s});
    parser.addOption({u"smtp-starttls"_s, u"Insist on TLS with that server."_s});
    parser.addOption({u"smtp-ca"_s, u"Certificates to trust there, instead of the system's."_s, u"FILE"_s});
    parser.addOption({u"smtp-from"_s, u"Address that mails come from."_s, u"ADDRESS"_s});
    QCommandLineOption bare(u"dialect-only"_s, u"Leave out everything beyond the bare dialect."_s);
    QCommandLineOption clock(u"clock"_s, u"Stand still at this UTC time until advanced."_s, u"TIME"_s);
    bare.setFlags(QCommandLineOption::HiddenFromHelp);
    clock.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(bare);
    parser.addOption(clock);
    parser.addPositionalArgument(u"serve"_s, u"Serve the platform."_s);
    parser.addHelpOption();
    parser.addVersionOption();
}

//! False when the server or the address cannot be read.
bool readSmtp(const QCommandLineParser &parser, Smtp &smtp)
{
    if (parser.isSet(u"smtp"_s)) {
        const QString text = parser.value(u"smtp"_s);
        const qsizetype colon = text.lastIndexOf(u':');
        bool portOk = true;
        smtp.host = colon < 0 ? text : text.left(colon);
        if (colon >= 0)
            smtp.port = text.mid(colon + 1).toUShort(&portOk);
        if (!portOk || smtp.host.isEmpty() || smtp.host.contains(u'/') || smtp.host.contains(u'@'))
            return false;
    }
    smtp.startTls = parser.isSet(u"smtp-starttls"_s);
    smtp.certificates = parser.value(u"smtp-ca"_s);
    smtp.user = qEnvironmentVariable("LINEDESK_SMTP_USER");
    smtp.password = qEnvironmentVariable("LINEDESK_SMTP_PASSWORD");
    if (!parser.isSet(u"smtp-from"_s))
        return true;
    smtp.from = parser.value(u"smtp-from"_s);
    return parseEmail(smtp.from) == smtp.from;
}

//! The options, or nothing when one cannot be read.
std::optional<Options> readOptions(const QCommandLineParser &parser)
{
    bool portOk = false;
    bool linesOk = false;
    bool seedOk = false;
    Options options;
    options.port = parser.value(u"port"_s).toUShort(&portOk);
    options.dataFolder = parser.value(u"data"_s);
    options.database = parser.value(u"database"_s);
    options.lines = parser.value(u"lines"_s).toLongLong(&linesOk);
    options.seed = parser.value(u"seed"_s).toULongLong(&seedOk);
    options.zone = parser.value(u"zone"_s);
    options.simulate = parser.isSet(u"simulate"_s);
    options.testIdentities = parser.isSet(u"test-identities"_s);
    options.insecureHttp = parser.isSet(u"insecure-http"_s);
    options.dialectOnly = parser.isSet(u"dialect-only"_s);
    bool clockOk = true;
    if (parser.isSet(u"clock"_s)) {
        const std::optional<Seconds> start = parseWireTime(parser.value(u"clock"_s).toLatin1());
        clockOk = start.has_value();
        options.clockStart = QDateTime::fromSecsSinceEpoch(start.value_or(0), Qt::UTC);
    }
    if (!portOk || !linesOk || !seedOk || !clockOk || !readSmtp(parser, options.smtp))
        return std::nullopt;
    return options;
}

void printReadyLine(const ReadyInfo &ready)
{
    JsonWriter json;
    json.beginObject().text("url", ready.url).text("account_uuid", ready.accountUuid).text("user_uuid", ready.userUuid);
    json.text("shared_key", ready.sharedKey)
        .text("owner_email", ready.ownerEmail)
        .text("owner_password", ready.ownerPassword);
    json.text("certificate_sha256", ready.certificateSha256).endObject();
    std::printf("%s\n", json.take().constData());
    std::fflush(stdout);
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    ::umask(0077);
    // Blocked before any thread exists, so that every thread leaves them to sigwait() below.
    sigset_t signalSet;
    sigemptyset(&signalSet);
    sigaddset(&signalSet, SIGTERM);
    sigaddset(&signalSet, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"linedesk-platform"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(LINEDESK_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    const std::optional<Options> options = readOptions(parser);
    if (!options || parser.positionalArguments() != QStringList{u"serve"_s}) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return kUsage;
    }
    Server server;
    const base::Result<ReadyInfo> ready = server.start(*options);
    if (!ready) {
        std::fprintf(stderr, "linedesk-platform: %s\n", qPrintable(base::describe(ready.error())));
        return ready.error().kind == base::ErrorKind::Invalid ? kUsage : kFailed;
    }
    printReadyLine(*ready);
    int received = 0;
    sigwait(&signalSet, &received);
    server.stop();
    return 0;
}

} // namespace platform
