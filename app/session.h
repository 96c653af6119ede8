// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/network.h"
#include "models/base/clock.h"
#include "models/exports/evidencejob.h"
#include "models/exports/reportjob.h"
#include "models/storage/billing.h"
#include "models/storage/cachefile.h"
#include "models/storage/linelogs.h"
#include "models/storage/linestore.h"
#include "models/storage/messages.h"
#include "models/storage/outbox.h"
#include "models/storage/requestbook.h"
#include "models/storage/snapshotfile.h"
#include "models/storage/syncstate.h"
#include "models/storage/usagestore.h"
#include "models/sync/auditkeeper.h"
#include "models/sync/billingkeeper.h"
#include "models/sync/cyclekeeper.h"
#include "models/sync/engine.h"
#include "models/sync/factskeeper.h"
#include "models/sync/invoicefiles.h"
#include "models/sync/linelogkeeper.h"
#include "models/sync/messageskeeper.h"
#include "models/sync/paymentkeeper.h"
#include "models/sync/personkeeper.h"
#include "models/sync/sender.h"
#include "models/sync/syncplanner.h"
#include "models/tables/evidencerows.h"
#include "models/tables/monthreport.h"

#include <QLockFile>
#include <memory>
#include <optional>

namespace app {

//! What it takes to work on a profile.
struct SessionPlan
{
    QString cachePath;
    std::optional<api::Credentials> credentials; //!< nullopt: offline on purpose, or no key
    api::Trust trust;
    bool readOnly = false; //!< only look at the cache, beside another LineDesk that may write to it
    QString snapshot = {}; //!< this file instead of a cache; nothing is connected and nothing in it changes
    QString work = {};     //!< with a snapshot: where a folder for this session is made
    storage::CancelFlag cancel = {};
    storage::ByteProgress progress = {}; //!< with a snapshot: how much of it has been checked; on the pool's thread
};

//! One open profile: cache, stores, connection and sync, built in order and torn down in reverse.
class Session
{
public:
    //! Opens the cache off the calling thread. Storage with fields["code"] = "in_use" while another LineDesk has the
    //! profile.
    static base::Future<std::shared_ptr<Session>> open(SessionPlan plan, const base::Clock &clock);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    //! What the session looks at; null: a cache that lives.
    const std::optional<storage::SnapshotFacts> &snapshot() const { return m_snapshot; }
    //! A snapshot's own time is when it was taken: ages and "today" are as they were.
    const base::Clock &clock() const { return *m_clock; }
    //! Where the session keeps what belongs to it beside the cache.
    QString folder() const;
    storage::CacheFile &cache() { return *m_cache; }
    storage::LineStore &lines() { return m_lines; }
    storage::UsageStore &usage() { return m_usage; }
    storage::SyncState &state() { return m_state; }
    storage::LineLogs &logs() { return m_logs; }
    storage::Billing &billing() { return m_billing; }
    storage::CycleBooks &books() { return m_books; }
    storage::Messages &messages() { return m_messages; }
    //! Null when the session has no credentials.
    api::Connector *connector() { return m_connector.get(); }
    syncing::Engine &sync() { return *m_engine; }
    //! Changes that wait or were sent. Null where a read-only session has none.
    storage::Outbox *outbox() { return m_outbox.get(); }
    //! Null in a read-only session.
    syncing::Sender *sender() { return m_sender.get(); }
    syncing::FactsKeeper *facts() { return m_facts.get(); }
    syncing::LineLogKeeper *logKeeper() { return m_logKeeper.get(); }
    syncing::BillingKeeper *billingKeeper() { return m_billingKeeper.get(); }
    //! Null where nothing is sent: commands that only look.
    syncing::SyncPlanner *planner() { return m_planner.get(); }
    storage::RequestBook &requests() { return m_requests; }
    syncing::AuditKeeper *auditKeeper() { return m_auditKeeper.get(); }
    syncing::InvoiceFiles *invoices() { return m_invoices.get(); }
    syncing::CycleKeeper *cycles() { return m_cycles.get(); }
    syncing::MessagesKeeper *messagesKeeper() { return m_messagesKeeper.get(); }
    syncing::PersonKeeper *person() { return m_person.get(); }
    syncing::PaymentKeeper *payment() { return m_payment.get(); }

private:
    struct Opened;

    Session(Opened opened, SessionPlan plan, const base::Clock &clock, const domain::Quota &quota);
    static base::Result<std::shared_ptr<Opened>> openSnapshot(const SessionPlan &plan, const base::Clock &clock);
    static base::Result<std::shared_ptr<Opened>> openFiles(const SessionPlan &plan, const base::Clock &clock);

    void bringChanges();
    void connectPlanner();

    bool m_bringsAgain = false;              //!< a run is under way that may be past what has changed
    std::unique_ptr<QTemporaryDir> m_folder; //!< of a snapshot: gone with the session
    storage::FileLock m_inUse;
    std::optional<storage::SnapshotFacts> m_snapshot;
    std::unique_ptr<base::Clock> m_takenClock;
    const base::Clock *m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<storage::CacheFile> m_cache;
    storage::LineStore m_lines;
    storage::UsageStore m_usage;
    storage::SyncState m_state;
    storage::LineLogs m_logs;
    storage::Billing m_billing;
    storage::CycleBooks m_books;
    storage::Messages m_messages;
    storage::RequestBook m_requests;
    std::unique_ptr<api::Connector> m_connector;
    std::unique_ptr<syncing::Engine> m_engine;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<syncing::Sender> m_sender;
    std::unique_ptr<syncing::FactsKeeper> m_facts;
    std::unique_ptr<syncing::LineLogKeeper> m_logKeeper;
    std::unique_ptr<syncing::BillingKeeper> m_billingKeeper;
    std::unique_ptr<syncing::CycleKeeper> m_cycles;
    std::unique_ptr<syncing::InvoiceFiles> m_invoices;
    std::unique_ptr<syncing::MessagesKeeper> m_messagesKeeper;
    std::unique_ptr<syncing::AuditKeeper> m_auditKeeper;
    std::unique_ptr<syncing::SyncPlanner> m_planner;
    std::unique_ptr<syncing::PersonKeeper> m_person;
    std::unique_ptr<syncing::PaymentKeeper> m_payment;
};

//! Packs what a session's cache knows of a line; the session outlives the job.
std::unique_ptr<exports::EvidenceJob> makeEvidenceJob(Session &session, tables::EvidenceQuestion question,
                                                      const QString &folder);

//! Writes the report of a month of what a session's cache knows; the session outlives the job.
std::unique_ptr<exports::ReportJob> makeReportJob(Session &session, const tables::MonthQuestion &question,
                                                  const QString &path);

//! Puts a plan into the session's outbox: what costs money is a draft while there is no connection (trust.md).
base::Future<storage::ConfirmedPlan> confirmOn(Session &session, storage::ChangePlanPointer plan);

} // namespace app
