// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace base {

namespace detail {

template<typename Text>
void overwrite(Text &text)
{
    using Unit = std::remove_cvref_t<decltype(*text.constData())>;
    if (text.data_ptr().d_ptr()) { // what is not on the heap is a literal of the program
        auto *units = const_cast<volatile char *>(reinterpret_cast<const volatile char *>(text.constData()));
        for (qsizetype i = 0; i < text.size() * qsizetype(sizeof(Unit)); ++i)
            units[i] = 0;
    }
    text.clear();
}

} // namespace detail

//! Overwrites a secret and empties it, with every copy that shares its memory (T14). What the toolkit copied elsewhere,
//! e.g. into the buffers of a connection, it does not reach.
inline void wipe(QString &secret) { detail::overwrite(secret); }
inline void wipe(QByteArray &secret) { detail::overwrite(secret); }

} // namespace base
