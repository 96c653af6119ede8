// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/email.h"

#include <QCryptographicHash>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr qsizetype kMostLocal = 64;
constexpr qsizetype kMostDomain = 253;

bool isLocalLetter(QChar c)
{
    if (c.unicode() < 0x80)
        return c.isLetterOrNumber() || u".!#$%&'*+-/=?^_`{|}~"_s.contains(c);
    switch (c.category()) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Number_DecimalDigit: return true;
    default: return false;
    }
}

bool isLocal(const QString &local)
{
    return !local.isEmpty() && local.size() <= kMostLocal && !local.startsWith(u'.') && !local.endsWith(u'.') &&
           !local.contains(".."_L1) && std::all_of(local.begin(), local.end(), isLocalLetter);
}

bool isLabel(const QByteArray &label)
{
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith('-') && !label.endsWith('-') &&
           std::all_of(label.begin(), label.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

//! In the form that name servers know; empty for what is no domain.
QByteArray aceDomain(const QString &domain)
{
    const QByteArray ace = QUrl::toAce(domain).toLower();
    const QByteArrayList labels = ace.split('.');
    const bool ok = ace.size() <= kMostDomain && labels.size() >= 2 &&
                    std::all_of(labels.begin(), labels.end(), isLabel) && labels.last().size() >= 2;
    return ok ? ace : QByteArray();
}

} // namespace

std::optional<QString> parseEmail(const QString &text)
{
    const QString email = text.trimmed().normalized(QString::NormalizationForm_C);
    const qsizetype at = email.lastIndexOf(u'@');
    if (at < 1 || email.size() > kMostEmail || !isLocal(email.left(at)) || aceDomain(email.mid(at + 1)).isEmpty())
        return std::nullopt;
    return email.left(at) + u'@' + email.mid(at + 1).toLower();
}

QString emailKey(const QString &email)
{
    const QString text = email.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const qsizetype at = text.lastIndexOf(u'@');
    const QByteArray domain = aceDomain(text.mid(at + 1));
    return text.left(at + 1) + (domain.isEmpty() ? text.mid(at + 1) : QString::fromLatin1(domain));
}

QString keyHash(const QString &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace platform
