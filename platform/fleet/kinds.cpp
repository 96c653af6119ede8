// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/kinds.h"

#include "platform/fleet/random.h"

#include <cstring>

namespace platform::fleet {

namespace {

constexpr qint64 kKb = 1024;
constexpr qint64 kMb = 1024 * kKb;

constexpr std::array<Shape, kKindCount> kShapes{{
    {Kind::Meter, 330, 18 * kKb, 4, {100, 100, 100, 100, 100, 100, 100}, 1, 5, 2, 2, 40, 900, 0},
    {Kind::Tracker, 200, 260 * kKb, 5, {100, 104, 103, 105, 96, 38, 22}, 5, 21, 7, 35, 18, 45, 24},
    {Kind::Reefer, 120, 600 * kKb, 4, {100, 106, 110, 108, 102, 72, 55}, 0, 24, 10, 55, 30, 30, 35},
    {Kind::EBike, 110, 180 * kKb, 5, {80, 82, 85, 88, 100, 130, 120}, 7, 23, 6, 22, 9, 120, 6},
    {Kind::Camera, 60, 60 * kMb, 4, {100, 100, 100, 102, 104, 96, 92}, 0, 24, 4, 240, 90, 400, 0},
    {Kind::Router, 60, 45 * kMb, 5, {112, 115, 116, 114, 105, 50, 40}, 7, 22, 3, 260, 40, 60, 2},
    {Kind::PosTerminal, 70, 420 * kKb, 5, {92, 94, 98, 106, 124, 138, 26}, 8, 21, 11, 8, 28, 200, 0},
    {Kind::Spare, 50, 0, 0, {0, 0, 0, 0, 0, 0, 0}, 0, 24, 0, 0, 1, 0, 0},
}};

quint64 weightOfAll()
{
    quint64 sum = 0;
    for (const Country &country : countries())
        sum += quint64(country.weight);
    return sum;
}

int homeOf(Kind kind, quint64 hash)
{
    static const int netherlands = countryIndex("NL");
    static const quint64 all = weightOfAll();
    if (kind == Kind::Meter && below(hash, 100) < 78)
        return netherlands;
    qint64 left = qint64(below(mix(hash, 1), all));
    const std::vector<Country> &table = countries();
    for (size_t i = 0; i < table.size(); ++i) {
        left -= table[i].weight;
        if (left < 0)
            return int(i);
    }
    return netherlands;
}

Kind kindOf(quint64 hash)
{
    int left = int(below(hash, 1000));
    for (const Shape &shape : kShapes) {
        left -= shape.share;
        if (left < 0)
            return shape.kind;
    }
    return Kind::Spare;
}

} // namespace

const Shape &shapeOf(Kind kind) { return kShapes[size_t(kind)]; }

const std::vector<Country> &countries()
{
    static const std::vector<Country> table{
        {"NL", 300, 8'500, true}, {"DE", 170, 9'000, true}, {"BE", 90, 9'500, true},   {"FR", 80, 9'000, true},
        {"GB", 70, 11'000, true}, {"ES", 40, 10'000, true}, {"IT", 40, 10'000, true},  {"AT", 25, 10'500, true},
        {"CH", 20, 28'000, true}, {"PL", 30, 8'000, true},  {"CZ", 16, 9'500, true},   {"DK", 16, 10'000, true},
        {"SE", 18, 9'500, true},  {"NO", 10, 14'000, true}, {"FI", 10, 10'000, true},  {"IE", 10, 12'000, true},
        {"PT", 12, 10'000, true}, {"LU", 5, 12'500, true},  {"SK", 6, 10'500, true},   {"HU", 8, 11'000, true},
        {"RO", 8, 9'000, true},   {"BG", 5, 11'500, true},  {"GR", 6, 12'000, true},   {"EE", 4, 10'500, true},
        {"LV", 3, 11'000, true},  {"LT", 4, 10'000, true},  {"SI", 3, 12'000, true},   {"HR", 3, 12'000, true},
        {"TR", 6, 35'000, true},  {"UA", 4, 24'000, true},  {"US", 26, 18'000, false}, {"CA", 8, 32'000, false},
        {"MX", 4, 38'000, false}, {"BR", 4, 46'000, false}, {"JP", 3, 40'000, false},  {"ZA", 3, 52'000, false},
        {"IN", 3, 60'000, false},
    };
    return table;
}

int countryIndex(const char *code)
{
    const std::vector<Country> &table = countries();
    for (size_t i = 0; i < table.size(); ++i) {
        if (std::strcmp(table[i].code, code) == 0)
            return int(i);
    }
    return 0;
}

Traits traitsOf(quint64 seed, qint64 lineNo)
{
    Traits traits;
    traits.key = mix(seed, quint64(lineNo), 0x71a175);
    traits.kind = kindOf(mix(traits.key, 1));
    traits.home = homeOf(traits.kind, mix(traits.key, 2));
    const Shape &shape = shapeOf(traits.kind);
    if (shape.octaves > 0) {
        const quint64 hash = mix(traits.key, 3);
        const qint64 doubled = shape.lowBytes << below(hash, quint64(shape.octaves));
        traits.usualBytes = doubled + doubled * fraction(mix(hash, 1)) / 65'536;
    }
    // One line in eight is younger than the history that is kept.
    traits.since = happens(mix(traits.key, 4), 8) ? Day(1 + below(mix(traits.key, 5), 40))
                                                  : 400 + Day(below(mix(traits.key, 6), 900));
    return traits;
}

} // namespace platform::fleet
