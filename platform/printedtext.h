// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace platform {

//! A text as its characters stand on paper from left to right: Arabic letters joined, what is written from right to
//! left turned round. For a library that puts one character behind the other.
QString printed(const QString &text);

//! A part of a text that one font has the characters of.
struct PrintedRun
{
    QString text;
    bool eastAsian = false; //!< Han, Kana, Hangul, Bopomofo and their full-width signs
};
std::vector<PrintedRun> runsOf(const QString &text);

//! The rows of a text that are no wider than `most`; broken at blanks, and within words that have a row for themselves.
QStringList wrapped(const QString &text, float most, const std::function<float(const QString &)> &widthOf);

} // namespace platform
