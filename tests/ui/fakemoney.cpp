// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/ui/fakeprogram.h"

// The account's money in the program behind the window.
namespace test {

void FakeProgram::makeMoney()
{
    m_billing = std::make_unique<storage::Billing>(*m_file);
    m_billingKeeper = std::make_unique<syncing::BillingKeeper>(sends ? &connector.money : nullptr, *m_billing, clock);
    m_books = std::make_unique<storage::CycleBooks>(*m_file);
    m_invoices = std::make_unique<syncing::InvoiceFiles>(tellsMoney);
    m_cycles = std::make_unique<syncing::CycleKeeper>(tellsMoney, *m_books, clock);
}

void FakeProgram::writeBalance(const domain::Balance &balance)
{
    (void)await(m_billing->storeBalance(balance, clock.now()));
    Q_EMIT m_billingKeeper->fetched(storage::BillingPart::Balance);
}

void FakeProgram::writeCycle(const domain::BillingCycle &cycle)
{
    (void)await(m_billing->storeCycles({cycle}, clock.now()));
}

} // namespace test
