// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formpanel.h"

#include <QTimer>

class QComboBox;
class QGridLayout;
class QVBoxLayout;

namespace ui {

class ConfirmSheet;
class ShareBar;
class Sheet;

//! What integrators need (R42–R48): what requests are signed with, what the day's requests went to (R144, D24), and how
//! often everything comes by itself. The shared key is asked for live and shown for half a minute (T16).
class ApiPage : public QWidget
{
    Q_OBJECT

public:
    ApiPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
            QWidget *parent = nullptr);
    ~ApiPage() override;

    //! Reads everything anew, e.g. when the page is shown.
    void refresh();
    void setShownFor(std::chrono::milliseconds time) { m_shownFor = time; }

Q_SIGNALS:
    void sheetMade(ui::Sheet *sheet);
    void announced(const QString &sentence);

protected:
    //! Leaving the page hides the key.
    void hideEvent(QHideEvent *event) override;

private:
    struct PaceRow
    {
        QComboBox *age = nullptr; //!< null: goes with another
        TextLabel *pace = nullptr;
        TextLabel *cost = nullptr;
        TextLabel *aDay = nullptr;
    };

    void buildAccess(QVBoxLayout *column);
    void buildBudget(QVBoxLayout *column);
    void buildPlan(QVBoxLayout *column);
    Button *copyButton(const QString &words, QLatin1String name, TextLabel *ApiPage::*what, QWidget *parent);
    QComboBox *makeAges(domain::SyncKind kind, QWidget *parent);
    void askLink();
    void reveal();
    void showKey(const base::Result<domain::Access> &access);
    void hideKey();
    void tellTime();
    void copyKey();
    void askRotate();
    void rotate();
    void rotated(const base::Result<KeyPlace> &place);
    void checkKey();
    void fillAccess();
    void fillBudget();
    void fillCounts(const std::vector<domain::RequestCount> &counts);
    void fillDays(const std::vector<domain::RequestCount> &counts, int row);
    void addCount(int row, int column, const QString &text, bool isNumber);
    void fillPlan();
    void fillPace(const domain::SyncPace &pace);

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    ConfirmSheet *m_confirm = nullptr; //!< built when it is first asked for
    domain::Access m_access;           //!< without the key while it is not shown
    QString m_docs;
    int m_asked = 0; //!< an answer to an older question is dropped
    std::chrono::milliseconds m_shownFor{30'000};
    QTimer m_end;
    QTimer m_tick;
    TextLabel *m_link = nullptr;
    TextLabel *m_account = nullptr;
    TextLabel *m_user = nullptr;
    TextLabel *m_key = nullptr;
    TextLabel *m_kind = nullptr;
    TextLabel *m_note = nullptr;
    Button *m_reveal = nullptr;
    Button *m_copyKey = nullptr;
    Button *m_rotate = nullptr;
    Button *m_openDocs = nullptr;
    TextLabel *m_used = nullptr;
    ShareBar *m_bar = nullptr;
    TextLabel *m_share = nullptr;
    QGridLayout *m_counts = nullptr;
    QList<TextLabel *> m_countCells;
    TextLabel *m_planNote = nullptr;
    std::array<PaceRow, domain::kAllSyncKinds.size()> m_rows;
};

} // namespace ui
