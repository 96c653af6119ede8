// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectiontest.h"
#include "app/core.h"
#include "app/instance.h"
#include "ui/program.h"

#include <QTimer>

namespace app {

//! The program behind the window: builds what is long-lived once, in order, and tears it down in reverse.
class Application : public ui::Program
{
    Q_OBJECT

public:
    explicit Application(Core &core, QObject *parent = nullptr);
    ~Application() override;

    //! Every profile opens on its cache alone (--offline).
    void setOffline(bool offline) { m_offline = offline; }
    //! The line to show, also by another window that has the profile open already.
    void setFirstLine(const domain::Iccid &iccid) { m_firstLine = iccid; }

Q_SIGNALS:
    //! Somebody has started the program again for the profile that is open here.
    void raiseAsked();
    void lineAsked(const domain::Iccid &iccid);
    //! The profile is open in another window, which has come forward.
    void otherRaised();

public:
    base::Settings &settings() override { return m_core.settings(); }
    QList<ui::ProfileSummary> profiles() const override;
    void openProfile(const QString &id) override;
    void openDemo(int lines) override;
    void testConnection(const ui::ConnectionForm &form) override;
    void connectProfile(const ui::ConnectionForm &form) override;
    void givePassphrase(const QString &passphrase) override;
    void removeProfile(const QString &id) override;
    base::Future<std::monostate> logOut() override;
    base::Future<ui::KeyPlace> rotateKey() override;
    base::Future<std::vector<domain::RequestCount>> requestCounts(QDate from) override;
    ui::Workspace *workspace() const override;
    bool isOpening() const override { return m_opening; }
    qint64 cacheSize() const override;
    int syncMinutes() const override { return m_profile.syncMinutes; }
    void setSyncMinutes(int minutes) override;
    base::Future<std::vector<storage::ValueCount>> filterValues(domain::FilterField field,
                                                                const QString &prefix) override;
    base::Future<std::vector<domain::Line>> findLines(const QString &text, int limit) override;
    base::Future<domain::Line> loadLine(const domain::Iccid &iccid) override;
    base::Future<domain::Line> loadLine(domain::LineId id) override;
    base::Future<storage::Logged<domain::Balance>> loadBalance() override;
    base::Future<storage::Logged<domain::Payment>> loadPayments() override;
    base::Future<storage::LineSums> sums(const storage::LineStore::Scope &scope) override;
    void openSnapshot(const QString &path) override;
    void cancelSnapshot() override;
    void closeSnapshot() override;
    std::unique_ptr<exports::ReportJob> makeReport(tables::MonthQuestion question, const QString &path) override;
    std::unique_ptr<exports::EvidenceJob> makeEvidence(tables::EvidenceQuestion question,
                                                       const QString &folder) override;
    std::unique_ptr<exports::SnapshotJob> makeSnapshot(const QString &path) override;
    std::unique_ptr<exports::LineExportJob> makeExport(const exports::LineExportRequest &request) override;
    base::Future<storage::ChangePlanPointer> planChange(const domain::ChangeOrder &order,
                                                        const storage::LineStore::Scope &scope,
                                                        storage::CancelFlag cancel) override;
    base::Future<storage::ChangePlanPointer> planNewLines(std::vector<domain::NewLine> rows,
                                                          storage::CancelFlag cancel) override;
    base::Future<storage::ConfirmedPlan> confirmChange(const storage::ChangePlanPointer &plan) override;
    const domain::ChangeFacts &changeFacts() const override;

private:
    struct Open;
    struct Checking;

    void take(const Profile &profile, const base::Result<std::shared_ptr<Session>> &session);
    void raiseOrFail(const Profile &profile, const base::Error &error, int tries);
    void connectSnapshots();
    void showSnapshot(const QString &path, const std::shared_ptr<Session> &session);
    void failOpening(const base::Error &error);
    void closeWorkspace();
    base::Result<std::monostate> closeForgotten(Profile profile);
    base::Future<ui::KeyPlace> keepKey(Profile profile, QByteArray key);
    void saveTested();
    void storeKey();
    base::Future<storage::LineSums> lessExcluded(const base::Result<storage::LineSums> &all,
                                                 const storage::LineIds &excluded);
    void keyStored(const base::Result<ui::KeyPlace> &place);
    void openSaved();

    Core &m_core;
    Instance m_instance;
    ConnectionTest m_liveTest; //!< of the form that is being typed
    ConnectionTest m_connect;  //!< of the form that was confirmed
    ui::ConnectionForm m_form;
    Profile m_profile; //!< open, or on its way
    std::unique_ptr<Open> m_open;
    std::shared_ptr<Checking> m_checking; //!< the snapshot on its way; null: none
    QTimer m_checkTick;
    QString m_before;              //!< id of the profile that a snapshot took the place of; empty: none
    domain::ChangeFacts m_noFacts; //!< without a profile nothing is offered
    bool m_storing = false;        //!< a passphrase is wanted to put a key away, else to get one
    domain::Iccid m_firstLine;
    bool m_offline = false;
    bool m_opening = false;
};

} // namespace app
