// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccidtext.h"

#include <QSet>

namespace domain {

namespace {

constexpr qsizetype kFewest = 15; // digits of something that may be meant as an ICCID: an IMEI has as many
constexpr qsizetype kShown = 20;

bool isBetween(QChar c) { return c.isSpace() || c == u',' || c == u';' || c == u'"' || c == u'\'' || c == u'|'; }

//! Whether a word was meant as a number of a SIM: long, mostly digits, and not another number that a sheet has.
bool isMeant(QStringView word)
{
    qsizetype digits = 0;
    for (const QChar c : word)
        digits += c.isDigit() ? 1 : 0;
    return digits > kFewest && digits * 4 >= word.size() * 3;
}

} // namespace

IccidText readIccids(QStringView text)
{
    IccidText read;
    QSet<QString> seen;
    for (qsizetype at = 0; at < text.size();) {
        if (isBetween(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isBetween(text[end]))
            ++end;
        const QStringView word = text.sliced(at, end - at);
        at = end;
        if (!isMeant(word))
            continue;
        const base::Result<Iccid> iccid = parseIccid(word);
        if (!iccid) {
            ++read.wrong;
            if (read.notNumbers.size() < kShown)
                read.notNumbers << word.left(40).toString();
        } else if (seen.contains(iccid->text)) {
            ++read.twice;
        } else if (read.iccids.size() >= kMostListed) {
            read.isCut = true;
            return read;
        } else {
            seen.insert(iccid->text);
            read.iccids.push_back(*iccid);
        }
    }
    return read;
}

} // namespace domain
