// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cyclecheck.h"

#include "models/tables/cyclerows.h"
#include "ui/balancewords.h"
#include "ui/delegates/logdelegate.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tables::CycleRows;

namespace ui {

namespace {

constexpr size_t kMostShown = 2'000; // rows; the sentence above counts all of them

} // namespace

CycleCheck::CycleCheck(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_table(CycleRows::differenceColumns()), m_mark(new Mark(theme, this)),
      m_verdict(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, {}, this)),
      m_sums(new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, this)),
      m_age(new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, this)),
      m_bring(new Button(theme, Button::Kind::Secondary, tr("Bring the charges by line"), "checkBring"_L1, this)),
      m_stack(new QStackedWidget(this)),
      m_rows(new RowsView(theme, tr("Amounts that are not explained"), "checkRows"_L1, this)),
      m_face(new StateFace(theme, "checkFace"_L1, this))
{
    setObjectName("cycleCheck"_L1);
    m_verdict->setObjectName("checkVerdict"_L1);
    m_sums->setObjectName("checkSums"_L1);
    m_sums->setElided(Qt::ElideRight);
    m_age->setObjectName("checkAge"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_mark);
    head->addWidget(m_verdict);
    head->addSpacing(8);
    head->addWidget(m_sums, 1);
    head->addWidget(m_age);
    head->addWidget(m_bring);
    column->addLayout(head);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new LogDelegate(theme, *m_rows));
    m_rows->setWidths({theme.scaled(92), theme.scaled(92), theme.scaled(168), theme.scaled(84), theme.scaled(84),
                       theme.scaled(84), theme.scaled(200)},
                      {6});
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_face);
    column->addWidget(m_stack, 1);
    connect(m_bring, &QAbstractButton::clicked, this, &CycleCheck::wanted);
}

void CycleCheck::setResult(const domain::Reconciliation &reconciliation, const QString &currency,
                           const QDateTime &chargesAt, const QDateTime &now)
{
    m_table.setRows(CycleRows::differences(reconciliation, currency, kMostShown));
    m_verdict->setText(CycleRows::verdict(reconciliation));
    m_mark->set(reconciliation.isExplained() ? Mark::Shape::Circle : Mark::Shape::Triangle,
                reconciliation.isExplained() ? Mark::Hue::Green : Mark::Hue::Amber);
    m_mark->show();
    const auto data = std::find_if(reconciliation.sums.begin(), reconciliation.sums.end(),
                                   [](const auto &sum) { return sum.kind == domain::ChargeKind::Data; });
    m_sums->clear();
    if (data != reconciliation.sums.end() && data->expected)
        m_sums->setText(tr("Data: %1 expected, %2 charged")
                            .arg(words::cents(*data->expected, currency), words::cents(data->charged, currency)));
    m_age->setText(chargesAt.isValid() ? tr("Charges as of %1").arg(words::when(chargesAt, now)) : QString());
    m_stack->setCurrentWidget(reconciliation.isExplained() ? static_cast<QWidget *>(m_face) : m_rows);
    m_face->set(tr("Everything is explained"),
                tr("Usage, prices, messages and transactions in the cache come to what was charged."));
}

void CycleCheck::setUnknown(const QString &title, const QString &why)
{
    m_table.setRows({});
    m_verdict->clear();
    m_sums->clear();
    m_age->clear();
    m_mark->hide();
    m_face->set(title, why);
    m_stack->setCurrentWidget(m_face);
}

void CycleCheck::setProgress(const QString &text)
{
    if (!text.isEmpty())
        m_age->setText(text);
}

void CycleCheck::setReason(const QString &reason)
{
    m_bring->setEnabled(reason.isEmpty());
    m_bring->setToolTip(words::toolTip(reason));
}

} // namespace ui
