// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/webhooksender.h"

#include "models/base/log.h"

#include <QScopeGuard>
#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr int kThreads = 4;
constexpr std::chrono::milliseconds kLook{1000};
constexpr Seconds kClaim = 60; //!< longer than an attempt takes
constexpr long kConnectMilliseconds = 5'000;
constexpr long kWholeMilliseconds = 10'000;

struct CurlEnds
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

//! What the other side says besides its status is nobody's business, however much it is.
size_t forget(char *, size_t size, size_t count, void *) { return size * count; }

int breakOff(void *stopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return *static_cast<const std::atomic<bool> *>(stopping) ? 1 : 0;
}

void setTarget(CURL *handle, const Delivery &delivery)
{
    curl_easy_setopt(handle, CURLOPT_URL, delivery.url.toUtf8().constData());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, kConnectMilliseconds);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, kWholeMilliseconds);
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "LineDesk-Platform");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, forget);
    curl_easy_setopt(handle, CURLOPT_POST, 1L);
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(delivery.body.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, delivery.body.constData());
}

//! "Expect:" keeps curl from waiting to be asked for the body.
curl_slist *headersOf(const Delivery &delivery, Seconds wallTime)
{
    curl_slist *list = nullptr;
    for (const QByteArray &header :
         {QByteArray("Content-Type: application/json"), QByteArray("Expect:"),
          "X-LineDesk-Delivery: " + QByteArray::number(delivery.id), "X-LineDesk-Event: " + delivery.event.toUtf8(),
          "X-LineDesk-Signature: " + webhookSignature(delivery.secret, wallTime, delivery.body)})
        list = curl_slist_append(list, header.constData());
    return list;
}

} // namespace

DeliveryOutcome postDelivery(const Delivery &delivery, Seconds wallTime, const std::atomic<bool> &stopping)
{
    const std::unique_ptr<CURL, CurlEnds> handle(curl_easy_init());
    const std::unique_ptr<curl_slist, CurlEnds> headers(headersOf(delivery, wallTime));
    if (!handle || !headers)
        return {.problem = u"no memory"_s};
    setTarget(handle.get(), delivery);
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle.get(), CURLOPT_XFERINFOFUNCTION, breakOff);
    curl_easy_setopt(handle.get(), CURLOPT_XFERINFODATA, const_cast<std::atomic<bool> *>(&stopping));
    const CURLcode code = curl_easy_perform(handle.get());
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (code != CURLE_OK)
        return {.taken = false, .status = int(status), .problem = QString::fromUtf8(curl_easy_strerror(code))};
    const bool taken = status >= 200 && status < 300;
    return {.taken = taken, .status = int(status), .problem = taken ? QString() : u"answered %1"_s.arg(status)};
}

WebhookSender::WebhookSender(Accounts &accounts) : m_accounts(accounts)
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    for (int i = 0; i < kThreads; ++i)
        m_threads.emplace_back([this] { run(); });
}

WebhookSender::~WebhookSender()
{
    m_stopping = true;
    m_accounts.deliveries().ring();
    for (std::thread &thread : m_threads)
        thread.join();
    curl_global_cleanup();
}

void WebhookSender::run()
{
    quint64 heard = 0;
    while (!m_stopping) {
        base::Result<bool> sent = sendNext();
        while (!m_stopping && sent && *sent)
            sent = sendNext();
        if (!sent)
            qCWarning(base::logPlatform).noquote() << "webhooks:" << base::describe(sent.error());
        if (!m_stopping)
            m_accounts.deliveries().wait(heard, kLook);
    }
    m_accounts.database().closeThisThread();
}

base::Result<std::optional<Delivery>> WebhookSender::claimNext()
{
    base::Result<Connection *> reader = m_accounts.database().reader();
    if (!reader)
        return reader.error();
    const Seconds now = m_accounts.first().clock.wallTime();
    const auto due = deliveriesToSend(**reader, now);
    if (!due)
        return due.error();
    for (const Delivery &delivery : *due) {
        const Target target{delivery.accountId, delivery.webhookId};
        {
            const std::lock_guard lock(m_mutex);
            if (!m_busy.insert(target).second)
                continue;
        }
        bool mine = false;
        const base::Status claimed = m_accounts.write([&](Connection &connection) -> base::Status {
            const base::Result<bool> got = claimDelivery(connection, delivery, now + kClaim);
            if (!got)
                return got.error();
            mine = *got;
            return {};
        });
        if (claimed && mine)
            return std::optional(delivery);
        const std::lock_guard lock(m_mutex);
        m_busy.erase(target);
        if (!claimed)
            return claimed.error();
    }
    return std::optional<Delivery>();
}

base::Result<bool> WebhookSender::sendNext()
{
    const auto claimed = claimNext();
    if (!claimed)
        return claimed.error();
    if (!claimed->has_value())
        return false;
    const Delivery &delivery = **claimed;
    const auto released = qScopeGuard([&] {
        const std::lock_guard lock(m_mutex);
        m_busy.erase({delivery.accountId, delivery.webhookId});
    });
    const Seconds now = m_accounts.first().clock.wallTime();
    const DeliveryOutcome outcome = postDelivery(delivery, now, m_stopping);
    const base::Status saved = m_accounts.write([&](Connection &connection) -> base::Status {
        if (!m_stopping || outcome.taken)
            return saveDelivery(connection, delivery, outcome, now);
        Delivery held = delivery; // an attempt that was broken off does not count
        held.nextTry = now + kClaim;
        const base::Result<bool> given = claimDelivery(connection, held, delivery.nextTry);
        if (!given)
            return given.error();
        return {};
    });
    if (!saved)
        return saved.error();
    return true;
}

} // namespace platform
