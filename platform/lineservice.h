// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"
#include "models/domain/permission.h"
#include "platform/linestore.h"
#include "platform/money.h"
#include "platform/wire.h"

#include <functional>

namespace platform {

//! Who changes lines, by what right, and where.
struct LineActor
{
    Actor actor;
    domain::Permissions permissions;
    Scope scope;
    QByteArray base;        //!< "/api/UUID/": where links begin
    QString idempotencyKey; //!< stands in the ledger with what it cost
};

class LineWork;

//! What one action makes of one line; nothing when that was done, else why not. It refuses before it changes anything,
//! and charges before it touches the row.
using LineChange = std::function<std::optional<Refusal>(LineWork &, LineRow &)>;

//! Changes of lines within one transaction: those of a single request, or a batch of a bulk job.
class LineWork
{
public:
    LineWork(Core &core, Connection &connection, Seconds now, LineActor actor);

    //! Makes the change, stores the line with its next version and writes the audit entries. Nothing is stored where
    //! nothing has changed.
    std::optional<Refusal> change(LineRow &row, const LineChange &change);
    //! To be called at the end: writes what has been charged.
    base::Status flush();

    // For changes.
    Core &core() { return m_core; }
    Connection &connection() { return m_db; }
    Seconds now() const { return m_now; }
    Day today() const;
    const LineActor &by() const { return m_by; }
    bool may(domain::Permission permission) const { return m_by.permissions.testFlag(permission); }

    //! For the audit log: a field of that line was that and is this.
    void note(const LineRow &row, const QString &action, const QString &field, const QString &before,
              const QString &after, const QString &reason = {});
    void setStatus(LineRow &row, Status status, const QString &reason);
    //! Takes a fee from the account's balance, with what follows from that for all lines; `row` is as it is then. 402
    //! below the minimum.
    std::optional<Refusal> charge(LineRow &row, Fee fee);
    //! 402 where the balance is below the minimum.
    std::optional<Refusal> refusalForBalance();
    base::Result<Money *> money();
    Refusal conflict(const LineRow &row, const QByteArray &code, const QByteArray &message,
                     const QByteArray &field = {}) const;

private:
    base::Status store(LineRow &row);

    Core &m_core;
    Connection &m_db;
    Seconds m_now;
    LineActor m_by;
    std::optional<Money> m_money;
    std::vector<AuditEntry> m_notes;
};

//! 422 for a line that cannot do that in its state.
Refusal notAllowedInState(const LineRow &row);
//! 422 for something that is wrong with a request as a whole.
Refusal breaksRule(const QByteArray &code, const QByteArray &message, const QByteArray &field = {});

bool isSubscription(const LineRow &row);
bool isPrepaid(const LineRow &row);

// What can be done to a line. Each names the requirement it follows.

LineChange makeActivationReady();                            //!< R76, R240
LineChange deactivateLine();                                 //!< R76, R98, R99, R178, D3
LineChange setDeactivationDate(std::optional<Seconds> date); //!< R100, R101; nothing takes it away
LineChange suspendLine(bool forPayment, const QString &why); //!< R267; comes back when somebody resumes it (D4)
LineChange resumeLine(const QString &why);                   //!< R266
LineChange setPaidUntil(std::optional<Day> day);             //!< R264; nothing: not known
LineChange setNotes(const QString &notes);                   //!< R69
LineChange setLabels(const QStringList &labels);             //!< R255
LineChange changeLabels(const QStringList &add, const QStringList &remove);
LineChange setEndUser(const QString &email);                            //!< R249
LineChange setPlanLabel(const QString &label);                          //!< R247; empty: the plan's own name
LineChange changePlan(int ratePlanId);                                  //!< from the next day on, once a billing cycle
LineChange assignSubAccount(int subAccountId);                          //!< R78; 0: none
LineChange moveToGroup(int groupId);                                    //!< R192, D30; 0: none
LineChange setDeploymentCountry(const QString &code);                   //!< R273; empty: anywhere
LineChange refillData();                                                //!< R231, R260, R262
LineChange setDataAutoRefill(bool on, std::optional<qint64> threshold); //!< R261
LineChange offerInStore(bool on);                                       //!< R259
LineChange confirmRenewal();                                            //!< R190
LineChange sendSms(const QString &text, qint64 *smsId = nullptr);       //!< R77, R81–R83, D17

//! Puts a SIM that nobody has yet into the account (R66, R160, R174, R177).
struct NewLine
{
    QString iccid;
    int ratePlanId = 0;
    int subAccountId = 0;
    int groupId = 0;
    QString notes;
    QStringList labels;
};
std::variant<LineRow, Refusal> addLine(LineWork &work, const NewLine &wanted);

// how long texts may be is the same on both sides of the wire
using domain::kLongestLabel;
using domain::kLongestNote;
using domain::kMostLabels;

} // namespace platform
