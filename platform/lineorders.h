// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/body.h"
#include "platform/lineservice.h"

namespace platform {

//! What a client may order for a line: of one line by its own address, of many by a bulk job.
struct LineOrder
{
    QLatin1StringView action;  //!< the word of jobs
    QByteArray leaf;           //!< of "sim_card/{iccid}/…"; empty: by jobs alone
    domain::Permissions needs; //!< one of them
    //! Reads what is asked for; what is wrong with it is the body's refusal.
    LineChange (*read)(Body &body, const Core &core);
};

const std::vector<LineOrder> &lineOrders();
//! Null when there is no such action.
const LineOrder *findLineOrder(QStringView action);
//! What one of them needs: those who may none of these need not ask for a job.
domain::Permissions anyLineOrder();

} // namespace platform
