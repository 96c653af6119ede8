// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changeflow.h"

#include "models/domain/lineobstacle.h"
#include "models/tables/changetext.h"
#include "ui/changewords.h"
#include "ui/dialogs/changesheet.h"
#include "ui/dialogs/importsheet.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/dialogs/receiverssheet.h"
#include "ui/dialogs/scansheet.h"
#include "ui/dialogs/templatessheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/errortext.h"
#include "ui/undosteps.h"
#include "ui/widgets/toast.h"
#include "ui/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::ChangeKind;

const ChangeTarget kAnyLine{.scope = {}, .lines = 1, .line = {}};

constexpr std::array kActions{
    std::pair{ChangeKind::Activate, ActionId::Activate},
    std::pair{ChangeKind::Deactivate, ActionId::Deactivate},
    std::pair{ChangeKind::Suspend, ActionId::Suspend},
    std::pair{ChangeKind::Resume, ActionId::Resume},
    std::pair{ChangeKind::SubAccount, ActionId::Assign},
    std::pair{ChangeKind::RatePlan, ActionId::ChangePlan},
    std::pair{ChangeKind::Labels, ActionId::Labels},
    std::pair{ChangeKind::SendSms, ActionId::SendSms},
    std::pair{ChangeKind::Notes, ActionId::EditNotes},
    std::pair{ChangeKind::EndUser, ActionId::EndUser},
    std::pair{ChangeKind::DeactivationDate, ActionId::DeactivationDate},
    std::pair{ChangeKind::RefillData, ActionId::RefillData},
    std::pair{ChangeKind::DataAutoRefill, ActionId::DataAutoRefill},
    std::pair{ChangeKind::ConfirmRenewal, ActionId::ConfirmRenewal},
    std::pair{ChangeKind::AddToStore, ActionId::AddToStore},
    std::pair{ChangeKind::RemoveFromStore, ActionId::RemoveFromStore},
    std::pair{ChangeKind::OpenTicket, ActionId::OpenTicket},
};

constexpr std::array kAccountActions{
    std::pair{ChangeKind::OrderCards, ActionId::OrderCards},
    std::pair{ChangeKind::InvitePerson, ActionId::InvitePerson},
};

//! Whether it stands in the way of everybody's lines, whatever the value will be.
bool isForAll(domain::Obstacle obstacle)
{
    return obstacle == domain::Obstacle::NotOffered || obstacle == domain::Obstacle::NotPermitted ||
           obstacle == domain::Obstacle::DateNotPermitted || obstacle == domain::Obstacle::BalanceTooLow ||
           obstacle == domain::Obstacle::OwnerOnly || obstacle == domain::Obstacle::Snapshot;
}

} // namespace

std::optional<ActionId> actionOf(ChangeKind kind)
{
    for (const auto &[each, action] : kActions) {
        if (each == kind || (kind == ChangeKind::Group && each == ChangeKind::SubAccount))
            return action;
    }
    return std::nullopt;
}

ChangeFlow::ChangeFlow(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                       QWidget *window)
    : QObject(window), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_window(window), m_steps(new UndoSteps(program, workspace, busy, this))
{
    connectActions();
    connect(&program, &Program::changeFactsChanged, this, &ChangeFlow::refresh);
    connect(m_steps, &UndoSteps::changed, this, &ChangeFlow::refresh);
    connect(m_steps, &UndoSteps::withdrawn, this, [this](const domain::ChangeOrder &order, qint64 lines) {
        Q_EMIT outboxTouched();
        const QString text = tr("%1 taken back").arg(words::changeStep(order, lines));
        if (m_toast)
            m_toast->showStep(text);
        Q_EMIT announced(text);
    });
    connect(m_steps, &UndoSteps::refused, this, [this](const QString &sentence) {
        if (m_toast)
            m_toast->showStep(sentence);
        Q_EMIT announced(sentence);
    });
    connect(m_steps, &UndoSteps::inverseWanted, this,
            [this](const domain::ChangeOrder &order, const storage::LineIds &lines) {
                preview(order, {.scope = {.query = {}, .only = lines, .excluded = {}, .columns = {}},
                                .lines = qint64(lines.size()),
                                .line = {}});
            });
}

ChangeFlow::~ChangeFlow()
{
    delete m_sheet;
    delete m_values;
    delete m_import;
    delete m_scan;
    delete m_receivers;
    delete m_templates;
    delete m_confirm;
}

void ChangeFlow::connectActions()
{
    for (const auto &[kind, action] : kActions) {
        connect(m_actions[action], &QAction::triggered, this, [this, kind = kind] {
            if (kind == ChangeKind::Notes && m_notesEditor && m_notesEditor())
                return;
            if (!m_target)
                return;
            const ChangeTarget target = m_target();
            if (kind == ChangeKind::SendSms && target.asksReceivers)
                receivers()->ask(target);
            else
                start(kind, target);
        });
    }
    for (const auto &[kind, action] : kAccountActions)
        connect(m_actions[action], &QAction::triggered, this, [this, kind = kind] { startForAccount(kind); });
    connect(m_actions[ActionId::AddLines], &QAction::triggered, this, [this] { importer()->ask(); });
    connect(m_actions[ActionId::SmsTemplates], &QAction::triggered, this, [this] { editTemplates({}); });
    connect(m_actions[ActionId::ScanLines], &QAction::triggered, this, [this] { scanner()->ask(); });
    connect(m_actions[ActionId::Undo], &QAction::triggered, this, &ChangeFlow::undo);
}

ChangeSheet *ChangeFlow::sheet()
{
    if (!m_sheet) {
        m_sheet = new ChangeSheet(m_program, m_workspace, m_theme, m_busy, m_window);
        connect(m_sheet, &ChangeSheet::confirmed, this, &ChangeFlow::confirmed);
        connect(m_sheet, &ChangeSheet::announced, this, &ChangeFlow::announced);
        Q_EMIT sheetMade(m_sheet);
    }
    return m_sheet;
}

ValueSheet *ChangeFlow::values()
{
    if (!m_values) {
        m_values = new ValueSheet(m_program, m_theme, m_busy, m_window);
        connect(m_values, &ValueSheet::chosen, this, [this](const domain::ChangeOrder &order) {
            if (domain::isOfAccount(order.kind))
                confirmForAccount(order);
            else
                preview(order, m_current);
        });
        Q_EMIT sheetMade(m_values);
    }
    return m_values;
}

ImportSheet *ChangeFlow::importer()
{
    if (!m_import) {
        m_import = new ImportSheet(m_program, m_theme, m_busy, m_window);
        connect(m_import, &ImportSheet::linesGiven, this, &ChangeFlow::previewNew);
        connect(m_import, &ImportSheet::scanWanted, this, [this] { scanner()->ask(); });
        Q_EMIT sheetMade(m_import);
    }
    return m_import;
}

ScanSheet *ChangeFlow::scanner()
{
    if (!m_scan) {
        m_scan = new ScanSheet(m_program, m_theme, m_window);
        connect(m_scan, &ScanSheet::linesGiven, this, &ChangeFlow::previewNew);
        connect(m_scan, &ScanSheet::refused, this, &ChangeFlow::announced);
        Q_EMIT sheetMade(m_scan);
    }
    return m_scan;
}

ReceiversSheet *ChangeFlow::receivers()
{
    if (!m_receivers) {
        m_receivers = new ReceiversSheet(m_program, m_workspace, m_theme, m_busy, m_window);
        connect(m_receivers, &ReceiversSheet::chosen, this,
                [this](const ChangeTarget &target) { start(ChangeKind::SendSms, target); });
        Q_EMIT sheetMade(m_receivers);
    }
    return m_receivers;
}

TemplatesSheet *ChangeFlow::templates()
{
    if (!m_templates) {
        m_templates = new TemplatesSheet(m_workspace.templates, m_theme, m_window);
        Q_EMIT sheetMade(m_templates);
    }
    return m_templates;
}

void ChangeFlow::editTemplates(const QString &text) { templates()->ask(text); }

void ChangeFlow::sendSms(const domain::Iccid &iccid, const QString &text)
{
    m_busy.await(m_program.loadLine(iccid), this, [this, text](const base::Result<domain::Line> &line) {
        if (!line) {
            Q_EMIT announced(errorText(line.error(), tr("Nothing can be sent to this line.")).line());
            return;
        }
        const ChangeTarget target{
            .scope = {.query = {}, .only = storage::LineIds{line->id}, .excluded = {}, .columns = {}},
            .lines = 1,
            .line = *line};
        domain::ChangeOrder order{.kind = ChangeKind::SendSms, .value = {}};
        order.value.text = text;
        if (text.isEmpty())
            start(order.kind, target);
        else
            preview(order, target);
    });
}

bool ChangeFlow::canAdd() const { return reasonFor(ChangeKind::AddLine, kAnyLine).isEmpty(); }

void ChangeFlow::start(ChangeKind kind, const ChangeTarget &target)
{
    if (target.lines == 0)
        return;
    if (!domain::hasValue(kind)) {
        preview({.kind = kind, .value = {}}, target);
        return;
    }
    m_current = target;
    values()->ask(kind, target.lines, target.line);
}

void ChangeFlow::preview(const domain::ChangeOrder &order, const ChangeTarget &target)
{
    sheet()->ask(order, target.scope, target.lines);
}

void ChangeFlow::previewNew(std::vector<domain::NewLine> rows) { sheet()->askNew(std::move(rows)); }

void ChangeFlow::doAtOnce(const domain::ChangeOrder &order, const ChangeTarget &target)
{
    m_busy.await(m_program.planChange(order, target.scope, {}), this,
                 [this](const base::Result<storage::ChangePlanPointer> &plan) {
                     if (!plan) {
                         Q_EMIT announced(errorText(plan.error(), tr("Nothing was changed.")).line());
                         return;
                     }
                     const storage::ChangePlan &found = **plan;
                     if (found.changing != 1 || found.remarked > 0 || found.cost.micros != 0) {
                         sheet()->showPlan(*plan);
                         return;
                     }
                     queue(*plan);
                 });
}

void ChangeFlow::queue(const storage::ChangePlanPointer &plan)
{
    m_busy.await(m_program.confirmChange(plan), this, [this, plan](const base::Result<storage::ConfirmedPlan> &done) {
        if (done)
            confirmed(plan, *done);
        else
            Q_EMIT announced(errorText(done.error(), tr("Nothing was queued.")).line());
    });
}

void ChangeFlow::startForAccount(ChangeKind kind) { values()->ask(kind, 1, {}); }

void ChangeFlow::confirmForAccount(const domain::ChangeOrder &order)
{
    m_busy.await(m_program.planChange(order, {}, {}), this,
                 [this](const base::Result<storage::ChangePlanPointer> &plan) {
                     if (!plan || (*plan)->changing != 1) {
                         Q_EMIT announced(plan ? tables::ChangeText::sentence((*plan)->effects.front().verdict.obstacle)
                                               : errorText(plan.error(), tr("Nothing was queued.")).line());
                         return;
                     }
                     if (!m_confirm) {
                         m_confirm = new ConfirmSheet(m_theme, Button::Kind::Primary, m_window);
                         Q_EMIT sheetMade(m_confirm);
                     }
                     const domain::ChangeOrder &order = (*plan)->order;
                     m_confirm->ask(u"%1?"_s.arg(words::changeHeading(order, 1)), words::accountEffect(order),
                                    words::changeButton(order, 1), [this, plan = *plan] { queue(plan); });
                 });
}

void ChangeFlow::confirmed(const storage::ChangePlanPointer &plan, const storage::ConfirmedPlan &done)
{
    const qint64 lines = done.run.lines();
    Q_EMIT outboxTouched();
    if (lines > 0)
        m_steps->add(plan, done.run);
    QString text = lines > 0 ? words::changeQueued(plan->order, lines, done.run.count(domain::ChangeState::Draft) > 0)
                             : tr("Nothing was queued.");
    if (done.movedOn > 0)
        text += tr(" %1 left out: changed meanwhile").arg(words::lines(done.movedOn));
    if (m_toast)
        m_toast->showStep(text, lines > 0 ? std::function<void()>([this] { undo(); }) : nullptr);
    Q_EMIT announced(text);
}

void ChangeFlow::undo() { m_steps->undo(); }

QString ChangeFlow::reasonFor(ChangeKind kind, const ChangeTarget &target) const
{
    const domain::ChangeFacts &facts = m_program.changeFacts();
    domain::Obstacle obstacle = domain::obstacleOf({.kind = kind, .value = {}}, facts);
    if (kind == ChangeKind::SubAccount && isForAll(obstacle)) // one action for both
        obstacle = domain::obstacleOf({.kind = ChangeKind::Group, .value = {}}, facts);
    if (isForAll(obstacle))
        return tables::ChangeText::sentence(obstacle);
    if (kind == ChangeKind::SendSms && target.asksReceivers)
        return {};
    if (target.lines == 0)
        return tr("Select a line first.");
    if (!target.isJudged || !target.line)
        return {};
    obstacle = domain::lineObstacle(kind, *target.line, facts);
    return obstacle == domain::Obstacle::None ? QString() : tables::ChangeText::obstacle(obstacle);
}

void ChangeFlow::refresh()
{
    const ChangeTarget target = m_target ? m_target() : ChangeTarget();
    for (const auto &[kind, action] : kActions)
        m_actions.setReason(action, reasonFor(kind, target));
    for (const auto &[kind, action] : kAccountActions)
        m_actions.setReason(action, reasonFor(kind, kAnyLine));
    const QString adding = reasonFor(ChangeKind::AddLine, kAnyLine);
    m_actions.setReason(ActionId::AddLines, adding);
    m_actions.setReason(ActionId::ScanLines, adding);
    m_actions.setReason(ActionId::Undo, m_steps->isEmpty() ? tr("There is nothing to take back.") : QString());
    QAction *undo = m_actions[ActionId::Undo];
    undo->setText(m_steps->isEmpty() ? tr("Undo the last change") : tr("Undo: %1").arg(m_steps->next()));
}

} // namespace ui
