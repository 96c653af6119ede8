// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets/workbooks.h"

#include <QObject>

namespace spreadsheets {

class Module : public QObject, public exports::Spreadsheets
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.linedesk.Spreadsheets/4")
    Q_INTERFACES(exports::Spreadsheets)

public:
    std::unique_ptr<exports::RowWriter> makeXlsxWriter(const QString &path, exports::TableShape shape) override
    {
        return spreadsheets::makeXlsxWriter(path, std::move(shape));
    }

    base::Status writeEvidence(const QString &path, const domain::Evidence &evidence) override
    {
        return writeEvidenceBook(path, evidence);
    }

    base::Status writeBook(const QString &path, const domain::Workbook &workbook) override
    {
        return spreadsheets::writeBook(path, workbook);
    }

    base::Result<exports::Sheet> readXlsx(const QString &path) override { return spreadsheets::readXlsx(path); }
};

} // namespace spreadsheets

#include "module.moc"
