// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/iccid.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QTimeZone>
#include <optional>
#include <vector>

namespace domain {

//! What a column of evidence holds. Numbers are whole: bytes, micro-units, seconds.
enum class EvidenceKind : quint8 {
    Text,
    Number,
    Volume,  //!< bytes; shown in MB (D19)
    Money,   //!< micro-units; the currency stands in a column of its own
    Seconds, //!< how long something was
    Time,    //!< seconds since 1970-01-01 UTC
    Day,     //!< Julian day of the account's zone (D22)
};

struct EvidenceColumn
{
    QString title;
    EvidenceKind kind = EvidenceKind::Text;
};

struct EvidenceCell
{
    QString text;                 //!< of Text
    std::optional<qint64> number; //!< of the others; nullopt: not known
};

//! Bars: one value a day or month; nullopt: not known, which is not nothing.
struct EvidenceChart
{
    QString title; //!< with the unit
    QStringList labels;
    std::vector<std::optional<double>> values; //!< as many as labels
};

//! One log of the line, or its facts: a sheet in the workbook, a chapter in the document.
struct EvidenceSection
{
    QString name;  //!< of the sheet, 31 characters at most
    QString title; //!< of the chapter
    QString state; //!< how old it is, or that it was never fetched (principle 1)
    std::vector<EvidenceColumn> columns;
    std::vector<std::vector<EvidenceCell>> rows;
    std::vector<EvidenceChart> charts;
    int totals = 0; //!< last rows that are sums of those before
};

//! Everything that is known of one line in a span of days, for somebody who was not there.
struct Evidence
{
    QString title;
    Iccid iccid;
    std::vector<std::pair<QString, QString>> about; //!< account, period, zone, by whom, when
    QString foot;                                   //!< of each page; %8 is its number, %9 how many there are
    QString howToCheck;                             //!< empty: nobody is to check it, and no chapter says its SHA-256
    QString aboutName;                              //!< of the first sheet
    QTimeZone zone = QTimeZone::utc();              //!< the account's
    std::vector<EvidenceSection> sections;
};

//! A cell as canonical text: UTC as 2026-11-18T14:32:00Z, days as 2026-11-18, bytes, seconds and numbers as digits,
//! money with six decimals; nothing where it is not known. Tabs and line ends in texts become blanks.
QString canonicalText(EvidenceKind kind, const EvidenceCell &cell);
//! SHA-256 of a section: its titles and then its rows, cells apart by tabs, each line ended by a line feed, UTF-8.
QByteArray hashOf(const EvidenceSection &section);

} // namespace domain
