// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/lineimport.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace exports {

namespace {

constexpr size_t kLookedAt = 200; //!< rows that a guess is made from

struct Title
{
    QLatin1StringView word;
    ImportField field;
};

//! Letters alone, lower case: "Sub-account" is "subaccount".
constexpr std::array kTitles{
    Title{"iccid"_L1, ImportField::Iccid},
    Title{"icc"_L1, ImportField::Iccid},
    Title{"sim"_L1, ImportField::Iccid},
    Title{"simnumber"_L1, ImportField::Iccid},
    Title{"simcard"_L1, ImportField::Iccid},
    Title{"simserial"_L1, ImportField::Iccid},
    Title{"plan"_L1, ImportField::Plan},
    Title{"rateplan"_L1, ImportField::Plan},
    Title{"tariff"_L1, ImportField::Plan},
    Title{"product"_L1, ImportField::Plan},
    Title{"subaccount"_L1, ImportField::SubAccount},
    Title{"account"_L1, ImportField::SubAccount},
    Title{"accountname"_L1, ImportField::SubAccount},
    Title{"company"_L1, ImportField::SubAccount},
    Title{"customer"_L1, ImportField::SubAccount},
    Title{"group"_L1, ImportField::Group},
    Title{"note"_L1, ImportField::Notes},
    Title{"notes"_L1, ImportField::Notes},
    Title{"name"_L1, ImportField::Notes},
    Title{"description"_L1, ImportField::Notes},
    Title{"comment"_L1, ImportField::Notes},
    Title{"label"_L1, ImportField::Labels},
    Title{"labels"_L1, ImportField::Labels},
    Title{"tag"_L1, ImportField::Labels},
    Title{"tags"_L1, ImportField::Labels},
};

ImportField fieldOf(const QString &title)
{
    QString word;
    for (const QChar c : title) {
        if (c.isLetter())
            word += c.toLower();
    }
    const auto *found =
        std::find_if(kTitles.begin(), kTitles.end(), [&word](const Title &each) { return word == each.word; });
    return found == kTitles.end() ? ImportField::Ignored : found->field;
}

bool isEmpty(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

bool has(const std::vector<ImportField> &columns, ImportField field)
{
    return std::find(columns.begin(), columns.end(), field) != columns.end();
}

ImportMapping byTitles(const QStringList &row)
{
    ImportMapping mapping{.columns = {}, .hasTitles = true};
    for (const QString &title : row) {
        const ImportField field = fieldOf(title);
        const bool isTaken = field != ImportField::Labels && has(mapping.columns, field);
        mapping.columns.push_back(isTaken ? ImportField::Ignored : field);
    }
    return mapping;
}

//! The column that most rows have an ICCID in; -1 when none has any.
qsizetype iccidColumn(const Sheet &sheet)
{
    std::vector<int> hits;
    for (size_t i = 0; i < std::min(sheet.rows.size(), kLookedAt); ++i) {
        const QStringList &row = sheet.rows[i];
        hits.resize(std::max(hits.size(), size_t(row.size())));
        for (qsizetype column = 0; column < row.size(); ++column)
            hits[size_t(column)] += domain::parseIccid(row[column]).isOk() ? 1 : 0;
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    return best == hits.end() || *best == 0 ? -1 : best - hits.begin();
}

size_t widest(const Sheet &sheet)
{
    size_t width = 0;
    for (const QStringList &row : sheet.rows)
        width = std::max(width, size_t(row.size()));
    return width;
}

domain::Named namedIn(const std::vector<domain::Named> &all, const QString &text, const domain::Named &otherwise)
{
    if (text.isEmpty())
        return otherwise;
    return domain::findNamed(all, text).value_or(domain::Named{{}, text});
}

domain::Named planIn(const domain::Catalog &catalog, const QString &text, const domain::Named &otherwise)
{
    if (text.isEmpty())
        return otherwise;
    const std::optional<domain::RatePlan> plan = domain::findPlan(catalog, text);
    return plan ? plan->named : domain::Named{{}, text};
}

void addLabels(QStringList &labels, const QString &text)
{
    static const QRegularExpression parted(u"[,;|]"_s);
    for (const QString &label : text.split(parted, Qt::SkipEmptyParts)) {
        if (!label.trimmed().isEmpty() && !labels.contains(label.trimmed()))
            labels << label.trimmed();
    }
}

void setIccid(domain::NewLine &line, const QString &text)
{
    line.iccidText = text;
    if (const base::Result<domain::Iccid> iccid = domain::parseIccid(text))
        line.iccid = *iccid;
}

void read(domain::NewLine &line, ImportField field, const QString &text, const ImportDefaults &defaults,
          const domain::Catalog &catalog)
{
    switch (field) {
    case ImportField::Ignored: break;
    case ImportField::Iccid: setIccid(line, text); break;
    case ImportField::Plan: line.plan = planIn(catalog, text, defaults.plan); break;
    case ImportField::SubAccount: line.subAccount = namedIn(catalog.subAccounts, text, defaults.subAccount); break;
    case ImportField::Group: line.group = namedIn(catalog.groups, text, defaults.group); break;
    case ImportField::Notes: line.notes = text; break;
    case ImportField::Labels: addLabels(line.labels, text); break;
    }
}

} // namespace

ImportMapping guessMapping(const Sheet &sheet)
{
    const auto first =
        std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const QStringList &row) { return !isEmpty(row); });
    if (first == sheet.rows.end())
        return {};
    ImportMapping mapping = byTitles(*first);
    if (!has(mapping.columns, ImportField::Iccid)) {
        const qsizetype column = iccidColumn(sheet);
        const bool isLine = column >= 0 && domain::parseIccid(first->value(column)).isOk();
        if (isLine)
            mapping = {};
        if (column >= 0) {
            mapping.columns.resize(std::max(mapping.columns.size(), size_t(column) + 1));
            mapping.columns[size_t(column)] = ImportField::Iccid;
        }
    }
    mapping.columns.resize(widest(sheet));
    return mapping;
}

std::vector<domain::NewLine> newLinesFrom(const Sheet &sheet, const ImportMapping &mapping,
                                          const ImportDefaults &defaults, const domain::Catalog &catalog)
{
    std::vector<domain::NewLine> lines;
    bool isTitles = mapping.hasTitles;
    for (size_t i = 0; i < sheet.rows.size(); ++i) {
        const QStringList &row = sheet.rows[i];
        if (isEmpty(row) || std::exchange(isTitles, false))
            continue;
        domain::NewLine line = newLineFrom({}, defaults);
        line.row = int(i) + 1;
        for (qsizetype column = 0; column < row.size() && size_t(column) < mapping.columns.size(); ++column)
            read(line, mapping.columns[size_t(column)], row[column].trimmed(), defaults, catalog);
        lines.push_back(std::move(line));
    }
    return lines;
}

domain::NewLine newLineFrom(const QString &iccid, const ImportDefaults &defaults)
{
    domain::NewLine line;
    setIccid(line, iccid.trimmed());
    line.plan = defaults.plan;
    line.subAccount = defaults.subAccount;
    line.group = defaults.group;
    return line;
}

} // namespace exports
