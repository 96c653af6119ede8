// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"
#include "ui/widgets/bars.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

TopBar::TopBar(const Theme &theme, Actions &actions, QWidget *parent)
    : Pane(theme, Fill::Bg, Qt::BottomEdge, parent), m_actions(actions),
      m_menuButton(new IconButton(theme, "menu"_L1, tr("Menu"), "menuButton"_L1, this)),
      m_parent(new Button(theme, Button::Kind::Quiet, {}, "pageParent"_L1, this)),
      m_arrow(new TextLabel(theme, TextStyle::Body, Tone::Hint, u"\u203a"_s, this)),
      m_title(new TextLabel(theme, TextStyle::HeaderTitle, Tone::Text, {}, this)),
      m_balance(new BalanceChip(theme, this)),
      m_funds(new Button(theme, Button::Kind::Secondary, tr("Add funds…"), "headerFunds"_L1, this))
{
    setObjectName("topBar"_L1);
    setFixedHeight(theme.scaled(48));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 20, 1);
    row->setSpacing(8);
    row->addWidget(m_menuButton);
    row->addWidget(buttonFor(actions[ActionId::Back], "arrow-left"_L1));
    row->addWidget(buttonFor(actions[ActionId::Forward], "arrow-right"_L1));
    row->addSpacing(8);
    m_title->setObjectName("pageTitle"_L1);
    row->addWidget(m_parent);
    row->addWidget(m_arrow);
    row->addWidget(m_title);
    row->addStretch(1);
    connect(m_parent, &QAbstractButton::clicked, this, &TopBar::parentWanted);
    setTitle({});
    auto *field = new PaletteField(theme, this);
    row->addWidget(field);
    row->addWidget(m_balance);
    row->addWidget(m_funds);
    m_balance->hide();
    m_funds->hide();
    Actions::bind(m_funds, actions[ActionId::AddFunds]);
    connect(field, &QAbstractButton::clicked, actions[ActionId::Palette], &QAction::trigger);
    connect(m_menuButton, &QAbstractButton::clicked, this, &TopBar::openMenu);
    m_menu.setObjectName("mainMenu"_L1);
    actions.fill(&m_menu);
}

IconButton *TopBar::buttonFor(QAction *action, QLatin1String icon)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    auto *button = new IconButton(theme(), icon, action->text(), QLatin1String(), this);
    button->setObjectName(action->objectName() + "Button"_L1);
    button->setToolTip(u"%1 (%2)"_s.arg(action->text(), keys));
    button->setEnabled(action->isEnabled());
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

void TopBar::setTitle(const QString &title, const QString &parent)
{
    m_title->setText(title);
    m_parent->setText(parent);
    m_parent->setAccessibleName(tr("Back to %1").arg(parent));
    m_parent->setVisible(!parent.isEmpty());
    m_arrow->setVisible(!parent.isEmpty());
}

void TopBar::openMenu() { m_menu.popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height() + 2))); }

PaletteField::PaletteField(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setObjectName("paletteField"_L1);
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PaletteField::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    drawBox(&painter, rect(), underMouse() ? c.hover : c.sub, underMouse() ? c.control : c.border, 6);
    m_theme.icon("search"_L1, Tone::Hint).paint(&painter, QRect(9, (height() - 14) / 2, 14, 14));
    painter.setPen(c.text3);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.drawText(rect().adjusted(30, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
    const QString keys = tr("Ctrl K");
    painter.setFont(m_theme.font(TextStyle::Micro));
    const int keysWidth = QFontMetrics(painter.font()).horizontalAdvance(keys) + 10;
    const QRect cap(width() - keysWidth - 6, (height() - 17) / 2, keysWidth, 17);
    drawBox(&painter, cap, c.bg, c.border, 4);
    painter.setPen(c.text2);
    painter.drawText(cap, Qt::AlignCenter, keys);
}

Banner::Banner(const Theme &theme, QWidget *parent)
    : Pane(theme, Fill::Amber, Qt::BottomEdge, parent), m_theme(theme), m_icon(new QLabel(this)),
      m_title(new TextLabel(theme, TextStyle::Section, Tone::Text, {}, this)),
      m_text(new TextLabel(theme, TextStyle::Body, Tone::Text, {}, this)),
      m_aside(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, this)),
      m_button(new Button(theme, Button::Kind::Secondary, {}, "bannerButton"_L1, this))
{
    setObjectName("banner"_L1);
    setAccessibleName(tr("Notice"));
    setFixedHeight(theme.scaled(44));
    m_title->setObjectName("bannerTitle"_L1);
    m_text->setObjectName("bannerText"_L1);
    m_text->setElided(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 16, 1);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_title);
    row->addWidget(m_text, 1);
    row->addWidget(m_aside);
    row->addWidget(m_button);
    connect(m_button, &QAbstractButton::clicked, this, [this] { Q_EMIT wanted(m_action); });
    hide();
}

void Banner::set(const BannerWords &words)
{
    setVisible(!words.title.isEmpty());
    if (words.title.isEmpty())
        return;
    setFill(words.isSnapshot ? Fill::Snapshot : words.bad ? Fill::Red : Fill::Amber);
    const Tone tone = words.isSnapshot ? Tone::Text : words.bad ? Tone::Red : Tone::Amber;
    m_icon->setPixmap(m_theme.icon(words.icon, tone).pixmap(16, 16));
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_aside->setText(words.aside);
    m_aside->setVisible(!words.aside.isEmpty());
    m_action = words.action;
    m_button->setVisible(words.action != ErrorAction::None);
    m_button->setText(words.button);
    m_button->setAccessibleName(words.button);
    m_button->setIconName(words.action == ErrorAction::SignIn          ? "key-round"_L1
                          : words.action == ErrorAction::CloseSnapshot ? "x"_L1
                                                                       : "refresh-cw"_L1);
}

} // namespace ui
