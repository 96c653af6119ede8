// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lineview.h"

namespace storage {

//! The saved views of a profile, views.json. A missing file is no view. Unsupported for the file of a newer program,
//! which is left alone; Invalid with `where` = what is wrong for one that cannot be read. Blocks.
base::Result<std::vector<domain::LineView>> readViews(const QString &path);
//! Writes them durably, 0600. Blocks.
base::Status writeViews(const QString &path, const std::vector<domain::LineView> &views);

//! One view as a file to share: no id, nothing of the account but what its filter says.
QByteArray sharedView(const domain::LineView &view);
//! The reverse, of a file from anybody: errors as readViews(). Blocks.
base::Result<domain::LineView> readSharedView(const QString &path);

inline constexpr qint64 kLargestViewFile = 2 << 20; //!< bytes
inline constexpr QLatin1String kSharedViewSuffix("linedeskview");

} // namespace storage
