// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/linefields.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

//! The fields this program knows; everything else goes to Line::extra.
enum class Field {
    Iccid,
    Status,
    AccountName,
    RatePlan,
    BillingCycle,
    DailyMb,
    MonthlyMb,
    Sessions,
    SmsSent,
    Notes,
    DeactivationDate,
    LastSeen,
    Imei,
    Msisdn,
    Eid,
    Labels,
    Operator,
    CountryCode,
    SimType,
    Reason,
    StatusBy,
    StatusSince,
    Group,
    EndUser,
    DataLeft,
    DaysLeft,
    InSession,
    Version,
    DailyBytes,
    MonthlyBytes,
    Contract,
    RenewalDate,
    RenewalConfirmed,
    DataAutoRefill,
    RefillThreshold,
    InStore,
    PlanLabel,
    MonthlyCost,
    DataExpires,
    PlanSince,
    DeploymentCountry,
    Deleted,
    Passed,
};

std::optional<Field> fieldOf(std::string_view key)
{
    static const std::unordered_map<std::string_view, Field> kFields{{"iccid", Field::Iccid},
                                                                     {"status", Field::Status},
                                                                     {"account_name", Field::AccountName},
                                                                     {"rate_plan", Field::RatePlan},
                                                                     {"billing_cycle", Field::BillingCycle},
                                                                     {"daily_usage_mb", Field::DailyMb},
                                                                     {"monthly_usage_mb", Field::MonthlyMb},
                                                                     {"count_of_sessions", Field::Sessions},
                                                                     {"sms_sent", Field::SmsSent},
                                                                     {"notes", Field::Notes},
                                                                     {"deactivation_date", Field::DeactivationDate},
                                                                     {"last_seen", Field::LastSeen},
                                                                     {"imei", Field::Imei},
                                                                     {"msisdn", Field::Msisdn},
                                                                     {"eid", Field::Eid},
                                                                     {"labels", Field::Labels},
                                                                     {"operator", Field::Operator},
                                                                     {"country_code", Field::CountryCode},
                                                                     {"sim_type", Field::SimType},
                                                                     {"reason", Field::Reason},
                                                                     {"status_by", Field::StatusBy},
                                                                     {"status_since", Field::StatusSince},
                                                                     {"group", Field::Group},
                                                                     {"end_user", Field::EndUser},
                                                                     {"data_left_bytes", Field::DataLeft},
                                                                     {"days_left", Field::DaysLeft},
                                                                     {"in_session", Field::InSession},
                                                                     {"version", Field::Version},
                                                                     {"daily_usage_bytes", Field::DailyBytes},
                                                                     {"monthly_usage_bytes", Field::MonthlyBytes},
                                                                     {"contract", Field::Contract},
                                                                     {"renewal_date", Field::RenewalDate},
                                                                     {"renewal_confirmed", Field::RenewalConfirmed},
                                                                     {"data_auto_refill", Field::DataAutoRefill},
                                                                     {"refill_threshold_bytes", Field::RefillThreshold},
                                                                     {"in_store", Field::InStore},
                                                                     {"plan_label", Field::PlanLabel},
                                                                     {"monthly_cost", Field::MonthlyCost},
                                                                     {"data_expires_at", Field::DataExpires},
                                                                     {"rate_plan_since", Field::PlanSince},
                                                                     {"deployment_country", Field::DeploymentCountry},
                                                                     {"renewal_badge", Field::Passed},
                                                                     {"rate_plan_id", Field::Passed},
                                                                     {"sub_account_id", Field::Passed},
                                                                     {"group_id", Field::Passed},
                                                                     {"deleted", Field::Deleted},
                                                                     {"updated_at", Field::Passed},
                                                                     {"links", Field::Passed}};
    const auto found = kFields.find(key);
    return found == kFields.end() ? std::nullopt : std::optional(found->second);
}

domain::InSession sessionFromWord(const QString &word)
{
    if (word.compare("yes"_L1, Qt::CaseInsensitive) == 0)
        return domain::InSession::Yes;
    return word.compare("no"_L1, Qt::CaseInsensitive) == 0 ? domain::InSession::No : domain::InSession::NotSupported;
}

//! Builds one line out of its fields, in whatever order they come.
class LineReader
{
public:
    explicit LineReader(const WirePath &path) : m_path(path) {}

    void read(Field field, ondemand::value value, std::string_view key)
    {
        switch (field) {
        case Field::Iccid: m_line.iccid = wireIccid(value, m_path, key); break;
        case Field::Status:
            m_line.statusRaw = wireText(value, m_path, key);
            m_line.status = domain::statusFromWord(m_line.statusRaw);
            break;
        case Field::Reason: m_line.reason = domain::reasonFromWord(wireText(value, m_path, key)); break;
        case Field::StatusSince: m_line.statusSince = time(value, key, nullptr); break;
        case Field::DeactivationDate: m_line.deactivationDate = time(value, key, &m_line.deactivationDateRaw); break;
        case Field::LastSeen: m_line.lastSeen = time(value, key, &m_line.lastSeenRaw); break;
        case Field::Labels: m_line.labels = wireTexts(value, m_path, key); break;
        case Field::InSession: m_line.inSession = session(value, key); break;
        case Field::Deleted: m_isDeleted = wireBool(value, m_path, key).value_or(false); break;
        case Field::Passed: break;
        case Field::DailyMb: m_dailyMb = wireVolume(value, base::kBytesPerMegabyte, m_path, key); break;
        case Field::MonthlyMb: m_monthlyMb = wireVolume(value, base::kBytesPerMegabyte, m_path, key); break;
        case Field::DailyBytes: m_line.today = wireVolume(value, 1, m_path, key); break;
        case Field::MonthlyBytes: m_line.month = wireVolume(value, 1, m_path, key); break;
        case Field::DataLeft: m_line.dataLeft = wireVolume(value, 1, m_path, key); break;
        case Field::DaysLeft: m_line.daysLeft = number(value, key); break;
        case Field::Sessions: m_line.sessionCount = number(value, key); break;
        case Field::SmsSent: m_line.smsSent = number(value, key); break;
        case Field::Contract: m_line.contract = contract(value, key); break;
        case Field::RenewalDate: m_line.renewalDate = day(value, key); break;
        case Field::PlanSince: m_line.ratePlanSince = day(value, key); break;
        case Field::RenewalConfirmed: m_line.renewalConfirmed = wireBool(value, m_path, key).value_or(false); break;
        case Field::DataAutoRefill: m_line.dataAutoRefill = wireBool(value, m_path, key); break;
        case Field::InStore: m_line.inStore = wireBool(value, m_path, key); break;
        case Field::RefillThreshold: m_line.refillThreshold = wireVolume(value, 1, m_path, key); break;
        case Field::MonthlyCost: m_line.monthlyCost = cost(value, key); break;
        case Field::DataExpires: m_line.dataExpiresAt = time(value, key, nullptr); break;
        default: *text(field) = wireText(value, m_path, key, isIdentifier(field)); break;
        }
    }

    void keep(std::string_view key, ondemand::value value)
    {
        m_extra += m_extra.empty() ? "{\"" : ",\"";
        m_extra.append(key).append("\":").append(wireRaw(value));
    }

    domain::Line finish(bool &isDeleted)
    {
        isDeleted = m_isDeleted;
        if (m_line.iccid.text.isEmpty())
            throw WireProblem{u"missing"_s, m_path.text("iccid")};
        if (!m_isDeleted && m_line.statusRaw.isEmpty())
            throw WireProblem{u"missing"_s, m_path.text("status")};
        if (!m_line.today)
            m_line.today = m_dailyMb;
        if (!m_line.month)
            m_line.month = m_monthlyMb;
        if (!m_extra.empty())
            m_line.extra = compactExtra();
        return std::move(m_line);
    }

private:
    static bool isIdentifier(Field field)
    {
        return field == Field::Imei || field == Field::Msisdn || field == Field::Eid;
    }

    QString *text(Field field)
    {
        switch (field) {
        case Field::AccountName: return &m_line.subAccount;
        case Field::RatePlan: return &m_line.ratePlan;
        case Field::BillingCycle: return &m_line.billingCycle;
        case Field::Notes: return &m_line.notes;
        case Field::Imei: return &m_line.imei;
        case Field::Msisdn: return &m_line.msisdn;
        case Field::Eid: return &m_line.eid;
        case Field::Operator: return &m_line.networkOperator;
        case Field::CountryCode: return &m_line.country;
        case Field::SimType: return &m_line.simType;
        case Field::StatusBy: return &m_line.statusBy;
        case Field::Group: return &m_line.group;
        case Field::EndUser: return &m_line.endUser;
        case Field::PlanLabel: return &m_line.planLabel;
        case Field::DeploymentCountry: return &m_line.deploymentCountry;
        case Field::Version: return &m_line.version;
        default: return &m_unread;
        }
    }

    std::optional<QDateTime> time(ondemand::value value, std::string_view key, QString *raw)
    {
        const QString text = wireText(value, m_path, key);
        if (raw)
            *raw = text;
        return parseWireTime(text);
    }

    std::optional<QDate> day(ondemand::value value, std::string_view key)
    {
        const QDate day = parseWireDay(wireText(value, m_path, key));
        return day.isValid() ? std::optional(day) : std::nullopt;
    }

    //! Another platform may have words of its own for it (principle 7).
    domain::Contract contract(ondemand::value value, std::string_view key)
    {
        return domain::parseContract(wireText(value, m_path, key)).value_or(domain::Contract::Unknown);
    }

    std::optional<base::Money> cost(ondemand::value value, std::string_view key)
    {
        const QString text = wireText(value, m_path, key);
        if (text.isEmpty())
            return std::nullopt;
        const base::Result<base::Money> money = base::parseMoney(text);
        if (!money)
            throw WireProblem{u"no amount of money"_s, m_path.text(key)};
        return *money;
    }

    //! "yes", "no", "n/a", or true and false.
    domain::InSession session(ondemand::value value, std::string_view key)
    {
        ondemand::json_type type = value.type();
        if (type != ondemand::json_type::boolean)
            return sessionFromWord(wireText(value, m_path, key));
        return wireBool(value, m_path, key).value_or(false) ? domain::InSession::Yes : domain::InSession::No;
    }

    std::optional<int> number(ondemand::value value, std::string_view key)
    {
        const std::optional<qint64> whole = wireInteger(value, m_path, key);
        if (!whole)
            return std::nullopt;
        if (*whole < std::numeric_limits<int>::min() || *whole > std::numeric_limits<int>::max())
            throw WireProblem{u"a number out of range"_s, m_path.text(key)};
        return int(*whole);
    }

    //! What is passed over while parsing is not checked by the parser: check it here, and take out the white space.
    QByteArray compactExtra()
    {
        m_extra += '}';
        simdjson::dom::parser parser;
        simdjson::dom::element element;
        if (parser.parse(m_extra).get(element) != simdjson::SUCCESS)
            throw WireProblem{u"a field that is no JSON"_s, m_path.text({})};
        return QByteArray::fromStdString(simdjson::minify(element));
    }

    WirePath m_path;
    domain::Line m_line;
    std::optional<base::DataVolume> m_dailyMb;
    std::optional<base::DataVolume> m_monthlyMb;
    std::string m_extra;
    QString m_unread;
    bool m_isDeleted = false;
};

} // namespace

domain::Line readLine(ondemand::object object, const WirePath &path, bool &isDeleted)
{
    LineReader reader(path);
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (const std::optional<Field> known = fieldOf(key))
            reader.read(*known, value, key);
        else
            reader.keep(key, value);
    }
    return reader.finish(isDeleted);
}

} // namespace api::keepgo
