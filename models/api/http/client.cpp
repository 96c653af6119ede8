// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/client.h"

#include "models/api/http/exchange.h"
#include "models/base/wipe.h"

#include <QPromise>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

//! A Retry-After up to this is waited for inside the call; a longer one is the caller's to plan with.
constexpr std::chrono::seconds kLongestQuietWait{20};

template<typename List, typename Item>
void takeOut(List &list, const Item &item)
{
    list.erase(std::remove(list.begin(), list.end(), item), list.end());
}

} // namespace

struct Client::Call
{
    Call() = default;
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;
    ~Call() { wipe(); }
    void wipe()
    {
        if (request.isSecret)
            base::wipe(request.body);
    }

    Request request;
    QPromise<base::Result<Answer>> promise;
    std::unique_ptr<Exchange, void (*)(Exchange *)> exchange{nullptr, [](Exchange *e) { e->deleteLater(); }};
    int attempts = 0;
    int signing = 0; //!< which of the client's ways of signing its last attempt used
    bool wasResigned = false;
    bool isAnswered = false;
};

Tempo Tempo::real()
{
    return Tempo{.random = [] { return QRandomGenerator::global()->generateDouble(); },
                 .wait = [](std::chrono::milliseconds delay, QObject *context,
                            std::function<void()> then) { QTimer::singleShot(delay, context, std::move(then)); }};
}

Client::Client(Trust trust, std::unique_ptr<Signer> signer, const base::Clock &clock, domain::Quota quota,
               Limits limits, Tempo tempo, QObject *parent)
    : QObject(parent), m_trust(std::move(trust)), m_signer(std::move(signer)), m_clock(clock), m_limits(limits),
      m_tempo(std::move(tempo)), m_tls(tlsConfiguration(m_trust)), m_ledger(quota)
{
    m_network.setAutoDeleteReplies(false);
    m_network.setStrictTransportSecurityEnabled(false);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Client::~Client()
{
    cancelAll();
    for (const CallPointer &call : m_active)
        delete call->exchange.release(); // before the network that it uses
}

base::Future<Answer> Client::send(Request request)
{
    if (request.url.scheme() != "https"_L1)
        return base::failed<Answer>(
            base::Error{.kind = base::ErrorKind::Certificate, .detail = u"only https is spoken"_s});
    if (!m_tls)
        return base::failed<Answer>(m_tls.error());
    auto call = std::make_shared<Call>();
    call->request = std::move(request);
    call->promise.start();
    const base::Future<Answer> future = call->promise.future();
    (call->request.purpose == Purpose::Person ? m_person : m_background).push_back(call);
    pump();
    return future;
}

void Client::pump()
{
    while (!m_resigning) {
        const CallPointer call = takeNext();
        if (!call)
            return;
        if (const std::optional<base::Error> refusal = refuse(call->request))
            answer(call, *refusal);
        else
            attempt(call);
    }
}

Client::CallPointer Client::takeNext()
{
    const auto background = std::count_if(m_active.begin(), m_active.end(), [](const CallPointer &call) {
        return call->request.purpose == Purpose::Background;
    });
    if (int(m_active.size()) >= m_limits.parallel)
        return {};
    std::deque<CallPointer> *queue = nullptr;
    if (!m_person.empty())
        queue = &m_person;
    else if (!m_background.empty() && background < m_limits.parallelBackground)
        queue = &m_background;
    if (!queue)
        return {};
    CallPointer call = queue->front();
    queue->pop_front();
    return call;
}

std::optional<base::Error> Client::refuse(const Request &request)
{
    const QDateTime now = m_clock.now();
    if (m_heldUntil.isValid() && now.secsTo(m_heldUntil) > kRetryAfterCap.count())
        m_heldUntil = {}; // the clock was put back
    if (m_heldUntil.isValid() && now < m_heldUntil) {
        return base::Error{.kind = base::ErrorKind::RateLimited,
                           .detail = u"the platform asked to wait"_s,
                           .retryAfter = std::chrono::seconds(now.secsTo(m_heldUntil))};
    }
    m_ledger.turnDay(now);
    if (m_ledger.maySpend(request.purpose))
        return std::nullopt;
    return base::Error{.kind = base::ErrorKind::RateLimited,
                       .detail = u"the requests of this day are used up"_s,
                       .where = u"quota"_s,
                       .retryAfter = QuotaLedger::untilNextDay(now)};
}

void Client::attempt(const CallPointer &call)
{
    const QDateTime now = m_clock.now();
    ++call->attempts;
    call->signing = m_signing;
    m_active.push_back(call);
    call->exchange.reset(new Exchange(call->request, m_trust, m_limits));
    connect(call->exchange.get(), &Exchange::finished, this,
            [this, call](const Outcome &outcome) { attemptFinished(call, outcome); });
    call->exchange->start(m_network, *m_tls, m_signer->sign(now.addSecs(m_skew.count())), now);
    m_ledger.noteRequest();
    Q_EMIT quotaChanged();
    Q_EMIT requestMade(call->request);
}

void Client::attemptFinished(const CallPointer &call, const Outcome &outcome)
{
    takeOut(m_active, call);
    call->exchange.reset();
    note(*call, outcome);
    if (call->isAnswered) {
        pump();
        return;
    }
    const bool wasResigning = m_resigning == call;
    if (!outcome.error || outcome.error->kind != base::ErrorKind::Unauthorized) {
        if (wasResigning)
            releaseRefused(true, {});
        if (!outcome.error) {
            m_budget.noteSuccess();
            answer(call, outcome.answer);
        } else if (!retry(call, *outcome.error)) {
            answer(call, *outcome.error);
        }
    } else if (!handleUnauthorized(call)) {
        const base::Error error = unauthorizedError(*outcome.error);
        if (wasResigning)
            releaseRefused(false, error);
        answer(call, error);
    }
    pump();
}

void Client::note(const Call &call, const Outcome &outcome)
{
    const bool isOk = !outcome.error;
    m_log.add({.at = m_clock.now(),
               .method = QLatin1String(methodName(call.request.method)),
               .path = redactedPath(call.request.url),
               .status = outcome.answer.status,
               .outcome = isOk ? u"ok"_s : QString(base::errorWord(outcome.error->kind)),
               .milliseconds = outcome.milliseconds,
               .bytes = outcome.answer.body.size(),
               .attempt = call.attempts});
    if (outcome.answer.date.isValid())
        m_observedSkew = std::chrono::seconds(m_clock.now().secsTo(outcome.answer.date));
    m_ledger.turnDay(m_clock.now());
    m_ledger.noteHeaders(outcome.answer);
    Q_EMIT quotaChanged();
}

bool Client::handleUnauthorized(const CallPointer &call)
{
    if (call->wasResigned)
        return false;
    call->wasResigned = true;
    if (m_resigning) { // another call is trying the new signature; this one goes on when that has worked
        m_refused.push_back(call);
        return true;
    }
    if (call->signing != m_signing) { // sent before a new signature was tried, answered after that was
        if (m_isSigningRight)
            enqueue(call);
        return m_isSigningRight;
    }
    m_skew = m_observedSkew.value_or(std::chrono::seconds(0));
    ++m_signing;
    m_resigning = call;
    attempt(call);
    return true;
}

void Client::releaseRefused(bool isHealed, const base::Error &error)
{
    m_resigning.reset();
    m_isSigningRight = isHealed;
    const std::vector<CallPointer> refused = std::exchange(m_refused, {});
    for (const CallPointer &call : refused) {
        if (isHealed)
            enqueue(call);
        else
            answer(call, error);
    }
    if (isHealed)
        return;
    for (auto *queue : {&m_person, &m_background}) { // they would be refused as well
        for (const CallPointer &call : std::exchange(*queue, {}))
            answer(call, error);
    }
}

base::Error Client::unauthorizedError(base::Error error) const
{
    if (m_observedSkew) {
        const QString skew = u"clock skew %1 s"_s.arg(m_observedSkew->count());
        error.detail = error.detail.isEmpty() ? skew : error.detail + "; "_L1 + skew;
        error.fields.insert(u"clock_skew_seconds"_s, QString::number(m_observedSkew->count()));
    }
    return error;
}

bool Client::retry(const CallPointer &call, const base::Error &error)
{
    const bool mustWaitLong = error.retryAfter && *error.retryAfter > kLongestQuietWait;
    if (mustWaitLong && !call->request.isSecret) // too many wrong passwords close one door, not the house
        m_heldUntil = m_clock.now().addSecs(error.retryAfter->count());
    if (mustWaitLong || call->request.method != Method::Get || call->attempts >= kMaxAttempts ||
        !isWorthRetrying(error) || !m_budget.take())
        return false;
    std::chrono::milliseconds delay = backoffDelay(call->attempts, m_tempo.random());
    if (error.retryAfter)
        delay = std::max<std::chrono::milliseconds>(delay, *error.retryAfter);
    m_waiting.push_back(call);
    m_tempo.wait(delay, this, [this, call] {
        takeOut(m_waiting, call);
        if (call->isAnswered)
            return;
        enqueue(call);
        pump();
    });
    return true;
}

void Client::enqueue(const CallPointer &call)
{
    (call->request.purpose == Purpose::Person ? m_person : m_background).push_front(call);
}

void Client::answer(const CallPointer &call, base::Result<Answer> result)
{
    if (call->isAnswered)
        return;
    call->isAnswered = true;
    call->wipe();
    call->promise.addResult(std::move(result));
    call->promise.finish();
}

void Client::cancelAll()
{
    const base::Error cancelled{.kind = base::ErrorKind::Cancelled, .detail = u"cancelled"_s};
    m_resigning.reset();
    for (auto *queue : {&m_person, &m_background}) {
        for (const CallPointer &call : std::exchange(*queue, {}))
            answer(call, cancelled);
    }
    for (auto *list : {&m_waiting, &m_refused}) {
        for (const CallPointer &call : std::exchange(*list, {}))
            answer(call, cancelled);
    }
    const std::vector<CallPointer> active = m_active;
    for (const CallPointer &call : active)
        call->exchange->abort();
}

void Client::setSigner(std::unique_ptr<Signer> signer)
{
    m_signer = std::move(signer);
    ++m_signing;
}

void Client::noteLines(qint64 lines)
{
    m_ledger.noteLines(lines);
    Q_EMIT quotaChanged();
}

} // namespace api::http
