// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/person.h"

#include "models/domain/access.h"

#include "models/base/wipe.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

base::Error invalid(const QString &detail, const QString &where)
{
    return {.kind = base::ErrorKind::Invalid, .detail = detail, .where = where};
}

//! One @ with something on either side, and no space; the rest is the platform's to judge.
bool isAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && text.count(u'@') == 1 && !text.contains(u' ');
}

} // namespace

void Access::wipe() { base::wipe(sharedKey); }

void PersonChange::wipe()
{
    base::wipe(newPassword);
    base::wipe(password);
}

base::Status checkPersonChange(const PersonChange &change)
{
    if (change.isEmpty())
        return invalid(u"nothing is changed"_s, u"name"_s);
    if (!change.email.isEmpty() && !isAddress(change.email))
        return invalid(u"this is no e-mail address"_s, u"email"_s);
    if (change.needsPassword() && change.password.isEmpty())
        return invalid(u"the present password is needed"_s, u"password"_s);
    if (!change.newPassword.isEmpty() && change.newPassword == change.password)
        return invalid(u"it is the present password"_s, u"new_password"_s);
    return {};
}

} // namespace domain
