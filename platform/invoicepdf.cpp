// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/invoicepdf.h"

#include "platform/files.h"

#include <QJsonArray>
#include <QTemporaryFile>
#include <hpdf.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr float kLeft = 56;
constexpr float kRight = 539;
constexpr float kTop = 780;
constexpr float kRow = 16;

void rememberError(HPDF_STATUS error, HPDF_STATUS, void *user) { *static_cast<HPDF_STATUS *>(user) = error; }

struct FreeDocument
{
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

//! One page that is written from the top down.
class Sheet
{
public:
    Sheet(HPDF_Page page, HPDF_Font font) : m_page(page), m_font(font) {}

    void text(float x, float size, const QString &text)
    {
        HPDF_Page_BeginText(m_page);
        HPDF_Page_SetFontAndSize(m_page, m_font, size);
        HPDF_Page_TextOut(m_page, x, m_y, text.toUtf8().constData());
        HPDF_Page_EndText(m_page);
    }
    void textToRight(float size, const QString &text)
    {
        HPDF_Page_SetFontAndSize(m_page, m_font, size);
        const float width = HPDF_Page_TextWidth(m_page, text.toUtf8().constData());
        this->text(kRight - width, size, text);
    }
    void rule()
    {
        HPDF_Page_SetLineWidth(m_page, 0.5F);
        HPDF_Page_MoveTo(m_page, kLeft, m_y + kRow - 4);
        HPDF_Page_LineTo(m_page, kRight, m_y + kRow - 4);
        HPDF_Page_Stroke(m_page);
    }
    void down(float by = kRow) { m_y -= by; }

private:
    HPDF_Page m_page;
    HPDF_Font m_font;
    float m_y = kTop;
};

void write(Sheet &sheet, const InvoiceHead &head, const QJsonObject &content)
{
    sheet.text(kLeft, 20, u"Invoice"_s);
    sheet.textToRight(11, head.number);
    sheet.down(28);
    sheet.text(kLeft, 10, u"LineDesk local platform (test money only)"_s);
    sheet.textToRight(10, head.date);
    sheet.down(36);
    const QJsonObject address = content.value("billing_address"_L1).toObject();
    const auto field = [&address](QLatin1StringView key) { return address.value(key).toString(); };
    const QString city = u"%1 %2"_s.arg(field("postal_code"_L1), field("city"_L1)).trimmed();
    for (const QString &row : {field("company"_L1), field("name"_L1), field("street"_L1), city, field("region"_L1),
                               field("country_code"_L1), field("vat_number"_L1)}) {
        if (row.isEmpty())
            continue;
        sheet.text(kLeft, 10, row);
        sheet.down(14);
    }
    sheet.down(20);
    sheet.text(kLeft, 10,
               u"Account %1, %2"_s.arg(content.value("account_number"_L1).toInteger())
                   .arg(content.value("account"_L1).toString()));
    sheet.down();
    sheet.text(kLeft, 10,
               u"Paid by %1, transaction %2"_s.arg(content.value("card"_L1).toString(),
                                                   content.value("transaction_id"_L1).toString()));
    sheet.down(32);
    sheet.rule();
    for (const QJsonValue &value : content.value("items"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        sheet.text(kLeft, 10, item.value("description"_L1).toString());
        sheet.textToRight(10, u"%1 %2"_s.arg(item.value("amount"_L1).toString(), head.currency));
        sheet.down();
    }
    sheet.rule();
    sheet.text(kLeft, 11, u"Total"_s);
    sheet.textToRight(11, u"%1 %2"_s.arg(head.total, head.currency));
}

base::Error failure(HPDF_STATUS status)
{
    return {.kind = base::ErrorKind::Server, .detail = u"PDF: error 0x%1"_s.arg(status, 0, 16)};
}

} // namespace

base::Result<QByteArray> invoicePdf(const InvoiceHead &head, const QJsonObject &content)
{
    QTemporaryFile fontFile; // the library reads fonts from files alone
    const QByteArray fontBytes = readFile(u":/platform/DejaVuSans.ttf"_s);
    if (!fontFile.open() || fontFile.write(fontBytes) != fontBytes.size() || !fontFile.flush())
        return base::Error{.kind = base::ErrorKind::Storage, .detail = fontFile.errorString()};
    HPDF_STATUS status = HPDF_OK;
    const std::unique_ptr<_HPDF_Doc_Rec, FreeDocument> document(HPDF_New(rememberError, &status));
    if (!document)
        return failure(status);
    HPDF_UseUTFEncodings(document.get());
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_ALL);
    HPDF_SetInfoAttr(document.get(), HPDF_INFO_TITLE, head.number.toLatin1().constData());
    const char *fontName =
        HPDF_LoadTTFontFromFile(document.get(), fontFile.fileName().toLocal8Bit().constData(), HPDF_TRUE);
    if (!fontName)
        return failure(status);
    HPDF_Page page = HPDF_AddPage(document.get());
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    Sheet sheet(page, HPDF_GetFont(document.get(), fontName, "UTF-8"));
    write(sheet, head, content);
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
