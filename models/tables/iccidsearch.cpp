// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/iccidsearch.h"

#include "models/storage/files.h"

#include <QFile>
#include <QStringDecoder>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace tables {

base::Future<FoundIccids> findIccids(storage::LineStore &store, QString text, QObject *context,
                                     storage::CancelFlag cancel)
{
    auto read = QtConcurrent::run(
        [text = std::move(text)]() -> base::Result<domain::IccidText> { return domain::readIccids(text); });
    return base::chain<FoundIccids>(read, context, [&store, context, cancel](base::Result<domain::IccidText> list) {
        using Known = QSet<domain::Iccid>;
        return base::chain<FoundIccids>(store.known(list->iccids, cancel), context,
                                        [list = std::move(*list)](const base::Result<Known> &known) {
                                            if (!known)
                                                return base::failed<FoundIccids>(known.error());
                                            FoundIccids found;
                                            for (const domain::Iccid &iccid : list.iccids)
                                                (known->contains(iccid) ? found.found : found.missing).push_back(iccid);
                                            found.text = list;
                                            return base::ready<FoundIccids>(std::move(found));
                                        });
    });
}

base::Future<QString> readIccidFile(const QString &path)
{
    return QtConcurrent::run([path]() -> base::Result<QString> {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path};
        const QByteArray bytes = file.read(kLargestIccidFile + 1);
        if (bytes.size() > kLargestIccidFile)
            return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"too large"_s, .where = path};
        const auto coding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
        QStringDecoder decode(coding);
        return QString(decode(bytes));
    });
}

base::Future<void> writeIccids(const QString &path, std::vector<domain::Iccid> iccids)
{
    return QtConcurrent::run([path, iccids = std::move(iccids)]() -> base::Status {
        QByteArray bytes;
        for (const domain::Iccid &iccid : iccids)
            bytes += iccid.text.toLatin1() + '\n';
        return storage::writeDurably(path, bytes);
    });
}

} // namespace tables
