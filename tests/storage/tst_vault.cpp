// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vault.h"
#include "models/storage/vaultcrypto.h"
#include "tests/support/await.h"
#include "tests/support/register.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using base::ErrorKind;
using storage::SecretName;
using storage::Vault;

//! Secrets under a passphrase (T14, T15).
class TestVault : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    const SecretName m_name{u"p1"_s, u"shared_key"_s};
    const QByteArray m_secret = "sentinel-0123456789abcdef";

    QJsonObject json() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    void write(const QJsonObject &json) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(json).toJson());
    }

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(u"vault.json"_s);
        QFile::remove(m_path);
        QVERIFY(test::await(Vault(m_path).store(m_name, m_secret, u"correct horse"_s)).isOk());
    }

    void aSecretComesBackWithTheRightPassphrase()
    {
        QCOMPARE(*test::await(Vault(m_path).load(m_name, u"correct horse"_s)), m_secret);
    }

    void aWrongPassphraseIsUnauthorizedAndChangesNothing()
    {
        const Vault vault(m_path);
        const QJsonObject before = json();
        QCOMPARE(test::await(vault.load(m_name, u"wrong"_s)).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(test::await(vault.store(m_name, "other", u"wrong"_s)).error().kind, ErrorKind::Unauthorized);
        QCOMPARE(test::await(vault.store({u"p2"_s, u"x"_s}, "other", u""_s)).error().kind, ErrorKind::Invalid);
        QCOMPARE(json(), before);
    }

    void theFileIsMineAloneAndHasNoPlainText()
    {
        QCOMPARE(QFileInfo(m_path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                                    QFileDevice::WriteGroup | QFileDevice::WriteOther),
                 QFileDevice::Permissions());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("sentinel"));
        QVERIFY(!bytes.contains(m_secret.toBase64()));
        QVERIFY(!bytes.contains("correct horse"));
    }

    void theSameSecretIsNeverTheSameCiphertext()
    {
        const QString key = u"p1/shared_key"_s;
        const QString first = json().value("secrets"_L1).toObject().value(key).toString();
        QVERIFY(test::await(Vault(m_path).store(m_name, m_secret, u"correct horse"_s)).isOk());
        QVERIFY(json().value("secrets"_L1).toObject().value(key).toString() != first);
    }

    void swappedEntriesAreRefused()
    {
        const Vault vault(m_path);
        QVERIFY(test::await(vault.store({u"p2"_s, u"shared_key"_s}, "another", u"correct horse"_s)).isOk());
        QJsonObject all = json();
        QJsonObject secrets = all.value("secrets"_L1).toObject();
        const QJsonValue first = secrets.value("p1/shared_key"_L1);
        secrets.insert(u"p1/shared_key"_s, secrets.value("p2/shared_key"_L1));
        secrets.insert(u"p2/shared_key"_s, first);
        all.insert(u"secrets"_s, secrets);
        write(all);
        QCOMPARE(test::await(vault.load(m_name, u"correct horse"_s)).error().kind, ErrorKind::Storage);
        QCOMPARE(test::await(vault.load({u"p2"_s, u"shared_key"_s}, u"correct horse"_s)).error().kind,
                 ErrorKind::Storage);
    }

    void everyFlippedBitIsRefused()
    {
        const base::Result<storage::VaultCrypto *> module = storage::openVaultCrypto();
        QVERIFY(module.isOk());
        const storage::VaultCrypto *crypto = *module;
        const QByteArray key(storage::kVaultKeyBytes, 'k');
        const auto sealed = crypto->sealSecret(key, m_secret, "bound");
        QVERIFY(sealed.isOk());
        QCOMPARE(*crypto->openSecret(key, *sealed, "bound"), m_secret);
        for (qsizetype bit = 0; bit < sealed->size() * 8; ++bit) {
            QByteArray flipped = *sealed;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY(!crypto->openSecret(key, flipped, "bound").isOk());
        }
        QVERIFY(!crypto->openSecret(key, *sealed, "bounD").isOk());
        QVERIFY(!crypto->openSecret(QByteArray(storage::kVaultKeyBytes, 'l'), *sealed, "bound").isOk());
        for (qsizetype size = 0; size < sealed->size(); ++size)
            QVERIFY(!crypto->openSecret(key, sealed->left(size), "bound").isOk());
    }

    void aBrokenFileIsSaidToBeBroken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("hello");
        QTest::newRow("a newer format") << QByteArray(
            R"({"format":2,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","proof":"AA==","secrets":{}})");
        QTest::newRow("a short salt") << QByteArray(R"({"format":1,"salt":"AA==","proof":"AA==","secrets":{}})");
    }

    void aBrokenFileIsSaidToBeBroken()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Vault vault(m_path);
        QCOMPARE(test::await(vault.load(m_name, u"correct horse"_s)).error().kind, ErrorKind::Storage);
        QCOMPARE(test::await(vault.store(m_name, "x", u"correct horse"_s)).error().kind, ErrorKind::Storage);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes); // never overwritten
    }

    void secretsCanBeTakenOut()
    {
        const Vault vault(m_path);
        QVERIFY(test::await(vault.store({u"p2"_s, u"shared_key"_s}, "another", u"correct horse"_s)).isOk());
        QVERIFY(test::await(vault.remove(m_name)).isOk());
        QCOMPARE(test::await(vault.load(m_name, u"correct horse"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(*test::await(vault.load({u"p2"_s, u"shared_key"_s}, u"correct horse"_s)), QByteArray("another"));
        QVERIFY(test::await(vault.remove({u"p2"_s, u"shared_key"_s})).isOk());
        QVERIFY(!vault.exists());
        QVERIFY(test::await(vault.remove(m_name)).isOk());
    }
};

LINEDESK_TEST(TestVault)
#include "tst_vault.moc"
