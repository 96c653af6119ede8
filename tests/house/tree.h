// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace house {

struct Source
{
    QString path; //!< from the root, e.g. "models/base/error.h"
    QStringList lines;
};

//! The sources of the project below the given folders, as text.
inline std::vector<Source> sources(const QStringList &folders,
                                   const QStringList &patterns = {QStringLiteral("*.cpp"), QStringLiteral("*.h")})
{
    const QString root = qEnvironmentVariable("LINEDESK_SOURCE") + u'/';
    std::vector<Source> all;
    for (const QString &folder : folders) {
        QDirIterator it(root + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (it.filePath().contains(QLatin1String("/node_modules/")) || !file.open(QFile::ReadOnly))
                continue;
            all.push_back({it.filePath().mid(root.size()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return all;
}

inline const QStringList kProgram{
    QStringLiteral("app"),      QStringLiteral("ui"),       QStringLiteral("models"),
    QStringLiteral("platform"), QStringLiteral("charts"),   QStringLiteral("connection"),
    QStringLiteral("crypto"),   QStringLiteral("embedded"), QStringLiteral("spreadsheets")};

} // namespace house
