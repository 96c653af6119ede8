// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attentionitems.h"

#include "ui/balancewords.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Place = AttentionGoal::Place;

class Items
{
    Q_DECLARE_TR_FUNCTIONS(Attention)

public:
    explicit Items(const AttentionFacts &facts) : m_facts(facts) {}

    QList<AttentionItem> take()
    {
        if (m_facts.lines)
            addLines(*m_facts.lines);
        if (m_facts.balance)
            addBalance(m_facts.balance->facts);
        if (m_facts.outbox)
            addOutbox(*m_facts.outbox);
        addRadar();
        std::stable_sort(m_items.begin(), m_items.end(), [](const AttentionItem &a, const AttentionItem &b) {
            return urgency(a.hue) < urgency(b.hue);
        });
        return m_items;
    }

private:
    static int urgency(Mark::Hue hue) { return hue == Mark::Hue::Red ? 0 : hue == Mark::Hue::Amber ? 1 : 2; }

    static QString days(qint64 count) { return count == 1 ? tr("1 day") : tr("%1 days").arg(words::count(count)); }

    void add(QLatin1String name, Mark::Hue hue, const QString &title, const QString &detail, const QString &link,
             const AttentionGoal &goal)
    {
        m_items << AttentionItem{name, hue, title, detail, link, goal};
    }

    void addLines(const series::FleetNow &lines)
    {
        const auto goal = [](const series::FoundLines &found) {
            return AttentionGoal{.place = Place::Lines, .filter = found.filter};
        };
        const series::FoundLines &overdue = lines.overdue;
        if (overdue.lines > 0)
            add("overdue"_L1, Mark::Hue::Red,
                overdue.lines == 1 ? tr("1 renewal overdue")
                                   : tr("%1 renewals overdue").arg(words::count(overdue.lines)),
                tr("The oldest by %1").arg(days(overdue.first.daysTo(m_facts.today))), tr("Review"), goal(overdue));
        if (lines.invalid.lines > 0)
            add("invalid"_L1, Mark::Hue::Red,
                lines.invalid.lines == 1 ? tr("1 line is Invalid")
                                         : tr("%1 lines are Invalid").arg(words::count(lines.invalid.lines)),
                tr("Something went wrong with their integration"), tr("Open"), goal(lines.invalid));
        const series::FoundLines &soon = lines.soon;
        if (soon.lines > 0)
            add("soon"_L1, Mark::Hue::Amber,
                soon.lines == 1 ? tr("1 renewal due within 4 weeks")
                                : tr("%1 renewals due within 4 weeks").arg(words::count(soon.lines)),
                tr("The next on %1").arg(QLocale().toString(soon.first, u"d MMM"_s)), tr("Review"), goal(soon));
        if (lines.silent.lines > 0)
            add("silent"_L1, Mark::Hue::Amber, tr("%1 silent over 7 days").arg(words::lines(lines.silent.lines)),
                tr("Active, and no network has seen them"), tr("Open"), goal(lines.silent));
    }

    void addBalance(const domain::BalanceFacts &facts)
    {
        const domain::BalanceState state = domain::balanceState(facts);
        if (state == domain::BalanceState::Green)
            return;
        const words::BalanceLook look = words::balanceLook(facts);
        const bool isRed = state == domain::BalanceState::Red;
        add("balance"_L1, look.hue, isRed ? tr("Balance: %1").arg(look.word) : tr("Balance lasts %1").arg(look.days),
            words::suspension(facts, m_facts.today), tr("Explain"), {.place = Place::Balance});
    }

    void addOutbox(const tables::OutboxTable &outbox)
    {
        using tables::OutboxGroup;
        const auto goal = [](OutboxGroup group) { return AttentionGoal{.place = Place::Outbox, .group = group}; };
        if (const int count = outbox.count(OutboxGroup::Damaged); count > 0)
            add("damaged"_L1, Mark::Hue::Red,
                count == 1 ? tr("1 change is damaged") : tr("%1 changes are damaged").arg(words::count(count)),
                tr("They are kept and never sent"), tr("Open"), goal(OutboxGroup::Damaged));
        if (const int count = outbox.count(OutboxGroup::Conflict); count > 0)
            add("conflicts"_L1, Mark::Hue::Amber,
                count == 1 ? tr("1 change in conflict") : tr("%1 changes in conflict").arg(words::count(count)),
                tr("Edited here and on the platform"), tr("Resolve"), goal(OutboxGroup::Conflict));
        if (const int count = outbox.count(OutboxGroup::Failed); count > 0)
            add("failed"_L1, Mark::Hue::Amber,
                count == 1 ? tr("1 change failed") : tr("%1 changes failed").arg(words::count(count)),
                tr("The platform refused, and says why"), tr("Open"), goal(OutboxGroup::Failed));
        if (const int count = outbox.count(OutboxGroup::Unknown); count > 0)
            add("unknown"_L1, Mark::Hue::Amber,
                count == 1 ? tr("1 change without an answer")
                           : tr("%1 changes without an answer").arg(words::count(count)),
                tr("Whether they were made is not known"), tr("Open"), goal(OutboxGroup::Unknown));
    }

    void addRadar()
    {
        const auto put = [this](domain::AnomalyKind kind, QLatin1String name, const QString &one, const QString &many,
                                const QString &detail) {
            const int count = m_facts.loud[size_t(kind)];
            if (count > 0)
                add(name, Mark::Hue::Accent, count == 1 ? one : many.arg(words::count(count)), detail, tr("Open"),
                    {.place = Place::Radar, .kind = kind});
        };
        put(domain::AnomalyKind::DeviceChange, "devices"_L1, tr("1 line in a new device"),
            tr("%1 lines in a new device"), tr("Its IMEI is another than before"));
        put(domain::AnomalyKind::NewCountry, "countries"_L1, tr("1 line in a new country"),
            tr("%1 lines in a new country"), tr("It was never there before"));
        put(domain::AnomalyKind::Spike, "spikes"_L1, tr("1 line with a spike of usage"),
            tr("%1 lines with a spike of usage"), tr("Today or yesterday, far above its usual"));
        put(domain::AnomalyKind::Silence, "stopped"_L1, tr("1 line stopped using data"),
            tr("%1 lines stopped using data"), tr("Longer than any pause before"));
    }

    const AttentionFacts &m_facts;
    QList<AttentionItem> m_items;
};

} // namespace

QList<AttentionItem> attentionItems(const AttentionFacts &facts) { return Items(facts).take(); }

} // namespace ui
