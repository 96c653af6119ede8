// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profiles.h"
#include "models/api/network.h"
#include "models/domain/account.h"

#include <QObject>
#include <memory>

namespace app {

//! Checks a connection step by step: address, certificate, key, clock, account, lines. For the connect page and the
//! doctor.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionTest(const base::Clock &clock, QObject *parent = nullptr);
    ~ConnectionTest() override;

    //! Starts over with `form`; a running test is dropped. changed() follows for each step, finished() once.
    void start(const ui::ConnectionForm &form);
    //! Drops a running test; no signal follows.
    void stop();
    void setLimits(const api::Limits &limits) { m_limits = limits; }

    // Known after finished(true):
    //! The form as a profile (without id and key place): address tidied, certificate pinned, named after the account
    //! when the form has no name.
    const Profile &profile() const { return m_profile; }
    const domain::Account &account() const { return m_account; }

Q_SIGNALS:
    void changed(const ui::TestOutcome &outcome);
    void finished(bool ok);

private:
    base::Status readForm();
    void checkAddress();
    void checkCertificate(const api::ServerCertificate &shown);
    void connectWith(const api::Trust &trust);
    void checkKey();
    void judgeRefusal(const base::Error &error);
    void checkLines();
    void running(ui::TestStep step);
    void passed(ui::TestStep step, qint64 value = 0, const QString &text = {});
    void failed(ui::TestStep step, const base::Error &error, qint64 value = 0);

    const base::Clock &m_clock;
    api::Limits m_limits;
    ui::ConnectionForm m_form;
    Profile m_profile;
    domain::Account m_account;
    api::Network *m_network = nullptr; //!< from the first start on
    std::unique_ptr<api::Connector> m_connector;
    quint64 m_run = 0;
};

} // namespace app
