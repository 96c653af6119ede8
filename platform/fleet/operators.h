// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace platform::fleet {

//! Mobile networks by country, from resources/operators.tsv.
class Operators
{
public:
    Operators();
    //! The network a line uses in that country (an index into countries()); picked by `hash`.
    const QString &pick(int country, quint64 hash) const;

private:
    std::vector<std::vector<QString>> m_byCountry;
};

} // namespace platform::fleet
