// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/log.h"

namespace base {

Q_LOGGING_CATEGORY(logApi, "linedesk.api")
Q_LOGGING_CATEGORY(logStorage, "linedesk.storage")
Q_LOGGING_CATEGORY(logSync, "linedesk.sync")
Q_LOGGING_CATEGORY(logExport, "linedesk.export")
Q_LOGGING_CATEGORY(logUi, "linedesk.ui")
Q_LOGGING_CATEGORY(logApp, "linedesk.app")
Q_LOGGING_CATEGORY(logPlatform, "linedesk.platform", QtInfoMsg)

} // namespace base
