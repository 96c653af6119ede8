// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/querysql.h"

#include "models/storage/sqlite.h"
#include "models/storage/textmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

using domain::FilterField;
using domain::FilterOp;
using domain::FilterTerm;

constexpr qint64 kCommonText = 10'000; // more hits than this: testing rows in order is cheaper than sorting the hits
constexpr const char *kRenewed = "contract IN (2, 3) AND "; // domain::Contract: quarterly, yearly

QByteArray columnOf(FilterField field)
{
    switch (field) {
    case FilterField::Text: return {};
    case FilterField::Status: return "status";
    case FilterField::SubAccount: return "sub_account";
    case FilterField::Plan: return "rate_plan";
    case FilterField::Label: return "labels";
    case FilterField::Operator: return "operator";
    case FilterField::SimType: return "sim_type";
    case FilterField::Group: return "line_group";
    case FilterField::Country: return "country";
    case FilterField::Iccid: return "iccid";
    case FilterField::Notes: return "notes";
    case FilterField::Imei: return "imei";
    case FilterField::Msisdn: return "msisdn";
    case FilterField::EndUser: return "end_user";
    case FilterField::Rule: return ruleNamesSql();
    case FilterField::Month: return "month_bytes";
    case FilterField::Today: return "today_bytes";
    case FilterField::DataLeft: return "data_left_bytes";
    case FilterField::Sms: return "sms_sent";
    case FilterField::Sessions: return "session_count";
    case FilterField::DaysLeft: return "days_left";
    case FilterField::Seen: return "last_seen";
    case FilterField::Renewal: return "renewal_day";
    }
    return {};
}

QByteArray marks(qsizetype count) { return QByteArray("?, ").repeated(count).chopped(2); }

bool isIndexedText(FilterField field)
{
    return field == FilterField::Text || field == FilterField::Iccid || field == FilterField::Notes ||
           field == FilterField::Imei || field == FilterField::Msisdn;
}

base::Result<qint64> countHits(Sqlite &db, const QString &match)
{
    base::Result<Statement> s =
        db.prepare("SELECT count(*) FROM (SELECT 1 FROM lines_fts WHERE lines_fts MATCH ? LIMIT ?)");
    if (!s)
        return s.error();
    s->bind(1, match).bind(2, kCommonText + 1);
    const base::Result<bool> row = s->step();
    if (!row)
        return row.error();
    return s->integer(0);
}

class Compiler
{
public:
    Compiler(Sqlite &db, const QDateTime &now, bool scanning) : m_db(db), m_now(now), m_scanning(scanning) {}

    base::Status add(const FilterTerm &term)
    {
        if (!m_out.sql.isEmpty())
            m_out.sql += " AND ";
        if (term.op == FilterOp::NoneOf)
            m_out.sql += "NOT ";
        m_out.sql += '(';
        if (term.op == FilterOp::AnyOf || term.op == FilterOp::NoneOf) {
            if (base::Status status = addList(term); !status)
                return status;
        } else {
            addComparison(term);
        }
        m_out.sql += ')';
        return {};
    }

    //! Each number is looked up once, however many lines there are.
    void addListed(const std::vector<domain::Iccid> &iccids)
    {
        QString json = u"["_s;
        for (const domain::Iccid &iccid : iccids) // digits: nothing to escape
            json += (json.size() > 1 ? ",\""_L1 : "\""_L1) + iccid.text + u'"';
        m_out.sql += m_out.sql.isEmpty() ? "" : " AND ";
        addValues("id IN (SELECT li.id FROM json_each(?) AS j CROSS JOIN lines AS li ON li.iccid = j.value)",
                  {json + u']'});
        m_out.isRare = true;
    }

    SqlCondition take() { return std::move(m_out); }

private:
    base::Status addList(const FilterTerm &term)
    {
        if (term.field == FilterField::Seen) {
            m_out.sql += "last_seen IS NULL";
            return {};
        }
        if (domain::isContainsField(term.field))
            return addContains(term);
        if (term.field == FilterField::Label)
            addLabels(term.values);
        else if (term.field == FilterField::Status)
            addStatuses(term.values);
        else
            addValues(columnOf(term.field) + " IN (" + marks(term.values.size()) + ')', term.values);
        return {};
    }

    void addValues(const QByteArray &sql, const QStringList &values)
    {
        m_out.sql += sql;
        m_out.values.insert(m_out.values.end(), values.begin(), values.end());
    }

    void addStatuses(const QStringList &values)
    {
        m_out.sql += "status IN (" + marks(values.size()) + ')';
        for (const QString &value : values)
            m_out.values.emplace_back(qint64(domain::statusFromKey(value)));
    }

    void addLabels(const QStringList &values)
    {
        addValues("id IN (SELECT line_id FROM line_labels WHERE label IN (" + marks(values.size()) + "))", values);
        if (values.contains(QString()))
            m_out.sql += " OR labels = ''";
    }

    base::Status addContains(const FilterTerm &term)
    {
        QByteArray joint;
        for (const QString &value : term.values) {
            m_out.sql += joint;
            joint = " OR ";
            if (value.isEmpty()) {
                m_out.sql += columnOf(term.field) + " = ''";
                continue;
            }
            if (base::Status status = addNeedle(term, value); !status)
                return status;
        }
        return {};
    }

    base::Status addNeedle(const FilterTerm &term, const QString &value)
    {
        const QByteArray column = columnOf(term.field);
        if (isIndexedText(term.field) && hasTrigram(value)) {
            const base::Result<TextMatch> match = planTextMatch(m_db, value, column);
            if (!match)
                return match.error();
            const base::Result<qint64> hits = countHits(m_db, match->expression);
            if (!hits)
                return hits.error();
            const bool common = *hits > kCommonText;
            if (!common || !m_scanning) {
                m_out.isRare = m_out.isRare || (!common && term.op == FilterOp::AnyOf && term.values.size() == 1);
                m_out.sql += common ? "(+id" : "(id";
                addValues(" IN (SELECT rowid FROM lines_fts WHERE lines_fts MATCH ?)", {match->expression});
                if (!match->isExact) {
                    m_out.sql += " AND ";
                    addTests(column, value);
                }
                m_out.sql += ')';
                return {};
            }
        }
        addTests(column, value);
        return {};
    }

    void addTests(const QByteArray &column, const QString &value)
    {
        const QByteArrayList tested =
            column.isEmpty() ? QByteArrayList{"iccid", "notes", "msisdn", "imei", "labels"} : QByteArrayList{column};
        QByteArrayList tests;
        for (const QByteArray &name : tested) {
            tests << "text_has(" + name + ", ?)";
            m_out.values.emplace_back(value);
        }
        m_out.sql += '(' + tests.join(" OR ") + ')';
    }

    void addComparison(const FilterTerm &term)
    {
        const bool less = term.op == FilterOp::Less || term.op == FilterOp::LessOrEqual;
        const bool equal = term.op == FilterOp::LessOrEqual || term.op == FilterOp::GreaterOrEqual;
        if (term.field == FilterField::Seen && term.age) { // a greater age is an earlier time
            // Never seen is longer ago than any age. One walk over the index: of two ranges SQLite keeps a set of rows.
            m_out.sql += less ? "last_seen >" : "coalesce(last_seen, 0) <";
            m_out.sql += QByteArray(equal ? "=" : "") + " ?";
            m_out.values.emplace_back(m_now.toSecsSinceEpoch() - qint64(term.age->count()));
            return;
        }
        if (term.field == FilterField::Renewal)
            m_out.sql += kRenewed;
        m_out.sql += columnOf(term.field) + (less ? " <" : " >") + (equal ? "=" : "") + " ?";
        if (term.field == FilterField::Renewal)
            m_out.values.emplace_back(QDate(1970, 1, 1).daysTo(term.when->date()));
        else if (term.field == FilterField::Seen)
            m_out.values.emplace_back(term.when->toSecsSinceEpoch());
        else
            m_out.values.emplace_back(domain::isVolumeField(term.field) ? term.volume.bytes : term.number);
    }

    Sqlite &m_db;
    QDateTime m_now;
    bool m_scanning;
    SqlCondition m_out;
};

} // namespace

base::Result<SqlCondition> compileFilter(Sqlite &db, const domain::LineFilter &filter, const QDateTime &now,
                                         bool scanning)
{
    Compiler compiler(db, now, scanning);
    for (const FilterTerm &term : filter.terms) {
        if (base::Status status = compiler.add(term); !status)
            return status.error();
    }
    if (filter.listed)
        compiler.addListed(*filter.listed);
    return compiler.take();
}

int bindValues(Statement &statement, const std::vector<SqlValue> &values, int first)
{
    for (const SqlValue &value : values) {
        std::visit([&](const auto &v) { statement.bind(first, v); }, value);
        ++first;
    }
    return first;
}

const QByteArray &ruleNamesSql()
{
    static const QByteArray sql = "coalesce((SELECT names FROM rule_names WHERE company = sub_account), "
                                  "(SELECT names FROM rule_names WHERE company IS NULL), '')";
    return sql;
}

QByteArray sortColumn(domain::LineColumn column)
{
    using domain::LineColumn;
    switch (column) {
    case LineColumn::Iccid: return "iccid";
    case LineColumn::Notes: return "notes";
    case LineColumn::Status: return "status";
    case LineColumn::SubAccount: return "sub_account";
    case LineColumn::RatePlan: return "rate_plan";
    case LineColumn::LastSeen: return "last_seen";
    case LineColumn::Today: return "today_bytes";
    case LineColumn::Month: return "month_bytes";
    case LineColumn::SmsSent: return "sms_sent";
    case LineColumn::Labels: return "labels";
    case LineColumn::Imei: return "imei";
    case LineColumn::Msisdn: return "msisdn";
    case LineColumn::Operator: return "operator";
    case LineColumn::SimType: return "sim_type";
    case LineColumn::Group: return "line_group";
    case LineColumn::Country: return "country";
    case LineColumn::EndUser: return "end_user";
    case LineColumn::DataLeft: return "data_left_bytes";
    case LineColumn::DaysLeft: return "days_left";
    case LineColumn::SessionCount: return "session_count";
    case LineColumn::DeactivationDate: return "deactivation_at";
    case LineColumn::BillingCycle: return "billing_cycle";
    case LineColumn::InSession: return "in_session";
    case LineColumn::PlanName: return "plan_label";
    case LineColumn::RenewalDate: return "renewal_day";
    case LineColumn::Rules: return ruleNamesSql();
    }
    return "iccid";
}

QByteArray orderBy(const domain::LineSort &sort, bool useIndex)
{
    const QByteArray direction = sort.order == Qt::DescendingOrder ? " DESC" : "";
    return " ORDER BY " + QByteArray(useIndex ? "" : "+") + sortColumn(sort.column) + direction + ", id" + direction;
}

QByteArrayList orderParts(const domain::LineSort &sort)
{
    using domain::LineColumn;
    const bool alwaysKnown = sort.column == LineColumn::Iccid || sort.column == LineColumn::Status;
    if (sort.column == LineColumn::InSession && sort.order == Qt::AscendingOrder)
        return {"in_session > 0", "in_session = 0"};
    if (sort.column == LineColumn::RenewalDate && sort.order == Qt::AscendingOrder)
        return {"renewal_day IS NOT NULL", "renewal_day IS NULL"};
    if (alwaysKnown || sort.order == Qt::DescendingOrder) // what is empty is smallest: last already
        return {QByteArray()};
    const QByteArray column = sortColumn(sort.column);
    switch (domain::lineColumnInfo(sort.column).kind) {
    case domain::ValueKind::Text:
    case domain::ValueKind::Digits: return {column + " > ''", column + " = ''"};
    case domain::ValueKind::Number:
    case domain::ValueKind::Volume:
    case domain::ValueKind::DateTime: return {column + " IS NOT NULL", column + " IS NULL"};
    }
    return {QByteArray()};
}

QByteArray whereClause(const QByteArray &filter, const QByteArray &part)
{
    if (filter.isEmpty() && part.isEmpty())
        return {};
    if (filter.isEmpty() || part.isEmpty())
        return " WHERE " + filter + part;
    return " WHERE " + part + " AND (" + filter + ')';
}

} // namespace storage
