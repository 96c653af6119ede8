// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/invoicepdf.h"

#include "platform/files.h"
#include "platform/glyphparts.h"
#include "platform/printedtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTemporaryFile>
#include <hpdf.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

const QString kUsualFont = u":/platform/DejaVuSans.ttf"_s;
const QString kEastAsianFont = u":/platform/DroidSansFallback.ttf"_s;
constexpr float kLeft = 56;
constexpr float kRight = 539;
constexpr float kTop = 780;
constexpr float kBottom = 56;
constexpr float kRow = 16;
constexpr float kAddressWidth = 300;
constexpr float kDescriptionWidth = 360;

void rememberError(HPDF_STATUS error, HPDF_STATUS, void *user) { *static_cast<HPDF_STATUS *>(user) = error; }

struct FreeDocument
{
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

//! The fonts of a document: one for most of the world, one for what East Asia writes.
struct Fonts
{
    HPDF_Font usual = nullptr;
    HPDF_Font eastAsian = nullptr;

    HPDF_Font of(const PrintedRun &run) const { return run.eastAsian ? eastAsian : usual; }
};

//! A document that is written from the top down, on as many pages as it takes.
class Sheet
{
public:
    Sheet(HPDF_Doc document, const Fonts &fonts) : m_document(document), m_fonts(fonts) { turnPage(); }

    void text(float x, float size, const QString &text)
    {
        for (const PrintedRun &run : runsOf(printed(text))) {
            HPDF_Page_BeginText(m_page);
            HPDF_Page_SetFontAndSize(m_page, m_fonts.of(run), size);
            HPDF_Page_TextOut(m_page, x, m_y, run.text.toUtf8().constData());
            x += HPDF_Page_TextWidth(m_page, run.text.toUtf8().constData());
            HPDF_Page_EndText(m_page);
        }
    }
    void textToRight(float size, const QString &text) { this->text(kRight - width(size, text), size, text); }
    //! Over as many rows as it needs; the last one is the current one then.
    void textWithin(float size, float most, float rowHeight, const QString &text)
    {
        const QStringList rows = wrapped(text, most, [this, size](const QString &part) { return width(size, part); });
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (i > 0)
                down(rowHeight);
            this->text(kLeft, size, rows[i]);
        }
    }
    void rule()
    {
        HPDF_Page_SetLineWidth(m_page, 0.5F);
        HPDF_Page_MoveTo(m_page, kLeft, m_y + kRow - 4);
        HPDF_Page_LineTo(m_page, kRight, m_y + kRow - 4);
        HPDF_Page_Stroke(m_page);
    }
    void down(float by = kRow)
    {
        m_y -= by;
        if (m_y < kBottom)
            turnPage();
    }

private:
    float width(float size, const QString &text)
    {
        float sum = 0;
        for (const PrintedRun &run : runsOf(printed(text))) {
            HPDF_Page_SetFontAndSize(m_page, m_fonts.of(run), size);
            sum += HPDF_Page_TextWidth(m_page, run.text.toUtf8().constData());
        }
        return sum;
    }
    void turnPage()
    {
        m_page = HPDF_AddPage(m_document);
        HPDF_Page_SetSize(m_page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
        m_y = kTop;
    }

    HPDF_Doc m_document;
    Fonts m_fonts;
    HPDF_Page m_page = nullptr;
    float m_y = kTop;
};

QString countryName(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    return territory == QLocale::AnyTerritory ? code : QLocale::territoryToString(territory);
}

void writeAddress(Sheet &sheet, const QJsonObject &address)
{
    const auto field = [&address](QLatin1StringView key) { return address.value(key).toString(); };
    const QString city = u"%1 %2"_s.arg(field("postal_code"_L1), field("city"_L1)).trimmed();
    const QString vat = field("vat_number"_L1);
    sheet.text(kLeft, 8, u"Billed to"_s);
    sheet.down(14);
    for (const QString &row : {field("company"_L1), field("name"_L1), field("street"_L1), city, field("region"_L1),
                               countryName(field("country_code"_L1)), vat.isEmpty() ? vat : u"VAT "_s + vat}) {
        if (row.isEmpty())
            continue;
        sheet.textWithin(10, kAddressWidth, 14, row);
        sheet.down(14);
    }
}

void writeItems(Sheet &sheet, const QJsonArray &items, const QString &currency)
{
    sheet.text(kLeft, 8, u"Description"_s);
    sheet.textToRight(8, u"Amount"_s);
    sheet.down();
    sheet.rule();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        sheet.textToRight(10, u"%1 %2"_s.arg(item.value("amount"_L1).toString(), currency));
        sheet.textWithin(10, kDescriptionWidth, 14, item.value("description"_L1).toString());
        sheet.down();
    }
    sheet.rule();
}

void write(Sheet &sheet, const InvoiceHead &head, const QJsonObject &content)
{
    sheet.text(kLeft, 20, u"Invoice"_s);
    sheet.textToRight(11, head.number);
    sheet.down(28);
    sheet.text(kLeft, 10, u"LineDesk local platform (test money only)"_s);
    sheet.textToRight(10, head.date);
    sheet.down(36);
    writeAddress(sheet, content.value("billing_address"_L1).toObject());
    sheet.down(20);
    sheet.textWithin(10, kRight - kLeft, 14,
                     u"Account %1, %2"_s.arg(content.value("account_number"_L1).toInteger())
                         .arg(content.value("account"_L1).toString()));
    sheet.down();
    sheet.textWithin(10, kRight - kLeft, 14,
                     u"Paid by %1, transaction %2"_s.arg(content.value("card"_L1).toString(),
                                                         content.value("transaction_id"_L1).toString()));
    sheet.down(32);
    writeItems(sheet, content.value("items"_L1).toArray(), head.currency);
    sheet.down(4);
    sheet.text(kLeft, 11, u"Total"_s);
    sheet.textToRight(11, u"%1 %2"_s.arg(head.total, head.currency));
}

base::Error failure(HPDF_STATUS status)
{
    return {.kind = base::ErrorKind::Server, .detail = u"PDF: error 0x%1"_s.arg(status, 0, 16)};
}

//! A font of the program's own; the library reads fonts from files alone.
base::Result<HPDF_Font> fontFrom(HPDF_Doc document, const QString &resource, const HPDF_STATUS &status)
{
    QTemporaryFile file;
    const QByteArray bytes = readFile(resource);
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString()};
    const char *name = HPDF_LoadTTFontFromFile(document, file.fileName().toLocal8Bit().constData(), HPDF_TRUE);
    if (!name)
        return failure(status);
    return HPDF_GetFont(document, name, "UTF-8");
}

//! The library embeds the glyphs that were used and their parts, but not the parts of those: marks them as used too.
void markParts(HPDF_Font font, const QString &resource)
{
    const auto *attributes = static_cast<HPDF_FontAttr>(font->attr);
    const auto *definition = static_cast<HPDF_TTFontDefAttr>(attributes->fontdef->attr);
    const GlyphParts parts(readFile(resource));
    std::vector<quint16> open;
    for (quint16 glyph = 0; glyph < definition->num_glyphs; ++glyph) {
        if (definition->glyph_tbl.flgs[glyph] != 0)
            open.push_back(glyph);
    }
    std::vector<bool> seen(definition->num_glyphs);
    while (!open.empty()) {
        const quint16 glyph = open.back();
        open.pop_back();
        if (glyph >= definition->num_glyphs || seen[glyph])
            continue;
        seen[glyph] = true;
        definition->glyph_tbl.flgs[glyph] = 1;
        const std::vector<quint16> more = parts.of(glyph);
        open.insert(open.end(), more.begin(), more.end());
    }
}

//! Only fonts that are needed: the second one is large.
base::Result<Fonts> fontsFor(HPDF_Doc document, const QJsonObject &content, const HPDF_STATUS &status)
{
    const base::Result<HPDF_Font> usual = fontFrom(document, kUsualFont, status);
    if (!usual)
        return usual.error();
    Fonts fonts{*usual, *usual};
    const std::vector<PrintedRun> runs = runsOf(QString::fromUtf8(QJsonDocument(content).toJson()));
    if (std::any_of(runs.begin(), runs.end(), [](const PrintedRun &run) { return run.eastAsian; })) {
        const base::Result<HPDF_Font> eastAsian = fontFrom(document, kEastAsianFont, status);
        if (!eastAsian)
            return eastAsian.error();
        fonts.eastAsian = *eastAsian;
    }
    return fonts;
}

} // namespace

base::Result<QByteArray> invoicePdf(const InvoiceHead &head, const QJsonObject &content)
{
    HPDF_STATUS status = HPDF_OK;
    const std::unique_ptr<_HPDF_Doc_Rec, FreeDocument> document(HPDF_New(rememberError, &status));
    if (!document)
        return failure(status);
    HPDF_UseUTFEncodings(document.get());
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    HPDF_SetInfoAttr(document.get(), HPDF_INFO_TITLE, head.number.toLatin1().constData());
    const base::Result<Fonts> fonts = fontsFor(document.get(), content, status);
    if (!fonts)
        return fonts.error();
    Sheet sheet(document.get(), *fonts);
    write(sheet, head, content);
    markParts(fonts->usual, kUsualFont);
    if (fonts->eastAsian != fonts->usual)
        markParts(fonts->eastAsian, kEastAsianFont);
    HPDF_SaveToStream(document.get());
    QByteArray bytes(qsizetype(HPDF_GetStreamSize(document.get())), Qt::Uninitialized);
    auto size = HPDF_UINT32(bytes.size());
    HPDF_ReadFromStream(document.get(), reinterpret_cast<HPDF_BYTE *>(bytes.data()), &size);
    bytes.truncate(qsizetype(size));
    if (status != HPDF_OK && status != HPDF_STREAM_EOF)
        return failure(status);
    return bytes;
}

} // namespace platform
