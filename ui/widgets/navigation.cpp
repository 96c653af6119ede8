// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigation.h"

#include "ui/style.h"
#include "ui/widgets/textlabel.h"
#include "ui/words.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

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
    if (isChecked())
        drawBox(&painter, rect(), c.select, {}, 6);
    else if (underMouse())
        drawBox(&painter, rect(), c.hover, {}, 6);
    const QRect icon(8, (height() - 16) / 2, 16, 16);
    m_theme.icon(m_icon, isChecked() ? Tone::Accent : Tone::Secondary)
        .paint(&painter, style()->visualRect(layoutDirection(), rect(), icon));
    painter.setFont(m_theme.font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(isChecked() ? c.text : c.text2);
    const QRect text = style()->visualRect(layoutDirection(), rect(), rect().adjusted(33, 0, -8, 0));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, QAbstractButton::text());
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
    setToolTip(words::toolTip(name));
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
    : Pane(theme, Fill::Sub, Qt::RightEdge, parent), m_profile(new ProfileButton(theme, this)),
      m_lines(new NavigationItem(theme, "card-sim"_L1, tr("Lines"), "navLines"_L1, this)),
      m_radar(new NavigationItem(theme, "triangle-alert"_L1, tr("Needs attention"), "navRadar"_L1, this)),
      m_changes(new NavigationItem(theme, "calendar-clock"_L1, tr("What changed"), "navChanges"_L1, this)),
      m_orderCards(new NavigationItem(theme, "package"_L1, tr("Order SIM cards"), "navOrderCards"_L1, this)),
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
    pages->addWidget(m_lines);
    pages->addWidget(m_radar);
    pages->addWidget(m_changes);
    auto *resources = new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, tr("Resources"), this);
    resources->setContentsMargins(8, 14, 8, 6);
    m_orderCards->setCheckable(false);
    pages->addWidget(resources);
    pages->addWidget(m_orderCards);
    pages->addStretch(1);
    pages->addWidget(m_outbox);
    pages->addWidget(m_settings);
    column->addLayout(pages, 1);
    connect(m_lines, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"lines"_s); });
    connect(m_radar, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"radar"_s); });
    connect(m_changes, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"changes"_s); });
    connect(m_outbox, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"outbox"_s); });
    connect(m_settings, &QAbstractButton::clicked, this, [this] { Q_EMIT pageWanted(u"settings"_s); });
}

void Navigation::setPage(const QString &name)
{
    m_lines->setChecked(name == "lines"_L1);
    m_radar->setChecked(name == "radar"_L1);
    m_changes->setChecked(name == "changes"_L1);
    m_outbox->setChecked(name == "outbox"_L1);
    m_settings->setChecked(name == "settings"_L1);
}

} // namespace ui
