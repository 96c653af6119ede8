// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changerules.h"

#include <QCoreApplication>
#include <QLocale>

namespace tables {

//! How changes read for people: what they are about, from and to, why not, what to know before.
class ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(tables::ChangeText)

public:
    //! What a change is about: "Status", "Sub-account".
    static QString field(domain::ChangeKind kind);
    //! A canonical text of domain::fieldText() as people read it; "none" for nothing. One line, at most 400 characters.
    static QString value(domain::ChangeKind kind, const QString &canonical, const QLocale &locale);
    //! What an order asks for, without a line: "Deactivated", "E-bikes", "REBOOT".
    static QString wanted(const domain::ChangeOrder &order, const QLocale &locale);
    //! Why a change is not possible, in a few words for a cell: "Already so".
    static QString obstacle(domain::Obstacle obstacle);
    //! Why nobody can do it, as a sentence for a tooltip.
    static QString sentence(domain::Obstacle obstacle);
    //! Whether it is a mistake in what was given, and not how things are.
    static bool isMistake(domain::Obstacle obstacle);
    //! A remark in a few words for a cell: "In session".
    static QString remark(domain::Remark remark);
    static QString remarks(domain::Remarks remarks);
    //! Whether one of them asks for a second thought.
    static bool isWarning(domain::Remarks remarks);
    //! Where a change stands: "Queued", "Sending".
    static QString state(domain::ChangeState state);
    //! When it takes effect: "Now", "19 Nov".
    static QString from(const std::optional<QDateTime> &when, const QDateTime &now, const QLocale &locale);
    //! Why the platform said no: our own sentence for the codes that are known, else its own words.
    static QString problem(const domain::ChangeProblem &problem);
    //! What is wrong with a field of a form, as a sentence to stand under it.
    static QString problem(domain::FormEntry entry, domain::EntryProblem problem);
    //! What a ticket is about: "Technical".
    static QString ticketKind(domain::TicketKind kind);
    //! What an order of the account is about: "50 SIM cards", "$50.00", an e-mail address; empty for one of lines.
    static QString target(const domain::ChangeOrder &order, const QLocale &locale);
    //! Whether an order changes the status of a line.
    //! Of what concerns the status: which one it is meant to bring. Unknown for anything else.
    static domain::LineStatus aim(domain::ChangeKind kind);
    static bool isStatus(domain::ChangeKind kind) { return aim(kind) != domain::LineStatus::Unknown; }

private:
    static QString missing(domain::FormEntry entry);
};

} // namespace tables
