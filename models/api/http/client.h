// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/backoff.h"
#include "models/api/http/exchangelog.h"
#include "models/api/http/quotaledger.h"
#include "models/api/http/request.h"
#include "models/api/http/tlsconfiguration.h"
#include "models/api/limits.h"
#include "models/base/clock.h"
#include "models/base/future.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <deque>
#include <functional>
#include <memory>

namespace api::http {

struct Outcome;

//! Makes the headers that prove who asks; one small class a platform.
class Signer
{
public:
    virtual ~Signer() = default;
    //! `now` is the server's time as far as it is known (UTC).
    virtual std::vector<Header> sign(const QDateTime &now) const = 0;
};

//! Chance and waiting, so that a test neither sleeps nor gambles.
struct Tempo
{
    std::function<double()> random;                                                        //!< in [0, 1)
    std::function<void(std::chrono::milliseconds, QObject *, std::function<void()>)> wait; //!< like QTimer::singleShot

    //! The real ones.
    static Tempo real();
};

//! The one way to a server (trust.md): signs, sends once, keeps deadlines, caps and the quota, retries reads, believes
//! nothing but a whole JSON answer from the right server. Lives on one thread and answers there.
class Client : public QObject
{
    Q_OBJECT

public:
    Client(Trust trust, std::unique_ptr<Signer> signer, const base::Clock &clock, domain::Quota quota = {},
           Limits limits = {}, Tempo tempo = Tempo::real(), QObject *parent = nullptr);
    ~Client() override;

    //! Every way it can end is an Error in the answer, see errors of answercheck.h; RateLimited without a byte sent
    //! when the quota or an earlier Retry-After forbids it.
    base::Future<Answer> send(Request request);
    //! Gives everything up; waiting requests answer Cancelled, a write on the wire OutcomeUnknown.
    void cancelAll();

    const domain::Quota &quota() const { return m_ledger.quota(); }
    //! Signs with something else from now on; what is under way is signed anew where it is refused.
    void setSigner(std::unique_ptr<Signer> signer);
    //! How many lines the account has: the quota follows from it (R144).
    void noteLines(qint64 lines);
    //! Server clock less ours, as last seen in a Date header; nullopt before the first answer (D27).
    std::optional<std::chrono::seconds> observedSkew() const { return m_observedSkew; }
    const ExchangeLog &log() const { return m_log; }

Q_SIGNALS:
    void quotaChanged();
    //! A request has left, or leaves once more.
    void requestMade(const api::http::Request &request);

private:
    struct Call;
    using CallPointer = std::shared_ptr<Call>;

    void pump();
    CallPointer takeNext();
    std::optional<base::Error> refuse(const Request &request);
    void attempt(const CallPointer &call);
    void attemptFinished(const CallPointer &call, const Outcome &outcome);
    void note(const Call &call, const Outcome &outcome);
    bool handleUnauthorized(const CallPointer &call);
    void releaseRefused(bool isHealed, const base::Error &error);
    base::Error unauthorizedError(base::Error error) const;
    bool retry(const CallPointer &call, const base::Error &error);
    void enqueue(const CallPointer &call); //!< as the next of its purpose
    void answer(const CallPointer &call, base::Result<Answer> result);

    Trust m_trust;
    std::unique_ptr<Signer> m_signer;
    const base::Clock &m_clock;
    Limits m_limits;
    Tempo m_tempo;
    QNetworkAccessManager m_network;
    base::Result<QSslConfiguration> m_tls;
    QuotaLedger m_ledger;
    RetryBudget m_budget;
    ExchangeLog m_log;
    std::deque<CallPointer> m_person;
    std::deque<CallPointer> m_background;
    std::vector<CallPointer> m_active;  //!< on the wire
    std::vector<CallPointer> m_waiting; //!< for their next attempt
    std::vector<CallPointer> m_refused; //!< by a 401 while another call tries a new signature
    CallPointer m_resigning;            //!< the one call that tries the new signature; nothing else is sent meanwhile
    std::chrono::seconds m_skew{0};     //!< what signatures use
    int m_signing = 0;                  //!< counts the new signatures that were tried
    bool m_isSigningRight = false;      //!< how the last of those tries ended
    std::optional<std::chrono::seconds> m_observedSkew;
    QDateTime m_heldUntil; //!< a long Retry-After
};

} // namespace api::http
