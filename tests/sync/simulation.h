// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/outbox.h"
#include "models/sync/sender.h"
#include "tests/support/fakeconnector.h"
#include "tests/support/faultydisk.h"
#include "tests/support/fixedclock.h"
#include "tests/support/lightcache.h"

#include <map>
#include <random>

namespace test {

//! A life of the write road drawn from one number: the user, the network, the platform's other users, the disk, the
//! clock and the moments at which the program is killed. The same number gives the same life.
//!
//! What it takes for granted: a request arrives before the next question about it is answered, or never.
class Simulation
{
public:
    //! `cache` is shared by many lives, since making one takes longer than a life.
    Simulation(quint32 seed, LightCache &cache, const QString &folder);
    ~Simulation();

    //! Lives, lets everything come to rest, and compares. What is wrong, a sentence each.
    QStringList run();
    //! Every step and what came of it.
    const QStringList &trace() const { return m_trace; }
    int kills() const { return m_kills; }
    int effects() const { return int(m_platform.ledger.effects.size()); }

private:
    //! What the user was told about a change.
    struct Promise
    {
        domain::Iccid iccid;
        std::vector<domain::ChangeOrder> orders; //!< all that it ever was: an effect of one of them is no surprise
        std::optional<domain::ChangeState> told; //!< acknowledged and final from the user's side: Withdrawn
        bool isLost = true;                      //!< never acknowledged: may be there, may not
    };

    int below(int limit) { return int(m_dice() % quint32(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    void note(const QString &text);

    void open();
    void kill();
    void rest();
    void step();

    void userStep();
    void addRun();
    void withdrawSome();
    void editOne();
    void releaseSome();
    void networkStep();
    void answer(size_t at);
    void arriveLate();
    void othersMeddle();
    void timePasses();
    void diskStep();

    void comeToRest();
    void compare();
    void compareOne(const domain::Change &change);
    void wrong(const QString &text) { m_wrong << text; }
    domain::Line cached(const domain::Iccid &iccid);
    std::vector<domain::Change> rows(std::vector<domain::ChangeState> states = {});

    std::mt19937 m_dice;
    LightCache &m_cache;
    QString m_path;
    FaultyDisk m_disk;
    FixedClock m_clock;
    FakeConnector m_platform;
    std::unique_ptr<storage::Outbox> m_outbox;
    std::unique_ptr<syncing::Sender> m_sender;
    std::map<QString, Promise> m_promises; //!< by key
    std::deque<std::function<void()>> m_late;
    QStringList m_trace;
    QStringList m_wrong;
    int m_texts = 0;
    int m_activity = 0;
    int m_kills = 0;
    int m_threshold = 3;
    bool m_isRefusing = false;
};

} // namespace test
