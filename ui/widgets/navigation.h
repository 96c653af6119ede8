// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panes.h"
#include "ui/widgets/viewtabs.h"

#include <QAbstractButton>
#include <QHash>
#include <QVBoxLayout>

namespace ui {

class TextLabel;

//! One page of the side bar, 30 px high, with an optional count.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationItem(const Theme &theme, QLatin1String icon, const QString &text, QLatin1String name,
                   QWidget *parent = nullptr);
    //! A name that somebody gave.
    void setName(const QString &name);
    //! -1 hides the count.
    void setCount(qint64 count);
    //! Draws the count on amber: work that waits.
    void setWaiting(bool waiting);
    qint64 count() const { return m_count; }
    //! Lines can be put on it.
    void setTakesLines() { setAcceptDrops(true); }
    QSize sizeHint() const override { return {172, m_theme.scaled(30)}; }

Q_SIGNALS:
    void linesDropped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    const Theme &m_theme;
    QLatin1String m_icon;
    bool m_isBelow = false; //!< lines are above it
    qint64 m_count = -1;
    bool m_isWaiting = false;
};

//! The profile at the top of the side bar: initial, name, role; a click offers the others.
class ProfileButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ProfileButton(const Theme &theme, QWidget *parent = nullptr);
    void setProfile(const QString &name, const QString &detail);
    QSize sizeHint() const override { return {188, m_theme.scaled(47)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_detail;
};

//! The side bar: profile, pages, Settings at the bottom.
class Navigation : public Pane
{
    Q_OBJECT

public:
    explicit Navigation(const Theme &theme, QWidget *parent = nullptr);

    ProfileButton *profile() const { return m_profile; }
    NavigationItem *dashboard() const { return m_dashboard; }
    NavigationItem *lines() const { return m_lines; }
    NavigationItem *sms() const { return m_sms; }
    NavigationItem *radar() const { return m_radar; }
    NavigationItem *changes() const { return m_changes; }
    NavigationItem *billing() const { return m_billing; }
    NavigationItem *orderCards() const { return m_orderCards; }
    NavigationItem *tutorial() const { return m_tutorial; }
    NavigationItem *outbox() const { return m_outbox; }
    NavigationItem *settings() const { return m_settings; }
    //! Marks the page that is shown.
    void setPage(const QString &name);
    //! The saved views below the pages; as many as there is room for.
    void setViews(const QList<ViewItem> &views);
    //! Sub-accounts and groups that lines can be put on, in place of the views while lines are dragged; empty: the
    //! views again. As many as there is room for.
    void setTargets(const QStringList &subAccounts, const QStringList &groups);
    //! The view that the lines are shown in.
    void setView(const QString &view);
    NavigationItem *viewItem(const QString &view) const { return m_views.value(view); }

Q_SIGNALS:
    void pageWanted(const QString &name);
    void viewWanted(const QString &view);
    //! What is dragged is to go to a sub-account or a group.
    void linesDropped(bool isSubAccount, const QString &name);
    void viewMenuWanted(const QString &view, const QPoint &position);

private:
    void mark();

    const Theme &m_theme;
    TextLabel *m_viewsTitle;
    QVBoxLayout *m_viewRows;
    QHash<QString, NavigationItem *> m_views;
    QWidget *m_targets = nullptr; //!< there while lines are dragged
    QString m_page;
    QString m_view;
    ProfileButton *m_profile;
    NavigationItem *m_dashboard;
    NavigationItem *m_lines;
    NavigationItem *m_sms;
    NavigationItem *m_radar;
    NavigationItem *m_changes;
    NavigationItem *m_api;
    NavigationItem *m_billing;
    NavigationItem *m_orderCards; //!< no page: the shell binds it to the action
    NavigationItem *m_tutorial;   //!< the same
    NavigationItem *m_outbox;
    NavigationItem *m_settings;
};

} // namespace ui
