// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/smspage.h"

#include "ui/changewords.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using domain::MessageWay;
using tables::MessageTable;

namespace ui {

namespace {

QString keyOf(const tables::MessageRow &row)
{
    return row.waiting ? u"outbox/%1"_s.arg(row.waiting->seq) : row.listed.message.id;
}

bool isFailed(const domain::Message &message)
{
    return domain::messageState(message.state) == domain::MessageState::Failed;
}

//! `isYetToCome`: what is not there is still expected.
QString timeText(const std::optional<QDateTime> &at, const QTimeZone &zone, bool isYetToCome)
{
    if (!at)
        return isYetToCome ? SmsPage::tr("not yet") : SmsPage::tr("not known");
    return u"%1 %2"_s.arg(QLocale().toString(at->toTimeZone(zone), u"d MMM yyyy HH:mm:ss"_s), zone.abbreviation(*at));
}

} // namespace

SmsPage::SmsPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                 QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_actions(actions), m_busy(busy),
      m_table(workspace.messages, workspace.outbox)
{
    setObjectName("smsPage"_L1);
    buildUi(theme);
    connectTable();
    connectProgram();
    askSubAccounts();
    ask();
}

SmsPage::~SmsPage() { m_busy.set("messages"_L1, false); }

void SmsPage::connectTable()
{
    connect(&m_table, &MessageTable::refreshed, this, [this] {
        m_error.reset();
        fill();
    });
    connect(&m_table, &MessageTable::failed, this, [this](const base::Error &error) {
        m_error = error;
        fill();
    });
    connect(&m_table, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const tables::MessageRow *row = current())
            m_kept = keyOf(*row);
    });
    connect(&m_table, &QAbstractItemModel::modelReset, this, &SmsPage::keepCurrent);
    connect(m_rows->horizontalHeader(), &QHeaderView::sectionClicked, this, &SmsPage::sortBy);
    connect(m_rows, &RowsView::currentRowChanged, this, &SmsPage::fillDetails);
    connect(m_rows, &RowsView::opened, this,
            [this](int row) { Q_EMIT conversationWanted(m_table.rowAt(row).listed.message.iccid); });
    connect(m_face, &StateFace::wanted, this, [this](ErrorAction action) {
        if (action == ErrorAction::None)
            clearFilters();
        else
            Q_EMIT actionWanted(action);
    });
}

void SmsPage::connectProgram()
{
    using syncing::MessagesKeeper;
    connect(&m_workspace.messagesKeeper, &MessagesKeeper::messagesChanged, this, &SmsPage::refreshShown);
    connect(&m_workspace.messagesKeeper, &MessagesKeeper::statusChanged, this, [this] {
        fillAge();
        fillFace();
    });
    connect(&m_workspace.logs, &syncing::LineLogKeeper::fetched, this, [this](domain::LineId, domain::LineLog log) {
        if (log == domain::LineLog::Messages)
            refreshShown();
    });
    connect(&m_workspace.sync, &syncing::Engine::statusChanged, this, &SmsPage::fillAge);
    connect(&m_workspace.sync, &syncing::Engine::finished, this, &SmsPage::askSubAccounts);
    connect(m_actions[ActionId::SendSms], &QAction::changed, this, &SmsPage::fillButtons);
}

QTimeZone SmsPage::zone() const { return m_program.changeFacts().zone; }

storage::MessageQuery SmsPage::query() const
{
    storage::MessageQuery query;
    if (m_ways->current() != All)
        query.way = m_ways->current() == ToLines ? MessageWay::ToLine : MessageWay::FromLine;
    switch (Status(m_states->currentData().toInt())) {
    case AnyStatus: break;
    case Waiting: query.states = {u"accepted"_s, u"sent"_s}; break;
    case Delivered: query.states = {u"delivered"_s}; break;
    case Failed: query.states = {u"failed"_s}; break;
    case Received: query.states = {u"received"_s}; break;
    }
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    const QDate month(today.year(), today.month(), 1);
    const auto from = [&](QDate day) { query.from = day.startOfDay(zone()).toUTC(); };
    switch (Period(m_periods->currentData().toInt())) {
    case AnyTime: break;
    case Today: from(today); break;
    case Week: from(today.addDays(-6)); break;
    case ThirtyDays: from(today.addDays(-29)); break;
    case ThisMonth: from(month); break;
    case LastMonth:
        from(month.addMonths(-1));
        query.to = month.startOfDay(zone()).toUTC();
        break;
    }
    query.subAccount = m_subAccounts->currentData().toString();
    query.text = m_search->text().simplified();
    query.order = m_order;
    query.isDescending = m_isDescending;
    return query;
}

bool SmsPage::isNarrowed() const
{
    storage::MessageQuery all;
    all.order = m_order;
    all.isDescending = m_isDescending;
    return query() != all;
}

void SmsPage::clearFilters()
{
    const QSignalBlocker states(m_states);
    const QSignalBlocker periods(m_periods);
    const QSignalBlocker subAccounts(m_subAccounts);
    const QSignalBlocker search(m_search);
    m_ways->setCurrent(All);
    for (QComboBox *box : {m_states, m_periods, m_subAccounts})
        box->setCurrentIndex(0);
    m_search->clear();
    ask();
}

void SmsPage::ask()
{
    m_pause.stop();
    if (!m_rows)
        return; // while the page is being built
    m_table.setZone(zone(), m_workspace.clock.now());
    m_busy.set("messages"_L1, true);
    m_waiting = 0; // other filters show other ones of those that wait
    m_table.setQuery(query());
    fill();
}

void SmsPage::refresh()
{
    m_busy.set("messages"_L1, true);
    m_table.setZone(zone(), m_workspace.clock.now());
    m_table.refresh();
}

void SmsPage::refreshShown()
{
    if (isVisible())
        refresh();
}

//! A click on a title orders by it, a second one the other way round.
void SmsPage::sortBy(int column)
{
    const std::optional<storage::MessageOrder> order = MessageTable::orderOf(tables::MessageColumn(column));
    if (!order)
        return;
    m_isDescending = m_order == *order ? !m_isDescending : *order == storage::MessageOrder::Time;
    m_order = *order;
    m_rows->horizontalHeader()->setSortIndicator(column, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    ask();
}

void SmsPage::askSubAccounts()
{
    using Values = std::vector<storage::ValueCount>;
    m_busy.await(m_program.filterValues(domain::FilterField::SubAccount, {}), this,
                 [this](const base::Result<Values> &values) {
                     if (!values)
                         return;
                     const QSignalBlocker quiet(m_subAccounts);
                     const QString chosen = m_subAccounts->currentData().toString();
                     while (m_subAccounts->count() > 1)
                         m_subAccounts->removeItem(1);
                     for (const storage::ValueCount &value : *values) {
                         if (!value.value.isEmpty())
                             m_subAccounts->addItem(value.value.left(80).simplified(), value.value);
                     }
                     m_subAccounts->setCurrentIndex(std::max(0, m_subAccounts->findData(chosen)));
                     m_subAccounts->setVisible(m_subAccounts->count() > 1);
                 });
}

//! What has left the outbox is a message of the platform's now.
void SmsPage::fill()
{
    m_busy.set("messages"_L1, m_table.isLoading());
    if (!m_table.isLoading() && std::exchange(m_waiting, m_table.waiting()) > m_table.waiting())
        m_workspace.messagesKeeper.refresh(api::Purpose::Person);
    if (!m_rows->currentIndex().isValid() && m_table.rowCount() > 0)
        m_rows->setCurrentIndex(m_table.index(0, 0));
    fillAge();
    fillSums();
    fillFace();
    fillDetails();
}

void SmsPage::keepCurrent()
{
    int row = m_table.rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_table.rowCount(); ++i) {
        if (keyOf(m_table.rowAt(i)) == m_kept)
            row = i;
    }
    m_rows->setCurrentIndex(row < 0 ? QModelIndex() : m_table.index(row, 0));
}

//! Principle 1: how old what is shown is, and why it is not newer.
void SmsPage::fillAge()
{
    const syncing::MessagesStatus &status = m_workspace.messagesKeeper.status();
    if (status.isRunning && status.isFirst && status.total > 0) {
        m_age->setTone(Tone::Hint);
        m_age->setText(tr("Bringing %1 of %2").arg(words::count(status.done), words::count(status.total)));
        return;
    }
    LogAge{.fetchedAt = status.fetchedAt, .error = status.error}.show(*m_age, m_workspace);
}

void SmsPage::fillSums()
{
    const std::optional<storage::MessageSums> &sums = m_table.sums();
    m_export->setEnabled(sums && sums->count() > 0 && !m_job);
    m_export->setToolTip(sums && sums->count() > 0 ? QString() : tr("There is nothing to export."));
    if (!sums)
        return m_sums->setText(tr("Adding up"));
    QStringList said{sums->count() == 1 ? tr("1 message") : tr("%1 messages").arg(words::count(sums->count()))};
    if (sums->toLine > 0 && sums->fromLine > 0)
        said << tr("%1 to lines, %2 from lines").arg(words::count(sums->toLine), words::count(sums->fromLine));
    if (sums->failed > 0)
        said << tr("%1 failed").arg(words::count(sums->failed));
    if (m_table.waiting() > 0)
        said << tr("%1 in the Outbox").arg(words::count(m_table.waiting()));
    for (const base::Money &cost : sums->costs)
        said << words::moneyAbout(cost);
    m_sums->setText(said.join(u" · "_s));
    m_sums->setToolTip(words::toolTip(m_sums->text()));
}

void SmsPage::fillFace()
{
    const bool isEmpty = m_table.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_rows);
    if (!isEmpty)
        return;
    const syncing::MessagesStatus &status = m_workspace.messagesKeeper.status();
    const bool isUnsupported = status.error && status.error->kind == base::ErrorKind::Unsupported;
    if (m_error)
        m_face->set(tr("The cache could not be read"), errorText(*m_error, tr("No message can be shown.")).line());
    else if (!m_table.isLoaded())
        m_face->set(tr("Reading…"), {});
    else if (isNarrowed())
        m_face->set(tr("Nothing matches"), tr("No message is of that kind."), tr("Clear filters"));
    else if (isUnsupported) // D25
        m_face->set(tr("No SMS on this platform"),
                    tr("It does not tell of messages. What it offers for SMS is on its own pages."));
    else if (status.isRunning && status.isFirst)
        m_face->set(tr("Bringing the messages…"), tr("The first ones show up here in a moment."));
    else if (status.error)
        m_face->set(tr("The messages could not be brought"), errorText(*status.error, tr("The cache has none.")).line(),
                    tr("Retry"), ErrorAction::Retry);
    else if (!status.fetchedAt.isValid())
        m_face->set(tr("Not known yet"), isOffline(m_workspace) ? tr("The cache has no messages, and you work offline.")
                                                                : tr("The messages come with the next sync."));
    else
        m_face->set(tr("No messages"), tr("Nothing has been sent to a line or come from one."));
}

const tables::MessageRow *SmsPage::current() const
{
    const int row = m_rows->currentIndex().row();
    return row < 0 || row >= m_table.rowCount() ? nullptr : &m_table.rowAt(row);
}

void SmsPage::fillDetails()
{
    const tables::MessageRow *row = current();
    m_details->setVisible(row && m_table.rowCount() > 0);
    if (!row)
        return;
    const domain::Message &message = row->listed.message;
    const QModelIndex index = m_rows->currentIndex();
    m_direction->setText(MessageTable::direction(message.way));
    m_iccid->setText(message.iccid.text);
    const bool hasNotes = !row->listed.lineNotes.isEmpty();
    m_notes->setText(hasNotes              ? row->listed.lineNotes.left(200).simplified()
                     : row->listed.hasLine ? tr("No notes")
                                           : tr("The line is not in the cache"));
    m_notes->setTone(hasNotes ? Tone::Text : Tone::Hint);
    m_text->setText(message.text.left(2'000));
    m_state->setText(index.siblingAtColumn(int(tables::MessageColumn::State)).data().toString());
    const domain::MessageState state = domain::messageState(message.state);
    const bool goesOn = row->waiting || state == domain::MessageState::Accepted || state == domain::MessageState::Sent;
    const QString at = timeText(message.acceptedAt, zone(), goesOn);
    m_accepted->setText(row->waiting ? tr("not yet; written %1").arg(at) : at);
    m_sent->setText(timeText(message.sentAt, zone(), goesOn));
    m_settled->setText(timeText(message.settledAt, zone(), goesOn));
    m_by->setText(message.sender.isEmpty() ? tr("the device") : message.sender.left(200).simplified());
    fillButtons();
}

//! R81: what cannot be sent says why.
void SmsPage::fillButtons()
{
    const tables::MessageRow *row = current();
    if (!row)
        return;
    const bool isReply = row->listed.message.way == MessageWay::FromLine;
    m_answer->setVisible(!row->waiting && (isReply || isFailed(row->listed.message)));
    m_answer->setText(isReply ? tr("Reply…") : tr("Send again…"));
    m_answer->setAccessibleName(m_answer->text());
    const QAction *action = m_actions[ActionId::SendSms];
    const QString why = !row->listed.hasLine   ? tr("The line is not in the cache.")
                        : !action->isEnabled() ? Actions::reason(action)
                                               : QString();
    m_answer->setEnabled(row->listed.hasLine && action->isEnabled());
    m_answer->setToolTip(words::toolTip(why));
    m_open->setEnabled(row->listed.hasLine);
    m_open->setToolTip(row->listed.hasLine ? QString() : why);
}

void SmsPage::answer()
{
    const tables::MessageRow *row = current();
    if (!row || m_answer->isHidden() || !m_answer->isEnabled())
        return;
    const domain::Message &message = row->listed.message;
    Q_EMIT smsWanted(message.iccid, message.way == MessageWay::FromLine ? QString() : message.text);
}

//! Ctrl+Enter replies to what came, and sends again what failed.
bool SmsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_rows && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            answer();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SmsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool SmsPage::stepBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    focusTable();
    return true;
}

void SmsPage::chooseFile()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Export to"), folder, tr("Tables (*.csv *.xlsx)"));
    dialog->setObjectName("messagesFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"messages.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SmsPage::exportTo);
    dialog->open();
}

void SmsPage::exportTo(const QString &path)
{
    if (m_job)
        return;
    exports::TextExportRequest request;
    request.titles = MessageTable::fileTitles();
    request.rows = [&messages = m_workspace.messages,
                    query = query()](const std::function<bool(const QStringList &)> &each) {
        return messages.scan(query,
                             [&each](const storage::ListedMessage &row) { return each(MessageTable::fileRow(row)); });
    };
    request.total = m_table.sums() ? m_table.sums()->count() : -1;
    request.format = path.endsWith(".xlsx"_L1, Qt::CaseInsensitive) ? exports::Format::Xlsx : exports::Format::Csv;
    request.path = path;
    request.source = u"%1, %2"_s.arg(m_sums->text(), m_age->text());
    m_job = new exports::TextExportJob(std::move(request), this);
    m_export->setEnabled(false);
    connect(m_job, &exports::TextExportJob::finished, this, [this, path](const base::Result<qint64> &written) {
        m_job->deleteLater();
        m_job.clear();
        fillSums();
        Q_EMIT announced(written ? tr("%1 rows written to %2").arg(words::count(*written), QFileInfo(path).fileName())
                                 : errorText(written.error(), tr("Not exported.")).line());
    });
    m_job->start();
}

} // namespace ui
