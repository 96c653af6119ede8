// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linesmspane.h"

#include "models/domain/balance.h"
#include "ui/changewords.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace ui {

LineSmsPane::LineSmsPane(Workspace &workspace, Actions &actions, const Theme &theme, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_workspace(workspace), m_actions(actions), m_busy(busy)
{
    setObjectName("smsPane"_L1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(buildConversation(), 1);
    whole->addWidget(buildFacts());
    connectLogs();
}

void LineSmsPane::connectLogs()
{
    const auto isMine = [this](domain::LineId line, LineLog log) {
        return m_line && m_line->id == line && log == LineLog::Messages;
    };
    connect(&m_workspace.logs, &syncing::LineLogKeeper::fetched, this, [=, this](domain::LineId line, LineLog log) {
        if (isMine(line, log))
            refresh();
    });
    connect(&m_workspace.logs, &syncing::LineLogKeeper::failed, this,
            [=, this](domain::LineId line, LineLog log, const base::Error &error) {
                if (!isMine(line, log))
                    return;
                m_age.error = error;
                m_age.show(*m_ageLabel, m_workspace);
                fillFace();
            });
    // A message that has been sent is read again with its line: the platform knows it now.
    connect(&m_workspace.sender, &syncing::Sender::linesChanged, this, [this](const storage::ChangeSet &changes) {
        const bool has =
            m_line && std::find(changes.changed.begin(), changes.changed.end(), m_line->id) != changes.changed.end();
        if (has)
            want(true);
    });
    connect(m_actions[ActionId::SendSms], &QAction::changed, this, &LineSmsPane::fillComposer);
    connect(m_field, &QPlainTextEdit::textChanged, this, &LineSmsPane::fillComposer);
    connect(m_send, &QAbstractButton::clicked, this, &LineSmsPane::send);
    connect(m_templates, &TemplateButton::chosen, m_field, &QPlainTextEdit::setPlainText);
    connect(m_templates, &TemplateButton::keepWanted, this, [this] { Q_EMIT templateWanted(m_field->toPlainText()); });
    connect(m_templates, &TemplateButton::editWanted, this, [this] { Q_EMIT templateWanted({}); });
    connect(m_filter, &SegmentedControl::chosen, this, [this](int id) {
        m_model.setFilter(tables::Bubbles(id));
        fillFace();
    });
    connect(m_export, &QAbstractButton::clicked, this,
            [this] { m_file.choose(window(), u"messages-%1"_s.arg(m_line ? m_line->iccid.text : QString())); });
    connect(&m_file, &LogFile::chosen, this, &LineSmsPane::exportTo);
    connect(&m_file, &LogFile::finished, this, &LineSmsPane::announced);
}

QTimeZone LineSmsPane::zone() const
{
    const QTimeZone zone(m_workspace.sync.status().account.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

void LineSmsPane::show(const domain::Line &line)
{
    if (!m_line || m_line->id != line.id) {
        m_age = {};
        m_field->clear();
        m_model.set({}, zone(), m_workspace.clock.now());
    }
    m_line = line;
    refresh();
    fillComposer();
    want(false);
}

void LineSmsPane::want(bool force)
{
    if (m_line)
        m_workspace.logs.want({m_line->id, m_line->iccid, LineLog::Messages, {}}, force);
}

void LineSmsPane::refresh()
{
    if (!m_line)
        return;
    m_busy.await(m_workspace.logRows.loadConversation(*m_line), this,
                 [this, id = m_line->id](const base::Result<tables::Conversation> &conversation) {
                     if (conversation && m_line && m_line->id == id)
                         take(*conversation);
                 });
}

void LineSmsPane::take(const tables::Conversation &conversation)
{
    if (conversation.fetchedAt != m_age.fetchedAt)
        m_age = {.fetchedAt = conversation.fetchedAt, .error = {}};
    m_model.set(conversation, zone(), m_workspace.clock.now());
    m_list->scrollToBottom();
    m_age.show(*m_ageLabel, m_workspace);
    m_export->setEnabled(!conversation.messages.empty());
    m_export->setToolTip(conversation.messages.empty() ? tr("There is nothing to export.") : QString());
    fillFace();
    fillSums();
}

void LineSmsPane::fillFace()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_list);
    if (!isEmpty)
        return;
    if (m_model.all() > 0)
        m_face->set(tr("Nothing matches"), tr("No message is of that kind."));
    else
        m_face->set(m_age.fetchedAt.isValid() ? tr("No messages") : tr("Not known"),
                    m_age.emptyText(m_workspace, tr("Nothing has been sent to this line or come from it.")));
}

void LineSmsPane::fillSums()
{
    const tables::ConversationSums sums = m_model.sums();
    m_toLine->setText(words::count(sums.toLine));
    m_fromLine->setText(words::count(sums.fromLine));
    m_failed->setText(words::count(sums.failed));
    m_failed->setTone(sums.failed > 0 ? Tone::Red : Tone::Text);
    m_monthCost->setText(words::moneyAbout(sums.cost));
}

//! R81, R82, R83: only where the line is active, at most 70 units of UTF-16, and what it costs.
void LineSmsPane::fillComposer()
{
    const QAction *action = m_actions[ActionId::SendSms];
    const QString why = action->isEnabled() ? QString() : Actions::reason(action);
    const qsizetype length = m_field->toPlainText().size();
    const bool isTooLong = length > domain::kLongestSms;
    m_field->setEnabled(action->isEnabled());
    m_field->setPlaceholderText(action->isEnabled() ? tr("A message to the line")
                                : why.isEmpty()     ? tr("Nothing can be sent to this line now.")
                                                    : why);
    m_length->setText(tr("%1 of %2 characters").arg(length).arg(domain::kLongestSms));
    m_length->setTone(isTooLong ? Tone::Red : Tone::Secondary);
    const base::Money price{.micros = domain::kSmsPrice};
    m_cost->setText(length > 0 ? tr("1 message, %1").arg(words::moneyAbout(price)) : QString());
    m_send->setEnabled(action->isEnabled() && length > 0 && !isTooLong);
    m_send->setToolTip(!action->isEnabled() ? why
                       : isTooLong          ? tr("A message has at most %1 characters.").arg(domain::kLongestSms)
                       : length == 0        ? tr("There is nothing to send.")
                                            : QString());
}

void LineSmsPane::send()
{
    if (!m_send->isEnabled())
        return;
    Q_EMIT sendWanted(m_field->toPlainText());
    m_field->clear();
}

bool LineSmsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

void LineSmsPane::exportTo(const QString &path)
{
    if (!m_line)
        return;
    m_busy.await(m_workspace.logRows.load(*m_line, LineLog::Messages, {}, zone()), this,
                 [this, path, iccid = m_line->iccid.text](const base::Result<tables::LogRows> &log) {
                     if (!log)
                         return;
                     tables::LineLogTable table(tables::LineLogRows::columns(LineLog::Messages));
                     table.setRows(log->rows);
                     std::vector<QStringList> cells = table.fileCells();
                     for (QStringList &row : cells)
                         row.prepend(iccid);
                     m_file.write(path, {.titles = QStringList{tr("ICCID")} + table.titles(),
                                         .cells = std::move(cells),
                                         .source = u"%1, %2"_s.arg(log->summary, m_ageLabel->text())});
                 });
}

} // namespace ui
