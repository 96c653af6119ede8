// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace test {

namespace {

constexpr long kSecondsPerDay = 86'400;

template<typename Write>
QByteArray toPem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new(BIO_s_mem()), BIO_free_all);
    write(memory.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return QByteArray(data, size);
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Identity make(const IdentityWish &wish, const Identity *issuer)
{
    static long serial = 1;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), wish.validFromDays * kSecondsPerDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wish.validToDays * kSecondsPerDay);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const QByteArray commonName = "test " + QByteArray::number(qlonglong(serial));
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1, 0);
    addExtension(certificate.get(), NID_subject_alt_name, wish.subjectAltName);
    addExtension(certificate.get(), NID_basic_constraints, issuer ? "CA:FALSE" : "critical,CA:TRUE");
    EVP_PKEY *signingKey = key.get();
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> issuerKey(nullptr, EVP_PKEY_free);
    X509_set_issuer_name(certificate.get(), name);
    if (issuer) {
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> keyText(BIO_new_mem_buf(issuer->key.constData(), -1),
                                                                    BIO_free_all);
        issuerKey.reset(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
        signingKey = issuerKey.get();
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> text(BIO_new_mem_buf(issuer->certificate.constData(), -1),
                                                                 BIO_free_all);
        const std::unique_ptr<X509, decltype(&X509_free)> parent(
            PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr), X509_free);
        X509_set_issuer_name(certificate.get(), X509_get_subject_name(parent.get()));
    }
    X509_sign(certificate.get(), signingKey, EVP_sha256());
    return {
        .certificate = toPem([&](BIO *to) { PEM_write_bio_X509(to, certificate.get()); }),
        .key = toPem([&](BIO *to) { PEM_write_bio_PrivateKey(to, key.get(), nullptr, nullptr, 0, nullptr, nullptr); })};
}

} // namespace

QByteArray Identity::fingerprint() const
{
    return QSslCertificate(certificate, QSsl::Pem).digest(QCryptographicHash::Sha256);
}

Identity makeIdentity(const IdentityWish &wish) { return make(wish, nullptr); }

Identity makeIdentitySignedBy(const Identity &issuer, const IdentityWish &wish) { return make(wish, &issuer); }

} // namespace test
