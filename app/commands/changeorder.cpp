// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changeorder.h"

#include "models/tables/changetext.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

using domain::ChangeKind;
using domain::ChangeOrder;

namespace {

//! Words for a terminal.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(app::ChangeOrders)
};

base::Error invalid(const QString &sentence)
{
    return base::Error{.kind = base::ErrorKind::Invalid, .detail = sentence, .fields = {{u"code"_s, u"usage"_s}}};
}

ChangeOrder orderOf(ChangeKind kind) { return {.kind = kind, .value = {}}; }

base::Result<ChangeOrder> withText(ChangeKind kind, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"text"_s))
        return invalid(Words::tr("Say what with --text."));
    ChangeOrder order = orderOf(kind);
    order.value.text = parser.value(u"text"_s);
    return order;
}

QStringList listOf(const QString &text)
{
    QStringList all;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            all << word.trimmed();
    }
    return all;
}

base::Result<ChangeOrder> deactivation(const QCommandLineParser &parser, const domain::ChangeFacts &facts)
{
    const QString text = parser.value(u"on"_s);
    if (text.isEmpty())
        return orderOf(ChangeKind::Deactivate);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return invalid(Words::tr("--on is a day, for example 2026-12-24."));
    ChangeOrder order = orderOf(ChangeKind::DeactivationDate);
    order.value.date = day.startOfDay(facts.zone).toUTC(); // D3: 00:00 of the account's zone
    return order;
}

base::Result<ChangeOrder> assignment(const QCommandLineParser &parser, const domain::ChangeFacts &facts)
{
    const bool isGroup = parser.isSet(u"group"_s);
    if (isGroup == parser.isSet(u"sub-account"_s))
        return invalid(Words::tr("Say where to: --sub-account NAME or --group NAME; \"\" takes the lines out."));
    ChangeOrder order = orderOf(isGroup ? ChangeKind::Group : ChangeKind::SubAccount);
    const QString name = parser.value(isGroup ? u"group"_s : u"sub-account"_s);
    if (name.isEmpty())
        return order;
    const auto named = domain::findNamed(isGroup ? facts.catalog.groups : facts.catalog.subAccounts, name);
    if (!named)
        return invalid(isGroup ? Words::tr("There is no group \"%1\".").arg(name)
                               : Words::tr("There is no sub-account \"%1\".").arg(name));
    order.value.target = *named;
    return order;
}

base::Result<ChangeOrder> plan(const QCommandLineParser &parser, const domain::ChangeFacts &facts)
{
    const QString name = parser.value(u"plan"_s);
    const auto found = domain::findPlan(facts.catalog, name);
    if (!found) {
        QStringList names;
        for (const domain::RatePlan &each : facts.catalog.plans)
            names << each.named.name;
        return invalid(Words::tr("There is no rate plan \"%1\". Plans: %2.").arg(name, names.join(u", "_s)));
    }
    ChangeOrder order = orderOf(ChangeKind::RatePlan);
    order.value.target = found->named;
    return order;
}

base::Result<ChangeOrder> labels(const QCommandLineParser &parser)
{
    ChangeOrder order = orderOf(ChangeKind::Labels);
    order.value.labels = listOf(parser.value(u"add"_s));
    order.value.labelsOff = listOf(parser.value(u"remove"_s));
    if (order.value.labels.isEmpty() && order.value.labelsOff.isEmpty())
        return invalid(Words::tr("Say which with --add A,B or --remove C."));
    return order;
}

base::Result<ChangeOrder> autoRefill(const QCommandLineParser &parser)
{
    if (parser.isSet(u"off"_s) == parser.isSet(u"below"_s))
        return invalid(Words::tr("Say --below 50MB, or --off."));
    ChangeOrder order = orderOf(ChangeKind::DataAutoRefill);
    order.value.on = !parser.isSet(u"off"_s);
    if (!order.value.on)
        return order;
    const auto threshold = base::parseVolumeWithUnit(parser.value(u"below"_s));
    if (!threshold)
        return invalid(Words::tr("--below is an amount of data, for example 50MB."));
    order.value.threshold = *threshold;
    return order;
}

QString ticketKinds()
{
    QStringList words;
    for (const domain::TicketKind kind : domain::kTicketKinds)
        words << QString(domain::ticketKindWord(kind));
    return words.join(u", "_s);
}

base::Result<ChangeOrder> ticket(const QCommandLineParser &parser)
{
    domain::NewTicket wanted{.subject = parser.value(u"subject"_s).simplified(),
                             .text = parser.value(u"text"_s).trimmed()};
    if (parser.isSet(u"kind"_s)) {
        const auto kind = domain::ticketKindFromWord(parser.value(u"kind"_s));
        if (!kind)
            return invalid(Words::tr("--kind is one of: %1.").arg(ticketKinds()));
        wanted.kind = *kind;
    }
    if (const auto wrong = domain::wrongEntries(wanted); !wrong.empty())
        return invalid(tables::ChangeText::problem(wrong.front().entry, wrong.front().problem));
    ChangeOrder order = orderOf(ChangeKind::OpenTicket);
    order.value.ticket = std::move(wanted);
    return order;
}

constexpr std::array kVerbs{"activate"_L1, "deactivate"_L1, "keep"_L1,   "assign"_L1,      "plan"_L1,  "label"_L1,
                            "note"_L1,     "end-user"_L1,   "refill"_L1, "auto-refill"_L1, "renew"_L1, "sms"_L1,
                            "ticket"_L1,   "suspend"_L1,    "resume"_L1, "store"_L1};

} // namespace

QString changeVerbs()
{
    QStringList words;
    for (const QLatin1StringView verb : kVerbs)
        words << QString(verb);
    return words.join(u", "_s);
}

bool isChangeVerb(const QString &word)
{
    return std::any_of(kVerbs.begin(), kVerbs.end(), [&word](QLatin1StringView verb) { return word == verb; });
}

void addValueOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"text"_s, Words::tr("note, sms, end-user: the text."), u"text"_s},
                       {u"sub-account"_s, Words::tr("assign: the sub-account, \"\" for none."), u"name"_s},
                       {u"group"_s, Words::tr("assign: the group, \"\" for none."), u"name"_s},
                       {u"plan"_s, Words::tr("plan: the rate plan."), u"name"_s},
                       {u"add"_s, Words::tr("label: labels to put on, separated by commas."), u"labels"_s},
                       {u"remove"_s, Words::tr("label: labels to take off."), u"labels"_s},
                       {u"on"_s, Words::tr("deactivate: the day, instead of as soon as possible."), u"date"_s},
                       {u"below"_s, Words::tr("auto-refill: refill below so much data."), u"volume"_s},
                       {u"off"_s, Words::tr("auto-refill: switch it off; store: take the eSIMs out of it.")},
                       {u"subject"_s, Words::tr("ticket: its subject; --text says what is the matter."), u"text"_s},
                       {u"kind"_s, Words::tr("ticket: %1.").arg(ticketKinds()), u"kind"_s}});
}

base::Result<ChangeOrder> readOrder(const QString &verb, const QCommandLineParser &parser,
                                    const domain::ChangeFacts &facts)
{
    if (verb == "activate"_L1)
        return orderOf(ChangeKind::Activate);
    if (verb == "deactivate"_L1)
        return deactivation(parser, facts);
    if (verb == "keep"_L1)
        return orderOf(ChangeKind::DeactivationDate);
    if (verb == "assign"_L1)
        return assignment(parser, facts);
    if (verb == "plan"_L1)
        return plan(parser, facts);
    if (verb == "label"_L1)
        return labels(parser);
    if (verb == "note"_L1)
        return withText(ChangeKind::Notes, parser);
    if (verb == "end-user"_L1)
        return withText(ChangeKind::EndUser, parser);
    if (verb == "sms"_L1)
        return withText(ChangeKind::SendSms, parser);
    if (verb == "ticket"_L1)
        return ticket(parser);
    if (verb == "refill"_L1)
        return orderOf(ChangeKind::RefillData);
    if (verb == "auto-refill"_L1)
        return autoRefill(parser);
    if (verb == "suspend"_L1)
        return orderOf(ChangeKind::Suspend);
    if (verb == "resume"_L1)
        return orderOf(ChangeKind::Resume);
    if (verb == "store"_L1)
        return orderOf(parser.isSet(u"off"_s) ? ChangeKind::RemoveFromStore : ChangeKind::AddToStore);
    if (verb == "renew"_L1)
        return orderOf(ChangeKind::ConfirmRenewal);
    return invalid(Words::tr("There is no such change. Changes: %1.").arg(changeVerbs()));
}

} // namespace app
