// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fleet/operators.h"

#include "platform/files.h"
#include "platform/fleet/kinds.h"
#include "platform/fleet/random.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace platform::fleet {

Operators::Operators()
{
    m_byCountry.resize(countries().size());
    const QList<QByteArray> rows = readFile(u":/platform/operators.tsv"_s).split('\n');
    for (const QByteArray &row : rows) {
        const QList<QByteArray> cells = row.split('\t');
        if (cells.size() != 5)
            continue;
        for (size_t i = 0; i < countries().size(); ++i) {
            if (cells[2] == countries()[i].code)
                m_byCountry[i].push_back(QString::fromUtf8(cells[3]));
        }
    }
}

const QString &Operators::pick(int country, quint64 hash) const
{
    static const QString none;
    const std::vector<QString> &names = m_byCountry[size_t(country)];
    if (names.empty())
        return none;
    // Most lines roam on the steering partner, the rest on whoever is left.
    return below(hash, 100) < 60 ? names.front() : names[size_t(below(mix(hash, 1), names.size()))];
}

} // namespace platform::fleet
