// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answerspane.h"

#include "models/tables/changetext.h"
#include "ui/answerwords.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::LineQuestion;

namespace ui {

namespace {

constexpr int kWidest = 860; // a button stays near its sentence

} // namespace

AnswersPane::AnswersPane(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                         bool narrow, QWidget *parent)
    : Pane(theme, Fill::Bg, narrow ? Qt::BottomEdge : Qt::Edges(), parent), m_program(program), m_workspace(workspace),
      m_actions(actions), m_busy(busy), m_narrow(narrow)
{
    setObjectName(narrow ? "drawerAnswers"_L1 : "lineAnswers"_L1);
    setAccessibleName(tr("Answers about the line"));
    const int side = narrow ? 14 : 20;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(side, narrow ? 8 : 2, narrow ? 12 : side, narrow ? 9 : 6);
    column->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    auto *questions = narrow ? static_cast<QBoxLayout *>(new QVBoxLayout) : new QHBoxLayout;
    questions->setSpacing(narrow ? 2 : 16);
    const std::pair<LineQuestion, QLatin1String> names[] = {{LineQuestion::WhyOff, "whyOff"_L1},
                                                            {LineQuestion::WhyNoUsage, "whyNoUsage"_L1}};
    for (const auto &[question, name] : names) {
        auto *button = new Button(theme, Button::Kind::Link, words::question(question), name, this);
        questions->addWidget(button, 0, Qt::AlignLeft);
        m_questions.insert(int(question), button);
        connect(button, &QAbstractButton::clicked, this, [this, question = question] { ask(question); });
    }
    m_close = new IconButton(theme, "x"_L1, tr("Close the answers"), "closeAnswers"_L1, this);
    m_close->hide();
    row->addLayout(questions);
    row->addStretch(1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(row);
    m_holder = new QWidget(this);
    m_rows = new QVBoxLayout(m_holder);
    m_rows->setContentsMargins(0, 0, 0, 4);
    m_rows->setSpacing(narrow ? 10 : 6);
    column->addWidget(m_holder);
    m_holder->hide();
    hide();
    connect(m_close, &QAbstractButton::clicked, this, &AnswersPane::close);
    connect(&program, &Program::changeFactsChanged, this, &AnswersPane::load);
    connect(&workspace.logs, &syncing::LineLogKeeper::fetched, this, [this](domain::LineId line) {
        if (m_line && m_line->id == line)
            load();
    });
    connect(&workspace.sync, &syncing::Engine::usageChanged, this, &AnswersPane::load);
}

QTimeZone AnswersPane::zone() const { return m_program.changeFacts().zone; }

void AnswersPane::show(const domain::Line &line)
{
    const bool isOther = !m_line || m_line->id != line.id;
    m_line = line;
    if (isOther)
        close();
    fillQuestions();
    load();
}

void AnswersPane::fillQuestions()
{
    const std::vector<LineQuestion> questions = domain::questionsOf(*m_line);
    for (auto button = m_questions.begin(); button != m_questions.end(); ++button) {
        const auto question = LineQuestion(button.key());
        button.value()->setVisible(std::find(questions.begin(), questions.end(), question) != questions.end() ||
                                   m_open == question);
        button.value()->setIconName(m_open == question ? "chevron-down"_L1 : "chevron-right"_L1);
    }
    setVisible(!questions.empty() || m_open);
}

void AnswersPane::ask(LineQuestion question)
{
    if (!m_line)
        return;
    if (m_open == question)
        return close();
    m_open = question;
    wantLogs();
    load();
}

void AnswersPane::close()
{
    m_open.reset();
    m_answers.clear();
    m_holder->hide();
    m_close->hide();
    if (m_line)
        fillQuestions();
}

//! What the answers read is brought up to date while they are looked at.
void AnswersPane::wantLogs()
{
    if (m_workspace.offlineOnPurpose)
        return;
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    m_workspace.logs.want(
        {m_line->id, m_line->iccid, domain::LineLog::Sessions, QDate(today.year(), today.month(), 1)});
    m_workspace.logs.want({m_line->id, m_line->iccid, domain::LineLog::Audit, {}});
}

void AnswersPane::load()
{
    if (!m_line || !m_open)
        return;
    m_busy.await(m_workspace.facts.load(m_line->id, zone()), this,
                 [this, id = m_line->id](const base::Result<domain::LineFacts> &facts) {
                     if (facts && m_line && m_line->id == id && m_open)
                         fill(*facts);
                 });
}

void AnswersPane::fill(const domain::LineFacts &facts)
{
    m_answers = domain::answersOf(*m_open, *m_line, facts, m_program.changeFacts());
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const domain::LineAnswer &answer : m_answers)
        m_rows->addWidget(makeRow(answer, m_rows->count() == 0));
    m_holder->show();
    m_close->show();
    fillQuestions();
}

QWidget *AnswersPane::makeRow(const domain::LineAnswer &answer, bool isFirst)
{
    const QDateTime now = m_workspace.clock.now();
    auto *holder = new QWidget(m_holder);
    holder->setMaximumWidth(theme().scaled(kWidest));
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins({});
    row->setSpacing(8);
    auto *mark = new Mark(theme(), holder);
    const auto [shape, hue] = words::answerMark(answer.finding);
    mark->set(shape, hue);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *sentence = new TextLabel(theme(), isFirst ? TextStyle::BodyStrong : TextStyle::Body, Tone::Text,
                                   words::answer(answer, now), holder);
    sentence->setObjectName("answer"_L1);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(sentence);
    auto *evidence = new TextLabel(theme(), TextStyle::Small, Tone::Secondary, words::evidence(answer, now), holder);
    evidence->setObjectName("answerEvidence"_L1);
    column->addWidget(evidence);
    auto *beside = new QVBoxLayout;
    beside->addSpacing(theme().scaled(4)); // the middle of the first line
    beside->addWidget(mark);
    beside->addStretch(1);
    row->addLayout(beside);
    row->addLayout(column, 1);
    if (answer.remedy != domain::Remedy::None) {
        auto *button = new Button(theme(), Button::Kind::Secondary, words::remedy(answer.remedy), {}, holder);
        button->setObjectName("remedy-"_L1 + QString(domain::findingWord(answer.finding)));
        button->setEnabled(answer.obstacle == domain::Obstacle::None &&
                           (answer.remedy != domain::Remedy::Sync || !m_workspace.offlineOnPurpose));
        if (answer.obstacle != domain::Obstacle::None)
            button->setToolTip(tables::ChangeText::obstacle(answer.obstacle));
        else if (!button->isEnabled())
            button->setToolTip(tr("You work offline."));
        connect(button, &QAbstractButton::clicked, this, [this, remedy = answer.remedy] { perform(remedy); });
        if (m_narrow)
            column->addWidget(button, 0, Qt::AlignLeft);
        else
            row->addWidget(button, 0, Qt::AlignTop);
    }
    return holder;
}

void AnswersPane::perform(domain::Remedy remedy)
{
    if (const auto kind = words::changeOf(remedy))
        return Q_EMIT changeWanted(*kind);
    if (remedy == domain::Remedy::Sync) {
        m_workspace.sync.refreshLineUsage(m_line->iccid);
        m_actions[ActionId::SyncNow]->trigger();
    } else if (remedy == domain::Remedy::OpenOutbox) {
        m_actions[ActionId::GoOutbox]->trigger();
    } else {
        Q_EMIT logWanted(remedy == domain::Remedy::OpenAudit ? domain::LineLog::Audit : domain::LineLog::Sessions);
    }
}

} // namespace ui
