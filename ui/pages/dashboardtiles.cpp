// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboardtiles.h"

#include "models/tables/linetable.h"
#include "ui/delegates/linedelegate.h"
#include "ui/style.h"
#include "ui/syncwords.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPadding = 16;
constexpr int kBar = 8;
constexpr int kGap = 2; // between parts of the bar

QColor colorOf(const Colors &c, domain::LineStatus status)
{
    switch (status) {
    case domain::LineStatus::Active:
    case domain::LineStatus::DeactivationPending: return c.greenMark;
    case domain::LineStatus::ActivationReady: return c.green.line;
    case domain::LineStatus::Pending:
    case domain::LineStatus::ActivationPending: return c.violetMark;
    case domain::LineStatus::Suspended: return c.amberMark;
    case domain::LineStatus::Invalid: return c.redMark;
    case domain::LineStatus::Deactivated: return c.greyMark;
    case domain::LineStatus::Blank:
    case domain::LineStatus::NotAvailable:
    case domain::LineStatus::Unknown: break;
    }
    return c.control;
}

QString share(qint64 part, qint64 whole)
{
    return TextLabel::tr("%1%").arg(QLocale().toString(whole > 0 ? 100.0 * double(part) / double(whole) : 0.0, 'f', 1));
}

Mark::Shape shapeOf(Mark::Hue hue)
{
    return hue == Mark::Hue::Red     ? Mark::Shape::Diamond
           : hue == Mark::Hue::Amber ? Mark::Shape::Square
                                     : Mark::Shape::Circle;
}

} // namespace

Tile::Tile(const Theme &theme, const QString &title, QLatin1String name, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_head(new QHBoxLayout), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(title);
    setRadius(8);
    m_column->setContentsMargins(kPadding, 12, kPadding, 14);
    m_column->setSpacing(8);
    m_head->setSpacing(8);
    m_head->addWidget(new TextLabel(theme, TextStyle::Section, Tone::Text, title, this));
    m_column->addLayout(m_head);
}

TextLabel *Tile::add(TextStyle style, Tone tone, QLatin1String name)
{
    auto *label = new TextLabel(theme(), style, tone, {}, this);
    label->setObjectName(name);
    return label;
}

StatusRow::StatusRow(const Theme &theme, domain::LineStatus status, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_status(status)
{
    setObjectName("statusRow"_L1);
    setText(tables::LineTable::statusText(status));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusRow::set(qint64 lines, qint64 total)
{
    m_lines = lines;
    m_total = total;
    setAccessibleName(u"%1, %2, %3"_s.arg(text(), words::lines(lines), share(lines, total)));
    setToolTip(tr("Show these lines"));
    update();
}

void StatusRow::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    if (underMouse())
        drawBox(&painter, QRectF(rect()).adjusted(-8, 1, 8, -1), c.hover, {}, 6);
    const StatusMark mark = statusMark(m_status);
    Mark::paint(&painter, m_theme, QRectF(0, (height() - 10) / 2.0, 10, 10), mark.shape, mark.hue);
    painter.setFont(m_theme.font(TextStyle::Body));
    const int shareWidth = m_theme.scaled(60);
    painter.setPen(c.text);
    painter.drawText(rect().adjusted(16, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text());
    painter.drawText(rect().adjusted(0, 0, -shareWidth, 0), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     words::count(m_lines));
    painter.setPen(c.text2);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, share(m_lines, m_total));
}

StatusBar::StatusBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName("statusShares"_L1);
    setFixedHeight(kBar);
    setAccessibleName(tr("Shares of the statuses"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusBar::set(const series::FleetNow &lines)
{
    m_lines = lines;
    QStringList parts;
    for (const auto &[status, count] : lines.statuses)
        parts << u"%1 %2"_s.arg(tables::LineTable::statusText(status), share(count, lines.lines));
    setAccessibleDescription(parts.join(u", "_s));
    update();
}

//! A part that is there is seen, however small its share.
void StatusBar::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    if (m_lines.lines == 0) {
        painter.fillRect(rect(), c.hover);
        return;
    }
    constexpr int kLeast = 4;
    const auto parts = int(m_lines.statuses.size());
    const double room = std::max(1, width() - parts * (kLeast + kGap) + kGap);
    double x = 0;
    for (const auto &[status, count] : m_lines.statuses) {
        const double wide = kLeast + room * double(count) / double(m_lines.lines);
        painter.fillRect(QRectF(x, 0, wide, height()), colorOf(c, status));
        x += wide + kGap;
    }
}

StatusTile::StatusTile(const Theme &theme, QWidget *parent)
    : Tile(theme, tr("Lines by status"), "statusTile"_L1, parent), m_theme(theme),
      m_all(new Button(theme, Button::Kind::Link, {}, "allLines"_L1, this)), m_bar(new StatusBar(theme, this)),
      m_rows(new QVBoxLayout), m_none(add(TextStyle::Body, Tone::Secondary, "noStatuses"_L1))
{
    head()->addStretch(1);
    head()->addWidget(m_all);
    column()->addWidget(m_bar);
    column()->addWidget(m_none);
    m_rows->setSpacing(2);
    column()->addLayout(m_rows);
    m_none->setText(tr("Counting the lines"));
    m_all->hide();
    connect(m_all, &QAbstractButton::clicked, this, [this] { Q_EMIT linesWanted({}); });
}

void StatusTile::set(const series::FleetNow &lines)
{
    m_all->setText(words::lines(lines.lines));
    m_all->setVisible(lines.lines > 0);
    m_none->setText(tr("This account has no lines."));
    m_none->setVisible(lines.lines == 0);
    m_bar->set(lines);
    for (StatusRow *row : std::as_const(m_shown))
        row->hide();
    for (const auto &[status, count] : lines.statuses) {
        StatusRow *&row = m_shown[status];
        if (!row) {
            row = new StatusRow(m_theme, status, this);
            connect(row, &QAbstractButton::clicked, this, [this, status = status] {
                Q_EMIT linesWanted(u"status:"_s + QString(domain::statusWord(status)));
            });
        }
        m_rows->removeWidget(row);
        m_rows->addWidget(row);
        row->set(count, lines.lines);
        row->show();
    }
}

AttentionTile::AttentionTile(const Theme &theme, QWidget *parent)
    : Tile(theme, tr("Needs attention"), "attentionTile"_L1, parent), m_theme(theme),
      m_count(add(TextStyle::SmallStrong, Tone::Secondary, "attentionCount"_L1)), m_rows(new QVBoxLayout),
      m_none(add(TextStyle::Body, Tone::Secondary, "attentionNone"_L1)),
      m_age(add(TextStyle::Small, Tone::Hint, "attentionAge"_L1))
{
    head()->addWidget(m_count);
    head()->addStretch(1);
    head()->addWidget(m_age);
    m_rows->setSpacing(0);
    column()->addWidget(m_none);
    column()->addLayout(m_rows);
    m_none->setText(tr("Looking at the cache"));
    m_none->setWordWrap(true);
}

void AttentionTile::set(const QList<AttentionItem> &items, bool isKnown, const QString &age)
{
    for (QWidget *row : std::as_const(m_shown)) {
        row->hide();
        row->deleteLater(); // one of them may be at work
    }
    m_shown.clear();
    for (const AttentionItem &item : items) {
        m_shown << makeRow(item);
        m_rows->addWidget(m_shown.last());
    }
    m_count->setText(items.isEmpty() ? QString() : words::count(items.size()));
    m_none->setVisible(items.isEmpty());
    m_none->setText(isKnown ? tr("Nothing does, as far as the cache knows.") : tr("Looking at the cache"));
    m_age->setText(age);
}

QWidget *AttentionTile::makeRow(const AttentionItem &item)
{
    auto *row = new Pane(m_theme, Fill::Bg, Qt::TopEdge, this);
    row->setObjectName(u"attention-%1"_s.arg(item.name));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 6, 0, 6);
    line->setSpacing(10);
    auto *mark = new Mark(m_theme, row);
    mark->set(shapeOf(item.hue), item.hue);
    line->addWidget(mark);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *title = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, item.title, row);
    auto *detail = new TextLabel(m_theme, TextStyle::Small, Tone::Secondary, item.detail, row);
    title->setElided(Qt::ElideRight);
    detail->setElided(Qt::ElideRight);
    texts->addWidget(title);
    texts->addWidget(detail);
    line->addLayout(texts, 1);
    const QByteArray name = "attend-" + QByteArray(item.name.data(), item.name.size());
    auto *link = new Button(m_theme, Button::Kind::Link, item.link, QLatin1String(name), row);
    link->setAccessibleName(u"%1: %2"_s.arg(item.link, item.title));
    link->setAccessibleDescription(item.detail);
    line->addWidget(link);
    connect(link, &QAbstractButton::clicked, this, [this, goal = item.goal] { Q_EMIT wanted(goal); });
    return row;
}

BudgetTile::BudgetTile(const Theme &theme, QWidget *parent)
    : Tile(theme, tr("API budget"), "budgetTile"_L1, parent),
      m_used(add(TextStyle::Title, Tone::Text, "budgetUsed"_L1)),
      m_of(add(TextStyle::Body, Tone::Secondary, "budgetOf"_L1)), m_bar(new QProgressBar(this)),
      m_share(add(TextStyle::Small, Tone::Secondary, "budgetShare"_L1))
{
    head()->addStretch(1);
    head()->addWidget(new TextLabel(theme, TextStyle::Small, Tone::Hint, tr("resets 00:00 UTC"), this));
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_used, 0, Qt::AlignBottom);
    row->addWidget(m_of, 1, Qt::AlignBottom);
    column()->addLayout(row);
    m_bar->setObjectName("budgetBar"_L1);
    m_bar->setAccessibleName(tr("Requests used today"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setRange(0, 1000);
    column()->addWidget(m_bar);
    m_share->setWordWrap(true);
    column()->addWidget(m_share);
    column()->addWidget(new Button(theme, Button::Kind::Link, tr("How often it syncs"), "budgetSettings"_L1, this), 0,
                        Qt::AlignLeft);
    column()->addStretch(1);
}

void BudgetTile::set(const domain::Quota &quota, bool isConnected)
{
    m_bar->setVisible(isConnected);
    if (!isConnected) {
        m_used->setText(tr("None"));
        m_of->clear();
        m_share->setText(tr("You work on the cache alone: nothing is asked of the platform."));
        return;
    }
    m_used->setText(words::count(quota.used));
    m_of->setText(tr("of %1 requests today").arg(words::count(quota.limit)));
    m_bar->setValue(quota.limit > 0 ? int(std::min<qint64>(1000, quota.used * 1000 / quota.limit)) : 0);
    m_share->setText(tr("%1 requests a day for each line. Used %2; a fifth is kept for what people ask for.")
                         .arg(words::count(domain::kRequestsPerLinePerDay), share(quota.used, quota.limit)));
}

SyncTile::SyncTile(const Theme &theme, Actions &actions, QWidget *parent)
    : Tile(theme, tr("Sync"), "syncTile"_L1, parent), m_mark(new Mark(theme, this)), m_waiting(new Mark(theme, this)),
      m_outbox(new Button(theme, Button::Kind::Link, {}, "dashboardOutbox"_L1, this))
{
    head()->addStretch(1);
    auto *now = new Button(theme, Button::Kind::Quiet, tr("Sync now"), "dashboardSync"_L1, this);
    now->setIconName("refresh-cw"_L1);
    now->setKeyHint(actions[ActionId::SyncNow]->shortcut().toString(QKeySequence::NativeText));
    Actions::bind(now, actions[ActionId::SyncNow]);
    head()->addWidget(now);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, theme.scaled(104));
    grid->setColumnStretch(2, 1);
    m_last = addRow(grid, tr("Last sync"), "syncLast"_L1);
    grid->addWidget(m_mark, 0, 1);
    m_full = addRow(grid, tr("Last full sync"), "syncFull"_L1);
    m_next = addRow(grid, tr("Next sync"), "syncNext"_L1);
    grid->addWidget(new TextLabel(theme, TextStyle::Body, Tone::Secondary, tr("Outbox"), this), 3, 0);
    grid->addWidget(m_waiting, 3, 1);
    grid->addWidget(m_outbox, 3, 2, Qt::AlignLeft);
    column()->addLayout(grid);
    column()->addStretch(1);
    connect(m_outbox, &QAbstractButton::clicked, this, &SyncTile::outboxWanted);
}

TextLabel *SyncTile::addRow(QGridLayout *grid, const QString &name, QLatin1String objectName)
{
    const int row = objectName == "syncLast"_L1 ? 0 : objectName == "syncFull"_L1 ? 1 : 2;
    TextLabel *value = add(TextStyle::Body, Tone::Text, objectName);
    value->setElided(Qt::ElideRight);
    grid->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Secondary, name, this), row, 0);
    grid->addWidget(value, row, 2);
    return value;
}

void SyncTile::set(const syncing::Status &status, const QDateTime &now, const tables::OutboxTable &outbox)
{
    const SyncWords sync = syncWords(status, now);
    m_mark->set(sync.shape, sync.hue);
    const bool isQuiet = status.phase == syncing::Phase::Idle && status.lastSync.isValid();
    m_last->setText(isQuiet ? tr("%1 UTC").arg(words::when(status.lastSync, now)) : sync.text);
    m_full->setText(status.lastFull.isValid() ? tr("%1 UTC").arg(words::when(status.lastFull, now)) : tr("Not known"));
    m_next->setText(
        status.isRunning() ? tr("Running")
        : status.nextTry.isValid()
            ? tr("in %1").arg(words::span(std::chrono::seconds(std::max<qint64>(0, now.secsTo(status.nextTry)))))
            : tr("By hand"));
    setOutbox(outbox);
}

void SyncTile::setOutbox(const tables::OutboxTable &outbox)
{
    const int pending = outbox.pendingCount();
    const int conflicts = outbox.count(tables::OutboxGroup::Conflict);
    const bool isBad = conflicts > 0 || outbox.count(tables::OutboxGroup::Failed) > 0;
    QStringList parts{pending == 0 ? tr("Nothing waits") : tr("%1 pending").arg(words::count(pending))};
    if (conflicts > 0)
        parts << tr("%1 in conflict").arg(words::count(conflicts));
    if (const int failed = outbox.count(tables::OutboxGroup::Failed); failed > 0)
        parts << tr("%1 failed").arg(words::count(failed));
    m_waiting->set(isBad         ? Mark::Shape::Square
                   : pending > 0 ? Mark::Shape::Ring
                                 : Mark::Shape::Circle,
                   isBad         ? Mark::Hue::Amber
                   : pending > 0 ? Mark::Hue::Accent
                                 : Mark::Hue::Green);
    m_outbox->setText(parts.join(u", "_s));
    m_outbox->setAccessibleName(tr("Outbox: %1").arg(m_outbox->text()));
}

} // namespace ui
