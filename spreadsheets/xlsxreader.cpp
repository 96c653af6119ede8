// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheets/workbooks.h"

#include <QFile>
#include <QXmlStreamReader>
#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace spreadsheets {

using exports::kLongestCell;
using exports::kMostColumns;
using exports::kMostRows;
using exports::Sheet;

namespace {

constexpr zip_uint64_t kLargestPart = 1ULL << 30; //!< bytes of a part, unpacked
constexpr zip_uint64_t kHighestRatio = 1'000;     //!< deflate does no better than 1,032 : 1; sheets do 20 : 1
constexpr zip_uint64_t kReadBack = 16 << 20;      //!< parts up to that are read back when they were written
constexpr qint64 kSheetHead = 200;                //!< bytes at least that a sheet has besides its rows
constexpr zip_uint64_t kSmallPart = 1 << 20;      //!< which may be packed as well as it likes

base::Error invalid(const QString &why, const QString &where = {})
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = why, .where = where};
}

struct ZipCloser
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Zip = std::unique_ptr<zip_t, ZipCloser>;

base::Result<Zip> openZip(const QString &path)
{
    int code = 0;
    Zip zip(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!zip)
        return invalid(u"the file is damaged or no workbook"_s, path);
    return zip;
}

//! A part of the workbook, unpacked; empty where there is none of that name.
base::Result<QByteArray> part(zip_t *zip, const QByteArray &name)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(zip, name.constData(), 0, &stat) != 0)
        return QByteArray();
    const QString where = QString::fromUtf8(name);
    const bool isBomb = stat.size > kSmallPart && stat.comp_size > 0 && stat.size / stat.comp_size > kHighestRatio;
    if (stat.size > kLargestPart || isBomb)
        return invalid(u"the workbook unpacks to far more than a workbook has"_s, where);
    const std::unique_ptr<zip_file_t, ZipCloser> file(zip_fopen(zip, name.constData(), 0));
    if (!file)
        return invalid(u"the workbook is encrypted or damaged"_s, where);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    qint64 read = 0;
    while (read < bytes.size()) {
        const zip_int64_t some = zip_fread(file.get(), bytes.data() + read, zip_uint64_t(bytes.size() - read));
        if (some <= 0)
            return invalid(u"the workbook is damaged"_s, where);
        read += some;
    }
    return bytes;
}

//! The text of <t> elements below the current element; phonetic readings (rPh) are left out.
QString richText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && xml.name() == "rPh"_L1)
            xml.skipCurrentElement();
        else if (token == QXmlStreamReader::StartElement && xml.name() == "t"_L1)
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (token == QXmlStreamReader::StartElement)
            ++depth;
        else if (token == QXmlStreamReader::EndElement)
            --depth;
    }
    return text;
}

base::Result<QStringList> sharedTexts(zip_t *zip)
{
    const base::Result<QByteArray> bytes = part(zip, "xl/sharedStrings.xml");
    if (!bytes)
        return bytes.error();
    QStringList texts;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "si"_L1)
            texts << richText(xml);
    }
    if (!bytes->isEmpty() && xml.hasError())
        return invalid(xml.errorString(), u"xl/sharedStrings.xml"_s);
    return texts;
}

//! Where the workbook's first sheet stands.
base::Result<QByteArray> firstSheet(zip_t *zip)
{
    const base::Result<QByteArray> book = part(zip, "xl/workbook.xml");
    const base::Result<QByteArray> links = part(zip, "xl/_rels/workbook.xml.rels");
    if (!book)
        return book.error();
    if (!links)
        return links.error();
    if (book->isEmpty())
        return invalid(u"this is no XLSX workbook"_s);
    QString wanted;
    QXmlStreamReader xml(*book);
    while (!xml.atEnd() && wanted.isEmpty()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "sheet"_L1)
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == "id"_L1)
                wanted = attribute.value().toString();
        }
    }
    QXmlStreamReader rels(*links);
    while (!rels.atEnd()) {
        if (rels.readNext() != QXmlStreamReader::StartElement || rels.attributes().value("Id"_L1) != wanted)
            continue;
        const QString target = rels.attributes().value("Target"_L1).toString();
        return target.startsWith(u'/') ? target.mid(1).toUtf8() : "xl/" + target.toUtf8();
    }
    return QByteArray("xl/worksheets/sheet1.xml");
}

//! "AB12" to column 27, from 0; -1 for what is none.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > kMostColumns)
            break;
    }
    return column - 1;
}

class SheetParser
{
public:
    SheetParser(const QByteArray &bytes, const QStringList &shared) : m_xml(bytes), m_shared(shared) {}

    base::Result<Sheet> parse()
    {
        while (!m_xml.atEnd() && !m_error) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == "row"_L1)
                beginRow();
            else if (m_xml.name() == "c"_L1)
                readCell();
        }
        if (m_error)
            return *m_error;
        if (m_xml.hasError())
            return invalid(m_xml.errorString(), u"line %1"_s.arg(m_xml.lineNumber()));
        return std::move(m_sheet);
    }

private:
    //! Rows that the file leaves out are empty.
    void beginRow()
    {
        bool isNumber = false;
        const size_t number = m_xml.attributes().value("r"_L1).toULongLong(&isNumber);
        const size_t row = isNumber ? number : m_sheet.rows.size() + 1;
        if (row > kMostRows || row == 0 || row <= m_sheet.rows.size()) {
            m_error = invalid(u"rows that are out of order or too many"_s, u"row %1"_s.arg(row));
            return;
        }
        m_sheet.rows.resize(row);
    }

    void readCell()
    {
        const QString type = m_xml.attributes().value("t"_L1).toString();
        const QString reference = m_xml.attributes().value("r"_L1).toString();
        QString text;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == "c"_L1)
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == "v"_L1)
                text = m_xml.readElementText();
            else if (m_xml.name() == "is"_L1)
                text = richText(m_xml);
            else
                m_xml.skipCurrentElement();
        }
        if (type == "s"_L1)
            text = m_shared.value(text.toInt());
        put(reference.isEmpty() ? -1 : columnOf(reference), text);
    }

    void put(qsizetype column, const QString &text)
    {
        if (m_sheet.rows.empty())
            return;
        QStringList &row = m_sheet.rows.back();
        if (column < 0)
            column = row.size();
        if (column >= kMostColumns || text.size() > kLongestCell) {
            m_error = invalid(u"a cell is too long or too far to the right"_s, u"row %1"_s.arg(m_sheet.rows.size()));
            return;
        }
        while (row.size() <= column)
            row << QString();
        row[column] = text;
    }

    QXmlStreamReader m_xml;
    const QStringList &m_shared;
    Sheet m_sheet;
    std::optional<base::Error> m_error;
};

} // namespace

base::Status checkWorkbook(const QString &path, const std::vector<qint64> &rowBytes)
{
    const base::Error torn{
        .kind = base::ErrorKind::Storage, .detail = u"the workbook could not be written whole"_s, .where = path};
    const base::Result<Zip> zip = openZip(path);
    if (!zip)
        return torn;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip->get(), 0); ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip->get(), zip_uint64_t(i), 0, &stat) != 0)
            return torn;
        const QByteArray name(stat.name);
        if (stat.size > kReadBack)
            continue;
        const base::Result<QByteArray> bytes = part(zip->get(), name);
        if (!bytes || !bytes->trimmed().endsWith('>'))
            return torn;
    }
    for (size_t sheet = 0; sheet < rowBytes.size(); ++sheet) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        const QByteArray name = "xl/worksheets/sheet" + QByteArray::number(qlonglong(sheet + 1)) + ".xml";
        if (zip_stat(zip->get(), name.constData(), 0, &stat) != 0 || qint64(stat.size) < rowBytes[sheet] + kSheetHead)
            return torn;
    }
    return {};
}

base::Result<Sheet> readXlsx(const QString &path)
{
    const base::Result<Zip> zip = openZip(path);
    if (!zip)
        return zip.error();
    const base::Result<QByteArray> sheet = firstSheet(zip->get());
    if (!sheet)
        return sheet.error();
    const base::Result<QStringList> shared = sharedTexts(zip->get());
    if (!shared)
        return shared.error();
    const base::Result<QByteArray> bytes = part(zip->get(), *sheet);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return invalid(u"the workbook has no sheet"_s, QString::fromUtf8(*sheet));
    return SheetParser(*bytes, *shared).parse();
}

} // namespace spreadsheets
