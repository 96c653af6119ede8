// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/access.h"
#include "models/domain/person.h"

#include <QObject>
#include <optional>

namespace api {
class Connector;
class Identity;
} // namespace api

namespace syncing {

//! Who is signed in, asked for when somebody looks and kept in memory alone; changes go out at once and never wait in
//! the outbox, since they may hold passwords (T14). The name that is shown offline is the account's in the cache.
class PersonKeeper : public QObject
{
    Q_OBJECT

public:
    //! `connector` is null without a connection.
    explicit PersonKeeper(api::Connector *connector, QObject *parent = nullptr);

    //! Offline without a connection, Unsupported where the platform does not tell (D25).
    base::Future<domain::Person> fetch();
    //! Changes what was last fetched; errors of api::Identity::changePerson(). Wipes the passwords of `change`.
    base::Future<domain::Person> change(domain::PersonChange change);
    //! What requests are signed with (R43, R46, R47). Offline without a connection, Unsupported where the platform does
    //! not tell. The key is in the answer alone: wipe it when it is not shown any more.
    base::Future<domain::Access> fetchAccess();
    //! Another shared key; errors of api::Identity::rotateKey(). The connection goes on with it.
    base::Future<domain::Access> rotateKey();
    //! As last fetched or changed.
    const std::optional<domain::Person> &person() const { return m_person; }

Q_SIGNALS:
    //! The person is another one on the platform now; what the cache knows of it is old.
    void changed();

private:
    base::Future<domain::Access> askAccess(base::Future<domain::Access> (api::Identity::*what)());
    base::Future<domain::Person> keep(const base::Future<domain::Person> &answer, bool isChange);

    api::Connector *m_connector;
    std::optional<domain::Person> m_person;
};

} // namespace syncing
