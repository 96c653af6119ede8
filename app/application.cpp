// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/applicationopen.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kRaiseTries = 30;
constexpr std::chrono::milliseconds kRaisePause{100};

} // namespace

Application::Application(Core &core, QObject *parent)
    : ui::Program(parent), m_core(core), m_liveTest(core.clock()), m_connect(core.clock())
{
    connect(&m_instance, &Instance::raiseAsked, this, &Application::raiseAsked);
    connect(&m_instance, &Instance::lineAsked, this, &Application::lineAsked);
    connect(&m_liveTest, &ConnectionTest::changed, this, &ui::Program::testChanged);
    connectSnapshots();
    connect(&m_connect, &ConnectionTest::changed, this, [this](const ui::TestOutcome &outcome) {
        Q_EMIT testChanged(outcome);
        if (outcome.state == ui::TestState::Failed)
            Q_EMIT openFailed(outcome.error.value_or(base::Error()));
    });
    connect(&m_connect, &ConnectionTest::finished, this, [this](bool ok) {
        if (ok)
            saveTested();
    });
}

Application::~Application()
{
    cancelSnapshot();
    closeWorkspace();
}

QList<ui::ProfileSummary> Application::profiles() const
{
    QList<ui::ProfileSummary> all;
    for (const Profile &profile : m_core.profiles().all())
        all << profile.summary();
    return all;
}

void Application::openProfile(const QString &id)
{
    const base::Result<Profile> profile = m_core.choose(id);
    if (!profile) {
        Q_EMIT openFailed(profile.error());
        return;
    }
    m_profile = *profile;
    openSaved();
}

void Application::openDemo(int lines)
{
    const base::Result<Profile> profile = m_core.demoProfile(lines);
    if (!profile) {
        Q_EMIT openFailed(profile.error());
        return;
    }
    m_profile = *profile;
    Q_EMIT profilesChanged();
    openSaved();
}

void Application::openSaved()
{
    m_opening = true;
    closeWorkspace();
    Q_EMIT openProgressed(0, -1);
    base::whenReady(
        m_core.open(m_profile, m_offline ? Core::Access::Offline : Core::Access::Online), this,
        [this, profile = m_profile](const base::Result<std::shared_ptr<Session>> &session) { take(profile, session); });
}

void Application::take(const Profile &profile, const base::Result<std::shared_ptr<Session>> &session)
{
    if (profile.id != m_profile.id)
        return; // another profile was chosen meanwhile
    if (!session) {
        if (session.error().where == "passphrase"_L1) {
            m_storing = false;
            Q_EMIT passphraseWanted(false);
        } else {
            raiseOrFail(profile, session.error(), kRaiseTries);
        }
        return;
    }
    m_opening = false;
    m_open = std::make_unique<Open>(*session, profile.summary(), m_core.profiles().viewsPath(profile.id),
                                    m_core.clock(), m_offline, profile.keyPlace);
    connect(m_open->session->facts(), &syncing::FactsKeeper::changed, this, &ui::Program::changeFactsChanged);
    m_instance.listen(m_core.profiles().cachePath(profile.id));
    m_core.settings().setLastProfile(profile.id);
    Q_EMIT workspaceOpened();
    if (m_offline)
        return;
    if (profile.keepMonths > 0)
        (void)m_open->session->usage().dropBefore(m_core.clock().now().date().addMonths(-profile.keepMonths));
    syncing::Engine &sync = m_open->session->sync();
    m_open->session->planner()->setAge(domain::SyncKind::Lines, profile.syncMinutes);
    sync.start(syncing::Scope::Changes, api::Purpose::Person);
}

//! Whoever has the profile may be starting just now and not listen yet.
void Application::raiseOrFail(const Profile &profile, const base::Error &error, int tries)
{
    const bool isInUse = error.fields.value(u"code"_s) == "in_use"_L1;
    if (isInUse && Instance::raiseOther(m_core.profiles().cachePath(profile.id), m_firstLine.text)) {
        Q_EMIT otherRaised();
    } else if (isInUse && tries > 0) {
        QTimer::singleShot(kRaisePause, this, [this, profile, error, tries] {
            if (profile.id == m_profile.id)
                raiseOrFail(profile, error, tries - 1);
        });
        return;
    }
    failOpening(error);
}

void Application::failOpening(const base::Error &error)
{
    m_opening = false;
    Q_EMIT openFailed(error);
}

void Application::closeWorkspace()
{
    if (!m_open)
        return;
    Q_EMIT workspaceClosed();
    m_instance.close();
    m_open.reset();
}

void Application::testConnection(const ui::ConnectionForm &form) { m_liveTest.start(form); }

void Application::connectProfile(const ui::ConnectionForm &form)
{
    m_liveTest.stop();
    m_form = form;
    m_connect.start(form);
}

void Application::saveTested()
{
    Profile profile = m_connect.profile();
    if (const std::optional<Profile> known = m_core.profiles().find(profile.name))
        profile.id = known->id;
    const base::Result<Profile> saved = m_core.profiles().save(profile);
    if (!saved) {
        Q_EMIT openFailed(saved.error());
        return;
    }
    m_profile = *saved;
    storeKey();
}

void Application::storeKey()
{
    base::whenReady(m_core.credentials().store(m_profile.id, m_form.sharedKey.toUtf8()), this,
                    [this](const base::Result<ui::KeyPlace> &place) { keyStored(place); });
}

void Application::keyStored(const base::Result<ui::KeyPlace> &place)
{
    if (!place && place.error().where == "passphrase"_L1) {
        m_storing = true;
        Q_EMIT passphraseWanted(m_core.credentials().wouldMakeVault());
        return;
    }
    if (!place) {
        Q_EMIT openFailed(place.error());
        return;
    }
    m_form.sharedKey.clear();
    m_profile.keyPlace = *place;
    if (const base::Result<Profile> saved = m_core.profiles().save(m_profile); !saved) {
        Q_EMIT openFailed(saved.error());
        return;
    }
    Q_EMIT profilesChanged();
    openSaved();
}

void Application::givePassphrase(const QString &passphrase)
{
    Credentials &credentials = m_core.credentials();
    if (m_storing && passphrase.isEmpty()) {
        credentials.keepForThisRun(m_profile.id, m_form.sharedKey.toUtf8());
        keyStored(ui::KeyPlace::ThisRunOnly);
        return;
    }
    credentials.setPassphrase(passphrase);
    if (m_storing)
        storeKey();
    else if (passphrase.isEmpty())
        failOpening(
            base::Error{.kind = base::ErrorKind::Unauthorized, .detail = u"no passphrase"_s, .where = u"passphrase"_s});
    else
        openSaved();
}

void Application::removeProfile(const QString &id)
{
    const std::optional<Profile> profile = m_core.profiles().find(id);
    if (!profile)
        return;
    if (m_open && m_open->workspace.profile.id == id)
        closeWorkspace();
    (void)m_core.credentials().remove(id, profile->keyPlace);
    if (const base::Status removed = m_core.profiles().remove(id); !removed) {
        Q_EMIT openFailed(removed.error());
        return;
    }
    Q_EMIT profilesChanged();
}

ui::Workspace *Application::workspace() const { return m_open ? &m_open->workspace : nullptr; }
qint64 Application::cacheSize() const { return m_open ? m_open->session->cache().sizeOnDisk() : 0; }

void Application::setSyncMinutes(int minutes)
{
    if (m_open && m_open->workspace.snapshot)
        return;
    m_profile.syncMinutes = minutes;
    if (const base::Result<Profile> saved = m_core.profiles().save(m_profile); !saved)
        Q_EMIT openFailed(saved.error());
    if (m_open)
        m_open->session->planner()->setAge(domain::SyncKind::Lines, minutes);
}

base::Future<std::vector<storage::ValueCount>> Application::filterValues(domain::FilterField field,
                                                                         const QString &prefix)
{
    using Values = std::vector<storage::ValueCount>;
    if (!m_open)
        return base::ready<Values>(Values());
    storage::LineStore &lines = m_open->session->lines();
    if (field != domain::FilterField::Status)
        return lines.values(field, prefix, 50);
    using Counts = std::vector<std::pair<domain::LineStatus, qint64>>;
    return base::chain<Values>(lines.statusCounts(), this, [prefix](const base::Result<Counts> &counts) {
        if (!counts)
            return base::failed<Values>(counts.error());
        Values values;
        for (const auto &[status, count] : *counts) {
            const QString word = domain::statusWord(status);
            if (word.startsWith(prefix, Qt::CaseInsensitive))
                values.push_back({word, count});
        }
        std::ranges::sort(values,
                          [](const storage::ValueCount &a, const storage::ValueCount &b) { return a.lines > b.lines; });
        return base::ready<Values>(values);
    });
}

base::Future<std::vector<domain::Line>> Application::findLines(const QString &text, int limit)
{
    using Lines = std::vector<domain::Line>;
    if (!m_open || text.trimmed().isEmpty())
        return base::ready<Lines>(Lines());
    domain::LineQuery query;
    query.filter.terms.push_back({.field = domain::FilterField::Text, .values = {text.trimmed()}});
    storage::LineStore &lines = m_open->session->lines();
    return base::chain<Lines>(lines.selectFirst(query, m_open->session->clock().now(), limit), this,
                              [this](base::Result<storage::LineIds> ids) {
                                  if (!ids || !m_open)
                                      return base::failed<Lines>(ids ? base::Error{.kind = base::ErrorKind::Cancelled}
                                                                     : ids.error());
                                  return m_open->session->lines().load(std::move(*ids));
                              });
}

base::Future<domain::Line> Application::loadLine(const domain::Iccid &iccid)
{
    return m_open ? m_open->session->lines().loadByIccid(iccid)
                  : base::failed<domain::Line>(base::Error{.kind = base::ErrorKind::Cancelled});
}

base::Future<domain::Line> Application::loadLine(domain::LineId id)
{
    return m_open ? storage::loadLine(m_open->session->lines(), id)
                  : base::failed<domain::Line>(base::Error{.kind = base::ErrorKind::Cancelled});
}

base::Future<storage::Logged<domain::Balance>> Application::loadBalance()
{
    using Answer = storage::Logged<domain::Balance>;
    return m_open ? m_open->session->billing().loadBalance()
                  : base::failed<Answer>(base::Error{.kind = base::ErrorKind::Cancelled});
}

base::Future<storage::Logged<domain::Payment>> Application::loadPayments()
{
    using Answer = storage::Logged<domain::Payment>;
    return m_open ? m_open->session->billing().loadPayments()
                  : base::failed<Answer>(base::Error{.kind = base::ErrorKind::Cancelled});
}

base::Future<storage::LineSums> Application::sums(const storage::LineStore::Scope &scope)
{
    using Sums = storage::LineSums;
    if (!m_open)
        return base::ready<Sums>(Sums());
    storage::LineStore &lines = m_open->session->lines();
    if (scope.only)
        return lines.sumsOf(*scope.only);
    if (scope.excluded.empty())
        return lines.sums(scope.query.filter, m_open->session->clock().now());
    return base::chain<Sums>(
        lines.sums(scope.query.filter, m_open->session->clock().now()), this,
        [this, excluded = scope.excluded](const base::Result<Sums> &all) { return lessExcluded(all, excluded); });
}

base::Future<storage::LineSums> Application::lessExcluded(const base::Result<storage::LineSums> &all,
                                                          const storage::LineIds &excluded)
{
    if (!all || !m_open)
        return base::failed<storage::LineSums>(all ? base::Error{.kind = base::ErrorKind::Cancelled} : all.error());
    return base::chain<storage::LineSums>(
        m_open->session->lines().sumsOf(excluded), this, [all = *all](const base::Result<storage::LineSums> &less) {
            if (!less)
                return base::failed<storage::LineSums>(less.error());
            return base::ready<storage::LineSums>(storage::LineSums{all.lines - less->lines,
                                                                    {all.today.bytes - less->today.bytes},
                                                                    {all.month.bytes - less->month.bytes},
                                                                    all.smsSent - less->smsSent});
        });
}

base::Future<storage::ChangePlanPointer> Application::planChange(const domain::ChangeOrder &order,
                                                                 const storage::LineStore::Scope &scope,
                                                                 storage::CancelFlag cancel)
{
    if (!m_open)
        return base::failed<storage::ChangePlanPointer>(base::Error{.kind = base::ErrorKind::Cancelled});
    Session &session = *m_open->session;
    return storage::planChanges(session.lines(), scope, order, changeFacts(), session.facts()->sendingCost(),
                                std::move(cancel));
}

base::Future<storage::ChangePlanPointer> Application::planNewLines(std::vector<domain::NewLine> rows,
                                                                   storage::CancelFlag cancel)
{
    if (!m_open)
        return base::failed<storage::ChangePlanPointer>(base::Error{.kind = base::ErrorKind::Cancelled});
    Session &session = *m_open->session;
    return storage::planNewLines(session.lines(), std::move(rows), changeFacts(), session.facts()->sendingCost(),
                                 std::move(cancel));
}

base::Future<storage::ConfirmedPlan> Application::confirmChange(const storage::ChangePlanPointer &plan)
{
    if (!m_open)
        return base::failed<storage::ConfirmedPlan>(base::Error{.kind = base::ErrorKind::Cancelled});
    return base::chain<storage::ConfirmedPlan>(
        confirmOn(*m_open->session, plan), this,
        [this, session = m_open->session](base::Result<storage::ConfirmedPlan> confirmed) {
            if (confirmed && m_open && m_open->session == session) {
                session->facts()->reloadPending();
                session->sender()->wake();
            }
            return base::ready<storage::ConfirmedPlan>(std::move(confirmed));
        });
}

const domain::ChangeFacts &Application::changeFacts() const
{
    return m_open ? m_open->session->facts()->facts() : m_noFacts;
}

std::unique_ptr<exports::LineExportJob> Application::makeExport(const exports::LineExportRequest &request)
{
    return m_open
               ? std::make_unique<exports::LineExportJob>(m_open->session->lines(), m_open->session->clock(), request)
               : nullptr;
}

} // namespace app
