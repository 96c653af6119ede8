// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/linerow.h"

#include "models/storage/sqlite.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

// The one list of stored columns: reading, inserting and updating are made from it.
const QByteArrayList &columns()
{
    static const QByteArrayList names = QByteArray("iccid status status_raw reason status_by status_since deactivation_at deactivation_raw "
                                                   "sub_account line_group rate_plan sim_type operator country notes labels imei msisdn eid "
                                                   "end_user billing_cycle today_bytes month_bytes data_left_bytes days_left sms_sent "
                                                   "session_count last_seen last_seen_raw in_session version extra content_hash")
                                            .split(' ');
    return names;
}

std::optional<qint64> seconds(const std::optional<QDateTime> &when)
{
    return when ? std::optional<qint64>(when->toSecsSinceEpoch()) : std::nullopt;
}

std::optional<qint64> bytesOf(const std::optional<base::DataVolume> &volume)
{
    return volume ? std::optional<qint64>(volume->bytes) : std::nullopt;
}

class Reader
{
public:
    explicit Reader(const Statement &row) : m_row(row) {}

    qint64 integer() { return m_row.integer(m_at++); }
    QString text() { return m_row.text(m_at++); }
    QByteArray blob() { return m_row.blob(m_at++); }
    std::optional<QDateTime> when()
    {
        const int at = m_at++;
        return m_row.isNull(at) ? std::nullopt : std::optional(QDateTime::fromSecsSinceEpoch(m_row.integer(at), Qt::UTC));
    }
    std::optional<base::DataVolume> volume()
    {
        const int at = m_at++;
        return m_row.isNull(at) ? std::nullopt : std::optional(base::DataVolume{m_row.integer(at)});
    }
    std::optional<int> number()
    {
        const int at = m_at++;
        return m_row.isNull(at) ? std::nullopt : std::optional(int(m_row.integer(at)));
    }

private:
    const Statement &m_row;
    int m_at = 0;
};

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

const QByteArray &lineColumnList()
{
    static const QByteArray list = "id, " + columns().mid(0, columns().size() - 1).join(", ");
    return list;
}

const QByteArray &insertLineSql()
{
    static const QByteArray sql =
        "INSERT INTO lines (" + columns().join(", ") + ") VALUES (?" + QByteArray(", ?").repeated(kLineParameters - 1) + ")";
    return sql;
}

const QByteArray &updateLineSql()
{
    static const QByteArray sql = "UPDATE lines SET " + columns().join(" = ?, ") + " = ? WHERE id = ?";
    return sql;
}

domain::Line readLine(const Statement &row)
{
    Reader next(row);
    domain::Line line;
    line.id = domain::LineId{next.integer()};
    line.iccid = domain::Iccid{next.text()};
    line.status = domain::LineStatus(next.integer());
    line.statusRaw = next.text();
    line.reason = domain::StatusReason(next.integer());
    line.statusBy = next.text();
    line.statusSince = next.when();
    line.deactivationDate = next.when();
    line.deactivationDateRaw = next.text();
    line.subAccount = next.text();
    line.group = next.text();
    line.ratePlan = next.text();
    line.simType = next.text();
    line.networkOperator = next.text();
    line.country = next.text();
    line.notes = next.text();
    const QString labels = next.text();
    line.labels = labels.isEmpty() ? QStringList() : labels.split(u'\n');
    line.imei = next.text();
    line.msisdn = next.text();
    line.eid = next.text();
    line.endUser = next.text();
    line.billingCycle = next.text();
    line.today = next.volume();
    line.month = next.volume();
    line.dataLeft = next.volume();
    line.daysLeft = next.number();
    line.smsSent = next.number();
    line.sessionCount = next.number();
    line.lastSeen = next.when();
    line.lastSeenRaw = next.text();
    line.inSession = domain::InSession(next.integer());
    line.version = next.text();
    line.extra = next.blob();
    return line;
}

void bindLine(Statement &s, const domain::Line &line)
{
    int at = 0;
    s.bind(++at, line.iccid.text).bind(++at, qint64(line.status)).bind(++at, line.statusRaw).bind(++at, qint64(line.reason));
    s.bind(++at, line.statusBy).bindOptional(++at, seconds(line.statusSince)).bindOptional(++at, seconds(line.deactivationDate));
    s.bind(++at, line.deactivationDateRaw).bind(++at, line.subAccount).bind(++at, line.group).bind(++at, line.ratePlan);
    s.bind(++at, line.simType).bind(++at, line.networkOperator).bind(++at, line.country).bind(++at, line.notes);
    s.bind(++at, line.labels.join(u'\n')).bind(++at, line.imei).bind(++at, line.msisdn).bind(++at, line.eid);
    s.bind(++at, line.endUser).bind(++at, line.billingCycle).bindOptional(++at, bytesOf(line.today));
    s.bindOptional(++at, bytesOf(line.month)).bindOptional(++at, bytesOf(line.dataLeft)).bindOptional(++at, line.daysLeft);
    s.bindOptional(++at, line.smsSent).bindOptional(++at, line.sessionCount).bindOptional(++at, seconds(line.lastSeen));
    s.bind(++at, line.lastSeenRaw).bind(++at, qint64(line.inSession)).bind(++at, line.version).bindBlob(++at, line.extra);
    s.bind(++at, contentHash(line));
    Q_ASSERT(at == kLineParameters);
}

qint64 contentHash(const domain::Line &line)
{
    Hash hash;
    for (const QString &text : {line.iccid.text, line.statusRaw, line.statusBy, line.deactivationDateRaw, line.subAccount, line.group,
                                line.ratePlan, line.simType, line.networkOperator, line.country, line.notes, line.labels.join(u'\n'),
                                line.imei, line.msisdn, line.eid, line.endUser, line.billingCycle, line.lastSeenRaw, line.version})
        hash.add(text);
    for (const std::optional<qint64> &number :
         {seconds(line.statusSince), seconds(line.deactivationDate), bytesOf(line.today), bytesOf(line.month), bytesOf(line.dataLeft),
          seconds(line.lastSeen)})
        hash.add(number);
    for (const std::optional<int> &number : {line.daysLeft, line.smsSent, line.sessionCount})
        hash.add(number ? std::optional<qint64>(*number) : std::nullopt);
    hash.add(qint64(line.status) << 16 | qint64(line.reason) << 8 | qint64(line.inSession));
    hash.add(line.extra.constData(), size_t(line.extra.size()));
    return hash.value();
}

} // namespace storage
