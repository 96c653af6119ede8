// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/simclaim.h"

using namespace Qt::StringLiterals;

namespace platform {

base::Result<bool> claimSim(Connection &connection, qint64 accountId, const QString &iccid, Seconds now)
{
    const auto there = connection.number(u"SELECT count(*) FROM line WHERE iccid = ?"_s, {iccid});
    if (!there)
        return there.error();
    if (*there > 0)
        return false;
    static const QString take = u"INSERT INTO sim_claim (iccid, account_id, claimed_at) VALUES (?, ?, ?) ON CONFLICT "
                                "(iccid) DO NOTHING"_s;
    const auto taken = connection.run(take, {iccid, accountId, now});
    if (!taken)
        return taken.error();
    return (*taken)->numRowsAffected() == 1;
}

} // namespace platform
