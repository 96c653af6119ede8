// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace test {

//! A certificate and its key, PEM.
struct Identity
{
    QByteArray certificate;
    QByteArray key;

    //! SHA-256 of the certificate.
    QByteArray fingerprint() const;
};

//! What a certificate for a test says; days are counted from the machine's clock, which TLS goes by.
struct IdentityWish
{
    QByteArray subjectAltName = "IP:127.0.0.1,DNS:localhost";
    int validFromDays = -1;
    int validToDays = 30;
};

//! A self-signed ECDSA certificate.
Identity makeIdentity(const IdentityWish &wish = {});

//! A certificate signed by `issuer`.
Identity makeIdentitySignedBy(const Identity &issuer, const IdentityWish &wish = {});

} // namespace test
