// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/evidencejob.h"

#include "models/base/module.h"
#include "models/exports/evidencepages.h"
#include "models/exports/rowwriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace exports {

namespace {

constexpr int kSteps = 4;
const QString kDocument = u"evidence.pdf"_s;
const QString kBook = u"evidence.xlsx"_s;

base::Error storageError(const QString &path, const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Storage, .detail = detail, .where = path};
}

base::Result<QByteArray> hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly) || !hash.addData(&file))
        return storageError(path, file.errorString());
    return hash.result().toHex();
}

base::Status writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return storageError(path, file.errorString());
    return {};
}

} // namespace

EvidenceJob::EvidenceJob(EvidenceRequest request, QObject *parent) : ExportJob(parent), m_request(std::move(request)) {}

base::Status EvidenceJob::write(const domain::Evidence &evidence, const QString &folder)
{
    if (base::Status pdf = writeEvidencePdf(evidence, folder + u'/' + kDocument); !pdf)
        return pdf;
    Q_EMIT progressed(2, kSteps);
    if (isCancelled())
        return base::Error{.kind = base::ErrorKind::Cancelled};
    const base::Result<Spreadsheets *> module = base::openModule<Spreadsheets>("spreadsheets"_L1);
    if (!module)
        return module.error();
    if (base::Status book = (*module)->writeEvidence(folder + u'/' + kBook, evidence); !book)
        return book;
    Q_EMIT progressed(3, kSteps);
    QByteArray sums;
    for (const QString &name : {kDocument, kBook}) {
        const base::Result<QByteArray> hash = hashOfFile(folder + u'/' + name);
        if (!hash)
            return hash.error();
        sums += *hash + "  " + name.toUtf8() + '\n';
    }
    if (base::Status written = writeFile(folder + "/SHA256SUMS"_L1, sums); !written)
        return written;
    for (const QString &name : {kDocument, kBook, u"SHA256SUMS"_s})
        QFile::setPermissions(folder + u'/' + name, QFile::ReadOwner | QFile::WriteOwner);
    return isCancelled() ? base::Status(base::Error{.kind = base::ErrorKind::Cancelled}) : base::Status();
}

base::Result<qint64> EvidenceJob::run()
{
    const base::Result<domain::Evidence> evidence = m_request.read();
    if (!evidence)
        return evidence.error();
    Q_EMIT progressed(1, kSteps);
    if (!QDir(m_request.folder).exists())
        return storageError(m_request.folder, u"there is no such folder"_s);
    QTemporaryDir part(u"%1/.%2.XXXXXX.part"_s.arg(m_request.folder, m_request.name));
    if (!part.isValid())
        return storageError(m_request.folder, part.errorString());
    if (base::Status written = write(*evidence, part.path()); !written) {
        base::Error error = written.error();
        if (error.where.startsWith(part.path()))
            error.where = m_request.folder;
        return error;
    }
    QString goal = m_request.folder + u'/' + m_request.name;
    for (int number = 2; QFileInfo::exists(goal); ++number)
        goal = u"%1/%2 (%3)"_s.arg(m_request.folder, m_request.name).arg(number);
    if (!QDir().rename(part.path(), goal))
        return storageError(goal, u"the folder cannot be put in its place"_s);
    part.setAutoRemove(false);
    m_path = goal;
    Q_EMIT progressed(kSteps, kSteps);
    qint64 rows = 0;
    for (const domain::EvidenceSection &section : evidence->sections)
        rows += qint64(section.rows.size());
    return rows;
}

} // namespace exports
