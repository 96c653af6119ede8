// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linedifference.h"
#include "tests/support/register.h"

#include <QTest>

using namespace domain;

//! Since when "What changed" tells, in the account's days (D22).
class TestLineDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spansBeginInTheAccountsZone()
    {
        const QTimeZone amsterdam("Europe/Amsterdam");
        const QDateTime now(QDate(2026, 11, 30), QTime(23, 30), Qt::UTC); // there it is 1 December
        QCOMPARE(beginOf(ChangeSpan::Yesterday, now, QTimeZone::utc()),
                 QDateTime(QDate(2026, 11, 29), QTime(0, 0), Qt::UTC));
        QCOMPARE(beginOf(ChangeSpan::Yesterday, now, amsterdam), QDateTime(QDate(2026, 11, 29), QTime(23, 0), Qt::UTC));
        QCOMPARE(beginOf(ChangeSpan::LastInvoice, now, QTimeZone::utc()),
                 QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(beginOf(ChangeSpan::LastInvoice, now, amsterdam),
                 QDateTime(QDate(2026, 11, 30), QTime(23, 0), Qt::UTC));
        QCOMPARE(beginOf(ChangeSpan::Week, now, amsterdam), now.addDays(-7));
        QVERIFY(beginOf(ChangeSpan::Everything, now, amsterdam) < now.addYears(-50));
    }

    void aWordNobodyKnowsIsComparedRaw() // principle 7
    {
        Line line;
        line.statusRaw = QStringLiteral("Hibernating");
        QCOMPARE(comparedText(DifferenceKind::Status, line), QStringLiteral("Hibernating"));
        line.status = LineStatus::Active;
        QCOMPARE(comparedText(DifferenceKind::Status, line), QStringLiteral("active"));
    }

    void spansHaveWords()
    {
        QCOMPARE(spanFromWord(u"yesterday"), ChangeSpan::Yesterday);
        QCOMPARE(spanFromWord(u"invoice"), ChangeSpan::LastInvoice);
        QVERIFY(!spanFromWord(u"tomorrow"));
    }
};

LINEDESK_TEST(TestLineDifference)
#include "tst_linedifference.moc"
