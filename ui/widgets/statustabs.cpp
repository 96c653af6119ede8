// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statustabs.h"

#include "ui/filterwords.h"
#include "ui/words.h"

#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMargin = 16;
constexpr int kButton = 32; // with the gap before it
constexpr int kBefore = 16; // room between the tabs and what follows

} // namespace

ViewTab::ViewTab(const Theme &theme, const QString &text, const QString &filter, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_filter(filter)
{
    setObjectName(filter.isEmpty() ? u"tabAll"_s : "tab-"_L1 + filter.section(u':', 1));
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

StatusTabs::StatusTabs(Program &program, const Theme &theme, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, Qt::BottomEdge, parent), m_program(program), m_theme(theme), m_busy(busy),
      m_row(new QHBoxLayout(this)), m_tabRow(new QHBoxLayout),
      m_more(new IconButton(theme, "chevron-down"_L1, tr("More views"), "moreViews"_L1, this))
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
    m_row->addStretch(1);
    m_more->hide();
    connect(m_more, &QAbstractButton::clicked, this, &StatusTabs::openMore);
    tab({}, tr("All lines"))->setChecked(true);
}

void StatusTabs::addButton(QWidget *button)
{
    m_row->addWidget(button, 0, Qt::AlignVCenter);
    m_buttonsWidth +=
        std::clamp(button->sizeHint().width(), button->minimumWidth(), button->maximumWidth()) + kButton - 28;
}

ViewTab *StatusTabs::tab(const QString &filter, const QString &text)
{
    for (ViewTab *known : std::as_const(m_tabs)) {
        if (known->filter() == filter)
            return known;
    }
    auto *made = new ViewTab(m_theme, text, filter, this);
    m_tabs << made;
    m_tabRow->addWidget(made);
    connect(made, &QAbstractButton::clicked, this, [this, made] {
        setFilter(m_filter); // the page says which one is shown
        Q_EMIT chosen(made->filter());
    });
    return made;
}

void StatusTabs::refresh(qint64 total)
{
    m_tabs.first()->setCount(total);
    m_busy.await(m_program.filterValues(domain::FilterField::Status, {}), this,
                 [this](const base::Result<std::vector<storage::ValueCount>> &counts) {
                     if (counts)
                         setCounts(*counts);
                 });
}

void StatusTabs::setCounts(const std::vector<storage::ValueCount> &counts)
{
    QHash<domain::LineStatus, qint64> byStatus;
    for (const storage::ValueCount &count : counts)
        byStatus[domain::statusFromKey(count.value)] += count.lines;
    for (const domain::LineStatus status : domain::kAllStatuses) {
        if (!byStatus.contains(status))
            continue;
        const QString word = domain::statusWord(status);
        tab("status:"_L1 + word, filterwords::oneValue(domain::FilterField::Status, word))
            ->setCount(byStatus.value(status));
    }
    for (ViewTab *known : std::as_const(m_tabs)) {
        const domain::LineStatus status = domain::statusFromKey(known->filter().section(u':', 1));
        if (!known->filter().isEmpty() && !byStatus.contains(status))
            known->setCount(0);
    }
    setFilter(m_filter);
    hideWhatDoesNotFit();
}

void StatusTabs::setFilter(const QString &filter)
{
    m_filter = filter;
    for (ViewTab *known : std::as_const(m_tabs)) {
        known->setChecked(known->filter() == filter);
        known->update();
    }
}

void StatusTabs::resizeEvent(QResizeEvent *) { hideWhatDoesNotFit(); }

void StatusTabs::hideWhatDoesNotFit()
{
    int needed = 0;
    for (ViewTab *known : std::as_const(m_tabs))
        needed += known->sizeHint().width() + m_tabRow->spacing();
    int room = width() - 2 * kMargin - m_buttonsWidth - kBefore;
    m_more->setVisible(needed > room);
    if (needed > room)
        room -= kButton + kBefore;
    bool fits = true; // after the first that does not fit, none: the order stays
    for (ViewTab *known : std::as_const(m_tabs)) {
        room -= known->sizeHint().width() + m_tabRow->spacing();
        fits = fits && room >= 0;
        known->setVisible(fits || known == m_tabs.first());
    }
}

void StatusTabs::openMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("moreViewsMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (ViewTab *known : std::as_const(m_tabs)) {
        if (!known->isHidden())
            continue;
        QAction *action = menu->addAction(u"%1\t%2"_s.arg(known->text(), known->accessibleDescription()));
        action->setCheckable(true);
        action->setChecked(known->isChecked());
        connect(action, &QAction::triggered, known, &QAbstractButton::click);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace ui
