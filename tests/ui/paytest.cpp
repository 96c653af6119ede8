// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/paytest.h"

#include <QComboBox>
#include <algorithm>

namespace test {

void PayTest::init()
{
    WindowTest::init();
    m_program->sends = true;
    platform().offered.keyOutcomes = true;
    platform().offered.changes = {domain::kAllChangeKinds.begin(), domain::kAllChangeKinds.end()};
    money().method = someCard();
    money().balance = balance(12'800'000, 4'200'000, true);
}

domain::Balance PayTest::balance(qint64 available, qint64 average, bool isSuspended)
{
    return {.facts = {.available = available,
                      .minimum = domain::minimumBalance(average),
                      .average = average,
                      .linesSuspended = isSuspended},
            .currency = u"USD"_s,
            .averagedDays = 30,
            .isAutoRefillOn = false,
            .usage = {}};
}

void PayTest::openSynced()
{
    open(20);
    m_program->writeBalance(money().balance);
    m_program->sync();
    QTRY_VERIFY(m_window->isSettled() && !m_program->workspace()->sync.status().isRunning());
}

void PayTest::openFunds(bool waits)
{
    openSynced();
    trigger(ui::ActionId::AddFunds);
    if (waits)
        QTRY_VERIFY(m_window->isSettled());
    QTRY_VERIFY(!label(u"fundsCard"_s).startsWith(u"Asking"_s));
}

void PayTest::openCard()
{
    openSynced();
    trigger(ui::ActionId::EditCard);
    QTRY_VERIFY(edit(u"cardNumber"_s)->isEnabled());
}

void PayTest::openRefill()
{
    openSynced();
    m_program->workspace()->billing.refresh(api::Purpose::Person, true);
    trigger(ui::ActionId::AutoRefill);
    QTRY_VERIFY(m_window->isSettled() && !label(u"refillWord"_s).isEmpty());
}

void PayTest::type(const QString &name, const QString &text)
{
    edit(name)->setFocus();
    edit(name)->selectAll();
    QTest::keyClick(edit(name), Qt::Key_Delete);
    QTest::keyClicks(edit(name), text);
}

void PayTest::fillCard(const QString &number)
{
    type(u"cardNumber"_s, number);
    type(u"cardExpiry"_s, u"0828"_s);
    type(u"cardCode"_s, u"123"_s);
    type(u"cardHolder"_s, u"Priya Raman"_s);
    type(u"cardStreet"_s, u"12 Harbour Way"_s);
    type(u"cardCity"_s, u"Breda"_s);
    auto *country = child<QComboBox>(u"cardCountry"_s);
    country->setCurrentIndex(country->findData(u"NL"_s));
}

QAbstractButton *PayTest::confirmOk() const
{
    const QList<QAbstractButton *> all = m_window->findChildren<QAbstractButton *>(u"confirmOk"_s);
    const auto shown = std::find_if(all.begin(), all.end(), [](const auto *each) { return each->isVisible(); });
    return shown == all.end() ? nullptr : *shown;
}

QString PayTest::confirmText() const
{
    QStringList texts;
    if (const QAbstractButton *ok = confirmOk()) {
        for (const QLabel *text : ok->parentWidget()->findChildren<QLabel *>())
            texts << text->text();
    }
    return texts.join(u'\n');
}

} // namespace test
