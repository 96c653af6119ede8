// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/whitelabel.h"

#include "models/domain/balance.h"
#include "platform/action.h"
#include "platform/audit.h"
#include "platform/body.h"
#include "platform/email.h"
#include "platform/money.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

void writeFees(JsonWriter &json, const char *key, const std::vector<WhiteLabelFee> &fees)
{
    json.beginArray(key);
    for (const WhiteLabelFee &fee : fees) {
        json.beginObject().text("extra", fee.extra).number("count", fee.count);
        json.text("amount", moneyText(fee.micros)).endObject();
    }
    json.endArray();
}

QByteArray whiteLabelJson(const Context &context, const WhiteLabel &label)
{
    JsonWriter json(1024);
    json.beginObject().boolean("enabled", label.enabled).text("domain", label.domain);
    json.text("support_email", label.supportEmail).beginArray("mailboxes");
    for (const QString &name : label.mailboxes)
        json.text(nullptr, QString(name + u'@' + label.domain));
    json.endArray().beginObject("prices").text("domain", moneyText(kDomainFee));
    json.text("support_email", moneyText(kSupportFee)).text("mailbox", moneyText(kMailboxFee)).endObject();
    writeFees(json, "fees", feesOf(label));
    json.text("monthly_total", moneyText(totalOf(feesOf(label))));
    json.text("due_this_month", moneyText(totalOf(feesDue(label)))).text("currency", context.core.account.currency);
    json.number("version", label.version);
    if (label.version > 0)
        json.text("updated_at", wireTime(label.updatedAt));
    else
        json.null("updated_at");
    json.text("updated_by", label.updatedBy);
    json.beginObject("links").text("self", context.base + "white_label").endObject();
    return json.endObject().take();
}

Answer whiteLabel(Context &context)
{
    const base::Result<WhiteLabel> label = loadWhiteLabel(context.reader, context.core.account.id);
    return label ? Answer(singleResource(whiteLabelJson(context, *label))) : Answer(internalRefusal(label.error()));
}

//! Takes over what the body says; what it does not say stays as it is.
void readWhiteLabel(Body &body, WhiteLabel &label)
{
    label.enabled = body.flag("enabled"_L1, label.enabled);
    if (body.mentions("domain"_L1)) {
        label.domain = body.optionalText("domain"_L1, 253).toLower();
        if (!label.domain.isEmpty() && !isDomainName(label.domain))
            body.refuse("domain"_L1, "This is not a domain name.");
    }
    if (body.mentions("support_email"_L1)) {
        const QString text = body.optionalText("support_email"_L1, kMostEmail);
        const auto email = parseEmail(text);
        if (!text.isEmpty() && !email)
            body.refuse("support_email"_L1, "This is not an e-mail address.");
        label.supportEmail = email.value_or(QString());
    }
    if (!body.mentions("mailboxes"_L1))
        return;
    label.mailboxes.clear();
    const QStringList names = body.texts("mailboxes"_L1, kMostMailboxes, 64);
    for (const QString &name : names) {
        if (!isMailboxName(name.toLower()))
            body.refuse("mailboxes"_L1, "What stands before the @ is needed: letters, digits, dots and dashes.");
        label.mailboxes << name.toLower();
    }
    label.mailboxes.removeDuplicates();
}

std::optional<Refusal> refusalFor(Context &context, Connection &connection, const WhiteLabel &was,
                                  const WhiteLabel &wanted)
{
    if (wanted.domain.isEmpty() && !wanted.mailboxes.isEmpty())
        return Refusal{.status = 422,
                       .code = "domain_needed",
                       .message = "Mailboxes need a domain name of one's own.",
                       .field = "mailboxes"};
    if (totalOf(feesOf(wanted)) <= totalOf(feesOf(was)))
        return std::nullopt;
    const base::Result<Money> money = Money::load(context.core, connection);
    if (!money)
        return internalRefusal(money.error());
    if (!domain::isBelowMinimum(money->balance(), money->minimum()))
        return std::nullopt;
    return Refusal{.status = 402,
                   .code = "insufficient_balance",
                   .message = "The balance is below the minimum of " + moneyText(money->minimum()) + " USD."};
}

//! One entry for each field that is not as it was.
base::Status audit(Context &context, Connection &connection, const WhiteLabel &was, const WhiteLabel &is)
{
    const auto flag = [](bool on) { return on ? u"on"_s : u"off"_s; };
    const std::tuple<QString, QString, QString> fields[] = {
        {u"enabled"_s, flag(was.enabled), flag(is.enabled)},
        {u"domain"_s, was.domain, is.domain},
        {u"support_email"_s, was.supportEmail, is.supportEmail},
        {u"mailboxes"_s, was.mailboxes.join(u' '), is.mailboxes.join(u' ')}};
    for (const auto &[field, before, after] : fields) {
        if (before == after)
            continue;
        const base::Status written =
            writeAudit(connection, context.core.account.id,
                       {.at = is.updatedAt,
                        .actor = {ActorKind::User, context.user.email, QString::fromLatin1(context.requestId)},
                        .action = u"white_label.updated"_s,
                        .objectKind = u"account"_s,
                        .objectId = QString::number(context.core.account.number),
                        .field = field,
                        .before = before,
                        .after = after,
                        .reason = u"manual"_s});
        if (!written)
            return written;
    }
    return {};
}

Answer store(Context &context, Connection &connection, const WhiteLabel &was, WhiteLabel label, Seconds now)
{
    ++label.version;
    label.updatedAt = now;
    label.updatedBy = context.user.email;
    takeDue(label);
    const base::Result<bool> saved = saveWhiteLabel(connection, context.core.account.id, label);
    if (!saved)
        return internalRefusal(saved.error());
    if (!*saved)
        return Refusal{.status = 409,
                       .code = "domain_taken",
                       .message = "That domain name is another account's.",
                       .field = "domain"};
    const base::Status written = audit(context, connection, was, label);
    return written ? Answer(jsonResponse(whiteLabelJson(context, label))) : Answer(internalRefusal(written.error()));
}

//! The owner switches it, and each extra, on and off; what has been on in a month is paid for at its end.
Answer setWhiteLabel(Context &context)
{
    auto read = Body::of(context.request);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return *refusal;
    Body &body = std::get<Body>(read);
    WhiteLabel checked;
    readWhiteLabel(body, checked);
    if (body.refusal())
        return *body.refusal();
    return runAction(context, [&](Connection &connection, Seconds now) -> Answer {
        const base::Result<WhiteLabel> was = loadWhiteLabel(connection, context.core.account.id);
        if (!was)
            return internalRefusal(was.error());
        const QByteArray wanted = context.request.header("if-match").trimmed();
        if (!wanted.isEmpty() && wanted != "*" && wanted != '"' + QByteArray::number(was->version) + '"')
            return Refusal{.status = 409,
                           .code = "version_conflict",
                           .message = "White label has changed since it was read.",
                           .current = whiteLabelJson(context, *was)};
        WhiteLabel label = *was;
        readWhiteLabel(body, label);
        if (auto refusal = refusalFor(context, connection, *was, label))
            return *refusal;
        return store(context, connection, *was, std::move(label), now);
    });
}

} // namespace

void addWhiteLabelRoutes(Router &router, const Core &core)
{
    if (core.options.dialectOnly)
        return;
    router.add("GET", "white_label", Permission::ViewMoney, whiteLabel);
    router.add("POST", "white_label", Permission::ManageWhiteLabel, setWhiteLabel);
}

} // namespace platform
