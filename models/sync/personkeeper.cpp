// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/personkeeper.h"

#include "models/api/connector.h"
#include "models/api/identity.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using domain::Person;

namespace syncing {

namespace {

base::Error notTold(const api::Connector *connector)
{
    return {.kind = connector ? base::ErrorKind::Unsupported : base::ErrorKind::Offline,
            .detail = u"nobody tells who is signed in"_s};
}

} // namespace

PersonKeeper::PersonKeeper(api::Connector *connector, QObject *parent) : QObject(parent), m_connector(connector) {}

base::Future<Person> PersonKeeper::keep(const base::Future<Person> &answer, bool isChange)
{
    return base::chain<Person>(answer, this, [this, isChange](const base::Result<Person> &person) {
        if (!person)
            return base::failed<Person>(person.error());
        m_person = *person;
        if (isChange)
            Q_EMIT changed();
        return base::ready<Person>(*person);
    });
}

base::Future<Person> PersonKeeper::fetch()
{
    api::Identity *source = m_connector ? m_connector->identity() : nullptr;
    return source ? keep(source->fetchPerson(), false) : base::failed<Person>(notTold(m_connector));
}

base::Future<domain::Access> PersonKeeper::askAccess(base::Future<domain::Access> (api::Identity::*what)())
{
    api::Identity *source = m_connector ? m_connector->identity() : nullptr;
    return source ? (source->*what)() : base::failed<domain::Access>(notTold(m_connector));
}

base::Future<domain::Access> PersonKeeper::fetchAccess() { return askAccess(&api::Identity::fetchAccess); }

base::Future<domain::Access> PersonKeeper::rotateKey() { return askAccess(&api::Identity::rotateKey); }

base::Future<Person> PersonKeeper::change(domain::PersonChange change)
{
    api::Identity *source = m_connector ? m_connector->identity() : nullptr;
    const QString version = m_person ? m_person->version : QString();
    const base::Future<Person> answer =
        source ? source->changePerson(change, version, QUuid::createUuid().toString(QUuid::WithoutBraces))
               : base::failed<Person>(notTold(m_connector));
    change.wipe();
    return keep(answer, true);
}

} // namespace syncing
