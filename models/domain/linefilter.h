// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/datavolume.h"
#include "models/base/result.h"
#include "models/domain/linecolumn.h"

#include <QStringList>
#include <chrono>
#include <memory>
#include <variant>
#include <vector>

namespace domain {

//! What a term of the filter language looks at. The same words in the window and on the command line.
enum class FilterField : quint8 {
    Text, //!< a bare word: anywhere in ICCID, notes, MSISDN, IMEI, labels (R62)
    Status,
    SubAccount,
    Plan,
    Label,
    Operator,
    SimType,
    Group,
    Country,
    Iccid,
    Notes,
    Imei,
    Msisdn,
    EndUser,
    Rule, //!< names of the rules that concern it
    Month,
    Today,
    DataLeft, //!< volumes, "50MB"
    Sms,
    Sessions,
    DaysLeft, //!< whole numbers
    Seen,     //!< an age ("7d", "12h", "30m"), a date ("2026-11-01"), or "never"
    Renewal,  //!< the day on which a quarterly or yearly contract is renewed: a date with a comparison (D28)
};

enum class FilterOp : quint8 {
    AnyOf,  //!< field:a,b   one of the values (notes, imei, msisdn, iccid, rule: contains one of them)
    NoneOf, //!< -field:a,b
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual, //!< field<5MB; for seen an age: seen<7d is "within the last 7 days"
};

//! One condition. `begin` and `length` say where it stands in the text it was read from.
struct FilterTerm
{
    FilterField field = FilterField::Text;
    FilterOp op = FilterOp::AnyOf;
    QStringList values;      //!< AnyOf, NoneOf; canonical words for Status; "" is "not set"; "never" for Seen
    base::DataVolume volume; //!< Month, Today, DataLeft with a comparison
    qint64 number = 0;       //!< Sms, Sessions, DaysLeft with a comparison
    std::optional<std::chrono::seconds> age; //!< Seen with an age
    std::optional<QDateTime> when;           //!< Seen and Renewal with a date, UTC
    qsizetype begin = 0;
    qsizetype length = 0;
};

//! A pasted or dropped list of lines, each once, in order of their numbers.
using IccidList = std::shared_ptr<const std::vector<Iccid>>;
IccidList makeIccidList(std::vector<Iccid> iccids);

//! A line must meet every term, and be on the list where there is one. The list has no words in the language.
struct LineFilter
{
    std::vector<FilterTerm> terms;
    IccidList listed;

    bool isEmpty() const { return terms.empty() && !listed; }
};

//! Reads the filter language: status:active sub:"Cold chain" month>50MB seen<7d reefer.
//! Invalid has `where` = "begin,length" of what is wrong, fields["word"] = that text, and fields["code"] = one of
//! unknown_field, unknown_status, missing_value, bad_volume, bad_number, bad_age, bad_date, bad_operator,
//! unclosed_quote.
base::Result<LineFilter> parseLineFilter(QStringView text);

//! The filter as text that parseLineFilter() reads back to the same terms.
QString formatLineFilter(const LineFilter &filter);
QString formatFilterTerm(const FilterTerm &term);

//! Fields compared as volumes, as whole numbers, and fields whose values are looked for inside a text.
bool isVolumeField(FilterField field);
bool isNumberField(FilterField field);
bool isContainsField(FilterField field);
//! Fields that are compared with an amount, an age or a date, and have no list of values.
bool isComparedField(FilterField field);

//! The word of a field, e.g. "sub" for SubAccount.
QLatin1String filterFieldWord(FilterField field);
std::optional<FilterField> filterFieldFromWord(QStringView word);
//! Every field that has a word (all but Text).
const std::vector<FilterField> &filterFields();

//! What could be typed at `cursor`: field words, or the field whose values are wanted and the part already typed.
struct FilterCompletion
{
    qsizetype begin = 0; //!< what the completion replaces
    qsizetype length = 0;
    QString prefix;
    std::optional<FilterField> valuesOf; //!< nullopt: field words are wanted
};
FilterCompletion completionAt(QStringView text, qsizetype cursor);

//! Quotes a value where the language needs it.
QString quoteFilterValue(const QString &value);

//! Whether `line` meets the filter at `now`: the rule in one place, against which the cache's SQL is tested.
bool matches(const Line &line, const LineFilter &filter, const QDateTime &now);

//! A question to the cache: which lines, in which order.
struct LineQuery
{
    LineFilter filter;
    LineSort sort;
};

} // namespace domain
