// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/apilink.h"
#include "models/api/billing.h"
#include "models/api/connector.h"
#include "models/api/http/client.h"
#include "models/api/identity.h"
#include "models/api/keepgo/changerequest.h"
#include "models/api/keepgo/codec.h"
#include "models/api/keepgo/listpage.h"

#include <QThreadPool>
#include <functional>
#include <memory>

namespace api::keepgo {

struct AccessAnswer;

//! A platform that speaks the Keepgo IoT dialect (platform.md). Works with the dialect alone: 25 lines a page, no
//! updated_since; uses a platform's extras when its account resource links to them (D25).
class Connector : public api::Connector, public api::Billing, public api::Identity
{
    Q_OBJECT

public:
    Connector(Credentials credentials, Trust trust, const base::Clock &clock, domain::Quota quota = {},
              Limits limits = {}, http::Tempo tempo = http::Tempo::real(), QObject *parent = nullptr);

    Capabilities capabilities() const override { return m_capabilities; }
    domain::Quota quota() const override { return m_client.quota(); }
    std::optional<std::chrono::seconds> observedSkew() const override { return m_client.observedSkew(); }
    base::Future<domain::Account> fetchAccount(Purpose purpose) override;
    base::Future<Page<domain::Line>> fetchLines(const LinesRequest &request) override;
    base::Future<Page<domain::DailyUsage>> fetchDailyUsage(const DailyUsageRequest &request) override;
    base::Future<domain::DailyUsage> fetchLineDailyUsage(const domain::Iccid &iccid, Purpose purpose) override;
    base::Future<Page<domain::Session>> fetchSessions(const LineLogRequest &request) override;
    base::Future<Page<domain::Destination>> fetchDestinations(const LineLogRequest &request) override;
    base::Future<domain::DailyUsage> fetchCycleUsage(const LineLogRequest &request) override;
    base::Future<Page<domain::AuditEntry>> fetchAuditLog(const LineLogRequest &request) override;
    base::Future<Page<domain::AuditEntry>> fetchAudit(const AuditRequest &request) override;
    base::Future<Page<domain::Message>> fetchMessages(const MessagesRequest &request) override;
    base::Future<Page<domain::CallRecord>> fetchRecords(const LineLogRequest &request) override;
    base::Future<Page<domain::Device>> fetchDevices(const LineLogRequest &request) override;
    base::Future<std::vector<domain::ApnSetting>> fetchApn(const domain::Iccid &iccid, bool isNeutral,
                                                           Purpose purpose) override;
    base::Future<domain::LineSecrets> fetchSecrets(const domain::Iccid &iccid) override;
    base::Future<Page<domain::Ticket>> fetchTickets(const LineLogRequest &request) override;
    base::Future<Page<domain::StatusChange>> fetchStatusChanges(const LineLogRequest &request) override;
    base::Future<domain::Line> fetchLine(const domain::Iccid &iccid, Purpose purpose) override;
    base::Future<domain::Catalog> fetchCatalog(Purpose purpose) override;
    base::Future<std::vector<domain::Rule>> fetchRules(Purpose purpose) override;
    base::Future<SentChange> sendChange(const domain::Change &change, const SendOptions &options) override;
    base::Future<Job> startJob(const JobRequest &request) override;
    base::Future<Job> fetchJob(const QString &id, Purpose purpose) override;
    base::Future<Page<JobResult>> fetchJobResults(const QString &id, const QString &cursor, Purpose purpose) override;
    base::Future<KeyOutcome> fetchKeyOutcome(const QString &key, Purpose purpose) override;
    api::Billing *billing() override { return this; }
    base::Future<domain::Balance> fetchBalance(Purpose purpose) override;
    base::Future<Page<domain::Payment>> fetchPayments(const QString &cursor, Purpose purpose) override;
    base::Future<Page<domain::BillingCycle>> fetchCycles(const QString &cursor, Purpose purpose) override;
    base::Future<domain::CycleBook> fetchCycleBook(const QDate &cycle, Purpose purpose) override;
    base::Future<Page<domain::LineCharge>> fetchCharges(const QString &cursor, Purpose purpose) override;
    base::Future<Page<domain::CountryPrice>> fetchPrices(const QString &cursor, Purpose purpose) override;
    base::Future<Page<domain::Invoice>> fetchInvoices(const QString &cursor, Purpose purpose) override;
    base::Future<QByteArray> fetchInvoiceFile(const QString &invoice, Purpose purpose) override;
    base::Future<std::optional<domain::PaymentMethod>> fetchPaymentMethod(Purpose purpose) override;
    base::Future<domain::PaymentMethod>
    registerCard(const domain::CardEntry &card, const domain::BillingAddress &address, const QString &key) override;
    base::Future<std::monostate> removeCard(const QString &key) override;
    base::Future<domain::AutoRefill> fetchAutoRefill(Purpose purpose) override;
    api::Identity *identity() override { return this; }
    base::Future<domain::Person> fetchPerson() override;
    base::Future<domain::Person> changePerson(const domain::PersonChange &change, const QString &version,
                                              const QString &key) override;
    base::Future<domain::Access> fetchAccess() override;
    base::Future<domain::Access> rotateKey() override;
    void setSharedKey(const QByteArray &key) override;
    void cancelAll() override { m_client.cancelAll(); }

    //! The client below, for its log.
    const http::Client &client() const { return m_client; }

private:
    //! A list's address for a cursor: the platform's own next link, an offset, or a page number.
    base::Result<QUrl> listAddress(const QString &link, const QString &barePath, const QString &cursor,
                                   bool isLarge) const;
    //! The address behind a link of the account, a place in it filled in. Unsupported where there is no such link.
    base::Result<QUrl> linked(const QString &name, const QString &placeholder = {}, const QString &value = {}) const;
    domain::Access takeAccess(const AccessAnswer &answer);
    base::Result<QUrl> resolved(const QString &link, const QString &name) const;
    template<typename T>
    base::Future<T> ask(const base::Result<QUrl> &url, Purpose purpose,
                        std::function<base::Result<T>(const QByteArray &)> decode);
    //! A whole small list, page by page.
    template<typename T>
    base::Future<std::vector<T>> fetchAll(const base::Result<QUrl> &first, Purpose purpose,
                                          base::Result<SmallPage<T>> (*decode)(const QByteArray &),
                                          std::vector<T> before = {});
    base::Future<http::Answer> get(const QUrl &url, http::AnswerSize size, Purpose purpose);
    //! A page of a list, decoded on a pool thread.
    template<typename T>
    base::Future<Page<T>> askList(const base::Result<QUrl> &url, const QString &cursor, Purpose purpose, bool isLarge,
                                  base::Result<ListAnswer<T>> (*decode)(const QByteArray &));
    //! The first page of a list behind a link of the account, with `query`; later ones by their cursor.
    base::Result<QUrl> linkedList(const QString &name, const QString &cursor, const domain::Iccid &iccid = {},
                                  const QList<std::pair<QString, QString>> &query = {}) const;
    base::Future<domain::Line> findLine(const domain::Iccid &iccid, Purpose purpose);

    ApiLink m_link;
    http::Client m_client;
    QString m_user; //!< UUID
    Capabilities m_capabilities;
    QHash<QString, QString> m_links;
};

template<typename T>
base::Future<T> Connector::ask(const base::Result<QUrl> &url, Purpose purpose,
                               std::function<base::Result<T>(const QByteArray &)> decode)
{
    if (!url)
        return base::failed<T>(url.error());
    return get(*url, http::AnswerSize::List, purpose)
        .then(this, [decode = std::move(decode)](const base::Result<http::Answer> &answer) -> base::Result<T> {
            if (!answer)
                return answer.error();
            return decode(answer->body);
        });
}

template<typename T>
base::Future<Page<T>> Connector::askList(const base::Result<QUrl> &url, const QString &cursor, Purpose purpose,
                                         bool isLarge, base::Result<ListAnswer<T>> (*decode)(const QByteArray &))
{
    using Answer = Page<T>;
    if (!url)
        return base::failed<Answer>(url.error());
    return get(*url, http::AnswerSize::List, purpose)
        .then(QThreadPool::globalInstance(),
              [at = Cursor::parse(cursor, isLarge), decode, base = m_link.base,
               size = m_capabilities.maxPageSize](const base::Result<http::Answer> &answer) -> base::Result<Answer> {
                  if (!answer)
                      return answer.error();
                  return finishPage(decode(answer->body), base, at, size);
              });
}

} // namespace api::keepgo
