// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permission.h"
#include "models/domain/renewal.h"
#include "platform/core.h"
#include "platform/email.h"
#include "platform/engine/engine.h"
#include "platform/groups.h"
#include "platform/mail.h"

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace platform::engine {

namespace {

constexpr Day kNoticeDays = 28; // R185, R186
constexpr Day kGraceDays = 28;  // an overdue contract can still be ended as long as it was announced

QDate dateOf(Day day) { return QDate(1970, 1, 1).addDays(day); }
Day dayOf(const QDate &date) { return Day(QDate(1970, 1, 1).daysTo(date)); }

struct Reader
{
    QString email;
    std::optional<int> groupId; //!< none: everything
};

//! Who hears of renewals: company admins, the owner, and everyone listed on a group or on one above it (R186, R206,
//! D29).
base::Result<std::vector<Reader>> readers(Connection &connection, qint64 accountId)
{
    const base::Result<Groups> groups = loadGroups(connection, accountId);
    if (!groups)
        return groups.error();
    const base::Result<People::List> people = loadPeople(connection, accountId);
    if (!people)
        return people.error();
    std::vector<Reader> all;
    for (const User &user : *people) {
        if (!user.active || parseEmail(user.email) != user.email)
            continue;
        if (user.role == domain::Role::Owner || user.role == domain::Role::CompanyAdmin) {
            all.push_back({user.email, std::nullopt});
            continue;
        }
        for (const int listed : user.groups) {
            for (const int group : withSubGroups(*groups, listed))
                all.push_back({user.email, group});
        }
    }
    return all;
}

class Renewals
{
public:
    Renewals(Core &core, Connection &connection, Day day, Seconds at)
        : m_core(core), m_db(connection), m_day(day), m_at(at)
    {
    }

    base::Status run()
    {
        const QString condition =
            u"renewal_day BETWEEN %1 AND %2"_s.arg(m_day - kGraceDays - 1).arg(m_day + kNoticeDays);
        std::vector<LineRow> rows;
        base::Status ok =
            forLinesWhere(m_db, m_core.account.id, condition, [&rows](const LineRow &row) { rows.push_back(row); });
        for (LineRow &row : rows) {
            if (!ok)
                return ok;
            if (row.status == Status::Deactivated || row.status == Status::DeactivationPending)
                continue; // a clear notice to end it
            if (!row.renewalConfirmed && domain::isRenewalNoticeDay(dateOf(*row.renewalDay), dateOf(m_day)))
                m_due[row.groupId].push_back(row);
            ok = renew(row);
        }
        return ok ? tell() : ok;
    }

private:
    //! A confirmed renewal goes on for its own term on its date; one that nobody has decided for a year, after the
    //! grace period in which it was shown as overdue (R189, R190, D28).
    base::Status renew(LineRow &row)
    {
        const bool confirmed = row.renewalConfirmed && *row.renewalDay <= m_day;
        const bool automatic = !row.renewalConfirmed && *row.renewalDay + kGraceDays < m_day;
        if (!confirmed && !automatic)
            return {};
        const QDate was = dateOf(*row.renewalDay);
        const QDate next = domain::nextRenewal(confirmed ? row.contract : domain::Contract::Yearly, was);
        row.renewalDay = dayOf(next);
        row.renewalConfirmed = false;
        ++row.version;
        row.updatedAt = qMax(row.updatedAt, m_core.clock.now());
        base::Status ok = updateLine(m_db, m_core.account.id, row);
        if (ok)
            ok = writeAudit(m_db, m_core.account.id,
                            {.at = m_at,
                             .actor = {},
                             .action = confirmed ? u"line.renewed"_s : u"line.renewed_automatically"_s,
                             .objectKind = u"line"_s,
                             .objectId = row.iccid,
                             .field = u"renewal_date"_s,
                             .before = was.toString(Qt::ISODate),
                             .after = next.toString(Qt::ISODate),
                             .reason = u"contract"_s});
        return ok;
    }

    base::Status tell()
    {
        if (m_due.empty())
            return {};
        const auto people = readers(m_db, m_core.account.id);
        if (!people)
            return people.error();
        std::map<QString, std::set<int>> groupsOf;
        for (const Reader &reader : *people) {
            for (const auto &[groupId, rows] : m_due) {
                if (!reader.groupId || *reader.groupId == groupId)
                    groupsOf[reader.email].insert(groupId);
            }
        }
        for (const auto &[email, groupIds] : groupsOf) {
            if (base::Status ok = mail(email, groupIds); !ok)
                return ok;
        }
        return {};
    }

    base::Status mail(const QString &email, const std::set<int> &groupIds)
    {
        QString body = u"These contracts are renewed soon:\n\n"_s;
        qsizetype count = 0;
        for (const int groupId : groupIds) {
            const QString group = Catalog::find(m_core.catalog.get()->groups, groupId).name;
            for (const LineRow &row : m_due[groupId]) {
                body += u"%1  %2  %3  %4\n"_s.arg(dateOf(*row.renewalDay).toString(Qt::ISODate), row.iccid,
                                                  domain::contractWord(row.contract), group);
                ++count;
            }
        }
        body += u"\nConfirm a renewal, or deactivate a line, before its date; otherwise it is renewed for a year.\n"_s;
        return queueMail(m_db, m_core.account.id,
                         {.to = email,
                          .subject = u"Contracts due for renewal: %1"_s.arg(count),
                          .body = body,
                          .kind = u"renewal"_s,
                          .at = m_at});
    }

    Core &m_core;
    Connection &m_db;
    Day m_day;
    Seconds m_at;
    std::map<int, std::vector<LineRow>> m_due; //!< by group
};

} // namespace

base::Status beginDayOfRenewals(Core &core, Connection &connection, Day day, Seconds at)
{
    return Renewals(core, connection, day, at).run();
}

} // namespace platform::engine
