// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/server.h"

#include "platform/accounts.h"
#include "platform/certificate.h"
#include "platform/files.h"
#include "platform/fleet/maker.h"
#include "platform/gateway.h"
#include "platform/jobrunner.h"
#include "platform/mailsender.h"
#include "platform/newaccount.h"
#include "platform/ticker.h"
#include "platform/webhooksender.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Error invalid(const QString &detail, const QString &where)
{
    return {.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

base::Status check(const Options &options)
{
    if (options.dataFolder.isEmpty())
        return invalid(u"a folder for the data is needed"_s, u"--data"_s);
    if (options.lines < 0 || options.lines > 5'000'000)
        return invalid(u"from 0 to 5000000"_s, u"--lines"_s);
    if (!QTimeZone(options.zone.toUtf8()).isValid())
        return invalid(u"not a time zone"_s, u"--zone"_s);
    if (!options.database.isEmpty()) {
        if (const auto target = DatabaseTarget::parse(options.database); !target)
            return target.error();
    }
    return {};
}

base::Status fill(Connection &connection, const Options &options)
{
    return fleet::makeFleet(connection, options, PlatformClock(options).now(), randomText(40));
}

//! Makes the database beside its place and moves it there when it is whole.
base::Status makeFile(const Options &options, const QString &file)
{
    const QString making = file + ".making"_L1;
    QFile::remove(making);
    {
        Database database(DatabaseTarget::file(making));
        const base::Status made = database.open([&options](Connection &connection) -> base::Status {
            if (base::Status quick = connection.execute(u"PRAGMA synchronous=OFF"_s); !quick)
                return quick;
            return fill(connection, options);
        });
        if (!made)
            return made;
    }
    if (!QFile::rename(making, file))
        return base::Error{.kind = base::ErrorKind::Storage, .detail = u"could not be put in place"_s, .where = file};
    return {};
}

//! Where the data are: the database of the options, or a file, which is made where it is missing.
base::Result<DatabaseTarget> targetOf(const Options &options)
{
    if (!options.database.isEmpty())
        return DatabaseTarget::parse(options.database);
    const QString file = options.dataFolder + "/platform.db"_L1;
    if (!QFile::exists(file)) {
        if (base::Status made = makeFile(options, file); !made)
            return made.error();
    }
    return DatabaseTarget::file(file);
}

//! The owner's password, made once; kept for the ready line in a file of its own.
base::Result<QString> ownerPassword(const QString &folder)
{
    const QString file = folder + "/owner-password"_L1;
    QByteArray password = readFile(file).trimmed();
    if (password.isEmpty()) {
        password = randomText(20).toLatin1();
        if (base::Status written = writePrivateFile(file, password + '\n'); !written)
            return written.error();
    }
    return QString::fromLatin1(password);
}

} // namespace

struct Server::Parts
{
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<Database> database;
    std::unique_ptr<Accounts> accounts;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<Listener> listener;
    std::unique_ptr<Ticker> ticker;
    std::unique_ptr<MailSender> mailSender;
    std::unique_ptr<WebhookSender> webhookSender;
    std::unique_ptr<JobRunner> jobRunner;
    QString firstPassword;

    base::Status open(const Options &options);
    base::Result<ReadyInfo> listen(const Options &options);
    void close();
};

base::Status Server::Parts::open(const Options &options)
{
    if (base::Status ok = makePrivateFolder(options.dataFolder); !ok)
        return ok;
    lock = std::make_unique<QLockFile>(options.dataFolder + "/platform.lock"_L1);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0))
        return base::Error{
            .kind = base::ErrorKind::Storage, .detail = u"in use by another server"_s, .where = options.dataFolder};
    const base::Result<DatabaseTarget> target = targetOf(options);
    if (!target)
        return target.error();
    database = std::make_unique<Database>(*target);
    const base::Status opened =
        database->open([&options](Connection &connection) { return fill(connection, options); });
    if (!opened)
        return opened;
    accounts = std::make_unique<Accounts>(options, *database);
    if (base::Status loaded = accounts->open(); !loaded)
        return loaded;
    base::Result<QString> password = ownerPassword(options.dataFolder);
    if (!password)
        return password.error();
    firstPassword = *password;
    const base::Status routed = accounts->write(
        [&options](Connection &connection) { return setMailRoute(connection, !options.smtp.host.isEmpty()); });
    if (!routed)
        return routed;
    return giveFirstPassword(*accounts, firstPassword);
}

base::Result<ReadyInfo> Server::Parts::listen(const Options &options)
{
    std::optional<Identity> identity;
    if (!options.insecureHttp) {
        base::Result<Identity> found = loadOrMakeIdentity(options.dataFolder);
        if (!found)
            return found.error();
        identity = *found;
    }
    const base::Result<bool> unchanged = isFirstPassword(*accounts, firstPassword);
    if (!unchanged)
        return unchanged.error();
    gateway = std::make_unique<Gateway>(*accounts);
    listener = std::make_unique<Listener>(*gateway, options.limits);
    base::Result<quint16> port = listener->start(options.port, identity);
    if (!port)
        return port.error();
    gateway->setPort(*port);
    if (!options.simulate && !options.clockStart)
        ticker = std::make_unique<Ticker>(*accounts);
    if (!options.dialectOnly)
        jobRunner = std::make_unique<JobRunner>(*accounts);
    if (!options.smtp.host.isEmpty())
        mailSender = std::make_unique<MailSender>(*accounts, options.smtp);
    webhookSender = std::make_unique<WebhookSender>(*accounts);
    const Core &core = accounts->first();
    const User owner = core.people.owner();
    const QString address = u"%1://127.0.0.1:%2"_s.arg(identity ? u"https"_s : u"http"_s).arg(*port);
    return ReadyInfo{.url = address + QString::fromLatin1(core.basePath()),
                     .accountUuid = QString::fromLatin1(core.account.uuid),
                     .userUuid = QString::fromLatin1(owner.uuid),
                     .sharedKey = QString::fromUtf8(owner.sharedKey),
                     .ownerEmail = owner.email,
                     .ownerPassword = *unchanged ? firstPassword : QString(),
                     .certificateSha256 = identity ? identity->sha256 : QString()};
}

void Server::Parts::close()
{
    ticker.reset();
    mailSender.reset();
    webhookSender.reset();
    jobRunner.reset();
    if (listener)
        listener->stop();
}

Server::Server() = default;

Server::~Server() { stop(); }

base::Result<ReadyInfo> Server::start(const Options &options)
{
    stop();
    if (base::Status ok = check(options); !ok)
        return ok.error();
    m_parts = std::make_unique<Parts>();
    base::Status opened = m_parts->open(options);
    base::Result<ReadyInfo> ready = opened ? m_parts->listen(options) : base::Result<ReadyInfo>(opened.error());
    if (!ready)
        m_parts.reset();
    return ready;
}

void Server::stop()
{
    if (!m_parts)
        return;
    m_parts->close();
    m_parts.reset();
}

} // namespace platform
