// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/bell.h"
#include "platform/core.h"
#include "platform/password.h"

#include <map>

namespace platform {

//! Where an address /api/UUID/ leads: to an account, or to one of its sub-accounts (R161).
struct Door
{
    Core *core = nullptr; //!< null: nowhere
    int subAccountId = 0; //!< 0: the whole account
    QByteArray uuid;      //!< what requests to it are signed with
    QByteArray basePath() const { return "/api/" + uuid + '/'; }
};

//! All accounts of one server. Each is loaded at its first use and stays; one that another process has made is found as
//! well. Safe to use from any thread.
class Accounts
{
public:
    Accounts(const Options &options, Database &database);

    //! Loads the account that the fleet was made for, and gives sub-accounts their addresses.
    base::Status open();
    //! That account.
    Core &first() { return *m_first; }

    base::Result<Door> find(const QByteArray &uuid);
    base::Result<Core *> byId(qint64 accountId);
    //! The account of the user with that UUID; null when there is none.
    base::Result<Core *> ofUser(const QByteArray &userUuid);
    //! Every account of the server, one after the other; stops at a failure.
    base::Status forEach(const std::function<base::Status(Core &)> &what);

    //! One transaction that belongs to no account: sign-in, sign-up.
    base::Status write(const std::function<base::Status(Connection &)> &work);

    Database &database() { return m_database; }
    //! Rings when something has been queued for a webhook.
    Bell &deliveries() { return m_deliveries; }
    PasswordGate &passwords() { return m_passwords; }
    //! To be rung when there is a new bulk job.
    Bell &jobBell() { return m_jobBell; }
    const Options &options() const { return m_options; }

private:
    base::Result<Door> look(const QByteArray &uuid);
    base::Status nameSubAccounts();

    const Options m_options;
    Database &m_database;
    PasswordGate m_passwords;
    Bell m_deliveries;
    Bell m_jobBell;
    std::mutex m_mutex;
    std::map<qint64, std::unique_ptr<Core>> m_cores;
    std::map<QByteArray, Door> m_doors;
    Core *m_first = nullptr;
};

//! The UUID of a sub-account: follows from the account's and its number.
QByteArray subAccountUuid(const QByteArray &accountUuid, int subAccountId);

} // namespace platform
