// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changerules.h"
#include "models/tables/celltext.h"
#include "models/tables/ruletext.h"
#include "ui/changewords.h"
#include "ui/standoutwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/lineusagepane.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace ui {

namespace {

constexpr int kSide = 280;
constexpr int kBar = 6;

QString contractText(domain::Contract contract)
{
    switch (contract) {
    case domain::Contract::Unknown: return {};
    case domain::Contract::Monthly: return LineUsagePane::tr("Monthly");
    case domain::Contract::Quarterly: return LineUsagePane::tr("Quarterly");
    case domain::Contract::Yearly: return LineUsagePane::tr("Yearly");
    }
    return {};
}

void clear(std::vector<QWidget *> &rows)
{
    for (QWidget *row : rows) {
        row->hide();
        row->deleteLater();
    }
    rows.clear();
}

} // namespace

QWidget *LineUsagePane::buildRules()
{
    Pane *made = card(tr("Rules on this line"), &m_rules);
    made->setFixedWidth(theme().scaled(kSide));
    return made;
}

void LineUsagePane::addRuleRow(const QString &text, std::optional<int> percent, const QString &below)
{
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(3);
    auto *name =
        new TextLabel(theme(), TextStyle::Body, percent.value_or(0) > 100 ? Tone::Amber : Tone::Text, text, holder);
    name->setObjectName(percent ? "usageRule"_L1 : "usageOtherRule"_L1);
    name->setWordWrap(true);
    column->addWidget(name);
    if (percent) {
        auto *bar = new QProgressBar(holder);
        bar->setRange(0, 100);
        bar->setValue(std::clamp(*percent, 0, 100));
        bar->setTextVisible(false);
        bar->setFixedHeight(theme().scaled(kBar));
        bar->setAccessibleName(text);
        column->addWidget(bar);
    }
    if (!below.isEmpty()) {
        auto *sentence = new TextLabel(theme(), TextStyle::Small, Tone::Secondary, below, holder);
        sentence->setObjectName("usageRuleText"_L1);
        sentence->setWordWrap(true);
        column->addWidget(sentence);
    }
    m_rules->addWidget(holder);
    m_ruleRows.push_back(holder);
}

//! A limit with how far the line has come (R112, R118); of any other rule what it does.
void LineUsagePane::addRule(const domain::Rule &rule, std::vector<TimeChart::Limit> &limits)
{
    const QString sentence = tables::RuleText::sentence(rule, QLocale());
    if (rule.trigger != domain::RuleTrigger::DataUsage || rule.limit <= 0) {
        addRuleRow(rule.name.left(60).simplified(), {}, sentence);
        return;
    }
    const bool isMonth = rule.period == domain::RulePeriod::Month;
    const bool isVolume = rule.unit == domain::RuleUnit::Megabytes;
    const QString limit =
        isVolume ? words::volume(base::DataVolume{rule.limit}) : words::moneyAbout(base::Money{.micros = rule.limit});
    const QString name =
        tr("%1, %2 a %3").arg(rule.name.left(60).simplified(), limit, isMonth ? tr("month") : tr("day"));
    if (isVolume)
        limits.push_back({.isOfMonth = isMonth, .volume = base::DataVolume{rule.limit}, .words = name});
    const auto &used = isMonth ? m_line->month : m_line->today;
    std::optional<int> reached;
    if (isVolume && used)
        reached = int(used->bytes * 100 / rule.limit);
    else if (!isVolume && isMonth && m_line->monthlyCost)
        reached = int(m_line->monthlyCost->micros * 100 / rule.limit);
    addRuleRow(tr("%1: %2").arg(name, reached ? tr("%1%").arg(*reached) : tr("not known")), reached.value_or(0),
               sentence);
}

//! The rules that concern the line (R254, D15).
void LineUsagePane::fillRules()
{
    if (!m_line)
        return;
    clear(m_ruleRows);
    std::vector<TimeChart::Limit> limits;
    for (const domain::Rule *rule : domain::rulesOf(*m_line, m_program.changeFacts()))
        addRule(*rule, limits);
    if (m_ruleRows.empty()) {
        auto *none = new TextLabel(theme(), TextStyle::Body, Tone::Hint, tr("No rule concerns it."), this);
        none->setObjectName("usageRule"_L1);
        m_rules->addWidget(none);
        m_ruleRows.push_back(none);
    }
    m_chart->setDetailed(std::move(limits));
}

QWidget *LineUsagePane::buildStandouts()
{
    Pane *made = card(tr("What stands out"), &m_standoutRows);
    made->setObjectName("usageStandouts"_L1);
    made->setFixedWidth(theme().scaled(kSide));
    return made;
}

void LineUsagePane::loadStandouts()
{
    if (!m_line)
        return;
    m_busy.await(m_workspace.facts.loadStandouts(m_line->id, QTimeZone(zone().toLatin1())), this,
                 [this, id = m_line->id](const base::Result<domain::Standouts> &all) {
                     if (all && m_line && m_line->id == id)
                         fillStandouts(*all);
                 });
}

void LineUsagePane::fillStandouts(const domain::Standouts &all)
{
    m_standouts = all;
    clear(m_standoutWidgets);
    for (const domain::Standout &found : all.found)
        m_standoutWidgets.push_back(standoutRow(found));
    if (m_standoutWidgets.empty()) {
        const QString text = all.isConclusive()   ? tr("Nothing stands out in %1 days.").arg(all.knownDays)
                             : all.knownDays == 0 ? tr("No day of it is known yet.")
                                                  : tr("Too few days are known yet to say: %1.").arg(all.knownDays);
        auto *none = new TextLabel(theme(), TextStyle::Body, Tone::Hint, text, this);
        none->setObjectName("standoutNone"_L1);
        none->setWordWrap(true);
        m_standoutWidgets.push_back(none);
    }
    for (QWidget *row : m_standoutWidgets)
        m_standoutRows->addWidget(row);
}

QWidget *LineUsagePane::standoutRow(const domain::Standout &found)
{
    auto *holder = new QWidget(this);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 4);
    row->setSpacing(8);
    auto *mark = new Mark(theme(), holder);
    const auto [shape, hue] = words::standoutMark(found);
    mark->set(shape, hue);
    auto *beside = new QVBoxLayout;
    beside->addSpacing(theme().scaled(4)); // the middle of the first line
    beside->addWidget(mark);
    beside->addStretch(1);
    row->addLayout(beside);
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    const auto add = [&](TextStyle style, Tone tone, const QString &text, QLatin1String name) {
        auto *label = new TextLabel(theme(), style, tone, text, holder);
        label->setObjectName(name);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    const QString title = words::standoutTitle(found);
    add(TextStyle::BodyStrong, Tone::Text, title, "standoutTitle"_L1);
    add(TextStyle::Small, Tone::Secondary, words::standoutText(found), "standoutText"_L1);
    auto *link = new Button(theme(), Button::Kind::Link, words::standoutLink(found), "standoutLink"_L1, holder);
    link->setAccessibleName(tr("%1: %2").arg(title, link->text()));
    column->addWidget(link, 0, Qt::AlignLeft);
    row->addLayout(column, 1);
    connect(link, &QAbstractButton::clicked, this, [this, log = words::standoutLog(found)] { Q_EMIT logWanted(log); });
    return holder;
}

TextLabel *LineUsagePane::addFact(QVBoxLayout *column, const QString &name, QLatin1String object, Mark **mark)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *title = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, name, this);
    title->setFixedWidth(theme().scaled(104));
    row->addWidget(title);
    if (mark) {
        *mark = new Mark(theme(), this);
        row->addWidget(*mark);
    }
    auto *value = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, this);
    value->setObjectName(object);
    value->setElided(Qt::ElideRight);
    row->addWidget(value, 1);
    column->addLayout(row);
    return value;
}

QWidget *LineUsagePane::buildRenewal()
{
    QVBoxLayout *column = nullptr;
    Pane *made = card(tr("Renewal"), &column);
    made->setFixedWidth(theme().scaled(kSide));
    m_facts.insert(u"term"_s, addFact(column, tr("Term"), "usageTerm"_L1));
    m_renews = addFact(column, tr("Renews on"), "usageRenews"_L1, &m_renewsMark);
    m_tickets = addFact(column, tr("Tickets"), "usageTickets"_L1);
    return made;
}

//! What a person compares usage with: plan, what is left.
QWidget *LineUsagePane::buildFacts()
{
    QVBoxLayout *column = nullptr;
    Pane *made = card(tr("Terms"), &column);
    made->setFixedWidth(theme().scaled(kSide));
    m_facts.insert(u"plan"_s, addFact(column, tr("Rate plan"), "usagePlan"_L1));
    m_facts.insert(u"type"_s, addFact(column, tr("SIM type"), "usageType"_L1));
    m_facts.insert(u"left"_s, addFact(column, tr("Data left"), "usageLeft"_L1));
    m_facts.insert(u"days"_s, addFact(column, tr("Days left"), "usageDaysLeft"_L1));
    m_facts.insert(u"cycle"_s, addFact(column, tr("Billing cycle"), "usageCycle"_L1));
    return made;
}

void LineUsagePane::fillFacts()
{
    const QLocale locale;
    const QDateTime now = m_workspace.clock.now();
    const auto set = [this](const QString &key, const QString &text) {
        m_facts[key]->setText(text.isEmpty() ? tr("none") : text);
        m_facts[key]->setTone(text.isEmpty() ? Tone::Hint : Tone::Text);
    };
    set(u"plan"_s, m_line->planLabel.isEmpty() ? m_line->ratePlan : m_line->planLabel);
    set(u"type"_s, m_line->simType);
    set(u"term"_s, contractText(m_line->contract));
    set(u"left"_s, m_line->dataLeft ? words::volume(*m_line->dataLeft) : QString());
    set(u"days"_s, m_line->daysLeft ? locale.toString(*m_line->daysLeft) : QString());
    set(u"cycle"_s, m_line->billingCycle);
    // D28: the words beside the badge are those of the column.
    QString renews = tables::CellText::shown(*m_line, domain::LineColumn::RenewalDate, now, locale);
    if (m_line->renewalDate && m_line->renewalConfirmed)
        renews += tr(", confirmed");
    m_renews->setText(renews);
    const domain::RenewalBadge badge = tables::CellText::badge(*m_line, now);
    const bool isOverdue = badge == domain::RenewalBadge::Overdue;
    m_renewsMark->set(isOverdue ? Mark::Shape::Diamond : Mark::Shape::Square,
                      isOverdue ? Mark::Hue::Red : Mark::Hue::Amber);
    m_renewsMark->setVisible(m_line->renewalDate && (isOverdue || badge == domain::RenewalBadge::Soon));
}

void LineUsagePane::loadTickets()
{
    if (!m_line)
        return;
    m_busy.await(m_workspace.logRows.load(*m_line, LineLog::Tickets, {}, QTimeZone(zone().toLatin1())), this,
                 [this, id = m_line->id](const base::Result<tables::LogRows> &log) {
                     if (!log || !m_line || m_line->id != id)
                         return;
                     m_tickets->setText(log->fetchedAt.isValid() ? log->summary : tr("not known"));
                     m_tickets->setTone(log->fetchedAt.isValid() ? Tone::Text : Tone::Hint);
                 });
}

} // namespace ui
