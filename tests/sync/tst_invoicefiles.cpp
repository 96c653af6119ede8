// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/keepgo/signer.h"
#include "models/sync/invoicefiles.h"
#include "tests/support/await.h"
#include "tests/support/localplatform.h"
#include "tests/support/register.h"
#include "tests/sync/fakebilling.h"
#include "tests/sync/realhouse.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::await;

//! Invoices as files (R38): whole, for their owner alone.
class TestInvoiceFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_source.files = {{u"/invoices/1"_s, "%PDF-1.4 one"}, {u"/invoices/2"_s, "%PDF-1.4 two"}};
    }

    void severalAreSavedEachForItsOwnerAlone()
    {
        QFile(path(u"a.pdf"_s)).open(QFile::WriteOnly); // is replaced
        QCOMPARE(save(&m_source, {{u"/invoices/1"_s, path(u"a.pdf"_s)}, {u"/invoices/2"_s, path(u"b.pdf"_s)}}),
                 (std::pair<int, std::optional<base::ErrorKind>>(2, std::nullopt)));
        QCOMPARE(read(u"a.pdf"_s), QByteArray("%PDF-1.4 one"));
        QCOMPARE(read(u"b.pdf"_s), QByteArray("%PDF-1.4 two"));
        QCOMPARE(QFile::permissions(path(u"a.pdf"_s)),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    }

    void theFirstThatCanNotBeHadEndsIt()
    {
        const auto ended = save(&m_source, {{u"/invoices/1"_s, path(u"a.pdf"_s)},
                                            {u"/invoices/9"_s, path(u"b.pdf"_s)},
                                            {u"/invoices/2"_s, path(u"c.pdf"_s)}});
        QCOMPARE(ended.first, 1);
        QCOMPARE(ended.second, base::ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path(u"b.pdf"_s)) && !QFile::exists(path(u"c.pdf"_s)));
    }

    void whereNothingCanBeWrittenItSaysSo() // T7
    {
        const auto ended = save(&m_source, {{u"/invoices/1"_s, path(u"no/such/folder.pdf"_s)}});
        QCOMPARE(ended.second, base::ErrorKind::Storage);
    }

    void withoutAConnectionThereIsNone()
    {
        const auto ended = save(nullptr, {{u"/invoices/1"_s, path(u"a.pdf"_s)}});
        QCOMPARE(ended.second, base::ErrorKind::Offline);
    }

    void theInvoicesOfALivingPlatformArePdfs()
    {
        const test::LocalPlatform platform({u"--lines"_s, u"50"_s, u"--seed"_s, u"7"_s});
        QTemporaryDir folder;
        test::RealHouse house(folder.path(), test::RealAddress::of(platform));
        house.open();
        QVERIFY(await(house.connector->fetchAccount(api::Purpose::Person)).isOk());
        pay(test::RealAddress::of(platform), house.clock);
        const auto payments = await(house.connector->billing()->fetchPayments({}, api::Purpose::Person));
        QVERIFY(payments.isOk());
        const auto paid = std::find_if(payments->items.begin(), payments->items.end(),
                                       [](const domain::Payment &payment) { return !payment.invoice.isEmpty(); });
        QVERIFY(paid != payments->items.end());
        const auto ended = save(house.connector->billing(), {{paid->invoice, path(u"a.pdf"_s)}});
        QCOMPARE(ended.first, 1);
        QVERIFY(read(u"a.pdf"_s).startsWith("%PDF-") && read(u"a.pdf"_s).trimmed().endsWith("%%EOF"));
        const auto strange =
            save(house.connector->billing(), {{u"https://example.org/invoices/1"_s, path(u"b.pdf"_s)}});
        QCOMPARE(strange.second, base::ErrorKind::Protocol); // an address of somebody else's is not asked
    }

private:
    static void pay(const test::RealAddress &address, const base::Clock &clock)
    {
        const api::ApiLink link = *api::parseApiLink(address.url);
        auto signer = std::make_unique<api::keepgo::Signer>(link.account.toUtf8(), address.user.toUtf8(), address.key);
        api::http::Client client(address.trust, std::move(signer), clock);
        const auto paid = await(client.send({.method = api::http::Method::Post,
                                             .url = link.resource(u"add_funds"_s),
                                             .body = R"({"amount":"50.00"})",
                                             .headers = {{"Idempotency-Key", "for an invoice"}}}));
        QVERIFY2(paid.isOk(), qPrintable(paid.isOk() ? QString() : base::describe(paid.error())));
    }
    std::pair<int, std::optional<base::ErrorKind>> save(api::Billing *source,
                                                        std::vector<syncing::WantedInvoice> invoices)
    {
        syncing::InvoiceFiles files(source);
        QSignalSpy ended(&files, &syncing::InvoiceFiles::finished);
        files.save(std::move(invoices));
        if (!QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000))
            return {-1, base::ErrorKind::Timeout};
        const auto error = ended.front().at(1).value<std::optional<base::Error>>();
        return {ended.front().at(0).toInt(), error ? std::optional(error->kind) : std::nullopt};
    }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeBilling m_source;
};

LINEDESK_TEST(TestInvoiceFiles)
#include "tst_invoicefiles.moc"
