// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/apilink.h"
#include "models/api/connector.h"
#include "models/api/http/client.h"

#include <memory>

namespace api::keepgo {

//! A platform that speaks the Keepgo IoT dialect (platform.md). Works with the dialect alone: 25 lines a page, no
//! updated_since; uses a platform's extras when its account resource links to them (D25).
class Connector : public api::Connector
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
    base::Future<domain::Line> fetchLine(const domain::Iccid &iccid, Purpose purpose) override;
    void cancelAll() override { m_client.cancelAll(); }

    //! The client below, for its log.
    const http::Client &client() const { return m_client; }

private:
    //! A list's address for a cursor: the platform's own next link, an offset, or a page number.
    base::Result<QUrl> listAddress(const QString &link, const QString &barePath, const QString &cursor,
                                   bool isLarge) const;
    base::Future<http::Answer> get(const QUrl &url, http::AnswerSize size, Purpose purpose);
    base::Future<domain::Line> findLine(const domain::Iccid &iccid, Purpose purpose);

    ApiLink m_link;
    http::Client m_client;
    Capabilities m_capabilities;
    QHash<QString, QString> m_links;
};

} // namespace api::keepgo
