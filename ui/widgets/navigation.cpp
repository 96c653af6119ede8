// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigation.h"

#include "ui/style.h"
#include "ui/widgets/linesmime.h"
#include "ui/widgets/textlabel.h"
#include "ui/words.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostTargets = 8; // of each kind
constexpr qsizetype kMostViews = 10;  // that the side bar has room for; tabs and palette have all of them

} // namespace

NavigationItem::NavigationItem(const Theme &theme, QLatin1String icon, const QString &text, QLatin1String name,
                               QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setObjectName(name);
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationItem::setName(const QString &name)
{
    setText(name);
    setShortcut({}); // an ampersand is one
    setAccessibleName(name);
    setToolTip(words::toolTip(name));
    update();
}

void NavigationItem::setCount(qint64 count)
{
    m_count = count;
    setAccessibleDescription(count >= 0 ? words::count(count) : QString());
    update();
}

void NavigationItem::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
    update();
}

void NavigationItem::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    if (isChecked() || m_isBelow)
        drawBox(&painter, rect(), c.select, {}, 6);
    else if (underMouse())
        drawBox(&painter, rect(), c.hover, {}, 6);
    const QRect icon(8, (height() - 16) / 2, 16, 16);
    m_theme.icon(m_icon, isChecked() ? Tone::Accent : Tone::Secondary)
        .paint(&painter, style()->visualRect(layoutDirection(), rect(), icon));
    painter.setFont(m_theme.font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(isChecked() ? c.text : c.text2);
    const QRect text = style()->visualRect(layoutDirection(), rect(), rect().adjusted(33, 0, -8, 0));
    const int taken =
        m_count < 0 ? 0 : QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(words::count(m_count)) + 8;
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(QAbstractButton::text(), Qt::ElideRight, text.width() - taken));
    if (m_count < 0)
        return;
    painter.setFont(m_theme.font(m_isWaiting ? TextStyle::SmallStrong : TextStyle::Small));
    const QString number = words::count(m_count);
    if (m_isWaiting) {
        const int width = std::max(18, painter.fontMetrics().horizontalAdvance(number) + 10);
        const QRect tag(text.right() + 1 - width, text.center().y() - 8, width, 18);
        drawBox(&painter, tag, c.amber.fill, c.amber.line, 4);
        painter.setPen(c.amberText);
        painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, number);
        return;
    }
    painter.setPen(c.text2);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, number);
}

void NavigationItem::dragEnterEvent(QDragEnterEvent *event)
{
    m_isBelow = event->mimeData()->hasFormat(kLinesMime);
    event->setAccepted(m_isBelow);
    update();
}

void NavigationItem::dragLeaveEvent(QDragLeaveEvent *)
{
    m_isBelow = false;
    update();
}

void NavigationItem::dropEvent(QDropEvent *event)
{
    m_isBelow = false;
    event->acceptProposedAction();
    Q_EMIT linesDropped();
}

ProfileButton::ProfileButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName("profileSwitcher"_L1);
    setAccessibleName(tr("Switch profile"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProfileButton::setProfile(const QString &name, const QString &detail)
{
    setText(name);
    m_detail = detail;
    setAccessibleDescription(detail.isEmpty() ? name : name + u", "_s + detail);
    setToolTip(words::toolTip(accessibleDescription()));
    update();
}

void ProfileButton::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    if (underMouse())
        drawBox(&painter, QRectF(rect()).adjusted(8, 4, -8, -1), c.hover, {}, 6);
    const QRect badge(15, (height() - 24) / 2 + 1, 25, 25);
    drawBox(&painter, badge, c.accentFill, {}, 6);
    painter.setPen(Qt::white);
    painter.setFont(m_theme.font(TextStyle::Section));
    painter.drawText(badge, Qt::AlignCenter, text().left(1).toUpper());
    const QRect words(49, 0, width() - 49 - 34, height());
    const int line = m_theme.scaled(17);
    const int top = (height() - (m_detail.isEmpty() ? line : line * 2 - 2)) / 2;
    painter.setPen(c.text);
    QFontMetrics metrics(painter.font());
    painter.drawText(QRect(words.x(), top, words.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(m_theme.font(TextStyle::Micro));
    painter.setPen(c.text3);
    metrics = QFontMetrics(painter.font());
    painter.drawText(QRect(words.x(), top + line - 2, words.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_detail, Qt::ElideRight, words.width()));
    m_theme.icon("chevrons-up-down"_L1).paint(&painter, QRect(width() - 32, (height() - 16) / 2, 16, 16));
}

Navigation::Navigation(const Theme &theme, QWidget *parent)
    : Pane(theme, Fill::Sub, Qt::RightEdge, parent), m_theme(theme),
      m_viewsTitle(new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, tr("Saved views"), this)),
      m_viewRows(new QVBoxLayout), m_profile(new ProfileButton(theme, this)),
      m_dashboard(new NavigationItem(theme, "layout-dashboard"_L1, tr("Dashboard"), "navDashboard"_L1, this)),
      m_lines(new NavigationItem(theme, "card-sim"_L1, tr("Lines"), "navLines"_L1, this)),
      m_sms(new NavigationItem(theme, "message-square"_L1, tr("SMS"), "navSms"_L1, this)),
      m_radar(new NavigationItem(theme, "triangle-alert"_L1, tr("Needs attention"), "navRadar"_L1, this)),
      m_changes(new NavigationItem(theme, "calendar-clock"_L1, tr("What changed"), "navChanges"_L1, this)),
      m_api(new NavigationItem(theme, "key-round"_L1, tr("API"), "navApi"_L1, this)),
      m_billing(new NavigationItem(theme, "wallet"_L1, tr("Billing"), "navBilling"_L1, this)),
      m_orderCards(new NavigationItem(theme, "package"_L1, tr("Order SIM cards"), "navOrderCards"_L1, this)),
      m_tutorial(new NavigationItem(theme, "book-open"_L1, tr("Tutorial, API docs"), "navTutorial"_L1, this)),
      m_outbox(new NavigationItem(theme, "inbox"_L1, tr("Outbox"), "navOutbox"_L1, this)),
      m_settings(new NavigationItem(theme, "settings"_L1, tr("Settings"), "navSettings"_L1, this))
{
    setObjectName("navigation"_L1);
    setAccessibleName(tr("Navigation"));
    setFixedWidth(188);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 8);
    column->setSpacing(1);
    column->addWidget(m_profile);
    auto *pages = new QVBoxLayout;
    pages->setContentsMargins(8, 5, 8, 0);
    pages->setSpacing(1);
    pages->addWidget(m_dashboard);
    pages->addWidget(m_lines);
    pages->addWidget(m_sms);
    pages->addWidget(m_radar);
    pages->addWidget(m_changes);
    auto *account = new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, tr("Account"), this);
    account->setContentsMargins(8, 14, 8, 6);
    pages->addWidget(account);
    pages->addWidget(m_billing);
    m_viewsTitle->setContentsMargins(8, 14, 8, 6);
    m_viewsTitle->hide();
    m_viewRows->setSpacing(1);
    pages->addWidget(m_viewsTitle);
    pages->addLayout(m_viewRows);
    auto *resources = new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, tr("Resources"), this);
    resources->setContentsMargins(8, 14, 8, 6);
    m_orderCards->setCheckable(false);
    pages->addWidget(resources);
    pages->addWidget(m_orderCards);
    pages->addWidget(m_api);
    m_tutorial->setCheckable(false);
    pages->addWidget(m_tutorial);
    pages->addStretch(1);
    pages->addWidget(m_outbox);
    pages->addWidget(m_settings);
    column->addLayout(pages, 1);
    connect(m_dashboard, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"dashboard"_s); });
    connect(m_lines, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"lines"_s); });
    connect(m_sms, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"sms"_s); });
    connect(m_radar, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"radar"_s); });
    connect(m_changes, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"changes"_s); });
    connect(m_api, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"api"_s); });
    connect(m_billing, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"billing"_s); });
    connect(m_outbox, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"outbox"_s); });
    connect(m_settings, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"settings"_s); });
}

void Navigation::setPage(const QString &name)
{
    m_page = name;
    mark();
}

void Navigation::setView(const QString &view)
{
    m_view = view;
    mark();
}

void Navigation::mark()
{
    const bool isLines = m_page == "lines"_L1;
    m_lines->setChecked(isLines && !m_views.contains(m_view));
    for (auto it = m_views.cbegin(); it != m_views.cend(); ++it)
        it.value()->setChecked(isLines && it.key() == m_view);
    m_dashboard->setChecked(m_page == "dashboard"_L1);
    m_sms->setChecked(m_page == "sms"_L1);
    m_radar->setChecked(m_page == "radar"_L1);
    m_changes->setChecked(m_page == "changes"_L1);
    m_api->setChecked(m_page == "api"_L1);
    m_billing->setChecked(m_page == "billing"_L1);
    m_outbox->setChecked(m_page == "outbox"_L1);
    m_settings->setChecked(m_page == "settings"_L1);
}

void Navigation::setTargets(const QStringList &subAccounts, const QStringList &groups)
{
    if (m_targets)
        m_targets->deleteLater(); // one of its items may be at work
    m_targets = nullptr;
    const bool isDragging = !subAccounts.isEmpty() || !groups.isEmpty();
    m_viewsTitle->setVisible(!isDragging && !m_views.isEmpty());
    for (NavigationItem *view : std::as_const(m_views))
        view->setVisible(!isDragging);
    if (!isDragging)
        return;
    m_targets = new QWidget(this);
    auto *rows = new QVBoxLayout(m_targets);
    rows->setContentsMargins({});
    rows->setSpacing(1);
    const auto add = [&](const QString &title, const QStringList &names, bool isSubAccount) {
        if (names.isEmpty())
            return;
        auto *heading = new TextLabel(m_theme, TextStyle::SmallStrong, Tone::Secondary, title, m_targets);
        heading->setContentsMargins(8, 14, 8, 6);
        rows->addWidget(heading);
        for (const QString &name : names.first(std::min(names.size(), kMostTargets))) {
            auto *item = new NavigationItem(m_theme, "network"_L1, name, "navTarget"_L1, m_targets);
            item->setName(name);
            item->setTakesLines();
            rows->addWidget(item);
            connect(item, &NavigationItem::linesDropped, this,
                    [this, isSubAccount, name] { Q_EMIT linesDropped(isSubAccount, name); });
        }
    };
    add(tr("To a sub-account"), subAccounts, true);
    add(tr("To a group"), groups, false);
    m_viewRows->addWidget(m_targets);
    m_targets->show();
}

void Navigation::setViews(const QList<ViewItem> &views)
{
    QHash<QString, NavigationItem *> items;
    for (const ViewItem &view : views) {
        if (view.isPreset || items.size() >= kMostViews)
            continue;
        NavigationItem *item = m_views.take(view.id);
        if (!item) {
            item = new NavigationItem(m_theme, "list-filter"_L1, view.name, "navView"_L1, this);
            item->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(item, &QAbstractButton::clicked, this, [this, id = view.id] { Q_EMIT viewWanted(id); });
            connect(item, &QWidget::customContextMenuRequested, this,
                    [this, item, id = view.id](const QPoint &at) { Q_EMIT viewMenuWanted(id, item->mapToGlobal(at)); });
        }
        item->setName(view.name);
        item->setCount(view.count);
        m_viewRows->removeWidget(item);
        m_viewRows->addWidget(item);
        items.insert(view.id, item);
    }
    for (NavigationItem *gone : std::as_const(m_views)) {
        gone->hide();
        gone->deleteLater();
    }
    m_views = items;
    m_viewsTitle->setVisible(!items.isEmpty());
    mark();
}

} // namespace ui
