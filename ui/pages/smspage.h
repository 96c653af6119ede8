// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/textexport.h"
#include "models/tables/messagetable.h"
#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/logage.h"
#include "ui/program.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/toggles.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>

class QVBoxLayout;

namespace ui {

//! All messages of the account, to lines and from them, with where each stands; also those that wait in the outbox
//! (R79-R83, R88, D17).
class SmsPage : public QWidget
{
    Q_OBJECT

public:
    SmsPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
            QWidget *parent = nullptr);
    ~SmsPage() override;

    //! Reads cache and outbox anew.
    void refresh();
    //! The same where somebody looks; it is read when the page is shown, anyway.
    void refreshShown();
    void focusTable() { m_rows->setFocus(Qt::OtherFocusReason); }
    void focusSearch();
    //! Clears the search; false when there was none.
    bool stepBack();
    QList<QWidget *> panes() const { return {m_bar, m_stack->currentWidget(), m_details}; }
    RowsView *rows() const { return m_rows; }
    tables::MessageTable &table() { return m_table; }
    //! Writes all that match to a file, CSV or XLSX by its name; what waits in the outbox is no message yet.
    void exportTo(const QString &path);

Q_SIGNALS:
    //! The conversation with a line is to be shown.
    void conversationWanted(const domain::Iccid &iccid);
    //! A message to that line: its text, or empty where somebody is to write one.
    void smsWanted(const domain::Iccid &iccid, const QString &text);
    void actionWanted(ui::ErrorAction action);
    void announced(const QString &text);

private:
    enum Way { All, ToLines, FromLines };
    enum Status { AnyStatus, Waiting, Delivered, Failed, Received };
    enum Period { AnyTime, Today, Week, ThirtyDays, ThisMonth, LastMonth };

    void buildUi(const Theme &theme);
    QWidget *buildBar(const Theme &theme);
    QLayout *buildChoices(const Theme &theme, QWidget *bar);
    QComboBox *addChoice(QLayout *row, QLatin1String name, const QString &words,
                         const QList<std::pair<int, QString>> &choices);
    QWidget *buildDetails(const Theme &theme);
    QLayout *buildButtons(const Theme &theme);
    TextLabel *addFact(const Theme &theme, QVBoxLayout *column, const QString &name, QLatin1String objectName);
    void connectTable();
    void connectProgram();
    QTimeZone zone() const;
    storage::MessageQuery query() const;
    bool isNarrowed() const;
    void clearFilters();
    void ask();
    void sortBy(int column);
    void askSubAccounts();
    void fill();
    void fillAge();
    void fillSums();
    void fillFace();
    void fillDetails();
    void fillButtons();
    void keepCurrent();
    void answer();
    void chooseFile();
    const tables::MessageRow *current() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Program &m_program;
    Workspace &m_workspace;
    Actions &m_actions;
    Busy &m_busy;
    tables::MessageTable m_table;
    std::optional<base::Error> m_error; //!< of the cache
    QString m_kept;                     //!< what the current row is about, while rows are read anew
    storage::MessageOrder m_order = storage::MessageOrder::Time;
    bool m_isDescending = true;
    int m_waiting = 0;
    QTimer m_pause; //!< while somebody types
    QWidget *m_bar = nullptr;
    SegmentedControl *m_ways = nullptr;
    QComboBox *m_states = nullptr;
    QComboBox *m_periods = nullptr;
    QComboBox *m_subAccounts = nullptr;
    QLineEdit *m_search = nullptr;
    TextLabel *m_sums = nullptr;
    TextLabel *m_age = nullptr;
    Button *m_export = nullptr;
    Button *m_send = nullptr;
    RowsView *m_rows = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_details = nullptr;
    TextLabel *m_direction = nullptr;
    TextLabel *m_iccid = nullptr;
    TextLabel *m_notes = nullptr;
    TextLabel *m_text = nullptr;
    TextLabel *m_state = nullptr;
    TextLabel *m_accepted = nullptr;
    TextLabel *m_sent = nullptr;
    TextLabel *m_settled = nullptr;
    TextLabel *m_by = nullptr;
    Button *m_open = nullptr;
    Button *m_answer = nullptr;
    QPointer<exports::TextExportJob> m_job;
};

} // namespace ui
