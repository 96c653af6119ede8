// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/future.h"
#include "models/base/settings.h"
#include "models/exports/evidencejob.h"
#include "models/exports/lineexport.h"
#include "models/exports/reportjob.h"
#include "models/exports/snapshotjob.h"
#include "models/series/dailyseries.h"
#include "models/series/dashboard.h"
#include "models/series/linechanges.h"
#include "models/series/linefacts.h"
#include "models/series/radar.h"
#include "models/sync/billingkeeper.h"
#include "models/sync/cyclekeeper.h"
#include "models/sync/engine.h"
#include "models/sync/invoicefiles.h"
#include "models/sync/linelogkeeper.h"
#include "models/sync/messageskeeper.h"
#include "models/sync/paymentkeeper.h"
#include "models/sync/personkeeper.h"
#include "models/sync/sender.h"
#include "models/sync/syncplanner.h"
#include "models/tables/evidencerows.h"
#include "models/tables/linelogrows.h"
#include "models/tables/linetable.h"
#include "models/tables/monthreport.h"
#include "models/tables/previewtable.h"
#include "models/tables/savedviews.h"
#include "models/tables/smstemplates.h"

#include <QObject>
#include <memory>

namespace ui {

//! A saved connection, as the profile switcher and the first-run page show it.
struct ProfileSummary
{
    QString id;
    QString name;
    QString apiLink;
    bool isDemo = false;
    QString userUuid = {};
};

//! How the server's certificate is trusted (T13): there is no "continue anyway".
enum class Trust { SystemCas, CaFile, Pinned };

//! What the connect page collects. The key lives in memory only until the program has put it away.
struct ConnectionForm
{
    QString name;    //!< empty: the account's own name
    QString apiLink; //!< https://host/api/{ACCOUNT_UUID}/
    QString userUuid;
    QString sharedKey;
    Trust trust = Trust::SystemCas;
    QString caFile;
    QString fingerprint; //!< SHA-256, hex, colons allowed
    int syncMinutes = 5; //!< 0: by hand only
    int keepMonths = 12; //!< usage history; 0: for ever
};

enum class TestStep { Address, Certificate, Key, Clock, Account, Lines };
enum class TestState { Waiting, Running, Passed, Failed };

//! One row of the live connection test. `value` is a fact, e.g. milliseconds, seconds of clock skew, or lines.
struct TestOutcome
{
    TestStep step = TestStep::Address;
    TestState state = TestState::Waiting;
    qint64 value = 0;
    QString text;                     //!< e.g. account name and role
    std::optional<base::Error> error; //!< when Failed
};

//! Where the shared key went (said plainly to the user): the ladder keychain, passphrase vault, this run only.
enum class KeyPlace { Keychain, Vault, ThisRunOnly };

//! What the window works on while a profile is open. The program owns it and outlives the window's use of it.
struct Workspace
{
    ProfileSummary profile;
    tables::LineTable &lines;
    tables::SavedViews &views;
    storage::LineStore &store; //!< handed on to jobs; the window itself never reads it
    storage::UsageStore &usage;
    series::DailySeries &daily;
    syncing::Engine &sync;
    storage::Outbox &outbox;
    syncing::Sender &sender;
    tables::LineLogRows &logRows;
    syncing::LineLogKeeper &logs;
    series::LineFactsReader &facts;
    series::Radar &radar;
    series::LineChanges &changes;
    series::Dashboard &dashboard;
    syncing::BillingKeeper &billing;
    storage::Billing &money;    //!< handed on to the table of payments
    storage::CycleBooks &books; //!< handed on to what shows a billing cycle
    syncing::CycleKeeper &cycles;
    syncing::InvoiceFiles &invoices;
    storage::Messages &messages; //!< handed on to the table of messages
    syncing::MessagesKeeper &messagesKeeper;
    syncing::PersonKeeper &person;
    syncing::SyncPlanner &planner;
    syncing::PaymentKeeper &payment;
    tables::SmsTemplates &templates;
    const base::Clock &clock;
    bool offlineOnPurpose = false;
    KeyPlace keyPlace = KeyPlace::ThisRunOnly;
    QString work = {};                                   //!< a folder for snapshots that are compared
    std::optional<exports::SnapshotFacts> snapshot = {}; //!< of what is only looked at; null: a cache that lives
};

//! What the window asks of the program; the app layer implements it.
class Program : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual base::Settings &settings() = 0;
    virtual QList<ProfileSummary> profiles() const = 0;
    //! Opens the cache (and, unless offline, the connection) of a profile; answers by workspaceOpened or openFailed.
    virtual void openProfile(const QString &id) = 0;
    //! Starts the local platform with a fleet of `lines` and opens a profile on it.
    virtual void openDemo(int lines) = 0;
    //! Checks a form step by step; answers by testChanged for each step. A new call drops the running one.
    virtual void testConnection(const ConnectionForm &form) = 0;
    //! Saves the profile, puts the key away, opens it; answers by workspaceOpened or openFailed.
    virtual void connectProfile(const ConnectionForm &form) = 0;
    //! The passphrase that passphraseWanted() asked for; an empty one: keep the key for this run only.
    virtual void givePassphrase(const QString &passphrase) = 0;
    //! Removes a saved profile with its cache and its key.
    virtual void removeProfile(const QString &id) = 0;
    //! Forgets the open profile's key on this computer and closes it; its cache and its outbox stay. Storage where the
    //! key could not be taken away: then it stays open.
    virtual base::Future<std::monostate> logOut() = 0;
    //! Has the platform make another shared key, and puts it in the place of the old one: answers where it is kept now.
    //! Errors of api::Identity::rotateKey().
    virtual base::Future<KeyPlace> rotateKey() = 0;
    //! What requests of the last days were for, from that day (UTC) on.
    virtual base::Future<std::vector<domain::RequestCount>> requestCounts(QDate from) = 0;
    virtual Workspace *workspace() const = 0;
    //! Whether a profile is being opened: workspaceOpened, openFailed or passphraseWanted comes soon.
    virtual bool isOpening() const = 0;
    //! How often the open profile syncs by itself, in minutes; 0: by hand only. Kept with the profile.
    virtual int syncMinutes() const = 0;
    virtual void setSyncMinutes(int minutes) = 0;
    //! Bytes of the open profile's cache on disk.
    virtual qint64 cacheSize() const = 0;
    //! Distinct values of a filter field for completion, most used first.
    virtual base::Future<std::vector<storage::ValueCount>> filterValues(domain::FilterField field,
                                                                        const QString &prefix) = 0;
    //! Lines that have `text` somewhere, at most `limit`; for the command palette.
    virtual base::Future<std::vector<domain::Line>> findLines(const QString &text, int limit) = 0;
    //! A line of the cache; NotFound where it has none.
    virtual base::Future<domain::Line> loadLine(const domain::Iccid &iccid) = 0;
    virtual base::Future<domain::Line> loadLine(domain::LineId id) = 0;
    virtual base::Future<storage::LineSums> sums(const storage::LineStore::Scope &scope) = 0;
    //! The account's balance as the cache has it; no row where it was never told.
    virtual base::Future<storage::Logged<domain::Balance>> loadBalance() = 0;
    //! What was charged to cards, and declined, as the cache has it: newest first.
    virtual base::Future<storage::Logged<domain::Payment>> loadPayments() = 0;
    //! Checks a snapshot file and shows it in the place of what is open, which stays until it is known to be good;
    //! answers by snapshotProgressed and then workspaceOpened or snapshotFailed.
    virtual void openSnapshot(const QString &path) = 0;
    //! Gives up what openSnapshot() began: snapshotFailed with Cancelled.
    virtual void cancelSnapshot() = 0;
    //! Goes back to the profile that was open before, or to none.
    virtual void closeSnapshot() = 0;
    //! Packs what the cache knows of a line into a folder below `folder`; account, source, person and times of the
    //! question are filled in. The caller starts and watches it.
    virtual std::unique_ptr<exports::EvidenceJob> makeEvidence(tables::EvidenceQuestion question,
                                                               const QString &folder) = 0;
    //! Writes the report of a month to a PDF; account, source, person and times of the question are filled in. The
    //! caller starts and watches it.
    virtual std::unique_ptr<exports::ReportJob> makeReport(tables::MonthQuestion question, const QString &path) = 0;
    //! Saves the open cache to a file; the caller starts and watches it.
    virtual std::unique_ptr<exports::SnapshotJob> makeSnapshot(const QString &path) = 0;
    //! A job that the caller starts and watches.
    virtual std::unique_ptr<exports::LineExportJob> makeExport(const exports::LineExportRequest &request) = 0;
    //! What an order would do to the lines of a scope, from the cache alone: nothing is sent. Answers Cancelled soon
    //! after `cancel` is set.
    virtual base::Future<storage::ChangePlanPointer> planChange(const domain::ChangeOrder &order,
                                                                const storage::LineStore::Scope &scope,
                                                                storage::CancelFlag cancel) = 0;
    //! Adds lines that are not in the cache (import, scanning): judged like the others.
    virtual base::Future<storage::ChangePlanPointer> planNewLines(std::vector<domain::NewLine> rows,
                                                                  storage::CancelFlag cancel) = 0;
    //! Puts what a plan changes into the outbox, as drafts while offline where it costs money (trust.md), and wakes the
    //! sender.
    virtual base::Future<storage::ConfirmedPlan> confirmChange(const storage::ChangePlanPointer &plan) = 0;
    //! What changes are judged by now: who is signed in, what the platform offers, plans, sub-accounts, groups, rules.
    virtual const domain::ChangeFacts &changeFacts() const = 0;

Q_SIGNALS:
    void profilesChanged();
    void workspaceOpened();
    void workspaceClosed();
    void openFailed(const base::Error &error);
    //! Slow steps on the way to a workspace: "starting the local platform" and the like; `done` of `total`, total -1
    //! unknown.
    void openProgressed(qint64 done, qint64 total);
    void testChanged(const ui::TestOutcome &outcome);
    void snapshotProgressed(qint64 done, qint64 total);
    void snapshotFailed(const base::Error &error);
    //! The keychain cannot keep the key: a passphrase to make (`create`) or open the vault is wanted.
    void passphraseWanted(bool create);
    //! Plans, sub-accounts, groups, rules or permissions are known anew.
    void changeFactsChanged();
};

} // namespace ui
