// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/cachefile.h"
#include "models/storage/requestbook.h"
#include "tests/support/fakeconnector.h"
#include "tests/support/fixedclock.h"
#include "ui/program.h"

#include <QTemporaryDir>

namespace test {

using namespace Qt::StringLiterals;

//! The program behind the window, with a real cache and engine over a platform in memory; remembers what was asked.
class FakeProgram : public ui::Program
{
    Q_OBJECT

public:
    FakeProgram();
    ~FakeProgram() override;

    // --- the test's side ---
    //! Opens a workspace whose cache holds the lines 0 ... count - 1, with `days` of daily usage.
    void open(int lines, bool offlineOnPurpose = false);
    void close();
    //! Puts lines into the cache as a sync would, and tells the table.
    void write(std::vector<domain::Line> lines);
    void forget(const domain::Iccid &iccid);
    //! The account's balance as a sync would bring it.
    void writeBalance(const domain::Balance &balance);
    void writeCycle(const domain::BillingCycle &cycle);
    void writePayments(std::vector<domain::Payment> payments);
    bool sends = false; //!< the next workspace's changes go out
    void sync();
    FixedClock clock;
    FakeConnector connector;
    api::Billing *tellsMoney = nullptr; //!< who is asked for billing cycles in the next workspace
    QList<ui::ProfileSummary> saved;
    QStringList asked; //!< "openDemo 100", "connect https://...", "remove p1" ...
    ui::ConnectionForm lastForm;
    QString lastPassphrase;
    domain::ChangeFacts facts;
    storage::SendingCost cost;
    std::optional<base::Error> planFails; //!< the next plans answer this
    bool holdsPlans = false;              //!< the next plan comes with answerHeldPlan()
    //! Makes the plan that was held back and answers it, as it then comes out.
    base::Result<storage::ChangePlanPointer> answerHeldPlan();
    bool isHeldPlanCancelled() const { return m_held.cancel && *m_held.cancel; }
    //! Fills the outbox with what picture 10 shows: conflicts, failures, drafts, queued and sent changes, one bulk run.
    void fillOutbox();
    //! Makes some lines other than they were, as syncs of today and of last week would.
    void fillChanges();
    //! Gives some lines another device, another country, a spike and silence.
    void fillAnomalies();
    //! Messages of some lines on the platform and in the cache, in every state, as a sync brings them.
    void fillMessages();
    //! Costs and a balance that lasts five days, usage of all of last month, renewals that are due.
    void fillAccount();
    //! Brings the messages as every sync does.
    void syncMessages();
    storage::Outbox &outbox() { return *m_outbox; }
    //! Says that the facts are others now.
    void tellFacts() { Q_EMIT changeFactsChanged(); }
    std::optional<exports::SnapshotFacts> snapshot; //!< the next workspace is one of a snapshot
    bool opening = false;                           //!< a profile is on its way
    std::optional<base::Error> logOutFails;
    tables::LineTable &table() { return *m_table; }
    tables::SavedViews &views() { return *m_views; }
    tables::SmsTemplates &templates() { return *m_templates; }
    QString viewsFile() const { return m_folder.filePath(u"views.json"_s); }
    storage::CacheFile &cache() { return *m_file; }
    storage::LineStore &store() { return *m_store; }
    storage::UsageStore &usage() { return *m_usage; }
    const storage::CacheFile &cache() const { return *m_file; }
    QString folder() const { return m_folder.path(); }

    // --- ui::Program ---
    base::Settings &settings() override { return *m_settings; }
    QList<ui::ProfileSummary> profiles() const override { return saved; }
    void openProfile(const QString &id) override { asked << u"open "_s + id; }
    void openDemo(int lines) override { asked << u"openDemo %1"_s.arg(lines); }
    void testConnection(const ui::ConnectionForm &form) override;
    void connectProfile(const ui::ConnectionForm &form) override;
    void givePassphrase(const QString &passphrase) override;
    void removeProfile(const QString &id) override { asked << u"remove "_s + id; }
    base::Future<std::monostate> logOut() override;
    base::Future<ui::KeyPlace> rotateKey() override;
    base::Future<std::vector<domain::RequestCount>> requestCounts(QDate from) override
    {
        return m_requests->load(from);
    }
    storage::RequestBook &requests() { return *m_requests; }
    ui::Workspace *workspace() const override { return m_workspace.get(); }
    bool isOpening() const override { return opening; }
    int syncMinutes() const override { return m_minutes; }
    void setSyncMinutes(int minutes) override { m_minutes = minutes; }
    qint64 cacheSize() const override;
    base::Future<std::vector<storage::ValueCount>> filterValues(domain::FilterField field,
                                                                const QString &prefix) override;
    base::Future<std::vector<domain::Line>> findLines(const QString &text, int limit) override;
    base::Future<domain::Line> loadLine(const domain::Iccid &iccid) override { return m_store->loadByIccid(iccid); }
    base::Future<storage::Logged<domain::Balance>> loadBalance() override { return m_billing->loadBalance(); }
    base::Future<storage::Logged<domain::Payment>> loadPayments() override { return m_billing->loadPayments(); }
    base::Future<domain::Line> loadLine(domain::LineId id) override { return storage::loadLine(*m_store, id); }
    base::Future<storage::LineSums> sums(const storage::LineStore::Scope &scope) override;
    void openSnapshot(const QString &path) override { asked << u"openSnapshot "_s + path; }
    void cancelSnapshot() override { asked << u"cancelSnapshot"_s; }
    void closeSnapshot() override { asked << u"closeSnapshot"_s; }
    std::unique_ptr<exports::EvidenceJob> makeEvidence(tables::EvidenceQuestion question,
                                                       const QString &folder) override;
    std::unique_ptr<exports::ReportJob> makeReport(tables::MonthQuestion question, const QString &path) override;
    std::unique_ptr<exports::SnapshotJob> makeSnapshot(const QString &path) override
    {
        return std::make_unique<exports::SnapshotJob>(*m_file, *m_state, clock, path);
    }
    std::unique_ptr<exports::LineExportJob> makeExport(const exports::LineExportRequest &request) override;
    base::Future<storage::ChangePlanPointer> planChange(const domain::ChangeOrder &order,
                                                        const storage::LineStore::Scope &scope,
                                                        storage::CancelFlag cancel) override;
    base::Future<storage::ChangePlanPointer> planNewLines(std::vector<domain::NewLine> rows,
                                                          storage::CancelFlag cancel) override;
    base::Future<storage::ConfirmedPlan> confirmChange(const storage::ChangePlanPointer &plan) override;
    const domain::ChangeFacts &changeFacts() const override { return facts; }

private:
    struct HeldPlan
    {
        domain::ChangeOrder order;
        storage::LineStore::Scope scope;
        QPromise<base::Result<storage::ChangePlanPointer>> promise;
        storage::CancelFlag cancel;
    };

    //! Lines with the daily usage of a month; 0: none.
    void fillCache(int lines);
    void makeSeries();
    void makeMoney();
    void makePerson(bool offlineOnPurpose);
    void tellOpened();

    QTemporaryDir m_folder;
    std::unique_ptr<base::Settings> m_settings;
    std::unique_ptr<storage::CacheFile> m_file;
    std::unique_ptr<storage::LineStore> m_store;
    std::unique_ptr<storage::UsageStore> m_usage;
    std::unique_ptr<storage::SyncState> m_state;
    std::unique_ptr<tables::LineTable> m_table;
    std::unique_ptr<tables::SavedViews> m_views;
    std::unique_ptr<tables::SmsTemplates> m_templates;
    std::unique_ptr<series::DailySeries> m_daily;
    std::unique_ptr<syncing::Engine> m_engine;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<syncing::Sender> m_sender;
    std::unique_ptr<storage::LineLogs> m_logs;
    std::unique_ptr<storage::Billing> m_billing;
    std::unique_ptr<syncing::BillingKeeper> m_billingKeeper;
    std::unique_ptr<storage::CycleBooks> m_books;
    std::unique_ptr<syncing::CycleKeeper> m_cycles;
    std::unique_ptr<syncing::InvoiceFiles> m_invoices;
    std::unique_ptr<storage::Messages> m_messages;
    std::unique_ptr<syncing::MessagesKeeper> m_messagesKeeper;
    std::unique_ptr<syncing::PersonKeeper> m_person;
    std::unique_ptr<syncing::SyncPlanner> m_planner;
    std::unique_ptr<storage::RequestBook> m_requests;
    std::unique_ptr<syncing::PaymentKeeper> m_payment;
    std::unique_ptr<tables::LineLogRows> m_logRows;
    std::unique_ptr<syncing::LineLogKeeper> m_logKeeper;
    std::unique_ptr<series::LineFactsReader> m_facts;
    std::unique_ptr<series::Radar> m_radar;
    std::unique_ptr<series::LineChanges> m_changes;
    std::unique_ptr<series::Dashboard> m_dashboard;
    std::unique_ptr<ui::Workspace> m_workspace;
    HeldPlan m_held;
    int m_minutes = 5;
    int m_caches = 0;
};

} // namespace test
