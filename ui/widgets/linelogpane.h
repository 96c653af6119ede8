// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/logfile.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/textlabel.h"

#include <QComboBox>
#include <QLineEdit>

class QDateEdit;
class QHBoxLayout;
class QStackedWidget;

namespace ui {

//! One log of a line: search, month and country, the rows, what they come to, how old they are, CSV.
class LineLogPane : public Pane
{
    Q_OBJECT

public:
    LineLogPane(Workspace &workspace, domain::LineLog log, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    //! Shows the log of a line from the cache and asks for what is older than some minutes.
    void show(const domain::Line &line);
    //! Reads the cache anew.
    void refresh();
    //! Writes what is shown to a file, CSV or XLSX by its name.
    void exportTo(const QString &path);
    void focusSearch();
    //! Puts a button for an action into the bar.
    //! What stands between the bar and the rows.
    void setAbove(QWidget *widget);
    void addButton(QAction *action, const QString &text, QLatin1String icon, QLatin1String name);
    //! Puts a control into the bar, before what is said of the rows.
    void addControl(QWidget *control);
    //! Shows the rows of one country, by its name; empty: of all.
    void chooseCountry(const QString &name);
    //! Clears the search; false when there was none.
    bool stepBack();
    tables::LineLogTable &table() { return m_table; }
    RowsView *rows() const { return m_rows; }
    //! "Updated 14:32" or "As of 16 Nov, ..."; empty while nothing is known.
    QString ageText() const { return m_age->text(); }

Q_SIGNALS:
    void announced(const QString &text);
    //! The rows of that month of the line were read anew.
    void loaded(const domain::Line &line, QDate cycle, const QTimeZone &zone);

private:
    void buildUi(const Theme &theme);
    void buildRows(const Theme &theme);
    void addCountries(QHBoxLayout *row);
    void addMonths(QHBoxLayout *row, const Theme &theme);
    void addDates(QHBoxLayout *row);
    void setMonth(int index);
    void chooseMonth();
    base::Future<tables::LogRows> load() const;
    //! Whether days are shown and not a month.
    bool isByDates() const;
    void want(bool force);
    void take(const tables::LogRows &log);
    void fillCountries();
    void fillAge();
    void fillFace();
    void sortBy(int column);
    void chooseFile();
    QDate cycle() const;
    bool isOnlyCached() const;
    QTimeZone zone() const;

    Workspace &m_workspace;
    domain::LineLog m_log;
    Busy &m_busy;
    tables::LineLogTable m_table;
    std::optional<domain::Line> m_line;
    std::optional<base::Error> m_error; //!< why it could not be brought up to date
    QDateTime m_fetchedAt;
    QLineEdit *m_search = nullptr;
    QComboBox *m_months = nullptr; //!< null for a log without cycles
    QDateEdit *m_from = nullptr;   //!< null for logs that have months alone
    QDateEdit *m_to = nullptr;
    IconButton *m_earlier = nullptr;
    IconButton *m_later = nullptr;
    QComboBox *m_countries = nullptr; //!< null where rows have no country
    TextLabel *m_summary = nullptr;
    TextLabel *m_age = nullptr;
    Button *m_export = nullptr;
    RowsView *m_rows = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    LogFile m_file;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    int m_sorted = -1;
    std::optional<qint64>
        m_sentTicket; //!< the last one from here that the log was read again for; nullopt: not known yet
};

} // namespace ui
