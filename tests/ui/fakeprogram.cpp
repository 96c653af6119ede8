// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakeprogram.h"

#include "tests/support/await.h"
#include "tests/support/fleet.h"

#include <QSignalSpy>
#include <QTest>
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
    facts.catalog.plans = {
        {.named = {u"21"_s, u"PAYGO EU"_s}, .simType = u"PAYGO"_s, .fee = {}},
        {.named = {u"22"_s, u"Prepaid EU"_s}, .simType = u"Prepaid"_s, .fee = base::Money{10'000'000}}};
    cost.maxPageSize = 1000;
}

FakeProgram::~FakeProgram() { close(); }

void FakeProgram::fillCache(int lines)
{
    if (lines == 0)
        return;
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

void FakeProgram::open(int lines, bool offlineOnPurpose)
{
    close();
    api::Connector *source = offlineOnPurpose ? nullptr : &connector;
    m_file = std::move(*storage::CacheFile::open(m_folder.filePath(u"cache%1.db"_s.arg(++m_caches))));
    m_store = std::make_unique<storage::LineStore>(*m_file, &clock);
    m_usage = std::make_unique<storage::UsageStore>(*m_file);
    m_state = std::make_unique<storage::SyncState>(*m_file);
    m_table = std::make_unique<tables::LineTable>(*m_store, *m_usage, clock);
    m_views = std::make_unique<tables::SavedViews>(*m_store, clock, viewsFile());
    m_templates = std::make_unique<tables::SmsTemplates>(m_folder.filePath(u"templates.json"_s));
    fillCache(lines);
    m_engine = std::make_unique<syncing::Engine>(source, *m_store, *m_usage, *m_state, clock);
    connect(m_engine.get(), &syncing::Engine::linesChanged, m_table.get(), &tables::LineTable::applyChanges);
    connect(m_engine.get(), &syncing::Engine::usageChanged, m_table.get(), &tables::LineTable::applyUsage);
    m_outbox = std::move(*storage::Outbox::open(m_folder.filePath(u"outbox%1.db"_s.arg(m_caches)), clock));
    m_sender = std::make_unique<syncing::Sender>(sends ? &connector : nullptr, *m_outbox, *m_store, clock);
    m_logs = std::make_unique<storage::LineLogs>(*m_file);
    m_logRows = std::make_unique<tables::LineLogRows>(*m_logs, *m_usage, *m_outbox, clock);
    m_logKeeper = std::make_unique<syncing::LineLogKeeper>(source, *m_logs, *m_usage, clock);
    makeSeries();
    makeMoney();
    m_messages = std::make_unique<storage::Messages>(*m_file);
    m_messagesKeeper = std::make_unique<syncing::MessagesKeeper>(source, *m_messages, *m_state, clock);
    makePerson(offlineOnPurpose);
    m_workspace = std::make_unique<ui::Workspace>(
        ui::Workspace{.profile = {.id = u"p1"_s,
                                  .name = u"Northwind IoT"_s,
                                  .apiLink = u"https://127.0.0.1:8443/api/0b2d7c39-3c1f-4b3e-9f1d-1d2b7f0c5a11/"_s},
                      .lines = *m_table,
                      .views = *m_views,
                      .store = *m_store,
                      .usage = *m_usage,
                      .daily = *m_daily,
                      .sync = *m_engine,
                      .outbox = *m_outbox,
                      .sender = *m_sender,
                      .logRows = *m_logRows,
                      .logs = *m_logKeeper,
                      .facts = *m_facts,
                      .radar = *m_radar,
                      .changes = *m_changes,
                      .dashboard = *m_dashboard,
                      .billing = *m_billingKeeper,
                      .money = *m_billing,
                      .books = *m_books,
                      .cycles = *m_cycles,
                      .invoices = *m_invoices,
                      .messages = *m_messages,
                      .messagesKeeper = *m_messagesKeeper,
                      .person = *m_person,
                      .planner = *m_planner,
                      .payment = *m_payment,
                      .templates = *m_templates,
                      .clock = clock,
                      .offlineOnPurpose = offlineOnPurpose,
                      .keyPlace = ui::KeyPlace::Keychain,
                      .work = m_folder.path(),
                      .snapshot = snapshot});
    tellOpened();
}

void FakeProgram::makeSeries()
{
    m_daily = std::make_unique<series::DailySeries>(*m_usage, clock);
    m_facts = std::make_unique<series::LineFactsReader>(*m_logs, *m_usage, clock);
    m_changes = std::make_unique<series::LineChanges>(*m_file, *m_outbox);
    m_dashboard = std::make_unique<series::Dashboard>(*m_file, *m_store, clock);
    m_radar = std::make_unique<series::Radar>(*m_file, m_folder.filePath(u"radar%1.json"_s.arg(m_caches)), clock);
}

void FakeProgram::makePerson(bool offlineOnPurpose)
{
    m_person = std::make_unique<syncing::PersonKeeper>(offlineOnPurpose ? nullptr : &connector);
    m_planner = std::make_unique<syncing::SyncPlanner>(offlineOnPurpose ? nullptr : &connector, *m_engine, *m_store,
                                                       *m_state, clock);
    m_requests = std::make_unique<storage::RequestBook>(*m_file);
    m_payment = std::make_unique<syncing::PaymentKeeper>(offlineOnPurpose ? nullptr : &connector);
    connect(m_person.get(), &syncing::PersonKeeper::changed, m_engine.get(),
            [this] { m_engine->start(syncing::Scope::Changes, api::Purpose::Person); });
}

void FakeProgram::tellOpened()
{
    facts.isSnapshot = snapshot.has_value();
    saved = {m_workspace->profile};
    Q_EMIT workspaceOpened();
    m_views->load();
    m_templates->load();
}

namespace {

domain::Change change(int line, domain::ChangeKind kind, const QString &run)
{
    const domain::Line known = makeLine(line);
    domain::Change change;
    change.order.kind = kind;
    change.iccid = known.iccid;
    change.lineName = known.notes;
    change.based = domain::fieldText(kind, known);
    change.run = run;
    change.by = line % 2 ? u"Marta Kowal"_s : u"Priya Raman"_s;
    return change;
}

} // namespace

void FakeProgram::fillOutbox()
{
    using domain::ChangeKind;
    using domain::ChangeState;
    const auto put = [this](std::vector<domain::Change> changes, std::vector<ChangeState> become) {
        (void)await(m_outbox->add(std::move(changes)));
        if (become.empty())
            return;
        const auto taken = await(m_outbox->take({.few = 100, .many = 0, .jobFrom = 0, .notInJobs = {}}));
        std::vector<storage::ChangeOutcome> outcomes;
        for (size_t i = 0; i < taken->changes.size(); ++i) {
            storage::ChangeOutcome outcome{.seq = taken->changes[i].seq,
                                           .state = become[i % become.size()],
                                           .problem = {},
                                           .theirs = {},
                                           .version = {}};
            if (outcome.state == ChangeState::Conflict)
                outcome.theirs = taken->changes[i].order.kind == ChangeKind::Notes
                                     ? u"Bike 1238, in repair at Leipzig"_s
                                     : u"suspended"_s;
            if (outcome.state == ChangeState::Rejected)
                outcome.problem = {.code = u"not_allowed_in_state"_s,
                                   .message = u"The line is Suspended."_s,
                                   .httpStatus = 409,
                                   .requestId = u"r-17"_s};
            outcomes.push_back(outcome);
        }
        (void)await(m_outbox->settle(std::move(outcomes)));
    };
    domain::Change activate = change(6, ChangeKind::Activate, {});
    domain::Change note = change(8, ChangeKind::Notes, {});
    note.order.value.text = u"Bike 1238, in reserve"_s;
    put({activate}, {ChangeState::Conflict});
    put({note}, {ChangeState::Conflict});
    domain::Change sms = change(11, ChangeKind::SendSms, {});
    sms.order.value.text = u"REBOOT"_s;
    put({sms}, {ChangeState::Rejected});
    std::vector<domain::Change> bulk;
    for (int i = 100; i < 130; ++i)
        bulk.push_back(change(i, ChangeKind::Deactivate, u"bulk"_s));
    put(std::move(bulk), {ChangeState::Done, ChangeState::Done, ChangeState::Rejected, ChangeState::Unknown});
    domain::Change sent = change(20, ChangeKind::Labels, {});
    sent.order.value.labels = {u"check"_s};
    put({sent}, {ChangeState::Done});
    domain::Change draft = change(12, ChangeKind::SendSms, {});
    draft.order.value.text = u"STATUS?"_s;
    draft.state = ChangeState::Draft;
    put({draft}, {});
    std::vector<domain::Change> queue;
    for (int i = 40; i < 54; ++i)
        queue.push_back(change(i, ChangeKind::Deactivate, u"queue"_s));
    put(std::move(queue), {});
    domain::Change move = change(14, ChangeKind::SubAccount, {});
    move.order.value.target = {u"2"_s, u"E-bikes"_s};
    put({move}, {});
    domain::Change off = change(1, ChangeKind::Deactivate, {});
    put({off}, {});
    domain::Change label = change(3, ChangeKind::Labels, {});
    label.order.value.labels = {u"check"_s};
    put({label}, {});
}

void FakeProgram::fillAnomalies()
{
    std::vector<domain::Line> moved;
    std::vector<domain::DailyUsage> usage;
    for (int i = 0; i < 24; ++i) {
        domain::Line line = makeLine(i);
        line.status = domain::LineStatus::Active;
        line.lastSeen = clock.now().addSecs(-3600 * (i + 1));
        line.country = i % 4 == 1 ? u"PL"_s : line.country;
        line.imei = i % 4 == 0 ? u"490154203237518"_s : line.imei;
        if (line.lastSeen && i % 4 < 2)
            moved.push_back(line);
        else if (i % 4 == 2)
            line.status = domain::LineStatus::Active;
        domain::DailyUsage days{.iccid = line.iccid, .firstDay = QDate(2026, 10, 5), .days = {}};
        for (int day = 0; day < 45; ++day) {
            const bool isSpike = i % 4 == 2 && day == 43;
            const bool isSilent = i % 4 == 3 && day > 36 + i / 4;
            const double megabytes = isSilent ? 0 : (isSpike ? 400 + i * 9 : 38 + (day + i) % 7);
            days.days.push_back(base::DataVolume{qint64(megabytes * double(base::kBytesPerMegabyte))});
        }
        usage.push_back(std::move(days));
        connector.put(line);
    }
    write(std::move(moved));
    (void)await(m_usage->apply(std::move(usage)));
}

void FakeProgram::fillMessages()
{
    const QString texts[] = {u"STATUS?"_s, u"REBOOT"_s, u"SET INTERVAL 300"_s, u"Door open 14 min, cell 3"_s,
                             u"TEMP -18.4"_s};
    const QString states[] = {u"delivered"_s, u"delivered"_s, u"sent"_s, u"failed"_s, u"delivered"_s, u"accepted"_s};
    connector.messages.clear();
    for (int i = 0; i < 60; ++i) {
        const bool isToLine = i % 5 < 3;
        domain::Message message{.id = QString::number(1000 - i),
                                .iccid = makeIccid(i % 20),
                                .way = isToLine ? domain::MessageWay::ToLine : domain::MessageWay::FromLine,
                                .state = isToLine ? states[i % 6] : u"received"_s,
                                .text = texts[i % 5],
                                .acceptedAt = clock.now().addSecs(-1800 * (i + 1)),
                                .sentAt = {},
                                .settledAt = {},
                                .cost = {},
                                .sender = isToLine ? u"marta@example.com"_s : QString()};
        if (isToLine)
            message.cost = base::Money{.micros = 50'000};
        if (message.state == "delivered"_L1 || message.state == "failed"_L1)
            message.settledAt = message.acceptedAt.addSecs(12);
        connector.messages.push_back(message);
    }
    syncMessages();
}

void FakeProgram::syncMessages()
{
    (void)await(connector.fetchAccount(api::Purpose::Person)); // what the platform offers is known
    QSignalSpy over(m_messagesKeeper.get(), &syncing::MessagesKeeper::finished);
    m_messagesKeeper->refresh(api::Purpose::Background);
    QTRY_COMPARE(over.size(), 1);
}

void FakeProgram::close()
{
    if (!m_workspace)
        return;
    Q_EMIT workspaceClosed();
    m_workspace.reset();
    m_planner.reset();
    m_payment.reset();
    m_person.reset();
    m_radar.reset();
    m_changes.reset();
    m_dashboard.reset();
    m_facts.reset();
    m_messagesKeeper.reset();
    m_messages.reset();
    m_invoices.reset();
    m_cycles.reset();
    m_books.reset();
    m_billingKeeper.reset();
    m_billing.reset();
    m_logKeeper.reset();
    m_logRows.reset();
    m_sender.reset();
    m_outbox.reset();
    m_engine.reset();
    m_daily.reset();
    m_templates.reset();
    m_views.reset();
    m_table.reset();
    m_state.reset();
    m_usage.reset();
    m_logs.reset();
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

//! Later, as from a keychain.
base::Future<ui::KeyPlace> FakeProgram::rotateKey()
{
    using ui::KeyPlace;
    return base::chain<KeyPlace>(m_person->rotateKey(), this, [](const base::Result<domain::Access> &access) {
        return access ? base::ready<KeyPlace>(KeyPlace::Keychain) : base::failed<KeyPlace>(access.error());
    });
}

base::Future<std::monostate> FakeProgram::logOut()
{
    asked << u"logOut"_s;
    using Done = std::monostate;
    return base::chain<Done>(base::ready<Done>(Done()), this, [this](const base::Result<Done> &done) {
        if (logOutFails)
            return base::failed<Done>(*logOutFails);
        close();
        return base::ready<Done>(done);
    });
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
                                                                 const storage::LineStore::Scope &scope,
                                                                 storage::CancelFlag cancel)
{
    asked << u"plan %1"_s.arg(domain::changeWord(order.kind));
    if (planFails)
        return base::failed<storage::ChangePlanPointer>(*planFails);
    if (holdsPlans) {
        m_held = {.order = order, .scope = scope, .promise = {}, .cancel = std::move(cancel)};
        m_held.promise.start();
        return m_held.promise.future();
    }
    return storage::planChanges(*m_store, scope, order, facts, cost, std::move(cancel));
}

base::Future<storage::ChangePlanPointer> FakeProgram::planNewLines(std::vector<domain::NewLine> rows,
                                                                   storage::CancelFlag cancel)
{
    asked << u"plan %1 new"_s.arg(rows.size());
    return storage::planNewLines(*m_store, std::move(rows), facts, cost, std::move(cancel));
}

base::Result<storage::ChangePlanPointer> FakeProgram::answerHeldPlan()
{
    const auto plan = await(storage::planChanges(*m_store, m_held.scope, m_held.order, facts, cost, m_held.cancel));
    m_held.promise.addResult(plan);
    m_held.promise.finish();
    return plan;
}

base::Future<storage::ConfirmedPlan> FakeProgram::confirmChange(const storage::ChangePlanPointer &plan)
{
    asked << u"confirm %1"_s.arg(plan->changing);
    const bool isDraft = m_workspace->offlineOnPurpose && domain::needsConnection(plan->order.kind);
    using Confirmed = storage::ConfirmedPlan;
    return base::chain<Confirmed>(
        storage::confirmPlan(*m_store, *m_outbox, plan, u"Marta Kowal"_s,
                             isDraft ? domain::ChangeState::Draft : domain::ChangeState::Ready),
        this, [this](const base::Result<Confirmed> &done) {
            if (m_sender)
                m_sender->wake();
            return done ? base::ready<Confirmed>(*done) : base::failed<Confirmed>(done.error());
        });
}

void FakeProgram::writePayments(std::vector<domain::Payment> payments)
{
    (void)await(m_billing->storePayments(std::move(payments), clock.now()));
}

std::unique_ptr<exports::EvidenceJob> FakeProgram::makeEvidence(tables::EvidenceQuestion question,
                                                                const QString &folder)
{
    question.account = u"Northwind IoT"_s;
    question.by = u"Marta Kowal"_s;
    question.source = u"https://127.0.0.1:8443"_s;
    question.takenAt = clock.now();
    return std::make_unique<exports::EvidenceJob>(exports::EvidenceRequest{
        .read = [this, question] { return tables::EvidenceRows(*m_logs, *m_usage).read(question); },
        .folder = folder,
        .name = u"evidence"_s});
}

} // namespace test
