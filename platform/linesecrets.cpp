// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/linesecrets.h"

#include "platform/fleet/random.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr auto kServer = "rsp.linedesk.example"_L1;
constexpr auto kSharedNetwork =
    "90128"_L1; // shared country code 901, as the lines' numbers 882 and 883 are shared ones

class Source
{
public:
    Source(quint64 seed, const QString &iccid)
        : m_hash(
              QCryptographicHash::hash(iccid.toLatin1() + '/' + QByteArray::number(seed), QCryptographicHash::Sha256))
    {
    }

    QString digits(int count, quint64 what) const
    {
        quint64 most = 1;
        for (int i = 0; i < count; ++i)
            most *= 10;
        return QString::number(fleet::below(number(what), most)).rightJustified(count, u'0');
    }
    QString letters(quint64 what) const { return QString::number(number(what), 16).rightJustified(16, u'0').toUpper(); }

private:
    quint64 number(quint64 what) const
    {
        quint64 value = 0;
        for (int i = 0; i < 8; ++i)
            value = value << 8 | quint8(m_hash[i]);
        return fleet::mix(value, what);
    }

    QByteArray m_hash;
};

} // namespace

LineSecrets secretsOf(quint64 seed, const LineRow &row)
{
    const Source source(seed, row.iccid);
    LineSecrets secrets;
    secrets.pin = source.digits(4, 1);
    secrets.puk = source.digits(8, 2);
    secrets.pin2 = source.digits(4, 3);
    secrets.puk2 = source.digits(8, 4);
    secrets.imsi = kSharedNetwork + source.digits(10, 5);
    if (!row.eid.isEmpty())
        secrets.activationCode = u"LPA:1$%1$%2"_s.arg(kServer, source.letters(6));
    return secrets;
}

} // namespace platform
