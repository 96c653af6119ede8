// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/importing.h"

#include <QSet>
#include <QtConcurrentRun>

namespace exports {

namespace {

constexpr size_t kFirstBad = 5;

bool isUnknown(const domain::Named &named) { return !named.name.isEmpty() && named.isNone(); }

} // namespace

base::Future<SheetPointer> readSheetSoon(const QString &path)
{
    return QtConcurrent::run([path]() -> base::Result<SheetPointer> {
        base::Result<Sheet> sheet = readSheet(path);
        if (!sheet)
            return sheet.error();
        return SheetPointer(std::make_shared<Sheet>(std::move(*sheet)));
    });
}

base::Future<ImportCheck> checkSheetSoon(SheetPointer sheet, ImportMapping mapping, ImportDefaults defaults,
                                         domain::Catalog catalog)
{
    return QtConcurrent::run([sheet = std::move(sheet), mapping = std::move(mapping), defaults = std::move(defaults),
                              catalog = std::move(catalog)]() -> base::Result<ImportCheck> {
        ImportCheck check;
        check.lines = newLinesFrom(*sheet, mapping, defaults, catalog);
        QSet<QString> seen;
        for (const domain::NewLine &line : check.lines) {
            if (line.iccid.text.isEmpty()) {
                ++check.badNumbers;
                if (check.firstBad.size() < kFirstBad)
                    check.firstBad.emplace_back(line.row, line.iccidText.left(40));
                continue;
            }
            check.luhnDiffers += domain::hasValidLuhn(line.iccid) ? 0 : 1;
            check.namedTwice += seen.contains(line.iccid.text) ? 1 : 0;
            seen.insert(line.iccid.text);
            check.unknownNames += isUnknown(line.plan) || isUnknown(line.subAccount) || isUnknown(line.group) ? 1 : 0;
        }
        return check;
    });
}

} // namespace exports
