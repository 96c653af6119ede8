// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/signincodes.h"
#include "platform/wire.h"

namespace platform {

//! What a client sends to a sign-in page (RFC 6749, 4.1.1; RFC 7636, 4.3), checked.
struct SignInRequest
{
    QByteArray provider;
    QByteArray redirectUri;
    QByteArray state;
    QByteArray challenge;
    QByteArray method;
};

//! The page of the test identity provider, plain HTML with every text escaped.
Response identityPage(const SignInRequest &request, const std::vector<TestIdentity> &people);

//! The fields of an application/x-www-form-urlencoded body.
Pairs formOf(const QByteArray &body);

} // namespace platform
