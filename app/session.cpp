// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "models/api/quotatext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kQuotaKey = u"quota"_s;

base::Error inUse(const QString &path)
{
    base::Error error{
        .kind = base::ErrorKind::Storage, .detail = u"another LineDesk works on this profile"_s, .where = path};
    error.fields[u"code"_s] = u"in_use"_s;
    return error;
}

//! Nobody else has the profile: its folder is read-only, or cannot be made (T7).
base::Error notWritable(const QString &path)
{
    return base::Error{.kind = base::ErrorKind::Storage,
                       .detail = u"the profile's folder cannot be written"_s,
                       .where = QFileInfo(path).path()};
}

//! The moment at which a snapshot was taken.
class TakenClock : public base::Clock
{
public:
    explicit TakenClock(const QDateTime &takenAt) : m_takenAt(takenAt) {}
    QDateTime now() const override { return m_takenAt; }

private:
    QDateTime m_takenAt;
};

} // namespace

struct Session::Opened
{
    std::unique_ptr<QTemporaryDir> folder;
    storage::FileLock inUse;
    std::optional<storage::SnapshotFacts> snapshot;
    std::unique_ptr<QLockFile> lock;
    std::unique_ptr<storage::CacheFile> cache;
    std::unique_ptr<storage::Outbox> outbox;
    api::Network *network = nullptr; //!< null when there is nothing to connect to
    QString quota;
};

base::Result<std::shared_ptr<Session::Opened>> Session::openSnapshot(const SessionPlan &plan, const base::Clock &clock)
{
    base::Result<storage::OpenedSnapshot> file =
        storage::openSnapshot(plan.snapshot, plan.work, plan.cancel, plan.progress);
    if (!file)
        return file.error();
    auto opened = std::make_shared<Opened>();
    opened->folder = std::move(file->folder);
    opened->inUse = std::move(file->inUse);
    opened->snapshot = file->facts;
    opened->cache = std::move(file->cache);
    auto outbox = storage::Outbox::open(opened->folder->filePath(u"outbox.db"_s), clock); // empty, and stays so
    if (!outbox)
        return outbox.error();
    opened->outbox = std::move(*outbox);
    return opened;
}

base::Result<std::shared_ptr<Session::Opened>> Session::openFiles(const SessionPlan &plan, const base::Clock &clock)
{
    if (!plan.snapshot.isEmpty())
        return openSnapshot(plan, clock);
    auto opened = std::make_shared<Opened>();
    QDir().mkpath(QFileInfo(plan.cachePath).path());
    if (!plan.readOnly) {
        opened->lock = std::make_unique<QLockFile>(plan.cachePath + ".lock"_L1);
        opened->lock->setStaleLockTime(0); // a lock ends with its process, not with time
        if (!opened->lock->tryLock(0))
            return opened->lock->error() == QLockFile::LockFailedError ? inUse(plan.cachePath)
                                                                       : notWritable(plan.cachePath);
    }
    base::Result<std::unique_ptr<storage::CacheFile>> cache =
        plan.readOnly ? storage::CacheFile::openReadOnly(plan.cachePath) : storage::CacheFile::open(plan.cachePath);
    if (!cache)
        return cache.error();
    opened->cache = std::move(*cache);
    const base::Result<QString> quota =
        storage::SyncState(*opened->cache).loadText(kQuotaKey).result(); // on a pool thread
    if (quota)
        opened->quota = *quota;
    const QString outboxPath = QFileInfo(plan.cachePath).path() + "/outbox.db"_L1;
    auto outbox =
        plan.readOnly ? storage::Outbox::openReadOnly(outboxPath, clock) : storage::Outbox::open(outboxPath, clock);
    if (outbox)
        opened->outbox = std::move(*outbox);
    else if (!plan.readOnly) // to look at lines takes none
        return outbox.error();
    if (plan.credentials && !plan.readOnly) { // loaded here, beside the GUI thread
        const base::Result<api::Network *> network = api::openNetwork();
        if (!network)
            return network.error();
        opened->network = *network;
    }
    return opened;
}

base::Future<std::shared_ptr<Session>> Session::open(SessionPlan plan, const base::Clock &clock)
{
    using Files = std::shared_ptr<Opened>;
    using Result = std::shared_ptr<Session>;
    return base::chain<Result>(
        base::Future<Files>(QtConcurrent::run([plan, &clock] { return openFiles(plan, clock); })),
        QCoreApplication::instance(), [plan, &clock](const base::Result<Files> &opened) {
            if (!opened)
                return base::failed<Result>(opened.error());
            const domain::Quota quota = api::parseQuota((*opened)->quota).value_or(domain::Quota());
            return base::ready<Result>(Result(new Session(std::move(**opened), plan, clock, quota)));
        });
}

Session::Session(Opened opened, SessionPlan plan, const base::Clock &clock, const domain::Quota &quota)
    : m_folder(std::move(opened.folder)), m_inUse(std::move(opened.inUse)), m_snapshot(std::move(opened.snapshot)),
      m_takenClock(m_snapshot ? std::make_unique<TakenClock>(m_snapshot->takenAt) : nullptr),
      m_clock(m_takenClock ? m_takenClock.get() : &clock), m_lock(std::move(opened.lock)),
      m_cache(std::move(opened.cache)), m_lines(*m_cache, m_clock), m_usage(*m_cache), m_state(*m_cache),
      m_logs(*m_cache), m_billing(*m_cache), m_books(*m_cache), m_messages(*m_cache), m_requests(*m_cache)
{
    if (opened.network) {
        m_connector = opened.network->makeConnector(*plan.credentials, plan.trust, clock, quota, {});
        QObject::connect(m_connector.get(), &api::Connector::quotaChanged, m_connector.get(),
                         [this] { (void)m_state.saveText(kQuotaKey, api::formatQuota(m_connector->quota())); });
        QObject::connect(m_connector.get(), &api::Connector::requestMade, m_connector.get(),
                         [this](domain::RequestKind kind, api::Purpose purpose) {
                             (void)m_requests.note(m_clock->now().toUTC().date(), kind,
                                                   purpose == api::Purpose::Background);
                         });
    }
    m_engine = std::make_unique<syncing::Engine>(m_connector.get(), m_lines, m_usage, m_state, *m_clock);
    m_outbox = std::move(opened.outbox);
    if (plan.readOnly)
        return;
    m_sender = std::make_unique<syncing::Sender>(m_connector.get(), *m_outbox, m_lines, *m_clock);
    m_facts = std::make_unique<syncing::FactsKeeper>(m_connector.get(), *m_engine, m_state, *m_outbox, *m_clock);
    m_facts->setSnapshot(m_snapshot.has_value());
    m_logKeeper = std::make_unique<syncing::LineLogKeeper>(m_connector.get(), m_logs, m_usage, *m_clock);
    m_billingKeeper =
        std::make_unique<syncing::BillingKeeper>(m_connector ? m_connector->billing() : nullptr, m_billing, *m_clock);
    m_cycles =
        std::make_unique<syncing::CycleKeeper>(m_connector ? m_connector->billing() : nullptr, m_books, *m_clock);
    m_invoices = std::make_unique<syncing::InvoiceFiles>(m_connector ? m_connector->billing() : nullptr);
    m_messagesKeeper = std::make_unique<syncing::MessagesKeeper>(m_connector.get(), m_messages, m_state, *m_clock);
    m_auditKeeper = std::make_unique<syncing::AuditKeeper>(m_connector.get(), m_logs, m_state, *m_clock);
    m_planner = std::make_unique<syncing::SyncPlanner>(m_connector.get(), *m_engine, m_lines, m_state, *m_clock);
    m_person = std::make_unique<syncing::PersonKeeper>(m_connector.get());
    m_payment = std::make_unique<syncing::PaymentKeeper>(m_connector.get());
    QObject::connect(m_person.get(), &syncing::PersonKeeper::changed, m_engine.get(), [this] { bringChanges(); });
    QObject::connect(m_sender.get(), &syncing::Sender::outboxChanged, m_facts.get(),
                     &syncing::FactsKeeper::reloadPending);
    // The lines of a bulk job are not read one by one.
    QObject::connect(m_sender.get(), &syncing::Sender::linesOutdated, m_engine.get(), [this] { bringChanges(); });
    QObject::connect(m_engine.get(), &syncing::Engine::finished, m_engine.get(), [this] {
        if (std::exchange(m_bringsAgain, false))
            bringChanges();
    });
    connectPlanner();
    // What was offline is tried again as soon as a sync has gone through.
    QObject::connect(m_engine.get(), &syncing::Engine::finished, m_sender.get(), [this](bool ok) {
        if (ok)
            m_sender->wake();
    });
}

//! What comes along with the lines, each at its own pace (D24).
void Session::connectPlanner()
{
    using domain::SyncKind;
    QObject::connect(m_engine.get(), &syncing::Engine::finished, m_planner.get(), [this](bool ok) {
        if (!ok)
            return;
        if (m_planner->takeTurn(SyncKind::Money))
            m_billingKeeper->refresh(api::Purpose::Background);
        if (m_planner->takeTurn(SyncKind::Messages))
            m_messagesKeeper->refresh(api::Purpose::Background);
        if (m_planner->takeTurn(SyncKind::Audit))
            m_auditKeeper->refresh(api::Purpose::Background);
    });
    QObject::connect(m_planner.get(), &syncing::SyncPlanner::changed, m_facts.get(), [this] {
        const int minutes = m_planner->plan()->of(SyncKind::Catalog).minutes;
        m_facts->setFreshFor(minutes > 0 ? std::optional(minutes * 60) : std::nullopt);
    });
}

QString Session::folder() const { return m_folder ? m_folder->path() : QFileInfo(m_cache->path()).path(); }

void Session::bringChanges()
{
    m_bringsAgain = m_engine->status().isRunning();
    if (!m_bringsAgain)
        m_engine->start(syncing::Scope::Changes, api::Purpose::Person);
}

Session::~Session()
{
    m_payment.reset();
    m_person.reset();
    m_planner.reset();
    m_auditKeeper.reset();
    m_messagesKeeper.reset();
    m_invoices.reset();
    m_cycles.reset();
    m_billingKeeper.reset();
    m_logKeeper.reset();
    m_facts.reset();
    m_sender.reset();
    m_engine.reset();
    if (m_connector)
        m_connector
            ->disconnect(); // requests that end with it still count against the quota, with nobody left to note it
    m_connector.reset();
}

std::unique_ptr<exports::EvidenceJob> makeEvidenceJob(Session &session, tables::EvidenceQuestion question,
                                                      const QString &folder)
{
    question.syncedAt = session.sync().status().lastSync;
    const QString name = u"evidence-%1-%2-%3"_s.arg(question.line.iccid.text, question.from.toString(u"yyyyMMdd"_s),
                                                    question.to.toString(u"yyyyMMdd"_s));
    return std::make_unique<exports::EvidenceJob>(exports::EvidenceRequest{
        .read = [&session, question] { return tables::EvidenceRows(session.logs(), session.usage()).read(question); },
        .folder = folder,
        .name = name});
}

std::unique_ptr<exports::ReportJob> makeReportJob(Session &session, const tables::MonthQuestion &question,
                                                  const QString &path)
{
    return std::make_unique<exports::ReportJob>(
        exports::ReportRequest{.read =
                                   [&session, question] {
                                       return tables::MonthReport({.file = session.cache(),
                                                                   .lines = session.lines(),
                                                                   .billing = session.billing(),
                                                                   .messages = session.messages()})
                                           .read(question);
                                   },
                               .path = path});
}

base::Future<storage::ConfirmedPlan> confirmOn(Session &session, storage::ChangePlanPointer plan)
{
    const syncing::Phase phase = session.sync().status().phase;
    const bool isOffline = !session.connector() || phase == syncing::Phase::Offline ||
                           phase == syncing::Phase::SignedOut || phase == syncing::Phase::Disabled;
    const auto state = isOffline && domain::needsConnection(plan->order.kind) ? domain::ChangeState::Draft
                                                                              : domain::ChangeState::Ready;
    const domain::Account &account = session.sync().status().account;
    const QString by = account.userName.isEmpty() ? account.role : account.userName;
    return storage::confirmPlan(session.lines(), *session.outbox(), std::move(plan), by, state);
}

} // namespace app
