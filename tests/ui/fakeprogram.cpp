// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeprogram.h"

#include "tests/support/await.h"
#include "tests/support/fleet.h"

#include <cmath>

namespace test {

FakeProgram::FakeProgram()
{
    m_settings = std::make_unique<base::Settings>(*base::Places::prepare(m_folder.path()));
    connector.account.role = u"Owner"_s;
    connector.offered.maxPageSize = 1000;
    connector.account.name = u"Northwind IoT"_s;
    facts.now = clock.now();
    facts.syncedAt = clock.now();
    facts.permissions = domain::permissionsOf(domain::Role::Owner);
    facts.offered = {domain::kAllChangeKinds.begin(), domain::kAllChangeKinds.end()};
    facts.balance = base::Money{.micros = 412'800'000};
    facts.minimum = base::Money{.micros = 5'000'000};
    facts.catalog.subAccounts = {{u"1"_s, u"Cold chain"_s}, {u"2"_s, u"E-bikes"_s}, {u"3"_s, u"Meters NL"_s}};
    facts.catalog.groups = {{u"11"_s, u"Depot Breda"_s}, {u"12"_s, u"Depot Ghent"_s}};
    facts.catalog.plans = {{.named = {u"21"_s, u"PAYGO EU"_s}, .simType = u"PAYGO"_s, .fee = {}},
                           {.named = {u"22"_s, u"Prepaid EU"_s}, .simType = u"Prepaid"_s, .fee = base::Money{10'000'000}}};
    cost.maxPageSize = 1000;
}

FakeProgram::~FakeProgram() { close(); }

void FakeProgram::open(int lines, bool offlineOnPurpose)
{
    close();
    m_file = std::move(*storage::CacheFile::open(m_folder.filePath(u"cache%1.db"_s.arg(++m_caches))));
    m_store = std::make_unique<storage::LineStore>(*m_file);
    m_usage = std::make_unique<storage::UsageStore>(*m_file);
    m_state = std::make_unique<storage::SyncState>(*m_file);
    m_table = std::make_unique<tables::LineTable>(*m_store, *m_usage, clock);
    m_daily = std::make_unique<series::DailySeries>(*m_usage, clock);
    if (lines > 0) {
        std::vector<domain::Line> fleet = makeFleet(lines);
        std::vector<domain::DailyUsage> usage;
        for (int i = 0; i < std::min(lines, 500); ++i) {
            domain::DailyUsage days{.iccid = fleet[size_t(i)].iccid, .firstDay = QDate(2026, 11, 1), .days = {}};
            for (int day = 0; day < 18; ++day)
                days.days.push_back(
                    base::DataVolume{qint64((1.2 + std::sin(day * 0.8 + i)) * 40.0 * double(base::kBytesPerMegabyte))});
            usage.push_back(std::move(days));
        }
        connector.setFleet(fleet);
        (void)await(m_store->apply(std::move(fleet), {}, {}));
        (void)await(m_usage->apply(std::move(usage)));
    }
    m_engine =
        std::make_unique<syncing::Engine>(offlineOnPurpose ? nullptr : &connector, *m_store, *m_usage, *m_state, clock);
    connect(m_engine.get(), &syncing::Engine::linesChanged, m_table.get(), &tables::LineTable::applyChanges);
    connect(m_engine.get(), &syncing::Engine::usageChanged, m_table.get(), &tables::LineTable::applyUsage);
    m_outbox = std::move(*storage::Outbox::open(m_folder.filePath(u"outbox%1.db"_s.arg(m_caches)), clock));
    m_sender = std::make_unique<syncing::Sender>(nullptr, *m_outbox, *m_store, clock);
    m_workspace = std::make_unique<ui::Workspace>(
        ui::Workspace{.profile = {.id = u"p1"_s,
                                  .name = u"Northwind IoT"_s,
                                  .apiLink = u"https://127.0.0.1:8443/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/"_s},
                      .lines = *m_table,
                      .store = *m_store,
                      .usage = *m_usage,
                      .daily = *m_daily,
                      .sync = *m_engine,
                      .outbox = *m_outbox,
                      .sender = *m_sender,
                      .clock = clock,
                      .offlineOnPurpose = offlineOnPurpose,
                      .keyPlace = ui::KeyPlace::Keychain});
    saved = {m_workspace->profile};
    Q_EMIT workspaceOpened();
}

void FakeProgram::close()
{
    if (!m_workspace)
        return;
    Q_EMIT workspaceClosed();
    m_workspace.reset();
    m_sender.reset();
    m_outbox.reset();
    m_engine.reset();
    m_daily.reset();
    m_table.reset();
    m_state.reset();
    m_usage.reset();
    m_store.reset();
    m_file.reset();
}

void FakeProgram::write(std::vector<domain::Line> lines)
{
    const auto changes = await(m_store->apply(std::move(lines), {}, {}));
    m_table->applyChanges(*changes);
}

void FakeProgram::forget(const domain::Iccid &iccid)
{
    const auto changes = await(m_store->apply({}, {iccid}, {}));
    m_table->applyChanges(*changes);
}

void FakeProgram::sync() { m_engine->start(syncing::Scope::Everything, api::Purpose::Person); }

void FakeProgram::testConnection(const ui::ConnectionForm &form)
{
    lastForm = form;
    asked << u"test "_s + form.apiLink;
}

void FakeProgram::connectProfile(const ui::ConnectionForm &form)
{
    lastForm = form;
    asked << u"connect "_s + form.apiLink;
}

void FakeProgram::givePassphrase(const QString &passphrase)
{
    lastPassphrase = passphrase;
    asked << u"passphrase"_s;
}

qint64 FakeProgram::cacheSize() const { return m_file ? m_file->sizeOnDisk() : 0; }

base::Future<std::vector<storage::ValueCount>> FakeProgram::filterValues(domain::FilterField field,
                                                                         const QString &prefix)
{
    if (field != domain::FilterField::Status)
        return m_store->values(field, prefix, 100);
    using Counts = std::vector<std::pair<domain::LineStatus, qint64>>;
    return m_store->statusCounts().then(
        this, [](base::Result<Counts> counts) -> base::Result<std::vector<storage::ValueCount>> {
            if (!counts)
                return counts.error();
            std::vector<storage::ValueCount> values;
            for (const auto &[status, lines] : *counts)
                values.push_back({QString(domain::statusWord(status)), lines});
            return values;
        });
}

base::Future<std::vector<domain::Line>> FakeProgram::findLines(const QString &text, int limit)
{
    domain::LineQuery query;
    query.filter.terms.push_back({.field = domain::FilterField::Text, .values = {text}});
    return m_store->selectFirst(query, clock.now(), limit)
        .then(this,
              [this](base::Result<storage::LineIds> ids) { return m_store->load(ids ? *ids : storage::LineIds{}); })
        .unwrap();
}

base::Future<storage::LineSums> FakeProgram::sums(const storage::LineStore::Scope &scope)
{
    return scope.only ? m_store->sumsOf(*scope.only) : m_store->sums(scope.query.filter, clock.now());
}

std::unique_ptr<exports::LineExportJob> FakeProgram::makeExport(const exports::LineExportRequest &request)
{
    return std::make_unique<exports::LineExportJob>(*m_store, clock, request);
}

base::Future<storage::ChangePlanPointer> FakeProgram::planChange(const domain::ChangeOrder &order,
                                                                 const storage::LineStore::Scope &scope)
{
    asked << u"plan %1"_s.arg(domain::changeWord(order.kind));
    if (planFails)
        return base::failed<storage::ChangePlanPointer>(*planFails);
    return storage::planChanges(*m_store, scope, order, facts, cost);
}

base::Future<storage::ChangePlanPointer> FakeProgram::planNewLines(std::vector<domain::NewLine> rows)
{
    asked << u"plan %1 new"_s.arg(rows.size());
    return storage::planNewLines(*m_store, std::move(rows), facts, cost);
}

base::Future<storage::ConfirmedPlan> FakeProgram::confirmChange(const storage::ChangePlanPointer &plan)
{
    asked << u"confirm %1"_s.arg(plan->changing);
    const bool isDraft = m_workspace->offlineOnPurpose && domain::needsConnection(plan->order.kind);
    return storage::confirmPlan(*m_store, *m_outbox, plan, u"Marta Kowal"_s,
                                isDraft ? domain::ChangeState::Draft : domain::ChangeState::Ready);
}

} // namespace test
