// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/exportfile.h"

#include "models/base/module.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace exports {

base::Result<std::unique_ptr<ExportFile>> ExportFile::open(const QString &path, Format format, TableShape shape)
{
    const QFileInfo info(path);
    if (!QFileInfo(info.absolutePath()).isWritable())
        return base::Error{.kind = base::ErrorKind::Storage,
                           .detail = u"the folder cannot be written"_s,
                           .where = info.absolutePath()};
    std::unique_ptr<ExportFile> made(new ExportFile(info.absoluteFilePath()));
    if (format == Format::Xlsx) {
        const base::Result<Spreadsheets *> module = base::openModule<Spreadsheets>("spreadsheets"_L1);
        if (!module)
            return module.error();
        made->m_writer = (*module)->makeXlsxWriter(made->m_target.part(), std::move(shape));
        return made;
    }
    if (!made->m_file.open(QFile::WriteOnly))
        return base::Error{
            .kind = base::ErrorKind::Storage, .detail = made->m_file.errorString(), .where = made->m_path};
    made->m_writer = format == Format::Csv ? makeCsvWriter(made->m_file, std::move(shape))
                                           : makeJsonWriter(made->m_file, std::move(shape));
    return made;
}

base::Status ExportFile::commit()
{
    const base::Status written = m_writer->end();
    m_writer.reset();
    if (!written)
        return named(written.error());
    if (m_file.isOpen() && !m_file.flush()) // what is small is written here and nowhere before
        return base::Error{.kind = base::ErrorKind::Storage, .detail = m_file.errorString(), .where = m_path};
    m_file.close();
    QFile::setPermissions(m_target.part(), QFile::ReadOwner | QFile::WriteOwner);
    return m_target.commit();
}

base::Error ExportFile::named(base::Error error) const
{
    if (error.kind == base::ErrorKind::Storage && error.where == m_target.part())
        error.where = m_path;
    return error;
}

} // namespace exports
