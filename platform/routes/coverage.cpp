// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"
#include "platform/listing.h"

#include <map>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

struct Network
{
    QByteArray mcc;
    QByteArray mnc;
    QByteArray name;
    QByteArrayList technologies;
};

using Coverage = std::map<QByteArray, std::vector<Network>>; //!< by country

Coverage loadCoverage()
{
    Coverage coverage;
    const QList<QByteArray> rows = readFile(u":/platform/operators.tsv"_s).split('\n');
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QList<QByteArray> cells = rows[i].split('\t');
        if (cells.size() == 5)
            coverage[cells[2]].push_back({cells[0], cells[1], cells[3], cells[4].split(' ')});
    }
    return coverage;
}

void writeTechnologies(JsonWriter &json, const QByteArrayList &words)
{
    json.beginArray("technologies");
    for (const QByteArray &word : words)
        json.text(nullptr, word);
    json.endArray();
}

void writeCountry(JsonWriter &json, const QByteArray &country, const std::vector<Network> &networks)
{
    QByteArrayList all;
    for (const QByteArray word : {"2G", "3G", "LTE", "5G"}) {
        if (std::any_of(networks.begin(), networks.end(),
                        [&word](const Network &network) { return network.technologies.contains(word); }))
            all << word;
    }
    json.beginObject().text("country_code", country);
    writeTechnologies(json, all);
    json.beginArray("operators");
    for (const Network &network : networks) {
        json.beginObject().text("mcc", network.mcc).text("mnc", network.mnc).text("name", network.name);
        writeTechnologies(json, network.technologies);
        json.endObject();
    }
    json.endArray().endObject();
}

//! Networks by country; of one country where that is asked for.
Answer coverage(Context &context)
{
    static const Coverage all = loadCoverage();
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const Window &wanted = std::get<Window>(window);
    const QByteArray only = context.request.parameter("country_code").value_or(QByteArray()).toUpper();
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (context.request.parameter("country_code") && (only.size() != 2 || !isLetter(only[0]) || !isLetter(only[1])))
        return invalidParameter("country_code", "two letters of ISO 3166-1 are needed");
    Listing listing(context, wanted, 500);
    qint64 at = 0;
    for (const auto &[country, networks] : all) {
        if (!only.isEmpty() && only != country)
            continue;
        if (at >= wanted.offset && at < wanted.offset + wanted.limit) {
            writeCountry(listing.json(), country, networks);
            listing.counted();
        }
        ++at;
    }
    listing.envelope().total = at;
    return listing.finish();
}

} // namespace

void addCoverageRoutes(Router &router, const Core &) { router.addForAll("GET", "coverage", coverage); }

} // namespace platform
