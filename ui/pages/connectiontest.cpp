// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectiontest.h"

#include "ui/errortext.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

ConnectionTest::ConnectionTest(const Theme &theme, QWidget *parent) : Pane(theme, Fill::Bg, {}, parent)
{
    setObjectName("connectionTest"_L1);
    setAccessibleName(tr("Connection test"));
    setRadius(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->addWidget(new TextLabel(theme, TextStyle::Section, Tone::Text, tr("Connection test"), this));
    top->addStretch(1);
    auto *again = new Button(theme, Button::Kind::Quiet, tr("Test again"), "testAgain"_L1, this);
    again->setIconName("refresh-cw"_L1);
    top->addWidget(again);
    column->addLayout(top);
    const std::array names{tr("Reach the API link"), tr("Trust the certificate"), tr("Sign a request"),
                           tr("Compare the clocks"), tr("Read the account"),      tr("Lines found")};
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(2, 1);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.mark = new Mark(theme, this);
        row.name = new TextLabel(theme, TextStyle::Body, Tone::Text, names[i], this);
        row.value = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, this);
        row.value->setObjectName(u"testValue%1"_s.arg(int(i)));
        row.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.value->setElided(Qt::ElideRight);
        grid->addWidget(row.mark, int(i), 0, Qt::AlignVCenter);
        grid->addWidget(row.name, int(i), 1);
        grid->addWidget(row.value, int(i), 2);
    }
    column->addLayout(grid);
    m_problem = new TextLabel(theme, TextStyle::Small, Tone::Red, {}, this);
    m_problem->setObjectName("testProblem"_L1);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    connect(again, &QAbstractButton::clicked, this, &ConnectionTest::againWanted);
    reset();
}

void ConnectionTest::reset()
{
    for (Row &row : m_rows) {
        row.state = TestState::Waiting;
        row.mark->set(Mark::Shape::Ring, Mark::Hue::Grey);
        row.value->setText({});
        row.value->setTone(Tone::Secondary);
    }
    m_problem->hide();
}

void ConnectionTest::set(const TestOutcome &outcome)
{
    Row &row = m_rows[size_t(outcome.step)];
    row.state = outcome.state;
    switch (outcome.state) {
    case TestState::Waiting:
        row.mark->set(Mark::Shape::Ring, Mark::Hue::Grey);
        row.value->setText({});
        break;
    case TestState::Running:
        row.mark->set(Mark::Shape::HalfRing, Mark::Hue::Accent);
        row.value->setText(tr("testing"));
        row.value->setTone(Tone::Hint);
        break;
    case TestState::Passed:
        row.mark->set(Mark::Shape::Circle, Mark::Hue::Green);
        row.value->setText(fact(outcome));
        row.value->setTone(Tone::Secondary);
        break;
    case TestState::Failed: {
        const ErrorText text = errorText(outcome.error.value_or(base::Error{}));
        row.mark->set(Mark::Shape::Diamond, Mark::Hue::Red);
        row.value->setText(tr("failed"));
        row.value->setTone(Tone::Red);
        m_problem->setText(text.line());
        m_problem->show();
        break;
    }
    }
    row.value->setAccessibleName(row.name->text() + u": "_s + row.value->text());
}

QString ConnectionTest::fact(const TestOutcome &outcome)
{
    switch (outcome.step) {
    case TestStep::Address: return tr("%1 ms").arg(words::count(outcome.value));
    case TestStep::Certificate: return outcome.text.isEmpty() ? tr("trusted") : outcome.text;
    case TestStep::Key: return tr("accepted");
    case TestStep::Clock:
        return std::abs(outcome.value) < 2
                   ? tr("same time")
                   : tr("%1 apart").arg(words::span(std::chrono::seconds(std::abs(outcome.value))));
    case TestStep::Account: return outcome.text;
    case TestStep::Lines: return words::count(outcome.value);
    }
    return {};
}

bool ConnectionTest::allPassed() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.state == TestState::Passed; });
}

} // namespace ui
