// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/realhouse.h"

#include "models/api/http/tlsprobe.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::ChangeState;

namespace test {

RealAddress RealAddress::of(const LocalPlatform &platform)
{
    return of(platform.value("url"_L1), platform.value("user_uuid"_L1), platform.value("shared_key"_L1).toUtf8(),
              platform.value("certificate_sha256"_L1));
}

RealAddress RealAddress::of(const QString &url, const QString &user, const QByteArray &key, const QString &pin)
{
    const auto link = api::parseApiLink(url);
    const auto shown = await(api::http::fetchServerCertificate(link->base, std::chrono::seconds(10)));
    const auto print = api::parseFingerprint(pin);
    if (!link || !shown || !print)
        qFatal("no platform at %s", qPrintable(url));
    return {.url = url,
            .user = user,
            .key = key,
            .trust = {.mode = api::TrustMode::Pinned, .certificates = shown->chainPem, .pin = *print}};
}

RealHouse::RealHouse(const QString &folder, const RealAddress &address, api::Limits limits)
    : m_folder(folder), m_address(address), m_limits(limits)
{
    file = std::move(*storage::CacheFile::open(folder + u"/cache.db"_s));
    lines = std::make_unique<storage::LineStore>(*file);
    usage = std::make_unique<storage::UsageStore>(*file);
    state = std::make_unique<storage::SyncState>(*file);
    open();
}

void RealHouse::open()
{
    sender.reset();
    connector.reset();
    outbox.reset();
    outbox = std::move(*storage::Outbox::open(m_folder + u"/outbox.db"_s, clock));
    connector = std::make_unique<api::keepgo::Connector>(
        api::Credentials{
            .link = *api::parseApiLink(m_address.url), .userUuid = m_address.user, .sharedKey = m_address.key},
        m_address.trust, clock, domain::Quota{.limit = 1'000'000}, m_limits);
    sender = std::make_unique<syncing::Sender>(connector.get(), *outbox, *lines, clock);
    sender->setRetryPace(std::chrono::milliseconds(20), std::chrono::milliseconds(200));
    sender->setJobThreshold(20);
}

bool RealHouse::sync()
{
    syncing::Engine engine(connector.get(), *lines, *usage, *state, clock);
    QSignalSpy ended(&engine, &syncing::Engine::finished);
    engine.start(syncing::Scope::Changes, api::Purpose::Person);
    return QTest::qWaitFor([&] { return !ended.isEmpty(); }, 60'000) && ended.at(0).at(0).toBool();
}

std::vector<domain::Line> RealHouse::cachedLines()
{
    const auto ids = await(lines->select({}, clock.now()));
    return *await(lines->load(*ids));
}

domain::Change RealHouse::note(const domain::Iccid &iccid, const QString &text, const QString &run)
{
    const auto line = await(lines->loadByIccid(iccid));
    domain::Change change;
    change.order.kind = domain::ChangeKind::Notes;
    change.order.value.text = text;
    change.iccid = iccid;
    change.based = line ? line->notes : QString();
    change.version = line ? line->version : QString();
    change.run = run;
    change.by = u"test"_s;
    return change;
}

bool RealHouse::send(int timeout)
{
    sender->wake();
    return QTest::qWaitFor(
        [this] {
            const syncing::SendPhase phase = sender->status().phase;
            if (phase == syncing::SendPhase::Waiting || phase == syncing::SendPhase::SignedOut) {
                if (!allChanges(*outbox, {ChangeState::Sending}).empty())
                    return false;
                open();
                sender->wake();
                return false;
            }
            const auto counts = await(outbox->counts());
            return phase == syncing::SendPhase::Idle && counts->count(ChangeState::Ready) == 0 &&
                   counts->count(ChangeState::Sending) == 0 && counts->count(ChangeState::Unknown) == 0;
        },
        timeout);
}

} // namespace test
