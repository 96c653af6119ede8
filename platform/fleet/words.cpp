// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/words.h"

#include "platform/fleet/random.h"

#include <QStringList>
#include <array>

using namespace Qt::StringLiterals;

namespace platform::fleet {

namespace {

constexpr qint64 kGigabyte = 1024LL * 1024 * 1024;

using Texts = std::vector<QString>;

const QString &pick(const Texts &texts, quint64 hash) { return texts[size_t(below(hash, texts.size()))]; }

const Texts &cities(int country)
{
    static const Texts dutch{
        u"Breda"_s,  u"Venlo"_s,  u"Rotterdam"_s, u"Utrecht"_s,        u"Tilburg"_s, u"'s-Hertogenbosch"_s,
        u"Zwolle"_s, u"Almere"_s, u"Den Haag"_s,  u"Súdwest-Fryslân"_s};
    static const Texts german{u"Köln"_s,     u"München"_s, u"Duisburg"_s, u"Lübeck"_s,
                              u"Nürnberg"_s, u"Hamburg"_s, u"Leipzig"_s};
    static const Texts belgian{u"Antwerpen"_s, u"Liège"_s, u"Gent"_s, u"Charleroi"_s};
    static const Texts french{u"Lyon"_s, u"Saint-Étienne"_s, u"Orléans"_s, u"Nîmes"_s, u"Lille"_s};
    static const Texts british{u"Leeds"_s, u"Bristol"_s, u"Felixstowe"_s, u"Dundee"_s};
    static const Texts iberian{u"Málaga"_s, u"Coruña"_s, u"Getafe"_s, u"Setúbal"_s, u"Braga"_s};
    static const Texts nordic{u"Malmö"_s, u"Tromsø"_s, u"Århus"_s, u"Jyväskylä"_s, u"Göteborg"_s};
    static const Texts eastern{u"Łódź"_s, u"Kraków"_s,      u"Plzeň"_s,  u"Győr"_s,
                               u"Iași"_s, u"Θεσσαλονίκη"_s, u"Харків"_s, u"Šiauliai"_s};
    static const Texts southern{u"Genova"_s, u"Forlì"_s, u"Zürich"_s, u"Graz"_s, u"İzmir"_s};
    static const Texts american{u"Newark"_s, u"Tacoma"_s, u"Savannah"_s, u"El Paso"_s};
    static const Texts canadian{u"Montréal"_s, u"Trois-Rivières"_s, u"Halifax"_s};
    static const Texts far{u"São Paulo"_s, u"Querétaro"_s, u"大阪"_s, u"Durban"_s, u"Pune"_s};
    const QByteArray code = countries()[size_t(country)].code;
    if (code == "NL")
        return dutch;
    if (code == "DE")
        return german;
    if (code == "BE" || code == "LU")
        return belgian;
    if (code == "FR")
        return french;
    if (code == "GB" || code == "IE")
        return british;
    if (code == "ES" || code == "PT")
        return iberian;
    if (code == "DK" || code == "SE" || code == "NO" || code == "FI" || code == "EE")
        return nordic;
    if (code == "IT" || code == "AT" || code == "CH" || code == "TR")
        return southern;
    if (code == "US")
        return american;
    if (code == "CA")
        return canadian;
    return countries()[size_t(country)].european ? eastern : far;
}

const Texts &firstNames()
{
    static const Texts names{u"Priya"_s, u"Joost"_s,  u"Femke"_s, u"Håkon"_s,
                             u"Zoë"_s,   u"Tomasz"_s, u"Aylin"_s, u"Marco"_s};
    return names;
}

//! %1 a number, %2 a city, %3 a person. Written the way people do: some tidy, some not.
const Texts &noteForms(Kind kind)
{
    static const std::array<Texts, kKindCount> kForms{{
        {u"Meter %1, %2"_s, u"meter %1 %2 cellar"_s, u"%2 substation %1, antenna outside"_s, u"Zähler %1, %2"_s,
         u"heat meter %1 (%2)"_s, u"%2 / riser %1"_s, u"gas meter %1, %2 - weak signal, asked %3"_s},
        {u"van %1"_s, u"Truck %1, %2 depot"_s, u"trailer %1"_s, u"pool car %1 %2"_s, u"digger %1, rented out from %2"_s,
         u"was van %1, now %3"_s, u"Anhänger %1, %2"_s},
        {u"Reefer %1, %2"_s, u"reefer %1 - door sensor too"_s, u"Reefer %1, back in %2"_s, u"cold box %1 %2"_s,
         u"Reefer %1, %2, compressor swapped, see %3"_s, u"chłodnia %1, %2"_s},
        {u"bike %1"_s, u"e-bike %1 %2"_s, u"Bike %1, %2 station"_s, u"bike %1 stolen? ask %3"_s, u"vélo %1, %2"_s,
         u"cargo bike %1"_s},
        {u"Camera %1, %2"_s, u"gate cam %1"_s, u"site camera %1 %2 north"_s, u"cam %1 - night only, %3"_s,
         u"Kamera %1, %2 Süd"_s, u"moved to gate 3, was camera %1 - ask %3"_s},
        {u"Router %1, %2 branch"_s, u"backup line %2"_s, u"%2 office, failover"_s, u"router %1 in the site hut, %2"_s,
         u"pop-up store %2 (%1)"_s, u"agence %2, routeur %1"_s},
        {u"POS %1, %2"_s, u"terminal %1 at the bar"_s, u"%2 shop, till %1"_s, u"TPV %1, %2"_s,
         u"till %1 - replaced by %3"_s, u"レジ %1"_s, u"kassa %1, %2"_s},
        {u"spare"_s, u"spare, van %1"_s, u"spare %2"_s, u"in %3's drawer"_s, u"spare - do not activate"_s,
         u"test card %1, %3"_s, u"box %1, not handed out"_s},
    }};
    return kForms[size_t(kind)];
}

struct Home
{
    int subAccount;
    int plan;
    std::array<int, 3> groups;
    QLatin1String label;
};

Home homeOf(Kind kind)
{
    static constexpr std::array<Home, kKindCount> kHomes{{
        {1, 1, {1, 2, 3}, "meter"_L1},
        {2, 1, {4, 5, 6}, "vehicle"_L1},
        {3, 2, {4, 5, 7}, "reefer"_L1},
        {4, 3, {8, 9, 8}, "bike"_L1},
        {5, 6, {10, 11, 10}, "camera"_L1},
        {6, 5, {12, 12, 13}, "router"_L1},
        {7, 1, {13, 12, 13}, "till"_L1},
        {0, 1, {14, 14, 0}, "spare"_L1},
    }};
    return kHomes[size_t(kind)];
}

QString notesOf(const Traits &traits, qint64 lineNo)
{
    const quint64 hash = mix(traits.key, 21);
    if (traits.kind != Kind::Spare && happens(mix(hash, 9), 14))
        return {};
    QString note = pick(noteForms(traits.kind), mix(hash, 1));
    const QString number = QString::number(lineNo % 10'000).rightJustified(4, u'0');
    note.replace("%1"_L1, number);
    note.replace("%2"_L1, pick(cities(traits.home), mix(hash, 2)));
    note.replace("%3"_L1, pick(firstNames(), mix(hash, 3)));
    return note;
}

QString endUserOf(const Traits &traits)
{
    static const Texts names{u"Vermeer Logistiek"_s, u"Noordzee Vis BV"_s,   u"Stadtwerke Musterkreis"_s,
                             u"Bäckerei Öztürk"_s,   u"Fietsdelen Midden"_s, u"Hafen Kühlhaus GmbH"_s,
                             u"Groupe Lambert"_s,    u"Oakfield Farms"_s,    u"Café Ångström"_s,
                             u"Zuidas Beheer"_s,     u"Transportes Peña"_s,  u"Wodociągi Północ"_s};
    return below(mix(traits.key, 22), 10) < 6 ? pick(names, mix(traits.key, 23)) : QString();
}

QString labelsOf(const Traits &traits, const Home &home)
{
    QStringList labels;
    if (below(mix(traits.key, 24), 10) < 8)
        labels << home.label;
    if (happens(mix(traits.key, 25), 15))
        labels << u"vip"_s;
    if (happens(mix(traits.key, 26), 25))
        labels << u"pilot 2026"_s;
    if (happens(mix(traits.key, 27), 60))
        labels << u"te vervangen"_s;
    return labels.join(u'\n');
}

int planOf(const Traits &traits, const Home &home)
{
    const quint64 roll = below(mix(traits.key, 28), 100);
    if (traits.kind == Kind::Camera || traits.kind == Kind::Router)
        return traits.usualBytes * 30 < 6 * kGigabyte ? 5 : 6;
    if (!countries()[size_t(traits.home)].european)
        return 7;
    return roll < 78 ? home.plan : roll < 90 ? 3 : 4;
}

} // namespace

const std::vector<Named> &subAccounts()
{
    static const std::vector<Named> table{{1, "Meters NL"},  {2, "Fleet tracking"}, {3, "Cold chain"},
                                          {4, "E-bikes"},    {5, "Site cameras"},   {6, "Branch routers"},
                                          {7, "Retail POS"}, {8, "Meters Süd"},     {9, "Field trials"}};
    return table;
}

const std::vector<Named> &groups()
{
    static const std::vector<Named> table{
        {1, "Regio Noord"}, {2, "Regio Zuid"},  {3, "Regio Randstad"}, {4, "Benelux trucks"}, {5, "Ruhr trucks"},
        {6, "Rentals"},     {7, "Sea freight"}, {8, "City bikes"},     {9, "Cargo bikes"},    {10, "Building sites"},
        {11, "Gates"},      {12, "Branches"},   {13, "Shops"},         {14, "Stock"}};
    return table;
}

const std::vector<RatePlan> &ratePlans()
{
    static constexpr const char *kContracts = "monthly quarterly yearly";
    static const std::vector<RatePlan> table{
        {1, "PAYGO EU", "PAYGO", 0, 0, 0, ""},
        {2, "PAYGO EU Transport", "PAYGO", 0, 0, 0, ""},
        {3, "Prepaid EU", "Prepaid", kGigabyte, 5'000'000, 36, ""},
        {4, "Sub 1 GB", "Subscription", kGigabyte, 3'000'000, 0, kContracts},
        {5, "Sub 6 GB", "Subscription", 6 * kGigabyte, 9'000'000, 0, kContracts},
        {6, "Sub 50 GB", "Subscription", 50 * kGigabyte, 29'000'000, 0, kContracts},
        {7, "PAYGO World", "PAYGO", 0, 0, 0, ""},
    };
    return table;
}

Surroundings surroundingsOf(const Traits &traits, qint64 lineNo)
{
    const Home home = homeOf(traits.kind);
    Surroundings all;
    all.subAccountId = home.subAccount;
    if (traits.kind == Kind::Meter && countries()[size_t(traits.home)].code != QByteArray("NL"))
        all.subAccountId = 8;
    if (happens(mix(traits.key, 29), 40))
        all.subAccountId = 9;
    if (happens(mix(traits.key, 30), 12))
        all.subAccountId = 0;
    all.ratePlanId = planOf(traits, home);
    all.groupId = home.groups[size_t(below(mix(traits.key, 31), 3))];
    all.notes = notesOf(traits, lineNo);
    all.labels = labelsOf(traits, home);
    all.endUser = endUserOf(traits);
    return all;
}

QString personFor(quint64 hash)
{
    static const Texts people{u"Priya Nair"_s, u"Joost de Vries"_s, u"Femke Bakker"_s, u"Håkon Lie"_s,
                              u"Zoë Peeters"_s};
    return pick(people, hash);
}

} // namespace platform::fleet
