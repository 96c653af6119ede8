// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/balance.h"
#include "models/tables/changetext.h"
#include "ui/changewords.h"
#include "ui/delegates/outboxdelegate.h"
#include "ui/delegates/resultdelegate.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/dialogs/runsheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/pages/outboxpage.h"
#include "ui/syncwords.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using tables::OutboxEntry;
using tables::OutboxGroup;

constexpr std::array<QLatin1StringView, tables::kOutboxGroupCount> kGroupNames{
    "outboxConflict"_L1, "outboxFailed"_L1,  "outboxUnknown"_L1, "outboxDrafts"_L1,
    "outboxReady"_L1,    "outboxSending"_L1, "outboxSent"_L1,    "outboxDamaged"_L1};

constexpr int kRoomForBy = 680;

qint64 changesOf(const std::vector<OutboxEntry> &entries)
{
    qint64 changes = 0;
    for (const OutboxEntry &entry : entries)
        changes += entry.lines;
    return changes;
}

} // namespace

void OutboxPage::askBefore(const QString &title, const QString &text, const QString &verb, std::function<void()> act)
{
    if (!m_confirm) {
        m_confirm = new ConfirmSheet(m_theme, Button::Kind::DangerFill, window());
        Q_EMIT sheetMade(m_confirm);
    }
    m_confirm->ask(title, text, verb, std::move(act));
}

void OutboxPage::perform(OutboxAct act, const std::vector<OutboxEntry> &entries)
{
    if (entries.empty())
        return;
    const qint64 changes = changesOf(entries);
    const QString count = changes == 1 ? tr("1 change") : tr("%1 changes").arg(words::count(changes));
    switch (act) {
    case OutboxAct::Resolve: goToConflict(0); return;
    case OutboxAct::Retry:
        if (movesMoney(entries)) // a declined payment is another payment
            return confirm(entries, tr("Send %1").arg(count));
        if (entries.front().isBulk && entries.size() == 1 && entries.front().group != OutboxGroup::Failed) {
            OutboxEntry failed = entries.front();
            failed.group = OutboxGroup::Failed; // of a run that is under way: only what was refused
            release({failed});
        } else {
            release(entries);
        }
        return;
    case OutboxAct::Discard:
        if (changes == 1)
            return withdraw(entries);
        askBefore(tr("Discard %1?").arg(count), tr("They have not been sent. The lines stay as they are."),
                  tr("Discard %1").arg(count), [this, entries] { withdraw(entries); });
        return;
    case OutboxAct::Confirm: confirm(entries, tr("Send %1").arg(count)); return;
    case OutboxAct::Edit: edit(entries.front()); return;
    case OutboxAct::Results: openResults(entries.front()); return;
    case OutboxAct::CheckNow:
        m_workspace.sender.wake();
        Q_EMIT announced(tr("Asking the platform"));
        return;
    }
}

bool OutboxPage::movesMoney(const std::vector<OutboxEntry> &entries) const
{
    return std::any_of(entries.begin(), entries.end(), [this](const OutboxEntry &entry) {
        const int row = m_table.rowOf(entry.key());
        const domain::Change *change = row >= 0 ? m_table.changeAt(row) : nullptr;
        return domain::neverWaits(change ? change->order.kind : entry.order.kind);
    });
}

//! Drafts that were made offline: what each will do, before it goes out.
void OutboxPage::confirm(const std::vector<OutboxEntry> &entries, const QString &verb)
{
    qint64 sms = 0;
    bool costs = false;
    for (const OutboxEntry &entry : entries) {
        const int row = m_table.rowOf(entry.key());
        const domain::Change *change = row >= 0 ? m_table.changeAt(row) : nullptr;
        const domain::ChangeOrder order = change ? change->order : entry.order;
        sms += order.kind == domain::ChangeKind::SendSms ? entry.lines : 0;
        costs = costs || !domain::leavesLine(order.kind) || domain::neverWaits(order.kind);
        if (entries.size() == 1 && domain::isOfAccount(order.kind)) {
            askBefore(u"%1?"_s.arg(words::changeHeading(order, 1)), words::accountEffect(order),
                      words::changeButton(order, 1), [this, entries] { release(entries); });
            return;
        }
    }
    const base::Money cost{.micros = sms * domain::kSmsPrice};
    askBefore(u"%1?"_s.arg(verb),
              sms > 0 ? tr("%1 SMS, %2.").arg(words::count(sms), words::money(cost))
              : costs ? tr("They were made offline and cost money.")
                      : tr("They were made offline."),
              verb, [this, entries] { release(entries); });
}

void OutboxPage::edit(const OutboxEntry &entry)
{
    const domain::Change *change = m_table.changeAt(m_table.rowOf(entry.key()));
    if (!change)
        return;
    m_edited = change->seq;
    if (!m_values) {
        m_values = new ValueSheet(m_program, m_theme, m_busy, window());
        connect(m_values, &ValueSheet::chosen, this, [this](const domain::ChangeOrder &order) {
            m_busy.await(m_workspace.outbox.edit(m_edited, order), this,
                         [this](const base::Result<std::monostate> &kept) {
                             done(kept ? base::Result<qint64>(1) : base::Result<qint64>(kept.error()),
                                  tr("The change has another value now"));
                         });
        });
        Q_EMIT sheetMade(m_values);
    }
    domain::Line line;
    line.iccid = change->iccid;
    line.notes = change->lineName;
    m_values->ask(change->order.kind, 1, line);
    m_values->correct(change->order, tr("Keep"));
}

void OutboxPage::openResults(const OutboxEntry &entry)
{
    if (!m_results) {
        m_results = new RunSheet(m_workspace, m_theme, m_busy, window());
        connect(m_results, &RunSheet::announced, this, &OutboxPage::announced);
        connect(m_results, &RunSheet::touched, this, &OutboxPage::touched);
        Q_EMIT sheetMade(m_results);
    }
    m_results->ask(entry.run, entry.order);
}

void OutboxPage::buildUi()
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(buildBar());
    m_stack = new QStackedWidget(this);
    m_view = new RowsView(m_theme, tr("Changes"), "outboxTable"_L1, m_stack);
    m_view->setModel(&m_table);
    m_view->setItemDelegate(new OutboxDelegate(m_theme, *m_view));
    m_view->setWidths({m_theme.scaled(132), m_theme.scaled(120), m_theme.scaled(130), m_theme.scaled(104),
                       m_theme.scaled(54), m_theme.scaled(92)},
                      {1, 2, 5});
    m_view->setHeaderCheck(makeCheck({}, tr("All changes that are shown"), m_view));
    m_face = new StateFace(m_theme, "outboxFace"_L1, m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_face);
    left->addWidget(m_stack, 1);
    left->addWidget(buildFoot());
    whole->addLayout(left, 1);
    m_pane = new OutboxPane(m_theme, m_workspace.clock, this);
    whole->addWidget(m_pane);
}

QWidget *OutboxPage::buildBar()
{
    auto *bar = new Pane(m_theme, Pane::Fill::Bg, Qt::BottomEdge, this);
    bar->setFixedHeight(m_theme.scaled(48));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(8);
    m_groups = new SegmentedControl(m_theme, tr("Which changes"), "outboxGroups"_L1, bar);
    m_groups->add(-2, {}, "outboxAll"_L1);
    for (int g = 0; g < tables::kOutboxGroupCount; ++g)
        m_groups->add(g, {}, kGroupNames[size_t(g)]);
    m_groups->setCurrent(-2);
    m_pause = new Button(m_theme, Button::Kind::Secondary, tr("Pause"), "outboxPause"_L1, bar);
    m_pause->setIconName("pause"_L1);
    m_retry = new Button(m_theme, Button::Kind::Secondary, tr("Retry"), "outboxRetry"_L1, bar);
    m_retry->setIconName("refresh-cw"_L1);
    m_discard = new Button(m_theme, Button::Kind::Danger, tr("Discard…"), "outboxDiscard"_L1, bar);
    m_discard->setIconName("trash-2"_L1);
    row->addWidget(m_groups);
    row->addStretch(1);
    for (Button *button : {m_pause, m_retry, m_discard})
        row->addWidget(button);
    connect(m_groups, &SegmentedControl::chosen, this, [this](int id) { groupChosen(id == -2 ? -1 : id); });
    connect(m_pause, &QAbstractButton::clicked, m_actions[ActionId::PauseSending], &QAction::trigger);
    connect(m_retry, &QAbstractButton::clicked, this,
            [this] { perform(OutboxAct::Retry, chosen({OutboxGroup::Failed})); });
    connect(m_discard, &QAbstractButton::clicked, this, [this] {
        perform(OutboxAct::Discard, chosen({OutboxGroup::Conflict, OutboxGroup::Failed, OutboxGroup::Draft,
                                            OutboxGroup::Queued, OutboxGroup::Damaged}));
    });
    return bar;
}

QWidget *OutboxPage::buildFoot()
{
    auto *foot = new Pane(m_theme, Pane::Fill::Sub, Qt::TopEdge, this);
    foot->setFixedHeight(m_theme.scaled(38));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 1, 16, 0);
    m_order = new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, {}, foot);
    m_order->setObjectName("outboxOrder"_L1);
    m_order->setElided(Qt::ElideRight);
    m_queued = new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, {}, foot);
    m_queued->setObjectName("outboxQueued"_L1);
    row->addWidget(m_order, 1);
    row->addWidget(m_queued);
    return foot;
}

void OutboxPage::refreshBar()
{
    int all = m_table.pendingCount();
    m_groups->setText(-2, tr("All %1").arg(words::count(all)));
    for (int g = 0; g < tables::kOutboxGroupCount; ++g) {
        const auto group = OutboxGroup(g);
        const int count = m_table.count(group);
        const bool always = group == OutboxGroup::Conflict || group == OutboxGroup::Failed ||
                            group == OutboxGroup::Queued || group == OutboxGroup::Sent;
        const QString title = group == OutboxGroup::Unknown ? tr("Unknown")
                              : group == OutboxGroup::Draft ? tr("Drafts")
                                                            : tables::OutboxTable::groupTitle(group);
        m_groups->setText(g, u"%1 %2"_s.arg(title, words::count(count)));
        m_groups->setShown(g, always || count > 0 || m_table.shown() == group);
    }
    const bool canRetry = !chosen({OutboxGroup::Failed}).empty();
    const bool canDiscard = !chosen({OutboxGroup::Conflict, OutboxGroup::Failed, OutboxGroup::Draft,
                                     OutboxGroup::Queued, OutboxGroup::Damaged})
                                 .empty();
    m_retry->setEnabled(canRetry);
    m_retry->setToolTip(canRetry ? tr("Queue the ticked changes that failed again")
                                 : tr("Tick changes that failed first."));
    m_discard->setEnabled(canDiscard);
    m_discard->setToolTip(canDiscard ? tr("Discard the ticked changes")
                                     : tr("Tick changes that have not been sent first."));
    fitBar();
    const qint64 requests = m_table.queuedRequests();
    const QString cost =
        m_table.queuedCost().micros > 0 ? tr(", %1").arg(words::money(m_table.queuedCost())) : QString();
    m_queued->setText(requests > 0 ? tr("Queued: %1%2").arg(words::requests(requests), cost) : QString());
}

//! Where there is little room the buttons show only their icons, then groups step back that All shows anyway.
void OutboxPage::fitBar()
{
    const auto needed = [this] {
        int width = 16 + 16 + 8;
        for (const QWidget *widget : std::initializer_list<const QWidget *>{m_groups, m_pause, m_retry, m_discard})
            width += widget->isVisibleTo(this) ? widget->sizeHint().width() + 8 : 0;
        return width;
    };
    const int room = width() - m_pane->width();
    m_retry->setText(tr("Retry"));
    m_discard->setText(tr("Discard…"));
    if (needed() > room) {
        m_retry->setText({});
        m_discard->setText({});
    }
    for (const OutboxGroup group :
         {OutboxGroup::Sending, OutboxGroup::Unknown, OutboxGroup::Draft, OutboxGroup::Sent}) {
        m_groups->layout()->invalidate();
        if (needed() > room && m_table.shown() != group)
            m_groups->setShown(int(group), false);
    }
}

void OutboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() - m_pane->width() < m_theme.scaled(kRoomForBy);
    m_view->setColumnShown(int(tables::OutboxColumn::By), !isNarrow); // the details say it too
    refreshBar();
}

//! A tick for all rows of a group, or all that are shown: some, all or none of them (picture 10).
QCheckBox *OutboxPage::makeCheck(std::optional<OutboxGroup> group, const QString &words, QWidget *parent)
{
    const int id = group ? int(*group) : -1;
    auto *check = new QCheckBox(parent);
    check->setObjectName(group ? u"outboxCheck%1"_s.arg(id) : u"outboxCheckAll"_s);
    check->setAccessibleName(words);
    check->setToolTip(words);
    check->setFixedSize(RowsDelegate::kCheck, RowsDelegate::kCheck);
    check->setCheckState(m_table.checkState(group));
    connect(check, &QCheckBox::clicked, this,
            [this, group] { m_table.setChecked(group, m_table.checkState(group) != Qt::Checked); });
    m_checks[id] = check;
    return check;
}

void OutboxPage::refreshChecks()
{
    for (auto it = m_checks.cbegin(); it != m_checks.cend(); ++it) {
        it.value()->setTristate(false); // a click never leads to "some"
        it.value()->setCheckState(
            m_table.checkState(it.key() < 0 ? std::nullopt : std::optional(OutboxGroup(it.key()))));
    }
}

void OutboxPage::placeHeadings()
{
    const int ticking = m_checks.key(qobject_cast<QCheckBox *>(window()->focusWidget()), -1);
    m_checks.removeIf([](const QHash<int, QCheckBox *>::iterator &it) { return it.key() >= 0; });
    m_view->clearSpans();
    for (int row = 0; row < m_table.rowCount(); ++row) {
        if (!m_table.entryAt(row).isHeading)
            continue;
        m_view->setSpan(row, 0, 1, tables::kOutboxColumnCount);
        m_view->setIndexWidget(m_table.index(row, 0), makeHeading(m_table.entryAt(row)));
    }
    if (QCheckBox *check = ticking >= 0 ? m_checks.value(ticking) : nullptr)
        check->setFocus(Qt::OtherFocusReason); // its heading was made anew
}

QWidget *OutboxPage::makeHeading(const OutboxEntry &heading)
{
    const OutboxGroup group = heading.group;
    auto *pane = new Pane(m_theme, Pane::Fill::Sub, Qt::BottomEdge, m_view);
    auto *row = new QHBoxLayout(pane);
    row->setContentsMargins(16, 0, 12, 1);
    row->setSpacing(8);
    row->addWidget(makeCheck(group, tr("All in the group %1").arg(tables::OutboxTable::groupTitle(group)), pane));
    row->addSpacing(RowsDelegate::kAfterCheck - row->spacing());
    auto *mark = new Mark(m_theme, pane);
    const auto [shape, hue] = changeMark(tables::OutboxTable::stateOf(group));
    mark->set(shape, hue);
    row->addWidget(mark);
    row->addWidget(
        new TextLabel(m_theme, TextStyle::Section, Tone::Text, tables::OutboxTable::groupTitle(group), pane));
    row->addWidget(new TextLabel(m_theme, TextStyle::Body, Tone::Secondary, words::count(heading.lines), pane));
    row->addStretch(1);
    const auto add = [&](OutboxAct act, const QString &text) {
        auto *button = new Button(m_theme, Button::Kind::Link, text, QLatin1String(), pane);
        button->setObjectName(u"outboxGroup%1Act%2"_s.arg(int(group)).arg(int(act)));
        button->setAccessibleName(u"%1: %2"_s.arg(tables::OutboxTable::groupTitle(group), text));
        button->setFixedHeight(m_theme.scaled(26));
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this,
                [this, act, group] { perform(act, m_table.entriesOf(group)); });
    };
    switch (group) {
    case OutboxGroup::Conflict: add(OutboxAct::Resolve, tr("Resolve")); break;
    case OutboxGroup::Failed:
        add(OutboxAct::Retry, tr("Retry"));
        add(OutboxAct::Discard, tr("Discard"));
        break;
    case OutboxGroup::Unknown: add(OutboxAct::CheckNow, tr("Ask now")); break;
    case OutboxGroup::Draft:
        add(OutboxAct::Confirm, tr("Confirm all…"));
        add(OutboxAct::Discard, tr("Discard all"));
        break;
    case OutboxGroup::Queued: add(OutboxAct::Discard, tr("Discard all")); break;
    case OutboxGroup::Damaged: add(OutboxAct::Discard, tr("Discard")); break;
    case OutboxGroup::Sending:
    case OutboxGroup::Sent: break;
    }
    return pane;
}

void OutboxPage::refreshSending()
{
    const syncing::SendStatus &status = m_workspace.sender.status();
    const bool isPaused = status.phase == syncing::SendPhase::Paused;
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(isPaused ? tr("Resume sending") : tr("Pause sending"));
    m_pause->setIconName(isPaused ? "play"_L1 : "pause"_L1);
    m_pause->setVisible(status.phase != syncing::SendPhase::Disabled);
    m_order->setText(sendingSentence(status, m_workspace.clock.now()));
}

} // namespace ui
