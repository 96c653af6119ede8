// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/attentionitems.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>

class QGridLayout;
class QHBoxLayout;
class QProgressBar;
class QVBoxLayout;

namespace ui {

//! A panel of the dashboard: a heading with something at its right, and what is below.
class Tile : public Pane
{
    Q_OBJECT

public:
    Tile(const Theme &theme, const QString &title, QLatin1String name, QWidget *parent = nullptr);

protected:
    QHBoxLayout *head() const { return m_head; }
    QVBoxLayout *column() const { return m_column; }
    TextLabel *add(TextStyle style, Tone tone, QLatin1String name);

private:
    QHBoxLayout *m_head;
    QVBoxLayout *m_column;
};

//! One status of the lines: mark, word, how many, and their share. A click shows them.
class StatusRow : public QAbstractButton
{
    Q_OBJECT

public:
    StatusRow(const Theme &theme, domain::LineStatus status, QWidget *parent = nullptr);

    void set(qint64 lines, qint64 total);
    QSize sizeHint() const override { return {200, m_theme.scaled(30)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    domain::LineStatus m_status;
    qint64 m_lines = 0;
    qint64 m_total = 0;
};

//! The shares of the statuses as one bar.
class StatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(const Theme &theme, QWidget *parent = nullptr);

    void set(const series::FleetNow &lines);
    QSize sizeHint() const override { return {200, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    series::FleetNow m_lines;
};

//! Lines by status (R66): every row leads to its lines.
class StatusTile : public Tile
{
    Q_OBJECT

public:
    explicit StatusTile(const Theme &theme, QWidget *parent = nullptr);

    void set(const series::FleetNow &lines);

Q_SIGNALS:
    void linesWanted(const QString &filter);

private:
    const Theme &m_theme;
    Button *m_all;
    StatusBar *m_bar;
    QVBoxLayout *m_rows;
    TextLabel *m_none;
    QHash<domain::LineStatus, StatusRow *> m_shown;
};

//! What needs somebody, each row with the way to it.
class AttentionTile : public Tile
{
    Q_OBJECT

public:
    explicit AttentionTile(const Theme &theme, QWidget *parent = nullptr);

    //! `isKnown` false: nothing was read yet.
    void set(const QList<AttentionItem> &items, bool isKnown, const QString &age);

Q_SIGNALS:
    void wanted(const ui::AttentionGoal &goal);

private:
    QWidget *makeRow(const AttentionItem &item);

    const Theme &m_theme;
    TextLabel *m_count;
    QVBoxLayout *m_rows;
    TextLabel *m_none;
    TextLabel *m_age;
    QList<QWidget *> m_shown;
};

//! The requests that the account may make a day, and how many of them are used (R144, D24).
class BudgetTile : public Tile
{
    Q_OBJECT

public:
    explicit BudgetTile(const Theme &theme, QWidget *parent = nullptr);

    //! `isConnected` false: nothing is asked of the platform.
    void set(const domain::Quota &quota, bool isConnected);

private:
    TextLabel *m_used;
    TextLabel *m_of;
    QProgressBar *m_bar;
    TextLabel *m_share;
};

//! Where the sync stands, and what waits in the outbox.
class SyncTile : public Tile
{
    Q_OBJECT

public:
    SyncTile(const Theme &theme, Actions &actions, QWidget *parent = nullptr);

    void set(const syncing::Status &status, const QDateTime &now, const tables::OutboxTable &outbox);

Q_SIGNALS:
    void outboxWanted();

private:
    TextLabel *addRow(QGridLayout *grid, const QString &name, QLatin1String objectName);
    void setOutbox(const tables::OutboxTable &outbox);

    Mark *m_mark;
    TextLabel *m_last;
    TextLabel *m_full;
    TextLabel *m_next;
    Mark *m_waiting;
    Button *m_outbox;
};

} // namespace ui
