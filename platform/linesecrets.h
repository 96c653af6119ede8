// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/linerow.h"

namespace platform {

//! What is on the card and nobody but its owner should know; follows from seed and ICCID, so that it never changes.
struct LineSecrets
{
    QString pin, puk, pin2, puk2; //!< 4 and 8 digits (3GPP TS 31.101)
    QString imsi;                 //!< 15 digits (3GPP TS 23.003)
    QString
        activationCode; //!< "LPA:1$server$matching id", what an eSIM's QR code holds (R244, GSMA SGP.22); else empty
};

LineSecrets secretsOf(quint64 seed, const LineRow &row);

} // namespace platform
