// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/atomicfile.h"
#include "models/exports/lineexport.h"
#include "models/exports/rowwriter.h"

#include <QFile>
#include <memory>

namespace exports {

//! The file of an export and who writes it. Until commit() the file of that name, if there is one, stays as it is; a
//! failure names the file that was wanted (T7).
class ExportFile
{
public:
    static base::Result<std::unique_ptr<ExportFile>> open(const QString &path, Format format, TableShape shape);

    RowWriter &writer() { return *m_writer; }
    //! Writes the end and puts the file in its place; nothing may be written afterwards.
    base::Status commit();
    //! A failure of the writer as one of this file.
    base::Error named(base::Error error) const;

private:
    explicit ExportFile(const QString &path) : m_path(path), m_target(path), m_file(m_target.part()) {}

    QString m_path;
    AtomicFile m_target;
    QFile m_file; //!< of CSV and JSON
    std::unique_ptr<RowWriter> m_writer;
};

} // namespace exports
