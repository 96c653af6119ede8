// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/changeorder.h"
#include "app/commands/sending.h"
#include "models/exports/lineimport.h"
#include "models/tables/changetext.h"
#include "ui/changewords.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kTypedAbove = 50; //!< lines; from there on the number is typed to confirm
constexpr int kShownRows = 20;     //!< lines of a preview that are printed

using storage::ChangePlanPointer;

//! linedesk lines VERB --where FILTER [...] [--dry-run] [--yes] [--results FILE], and lines add --from FILE: the same
//! road as in the window, preview first.
class ChangeCommand : public SendingCommand
{
    Q_DECLARE_TR_FUNCTIONS(app::ChangeCommand)

public:
    using SendingCommand::SendingCommand;

    void start(const QStringList &arguments) override
    {
        m_parser.setApplicationDescription(
            tr("Changes lines: what would happen is shown first, then sent once it is confirmed."));
        m_parser.addPositionalArgument(u"what"_s, changeVerbs() + u", add"_s);
        m_parser.addOptions(
            {{u"where"_s, tr("Which lines: a filter, e.g. 'sub:\"Cold chain\" status:active'."), u"filter"_s},
             {u"from"_s, tr("add: a CSV or XLSX file of lines."), u"file"_s},
             {u"dry-run"_s, tr("Shows what would happen and sends nothing.")},
             {u"yes"_s, tr("Sends without asking.")},
             {u"results"_s, tr("Writes every line's outcome to this CSV or XLSX file."), u"file"_s}});
        addValueOptions(m_parser);
        if (!parse(m_parser, arguments))
            return;
        m_verb = m_parser.positionalArguments().value(0);
        if (m_parser.positionalArguments().size() != 1)
            return failUsage(tr("Say \"lines VERB --where FILTER\" with one of: %1, add.").arg(changeVerbs()));
        if (m_verb == "add"_L1)
            return startAdding();
        if (!m_parser.isSet(u"where"_s))
            return failUsage(tr("Say which lines with --where; --where '' means all of them."));
        const base::Result<domain::LineFilter> filter = readFilter(m_parser.value(u"where"_s));
        if (!filter)
            return fail(filter.error());
        m_scope.query.filter = *filter;
        prepare(m_parser.value(u"profile"_s), [this] { plan(); });
    }

private:
    void startAdding()
    {
        if (!m_parser.isSet(u"from"_s))
            return failUsage(tr("Say where the lines are with --from FILE."));
        const QString path = m_parser.value(u"from"_s);
        base::whenReady(base::Future<exports::Sheet>(QtConcurrent::run([path] { return exports::readSheet(path); })),
                        this, [this](base::Result<exports::Sheet> sheet) {
                            if (!sheet)
                                return fail(sheet.error());
                            m_sheet = std::move(*sheet);
                            prepare(m_parser.value(u"profile"_s), [this] { planNew(); });
                        });
    }

    void plan()
    {
        const domain::ChangeFacts facts = session().facts()->facts();
        const base::Result<domain::ChangeOrder> order = readOrder(m_verb, m_parser, facts);
        if (!order)
            return order.error().fields.value(u"code"_s) == "usage"_L1 ? failUsage(order.error().detail)
                                                                       : fail(order.error());
        if (const domain::Obstacle obstacle = domain::obstacleOf(*order, facts); obstacle != domain::Obstacle::None)
            return failUsage(tables::ChangeText::sentence(obstacle));
        base::whenReady(
            storage::planChanges(session().lines(), m_scope, *order, facts, session().facts()->sendingCost()), this,
            [this](const base::Result<ChangePlanPointer> &plan) { planned(plan); });
    }

    void planNew()
    {
        const domain::ChangeFacts facts = session().facts()->facts();
        exports::ImportDefaults defaults;
        if (const QString name = m_parser.value(u"plan"_s); !name.isEmpty()) {
            const auto found = domain::findPlan(facts.catalog, name);
            if (!found)
                return failUsage(tr("There is no rate plan \"%1\".").arg(name));
            defaults.plan = found->named;
        }
        if (const QString name = m_parser.value(u"sub-account"_s); !name.isEmpty())
            defaults.subAccount = domain::findNamed(facts.catalog.subAccounts, name).value_or(domain::Named{{}, name});
        if (const QString name = m_parser.value(u"group"_s); !name.isEmpty())
            defaults.group = domain::findNamed(facts.catalog.groups, name).value_or(domain::Named{{}, name});
        const exports::ImportMapping mapping = exports::guessMapping(m_sheet);
        if (std::find(mapping.columns.begin(), mapping.columns.end(), exports::ImportField::Iccid) ==
            mapping.columns.end())
            return failUsage(tr("No column has ICCIDs. Give one the title \"ICCID\"."));
        base::whenReady(storage::planNewLines(session().lines(),
                                              exports::newLinesFrom(m_sheet, mapping, defaults, facts.catalog), facts,
                                              session().facts()->sendingCost()),
                        this, [this](const base::Result<ChangePlanPointer> &plan) { planned(plan); });
    }

    void planned(const base::Result<ChangePlanPointer> &plan)
    {
        if (!plan)
            return fail(plan.error());
        m_plan = *plan;
        show();
        if (m_parser.isSet(u"dry-run"_s) || m_plan->changing == 0)
            return m_plan->newLines.empty() ? showRows() : finishPreview();
        const QString typed = ui::words::changeTyped(m_plan->order, m_plan->changing);
        const bool isLarge = m_plan->changing > kTypedAbove || m_plan->cost.micros > 0;
        const QString wanted = isLarge ? typed : tr("yes");
        if (!m_parser.isSet(u"yes"_s) && !confirm(tr("Type %1 to confirm:").arg(wanted), wanted))
            return failUsage(tr("Nothing was sent. Type what is asked for, or add --yes."));
        base::whenReady(confirmOn(session(), m_plan), this,
                        [this](const base::Result<storage::ConfirmedPlan> &confirmed) { wasConfirmed(confirmed); });
    }

    void wasConfirmed(const base::Result<storage::ConfirmedPlan> &confirmed)
    {
        if (!confirmed)
            return fail(confirmed.error());
        if (confirmed->movedOn > 0)
            tell(tr("%Ln line(s) changed since the preview and were left out.", nullptr, int(confirmed->movedOn)));
        send([this, run = confirmed->run.id] { report(run, m_parser.value(u"results"_s)); });
    }

    //! What the window's preview shows, as text.
    void show()
    {
        say(ui::words::changeHeading(m_plan->order, m_plan->changing));
        for (const storage::EffectGroup &group : storage::groupedEffects(*m_plan)) {
            const storage::PlannedEffect &effect = group.effect;
            const QString detail = ui::words::effectDetail(*m_plan, group);
            say(u"  %L1  %2%3"_s.arg(effect.lines, 9)
                    .arg(ui::words::effectTitle(*m_plan, effect), detail.isEmpty() ? QString() : u" · "_s + detail));
        }
        showRemarks();
        say(tr("Charge now: %1 · API requests: about %L2").arg(ui::words::money(m_plan->cost)).arg(m_plan->requests));
        if (m_plan->stillBilled.micros > 0)
            say(tr("Terms still billed: %1 a month").arg(ui::words::money(m_plan->stillBilled)));
        for (const storage::PlannedLine &line : m_plan->lines) {
            if (!m_plan->newLines.empty() && (!m_plan->changes(line) || line.remarks != 0))
                showNewLine(line);
        }
    }

    void showRemarks()
    {
        for (size_t bit = 0; bit < m_plan->remarkCounts.size(); ++bit) {
            const auto remark = domain::Remark(1u << bit);
            if (m_plan->remarkCounts[bit] > 0)
                say(u"  %L1  %2"_s.arg(m_plan->remarkCounts[bit], 9).arg(tables::ChangeText::remark(remark)));
        }
    }

    void showNewLine(const storage::PlannedLine &line)
    {
        const domain::NewLine &row = m_plan->newLines[size_t(line.id.value)];
        const domain::Verdict &verdict = m_plan->effects[line.effect].verdict;
        const QString why = verdict.isPossible() ? tables::ChangeText::remarks(line.remarkFlags())
                                                 : tables::ChangeText::obstacle(verdict.obstacle);
        tell(tr("row %1: %2: %3").arg(row.row).arg(row.iccidText, why));
    }

    void showRows()
    {
        storage::LineIds ids;
        for (const storage::PlannedLine &line : m_plan->lines) {
            if (m_plan->changes(line) && ids.size() < kShownRows)
                ids.push_back(line.id);
        }
        base::whenReady(
            session().lines().load(ids), this, [this](const base::Result<std::vector<domain::Line>> &lines) {
                if (!lines)
                    return fail(lines.error());
                const QLocale locale = QLocale::c();
                for (const domain::Line &line : *lines) {
                    const domain::ChangeKind kind = m_plan->order.kind;
                    if (!domain::isBasedOnLine(kind)) {
                        say(u"%1  %2  %3"_s.arg(line.iccid.text, tables::ChangeText::wanted(m_plan->order, locale),
                                                line.notes));
                        continue;
                    }
                    say(u"%1  %2 → %3  %4"_s.arg(
                        line.iccid.text, tables::ChangeText::value(kind, domain::fieldText(kind, line), locale),
                        tables::ChangeText::value(kind, domain::wantedText(m_plan->order, line), locale), line.notes));
                }
                if (m_plan->changing > kShownRows)
                    say(tr("… and %L1 more").arg(m_plan->changing - kShownRows));
                finishPreview();
            });
    }

    void finishPreview()
    {
        if (!m_parser.isSet(u"dry-run"_s))
            say(tr("Nothing to send."));
        else
            say(tr("Dry run: nothing was sent."));
        done();
    }

    QCommandLineParser m_parser;
    QString m_verb;
    storage::LineStore::Scope m_scope;
    exports::Sheet m_sheet;
    ChangePlanPointer m_plan;
};

} // namespace

std::unique_ptr<Command> makeChangeCommand(Core &core) { return std::make_unique<ChangeCommand>(core); }

} // namespace app
