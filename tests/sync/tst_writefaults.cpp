// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultproxy.h"
#include "tests/support/faultydisk.h"
#include "tests/support/register.h"
#include "tests/sync/realhouse.h"

#include <QTest>
#include <map>

using namespace Qt::StringLiterals;
using domain::Change;
using domain::ChangeState;
using test::Fault;
using Spoiling = test::FaultProxy::Spoiling;

namespace {

//! What kind of request the fault hits.
enum class Target { Change, Job, Key, JobState, JobResults };

struct NamedFault
{
    const char *name;
    Fault fault;
    bool reaches;       //!< the platform has done what it was asked for
    ChangeState change; //!< what becomes of it
};

constexpr ChangeState kDone = ChangeState::Done;
constexpr ChangeState kRejected = ChangeState::Rejected;

constexpr std::array kFaults{
    NamedFault{"a reset after the effect", Fault::Reset, true, kDone},
    NamedFault{"a reset before it", Fault::Reset, false, kDone},
    NamedFault{"a close after the effect", Fault::EarlyClose, true, kDone},
    NamedFault{"a close before it", Fault::EarlyClose, false, kDone},
    NamedFault{"silence after the effect", Fault::Stall, true, kDone},
    NamedFault{"silence before it", Fault::Stall, false, kDone},
    NamedFault{"a byte now and then", Fault::Drip, true, kDone},
    NamedFault{"a delay", Fault::Delay, true, kDone},
    NamedFault{"cut in the status line", Fault::CutInStatusLine, true, kDone},
    NamedFault{"cut in the headers", Fault::CutInHeaders, true, kDone},
    NamedFault{"cut in the body", Fault::CutInBody, true, kDone},
    NamedFault{"cut in a chunk", Fault::CutInChunk, true, kDone},
    NamedFault{"a length longer than the body", Fault::LengthTooLong, true, kDone},
    NamedFault{"a length shorter than the body", Fault::LengthTooShort, true, kDone},
    NamedFault{"no length", Fault::NoLength, true, kDone},
    NamedFault{"another content type", Fault::WrongType, true, kDone},
    NamedFault{"a captive portal", Fault::CaptivePortal, false, kDone},
    NamedFault{"a captive portal's redirect", Fault::CaptiveRedirect, false, kDone},
    NamedFault{"malformed JSON", Fault::Malformed, true, kDone},
    NamedFault{"deep nesting", Fault::Deep, true, kDone},
    NamedFault{"a huge body", Fault::Huge, true, kDone},
    NamedFault{"huge headers", Fault::HugeHeaders, true, kDone},
    NamedFault{"garbage", Fault::Garbage, true, kDone},
    NamedFault{"an encoding that was not asked for", Fault::Gzip, true, kDone},
    NamedFault{"400", Fault::Status400, false, kRejected},
    NamedFault{"401", Fault::Status401, false, kDone},
    NamedFault{"403", Fault::Status403, false, kRejected},
    NamedFault{"404", Fault::Status404, false, kRejected},
    NamedFault{"429", Fault::Status429, false, kDone},
    NamedFault{"500 after the effect", Fault::Status500, true, kDone},
    NamedFault{"500 before it", Fault::Status500, false, kDone},
    NamedFault{"502 after the effect", Fault::Status502, true, kDone},
    NamedFault{"503 before it", Fault::Status503, false, kDone},
    NamedFault{"504 after the effect", Fault::Status504, true, kDone},
    NamedFault{"a redirect", Fault::Redirect, false, kDone},
    NamedFault{"a redirect to another host", Fault::RedirectElsewhere, false, kDone},
};

constexpr std::array kReadingFaults{
    NamedFault{"a reset", Fault::Reset, true, kDone},
    NamedFault{"silence", Fault::Stall, true, kDone},
    NamedFault{"cut in the body", Fault::CutInBody, true, kDone},
    NamedFault{"a captive portal", Fault::CaptivePortal, false, kDone},
    NamedFault{"500", Fault::Status500, false, kDone},
    NamedFault{"values of other types", Fault::WrongTypes, false, kDone},
};

bool isOf(Target target, const test::WireRequest &request)
{
    const bool isPost = request.method != "GET";
    const QByteArray path =
        request.target.left(request.target.indexOf('?') < 0 ? request.target.size() : request.target.indexOf('?'));
    const bool isJob = path.contains("/jobs");
    switch (target) {
    case Target::Change: return isPost && !isJob;
    case Target::Job: return isPost && isJob;
    case Target::Key: return !isPost && path.contains("idempotency");
    case Target::JobState: return !isPost && isJob && !path.endsWith("/results");
    case Target::JobResults: return !isPost && isJob && path.endsWith("/results");
    }
    return false;
}

} // namespace

//! T3 and T4 for everything that changes something: our own proxy between the real connector and the real platform.
//! Each fault ends in a clear state, and each line has been changed once or not at all.
class TestWriteFaults : public QObject
{
    Q_OBJECT

    static constexpr int kJobLines = 24;

    std::unique_ptr<test::LocalPlatform> m_platform;
    std::unique_ptr<test::FaultProxy> m_proxy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::RealHouse> m_house;
    std::vector<domain::Iccid> m_lines;
    size_t m_next = 0;

    int version(const domain::Iccid &iccid)
    {
        for (int tries = 0; tries < 3; ++tries) {
            if (const auto line = test::await(m_house->connector->fetchLine(iccid, api::Purpose::Person)))
                return line->version.toInt();
        }
        return -1;
    }

    static void rows(Target target, const char *what, const auto &faults)
    {
        for (const NamedFault &fault : faults)
            QTest::addRow("%s: %s (T3)", what, fault.name)
                << target << fault.fault << fault.reaches
                << (target == Target::Change || target == Target::Job ? fault.change : kDone);
    }

    //! Spoils the first request of that kind; before a key is asked for an answer has to be lost.
    void arm(Target target, Fault fault, bool reaches)
    {
        m_proxy->decide = [=, isSpoilt = false, isLost = target != Target::Key](
                              const test::WireRequest &request) mutable -> std::optional<Spoiling> {
            if (!isLost && isOf(Target::Change, request)) {
                isLost = true;
                return Spoiling{Fault::EarlyClose, true};
            }
            if (isSpoilt || !isOf(target, request))
                return std::nullopt;
            isSpoilt = true;
            return Spoiling{fault, reaches};
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<test::LocalPlatform>(QStringList{u"--lines"_s, u"1500"_s, u"--seed"_s, u"5"_s});
        QVERIFY(m_platform->isReady());
        const test::RealAddress direct = test::RealAddress::of(*m_platform);
        const test::Identity identity = test::makeIdentity();
        m_proxy = std::make_unique<test::FaultProxy>(identity, QUrl(direct.url), direct.trust.certificates);
        QUrl through(direct.url);
        through.setHost(m_proxy->url().host());
        through.setPort(m_proxy->url().port());
        test::RealAddress address = direct;
        address.url = through.toString();
        address.trust = {
            .mode = api::TrustMode::Pinned, .certificates = identity.certificate, .pin = identity.fingerprint()};
        m_folder = test::makeFastFolder();
        QVERIFY(test::RealHouse(m_folder->path(), direct).sync());
        api::Limits limits;
        limits.idle = std::chrono::milliseconds(1500);
        limits.object = limits.list = std::chrono::milliseconds(5000);
        m_house = std::make_unique<test::RealHouse>(m_folder->path(), address, limits);
        for (const domain::Line &line : m_house->cachedLines()) {
            if (line.status == domain::LineStatus::Active)
                m_lines.push_back(line.iccid);
        }
        QVERIFY(m_lines.size() > 1000);
    }

    void faults_data()
    {
        QTest::addColumn<Target>("target");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("reaches");
        QTest::addColumn<ChangeState>("state");
        rows(Target::Change, "a change", kFaults);
        rows(Target::Job, "a bulk job", kFaults);
        rows(Target::Key, "asking for a key", kReadingFaults);
        rows(Target::JobState, "looking at a job", kReadingFaults);
        rows(Target::JobResults, "reading its results", kReadingFaults);
    }

    void faults()
    {
        QFETCH(Target, target);
        QFETCH(Fault, fault);
        QFETCH(bool, reaches);
        QFETCH(ChangeState, state);
        const bool isBulk = target == Target::Job || target == Target::JobState || target == Target::JobResults;
        const int count = isBulk ? kJobLines : 1;
        const QString text = u"note %1"_s.arg(m_next);
        std::vector<Change> changes;
        std::vector<int> before;
        for (int i = 0; i < count; ++i) {
            const domain::Iccid iccid = m_lines[m_next++ % m_lines.size()];
            changes.push_back(m_house->note(iccid, text, text));
            before.push_back(version(iccid));
        }
        const size_t first = m_proxy->all().size();
        const int spoilt = m_proxy->spoilt();
        arm(target, fault, reaches);
        QVERIFY(test::await(m_house->outbox->add(changes)));
        QVERIFY(m_house->send());
        QVERIFY(m_proxy->spoilt() > spoilt);
        m_proxy->decide = {};
        const auto found =
            test::await(m_house->outbox->load({.states = {}, .run = text, .iccid = {}, .changedSince = {}}, 0, -1));
        QCOMPARE(found->size(), changes.size());
        std::map<QByteArray, int> requests;
        for (size_t i = first; i < m_proxy->all().size(); ++i) {
            if (m_proxy->all()[i].method != "GET")
                ++requests[m_proxy->all()[i].headers.value("idempotency-key")];
        }
        for (size_t i = 0; i < changes.size(); ++i) {
            QCOMPARE((*found)[i].state, state);
            QCOMPARE(version(changes[i].iccid), before[i] + (state == kDone ? 1 : 0)); // once, or not at all
            if (!isBulk)
                QCOMPARE(requests[(*found)[i].key.toUtf8()], (*found)[i].attempt); // one POST an attempt (T4)
        }
        if (state == kDone && !isBulk)
            QCOMPARE(test::await(m_house->lines->loadByIccid(changes[0].iccid))->notes, text);
    }

    void cleanupTestCase()
    {
        QVERIFY(test::await(m_house->outbox->verify())->isSound());
        m_house.reset();
        m_proxy.reset();
        m_platform.reset();
    }
};

LINEDESK_TEST(TestWriteFaults)
#include "tst_writefaults.moc"
