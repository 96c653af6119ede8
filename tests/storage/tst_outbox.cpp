// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outbox.h"
#include "models/storage/outboxcodec.h"
#include "tests/support/accounthelp.h"
#include "tests/support/fixedclock.h"
#include "tests/support/outboxhelp.h"
#include "tests/support/register.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Change;
using domain::ChangeState;
using storage::Outbox;
using test::await;

namespace {

struct House
{
    QTemporaryDir folder;
    test::FixedClock clock;
    std::unique_ptr<Outbox> outbox;

    House() { open(); }

    void open()
    {
        outbox.reset();
        auto opened = Outbox::open(path(), clock);
        if (!opened)
            qFatal("no outbox: %s", qPrintable(base::describe(opened.error())));
        outbox = std::move(*opened);
    }

    QString path() const { return folder.filePath(u"outbox.db"_s); }
    std::vector<Change> take(int few = 100) { return await(outbox->take({.few = few}))->changes; }
    Change only(qint64 seq) { return await(outbox->loadBySeq({seq}))->front(); }
};

} // namespace

//! States, order and places of changes in their file.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        House house;
        std::vector<Change> made;
        for (const domain::ChangeKind kind : domain::kAllChangeKinds) {
            Change change = test::noteChange(int(kind), u"Grüße, \"1\"\n<b>"_s, u"run"_s);
            change.order.kind = kind;
            change.order.value.target = {u"12"_s, u"Cold chain"_s};
            change.order.value.subAccount = {u"3"_s, u"E-bikes"_s};
            change.order.value.group = {u"4"_s, {}};
            change.order.value.labels = {u"a"_s, u"b\tc"_s};
            change.order.value.labelsOff = {u"z"_s};
            change.order.value.date = QDateTime(QDate(2026, 12, 1), QTime(8, 30), Qt::UTC);
            change.order.value.on = true;
            change.order.value.amount = base::Money{.micros = 50'010'000, .currency = u"EUR"_s};
            change.order.value.threshold = base::DataVolume{1'000'000'007};
            change.order.value.cards = test::cardOrder().value.cards;
            change.order.value.cards->cardType = domain::CardType::Esim;
            change.order.value.cards->notes = u"to Kim,\nby Friday"_s;
            change.order.value.invitation = domain::Invitation{.email = u"kim@northwind.example"_s,
                                                               .role = domain::Role::GroupAdmin,
                                                               .groups = {{u"7"_s, u"Depot"_s}, {u"8"_s, {}}},
                                                               .subAccount = {u"3"_s, u"E-bikes"_s}};
            change.order.value.ticket = domain::NewTicket{
                .kind = domain::TicketKind::Billing, .subject = u"Grüße"_s, .text = u"one\ntwo <b>"_s};
            change.state = kind == domain::ChangeKind::SendSms ? ChangeState::Draft : ChangeState::Ready;
            made.push_back(change);
        }
        const auto run = await(house.outbox->add(made));
        QVERIFY2(run.isOk(), qPrintable(run ? QString() : base::describe(run.error())));
        QCOMPARE(run->lines(), qint64(made.size()));
        QCOMPARE(run->count(ChangeState::Draft), 1);
        house.open();
        const std::vector<Change> found = test::allChanges(*house.outbox);
        QCOMPARE(found.size(), made.size());
        for (size_t i = 0; i < made.size(); ++i) {
            QVERIFY(!found[i].key.isEmpty());
            QCOMPARE(found[i].madeAt, house.clock.now());
            made[i].seq = qint64(i) + 1;
            made[i].key = found[i].key;
            made[i].madeAt = made[i].changedAt = house.clock.now();
            QVERIFY(found[i] == made[i]);
        }
        QVERIFY(house.outbox->check().isSound());
    }

    void rowsOfOlderProgramsReadAsBefore() // nothing but what was added: their seals still fit
    {
        Change note = test::noteChange(1, u"new"_s);
        note.order.value.target = {u"12"_s, u"Cold chain"_s};
        const QByteArray older = R"({"target":{"id":"12","name":"Cold chain"},"text":"new"})";
        storage::RawOutboxRow raw = storage::encodeRow({.change = note, .link = {}, .seal = {}});
        QCOMPARE(raw.value, older);
        QVERIFY(storage::decodeRow(raw).change.order == note.order);
        raw.kind = 24; // of a newer program
        QCOMPARE(storage::decodeRow(raw).change.state, ChangeState::Damaged);
        QCOMPARE(int(domain::ChangeKind::OrderCards), 15);
        QCOMPARE(int(domain::ChangeKind::InvitePerson), 16);
        QCOMPARE(int(domain::ChangeKind::OpenTicket), 17);
        QCOMPARE(int(domain::ChangeKind::AddToStore), 18);
        QCOMPARE(int(domain::ChangeKind::Resume), 21);
        QCOMPARE(int(domain::ChangeKind::AddFunds), 22);
        QCOMPARE(int(domain::ChangeKind::AutoRefill), 23);
    }

    void anInvitationIsUnderTheSeal() // T8: whom, as what, and where to
    {
        Change change = test::accountChange(test::invitationFor(u"kim@northwind.example"_s));
        const auto sealed = [&change] {
            return storage::sealedBytes(storage::encodeRow({.change = change, .link = {}, .seal = {}}));
        };
        const QByteArray before = sealed();
        change.order.value.invitation->role = domain::Role::CompanyAdmin;
        QVERIFY(sealed() != before);
        change.order = test::cardOrder();
        const QByteArray ordered = sealed();
        change.order.value.cards->quantity = 5000;
        QVERIFY(sealed() != ordered);
        change.order = test::fundsOrder(50'000'000);
        const QByteArray paid = sealed();
        change.order = test::fundsOrder(500'000'000);
        QVERIFY(sealed() != paid);
    }

    void theFilesAreMineAlone()
    {
        House house;
        const auto mine =
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
        for (const QString &name : {house.path(), house.path() + ".key"_L1})
            QCOMPARE(QFileInfo(name).permissions(), mine);
        QCOMPARE(QFileInfo(house.path() + ".key"_L1).size(), 32);
    }

    void whatIsTakenIsOnDiskAsSending()
    {
        House house;
        QVERIFY(await(house.outbox->add(test::noteChanges(0, 3, u"run"_s))));
        const auto taken = house.take(2);
        QCOMPARE(taken.size(), size_t(2));
        QCOMPARE(taken[0].attempt, 1);
        QCOMPARE(taken[0].firstSentAt, house.clock.now());
        const auto other = Outbox::openReadOnly(house.path(), house.clock);
        QVERIFY(other.isOk());
        QCOMPARE(test::allChanges(**other, {ChangeState::Sending}).size(), size_t(2));
        house.open();
        QCOMPARE(house.outbox->check().interrupted, 2);
        QCOMPARE(test::allChanges(*house.outbox, {ChangeState::Unknown}).size(), size_t(2));
        QCOMPARE(house.take().size(), size_t(1)); // the unknown ones are not sent again
    }

    void theChangesOfALineKeepTheirOrder()
    {
        House house;
        QVERIFY(await(house.outbox->add(
            {test::noteChange(1, u"first"_s), test::noteChange(1, u"second"_s), test::noteChange(2, u"other"_s)})));
        auto taken = house.take();
        QCOMPARE(taken.size(), size_t(2));
        QCOMPARE(taken[0].order.value.text, u"first"_s);
        QCOMPARE(taken[1].order.value.text, u"other"_s);
        QVERIFY(house.take().empty());
        QVERIFY(test::settleAll(*house.outbox, {taken[0]}, ChangeState::Done));
        taken = house.take();
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken[0].order.value.text, u"second"_s);
    }

    void whatHoldsALineUp_data()
    {
        QTest::addColumn<ChangeState>("state");
        QTest::addColumn<bool>("holds");
        QTest::newRow("an unknown outcome does") << ChangeState::Unknown << true;
        QTest::newRow("a conflict does") << ChangeState::Conflict << true;
        QTest::newRow("a refusal does not") << ChangeState::Rejected << false;
        QTest::newRow("what is done does not") << ChangeState::Done << false;
    }

    void whatHoldsALineUp()
    {
        QFETCH(ChangeState, state);
        QFETCH(bool, holds);
        House house;
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"first"_s), test::noteChange(1, u"second"_s)})));
        QVERIFY(test::settleAll(*house.outbox, house.take(), state));
        QCOMPARE(house.take().empty(), holds);
    }

    void aDraftHoldsNobodyUpAndIsNeverTaken()
    {
        House house;
        Change draft = test::noteChange(1, u"draft"_s);
        draft.state = ChangeState::Draft;
        QVERIFY(await(house.outbox->add({draft, test::noteChange(1, u"ready"_s)})));
        const auto taken = house.take();
        QCOMPARE(taken.size(), size_t(1));
        QCOMPARE(taken[0].order.value.text, u"ready"_s);
    }

    void smallRunsOvertakeLargeOnes()
    {
        House house;
        QVERIFY(await(house.outbox->add(test::noteChanges(0, 50, u"large"_s))));
        QVERIFY(await(house.outbox->add(test::noteChanges(100, 2, u"small"_s))));
        const auto taken = house.take(3);
        QCOMPARE(taken[0].run, u"small"_s);
        QCOMPARE(taken[1].run, u"small"_s);
        QCOMPARE(taken[2].run, u"large"_s);
    }

    void aSmallRunPullsForwardWhatHoldsItUp()
    {
        House house;
        QVERIFY(await(house.outbox->add(test::noteChanges(0, 50, u"large"_s))));
        QVERIFY(await(house.outbox->add({test::noteChange(40, u"mine"_s, u"small"_s)})));
        auto taken = house.take(1);
        QCOMPARE(taken[0].iccid, test::makeIccid(40));
        QCOMPARE(taken[0].run, u"large"_s);
        QVERIFY(test::settleAll(*house.outbox, taken, ChangeState::Done));
        taken = house.take(1);
        QCOMPARE(taken[0].run, u"small"_s);
    }

    void largeRunsAreTakenAsJobsOfOneOrder()
    {
        House house;
        auto changes = test::noteChanges(0, 30, u"large"_s);
        for (int i = 20; i < 30; ++i)
            changes[size_t(i)].order.value.text = u"another"_s;
        QVERIFY(await(house.outbox->add(changes)));
        QVERIFY(await(house.outbox->add(test::noteChanges(100, 1, u"small"_s))));
        const storage::TakeWish wish{.few = 4, .many = 15, .hasJobs = true, .jobFrom = 20, .notInJobs = {}};
        QCOMPARE(await(house.outbox->take(wish))->changes.size(), size_t(1)); // the small one
        const auto first = await(house.outbox->take(wish));
        QVERIFY(first->asJob);
        QCOMPARE(first->changes.size(), size_t(15));
        storage::TakeWish busy = wish;
        busy.many = 0;
        QVERIFY(await(house.outbox->take(busy))->changes.empty());
        const auto second = await(house.outbox->take(wish));
        QVERIFY(!second->asJob); // five lines are sooner sent one by one
        QCOMPARE(second->changes.size(), size_t(4));
    }

    void anAttemptAfterAClearNoHasAnotherKey()
    {
        House house;
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"text"_s)})));
        const QString key = house.only(1).key;
        QVERIFY(test::settleAll(*house.outbox, house.take(), ChangeState::Rejected));
        QCOMPARE(*await(house.outbox->release({1})), 1);
        QCOMPARE(house.only(1).key, key + "/2"_L1);
        QVERIFY(test::settleAll(*house.outbox, house.take(), ChangeState::Unknown));
        QVERIFY(
            test::settleAll(*house.outbox, {house.only(1)}, ChangeState::Ready)); // the platform does not know the key
        QCOMPARE(house.only(1).key, key + "/2"_L1);
        QCOMPARE(house.only(1).attempt, 2);
    }

    void aConflictGoesOnByWhatThePersonHasSeen()
    {
        House house;
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"mine"_s), test::noteChange(2, u"mine"_s)})));
        std::vector<storage::ChangeOutcome> outcomes;
        for (const Change &change : house.take())
            outcomes.push_back({.seq = change.seq,
                                .state = ChangeState::Conflict,
                                .problem = {},
                                .theirs = u"theirs"_s,
                                .version = {}});
        QVERIFY(await(house.outbox->settle(outcomes)));
        QCOMPARE(house.only(1).theirs, u"theirs"_s);
        QCOMPARE(*await(house.outbox->release({1, 2}, {{2, u"newer"_s}})), 2);
        QCOMPARE(house.only(1).based, u"theirs"_s);
        QCOMPARE(house.only(2).based, u"newer"_s);
        QVERIFY(house.only(1).version.isEmpty());
    }

    void undoTakesBackWhatHasNotBeenSent()
    {
        House house;
        QVERIFY(await(house.outbox->add(test::noteChanges(0, 5, u"run"_s))));
        const auto taken = house.take(2);
        QCOMPARE(*await(house.outbox->withdrawRun(u"run"_s)), 3);
        QVERIFY(house.take().empty());
        QCOMPARE(test::allChanges(*house.outbox, {ChangeState::Sending}).size(), size_t(2));
        QCOMPARE(*await(house.outbox->withdraw(test::seqsOf(taken))), 0);
    }

    void anEditHasAnotherKeyOnceItHasLeft()
    {
        House house;
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"one"_s)})));
        domain::ChangeOrder order{.kind = domain::ChangeKind::Notes, .value = {}};
        order.value.text = u"two"_s;
        const QString key = house.only(1).key;
        QVERIFY(await(house.outbox->edit(1, order)));
        QCOMPARE(house.only(1).key, key);
        QVERIFY(test::settleAll(*house.outbox, house.take(), ChangeState::Rejected));
        QVERIFY(await(house.outbox->edit(1, order)));
        QCOMPARE(house.only(1).key, key + "/2"_L1);
        QCOMPARE(house.only(1).state, ChangeState::Ready);
        house.take();
        QCOMPARE(await(house.outbox->edit(1, order)).error().kind, base::ErrorKind::Invalid);
    }

    void whatHasNotLeftGoesBackUnchanged()
    {
        House house;
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"one"_s)})));
        const Change before = house.only(1);
        QVERIFY(await(house.outbox->noteJob({house.take()[0].seq}, storage::jobKeyNote(u"k"_s))));
        QVERIFY(await(house.outbox->putBack({1})));
        QVERIFY(house.only(1) == before);
    }

    void aRunIsFinishedOnce()
    {
        House house;
        QVERIFY(await(house.outbox->add(test::noteChanges(0, 3, u"run"_s))));
        const auto taken = house.take();
        QVERIFY(test::settleAll(*house.outbox, {taken[0], taken[1]}, ChangeState::Done)->finishedRuns.isEmpty());
        const auto last = test::settleAll(*house.outbox, {taken[2]}, ChangeState::Rejected);
        QCOMPARE(last->finishedRuns, QStringList{u"run"_s});
        QCOMPARE(last->counts.count(ChangeState::Done), 2);
        const auto runs = await(house.outbox->runs({}));
        QCOMPARE(runs->size(), size_t(1));
        QCOMPARE(runs->front().count(ChangeState::Rejected), 1);
        QCOMPARE(runs->front().by, u"somebody"_s);
    }

    void whatIsOverIsForgottenFromItsBeginning()
    {
        House house;
        QVERIFY(await(house.outbox->add(test::noteChanges(0, 10, u"old"_s))));
        QVERIFY(test::settleAll(*house.outbox, house.take(4), ChangeState::Done));
        house.clock.advance(std::chrono::hours(24 * 100));
        QCOMPARE(*await(house.outbox->forgetBefore(house.clock.now().addDays(-90))), 4);
        QVERIFY(await(house.outbox->verify())->isSound());
        QVERIFY(await(house.outbox->add(test::noteChanges(50, 1, u"new"_s))));
        house.open();
        QVERIFY(house.outbox->check().isSound());
        QCOMPARE(house.outbox->check().rows, 7);
        QVERIFY(test::settleAll(*house.outbox, house.take(), ChangeState::Done));
        house.clock.advance(std::chrono::hours(24 * 100));
        QCOMPARE(*await(house.outbox->forgetBefore(house.clock.now())), 7);
        house.open();
        QVERIFY(house.outbox->check().isSound());
        QVERIFY(await(house.outbox->add(test::noteChanges(60, 1, u"last"_s))));
        QCOMPARE(test::allChanges(*house.outbox).front().seq, 12); // places are not used twice
    }

    void pendingLinesNameTheirKinds()
    {
        House house;
        Change labels = test::noteChange(1, {});
        labels.order.kind = domain::ChangeKind::Labels;
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"x"_s), labels, test::noteChange(2, u"y"_s)})));
        QVERIFY(test::settleAll(*house.outbox, {house.take()[1]}, ChangeState::Done));
        const auto pending = await(house.outbox->pendingLines());
        QCOMPARE(pending->size(), size_t(1));
        QCOMPARE(pending->front().second,
                 1u << quint32(domain::ChangeKind::Notes) | 1u << quint32(domain::ChangeKind::Labels));
    }

    void allOrNothing()
    {
        House house;
        int calls = 0;
        const auto run = await(house.outbox->add([&]() -> base::Result<std::vector<Change>> {
            if (++calls < 3)
                return test::noteChanges(calls * 10, 10, u"run"_s);
            return base::Error{.kind = base::ErrorKind::Cancelled};
        }));
        QCOMPARE(run.error().kind, base::ErrorKind::Cancelled);
        QVERIFY(test::allChanges(*house.outbox).empty());
        QCOMPARE(await(house.outbox->counts())->lines(), 0);
        Change sent = test::noteChange(1, u"x"_s);
        sent.state = ChangeState::Done;
        QCOMPARE(await(house.outbox->add({sent})).error().kind, base::ErrorKind::Invalid);
    }

    void thereIsOneWriter() // T10
    {
        House house;
        const auto second = Outbox::open(house.path(), house.clock);
        QCOMPARE(second.error().kind, base::ErrorKind::Conflict);
        const auto looking = Outbox::openReadOnly(house.path(), house.clock);
        QVERIFY(looking.isOk());
        QCOMPARE(await((*looking)->add({test::noteChange(1, u"x"_s)})).error().kind, base::ErrorKind::Storage);
        QVERIFY(await(house.outbox->add({test::noteChange(1, u"x"_s)})));
        QCOMPARE(await((*looking)->counts())->count(ChangeState::Ready), 1);
    }
};

LINEDESK_TEST(TestOutbox)
#include "tst_outbox.moc"
