// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/printedtext.h"

#include <map>
#include <optional>

namespace platform {

namespace {

using Form = QChar::Decomposition;

bool isRightToLeft(QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; }
bool isLeftToRight(QChar c)
{
    return c.direction() == QChar::DirL || c.direction() == QChar::DirEN || c.direction() == QChar::DirAN ||
           c.isSurrogate();
}

//! The presentation forms that Unicode has for each Arabic letter and for lam with alef (FE70–FEFC).
const std::map<std::pair<QString, Form>, QChar> &forms()
{
    static const std::map<std::pair<QString, Form>, QChar> all = [] {
        std::map<std::pair<QString, Form>, QChar> table;
        for (char16_t code = 0xfe80; code <= 0xfefc; ++code) {
            const QChar form(code);
            table[{form.decomposition(), form.decompositionTag()}] = form;
        }
        return table;
    }();
    return all;
}

bool joinsNext(QChar c) { return c.joiningType() == QChar::Joining_Dual || c.joiningType() == QChar::Joining_Causing; }
bool joinsPrevious(QChar c) { return joinsNext(c) || c.joiningType() == QChar::Joining_Right; }

std::optional<QChar> formOf(const QString &letters, bool before, bool after)
{
    const Form wanted = before && after ? QChar::Medial
                        : before        ? QChar::Final
                        : after         ? QChar::Initial
                                        : QChar::Isolated;
    const auto found = forms().find({letters, wanted});
    return found == forms().end() ? std::nullopt : std::optional(found->second);
}

//! Letters as they look beside their neighbours; marks above and below them are left out.
QString joined(const QString &text)
{
    QString bare;
    for (const QChar c : text) {
        if (c.joiningType() != QChar::Joining_Transparent || c.script() != QChar::Script_Inherited)
            bare += c;
    }
    QString out;
    for (qsizetype i = 0; i < bare.size(); ++i) {
        const bool before = i > 0 && joinsNext(bare[i - 1]) && joinsPrevious(bare[i]);
        const auto ligature = i + 1 < bare.size() ? formOf(bare.mid(i, 2), before, false) : std::nullopt;
        if (ligature) {
            out += *ligature;
            ++i;
            continue;
        }
        const bool after = i + 1 < bare.size() && joinsNext(bare[i]) && joinsPrevious(bare[i + 1]);
        out += formOf(bare.mid(i, 1), before, after).value_or(bare[i]);
    }
    return out;
}

struct Stretch
{
    QString text;
    bool rightToLeft = false;
};

//! Stretches of one direction; what has none belongs to both its neighbours, or goes with the whole text.
std::vector<Stretch> stretchesOf(const QString &text, bool base)
{
    std::vector<Stretch> all;
    QString between;
    for (const QChar c : text) {
        const bool right = isRightToLeft(c);
        if (!right && !isLeftToRight(c)) {
            between += c;
            continue;
        }
        if (all.empty() || all.back().rightToLeft != right) {
            if (!between.isEmpty())
                all.push_back({between, base});
            all.push_back({{}, right});
            between.clear();
        }
        all.back().text += between + c;
        between.clear();
    }
    if (!between.isEmpty())
        all.push_back({between, base});
    return all;
}

QString reversed(const QString &text)
{
    QString out;
    for (auto it = text.crbegin(); it != text.crend(); ++it)
        out += it->hasMirrored() ? it->mirroredChar() : *it;
    return out;
}

bool isEastAsian(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return true;
    default: return (c >= u'\u3000' && c <= u'\u303f') || (c >= u'\uff00' && c <= u'\uffef') || c == u'\u30fc';
    }
}

} // namespace

QString printed(const QString &text)
{
    const QString composed = text.normalized(QString::NormalizationForm_C);
    bool base = false;
    for (const QChar c : composed) {
        if (isRightToLeft(c) || c.direction() == QChar::DirL) {
            base = isRightToLeft(c);
            break;
        }
    }
    QString out;
    for (const Stretch &each : stretchesOf(joined(composed), base)) {
        const QString shown = each.rightToLeft ? reversed(each.text) : each.text;
        out = base ? shown + out : out + shown;
    }
    return out;
}

std::vector<PrintedRun> runsOf(const QString &text)
{
    std::vector<PrintedRun> all;
    for (const QChar c : text) {
        const bool eastAsian = isEastAsian(c);
        if (all.empty() || all.back().eastAsian != eastAsian)
            all.push_back({{}, eastAsian});
        all.back().text += c;
    }
    return all;
}

QStringList wrapped(const QString &text, float most, const std::function<float(const QString &)> &widthOf)
{
    QStringList rows;
    QString row;
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = row.isEmpty() ? word : row + u' ' + word;
        if (widthOf(longer) <= most) {
            row = longer;
            continue;
        }
        if (!row.isEmpty())
            rows << row;
        while (word.size() > 1 && widthOf(word) > most) {
            qsizetype fits = word.size() - 1;
            while (fits > 1 && widthOf(word.left(fits)) > most)
                --fits;
            rows << word.left(fits);
            word = word.mid(fits);
        }
        row = word;
    }
    return row.isEmpty() ? rows : rows << row;
}

} // namespace platform
