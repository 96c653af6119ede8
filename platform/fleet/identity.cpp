// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/identity.h"

#include "models/domain/iccid.h"
#include "platform/fleet/random.h"

#include <array>

using namespace Qt::StringLiterals;

namespace platform::fleet {

namespace {

QString withCheckDigit(const QString &digits) { return digits + QChar(u'0' + domain::luhnDigit(digits)); }

QString padded(quint64 number, int width) { return QString::number(number).rightJustified(width, u'0', true); }

//! Type allocation codes of the makers of such devices; cameras, routers and terminals have others than trackers.
QLatin1String typeCode(Kind kind, quint64 hash)
{
    static constexpr std::array<std::array<QLatin1String, 3>, kKindCount> kCodes{{
        {"86490104"_L1, "86651105"_L1, "35916210"_L1},
        {"35730709"_L1, "86428603"_L1, "35463511"_L1},
        {"86472805"_L1, "35845811"_L1, "86701203"_L1},
        {"86616504"_L1, "35192410"_L1, "86801805"_L1},
        {"86317206"_L1, "86759804"_L1, "35389112"_L1},
        {"35674808"_L1, "86219906"_L1, "35212409"_L1},
        {"35901808"_L1, "86184704"_L1, "35548210"_L1},
        {"86490104"_L1, "35730709"_L1, "86472805"_L1},
    }};
    return kCodes[size_t(kind)][size_t(below(hash, 3))];
}

} // namespace

QString iccidOf(const Traits &traits, qint64 lineNo)
{
    // Issuers: the batch a card came in decides, a batch is 500 cards.
    static constexpr std::array<QLatin1String, 4> kIssuers{"8988228"_L1, "8937204"_L1, "8931440"_L1, "8988303"_L1};
    const quint64 batch = quint64(lineNo) / 500;
    const QLatin1String issuer = kIssuers[size_t(below(mix(batch, 17), kIssuers.size()))];
    const quint64 serial = 66'600'000'000ULL + quint64(lineNo) * 13 + below(traits.key, 13);
    return withCheckDigit(issuer + padded(serial, 11));
}

QString imeiOf(const Traits &traits, qint64 lineNo, int change)
{
    const quint64 hash = mix(traits.key, 11, quint64(change));
    const quint64 serial = (quint64(lineNo) * 37 + below(hash, 37)) % 1'000'000;
    return withCheckDigit(typeCode(traits.kind, hash) + padded(serial, 6));
}

QString msisdnOf(const Traits &traits, qint64 lineNo)
{
    if (below(mix(traits.key, 12), 10) < 7)
        return u"882285"_s + padded(100'000'000ULL + quint64(lineNo), 9);
    return u"88351"_s + padded(7'000'000'000ULL + quint64(lineNo), 10);
}

QString eidOf(const Traits &traits, qint64 lineNo)
{
    return below(mix(traits.key, 13), 5) != 0 ? QString() : newEidOf(traits, lineNo);
}

QString newEidOf(const Traits &traits, qint64 lineNo)
{
    const QString body =
        u"89049032"_s + padded(4'100'000'000ULL + below(traits.key, 900'000'000), 10) + padded(quint64(lineNo), 12);
    int rest = 0;
    for (const QChar c : body + "00"_L1)
        rest = (rest * 10 + c.unicode() - u'0') % 97;
    return body + padded(quint64(98 - rest), 2);
}

} // namespace platform::fleet
