// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets/bookwriter.h"

using namespace Qt::StringLiterals;

namespace spreadsheets {

namespace {

//! What the bundle is of, and the hash of each sheet.
base::Status writeAbout(BookWriter &book, const domain::Evidence &evidence)
{
    if (base::Status status = book.addSheet(evidence.aboutName); !status)
        return status;
    book.setWidth(0, 24);
    book.setWidth(1, 70);
    const auto line = [&book](const QString &name, const QString &value) {
        book.putText(0, name, true);
        book.putText(1, value, false);
        book.nextRow();
    };
    line(evidence.title, {});
    for (const auto &[name, value] : evidence.about)
        line(name, value);
    for (const domain::EvidenceSection &section : evidence.sections)
        line(u"SHA-256, "_s + section.name, QString::fromLatin1(domain::hashOf(section)));
    line({}, evidence.howToCheck);
    return {};
}

} // namespace

base::Status writeEvidenceBook(const QString &path, const domain::Evidence &evidence)
{
    BookWriter book(path, "#,##0.0000##");
    if (base::Status status = book.open(); !status)
        return status;
    if (base::Status status = writeAbout(book, evidence); !status)
        return status;
    for (const domain::EvidenceSection &section : evidence.sections) {
        if (base::Status status = book.addSection(section); !status)
            return status;
    }
    return book.close();
}

base::Status writeBook(const QString &path, const domain::Workbook &workbook)
{
    const QByteArray sign =
        workbook.currency == "USD"_L1 ? QByteArray("$") : "[$" + workbook.currency.left(3).toLatin1() + "] ";
    const QByteArray amount = sign + "#,##0.00####";
    BookWriter book(path, amount + ";-" + amount);
    if (base::Status status = book.open(); !status)
        return status;
    for (const domain::EvidenceSection &sheet : workbook.sheets) {
        if (base::Status status = book.addSection(sheet); !status)
            return status;
    }
    return book.close();
}

} // namespace spreadsheets
