// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/request.h"
#include "models/api/http/tlsconfiguration.h"
#include "models/api/limits.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace api::http {

class OnceBody;

//! How one attempt ended. `answer` is filled as far as it came, also when `error` is set.
struct Outcome
{
    Answer answer;
    std::optional<base::Error> error;
    bool hasLeft = false; //!< bytes of the request may have reached the server
    qint64 milliseconds = 0;
};

//! One attempt of one request: sends it at most once, watches deadlines and caps, tells a whole answer from a cut one.
class Exchange : public QObject
{
    Q_OBJECT

public:
    Exchange(const Request &request, const Trust &trust, const Limits &limits, QObject *parent = nullptr);
    ~Exchange() override;

    //! Sends with the additional headers `signature`. finished() follows, never at once.
    void start(QNetworkAccessManager &network, const QSslConfiguration &tls, const std::vector<Header> &signature,
               const QDateTime &now);
    //! Gives up; finished() follows with Cancelled, or OutcomeUnknown for a write that has left.
    void abort();

Q_SIGNALS:
    void finished(const api::http::Outcome &outcome);

private:
    QNetworkRequest prepare(const QSslConfiguration &tls, const std::vector<Header> &signature) const;
    void watch();
    void checkLeaf();
    void readHeaders();
    void readBody();
    void giveUp(base::Error error);
    void settle();
    base::Error networkError() const;

    Request m_request;
    Trust m_trust;
    Limits m_limits;
    QDateTime m_startedAt;
    QPointer<QNetworkReply> m_reply; //!< the network owns it as well, and may go first
    OnceBody *m_body = nullptr;
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
    QElapsedTimer m_watch;
    QString m_tlsProblems;
    Outcome m_outcome;
    bool m_isSettled = false;
};

} // namespace api::http
