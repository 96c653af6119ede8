// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fleet.h"

#include <QTimeZone>
#include <array>

using namespace Qt::StringLiterals;

namespace test {

namespace {

class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL) {}

    qint64 below(qint64 limit)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return qint64((m_state >> 11) % quint64(limit));
    }
    QString pick(const QStringList &of) { return of[below(of.size())]; }

private:
    quint64 m_state;
};

QString digits(Dice &dice, const QString &prefix, int length)
{
    QString text = prefix;
    while (text.size() < length - 1)
        text += QChar(u'0' + char16_t(dice.below(10)));
    return text + QChar(u'0' + char16_t(domain::luhnDigit(text)));
}

domain::LineStatus status(Dice &dice)
{
    using domain::LineStatus;
    static constexpr std::array kRare{
        LineStatus::Suspended,   LineStatus::Deactivated,     LineStatus::Blank,     LineStatus::Pending,
        LineStatus::Invalid,     LineStatus::ActivationReady, LineStatus::Suspended, LineStatus::DeactivationPending,
        LineStatus::NotAvailable};
    return dice.below(100) < 85 ? LineStatus::Active : kRare[size_t(dice.below(qint64(kRare.size())))];
}

} // namespace

domain::Iccid makeIccid(int number)
{
    const QString body = "894453"_L1 + QString::number(number).rightJustified(12, u'0');
    return domain::Iccid{body + QChar(u'0' + char16_t(domain::luhnDigit(body)))};
}

domain::Line makeLine(int number)
{
    static const QStringList subs{u"Cold chain"_s, u"E-bikes"_s, u"Meters NL"_s, u"Ports"_s, u"Retail, north"_s, u""_s};
    static const QStringList plans{u"PAYGO EU"_s, u"Prepaid EU"_s, u"Sub 6 GB"_s, u"PAYGO World"_s};
    static const QStringList things{u"Reefer"_s, u"Bike"_s, u"Meter"_s, u"Gate camera"_s, u"Van"_s, u"Spare"_s};
    static const QStringList towns{u"Breda"_s, u"Ghent"_s, u"Köln"_s, u"Gdańsk"_s, u"Leipzig"_s, u"São Paulo"_s};
    static const QStringList labels{u"reefer"_s, u"fleet-b"_s, u"priority"_s, u"camera"_s, u"test"_s};
    static const QStringList operators{u"Vodafone UK"_s, u"Odido"_s, u"Orange France"_s, u"Plus"_s};
    Dice dice(quint64(number) + 7);
    for (int i = 0; i < 4; ++i)
        (void)dice.below(10);
    domain::Line line;
    line.iccid = makeIccid(number);
    line.status = status(dice);
    line.statusRaw = QString(domain::statusWord(line.status));
    line.subAccount = dice.pick(subs);
    line.ratePlan = dice.pick(plans);
    line.notes = dice.below(10) == 0
                     ? QString()
                     : u"%1 %2, %3"_s.arg(dice.pick(things)).arg(number, 4, 10, QChar(u'0')).arg(dice.pick(towns));
    for (qint64 i = dice.below(3); i > 0; --i) {
        const QString label = dice.pick(labels);
        if (!line.labels.contains(label))
            line.labels << label;
    }
    line.imei = digits(dice, u"35265610"_s, 15);
    line.msisdn = digits(dice, u"88237"_s, 15);
    line.networkOperator = dice.pick(operators);
    line.simType = dice.pick({u"Prepaid"_s, u"Subscription"_s, u"PAYGO"_s});
    line.country = dice.pick({u"NL"_s, u"DE"_s, u"BE"_s, u"PL"_s});
    line.today = base::DataVolume{dice.below(4) == 0 ? 0 : dice.below(500) * base::kBytesPerMegabyte / 3};
    line.month = base::DataVolume{line.today->bytes + dice.below(5'000) * base::kBytesPerMegabyte / 7};
    line.smsSent = int(dice.below(15));
    if (dice.below(20) != 0)
        line.lastSeen = QDateTime(QDate(2026, 11, 18), QTime(14, 30), Qt::UTC).addSecs(-dice.below(60 * 86'400));
    line.version = u"1"_s;
    return line;
}

std::vector<domain::Line> makeFleet(int count)
{
    std::vector<domain::Line> fleet;
    fleet.reserve(size_t(count));
    for (int number = 0; number < count; ++number)
        fleet.push_back(makeLine(number));
    return fleet;
}

} // namespace test
