// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "platform/core.h"
#include "platform/fleet/random.h"
#include "platform/lineservice.h"

using namespace Qt::StringLiterals;

namespace platform {

using Outcome = std::optional<Refusal>;

namespace {

constexpr Seconds kDay = 24 * 3600;
constexpr Seconds kUnseen = 3 * kDay; //!< a device that long away does not get it
constexpr Seconds kValidity = kDay;   //!< how long the network tries

//! When a message leaves, when it is settled, and how: from the seed, so that it is the same every time.
struct Delivery
{
    Seconds sentAt = 0;
    Seconds settledAt = 0;
    bool delivered = false;
};

Delivery deliveryOf(quint64 seed, const LineRow &row, qint64 smsId, Seconds now)
{
    const quint64 hash = fleet::mix(seed, quint64(row.lineNo), quint64(smsId));
    Delivery delivery;
    delivery.sentAt = now + 2 + Seconds(fleet::below(hash, 4));
    delivery.delivered = row.lastSeen && *row.lastSeen >= now - kUnseen;
    delivery.settledAt =
        delivery.delivered ? delivery.sentAt + 3 + Seconds(fleet::below(fleet::mix(hash, 1), 57)) : now + kValidity;
    return delivery;
}

} // namespace

LineChange sendSms(const QString &text, qint64 *smsId)
{
    return [text, smsId](LineWork &work, LineRow &row) -> Outcome {
        if (text.size() > domain::kLongestSms)
            return breaksRule("sms_too_long", "An SMS has 70 UTF-16 units at most.", "text");
        if (!isWorking(row.status))
            return notAllowedInState(row);
        const qint64 account = work.core().account.id;
        const base::Result<qint64> id = reserveIds(work.connection(), account, u"sms"_s);
        if (!id)
            return internalRefusal(id.error());
        const Fee fee{.book = Book::Sms,
                      .kind = u"sms"_s,
                      .micros = domain::kSmsPrice,
                      .reference = u"sms-%1"_s.arg(*id),
                      .description = u"SMS to %1"_s.arg(row.iccid),
                      .idempotencyKey = {}};
        if (auto refusal = work.charge(row, fee))
            return refusal;
        const Delivery delivery = deliveryOf(work.core().account.seed, row, *id, work.now());
        static const QString sql =
            u"INSERT INTO sms (account_id, sms_id, line_no, iccid, direction, message, accepted_at, sent_at, "
            "settled_at, outcome, cost_micros, sender) VALUES (?, ?, ?, ?, 'MT', ?, ?, ?, ?, ?, ?, ?)"_s;
        const auto written = work.connection().run(
            sql, {account, *id, row.lineNo, row.iccid, text, work.now(), delivery.sentAt, delivery.settledAt,
                  delivery.delivered ? u"delivered"_s : u"failed"_s, domain::kSmsPrice, work.by().actor.name});
        if (!written)
            return internalRefusal(written.error());
        ++row.smsSent;
        work.note(row, u"line.sms_sent"_s, u"sms"_s, {}, QString::number(*id), u"manual"_s);
        if (smsId)
            *smsId = *id;
        return std::nullopt;
    };
}

} // namespace platform
