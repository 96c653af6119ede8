// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/syncwords.h"
#include "ui/widgets/balancechip.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

#include <QMenu>

namespace ui {

//! The header: menu, back, forward, title, the field that opens the palette.
class TopBar : public Pane
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, Actions &actions, QWidget *parent = nullptr);

    //! The page's title; with a parent before it as a way back: "Lines > 8944…".
    void setTitle(const QString &title, const QString &parent = {});
    void openMenu();
    BalanceChip *balance() const { return m_balance; }
    //! Beside the balance, and there as long as that is.
    Button *funds() const { return m_funds; }

Q_SIGNALS:
    void parentWanted();

private:
    IconButton *buttonFor(QAction *action, QLatin1String icon);

    Actions &m_actions;
    IconButton *m_menuButton;
    QMenu m_menu;
    Button *m_parent;
    TextLabel *m_arrow;
    TextLabel *m_title;
    BalanceChip *m_balance;
    Button *m_funds;
};

//! The field in the header that looks like a search field and opens the palette.
class PaletteField : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PaletteField(const Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {268, m_theme.scaled(28)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

//! 44 px below the header for a lasting state.
class Banner : public Pane
{
    Q_OBJECT

public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    //! Shows the words, or hides the banner when there is no title.
    void set(const BannerWords &words);

Q_SIGNALS:
    void wanted(ui::ErrorAction action);

private:
    const Theme &m_theme;
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_aside;
    Button *m_button;
    ErrorAction m_action = ErrorAction::None;
};

//! The status bar, 26 px: sync, counts, sums of the selection; cache and requests on the right.
class StatusLine : public Pane
{
    Q_OBJECT

public:
    explicit StatusLine(const Theme &theme, QWidget *parent = nullptr);

    void setSync(const SyncWords &words);
    //! "8 pending changes · 2 in conflict, 1 failed"; empty: nothing waits.
    void setPending(const QString &text);
    void setResult(const QString &text);
    void setSelection(const QString &text);
    void setCache(const QString &text);
    //! A quiet word about auto-refill (D10); empty: it is off.
    void setRefill(const QString &text);
    void setRequests(const QString &text);
    //! Says `text` to a screen reader, and shows it for a moment where the selection stands.
    void announce(const QString &text);
    //! Says `text` to a screen reader only.
    void speak(const QString &text);

Q_SIGNALS:
    void cancelWanted();

private:
    TextLabel *addText(QLatin1String name, Tone tone);
    QWidget *addLine();

    const Theme &m_theme;
    Mark *m_mark;
    TextLabel *m_sync;
    Button *m_cancel;
    TextLabel *m_pending;
    QWidget *m_pendingLine;
    TextLabel *m_result;
    QWidget *m_resultLine;
    TextLabel *m_selection;
    QWidget *m_selectionLine;
    TextLabel *m_notice;
    QWidget *m_noticeLine;
    TextLabel *m_refill;
    QWidget *m_refillLine;
    TextLabel *m_cache;
    QWidget *m_cacheLine;
    TextLabel *m_requests;
    QWidget *m_requestsLine;
    QTimer *m_noticeTimer;
};

} // namespace ui
