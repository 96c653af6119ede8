// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/atomicfile.h"

#include "models/base/killpoint.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace exports {

AtomicFile::AtomicFile(const QString &path)
    : m_path(path), m_part(u"%1.%2.part"_s.arg(path, QString::number(QRandomGenerator::global()->generate(), 16)))
{
}

AtomicFile::~AtomicFile()
{
    if (!m_done)
        QFile::remove(m_part);
}

base::Status AtomicFile::commit()
{
    base::reach("export.before-rename");
    if (::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) != 0)
        return base::Error{.kind = base::ErrorKind::Storage, .detail = qt_error_string(), .where = m_path};
    base::reach("export.after-rename");
    m_done = true;
    return {};
}

} // namespace exports
