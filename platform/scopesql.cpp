// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/scopesql.h"

using namespace Qt::StringLiterals;

namespace platform {

QString likePattern(const QString &text)
{
    QString pattern = text;
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    for (QChar &c : pattern) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return u'%' + pattern + u'%';
}

QString inScope(const Scope &scope)
{
    QString sql;
    if (scope.groups) {
        const auto count = qsizetype(scope.groups->size());
        sql += count == 0 ? u" AND 1 = 0"_s : " AND group_id IN (?"_L1 + u", ?"_s.repeated(count - 1) + u')';
    }
    return scope.subAccountId ? sql + " AND sub_account_id = ?"_L1 : sql;
}

QVariantList scopeValues(const Scope &scope)
{
    QVariantList values;
    if (scope.groups) {
        for (const int group : *scope.groups)
            values << group;
    }
    if (scope.subAccountId)
        values << *scope.subAccountId;
    return values;
}

QString aboutLineInScope(const Scope &scope, const QString &table)
{
    return u"EXISTS (SELECT 1 FROM line WHERE line.account_id = %1.account_id AND line.iccid = %1.iccid"_s.arg(table) +
           inScope(scope) + u')';
}

} // namespace platform
