// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/viewtabs.h"

#include "ui/words.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMargin = 16;
constexpr int kButton = 32; // with the gap before it
constexpr int kBefore = 16; // room between the tabs and what follows

} // namespace

ViewTab::ViewTab(const Theme &theme, const QString &text, const QString &view, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_view(view)
{
    setObjectName(view == "all"_L1 ? u"tabAll"_s : "tab-"_L1 + view);
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ViewTab::setCount(qint64 count)
{
    m_count = count;
    setAccessibleDescription(count < 0 ? QString() : words::lines(count));
    updateGeometry();
    update();
}

QSize ViewTab::sizeHint() const
{
    const int name = QFontMetrics(m_theme.font(TextStyle::BodyStrong)).horizontalAdvance(text());
    const int count =
        m_count < 0 ? 0 : 6 + QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(words::count(m_count));
    return {name + count + 2, m_theme.scaled(41)};
}

void ViewTab::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    painter.setFont(m_theme.font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(isChecked() || underMouse() ? c.text : c.text2);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine, text());
    const int name = painter.fontMetrics().horizontalAdvance(text());
    if (m_count >= 0) {
        painter.setFont(m_theme.font(TextStyle::Small));
        painter.setPen(c.text3);
        painter.drawText(rect().adjusted(name + 6, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         words::count(m_count));
    }
    if (isChecked())
        painter.fillRect(0, height() - 2, width(), 2, c.accent);
}

void ViewTab::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_isDragged = false;
    QAbstractButton::mousePressEvent(event);
}

void ViewTab::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const bool isFar = (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (m_isMovable && (event->buttons() & Qt::LeftButton) && (m_isDragged || isFar)) {
        m_isDragged = true;
        Q_EMIT dragged(at);
        return;
    }
    QAbstractButton::mouseMoveEvent(event);
}

void ViewTab::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isDragged)
        setDown(false); // a tab that was moved is not clicked
    else
        QAbstractButton::mouseReleaseEvent(event);
    m_isDragged = false;
}

ViewTabs::ViewTabs(const Theme &theme, Actions &actions, QWidget *parent)
    : Pane(theme, Fill::Bg, Qt::BottomEdge, parent), m_theme(theme), m_actions(actions), m_row(new QHBoxLayout(this)),
      m_tabRow(new QHBoxLayout),
      m_more(new IconButton(theme, "chevron-down"_L1, tr("More views"), "moreViews"_L1, this)),
      m_save(new Button(theme, Button::Kind::Link, tr("Save view"), "saveView"_L1, this)),
      m_add(new IconButton(theme, "plus"_L1, actions[ActionId::SaveViewAs]->text(), "newView"_L1, this))
{
    setObjectName("viewTabs"_L1);
    setAccessibleName(tr("Views"));
    setFixedHeight(theme.scaled(42));
    m_row->setContentsMargins(kMargin, 0, kMargin, 1);
    m_row->setSpacing(4);
    m_tabRow->setSpacing(22);
    m_row->addLayout(m_tabRow);
    m_row->addSpacing(8);
    m_row->addWidget(m_more, 0, Qt::AlignVCenter);
    m_row->addWidget(m_save, 0, Qt::AlignVCenter);
    m_row->addWidget(m_add, 0, Qt::AlignVCenter);
    m_row->addStretch(1);
    m_more->hide();
    m_save->hide();
    m_buttonsWidth = kButton;
    connect(m_more, &QAbstractButton::clicked, this, &ViewTabs::openMore);
    Actions::bind(m_save, actions[ActionId::SaveView]);
    Actions::bind(m_add, actions[ActionId::SaveViewAs]);
}

void ViewTabs::addButton(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignVCenter);
    m_buttonsWidth +=
        std::clamp(button->sizeHint().width(), button->minimumWidth(), button->maximumWidth()) + kButton - 28;
}

ViewTab *ViewTabs::tab(const QString &view) const
{
    for (ViewTab *known : m_tabs) {
        if (known->view() == view)
            return known;
    }
    return nullptr;
}

ViewTab *ViewTabs::makeTab(const ViewItem &item)
{
    auto *made = new ViewTab(m_theme, item.name, item.id, this);
    made->setMovable(!item.isPreset);
    made->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(made, &QAbstractButton::clicked, this, [this, made] {
        made->setChecked(made->view() == m_current); // the page says which one is shown
        Q_EMIT chosen(made->view());
    });
    connect(made, &ViewTab::dragged, this, [this, made](const QPoint &at) { tabDragged(made, at); });
    connect(made, &QWidget::customContextMenuRequested, this,
            [this, made](const QPoint &at) { Q_EMIT menuWanted(made->view(), made->mapToGlobal(at)); });
    return made;
}

//! Tabs of views that stay are kept: one may be under the pointer.
void ViewTabs::setItems(const QList<ViewItem> &items)
{
    QList<ViewTab *> tabs;
    for (const ViewItem &item : items) {
        ViewTab *known = tab(item.id);
        if (!known)
            known = makeTab(item);
        known->setText(item.name);
        known->setShortcut({}); // an ampersand is one
        known->setAccessibleName(item.name);
        known->setCount(item.count);
        m_tabs.removeOne(known);
        m_tabRow->removeWidget(known);
        tabs << known;
    }
    for (ViewTab *gone : std::as_const(m_tabs)) {
        m_tabRow->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_tabs = tabs;
    QWidget *before = nullptr;
    for (ViewTab *each : std::as_const(m_tabs)) {
        m_tabRow->addWidget(each);
        if (before)
            setTabOrder(before, each);
        before = each;
        each->setChecked(each->view() == m_current);
    }
    hideWhatDoesNotFit();
}

void ViewTabs::setCurrent(const QString &view, bool isChanged)
{
    m_current = view;
    for (ViewTab *known : std::as_const(m_tabs)) {
        known->setChecked(known->view() == view);
        known->update();
    }
    m_save->setVisible(isChanged);
    hideWhatDoesNotFit();
}

//! Past the middle of a neighbour it takes the neighbour's place.
void ViewTabs::tabDragged(ViewTab *tab, const QPoint &position)
{
    const int x = tab->mapToParent(position).x();
    for (ViewTab *other : std::as_const(m_tabs)) {
        if (other == tab || other->isHidden())
            continue;
        const bool isPast =
            other->x() < tab->x() ? x < other->geometry().center().x() : x > other->geometry().center().x();
        if (isPast && (m_tabs.indexOf(other) - m_tabs.indexOf(tab)) * (other->x() - tab->x()) > 0) {
            Q_EMIT moveWanted(tab->view(), other->view());
            return;
        }
    }
}

void ViewTabs::resizeEvent(QResizeEvent *) { hideWhatDoesNotFit(); }

//! The first and the shown one always stand there; after the first that does not fit, no other: the order stays.
void ViewTabs::hideWhatDoesNotFit()
{
    if (m_tabs.isEmpty())
        return;
    const auto widthOf = [this](const ViewTab *each) { return each->sizeHint().width() + m_tabRow->spacing(); };
    int needed = 0;
    for (const ViewTab *known : std::as_const(m_tabs))
        needed += widthOf(known);
    int room = width() - 2 * kMargin - m_buttonsWidth - kBefore;
    if (!m_save->isHidden())
        room -= m_save->sizeHint().width() + 4;
    m_more->setVisible(needed > room);
    if (needed > room)
        room -= kButton + kBefore;
    if (const ViewTab *current = tab(m_current))
        room -= widthOf(current);
    bool fits = true;
    for (ViewTab *known : std::as_const(m_tabs)) {
        if (known->view() == m_current) {
            known->show();
            continue;
        }
        room -= widthOf(known);
        fits = fits && room >= 0;
        known->setVisible(fits || known == m_tabs.first());
    }
}

void ViewTabs::openMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("moreViewsMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (ViewTab *known : std::as_const(m_tabs)) {
        if (!known->isHidden())
            continue;
        QAction *action = menu->addAction(
            u"%1\t%2"_s.arg(QString(known->text()).replace(u'&', u"&&"_s), known->accessibleDescription()));
        connect(action, &QAction::triggered, known, &QAbstractButton::click);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace ui
