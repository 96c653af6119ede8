// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/sender.h"

namespace syncing {

class Sender::Private
{
public:
    SendStatus status{.phase = SendPhase::Disabled};
};

Sender::Sender(api::Connector *, storage::Outbox &, storage::LineStore &, const base::Clock &, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{}

Sender::~Sender() = default;
const SendStatus &Sender::status() const { return d->status; }
void Sender::wake() {}
void Sender::pause() {}
void Sender::resume() {}
void Sender::setRetryPace(std::chrono::milliseconds, std::chrono::milliseconds) {}
void Sender::setJobThreshold(int) {}

} // namespace syncing
