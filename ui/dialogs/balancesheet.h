// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/changeflow.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/toggles.h"

class QGridLayout;
class QSpinBox;
class QStackedWidget;
class QTableWidget;
class QVBoxLayout;

namespace ui {

class BarChart;
class Button;

//! Explains the balance (D5): the formula with the account's own days, when lines would suspend and how sure that is,
//! and what a refill, more lines or fewer would change. Computes from the cache; asks and sends nothing.
class BalanceSheet : public Sheet
{
    Q_OBJECT

public:
    BalanceSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window);

    //! `selection` is what "without the selected lines" means.
    void ask(const domain::Balance &balance, const QDateTime &fetchedAt, const ChangeTarget &selection);
    //! Why funds cannot be added, and why the payment cannot be looked at; empty: they can.
    void setReasons(const QString &funds, const QString &refill);
    //! The same question to newer figures.
    void update(const domain::Balance &balance, const QDateTime &fetchedAt);

Q_SIGNALS:
    //! Adding funds, or the card and auto-refill.
    void wanted(ui::ActionId action);

private:
    void buildUi();
    QLayout *buildButtons();
    void buildFormula(QVBoxLayout *column);
    void buildChart(QVBoxLayout *column);
    void buildWhatIf(QVBoxLayout *column);
    TextLabel *addRow(QGridLayout *grid, const QString &words, QLatin1String name);
    void count();
    void show(const QDateTime &fetchedAt);
    void showChart();
    void showTable(bool on);
    void showWhatIf();
    domain::BalanceFacts whatIf() const;
    QDate today() const;

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    domain::Balance m_balance;
    ChangeTarget m_selection;
    qint64 m_working = 0;             //!< lines that are active, each taken to cost the same
    base::DataVolume m_monthOfAll;    //!< what all lines used this month
    base::DataVolume m_monthOfChosen; //!< what the selected ones did
    TextLabel *m_amount = nullptr;
    Mark *m_mark = nullptr;
    TextLabel *m_word = nullptr;
    TextLabel *m_suspension = nullptr;
    TextLabel *m_age = nullptr;
    TextLabel *m_usage = nullptr;
    TextLabel *m_average = nullptr;
    TextLabel *m_minimum = nullptr;
    TextLabel *m_days = nullptr;
    TextLabel *m_band = nullptr;
    QStackedWidget *m_chart = nullptr;
    BarChart *m_bars = nullptr;
    QTableWidget *m_table = nullptr;
    Button *m_tableButton = nullptr;
    SegmentedControl *m_refill = nullptr;
    QSpinBox *m_more = nullptr;
    Switch *m_without = nullptr;
    TextLabel *m_withoutText = nullptr;
    Mark *m_thenMark = nullptr;
    TextLabel *m_then = nullptr;
    TextLabel *m_thenDetail = nullptr;
    Button *m_payment = nullptr;
    Button *m_funds = nullptr;
    Button *m_close = nullptr;
};

} // namespace ui
