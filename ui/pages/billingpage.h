// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/paymenttable.h"
#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/errortext.h"
#include "ui/logfile.h"
#include "ui/program.h"
#include "ui/widgets/balancecard.h"
#include "ui/widgets/cycleequation.h"
#include "ui/widgets/paymentcards.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTimer>

class QHBoxLayout;

namespace exports {
class BookJob;
}

namespace ui {

class CycleCheck;
class InvoiceSheet;
class Sheet;
class CycleDetails;
class SegmentedControl;

//! The account's money (R8, R35–R41): its balance, every payment and try to pay, and its billing cycles.
class BillingPage : public QWidget
{
    Q_OBJECT

public:
    BillingPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                QWidget *parent = nullptr);
    ~BillingPage() override;

    //! Reads the cache anew, and asks for what is older than some minutes.
    void refresh();
    void focusTable() { m_rows->setFocus(Qt::OtherFocusReason); }
    void focusSearch();
    //! Clears the search; false when there was none.
    bool stepBack();
    QList<QWidget *> panes() const { return {m_card, m_bar, m_stack->currentWidget()}; }
    BalanceCard *card() const { return m_card; }
    RowsView *rows() const { return m_rows; }
    tables::PaymentTable &table() { return m_table; }
    CycleDetails *details() const { return m_details; }
    CycleCheck *check() const { return m_check; }
    //! What is shown of the account's money.
    enum class View { Transactions, Details, Check };
    void showView(View view);
    //! Shows a billing cycle by its first day; an invalid day: all.
    void showCycle(QDate firstDay);
    //! Writes the shown payments to a file, CSV or XLSX by its name.
    void exportTo(const QString &path);
    //! Writes the shown billing cycle to a workbook (R40, R41), its charges by line asked for anew.
    void exportCycleTo(const QString &path);
    //! Shows the invoice of the current payment inside the window, else in the program for PDFs, from a folder that
    //! goes with the page (R38).
    void viewInvoice();
    //! Saves the invoice of the current payment as that file.
    void saveInvoiceTo(const QString &path);
    //! Saves the invoices of all shown payments into a folder, each under a name of its own.
    void saveInvoicesInto(const QString &folder);

Q_SIGNALS:
    void actionWanted(ui::ErrorAction action);
    void announced(const QString &text);
    void sheetMade(ui::Sheet *sheet);

private:
    enum Status { AnyStatus, Paid, Declined };

    void buildUi(const Theme &theme);
    QWidget *buildPanel(const Theme &theme);
    QWidget *buildBar(const Theme &theme);
    void buildCycles(const Theme &theme, QHBoxLayout *row);
    QWidget *buildChoices(const Theme &theme);
    QWidget *buildFoot(const Theme &theme);
    void connectProgram();
    void connectViews();
    void loadCycle();
    void takeCycles(std::vector<domain::BillingCycle> cycles);
    void stepCycle(int step);
    void ask();
    void clearFilters();
    bool isNarrowed() const;
    void sortBy(int column);
    void fill();
    void fillKinds();
    void fillView();
    void fillSums();
    void fillCycleAge();
    void chooseFile();
    void connectInvoices();
    void chooseInvoiceFile();
    void chooseInvoiceFolder();
    void fillInvoices();
    void invoicesEnded(int done, const std::optional<base::Error> &error);
    std::vector<syncing::WantedInvoice> shownInvoices(const QString &folder) const;
    void keepCurrent();
    void loadPayments();
    void loadCycles();
    void writeBook();
    void fillFace();
    void fillDetail();
    const domain::BillingCycle *cycle() const;
    //! What the platform offers is known, and it can be asked.
    bool canAsk() const;
    QTimeZone zone() const;

    bool showInvoice(const QString &path);

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    tables::PaymentTable m_table;
    std::vector<domain::BillingCycle> m_cycles; //!< newest first
    QDateTime m_fetchedAt;                      //!< UTC, of the payments; null: never
    bool m_isLoaded = false;
    std::optional<base::Error> m_error;      //!< why the platform's payments could not be had
    std::optional<base::Error> m_cacheError; //!< why those of the cache could not
    int m_sorted = 0;                        //!< column that the rows are ordered by
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QTimer m_pause; //!< while somebody types
    View m_view = View::Transactions;
    QDateTime m_bookAt;                     //!< UTC, of the shown cycle's book; null: never
    std::optional<base::Error> m_bookError; //!< why it could not be had
    QDate m_bookCycle;                      //!< what is to be written there
    QString m_bookPath;                     //!< where a workbook goes once its charges are there; empty: none
    QPointer<exports::BookJob> m_job;
    QPointer<InvoiceSheet> m_invoice; //!< built when it is first asked for
    BalanceCard *m_card = nullptr;
    PaymentCards *m_payment = nullptr;
    QWidget *m_bar = nullptr;
    SegmentedControl *m_views = nullptr;
    IconButton *m_earlier = nullptr;
    IconButton *m_later = nullptr;
    QComboBox *m_cycleBox = nullptr;
    QWidget *m_choices = nullptr; //!< of transactions
    QLineEdit *m_search = nullptr;
    QComboBox *m_states = nullptr;
    QComboBox *m_kinds = nullptr;
    Button *m_export = nullptr;
    CycleEquation *m_equation = nullptr;
    RowsView *m_rows = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    CycleDetails *m_details = nullptr;
    CycleCheck *m_check = nullptr;
    TextLabel *m_sums = nullptr;
    TextLabel *m_detail = nullptr;
    TextLabel *m_age = nullptr;
    Button *m_viewInvoice = nullptr;
    Button *m_saveInvoice = nullptr;
    Button *m_saveInvoices = nullptr;
    QTemporaryDir m_viewed; //!< of invoices that are only looked at
    QString m_viewing;      //!< the file to open when it is there; empty: none
    QString m_kept;         //!< the current payment, while rows are read anew
    LogFile m_file;
};

} // namespace ui
