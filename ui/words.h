// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/domain/linestatus.h"

#include <QDateTime>
#include <QString>
#include <chrono>
#include <optional>

//! Values as words for people, by the reader's locale.
namespace ui::words {

//! "12,480".
QString count(qint64 number);
//! "1,284 lines", "1 line".
QString lines(qint64 number);
//! Megabytes with one decimal: "3,510.0".
QString megabytes(base::DataVolume volume);
//! With a unit that suits: "312.4 MB", "7.7 GB".
QString volume(base::DataVolume volume);
//! A file's size: "214 MB".
QString fileSize(qint64 bytes);
//! UTC: "14:32" today, "16 Nov" this year, "16 Nov 2025" before.
QString when(const QDateTime &time, const QDateTime &now);
//! "2 years", "5 months", "3 days", "2 hours", "5 min".
QString age(const QDateTime &since, const QDateTime &now);
//! "42 s", "3 min", "2 h".
QString span(std::chrono::seconds time);
//! "by balance", "by hand"; empty when not known.
QString reason(domain::StatusReason reason);
//! Text for a tooltip that is never read as markup.
QString toolTip(const QString &text);

} // namespace ui::words
