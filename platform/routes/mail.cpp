// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mail.h"

#include "platform/listing.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

void writeMail(JsonWriter &json, const Context &context, const StoredMail &stored, bool withBody)
{
    const QByteArray id = QByteArray::number(stored.id);
    json.beginObject().text("id", id).text("kind", stored.mail.kind).text("to", stored.mail.to);
    json.text("subject", stored.mail.subject);
    if (withBody)
        json.text("body", stored.mail.body);
    json.text("state", stored.state).number("attempts", stored.attempts);
    json.text("created_at", wireTime(stored.mail.at));
    if (stored.sentAt)
        json.text("sent_at", wireTime(*stored.sentAt));
    else
        json.null("sent_at");
    json.text("problem", stored.problem);
    json.beginObject("links").text("self", context.base + "mail/" + id).endObject().endObject();
}

//! The outbox, newest first.
Answer outbox(Context &context)
{
    const auto window = windowFor(context);
    if (const auto *refusal = std::get_if<Refusal>(&window))
        return *refusal;
    const Window &wanted = std::get<Window>(window);
    const base::Result<qint64> total = countMail(context.reader, context.core.account.id);
    const auto mails = listMail(context.reader, context.core.account.id, wanted.offset, wanted.limit);
    if (!total || !mails)
        return internalRefusal(total ? mails.error() : total.error());
    Listing listing(context, wanted, 400);
    listing.envelope().total = *total;
    for (const StoredMail &mail : *mails) {
        writeMail(listing.json(), context, mail, false);
        listing.counted();
    }
    return listing.finish();
}

Answer oneMail(Context &context)
{
    bool ok = false;
    const qint64 id = context.parts.first().toLongLong(&ok);
    const auto mail = findMail(context.reader, context.core.account.id, ok ? id : -1);
    if (!mail)
        return internalRefusal(mail.error());
    if (!mail->has_value())
        return Refusal{.status = 404, .code = "mail_not_found", .message = "There is no such mail."};
    JsonWriter json(4096);
    writeMail(json, context, **mail, true);
    return singleResource(json.take());
}

} // namespace

void addMailRoutes(Router &router, const Core &)
{
    router.add("GET", "mail", Permission::ReadMail, outbox);
    router.add("GET", "mail/{id}", Permission::ReadMail, oneMail);
}

} // namespace platform
