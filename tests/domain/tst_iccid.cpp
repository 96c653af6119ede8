// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccid.h"
#include "tests/support/register.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestIccid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void luhn() { QVERIFY(domain::hasValidLuhn(*domain::parseIccid(u"8944 5385 3200 8160 222F"_s))); }
};

LINEDESK_TEST(TestIccid)
#include "tst_iccid.moc"
