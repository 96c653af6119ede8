// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/lineorders.h"

#include "platform/core.h"
#include "platform/email.h"

using namespace Qt::StringLiterals;

namespace platform {

using domain::Permission;

namespace {

constexpr qint64 kMostThreshold = 1LL << 50;
constexpr qsizetype kLongestText = 1000; // longer ones than an SMS may be are a matter of the rule, not of the body

//! An id, or null for none.
int idOrNone(Body &body, QLatin1String key)
{
    if (!body.mentions(key))
        body.refuse(key, "An id or null is needed.");
    return body.optionalId(key);
}

//! A text, or null or an empty one for none.
QString textOrNone(Body &body, QLatin1String key, qsizetype most)
{
    if (!body.mentions(key))
        body.refuse(key, "A text or null is needed.");
    return body.optionalText(key, most);
}

LineChange readActivationReady(Body &, const Core &) { return makeActivationReady(); }
LineChange readDeactivate(Body &, const Core &) { return deactivateLine(); }
LineChange readRefill(Body &, const Core &) { return refillData(); }
LineChange readStoreAdd(Body &, const Core &) { return offerInStore(true); }
LineChange readStoreRemove(Body &, const Core &) { return offerInStore(false); }
LineChange readConfirmRenewal(Body &, const Core &) { return confirmRenewal(); }

//! Null or an empty text takes the date away (R100); a day begins at 00:00 of the account's zone (D3).
LineChange readDeactivationDate(Body &body, const Core &core)
{
    const QByteArray text = textOrNone(body, "deactivation_date"_L1, 40).toLatin1();
    if (text.isEmpty())
        return setDeactivationDate(std::nullopt);
    const std::optional<Day> day = parseWireDay(text);
    const std::optional<Seconds> time = day ? std::optional(core.calendar.startOf(*day)) : parseWireTime(text);
    if (!time)
        body.refuse("deactivation_date"_L1, "YYYY-MM-DD or YYYY-MM-DD hh:mm:ss is needed.");
    return setDeactivationDate(time);
}

LineChange readNotes(Body &body, const Core &) { return setNotes(textOrNone(body, "notes"_L1, kLongestNote)); }

//! Either all of them, or those to add and to remove.
LineChange readLabels(Body &body, const Core &)
{
    if (body.mentions("labels"_L1))
        return setLabels(body.texts("labels"_L1, kMostLabels, kLongestLabel));
    if (!body.has("add"_L1) && !body.has("remove"_L1))
        body.refuse("labels"_L1, "Either labels, or add and remove, is needed.");
    const QStringList add = body.texts("add"_L1, kMostLabels, kLongestLabel);
    return changeLabels(add, body.texts("remove"_L1, kMostLabels, kLongestLabel));
}

LineChange readEndUser(Body &body, const Core &)
{
    const QString text = textOrNone(body, "end_user"_L1, kMostEmail);
    const auto email = parseEmail(text);
    if (!text.isEmpty() && !email)
        body.refuse("end_user"_L1, "An e-mail address is needed.");
    return setEndUser(email.value_or(QString()));
}

LineChange readPlanLabel(Body &body, const Core &) { return setPlanLabel(textOrNone(body, "plan_label"_L1, 100)); }

LineChange readPlan(Body &body, const Core &)
{
    const int id = body.optionalId("rate_plan_id"_L1);
    if (id == 0)
        body.refuse("rate_plan_id"_L1, "An id is needed.");
    return changePlan(id);
}

LineChange readSubAccount(Body &body, const Core &) { return assignSubAccount(idOrNone(body, "sub_account_id"_L1)); }

LineChange readGroup(Body &body, const Core &) { return moveToGroup(idOrNone(body, "group_id"_L1)); }

LineChange readDeployment(Body &body, const Core &)
{
    return setDeploymentCountry(textOrNone(body, "deployment_country"_L1, 2).toUpper());
}

LineChange readSuspend(Body &body, const Core &)
{
    const QString reason = body.has("reason"_L1) ? body.text("reason"_L1, 20) : u"manual"_s;
    if (reason != "manual"_L1 && reason != "payment"_L1)
        body.refuse("reason"_L1, "manual or payment.");
    return suspendLine(reason == "payment"_L1, body.optionalText("note"_L1, kLongestNote));
}

LineChange readResume(Body &body, const Core &) { return resumeLine(body.optionalText("note"_L1, kLongestNote)); }

LineChange readPaidUntil(Body &body, const Core &)
{
    const QByteArray text = textOrNone(body, "paid_until"_L1, 40).toLatin1();
    const std::optional<Day> day = parseWireDay(text);
    if (!text.isEmpty() && !day)
        body.refuse("paid_until"_L1, "YYYY-MM-DD is needed.");
    return setPaidUntil(day);
}

LineChange readDataAutoRefill(Body &body, const Core &)
{
    if (!body.has("enabled"_L1))
        body.refuse("enabled"_L1, "true or false is needed.");
    const bool on = body.flag("enabled"_L1, false);
    const qint64 threshold = body.number("threshold_bytes"_L1, 0, kMostThreshold, -1);
    return setDataAutoRefill(on, threshold < 0 ? std::nullopt : std::optional(threshold));
}

LineChange readSms(Body &body, const Core &) { return sendSms(body.text("text"_L1, kLongestText)); }

} // namespace

const std::vector<LineOrder> &lineOrders()
{
    static const std::vector<LineOrder> orders{
        {"activate"_L1, "activation_ready", Permission::ManageLines, readActivationReady},
        {"deactivate"_L1, "deactivate", Permission::ManageLines, readDeactivate},
        {"deactivation_date"_L1, "deactivation_date", Permission::ChangeDeactivationDate, readDeactivationDate},
        {"notes"_L1, "notes", Permission::ManageLines, readNotes},
        {"labels"_L1, "labels", Permission::ManageLines, readLabels},
        {"end_user"_L1, "end_user", Permission::ManageLines, readEndUser},
        {"plan"_L1, "plan", Permission::ManageLines, readPlan},
        {"plan_label"_L1, "plan_label", Permission::ManageLines, readPlanLabel},
        {"sub_account"_L1, "sub_account", Permission::AssignLines, readSubAccount},
        {"group"_L1, "group", Permission::AssignLines, readGroup},
        {"deployment_country"_L1, "deployment_country", Permission::ManageLines, readDeployment},
        {"suspend"_L1, "suspend", Permission::ManageLines, readSuspend},
        {"resume"_L1, "resume", Permission::ManageLines, readResume},
        {"paid_until"_L1, "paid_until", Permission::ManageLines, readPaidUntil},
        {"refill"_L1, "refill", Permission::ManageLines, readRefill},
        {"data_auto_refill"_L1, "data_auto_refill", Permission::ManageLines, readDataAutoRefill},
        {"store_add"_L1, "store/add", Permission::ManageLines, readStoreAdd},
        {"store_remove"_L1, "store/remove", Permission::ManageLines, readStoreRemove},
        {"send_sms"_L1, {}, Permission::SendSms, readSms}, // has an answer of its own, so has its address
        {"confirm_renewal"_L1, {}, Permission::ConfirmRenewals, readConfirmRenewal},
    };
    return orders;
}

const LineOrder *findLineOrder(QStringView action)
{
    for (const LineOrder &order : lineOrders()) {
        if (action == order.action)
            return &order;
    }
    return nullptr;
}

domain::Permissions anyLineOrder()
{
    domain::Permissions needs;
    for (const LineOrder &order : lineOrders())
        needs |= order.needs;
    return needs;
}

} // namespace platform
