// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/codec.h"

#include "models/api/keepgo/changerequest.h"
#include "models/api/keepgo/linefields.h"
#include "models/api/keepgo/listdecode.h"
#include "models/base/jsonreader.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace api::keepgo {

namespace {

constexpr int kLargePage = 1000;
constexpr int kJobLines = 10'000; // 400 KB of a body that may have 1 MiB
constexpr qint64 kMostDays = 4000;

domain::DailyUsage readDailyUsage(ondemand::object object, const WirePath &path)
{
    domain::DailyUsage usage;
    for (auto field : object) {
        const std::string key = wireKey(field.key());
        ondemand::value value = field.value();
        if (key == "iccid") {
            usage.iccid = wireIccid(value, path, key);
        } else if (key == "first_day") {
            usage.firstDay = parseWireDay(wireText(value, path, key));
        } else if (key == "usage_bytes") {
            for (auto day : value.get_array())
                usage.days.push_back(wireVolume(day.value(), 1, path, key));
        }
    }
    if (usage.iccid.text.isEmpty())
        throw WireProblem{u"missing"_s, path.text("iccid")};
    if (!usage.firstDay.isValid())
        throw WireProblem{u"missing or not a day"_s, path.text("first_day")};
    return usage;
}

std::optional<base::Money> money(base::JsonReader &reader, QLatin1String key)
{
    const QString text = reader.optionalText(key);
    if (text.isEmpty())
        return std::nullopt;
    const base::Result<base::Money> amount = base::parseMoney(text);
    return amount ? std::optional(*amount) : std::nullopt;
}

bool flag(const base::JsonReader &reader, QLatin1String key)
{
    return reader.json().toObject().value(key).toVariant().toBool();
}

} // namespace

base::Result<AccountAnswer> decodeAccount(const QByteArray &body)
{
    base::Result<base::JsonReader> parsed = base::JsonReader::parse(body);
    if (!parsed)
        return parsed.error();
    if (!parsed->isObject())
        return protocolError(u"object expected"_s);
    base::JsonReader &reader = *parsed;
    AccountAnswer answer;
    domain::Account &account = answer.account;
    account.number = reader.text("number"_L1);
    account.name = reader.text("name"_L1);
    account.currentBalance = money(reader, "current_balance"_L1);
    account.minimumBalance = money(reader, "minimum_balance"_L1);
    account.isLowBalance = flag(reader, "is_low_balance"_L1);
    account.role = reader.optionalText("role"_L1);
    account.userName = reader.optionalText("user_name"_L1);
    account.timeZone = reader.optionalText("time_zone"_L1);
    if (account.timeZone.isEmpty())
        account.timeZone = u"UTC"_s;
    account.plan = reader.optionalText("plan"_L1);
    if (const auto lines = reader.json().toObject().value("lines_count"_L1); lines.isDouble())
        answer.lines = lines.toInteger();
    if (const std::optional<base::Error> error = reader.error())
        return *error;
    const QJsonObject links = reader.child("links"_L1).json().toObject();
    for (auto link = links.begin(); link != links.end(); ++link) {
        if (link.value().isString())
            account.links.insert(link.key(), link.value().toString());
    }
    const QJsonArray features = reader.child("features"_L1).json().toArray();
    const bool hasLines = account.links.contains(u"lines"_s);
    answer.capabilities.updatedSince = hasLines && features.contains(u"updated_since"_s);
    answer.capabilities.maxPageSize =
        hasLines && features.contains(u"large_pages"_s) ? kLargePage : Capabilities().maxPageSize;
    answer.capabilities.singleLine = account.links.contains(u"line"_s);
    answer.capabilities.bulkDailyUsage = account.links.contains(u"daily_usage"_s);
    answer.capabilities.changes = changesOffered(account.links);
    answer.capabilities.versions = features.contains(u"line_versions"_s);
    answer.capabilities.keyOutcomes = account.links.contains(u"idempotency_key"_s);
    if (account.links.contains(u"jobs"_s) && features.contains(u"job_versions"_s))
        answer.capabilities.jobLines = kJobLines;
    for (const QJsonValue &word : reader.child("permissions"_L1).json().toArray())
        account.permissions << word.toString();
    return answer;
}

base::Result<ListAnswer<domain::Line>> decodeLines(const QByteArray &body)
{
    return decodeList<domain::Line>(body, [](ondemand::object object, const WirePath &path, Page<domain::Line> &page) {
        bool isDeleted = false;
        domain::Line line = readLine(object, path, isDeleted);
        if (isDeleted)
            page.deleted.push_back(line.iccid);
        else
            page.items.push_back(std::move(line));
    });
}

base::Result<domain::Line> decodeLine(const QByteArray &body)
{
    return decode<domain::Line>(body, [](ondemand::document &document) {
        bool isDeleted = false;
        ondemand::object object = document.get_object();
        ondemand::value data;
        if (object["data"].get(data) == simdjson::SUCCESS)
            return readLine(data.get_object(), WirePath{"data", -1}, isDeleted);
        object.reset();
        return readLine(object, WirePath{}, isDeleted);
    });
}

base::Result<ListAnswer<domain::DailyUsage>> decodeDailyUsage(const QByteArray &body)
{
    return decodeList<domain::DailyUsage>(
        body, [](ondemand::object object, const WirePath &path, Page<domain::DailyUsage> &page) {
            page.items.push_back(readDailyUsage(object, path));
        });
}

base::Result<domain::DailyUsage> decodeDailyStatistics(const QByteArray &body, const domain::Iccid &iccid)
{
    struct Day
    {
        QDate date;
        std::optional<base::DataVolume> volume;
    };
    const auto days = decode<std::vector<Day>>(body, [](ondemand::document &document) {
        std::vector<Day> all;
        WirePath path{nullptr, 0};
        for (auto element : document.get_array()) {
            Day day;
            for (auto field : element.get_object()) {
                const std::string key = wireKey(field.key());
                if (key == "date")
                    day.date = parseWireDay(QStringView(wireText(field.value(), path, key)).left(10));
                else if (key == "usage_kb")
                    day.volume = wireVolume(field.value(), base::kBytesPerKilobyte, path, key);
            }
            if (!day.date.isValid())
                throw WireProblem{u"missing or not a day"_s, path.text("date")};
            all.push_back(day);
            ++path.index;
        }
        return all;
    });
    if (!days)
        return days.error();
    domain::DailyUsage usage{.iccid = iccid};
    if (days->empty())
        return usage;
    const auto [first, last] =
        std::minmax_element(days->begin(), days->end(), [](const Day &a, const Day &b) { return a.date < b.date; });
    const qint64 count = first->date.daysTo(last->date) + 1;
    if (count > kMostDays)
        return protocolError(u"days that lie too far apart"_s);
    usage.firstDay = first->date;
    usage.days.resize(size_t(count));
    for (const Day &day : *days)
        usage.days[size_t(usage.firstDay.daysTo(day.date))] = day.volume;
    return usage;
}

} // namespace api::keepgo
