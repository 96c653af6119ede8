// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/changeplan.h"

#include <QtConcurrentRun>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace storage {

using domain::ChangeKind;

namespace {

constexpr int kResultsPage = 1000;
constexpr qint64 kCent = 10'000;       //!< micro-units
constexpr qint64 kLinesPerPoll = 2000; //!< about what a platform works off between two questions
constexpr size_t kMostEffects = std::numeric_limits<quint16>::max();

//! Puts lines into groups of the same effect, and counts.
class PlanMaker
{
public:
    explicit PlanMaker(ChangePlan &plan) : m_plan(plan) {}

    void add(domain::LineId id, domain::LineStatus from, domain::Verdict verdict)
    {
        const domain::Remarks remarks = std::exchange(verdict.remarks, {});
        m_plan.cost.micros += verdict.cost.micros;
        m_plan.stillBilled.micros += verdict.stillBilled.micros;
        verdict.stillBilled = {};
        const quint16 effect = effectOf(from, verdict);
        ++m_plan.effects[effect].lines;
        ++(verdict.isPossible() ? m_plan.changing : m_plan.skipped);
        m_plan.remarked += remarks ? 1 : 0;
        for (size_t bit = 0; bit < m_plan.remarkCounts.size(); ++bit)
            m_plan.remarkCounts[bit] += (remarks.toInt() >> bit) & 1;
        m_plan.lines.push_back({id, effect, quint16(remarks.toInt())});
    }

    //! Possible effects first, each by size; lines are told the new places.
    void sort()
    {
        std::vector<quint16> order(m_plan.effects.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = quint16(i);
        std::stable_sort(order.begin(), order.end(), [this](quint16 a, quint16 b) {
            const PlannedEffect &left = m_plan.effects[a];
            const PlannedEffect &right = m_plan.effects[b];
            if (left.verdict.isPossible() != right.verdict.isPossible())
                return left.verdict.isPossible();
            return left.lines > right.lines;
        });
        std::vector<PlannedEffect> sorted;
        std::vector<quint16> place(order.size());
        for (size_t i = 0; i < order.size(); ++i) {
            sorted.push_back(m_plan.effects[order[i]]);
            place[order[i]] = quint16(i);
        }
        m_plan.effects = std::move(sorted);
        for (PlannedLine &line : m_plan.lines)
            line.effect = place[line.effect];
    }

private:
    quint16 effectOf(domain::LineStatus from, const domain::Verdict &verdict)
    {
        for (size_t i = m_plan.effects.size(); i > 0; --i) { // neighbours are often alike
            const PlannedEffect &effect = m_plan.effects[i - 1];
            if (effect.from == from && effect.verdict == verdict)
                return quint16(i - 1);
        }
        if (m_plan.effects.size() < kMostEffects)
            m_plan.effects.push_back({from, verdict, 0});
        return quint16(m_plan.effects.size() - 1);
    }

    ChangePlan &m_plan;
};

qint64 pages(qint64 rows, qint64 size) { return (rows + size - 1) / size; }

//! What sending takes: the changes, answers and results, and reading the lines again.
qint64 requestsFor(const ChangePlan &plan, const SendingCost &cost)
{
    const qint64 lines = plan.changing;
    if (domain::leavesLine(plan.order.kind))
        return lines;
    const bool isBulk = cost.jobLines > 0 && lines >= kBulkFrom && plan.order.kind != ChangeKind::AddLine;
    if (isBulk)
        return pages(lines, cost.jobLines) + pages(lines, kLinesPerPoll) + pages(lines, kResultsPage) +
               pages(lines, cost.maxPageSize);
    return lines * (cost.hasVersions ? 2 : 3);
}

//! What a line costs on an average day of this month, where the platform says what the month has cost.
qint64 dailyMicros(const domain::Line &line, const domain::ChangeFacts &facts)
{
    const int day = facts.now.toTimeZone(facts.zone).date().day();
    return line.monthlyCost ? line.monthlyCost->micros / day : 0;
}

bool stopsUsage(const domain::ChangeOrder &order, const domain::Line &line)
{
    return order.kind == ChangeKind::Deactivate && line.status == domain::LineStatus::Active;
}

base::Error cancelled() { return base::Error{.kind = base::ErrorKind::Cancelled}; }

base::Result<ChangePlanPointer> makePlan(const LineStore &lines, std::shared_ptr<ChangePlan> plan,
                                         const SendingCost &cost, const CancelFlag &cancel)
{
    PlanMaker maker(*plan);
    const auto each = [&](const std::vector<domain::Line> &batch) {
        for (const domain::Line &line : batch) {
            const domain::Verdict verdict = domain::judge(plan->order, line, plan->facts);
            maker.add(line.id, line.status, verdict);
            if (verdict.remarks.testFlag(domain::Remark::RuleActivates)) {
                for (const domain::Rule *rule : domain::activatingRules(line, plan->facts))
                    plan->activatingRules[rule->id] = rule->name;
            }
            if (verdict.isPossible() && stopsUsage(plan->order, line))
                plan->usageAvoided.micros += dailyMicros(line, plan->facts);
        }
        return !(cancel && *cancel);
    };
    LineStore::Scope scope = plan->scope;
    scope.columns.clear();
    const base::Status scanned = lines.scan(
        scope, plan->madeAt, [&](qint64 total) { plan->lines.reserve(size_t(total)); }, each, cancel);
    if (cancel && *cancel)
        return cancelled();
    if (!scanned)
        return scanned.error();
    maker.sort();
    plan->usageAvoided.micros -= plan->usageAvoided.micros % kCent; // an estimate
    plan->requests = requestsFor(*plan, cost);
    return ChangePlanPointer(std::move(plan));
}

//! What concerns the account is planned as one change of no line.
base::Result<ChangePlanPointer> planForAccount(std::shared_ptr<ChangePlan> plan, const SendingCost &cost)
{
    PlanMaker maker(*plan);
    maker.add({}, domain::LineStatus::Unknown, domain::judgeForAccount(plan->order, plan->facts));
    plan->requests = requestsFor(*plan, cost);
    return ChangePlanPointer(std::move(plan));
}

} // namespace

std::vector<EffectGroup> groupedEffects(const ChangePlan &plan)
{
    const auto timeless = [](domain::Verdict verdict) {
        verdict.effectiveAt.reset();
        return verdict;
    };
    std::vector<EffectGroup> groups;
    for (const PlannedEffect &each : plan.effects) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const EffectGroup &known) {
            return known.effect.from == each.from && timeless(known.effect.verdict) == timeless(each.verdict) &&
                   known.latest.has_value() == each.verdict.effectiveAt.has_value();
        });
        if (group == groups.end()) {
            groups.push_back({each, each.verdict.effectiveAt});
            continue;
        }
        group->effect.lines += each.lines;
        group->effect.verdict.effectiveAt = std::min(group->effect.verdict.effectiveAt, each.verdict.effectiveAt);
        group->latest = std::max(group->latest, each.verdict.effectiveAt);
    }
    return groups;
}

base::Future<ChangePlanPointer> planChanges(LineStore &lines, LineStore::Scope scope, domain::ChangeOrder order,
                                            domain::ChangeFacts facts, SendingCost cost, CancelFlag cancel)
{
    auto plan = std::make_shared<ChangePlan>();
    plan->order = std::move(order);
    plan->scope = std::move(scope);
    plan->madeAt = facts.now;
    plan->facts = std::move(facts);
    if (domain::isOfAccount(plan->order.kind))
        return base::ready<ChangePlanPointer>(*planForAccount(std::move(plan), cost));
    return QtConcurrent::run([&lines, plan, cost, cancel] { return makePlan(lines, plan, cost, cancel); });
}

base::Future<ChangePlanPointer> planNewLines(LineStore &lines, std::vector<domain::NewLine> rows,
                                             domain::ChangeFacts facts, SendingCost cost, CancelFlag cancel)
{
    using Known = QSet<domain::Iccid>;
    std::vector<domain::Iccid> iccids;
    iccids.reserve(rows.size());
    for (const domain::NewLine &row : rows)
        iccids.push_back(row.iccid);
    auto plan = std::make_shared<ChangePlan>();
    plan->order.kind = ChangeKind::AddLine;
    plan->madeAt = facts.now;
    plan->facts = std::move(facts);
    plan->newLines = std::move(rows);
    return lines.known(std::move(iccids), cancel)
        .then(QThreadPool::globalInstance(),
              [plan, cost, cancel](const base::Result<Known> &known) -> base::Result<ChangePlanPointer> {
                  if (!known)
                      return known.error();
                  PlanMaker maker(*plan);
                  Known seen;
                  qint64 place = 0;
                  for (const domain::NewLine &row : plan->newLines) {
                      if (cancel && *cancel)
                          return cancelled();
                      domain::Verdict verdict = domain::judgeNew(row, plan->facts);
                      const bool isNumber = !row.iccid.text.isEmpty();
                      if (isNumber && known->contains(row.iccid))
                          verdict.obstacle = domain::Obstacle::AlreadyThere;
                      else if (isNumber && seen.contains(row.iccid))
                          verdict.obstacle = domain::Obstacle::NamedTwice;
                      seen.insert(row.iccid);
                      maker.add(domain::LineId{place++}, domain::LineStatus::Unknown, verdict);
                  }
                  maker.sort();
                  plan->requests = requestsFor(*plan, cost);
                  return ChangePlanPointer(plan);
              });
}

} // namespace storage
