// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilejson.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct TrustWord
{
    ui::Trust trust;
    QLatin1String word;
};

struct PlaceWord
{
    ui::KeyPlace place;
    QLatin1String word;
};

constexpr std::array<TrustWord, 3> kTrusts{
    {{ui::Trust::SystemCas, "system"_L1}, {ui::Trust::CaFile, "ca_file"_L1}, {ui::Trust::Pinned, "pinned"_L1}}};
constexpr std::array<PlaceWord, 3> kPlaces{{{ui::KeyPlace::Keychain, "keychain"_L1},
                                            {ui::KeyPlace::Vault, "vault"_L1},
                                            {ui::KeyPlace::ThisRunOnly, "this_run"_L1}}};

QString takeText(QJsonObject &json, QLatin1String key) { return json.take(key).toString(); }

} // namespace

Profile profileFromJson(QJsonObject json)
{
    Profile profile;
    profile.id = takeText(json, "id"_L1);
    profile.name = takeText(json, "name"_L1);
    profile.apiLink = takeText(json, "api_link"_L1);
    profile.accountUuid = takeText(json, "account_uuid"_L1);
    profile.userUuid = takeText(json, "user_uuid"_L1);
    profile.caFile = takeText(json, "ca_file"_L1);
    profile.pin = QByteArray::fromHex(takeText(json, "pin"_L1).toLatin1());
    profile.pinnedPem = takeText(json, "pinned_pem"_L1).toLatin1();
    profile.syncMinutes = json.take("sync_minutes"_L1).toInt(profile.syncMinutes);
    profile.keepMonths = json.take("keep_months"_L1).toInt(profile.keepMonths);
    profile.isDemo = json.take("demo"_L1).toBool();
    const QString trust = takeText(json, "trust"_L1);
    for (const TrustWord &entry : kTrusts) {
        if (trust == entry.word)
            profile.trust = entry.trust;
    }
    const QString place = takeText(json, "key_place"_L1);
    for (const PlaceWord &entry : kPlaces) {
        if (place == entry.word)
            profile.keyPlace = entry.place;
    }
    profile.unknown = json;
    return profile;
}

QJsonObject profileToJson(const Profile &profile)
{
    QJsonObject json = profile.unknown;
    json.insert(u"id"_s, profile.id);
    json.insert(u"name"_s, profile.name);
    json.insert(u"api_link"_s, profile.apiLink);
    json.insert(u"account_uuid"_s, profile.accountUuid);
    json.insert(u"user_uuid"_s, profile.userUuid);
    json.insert(u"ca_file"_s, profile.caFile);
    json.insert(u"pin"_s, QString::fromLatin1(profile.pin.toHex()));
    json.insert(u"pinned_pem"_s, QString::fromLatin1(profile.pinnedPem));
    json.insert(u"sync_minutes"_s, profile.syncMinutes);
    json.insert(u"keep_months"_s, profile.keepMonths);
    json.insert(u"demo"_s, profile.isDemo);
    for (const TrustWord &entry : kTrusts) {
        if (profile.trust == entry.trust)
            json.insert(u"trust"_s, entry.word);
    }
    for (const PlaceWord &entry : kPlaces) {
        if (profile.keyPlace == entry.place)
            json.insert(u"key_place"_s, entry.word);
    }
    return json;
}

} // namespace app
