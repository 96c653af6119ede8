// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countries.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <vector>

namespace ui {

//! ISO 3166-1 alone: QLocale also knows parts of the world, by three digits.
void fillCountries(QComboBox *box)
{
    std::vector<std::pair<QString, QString>> countries;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = QLocale::Territory(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() == 2)
            countries.emplace_back(QLocale::territoryToString(territory), code);
    }
    std::sort(countries.begin(), countries.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    box->addItem(QCoreApplication::translate("countries", "Choose a country"), QString());
    for (const auto &[name, code] : countries)
        box->addItem(name, code);
}

} // namespace ui
