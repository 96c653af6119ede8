// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/trust.h"

#include <QCryptographicHash>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

constexpr qsizetype kFingerprintBytes = 32;

base::Error certificateError(const QString &detail)
{
    return base::Error{.kind = base::ErrorKind::Certificate, .detail = detail};
}

} // namespace

base::Result<QSslConfiguration> tlsConfiguration(const Trust &trust)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (trust.mode == TrustMode::SystemCas)
        return configuration;
    const QList<QSslCertificate> anchors = QSslCertificate::fromData(trust.certificates, QSsl::Pem);
    if (anchors.isEmpty())
        return certificateError(u"no certificate in the trusted PEM text"_s);
    if (trust.mode == TrustMode::Pinned && trust.pin.size() != kFingerprintBytes)
        return certificateError(u"the pinned fingerprint is not a SHA-256"_s);
    // A pinned certificate that an authority has signed is checked against that authority as well.
    const bool needsSystem = trust.mode == TrustMode::Pinned && !anchors.constFirst().isSelfSigned();
    configuration.setCaCertificates(needsSystem ? anchors + QSslConfiguration::systemCaCertificates() : anchors);
    return configuration;
}

bool isTrustedLeaf(const Trust &trust, const QSslCertificate &leaf)
{
    if (trust.mode != TrustMode::Pinned)
        return true;
    return !leaf.isNull() && trust.pin.size() == kFingerprintBytes &&
           leaf.digest(QCryptographicHash::Sha256) == trust.pin;
}

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

} // namespace api::http
