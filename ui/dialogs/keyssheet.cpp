// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keyssheet.h"

#include "ui/style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kAround = 190; // title, button and margins

//! Key caps of one or two shortcuts.
class KeyCaps : public QWidget
{
public:
    KeyCaps(const Theme &theme, const QString &keys, QWidget *parent)
        : QWidget(parent), m_theme(theme), m_caps(keys.split(u", "_s))
    {
        setFixedHeight(theme.scaled(20));
        setAccessibleName(keys);
        setMinimumWidth(sizeHint().width());
    }
    QSize sizeHint() const override
    {
        int width = 0;
        for (const QString &cap : m_caps)
            width += capWidth(cap) + 4;
        return {width, m_theme.scaled(20)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(m_theme.font(TextStyle::Micro));
        int x = width();
        for (auto cap = m_caps.crbegin(); cap != m_caps.crend(); ++cap) {
            const int wide = capWidth(*cap);
            x -= wide;
            const QRect box(x, (height() - 18) / 2, wide, 18);
            drawBox(&painter, box, m_theme.colors().bg, m_theme.colors().control, 4);
            painter.setPen(m_theme.colors().text2);
            painter.drawText(box, Qt::AlignCenter, *cap);
            x -= 4;
        }
    }

private:
    int capWidth(const QString &cap) const
    {
        return QFontMetrics(m_theme.font(TextStyle::Micro)).horizontalAdvance(cap) + 12;
    }

    const Theme &m_theme;
    QStringList m_caps;
};

} // namespace

KeysSheet::KeysSheet(const Theme &theme, const Actions &actions, QWidget *window)
    : Sheet(theme, tr("Keyboard map"), "keysSheet"_L1, window), m_actions(actions)
{
    setPanelWidth(760);
    setDismissedByOutside(true);
}

void KeysSheet::ask()
{
    if (!m_close)
        buildUi();
    open(m_close);
}

void KeysSheet::buildUi()
{
    auto *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Keyboard map"), panel()));
    QList<std::pair<QString, QString>> rows;
    for (const QAction *action : m_actions.all()) {
        if (!action->shortcut().isEmpty())
            rows.append(
                {action->text().remove(u'…').remove(u'&'),
                 QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u", "_s)});
    }
    rows.append({tr("Move in the table"), tr("Up, Down, Page keys")});
    rows.append({tr("Extend the selection"), tr("Shift+arrows")});
    rows.append({tr("Select or not"), tr("Ctrl+Space")});
    rows.append({tr("Show or hide the details"), tr("Space")});
    rows.append({tr("Open the line"), tr("Enter")});
    rows.append({tr("Collapse or open a group"), tr("Left, Right")});
    rows.append({tr("Select or leave a group"), tr("Ctrl+Space")});
    rows.append({tr("To the head of the group"), tr("Left")});
    rows.append({tr("Menu of the line or group"), tr("Menu")});
    rows.append({tr("First and last line"), tr("Home, End")});
    auto *area = new QScrollArea(panel());
    area->setObjectName("keysArea"_L1);
    area->setAccessibleName(tr("Keyboard map"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *keys = new QWidget(area);
    auto *grid = new QGridLayout(keys);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 1);
    grid->setColumnMinimumWidth(2, 24);
    const int half = int(rows.size() + 1) / 2;
    for (int i = 0; i < int(rows.size()); ++i) {
        const int at = i < half ? 0 : 3;
        grid->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Text, rows[i].first, keys), i % half, at);
        grid->addWidget(new KeyCaps(theme(), rows[i].second, keys), i % half, at + 1);
    }
    area->setWidget(keys);
    area->setMinimumHeight(std::min(keys->sizeHint().height(), window()->height() - theme().scaled(kAround)));
    QPalette clear = area->palette();
    clear.setColor(QPalette::Window, Qt::transparent);
    area->setPalette(clear);
    column->addWidget(area, 1);
    auto *close = new Button(theme(), Button::Kind::Secondary, tr("Close"), "keysClose"_L1, panel());
    close->setLarge(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QAbstractButton::clicked, this, &KeysSheet::dismiss);
    m_close = close;
}

} // namespace ui
