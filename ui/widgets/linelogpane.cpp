// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linelogpane.h"

#include "ui/actions.h"
#include "ui/delegates/logdelegate.h"
#include "ui/errortext.h"
#include "ui/logage.h"
#include "ui/words.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace ui {

namespace {

constexpr int kMonths = 13; // this one and a year back

QLatin1String nameOf(LineLog log)
{
    switch (log) {
    case LineLog::Sessions: return "connections"_L1;
    case LineLog::Destinations: return "destinations"_L1;
    case LineLog::DailyUsage: return "daily"_L1;
    case LineLog::Audit: return "audit"_L1;
    case LineLog::Records: return "cdrs"_L1;
    case LineLog::Tickets:
    case LineLog::StatusChanges: return "tickets"_L1;
    case LineLog::Messages: return "messages"_L1;
    case LineLog::Devices: return "devices"_L1;
    case LineLog::Apn:
    case LineLog::NeutralApn: return "apn"_L1;
    }
    return {};
}

QList<int> widthsOf(LineLog log)
{
    switch (log) {
    case LineLog::Sessions: return {140, 140, 110, 160, 160, 110};
    case LineLog::Destinations: return {140, 140, 160, 90, 80, 112, 150};
    case LineLog::DailyUsage: return {130, 200, 110, 100, 200};
    case LineLog::Audit: return {170, 190, 140, 260, 100, 150};
    case LineLog::Records: return {130, 130, 100, 140, 150, 100, 100};
    case LineLog::Tickets: return {150, 84, 220, 150, 170, 84};
    case LineLog::Messages:
    case LineLog::Devices:
    case LineLog::Apn:
    case LineLog::NeutralApn:
    case LineLog::StatusChanges: break; // they have no table of their own
    }
    return {};
}

QList<int> stretchedOf(LineLog log)
{
    switch (log) {
    case LineLog::Sessions: return {3, 4};
    case LineLog::Destinations: return {0, 1, 2};
    case LineLog::DailyUsage: return {1, 4};
    case LineLog::Audit: return {1, 3};
    case LineLog::Records: return {3, 4};
    case LineLog::Tickets: return {2, 4};
    case LineLog::Messages:
    case LineLog::Devices:
    case LineLog::Apn:
    case LineLog::NeutralApn:
    case LineLog::StatusChanges: break;
    }
    return {};
}

} // namespace

LineLogPane::LineLogPane(Workspace &workspace, LineLog log, const Theme &theme, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_workspace(workspace), m_log(log), m_busy(busy),
      m_table(tables::LineLogRows::columns(log))
{
    setObjectName(nameOf(log));
    buildUi(theme);
    const auto isMine = [this](domain::LineId line, LineLog fetched) {
        const bool alsoCounts = (m_log == LineLog::DailyUsage && fetched == LineLog::Sessions) ||
                                (m_log == LineLog::Destinations && fetched == LineLog::Sessions) ||
                                (m_log == LineLog::Tickets && fetched == LineLog::StatusChanges);
        return m_line && m_line->id == line && (fetched == m_log || alsoCounts);
    };
    connect(&workspace.logs, &syncing::LineLogKeeper::fetched, this, [=](domain::LineId line, LineLog fetched) {
        if (!isMine(line, fetched))
            return;
        m_error.reset();
        refresh();
    });
    connect(&workspace.logs, &syncing::LineLogKeeper::failed, this,
            [=](domain::LineId line, LineLog fetched, const base::Error &error) {
                if (!isMine(line, fetched))
                    return;
                m_error = error;
                fillAge();
                fillFace();
            });
}

void LineLogPane::show(const domain::Line &line)
{
    const bool isOther = !m_line || m_line->id != line.id;
    m_line = line;
    if (isOther) {
        m_error.reset();
        m_fetchedAt = {};
        m_sentTicket.reset();
        m_search->clear();
        m_table.setRows({});
        refresh();
    }
    want(false);
}

void LineLogPane::want(bool force)
{
    if (!m_line || isOnlyCached())
        return;
    if (isByDates()) {
        const QDate from = m_from->date();
        for (QDate month(from.year(), from.month(), 1); month <= m_to->date(); month = month.addMonths(1))
            m_workspace.logs.want({m_line->id, m_line->iccid, m_log, month}, force);
        return;
    }
    m_workspace.logs.want({m_line->id, m_line->iccid, m_log, cycle()}, force);
    if (m_log == LineLog::DailyUsage || m_log == LineLog::Destinations)
        m_workspace.logs.want({m_line->id, m_line->iccid, LineLog::Sessions, cycle()}, force);
    if (m_log == LineLog::Destinations) // what is new goes by the month before
        m_workspace.logs.wantAside({m_line->id, m_line->iccid, LineLog::Sessions, cycle().addMonths(-1)});
    if (m_log == LineLog::Tickets)
        m_workspace.logs.want({m_line->id, m_line->iccid, LineLog::StatusChanges, {}}, force);
}

//! The platform has the current and the last month of records; older ones are what was fetched in their time (D31).
bool LineLogPane::isOnlyCached() const { return m_log == LineLog::Records && m_months->currentIndex() > 1; }

QTimeZone LineLogPane::zone() const
{
    const QTimeZone zone(m_workspace.sync.status().account.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDate LineLogPane::cycle() const { return m_months ? m_months->currentData().toDate() : QDate(); }

void LineLogPane::refresh()
{
    if (!m_line)
        return;
    const auto shown = [this] {
        return isByDates() ? std::pair(m_from->date(), m_to->date()) : std::pair(cycle(), QDate());
    };
    m_busy.await(load(), this,
                 [this, shown, id = m_line->id, asked = shown()](const base::Result<tables::LogRows> &log) {
                     if (log && m_line && m_line->id == id && asked == shown())
                         take(*log);
                 });
}

base::Future<tables::LogRows> LineLogPane::load() const
{
    if (isByDates())
        return m_workspace.logRows.loadBetween(m_line->id, m_from->date(), m_to->date(), zone());
    return m_workspace.logRows.load(*m_line, m_log, cycle(), zone());
}

bool LineLogPane::isByDates() const { return m_from && !cycle().isValid(); }

void LineLogPane::take(const tables::LogRows &log)
{
    m_fetchedAt = log.fetchedAt;
    m_table.setRows(log.rows);
    m_summary->setText(log.summary);
    fillCountries();
    fillAge();
    fillFace();
    m_export->setEnabled(!log.rows.empty());
    m_export->setToolTip(log.rows.empty() ? tr("There is nothing to export.") : QString());
    Q_EMIT loaded(*m_line, cycle(), zone());
    // What was sent from here since is in the platform's list now.
    const bool isBehind = m_sentTicket ? log.sentTicket > *m_sentTicket : log.isBehind;
    m_sentTicket = log.sentTicket;
    if (isBehind)
        want(true);
}

void LineLogPane::setAbove(QWidget *widget)
{
    auto *whole = static_cast<QVBoxLayout *>(layout());
    whole->insertWidget(whole->indexOf(m_stack), widget);
}

void LineLogPane::addControl(QWidget *control)
{
    auto *row = static_cast<QHBoxLayout *>(m_export->parentWidget()->layout());
    row->insertWidget(row->indexOf(m_age), control);
}

void LineLogPane::chooseCountry(const QString &name)
{
    m_table.setCountry(name);
    fillFace();
}

void LineLogPane::addButton(QAction *action, const QString &text, QLatin1String icon, QLatin1String name)
{
    auto *button = new Button(theme(), Button::Kind::Secondary, text, name, m_export->parentWidget());
    button->setIconName(icon);
    Actions::bind(button, action);
    auto *row = static_cast<QHBoxLayout *>(m_export->parentWidget()->layout());
    row->insertWidget(row->indexOf(m_export), button);
}

void LineLogPane::fillCountries()
{
    if (!m_countries)
        return;
    const QString chosen = m_countries->currentData().toString();
    const QSignalBlocker quiet(m_countries);
    m_countries->clear();
    m_countries->addItem(tr("All countries"), QString());
    for (const QString &country : m_table.countries())
        m_countries->addItem(country, country);
    m_countries->setCurrentIndex(std::max(0, m_countries->findData(chosen)));
    m_table.setCountry(m_countries->currentData().toString());
}

//! Principle 1: nothing old is shown without its age.
void LineLogPane::fillAge() { LogAge{.fetchedAt = m_fetchedAt, .error = m_error}.show(*m_age, m_workspace); }

void LineLogPane::fillFace()
{
    const bool isEmpty = m_table.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_rows);
    if (!isEmpty)
        return;
    if (m_table.allRows() > 0)
        m_face->set(tr("Nothing matches"), tr("No row has what you look for."));
    else if (m_fetchedAt.isValid())
        m_face->set(tr("Nothing here"), m_months ? isByDates() ? tr("The platform has nothing for these days.")
                                                               : tr("The platform has nothing for this month.")
                                                 : tr("Nothing has happened to this line yet."));
    else if (isOnlyCached())
        m_face->set(tr("Not in the cache"),
                    tr("The platform gives records of this month and the last alone; nobody has fetched these."));
    else if (m_error)
        m_face->set(tr("Not known"), errorText(*m_error, tr("The cache has nothing of it.")).line());
    else if (isOffline(m_workspace))
        m_face->set(tr("Not known"), tr("The cache has nothing of it, and you work offline."));
    else
        m_face->set(tr("Loading…"), tr("The platform has been asked."));
}

void LineLogPane::setMonth(int index)
{
    m_months->setCurrentIndex(std::clamp(index, 0, m_months->count() - 1));
    m_earlier->setEnabled(!isByDates() && m_months->currentIndex() + 1 < kMonths);
    m_later->setEnabled(!isByDates() && m_months->currentIndex() > 0);
    if (m_from) {
        m_from->setVisible(isByDates());
        m_to->setVisible(isByDates());
    }
}

//! Another month, or other days: what is shown of them comes from the cache, and the platform is asked.
void LineLogPane::chooseMonth()
{
    setMonth(m_months->currentIndex());
    m_fetchedAt = {};
    m_error.reset();
    m_table.setRows({});
    refresh();
    want(false);
}

//! Days from and to, whatever the month (R85).
void LineLogPane::addDates(QHBoxLayout *row)
{
    m_months->addItem(tr("Dates…"), QDate());
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    const auto add = [&](QLatin1String name, const QString &words, QDate date) {
        auto *edit = new QDateEdit(date, this);
        edit->setObjectName(name);
        edit->setAccessibleName(words);
        edit->setToolTip(words);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"d MMM yyyy"_s);
        edit->setDateRange(today.addMonths(1 - kMonths), today);
        edit->hide();
        row->addWidget(edit);
        return edit;
    };
    m_from = add("logFrom"_L1, tr("First day"), today.addDays(-6));
    m_to = add("logTo"_L1, tr("Last day"), today);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_to->setMinimumDate(date);
        chooseMonth();
    });
    connect(m_to, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_from->setMaximumDate(date);
        chooseMonth();
    });
}

void LineLogPane::sortBy(int column)
{
    m_order = m_sorted == column && m_order == Qt::DescendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder;
    m_sorted = column;
    m_table.sort(column, m_order);
}

void LineLogPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool LineLogPane::stepBack()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_rows->setFocus();
    return true;
}

void LineLogPane::chooseFile()
{
    m_file.choose(window(), u"%1-%2"_s.arg(nameOf(m_log), m_line ? m_line->iccid.text : QString()));
}

void LineLogPane::exportTo(const QString &path)
{
    if (m_file.isWriting() || !m_line)
        return;
    std::vector<QStringList> rows = m_table.fileCells();
    for (QStringList &row : rows)
        row.prepend(m_line->iccid.text);
    m_export->setEnabled(false);
    m_file.write(path, {.titles = QStringList{tr("ICCID")} + m_table.titles(),
                        .cells = std::move(rows),
                        .source = u"%1, %2"_s.arg(m_summary->text(), m_age->text())});
}

void LineLogPane::addMonths(QHBoxLayout *row, const Theme &theme)
{
    m_earlier = new IconButton(theme, "arrow-left"_L1, tr("The month before"), "earlierMonth"_L1, this);
    m_later = new IconButton(theme, "arrow-right"_L1, tr("The month after"), "laterMonth"_L1, this);
    m_months = new QComboBox(this);
    m_months->setObjectName("logMonth"_L1);
    m_months->setAccessibleName(tr("Month"));
    const QDate today = m_workspace.clock.now().toTimeZone(zone()).date();
    const QDate first(today.year(), today.month(), 1);
    for (int i = 0; i < kMonths; ++i)
        m_months->addItem(QLocale().toString(first.addMonths(-i), u"MMMM yyyy"_s), first.addMonths(-i));
    row->addWidget(m_earlier);
    row->addWidget(m_months);
    row->addWidget(m_later);
    setMonth(0);
    connect(m_earlier, &QAbstractButton::clicked, this, [this] { setMonth(m_months->currentIndex() + 1); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { setMonth(m_months->currentIndex() - 1); });
    if (m_log == LineLog::Sessions)
        addDates(row);
    connect(m_months, &QComboBox::currentIndexChanged, this, &LineLogPane::chooseMonth);
}

void LineLogPane::addCountries(QHBoxLayout *row)
{
    m_countries = new QComboBox(this);
    m_countries->setObjectName("logCountry"_L1);
    m_countries->setAccessibleName(tr("Country"));
    m_countries->addItem(tr("All countries"), QString());
    row->addWidget(m_countries);
    connect(m_countries, &QComboBox::currentIndexChanged, this, [this] {
        m_table.setCountry(m_countries->currentData().toString());
        fillFace();
    });
}

void LineLogPane::buildRows(const Theme &theme)
{
    m_rows = new RowsView(theme, tr("Rows of the log"), "logRows"_L1, this);
    m_rows->setModel(&m_table);
    m_rows->setItemDelegate(new LogDelegate(theme, *m_rows));
    m_rows->horizontalHeader()->setSectionsClickable(true);
    QList<int> widths = widthsOf(m_log);
    for (int &width : widths)
        width = theme.scaled(width);
    m_rows->setWidths(widths, stretchedOf(m_log));
    m_face = new StateFace(theme, "logFace"_L1, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_face);
}

void LineLogPane::buildUi(const Theme &theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    auto *bar = new Pane(theme, Fill::Bg, Qt::BottomEdge, this);
    bar->setFixedHeight(theme.scaled(46));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(20, 0, 20, 1);
    row->setSpacing(8);
    m_search = new QLineEdit(bar);
    m_search->setObjectName("logSearch"_L1);
    m_search->setAccessibleName(tr("Search these rows"));
    m_search->setPlaceholderText(m_log == LineLog::Audit ? tr("Person, rule, value") : tr("Search"));
    m_search->setFixedWidth(theme.scaled(m_log == LineLog::Records ? 140 : 200));
    m_search->setVisible(m_log != LineLog::DailyUsage);
    row->addWidget(m_search);
    if (m_log != LineLog::Audit && m_log != LineLog::Tickets)
        addMonths(row, theme);
    if (m_log == LineLog::Sessions || m_log == LineLog::Records)
        addCountries(row);
    row->addStretch(1);
    m_age = new TextLabel(theme, TextStyle::Body, Tone::Hint, {}, bar);
    m_age->setObjectName("logAge"_L1);
    m_summary = new TextLabel(theme, TextStyle::Body, Tone::Secondary, {}, bar);
    m_summary->setObjectName("logSummary"_L1);
    m_summary->setElided(Qt::ElideRight);
    m_export = new Button(theme, Button::Kind::Secondary, tr("Export…"), "logExport"_L1, bar);
    m_export->setIconName("download"_L1);
    m_export->setEnabled(false);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_age, m_summary, m_export})
        row->addWidget(widget);
    buildRows(theme);
    whole->addWidget(bar);
    whole->addWidget(m_stack, 1);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table.setFilter(text);
        fillFace();
    });
    connect(m_export, &QAbstractButton::clicked, this, &LineLogPane::chooseFile);
    connect(&m_file, &LogFile::chosen, this, &LineLogPane::exportTo);
    connect(&m_file, &LogFile::finished, this, [this](const QString &text) {
        m_export->setEnabled(true);
        Q_EMIT announced(text);
    });
    connect(m_rows->horizontalHeader(), &QHeaderView::sectionClicked, this, &LineLogPane::sortBy);
}

} // namespace ui
