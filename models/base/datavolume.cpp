// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/datavolume.h"

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace base {

namespace {

struct Unit
{
    QLatin1String word;
    qint64 bytes;
};

constexpr std::array<Unit, 5> kUnits{{{"TB"_L1, kBytesPerGigabyte * 1024},
                                      {"GB"_L1, kBytesPerGigabyte},
                                      {"MB"_L1, kBytesPerMegabyte},
                                      {"KB"_L1, kBytesPerKilobyte},
                                      {"B"_L1, 1}}};

Error invalid(QStringView text, const QString &why)
{
    return Error{.kind = ErrorKind::Invalid,
                 .detail = u"not a data volume (%1): %2"_s.arg(why, text.left(40).toString())};
}

} // namespace

Result<DataVolume> parseVolume(QStringView number, qint64 unitBytes)
{
    const QStringView text = number.trimmed();
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() && fraction.isEmpty())
        return invalid(number, u"empty"_s);
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    qint64 units = 0;
    for (const QChar c : whole) {
        if (c < u'0' || c > u'9' || units > (kMax / unitBytes - 9) / 10)
            return invalid(number, u"digit or size"_s);
        units = units * 10 + (c.unicode() - u'0');
    }
    long double part = 0;
    long double scale = 0.1L;
    for (const QChar c : fraction) {
        if (c < u'0' || c > u'9')
            return invalid(number, u"digit"_s);
        part += scale * (c.unicode() - u'0');
        scale /= 10;
    }
    return DataVolume{units * unitBytes + qint64(std::llround(part * static_cast<long double>(unitBytes)))};
}

Result<DataVolume> parseVolumeWithUnit(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    for (const Unit &unit : kUnits) {
        if (trimmed.endsWith(unit.word, Qt::CaseInsensitive))
            return parseVolume(trimmed.chopped(unit.word.size()).trimmed(), unit.bytes);
    }
    return invalid(text, u"unit missing, use KB, MB, GB or TB"_s);
}

QString formatVolumeText(DataVolume volume)
{
    for (const Unit &unit : kUnits) {
        if (volume.bytes < unit.bytes || volume.bytes == 0)
            continue;
        for (int decimals = 0; decimals <= 3; ++decimals) {
            const QString number = QString::number(double(volume.bytes) / double(unit.bytes), 'f', decimals);
            const Result<DataVolume> back = parseVolume(number, unit.bytes);
            if (back && *back == volume)
                return number + unit.word;
        }
    }
    return QString::number(volume.bytes) + u'B';
}

} // namespace base
