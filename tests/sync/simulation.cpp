// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/simulation.h"

#include "models/sync/reply.h"
#include "tests/support/outboxhelp.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using domain::Change;
using domain::ChangeKind;
using domain::ChangeState;

namespace test {

namespace {

constexpr int kLines = 4;
constexpr int kMostRounds = 300;
constexpr int kQuietRounds = 3; //!< a chain of futures has at most that many links that nobody sees

base::Error error(ErrorKind kind, int status = 0)
{
    base::Error made{.kind = kind, .detail = u"drawn"_s, .httpStatus = status};
    if (kind == ErrorKind::RateLimited)
        made.retryAfter = std::chrono::seconds(20);
    return made;
}

storage::CacheFile &fileOf(LightCache &cache) { return cache.cache(); }

} // namespace

Simulation::Simulation(quint32 seed, LightCache &cache, const QString &folder)
    : m_dice(seed), m_cache(cache), m_path(folder + u"/seed-%1/outbox.db"_s.arg(seed)), m_disk(m_path)
{
    std::vector<domain::Line> fleet = makeFleet(kLines);
    for (domain::Line &line : fleet) {
        line.version = u"1"_s;
        line.notes = u"before"_s;
    }
    m_platform.setFleet(fleet);
    m_platform.holdsRequests = true;
    m_platform.offered.changes.assign(domain::kAllChangeKinds.begin(), domain::kAllChangeKinds.end());
    m_platform.offered.keyOutcomes = chance(75);
    m_platform.offered.versions = m_platform.ledger.hasVersions = chance(75);
    m_platform.offered.jobLines = chance(60) ? 3 : 0;
    m_platform.ledger.jobStep = 1 + below(3);
    m_platform.ledger.resultsPage = 1 + below(3);
    m_platform.ledger.refuse = [this](const domain::ChangeOrder &, const domain::Line &) {
        return m_isRefusing ? std::optional(domain::ChangeProblem{
                                  .code = u"not_allowed_in_state"_s, .message = {}, .httpStatus = 422, .requestId = {}})
                            : std::nullopt;
    };
    m_threshold = 2 + below(2);
    note(u"keys %1, versions %2, jobs %3"_s.arg(m_platform.offered.keyOutcomes)
             .arg(m_platform.offered.versions)
             .arg(m_platform.offered.jobLines));
    (void)await(cache.lines.store(fleet));
    QDir().mkpath(QFileInfo(m_path).path());
    open();
}

Simulation::~Simulation()
{
    m_sender.reset();
    m_outbox.reset();
    QDir(QFileInfo(m_path).path()).removeRecursively();
}

void Simulation::note(const QString &text) { m_trace << text; }

void Simulation::open()
{
    auto opened = storage::Outbox::open(m_path, m_clock);
    if (!opened) {
        wrong(u"the outbox does not open: "_s + base::describe(opened.error()));
        return;
    }
    m_outbox = std::move(*opened);
    if (!m_outbox->check().isSound())
        wrong(u"the outbox is not sound after a kill"_s);
    m_sender = std::make_unique<syncing::Sender>(&m_platform, *m_outbox, m_cache.lines, m_clock);
    m_sender->setRetryPace(std::chrono::minutes(1), std::chrono::minutes(4)); // time only passes when it is drawn
    m_sender->setJobThreshold(m_threshold);
    QObject::connect(m_sender.get(), &syncing::Sender::statusChanged, m_sender.get(), [this] { ++m_activity; });
    QObject::connect(m_sender.get(), &syncing::Sender::outboxChanged, m_sender.get(), [this] { ++m_activity; });
    QObject::connect(m_sender.get(), &syncing::Sender::linesOutdated, m_sender.get(), [this] {
        (void)m_cache.lines.store(m_platform.fleet()); // what an incremental sync does
    });
    m_sender->wake();
    rest();
}

//! What is on the wire may arrive or not; what was in memory is gone.
void Simulation::kill()
{
    ++m_kills;
    note(u"kill, %1 on the wire"_s.arg(m_platform.held.size()));
    while (!m_platform.held.empty()) {
        const FakeConnector::Held one = m_platform.takeHeld(0);
        if (chance(50))
            one.happen();
    }
    m_sender.reset();
    m_outbox.reset();
    m_disk.heal();
    open();
}

//! Lets everything go on that does not wait for the network.
void Simulation::rest()
{
    for (int quiet = 0, rounds = 0; quiet < kQuietRounds; ++rounds) {
        if (rounds > kMostRounds) {
            wrong(u"it runs in circles, phase %1"_s.arg(m_sender ? int(m_sender->status().phase) : -1));
            return;
        }
        const qint64 before = m_activity + m_platform.spent.used + m_disk.operations();
        const auto nothing = [](storage::Sqlite &) -> base::Result<std::monostate> { return std::monostate(); };
        const auto written = fileOf(m_cache).writer().post<std::monostate>(nothing);
        const auto read = fileOf(m_cache).reader().post<std::monostate>(nothing);
        if (m_outbox)
            (void)await(m_outbox->counts());
        (void)await(written);
        (void)await(read);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        quiet = before == m_activity + m_platform.spent.used + m_disk.operations() ? quiet + 1 : 0;
    }
}

QStringList Simulation::run()
{
    for (int i = 12 + below(30); i > 0 && m_outbox && m_wrong.isEmpty(); --i)
        step();
    if (m_outbox && m_wrong.isEmpty())
        comeToRest();
    if (m_outbox && m_wrong.isEmpty())
        compare();
    return m_wrong;
}

void Simulation::step()
{
    const int drawn = below(100);
    if (drawn < 28)
        userStep();
    else if (drawn < 72)
        networkStep();
    else if (drawn < 78)
        othersMeddle();
    else if (drawn < 88)
        timePasses();
    else if (drawn < 92)
        diskStep();
    else
        kill();
    rest();
    if (m_disk.hasFailed() && chance(40))
        kill();
}

void Simulation::userStep()
{
    const int drawn = below(10);
    if (drawn < 6)
        addRun();
    else if (drawn < 7)
        withdrawSome();
    else if (drawn < 8)
        editOne();
    else
        releaseSome();
    m_sender->wake();
}

domain::Line Simulation::cached(const domain::Iccid &iccid)
{
    const auto line = await(m_cache.lines.loadByIccid(iccid));
    return line ? *line : domain::Line();
}

std::vector<Change> Simulation::rows(std::vector<ChangeState> states)
{
    return allChanges(*m_outbox, std::move(states));
}

void Simulation::addRun()
{
    const int count = chance(60) ? 1 : 2 + below(kLines - 1);
    const int first = below(kLines);
    const bool isSms = chance(20);
    const QString text = u"text %1"_s.arg(++m_texts);
    std::vector<Change> run;
    for (int i = 0; i < count; ++i) {
        const domain::Line line = cached(makeIccid((first + i) % kLines));
        Change change;
        change.order.kind = isSms ? ChangeKind::SendSms : ChangeKind::Notes;
        change.order.value.text = text;
        change.iccid = line.iccid;
        change.based = domain::fieldText(change.order.kind, line);
        change.version = line.version;
        change.state = isSms && chance(50) ? ChangeState::Draft : ChangeState::Ready;
        change.key = u"%1-%2"_s.arg(m_texts).arg(i);
        m_promises[change.key] = {.iccid = change.iccid, .orders = {change.order}, .told = {}};
        run.push_back(change);
    }
    const auto added = await(m_outbox->add(run));
    note(u"user: %1 × \"%2\"%3: %4"_s.arg(count).arg(text, isSms ? u" (sms)"_s : QString(),
                                                     added ? u"stored"_s : base::describe(added.error())));
    for (const Change &change : run)
        m_promises[change.key].isLost = !added;
}

void Simulation::withdrawSome()
{
    const std::vector<Change> all =
        rows({ChangeState::Draft, ChangeState::Ready, ChangeState::Rejected, ChangeState::Conflict});
    if (all.empty())
        return;
    const Change &one = all[size_t(below(int(all.size())))];
    const auto done = await(m_outbox->withdraw({one.seq}));
    note(u"user: withdraws %1: %2"_s.arg(one.key).arg(done ? *done : -1));
    if (done && *done == 1)
        m_promises[one.key.section(u'/', 0, 0)].told = ChangeState::Withdrawn;
}

void Simulation::editOne()
{
    const std::vector<Change> all =
        rows({ChangeState::Draft, ChangeState::Ready, ChangeState::Rejected, ChangeState::Conflict});
    if (all.empty())
        return;
    const Change &one = all[size_t(below(int(all.size())))];
    domain::ChangeOrder order = one.order;
    order.value.text = u"text %1"_s.arg(++m_texts);
    m_promises[one.key.section(u'/', 0, 0)].orders.push_back(order);
    const auto done = await(m_outbox->edit(one.seq, order));
    note(u"user: edits %1: %2"_s.arg(one.key, done ? u"stored"_s : u"refused"_s));
}

void Simulation::releaseSome()
{
    const auto all = rows({ChangeState::Draft, ChangeState::Rejected, ChangeState::Conflict});
    const auto done = await(m_outbox->release(seqsOf(all)));
    note(u"user: confirms %1: %2"_s.arg(all.size()).arg(done ? *done : -1));
}

void Simulation::networkStep()
{
    if (m_platform.held.empty()) {
        timePasses();
        return;
    }
    answer(size_t(below(int(m_platform.held.size()))));
}

void Simulation::answer(size_t at)
{
    const FakeConnector::Held one = m_platform.takeHeld(at);
    const bool isWrite = one.what == "change"_L1 || one.what == "job"_L1;
    if (!isWrite)
        arriveLate(); // whatever is under way is there before a question about it
    const int drawn = below(100);
    note(u"network: %1 %2"_s.arg(one.what).arg(drawn));
    m_isRefusing = drawn >= 94;
    if (drawn < 60 || drawn >= 94)
        one.answer({}, true);
    else if (drawn < 68)
        one.answer(error(isWrite ? ErrorKind::OutcomeUnknown : ErrorKind::Timeout), true);
    else if (drawn < 72 && isWrite) {
        m_late.push_back(one.happen);
        one.answer(error(ErrorKind::OutcomeUnknown), false);
    } else if (drawn < 76)
        one.answer(error(isWrite ? ErrorKind::OutcomeUnknown : ErrorKind::Timeout), false);
    else if (drawn < 79)
        one.answer(error(ErrorKind::Server, 500), m_platform.offered.keyOutcomes || !isWrite ? chance(50) : true);
    else if (drawn < 82)
        one.answer(error(ErrorKind::Server, 503), false);
    else if (drawn < 85)
        one.answer(error(ErrorKind::Unauthorized, 401), false);
    else if (drawn < 88)
        one.answer(error(ErrorKind::RateLimited, 429), false);
    else
        one.answer(error(ErrorKind::Offline), false);
    m_isRefusing = false;
}

void Simulation::arriveLate()
{
    while (!m_late.empty()) {
        m_late.front()();
        m_late.pop_front();
    }
}

void Simulation::othersMeddle()
{
    const domain::Iccid iccid = makeIccid(below(kLines));
    const bool isNote = chance(50);
    const QString text = u"theirs %1"_s.arg(++m_texts);
    m_platform.ledger.meddle(iccid, [&](domain::Line &line) { (isNote ? line.notes : line.endUser) = text; });
    note(u"others: line %1"_s.arg(iccid.text));
    if (chance(50)) { // and a sync brings it
        (void)await(m_cache.lines.store(m_platform.fleet()));
    }
}

void Simulation::timePasses()
{
    m_clock.advance(std::chrono::seconds(1 + below(120)));
    note(u"time passes"_s);
    if (chance(20))
        m_sender->pause();
    if (chance(70))
        m_sender->resume();
    else
        m_sender->wake();
}

void Simulation::diskStep()
{
    const int drawn = below(3);
    note(u"disk: %1"_s.arg(drawn));
    if (drawn == 0)
        m_disk.heal();
    else if (drawn == 1)
        m_disk.fillUpAfter(below(3) * 2000);
    else
        m_disk.dieAfter(below(40));
}

//! From now on nothing goes wrong any more.
void Simulation::comeToRest()
{
    note(u"peace"_s);
    m_disk.heal();
    arriveLate();
    if (chance(30))
        kill();
    for (int i = 0; i < 400 && m_wrong.isEmpty(); ++i) {
        if (m_platform.held.empty()) {
            m_clock.advance(std::chrono::minutes(5));
            const qint64 before = m_platform.spent.used;
            m_sender->resume();
            rest();
            const auto open = rows({ChangeState::Sending});
            if (before == m_platform.spent.used && open.empty() && m_sender->status().phase == syncing::SendPhase::Idle)
                return;
            continue;
        }
        m_platform.takeHeld(0).answer({}, true);
        rest();
    }
    wrong(u"it never comes to rest, phase %1"_s.arg(int(m_sender->status().phase)));
}

void Simulation::compare()
{
    std::map<QString, Change> found;
    for (const Change &change : rows())
        found[change.key.section(u'/', 0, 0)] = change;
    for (const auto &[key, promise] : m_promises) {
        const auto row = found.find(key);
        if (row == found.end() && !promise.isLost)
            wrong(u"I1: %1 was acknowledged and is lost"_s.arg(key));
        if (row != found.end() && promise.told && row->second.state != *promise.told)
            wrong(u"I1: %1 was withdrawn and is %2"_s.arg(key, domain::changeStateWord(row->second.state)));
        int effects = 0;
        for (const domain::ChangeOrder &order : promise.orders)
            effects += m_platform.ledger.count(promise.iccid, order);
        if (effects > 1 && m_platform.offered.keyOutcomes)
            wrong(u"I2: %1 has happened %2 times"_s.arg(key).arg(effects));
        if (row == found.end() && effects > 0)
            wrong(u"I1: %1 is not in the outbox and has happened"_s.arg(key));
    }
    std::map<std::pair<QString, QString>, int> byKey;
    for (const Effect &effect : m_platform.ledger.effects) {
        if (++byKey[{effect.key, effect.iccid.text}] > 1)
            wrong(u"I2: two effects of the key %1"_s.arg(effect.key));
    }
    for (const auto &[key, change] : found)
        compareOne(change);
    for (const domain::Line &line : m_platform.fleet()) {
        domain::Line known = cached(line.iccid);
        known.id = {};
        if (known.version == line.version && !(known == line))
            wrong(u"I3: line %1 is another in the cache"_s.arg(line.iccid.text));
    }
    const auto check = await(m_outbox->verify());
    if (!check || !check->isSound())
        wrong(u"I4: the outbox is not sound"_s);
}

void Simulation::compareOne(const Change &change)
{
    const int effects = m_platform.ledger.count(change.iccid, change.order);
    // Without keys a value that somebody else has overwritten since shows as a conflict, whether it had arrived or not:
    // a person who insists on it sets it once more.
    const bool isUntold =
        !m_platform.offered.keyOutcomes && syncing::isSetting(change.order.kind) && change.attempt > 0;
    const QString name = change.key + u' ' + domain::changeStateWord(change.state);
    switch (change.state) {
    case ChangeState::Done:
        if (isUntold ? effects < 1 : effects != 1)
            wrong(u"I1: %1 has happened %2 times"_s.arg(name).arg(effects));
        break;
    case ChangeState::Draft:
    case ChangeState::Rejected:
    case ChangeState::Withdrawn:
    case ChangeState::Conflict:
        if (effects != 0 && !isUntold)
            wrong(u"I1: %1 has happened"_s.arg(name));
        break;
    case ChangeState::Ready: {
        const auto line = await(m_outbox->load({.states = {ChangeState::Conflict, ChangeState::Unknown},
                                                .run = {},
                                                .iccid = change.iccid.text,
                                                .changedSince = {}},
                                               0, -1));
        const bool isHeldUp =
            std::any_of(line->begin(), line->end(), [&](const Change &each) { return each.seq < change.seq; });
        if (!isHeldUp)
            wrong(u"I1: %1 was not sent"_s.arg(name));
        break;
    }
    case ChangeState::Unknown:
        if (m_platform.offered.keyOutcomes || syncing::isSetting(change.order.kind))
            wrong(u"I1: %1 could have been found out"_s.arg(name));
        break;
    case ChangeState::Sending:
    case ChangeState::Damaged: wrong(u"I1: %1 at the end"_s.arg(name)); break;
    }
}

} // namespace test
