// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/calendar.h"

#include <array>
#include <vector>

namespace platform::fleet {

//! What a SIM sits in; decides how it behaves.
enum class Kind : quint8 { Meter, Tracker, Reefer, EBike, Camera, Router, PosTerminal, Spare };

inline constexpr int kKindCount = 8;

//! How one kind uses data.
struct Shape
{
    Kind kind;
    int share;                  //!< of 1,000 lines
    qint64 lowBytes;            //!< an ordinary day of the smallest …
    int octaves;                //!< … which the largest doubles that often
    std::array<int, 7> weekday; //!< per cent, Monday first
    int opens, closes;          //!< hours of the day between which sessions begin
    int sessions;               //!< on an ordinary day
    int minutes;                //!< of an ordinary session
    int silentOneIn;            //!< a day without any use, once in so many days
    int smsOneIn;               //!< a day with an SMS, once in so many days
    int abroadPercent;          //!< of its days
};

const Shape &shapeOf(Kind kind);

struct Country
{
    const char *code;   //!< ISO 3166-1 alpha-2
    int weight;         //!< how many lines have their home there
    qint64 priceMicros; //!< USD micros per MB (1024² bytes)
    bool european;
};

const std::vector<Country> &countries();
int countryIndex(const char *code);

//! What never changes about one line: follows from the seed and its number alone.
struct Traits
{
    quint64 key = 0;
    Kind kind = Kind::Spare;
    int home = 0;          //!< index into countries()
    qint64 usualBytes = 0; //!< of an ordinary day
    Day since = 0;         //!< days of history before the fleet was made: a large number for old lines
};

Traits traitsOf(quint64 seed, qint64 lineNo);

} // namespace platform::fleet
