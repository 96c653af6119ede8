// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/balancecard.h"

#include "ui/style.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kDaysShown = 30;
constexpr int kLowDays = 7; // D5
constexpr int kBar = 8;
constexpr int kTick = 16;
constexpr int kPadding = 16;
constexpr int kRadius = 8;

QColor markColor(const Colors &c, Mark::Hue hue)
{
    switch (hue) {
    case Mark::Hue::Green: return c.greenMark;
    case Mark::Hue::Amber: return c.amberMark;
    case Mark::Hue::Red: return c.redMark;
    default: return c.greyMark;
    }
}

} // namespace

RunwayBar::RunwayBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName("runwayBar"_L1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RunwayBar::set(std::optional<double> days, Mark::Hue hue)
{
    m_share = days ? std::clamp(*days / kDaysShown, 0.0, 1.0) : 1.0;
    m_hue = hue;
    const QString text =
        days ? tr("Runway %1 days").arg(QLocale().toString(*days, 'f', 1)) : tr("Runway without limit");
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize RunwayBar::sizeHint() const { return {200, kTick + m_theme.scaled(20)}; }

void RunwayBar::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    const int top = (kTick - kBar) / 2;
    painter.fillRect(QRect(0, top, width(), kBar), c.hover);
    painter.fillRect(QRectF(0, top, width() * m_share, kBar), markColor(c, m_hue));
    const int low = width() * kLowDays / kDaysShown;
    painter.fillRect(QRect(low, 0, 2, kTick), c.edge);
    painter.setFont(m_theme.font(TextStyle::Micro));
    painter.setPen(c.text3);
    const QFontMetrics metrics(painter.font());
    const auto write = [&](int day, const QString &text) {
        const int wide = metrics.horizontalAdvance(text);
        const int x = std::clamp(width() * day / kDaysShown - wide / 2, 0, std::max(0, width() - wide));
        painter.drawText(QRect(x, kTick + 2, wide + 2, height() - kTick - 2), Qt::AlignTop | Qt::TextSingleLine, text);
    };
    const QLocale locale;
    write(0, tr("Now"));
    write(kLowDays, tr("%1 days").arg(locale.toString(kLowDays)));
    write(2 * kLowDays, locale.toString(2 * kLowDays));
    write(3 * kLowDays, locale.toString(3 * kLowDays));
    write(kDaysShown, tr("%1 days").arg(locale.toString(kDaysShown)));
}

BalanceCard::BalanceCard(const Theme &theme, Form form, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_amount(new TextLabel(theme, TextStyle::Display, Tone::Text, {}, this)),
      m_mark(new Mark(theme, this)), m_word(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, {}, this)),
      m_suspension(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, this)),
      m_age(new TextLabel(theme, TextStyle::Small, Tone::Hint, {}, this))
{
    setObjectName("balanceCard"_L1);
    setRadius(kRadius);
    m_amount->setObjectName("cardBalanceAmount"_L1);
    m_word->setObjectName("cardBalanceWord"_L1);
    m_suspension->setObjectName("cardBalanceSuspension"_L1);
    m_age->setObjectName("cardBalanceAge"_L1);
    auto *left = new QVBoxLayout;
    left->setSpacing(2);
    auto *heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, tr("Available balance"), this));
    heading->addStretch(1);
    heading->addWidget(m_age);
    left->addLayout(heading);
    auto *amount = new QHBoxLayout;
    amount->setSpacing(8);
    amount->addWidget(m_amount);
    amount->addWidget(m_mark);
    amount->addWidget(m_word);
    amount->addStretch(1);
    left->addLayout(amount);
    left->addWidget(m_suspension);
    m_suspension->setWordWrap(true);
    auto *head = new QBoxLayout(form == Form::Wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    head->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    head->setSpacing(form == Form::Wide ? 44 : 12);
    head->addLayout(left, 1);
    head->addLayout(makeRunway(), form == Form::Wide ? 1 : 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, kRadius); // the edge of the panel is its own
    column->setSpacing(0);
    column->addLayout(head, 1);
    column->addWidget(makeFoot(form));
}

QBoxLayout *BalanceCard::makeRunway()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    m_title = new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, {}, this);
    m_title->setObjectName("cardRunwayTitle"_L1);
    m_runway = new RunwayBar(theme(), this);
    column->addWidget(m_title);
    column->addWidget(m_runway);
    column->addStretch(1);
    return column;
}

QWidget *BalanceCard::makeFoot(Form form)
{
    auto *foot = new Pane(theme(), Fill::Bg, Qt::TopEdge, this);
    m_foot = new QHBoxLayout(foot);
    m_foot->setContentsMargins(kPadding, 10, kPadding, 2);
    m_foot->setSpacing(8);
    const auto add = [&](QLatin1String name) {
        auto *text = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, foot);
        text->setObjectName(name);
        m_foot->addWidget(text);
        m_foot->addSpacing(8);
        return text;
    };
    m_minimum = add("cardMinimum"_L1);
    m_refill = add("cardRefill"_L1);
    m_refill->setVisible(form == Form::Wide); // beside the tall one stands a panel that says more
    m_foot->addStretch(1);
    foot->setObjectName("balanceFoot"_L1);
    return foot;
}

void BalanceCard::setBalance(const domain::Balance &balance, const QDateTime &fetchedAt, const QDateTime &now,
                             QDate today)
{
    const domain::BalanceFacts &facts = balance.facts;
    const auto cents = [&](qint64 micros) { return words::cents(micros, balance.currency); };
    const words::BalanceLook look = words::balanceLook(facts);
    m_amount->setText(cents(facts.available));
    m_mark->set(look.shape, look.hue);
    m_mark->show();
    m_word->setText(look.word);
    m_suspension->setText(words::suspension(facts, today));
    m_age->setText(tr("As of %1 UTC").arg(words::when(fetchedAt, now)));
    m_title->setText(facts.average > 0 ? tr("Runway at %1 a day").arg(cents(facts.average)) : tr("Runway: no usage"));
    const bool isRed = domain::balanceState(facts) == domain::BalanceState::Red;
    m_runway->set(isRed ? std::optional<double>(0) : domain::daysLeft(facts), look.hue);
    m_runway->show();
    m_minimum->setText(tr("Minimum %1").arg(cents(facts.minimum)));
    m_refill->setText(balance.isAutoRefillOn ? tr("Auto-refill on") : tr("Auto-refill off"));
    setAccessibleName(tr("Balance %1, %2. %3").arg(m_amount->text(), look.word, m_suspension->text()));
}

void BalanceCard::setUnknown(const QString &why)
{
    m_amount->setText(tr("Unknown"));
    m_mark->hide();
    m_suspension->setText(why);
    m_runway->hide();
    for (TextLabel *label : {m_word, m_age, m_title, m_minimum, m_refill})
        label->clear();
    setAccessibleName(tr("Balance unknown. %1").arg(why));
}

void BalanceCard::addButton(Button *button) { m_foot->addWidget(button); }

} // namespace ui
