// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/whitelabel.h"

#include <QRegularExpression>
#include <numeric>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

QStringList rowsOf(const QString &text) { return text.split(u'\n', Qt::SkipEmptyParts); }

std::vector<WhiteLabelFee> fees(bool domain, bool support, qsizetype mailboxes)
{
    std::vector<WhiteLabelFee> all;
    if (domain)
        all.push_back({"domain", 1, kDomainFee, u"White label: domain name"_s});
    if (support)
        all.push_back({"support_email", 1, kSupportFee, u"White label: support by e-mail"_s});
    if (mailboxes > 0)
        all.push_back(
            {"mailboxes", int(mailboxes), mailboxes * kMailboxFee, u"White label: %1 × mailbox"_s.arg(mailboxes)});
    return all;
}

} // namespace

std::vector<WhiteLabelFee> feesOf(const WhiteLabel &label)
{
    if (!label.enabled)
        return {};
    return fees(!label.domain.isEmpty(), !label.supportEmail.isEmpty(), label.mailboxes.size());
}

std::vector<WhiteLabelFee> feesDue(const WhiteLabel &label)
{
    return fees(label.domainDue, label.supportDue, label.mailboxesDue.size());
}

qint64 totalOf(const std::vector<WhiteLabelFee> &fees)
{
    return std::accumulate(fees.begin(), fees.end(), qint64(0),
                           [](qint64 so, const WhiteLabelFee &fee) { return so + fee.micros; });
}

void takeDue(WhiteLabel &label)
{
    if (!label.enabled)
        return;
    label.domainDue = label.domainDue || !label.domain.isEmpty();
    label.supportDue = label.supportDue || !label.supportEmail.isEmpty();
    label.mailboxesDue += label.mailboxes;
    label.mailboxesDue.removeDuplicates();
}

void beginDue(WhiteLabel &label)
{
    label.domainDue = label.supportDue = false;
    label.mailboxesDue.clear();
    takeDue(label);
}

base::Result<WhiteLabel> loadWhiteLabel(Connection &connection, qint64 accountId)
{
    static const QString sql =
        u"SELECT enabled, domain_name, support_email, mailboxes, domain_due, support_due, mailboxes_due, version, "
        "updated_at, updated_by FROM white_label WHERE account_id = ?"_s;
    base::Result<QSqlQuery *> found = connection.run(sql, {accountId});
    if (!found)
        return found.error();
    WhiteLabel label;
    if (const QSqlQuery &row = **found; (*found)->next()) {
        label = {.enabled = row.value(0).toInt() != 0,
                 .domain = row.value(1).toString(),
                 .supportEmail = row.value(2).toString(),
                 .mailboxes = rowsOf(row.value(3).toString()),
                 .domainDue = row.value(4).toInt() != 0,
                 .supportDue = row.value(5).toInt() != 0,
                 .mailboxesDue = rowsOf(row.value(6).toString()),
                 .version = row.value(7).toLongLong(),
                 .updatedAt = row.value(8).toLongLong(),
                 .updatedBy = row.value(9).toString()};
    }
    (*found)->finish();
    return label;
}

base::Result<bool> saveWhiteLabel(Connection &connection, qint64 accountId, const WhiteLabel &label)
{
    // The domain first: whoever comes second, in another process as well, finds it taken.
    if (!label.domain.isEmpty()) {
        const auto claimed = connection.run(u"INSERT INTO white_label_domain (domain_name, account_id) VALUES (?, ?) "
                                            "ON CONFLICT (domain_name) DO NOTHING"_s,
                                            {label.domain, accountId});
        if (!claimed)
            return claimed.error();
        const base::Result<qint64> owner =
            connection.number(u"SELECT account_id FROM white_label_domain WHERE domain_name = ?"_s, {label.domain});
        if (!owner)
            return owner.error();
        if (*owner != accountId)
            return false;
    }
    const auto released = connection.run(u"DELETE FROM white_label_domain WHERE account_id = ? AND domain_name <> ?"_s,
                                         {accountId, label.domain});
    if (!released)
        return released.error();
    static const QString sql =
        u"INSERT INTO white_label (account_id, enabled, domain_name, support_email, mailboxes, domain_due, "
        "support_due, mailboxes_due, version, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (account_id) DO UPDATE SET enabled = excluded.enabled, domain_name = excluded.domain_name, "
        "support_email = excluded.support_email, mailboxes = excluded.mailboxes, domain_due = excluded.domain_due, "
        "support_due = excluded.support_due, mailboxes_due = excluded.mailboxes_due, version = excluded.version, "
        "updated_at = excluded.updated_at, updated_by = excluded.updated_by"_s;
    const auto saved =
        connection.run(sql, {accountId, int(label.enabled), label.domain, label.supportEmail,
                             label.mailboxes.join(u'\n'), int(label.domainDue), int(label.supportDue),
                             label.mailboxesDue.join(u'\n'), label.version, label.updatedAt, label.updatedBy});
    if (!saved)
        return saved.error();
    return true;
}

bool isDomainName(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(?=.{4,253}\\z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\\z"_s);
    return form.match(text).hasMatch();
}

bool isMailboxName(const QString &text)
{
    static const QRegularExpression form(u"\\A[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?\\z"_s);
    return form.match(text).hasMatch() && !text.contains(".."_L1);
}

} // namespace platform
