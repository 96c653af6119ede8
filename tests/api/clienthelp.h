// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/client.h"
#include "tests/support/certificates.h"
#include "tests/support/fixedclock.h"

namespace test {

//! Signs with the server's time only, so that a test sees what time the client believes.
class TimeSigner : public api::http::Signer
{
public:
    std::vector<api::http::Header> sign(const QDateTime &now) const override
    {
        return {{"timestamp", QByteArray::number(now.toSecsSinceEpoch())}};
    }
};

//! Remembers every pause and takes none.
struct Pauses
{
    std::vector<std::chrono::milliseconds> taken;
    double random = 0.5;

    api::http::Tempo tempo()
    {
        return {.random = [this] { return random; },
                .wait =
                    [this](std::chrono::milliseconds delay, QObject *context, std::function<void()> then) {
                        taken.push_back(delay);
                        QMetaObject::invokeMethod(context, std::move(then), Qt::QueuedConnection);
                    }};
    }
};

inline api::Trust pinned(const Identity &identity)
{
    return {.mode = api::TrustMode::Pinned, .certificates = identity.certificate, .pin = identity.fingerprint()};
}

} // namespace test
