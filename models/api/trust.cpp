// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/trust.h"

using namespace Qt::StringLiterals;

namespace api {

base::Result<QByteArray> parseFingerprint(QStringView text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c == u':' || c.isSpace())
            continue;
        const bool isHex = (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
        if (!isHex)
            return base::Error{.kind = base::ErrorKind::Invalid,
                               .detail = u"a fingerprint has hexadecimal digits only"_s};
        digits.append(c.toLatin1());
    }
    if (digits.size() != 2 * kFingerprintBytes)
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"a SHA-256 fingerprint has 64 digits"_s};
    return QByteArray::fromHex(digits);
}

QString formatFingerprint(const QByteArray &fingerprint) { return QString::fromLatin1(fingerprint.toHex()); }

} // namespace api
