// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mailsender.h"

#include "models/base/log.h"
#include "platform/smtp.h"

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr std::chrono::seconds kLook{1};
constexpr int kAtOnce = 20;
constexpr int kMostAttempts = 12;
constexpr Seconds kClaim = 120; //!< longer than an attempt takes
constexpr Seconds kLongestPause = 6 * 3600;

} // namespace

Seconds mailPause(int attempts) { return qMin(kLongestPause, Seconds(60) << qBound(0, attempts - 1, 12)); }

MailSender::MailSender(Accounts &accounts, Smtp server) : m_accounts(accounts), m_server(std::move(server))
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    m_thread = std::thread([this] { run(); });
}

MailSender::~MailSender()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
    curl_global_cleanup();
}

void MailSender::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        const base::Status sent = sendAll();
        lock.lock();
        if (!sent)
            qCWarning(base::logPlatform).noquote() << "mail:" << base::describe(sent.error());
        m_wake.wait_for(lock, kLook, [this] { return m_stopping; });
    }
    m_accounts.database().closeThisThread();
}

base::Status MailSender::sendAll()
{
    base::Result<Connection *> reader = m_accounts.database().reader();
    if (!reader)
        return reader.error();
    auto mails = mailToSend(**reader, m_accounts.first().clock.wallTime(), kAtOnce);
    if (!mails)
        return mails.error();
    for (StoredMail &mail : *mails) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return {};
        }
        if (base::Status done = sendOne(std::move(mail)); !done)
            return done;
    }
    return {};
}

base::Status MailSender::sendOne(StoredMail mail)
{
    const Seconds now = m_accounts.first().clock.wallTime();
    bool mine = false;
    const base::Status claimed = m_accounts.write([&](Connection &connection) -> base::Status {
        const base::Result<bool> got = claimMail(connection, mail, now + kClaim);
        if (!got)
            return got.error();
        mine = *got;
        return {};
    });
    if (!claimed || !mine)
        return claimed;
    const Handover handover = handOver(m_server, mail, now);
    ++mail.attempts;
    mail.problem = handover.problem;
    if (handover.sent) {
        mail.state = u"sent"_s;
        mail.sentAt = now;
    } else if (handover.hopeless || mail.attempts >= kMostAttempts) {
        mail.state = u"failed"_s;
    } else {
        mail.nextTry = now + mailPause(mail.attempts);
    }
    return m_accounts.write([&mail](Connection &connection) { return saveMailOutcome(connection, mail); });
}

} // namespace platform
