// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panes.h"

#include <QAbstractButton>

namespace ui {

//! One page of the side bar, 30 px high, with an optional count.
class NavigationItem : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationItem(const Theme &theme, QLatin1String icon, const QString &text, QLatin1String name,
                   QWidget *parent = nullptr);
    //! -1 hides the count.
    void setCount(qint64 count);
    //! Draws the count on amber: work that waits.
    void setWaiting(bool waiting);
    qint64 count() const { return m_count; }
    QSize sizeHint() const override { return {172, m_theme.scaled(30)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLatin1String m_icon;
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
    NavigationItem *lines() const { return m_lines; }
    NavigationItem *radar() const { return m_radar; }
    NavigationItem *changes() const { return m_changes; }
    NavigationItem *orderCards() const { return m_orderCards; }
    NavigationItem *outbox() const { return m_outbox; }
    NavigationItem *settings() const { return m_settings; }
    //! Marks the page that is shown.
    void setPage(const QString &name);

Q_SIGNALS:
    void pageWanted(const QString &name);

private:
    ProfileButton *m_profile;
    NavigationItem *m_lines;
    NavigationItem *m_radar;
    NavigationItem *m_changes;
    NavigationItem *m_orderCards; //!< no page: the shell binds it to the action
    NavigationItem *m_outbox;
    NavigationItem *m_settings;
};

} // namespace ui
