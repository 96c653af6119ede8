// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectiontest.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

//! Signatures are taken for 15 minutes on either side (platform.md); beyond half of it the clock deserves a word.
constexpr qint64 kSkewWorthAWord = 450;

} // namespace

ConnectionTest::ConnectionTest(const base::Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const ui::ConnectionForm &form)
{
    stop();
    m_form = form;
    m_profile = {};
    m_account = {};
    running(ui::TestStep::Address);
    if (const base::Status read = readForm(); !read)
        failed(ui::TestStep::Address, read.error());
    else
        checkAddress();
}

void ConnectionTest::stop()
{
    ++m_run;
    if (m_connector)
        m_connector.release()->deleteLater(); // its answers may be on their way through this very call
}

base::Status ConnectionTest::readForm()
{
    const base::Result<api::Network *> network = api::openNetwork();
    if (!network)
        return network.error();
    m_network = *network;
    const base::Result<api::ApiLink> link = api::parseApiLink(m_form.apiLink);
    if (!link)
        return link.error();
    m_profile.apiLink = link->base.toString();
    m_profile.accountUuid = link->account;
    m_profile.userUuid = m_form.userUuid.trimmed();
    m_profile.name = m_form.name.trimmed();
    m_profile.trust = m_form.trust;
    m_profile.caFile = m_form.caFile;
    m_profile.syncMinutes = m_form.syncMinutes;
    m_profile.keepMonths = m_form.keepMonths;
    return {};
}

void ConnectionTest::checkAddress()
{
    base::whenReady(m_network->fetchServerCertificate(QUrl(m_profile.apiLink), m_limits.connect), this,
                    [this, run = m_run](const base::Result<api::ServerCertificate> &shown) {
                        if (run != m_run)
                            return;
                        if (shown) {
                            passed(ui::TestStep::Address, shown->connectTime.count());
                            checkCertificate(*shown);
                        } else if (shown.error().kind ==
                                   base::ErrorKind::Certificate) { // somebody is there, but speaks no TLS
                            passed(ui::TestStep::Address);
                            running(ui::TestStep::Certificate);
                            failed(ui::TestStep::Certificate, shown.error());
                        } else {
                            failed(ui::TestStep::Address, shown.error());
                        }
                    });
}

void ConnectionTest::checkCertificate(const api::ServerCertificate &shown)
{
    running(ui::TestStep::Certificate);
    const base::Error untrusted{.kind = base::ErrorKind::Certificate};
    if (m_profile.trust == ui::Trust::Pinned) {
        const base::Result<QByteArray> pin = api::parseFingerprint(m_form.fingerprint);
        if (!pin || *pin != shown.fingerprint) {
            base::Error error = pin ? untrusted : pin.error();
            if (pin)
                error.detail = u"the server shows another certificate than the pinned one"_s;
            error.where = u"fingerprint"_s;
            failed(ui::TestStep::Certificate, error);
            return;
        }
        m_profile.pin = *pin;
        m_profile.pinnedPem = shown.chainPem;
    } else if (m_profile.trust == ui::Trust::SystemCas && !shown.problems.isEmpty()) {
        base::Error error = untrusted;
        error.detail = shown.problems.join("; "_L1);
        failed(ui::TestStep::Certificate, error);
        return;
    }
    const base::Result<api::Trust> trust = trustOf(m_profile);
    if (!trust)
        failed(ui::TestStep::Certificate, trust.error());
    else
        connectWith(*trust);
}

void ConnectionTest::connectWith(const api::Trust &trust)
{
    const base::Result<api::ApiLink> link = api::parseApiLink(m_profile.apiLink);
    m_connector = m_network->makeConnector(
        {.link = *link, .userUuid = m_profile.userUuid, .sharedKey = m_form.sharedKey.trimmed().toUtf8()}, trust,
        m_clock, domain::Quota{}, m_limits);
    checkKey();
}

void ConnectionTest::checkKey()
{
    base::whenReady(m_connector->fetchAccount(api::Purpose::Person), this,
                    [this, run = m_run](const base::Result<domain::Account> &account) {
                        if (run != m_run)
                            return;
                        if (!account && account.error().kind == base::ErrorKind::Certificate) {
                            failed(ui::TestStep::Certificate, account.error());
                            return;
                        }
                        passed(ui::TestStep::Certificate);
                        running(ui::TestStep::Key);
                        if (!account) {
                            judgeRefusal(account.error());
                            return;
                        }
                        m_account = *account;
                        if (m_profile.name.isEmpty())
                            m_profile.name = account->name;
                        passed(ui::TestStep::Key);
                        passed(ui::TestStep::Clock,
                               m_connector->observedSkew().value_or(std::chrono::seconds(0)).count());
                        passed(ui::TestStep::Account, 0,
                               account->role.isEmpty() ? account->name : account->name + u" · "_s + account->role);
                        if (run == m_run) // a listener may have started another test
                            checkLines();
                    });
}

//! A 401 that comes with a clock that is far off is the clock's fault as likely as the key's; anything else is the
//! account's.
void ConnectionTest::judgeRefusal(const base::Error &error)
{
    const qint64 skew = m_connector->observedSkew().value_or(std::chrono::seconds(0)).count();
    if (error.kind != base::ErrorKind::Unauthorized) {
        failed(ui::TestStep::Account, error);
    } else if (qAbs(skew) > kSkewWorthAWord) {
        Q_EMIT changed(
            {.step = ui::TestStep::Key, .state = ui::TestState::Failed, .value = 0, .text = {}, .error = error});
        failed(ui::TestStep::Clock, error, skew);
    } else {
        failed(ui::TestStep::Key, error);
    }
}

void ConnectionTest::checkLines()
{
    running(ui::TestStep::Lines);
    base::whenReady(m_connector->fetchLines({.cursor = {}, .since = {}, .purpose = api::Purpose::Person}), this,
                    [this, run = m_run](const base::Result<api::Page<domain::Line>> &page) {
                        if (run != m_run)
                            return;
                        if (!page) {
                            failed(ui::TestStep::Lines, page.error());
                            return;
                        }
                        passed(ui::TestStep::Lines, page->total >= 0 ? page->total : qint64(page->items.size()));
                        stop();
                        Q_EMIT finished(true);
                    });
}

void ConnectionTest::running(ui::TestStep step)
{
    Q_EMIT changed({.step = step, .state = ui::TestState::Running, .value = 0, .text = {}, .error = {}});
}

void ConnectionTest::passed(ui::TestStep step, qint64 value, const QString &text)
{
    Q_EMIT changed({.step = step, .state = ui::TestState::Passed, .value = value, .text = text, .error = {}});
}

void ConnectionTest::failed(ui::TestStep step, const base::Error &error, qint64 value)
{
    stop();
    Q_EMIT changed({.step = step, .state = ui::TestState::Failed, .value = value, .text = {}, .error = error});
    Q_EMIT finished(false);
}

} // namespace app
