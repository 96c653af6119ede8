// SPDX-License-Identifier: GPL-3.0-or-later
// What nearly every file below the window includes; precompiled once a layer. Never included by hand.
#pragma once

#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QStringList>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>
