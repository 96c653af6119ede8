// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/files.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

base::Error failure(const QString &path)
{
    return {.kind = base::ErrorKind::Storage, .detail = qt_error_string(errno), .where = path};
}

} // namespace

base::Status makePrivateFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder) || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
        return failure(folder);
    return {};
}

base::Status writePrivateFile(const QString &path, const QByteArray &content)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray making = target + ".making";
    ::unlink(making.constData());
    const int file = ::open(making.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(path);
    const bool written =
        ::write(file, content.constData(), size_t(content.size())) == content.size() && ::fsync(file) == 0;
    ::close(file);
    if (!written || ::rename(making.constData(), target.constData()) != 0)
        return failure(path);
    return {};
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString randomText(int length)
{
    static constexpr char kAlphabet[] = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    QString text;
    for (int i = 0; i < length; ++i)
        text.append(QLatin1Char(kAlphabet[QRandomGenerator::system()->bounded(int(sizeof kAlphabet) - 1)]));
    return text;
}

QString randomHex(int byteCount)
{
    QByteArray raw(byteCount, Qt::Uninitialized);
    for (char &byte : raw)
        byte = char(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(raw.toHex());
}

} // namespace platform
