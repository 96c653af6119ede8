// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/iccid.h"
#include "platform/fleet/traffic.h"
#include "tests/support/register.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace platform;
using fleet::LineState;
using fleet::Traffic;

class TestFleet : public QObject
{
    Q_OBJECT

    const Seconds m_now = *parseWireTime("2026-11-18 14:32:00");
    const Calendar m_calendar{QTimeZone("Europe/Amsterdam")};

    std::vector<LineState> make(quint64 seed, int count) const
    {
        Traffic traffic(seed, m_calendar);
        traffic.prepare(m_now, m_now);
        std::vector<LineState> all;
        for (int i = 1; i <= count; ++i)
            all.push_back(traffic.born(i));
        return all;
    }

private Q_SLOTS:
    void numbersAreValidAndUnique()
    {
        QSet<QString> iccids;
        QSet<QString> msisdns;
        for (const LineState &state : make(1, 5000)) {
            const base::Result<domain::Iccid> iccid = domain::parseIccid(state.row.iccid);
            QVERIFY(iccid.isOk() && domain::hasValidLuhn(*iccid) && iccid->text.size() == 19 &&
                    iccid->text.startsWith("89"_L1));
            QVERIFY(state.row.msisdn.startsWith("882"_L1) || state.row.msisdn.startsWith("883"_L1));
            QVERIFY(state.row.msisdn.size() <= 15);
            if (!state.row.imei.isEmpty()) {
                QCOMPARE(state.row.imei.size(), 15);
                QCOMPARE(domain::luhnDigit(state.row.imei.left(14)), state.row.imei.back().digitValue());
            }
            if (!state.row.eid.isEmpty()) {
                int rest = 0;
                for (const QChar c : state.row.eid)
                    rest = (rest * 10 + c.digitValue()) % 97;
                QCOMPARE(rest, 1);
                QCOMPARE(state.row.eid.size(), 32);
            }
            iccids.insert(state.row.iccid);
            msisdns.insert(state.row.msisdn);
        }
        QCOMPARE(iccids.size(), 5000);
        QCOMPARE(msisdns.size(), 5000);
    }

    void aFleetLooksLikeOne() // D2, R241: most are active, and every status is there
    {
        std::map<Status, int> states;
        QSet<QString> countries;
        int foreignLetters = 0;
        int silent = 0;
        const std::vector<LineState> fleet = make(3, 10'000);
        for (const LineState &state : fleet) {
            ++states[state.row.status];
            countries.insert(state.row.country);
            silent += state.row.monthBytes == 0 ? 1 : 0;
            const QString &notes = state.row.notes;
            foreignLetters +=
                std::any_of(notes.begin(), notes.end(), [](QChar c) { return c.unicode() > 127; }) ? 1 : 0;
            QVERIFY(isWorking(state.row.status) || !state.row.inSession);
            QCOMPARE(state.row.monthBytes,
                     state.days.sum(Calendar::monthStart(m_calendar.dayOf(m_now)), m_calendar.dayOf(m_now)));
            QVERIFY(state.row.updatedAt < m_now);
        }
        QVERIFY(states[Status::Activated] > 8400 && states[Status::Activated] < 8900);
        for (int id = 1; id <= kStatusCount; ++id)
            QVERIFY2(states[Status(id)] > 0, statusText(Status(id)));
        QVERIFY(countries.size() > 25);
        QVERIFY(foreignLetters > 500);
        QVERIFY(silent > 500 && silent < 3000);
    }

    void theSameSeedGivesTheSameLines()
    {
        const std::vector<LineState> a = make(5, 300);
        const std::vector<LineState> b = make(5, 300);
        const std::vector<LineState> c = make(6, 300);
        int different = 0;
        for (size_t i = 0; i < a.size(); ++i) {
            QCOMPARE(a[i].row.notes, b[i].row.notes);
            QCOMPARE(a[i].row.updatedAt, b[i].row.updatedAt);
            QCOMPARE(a[i].days.bytes, b[i].days.bytes);
            different += a[i].row.notes != c[i].row.notes ? 1 : 0;
        }
        QVERIFY(different > 250);
    }

    void theConnectionLogAddsUpToTheDays()
    {
        Traffic traffic(11, m_calendar);
        traffic.prepare(m_now, m_now);
        const Day today = traffic.today();
        for (int i = 1; i <= 500; ++i) {
            const LineState state = traffic.born(i);
            qint64 bytes = 0;
            Seconds last = 0;
            for (const fleet::Session &session : traffic.sessions(state.row, state.days, today - 40, today, m_now)) {
                QVERIFY(session.start >= last && session.end >= session.start && session.end <= m_now);
                last = session.start;
                bytes += session.bytes;
            }
            QCOMPARE(bytes, state.days.sum(today - 40, today));
        }
    }
};

LINEDESK_TEST(TestFleet)
#include "tst_fleet.moc"
