// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/series/radar.h"
#include "models/tables/linelogtable.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/timechart.h"
#include "ui/widgets/toggles.h"

#include <QLineEdit>
#include <QStackedWidget>

class QVBoxLayout;

namespace ui {

//! What needs attention: lines that stand out, each with its evidence, and what nobody wants to hear about any more.
class RadarPage : public QWidget
{
    Q_OBJECT

public:
    RadarPage(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent = nullptr);
    ~RadarPage() override;

    //! Looks again where the cache is newer than what is shown.
    void refresh();
    //! Shows one kind alone.
    void showKind(domain::AnomalyKind kind) { choose(int(kind)); }
    void focusTable() { m_rows->setFocus(Qt::OtherFocusReason); }
    void focusSearch();
    //! Clears the search; false when there was none.
    bool stepBack();
    QList<QWidget *> panes() const { return {m_bar, m_stack->currentWidget(), m_details}; }
    RowsView *rows() const { return m_rows; }
    //! What the current row is about; null: there is none.
    const domain::Anomaly *current() const;
    //! Mutes the current one for so many days, for good with 0.
    void mute(int days);

Q_SIGNALS:
    void lineWanted(const domain::Iccid &iccid);
    void announced(const QString &text);
    //! How many there are that nobody has muted.
    void counted(int loud);

private:
    enum Shown { All = 99, Muted = 100 }; // beside the numbers of kinds

    void buildUi(const Theme &theme);
    QWidget *buildBar(const Theme &theme);
    QWidget *buildDetails(const Theme &theme);
    void connectRadar();
    QTimeZone zone() const;
    void choose(int shown);
    void fill();
    void fillBar();
    void fillFace();
    void fillDetails();
    void openMutes();

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    tables::LineLogTable m_table;
    std::vector<domain::Anomaly> m_shown; //!< as the table's rows came
    int m_choice = All;
    QWidget *m_bar = nullptr;
    SegmentedControl *m_kinds = nullptr;
    QLineEdit *m_search = nullptr;
    TextLabel *m_age = nullptr;
    Button *m_again = nullptr;
    RowsView *m_rows = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_details = nullptr;
    QWidget *m_content = nullptr; //!< of the details
    TextLabel *m_kind = nullptr;
    TextLabel *m_iccid = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_text = nullptr;
    TextLabel *m_days = nullptr;
    TimeChart *m_chart = nullptr;
    Button *m_open = nullptr;
    Button *m_mute = nullptr;
};

} // namespace ui
