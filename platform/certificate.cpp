// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/certificate.h"

#include "platform/files.h"

#include <QCryptographicHash>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

constexpr long kDay = 24L * 60 * 60;
constexpr long kValidDays = 3650;

template<auto function>
struct Release
{
    template<class T>
    void operator()(T *object) const
    {
        function(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

base::Error failure(const QString &what) { return {.kind = base::ErrorKind::Certificate, .detail = what}; }

QByteArray text(BIO *bio)
{
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(length)};
}

bool extend(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool fill(X509 *certificate, EVP_PKEY *key)
{
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1)
        return false;
    serial[0] &= 0x7f;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    X509_set_version(certificate, 2);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), kValidDays * kDay);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    const QByteArray common = "LineDesk local platform";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(common.constData()),
                               int(common.size()), -1, 0);
    X509_set_issuer_name(certificate, name);
    return extend(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           extend(certificate, NID_key_usage, "critical,digitalSignature") &&
           extend(certificate, NID_ext_key_usage, "serverAuth") &&
           extend(certificate, NID_subject_alt_name, "IP:127.0.0.1,IP:::1,DNS:localhost") &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

base::Result<Identity> make()
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    if (!key || !certificate || !fill(certificate.get(), key.get()))
        return failure(u"the certificate could not be made"_s);
    const Bio certificateText(BIO_new(BIO_s_mem()));
    const Bio keyText(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateText.get(), certificate.get());
    PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return Identity{.certificate = text(certificateText.get()), .key = text(keyText.get()), .sha256 = {}};
}

base::Result<QString> fingerprint(const QByteArray &pem)
{
    const Bio source(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr));
    unsigned char *der = nullptr;
    const int length = certificate ? i2d_X509(certificate.get(), &der) : -1;
    if (length <= 0)
        return failure(u"server.crt is not a certificate"_s);
    const QByteArray bytes(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

base::Result<Identity> loadOrMakeIdentity(const QString &folder)
{
    const QString certificateFile = folder + "/server.crt"_L1;
    const QString keyFile = folder + "/server.key"_L1;
    Identity identity{.certificate = readFile(certificateFile), .key = readFile(keyFile), .sha256 = {}};
    if (identity.certificate.isEmpty() || identity.key.isEmpty()) {
        base::Result<Identity> made = make();
        if (!made)
            return made.error();
        identity = *made;
        if (base::Status written = writePrivateFile(keyFile, identity.key); !written)
            return written.error();
        if (base::Status written = writePrivateFile(certificateFile, identity.certificate); !written)
            return written.error();
    }
    base::Result<QString> print = fingerprint(identity.certificate);
    if (!print)
        return print.error();
    identity.sha256 = *print;
    return identity;
}

} // namespace platform
