// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/domain/iccid.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace domain {

//! Which way a message goes (R79).
enum class MessageWay : quint8 {
    ToLine = 0,   //!< MT, mobile terminated
    FromLine = 1, //!< MO, mobile originated
};

//! Where a message stands (R80). Words that this program does not know are Other and shown as they are.
enum class MessageState : quint8 { Accepted, Sent, Delivered, Failed, Received, Other };

//! One SMS to or from a line.
struct Message
{
    QString id; //!< the platform's, unique in an account
    Iccid iccid;
    MessageWay way = MessageWay::ToLine;
    QString state; //!< the platform's own word
    QString text;
    QDateTime acceptedAt;               //!< UTC; of one from a line: when it came
    std::optional<QDateTime> sentAt;    //!< UTC
    std::optional<QDateTime> settledAt; //!< UTC; when it was delivered, or failed
    std::optional<base::Money> cost;
    QString sender; //!< who sent it; empty for a device

    friend bool operator==(const Message &, const Message &) = default;
};

inline MessageState messageState(const QString &word)
{
    const std::pair<QLatin1String, MessageState> words[] = {{QLatin1String("accepted"), MessageState::Accepted},
                                                            {QLatin1String("sent"), MessageState::Sent},
                                                            {QLatin1String("delivered"), MessageState::Delivered},
                                                            {QLatin1String("failed"), MessageState::Failed},
                                                            {QLatin1String("received"), MessageState::Received}};
    for (const auto &[known, state] : words) {
        if (word == known)
            return state;
    }
    return MessageState::Other;
}

} // namespace domain
