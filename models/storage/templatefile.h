// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/smstemplate.h"

#include <vector>

namespace storage {

//! The SMS templates of a profile, templates.json. A missing file is no template. Unsupported for the file of a newer
//! program, which is left alone; Invalid with `where` = what is wrong for one that cannot be read. Blocks.
base::Result<std::vector<domain::SmsTemplate>> readTemplates(const QString &path);
//! Writes them durably, 0600. Blocks.
base::Status writeTemplates(const QString &path, const std::vector<domain::SmsTemplate> &templates);

inline constexpr qint64 kLargestTemplateFile = 1 << 20; //!< bytes

} // namespace storage
