// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linerow.h"

#include "models/storage/querysql.h"
#include "models/storage/sqlite.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

QStringList splitLabels(const QString &text) { return text.isEmpty() ? QStringList() : text.split(u'\n'); }

std::optional<qint64> seconds(const std::optional<QDateTime> &when)
{
    return when ? std::optional<qint64>(when->toSecsSinceEpoch()) : std::nullopt;
}

std::optional<qint64> bytesOf(const std::optional<base::DataVolume> &volume)
{
    return volume ? std::optional<qint64>(volume->bytes) : std::nullopt;
}

std::optional<QDateTime> whenAt(const Statement &row, int at)
{
    return row.isNull(at) ? std::nullopt : std::optional(QDateTime::fromSecsSinceEpoch(row.integer(at), Qt::UTC));
}

std::optional<base::DataVolume> volumeAt(const Statement &row, int at)
{
    return row.isNull(at) ? std::nullopt : std::optional(base::DataVolume{row.integer(at)});
}

std::optional<QDate> dayAt(const Statement &row, int at)
{
    return row.isNull(at) ? std::nullopt : std::optional(QDate(1970, 1, 1).addDays(row.integer(at)));
}

std::optional<qint64> dayNumber(const std::optional<QDate> &day)
{
    return day ? std::optional<qint64>(QDate(1970, 1, 1).daysTo(*day)) : std::nullopt;
}

std::optional<base::Money> moneyAt(const Statement &row, int at)
{
    return row.isNull(at) ? std::nullopt : std::optional(base::Money{.micros = row.integer(at)});
}

std::optional<qint64> microsOf(const std::optional<base::Money> &money)
{
    return money ? std::optional<qint64>(money->micros) : std::nullopt;
}

std::optional<bool> flagAt(const Statement &row, int at)
{
    return row.isNull(at) ? std::nullopt : std::optional(row.integer(at) != 0);
}

std::optional<qint64> flagNumber(const std::optional<bool> &flag)
{
    return flag ? std::optional<qint64>(*flag) : std::nullopt;
}

std::optional<int> numberAt(const Statement &row, int at)
{
    return row.isNull(at) ? std::nullopt : std::optional(int(row.integer(at)));
}

using Read = void (*)(domain::Line &, const Statement &, int);

struct Stored
{
    const char *name;
    Read read;
    std::optional<domain::LineColumn> column; //!< the table column that shows it
    bool isDerived = false;                   //!< an expression: nothing of it is in `lines`
};

// The one list of what is read; in the order of columns().
const std::vector<Stored> &stored()
{
    using domain::Line;
    using domain::LineColumn;
    using S = const Statement &;
    static const std::vector<Stored> all{
        {"iccid", [](Line &l, S s, int i) { l.iccid.text = s.text(i); }, LineColumn::Iccid},
        {"status", [](Line &l, S s, int i) { l.status = domain::LineStatus(s.integer(i)); }, LineColumn::Status},
        {"status_raw", [](Line &l, S s, int i) { l.statusRaw = s.text(i); }, LineColumn::Status},
        {"reason", [](Line &l, S s, int i) { l.reason = domain::StatusReason(s.integer(i)); }, {}},
        {"status_by", [](Line &l, S s, int i) { l.statusBy = s.text(i); }, {}},
        {"status_since", [](Line &l, S s, int i) { l.statusSince = whenAt(s, i); }, {}},
        {"deactivation_at", [](Line &l, S s, int i) { l.deactivationDate = whenAt(s, i); },
         LineColumn::DeactivationDate},
        {"deactivation_raw", [](Line &l, S s, int i) { l.deactivationDateRaw = s.text(i); }, {}},
        {"sub_account", [](Line &l, S s, int i) { l.subAccount = s.text(i); }, LineColumn::SubAccount},
        {"line_group", [](Line &l, S s, int i) { l.group = s.text(i); }, LineColumn::Group},
        {"rate_plan", [](Line &l, S s, int i) { l.ratePlan = s.text(i); }, LineColumn::RatePlan},
        {"sim_type", [](Line &l, S s, int i) { l.simType = s.text(i); }, LineColumn::SimType},
        {"operator", [](Line &l, S s, int i) { l.networkOperator = s.text(i); }, LineColumn::Operator},
        {"country", [](Line &l, S s, int i) { l.country = s.text(i); }, LineColumn::Country},
        {"notes", [](Line &l, S s, int i) { l.notes = s.text(i); }, LineColumn::Notes},
        {"labels", [](Line &l, S s, int i) { l.labels = splitLabels(s.text(i)); }, LineColumn::Labels},
        {"imei", [](Line &l, S s, int i) { l.imei = s.text(i); }, LineColumn::Imei},
        {"msisdn", [](Line &l, S s, int i) { l.msisdn = s.text(i); }, LineColumn::Msisdn},
        {"eid", [](Line &l, S s, int i) { l.eid = s.text(i); }, {}},
        {"end_user", [](Line &l, S s, int i) { l.endUser = s.text(i); }, LineColumn::EndUser},
        {"billing_cycle", [](Line &l, S s, int i) { l.billingCycle = s.text(i); }, LineColumn::BillingCycle},
        {"today_bytes", [](Line &l, S s, int i) { l.today = volumeAt(s, i); }, LineColumn::Today},
        {"month_bytes", [](Line &l, S s, int i) { l.month = volumeAt(s, i); }, LineColumn::Month},
        {"data_left_bytes", [](Line &l, S s, int i) { l.dataLeft = volumeAt(s, i); }, LineColumn::DataLeft},
        {"days_left", [](Line &l, S s, int i) { l.daysLeft = numberAt(s, i); }, LineColumn::DaysLeft},
        {"sms_sent", [](Line &l, S s, int i) { l.smsSent = numberAt(s, i); }, LineColumn::SmsSent},
        {"session_count", [](Line &l, S s, int i) { l.sessionCount = numberAt(s, i); }, LineColumn::SessionCount},
        {"last_seen", [](Line &l, S s, int i) { l.lastSeen = whenAt(s, i); }, LineColumn::LastSeen},
        {"last_seen_raw", [](Line &l, S s, int i) { l.lastSeenRaw = s.text(i); }, {}},
        {"in_session", [](Line &l, S s, int i) { l.inSession = domain::InSession(s.integer(i)); },
         LineColumn::InSession},
        {"version", [](Line &l, S s, int i) { l.version = s.text(i); }, {}},
        {"extra", [](Line &l, S s, int i) { l.extra = s.blob(i); }, {}},
        {"contract", [](Line &l, S s, int i) { l.contract = domain::Contract(s.integer(i)); }, {}},
        {"renewal_day", [](Line &l, S s, int i) { l.renewalDate = dayAt(s, i); }, LineColumn::RenewalDate},
        {"renewal_confirmed", [](Line &l, S s, int i) { l.renewalConfirmed = s.integer(i) != 0; }, {}},
        {"data_auto_refill", [](Line &l, S s, int i) { l.dataAutoRefill = flagAt(s, i); }, {}},
        {"refill_threshold", [](Line &l, S s, int i) { l.refillThreshold = volumeAt(s, i); }, {}},
        {"plan_label", [](Line &l, S s, int i) { l.planLabel = s.text(i); }, LineColumn::PlanName},
        {"month_micros", [](Line &l, S s, int i) { l.monthlyCost = moneyAt(s, i); }, {}},
        {"data_expires_at", [](Line &l, S s, int i) { l.dataExpiresAt = whenAt(s, i); }, {}},
        {"plan_since_day", [](Line &l, S s, int i) { l.ratePlanSince = dayAt(s, i); }, {}},
        {"in_store", [](Line &l, S s, int i) { l.inStore = flagAt(s, i); }, {}},
        {"deployment_country", [](Line &l, S s, int i) { l.deploymentCountry = s.text(i); }, {}},
        {ruleNamesSql().constData(), [](Line &l, S s, int i) { l.rules = splitLabels(s.text(i)); }, LineColumn::Rules,
         true},
    };
    return all;
}

QByteArrayList columns()
{
    QByteArrayList names;
    for (const Stored &one : stored()) {
        if (!one.isDerived)
            names << one.name;
    }
    return names << "content_hash";
}

class Hash
{
public:
    void add(const void *data, size_t size)
    {
        const auto *bytes = static_cast<const unsigned char *>(data);
        for (size_t i = 0; i < size; ++i)
            m_value = (m_value ^ bytes[i]) * 1'099'511'628'211ULL;
    }
    void add(const QString &text)
    {
        add(qint64(text.size()));
        add(text.constData(), size_t(text.size()) * sizeof(QChar));
    }
    void add(qint64 number) { add(&number, sizeof number); }
    void add(const std::optional<qint64> &number)
    {
        add(qint64(number.has_value()));
        add(number.value_or(0));
    }
    qint64 value() const { return qint64(m_value); }

private:
    quint64 m_value = 14'695'981'039'346'656'037ULL;
};

} // namespace

LineReader::LineReader(const QList<domain::LineColumn> &wanted)
{
    m_list = "id";
    for (const Stored &one : stored()) {
        if (!wanted.isEmpty() && !(one.column && wanted.contains(*one.column)))
            continue;
        m_list += QByteArray(", ") + one.name;
        m_reads.push_back(one.read);
    }
}

domain::Line LineReader::read(const Statement &row) const
{
    domain::Line line;
    line.id = domain::LineId{row.integer(0)};
    int at = 0;
    for (const Read reader : m_reads)
        reader(line, row, ++at);
    return line;
}

//! Labels as one reads them: "reefer, priority".
static void joinLabels(QByteArrayView stored, std::string &out)
{
    out.clear();
    for (const char c : stored) {
        if (c == '\n')
            out += ", ";
        else
            out += c;
    }
}

CellReader::CellReader(const QList<domain::LineColumn> &columns) : m_columns(columns), m_list("id")
{
    int at = 0;
    for (const domain::LineColumn column : columns) {
        m_at.push_back(at + 1);
        for (const Stored &one : stored()) {
            if (one.column == column) { // the status has two: its number and the platform's own word
                m_list += QByteArray(", ") + one.name;
                ++at;
            }
        }
    }
}

void CellReader::read(const Statement &statement, std::vector<RawCell> &row)
{
    row.resize(m_at.size());
    for (size_t i = 0; i < m_at.size(); ++i) {
        const domain::LineColumn column = m_columns[qsizetype(i)];
        const int at = m_at[i];
        RawCell &cell = row[i];
        cell.kind = domain::lineColumnInfo(column).kind;
        if (cell.kind != domain::ValueKind::Text && cell.kind != domain::ValueKind::Digits) {
            cell.known = !statement.isNull(at);
            cell.number = statement.integer(at);
            continue;
        }
        cell.text = statement.utf8(at);
        if (column == domain::LineColumn::Status) {
            const auto status = domain::LineStatus(statement.integer(at));
            const QLatin1String word = domain::statusWord(status);
            cell.text = status == domain::LineStatus::Unknown ? statement.utf8(at + 1)
                                                              : QByteArrayView(word.data(), word.size());
        } else if (column == domain::LineColumn::InSession) {
            const QLatin1String word = domain::inSessionWord(domain::InSession(statement.integer(at)));
            cell.text = QByteArrayView(word.data(), word.size());
        } else if (column == domain::LineColumn::RenewalDate) {
            const std::optional<QDate> day = dayAt(statement, at);
            m_renewal = day ? day->toString(Qt::ISODate).toLatin1() : QByteArray();
            cell.text = m_renewal;
        } else if ((column == domain::LineColumn::Labels || column == domain::LineColumn::Rules) &&
                   cell.text.contains('\n')) {
            std::string &joined = column == domain::LineColumn::Rules ? m_rules : m_labels;
            joinLabels(cell.text, joined);
            cell.text = QByteArrayView(joined.data(), qsizetype(joined.size()));
        }
        cell.known = !cell.text.isEmpty();
    }
}

const QByteArray &insertLineSql()
{
    static const QByteArray sql = "INSERT INTO lines (" + columns().join(", ") + ") VALUES (?" +
                                  QByteArray(", ?").repeated(kLineParameters - 1) + ")";
    return sql;
}

const QByteArray &updateLineSql()
{
    static const QByteArray sql = "UPDATE lines SET " + columns().join(" = ?, ") + " = ? WHERE id = ?";
    return sql;
}

void bindLine(Statement &s, const domain::Line &line)
{
    int at = 0;
    s.bind(++at, line.iccid.text)
        .bind(++at, qint64(line.status))
        .bind(++at, line.statusRaw)
        .bind(++at, qint64(line.reason));
    s.bind(++at, line.statusBy)
        .bindOptional(++at, seconds(line.statusSince))
        .bindOptional(++at, seconds(line.deactivationDate));
    s.bind(++at, line.deactivationDateRaw).bind(++at, line.subAccount).bind(++at, line.group).bind(++at, line.ratePlan);
    s.bind(++at, line.simType).bind(++at, line.networkOperator).bind(++at, line.country).bind(++at, line.notes);
    s.bind(++at, line.labels.join(u'\n')).bind(++at, line.imei).bind(++at, line.msisdn).bind(++at, line.eid);
    s.bind(++at, line.endUser).bind(++at, line.billingCycle).bindOptional(++at, bytesOf(line.today));
    s.bindOptional(++at, bytesOf(line.month))
        .bindOptional(++at, bytesOf(line.dataLeft))
        .bindOptional(++at, line.daysLeft);
    s.bindOptional(++at, line.smsSent).bindOptional(++at, line.sessionCount).bindOptional(++at, seconds(line.lastSeen));
    s.bind(++at, line.lastSeenRaw)
        .bind(++at, qint64(line.inSession))
        .bind(++at, line.version)
        .bindBlob(++at, line.extra);
    s.bind(++at, qint64(line.contract)).bindOptional(++at, dayNumber(line.renewalDate));
    s.bind(++at, qint64(line.renewalConfirmed)).bindOptional(++at, flagNumber(line.dataAutoRefill));
    s.bindOptional(++at, bytesOf(line.refillThreshold)).bind(++at, line.planLabel);
    s.bindOptional(++at, microsOf(line.monthlyCost)).bindOptional(++at, seconds(line.dataExpiresAt));
    s.bindOptional(++at, dayNumber(line.ratePlanSince)).bindOptional(++at, flagNumber(line.inStore));
    s.bind(++at, line.deploymentCountry);
    s.bind(++at, contentHash(line));
    Q_ASSERT(at == kLineParameters);
}

qint64 contentHash(const domain::Line &line)
{
    Hash hash;
    for (const QString &text : {line.iccid.text,
                                line.statusRaw,
                                line.statusBy,
                                line.deactivationDateRaw,
                                line.subAccount,
                                line.group,
                                line.ratePlan,
                                line.simType,
                                line.networkOperator,
                                line.country,
                                line.notes,
                                line.labels.join(u'\n'),
                                line.imei,
                                line.msisdn,
                                line.eid,
                                line.endUser,
                                line.billingCycle,
                                line.lastSeenRaw,
                                line.version,
                                line.planLabel,
                                line.deploymentCountry})
        hash.add(text);
    for (const std::optional<qint64> &number :
         {seconds(line.statusSince), seconds(line.deactivationDate), bytesOf(line.today), bytesOf(line.month),
          bytesOf(line.dataLeft), seconds(line.lastSeen), dayNumber(line.renewalDate), bytesOf(line.refillThreshold),
          microsOf(line.monthlyCost), seconds(line.dataExpiresAt), dayNumber(line.ratePlanSince),
          flagNumber(line.dataAutoRefill), flagNumber(line.inStore)})
        hash.add(number);
    for (const std::optional<int> &number : {line.daysLeft, line.smsSent, line.sessionCount})
        hash.add(number ? std::optional<qint64>(*number) : std::nullopt);
    hash.add(qint64(line.status) << 16 | qint64(line.reason) << 8 | qint64(line.inSession));
    hash.add(qint64(line.contract) << 1 | qint64(line.renewalConfirmed));
    hash.add(line.extra.constData(), size_t(line.extra.size()));
    return hash.value();
}

} // namespace storage
