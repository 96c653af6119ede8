// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace platform {

//! Makes the folder for its owner alone (0700).
base::Status makePrivateFolder(const QString &folder);

//! Writes a file that only its owner can read (0600, from the first byte on), replacing it as a whole.
base::Status writePrivateFile(const QString &path, const QByteArray &content);

//! The whole file; empty when there is none.
QByteArray readFile(const QString &path);

//! Random text of that many characters from an alphabet that nobody misreads.
QString randomText(int length);

//! Random bytes as lower-case hex, from the system's generator.
QString randomHex(int byteCount);

} // namespace platform
