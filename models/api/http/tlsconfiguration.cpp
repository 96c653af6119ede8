// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/tlsconfiguration.h"

#include <QCryptographicHash>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace api::http {

namespace {

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

} // namespace api::http
