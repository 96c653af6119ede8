// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace exports {

//! A file written beside its goal under another name and put in its place when it is whole. It disappears otherwise.
class AtomicFile
{
public:
    explicit AtomicFile(const QString &path);
    ~AtomicFile();
    Q_DISABLE_COPY_MOVE(AtomicFile)

    const QString &part() const { return m_part; }
    base::Status commit();

private:
    QString m_path;
    QString m_part;
    bool m_done = false;
};

} // namespace exports
