// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/tables/outboxtable.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QCheckBox>

class QVBoxLayout;

namespace ui {

//! What a person wants done with changes of the outbox.
enum class OutboxAct { Resolve, Retry, Discard, Confirm, Edit, Results, CheckNow };

//! What a conflict can be decided to.
enum class Resolution { KeepYours, UsePlatform, Later };

//! One way out of a conflict: a title, the value it leads to, what it does.
class ResolveCard : public QAbstractButton
{
    Q_OBJECT

public:
    ResolveCard(const Theme &theme, const QString &title, QLatin1String name, QWidget *parent);

    void setWords(const QString &value, const QString &time, const QString &detail);
    //! The mark before the value, where it is a status.
    void setMark(Mark::Shape shape, Mark::Hue hue);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {280, heightForWidth(280)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect detailRect(int width) const;

    const Theme &m_theme;
    QString m_value;
    QString m_time;
    QString m_detail;
    Mark::Shape m_shape = Mark::Shape::None;
    Mark::Hue m_hue = Mark::Hue::Grey;
};

//! The right side of the outbox: the decision on a conflict, or what is known of a change or a run, with what can be
//! done.
class OutboxPane : public Pane
{
    Q_OBJECT

public:
    OutboxPane(const Theme &theme, const base::Clock &clock, QWidget *parent = nullptr);

    struct Shown
    {
        tables::OutboxEntry entry;
        std::optional<domain::Change> change;  //!< of a single one
        std::optional<storage::OutboxRun> run; //!< of a bulk run
        int place = 0;                         //!< which conflict, from 1
        int conflicts = 0;
    };
    //! The same again changes nothing: a choice that is being made stays.
    void showEntry(const Shown &shown);
    void showNothing();

Q_SIGNALS:
    void stepWanted(int by);
    void resolved(ui::Resolution resolution, bool all);
    void wanted(ui::OutboxAct act);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *begin();
    QWidget *addHead(const QString &title, Mark::Shape shape, Mark::Hue hue);
    void addTarget(QVBoxLayout *column, const domain::Change &change);
    void buildConflict();
    QWidget *buildConflictHead();
    QWidget *buildConflictFoot();
    void buildChange();
    void buildRun();
    void addHistory(QVBoxLayout *column, const domain::Change &change);
    void addFact(QVBoxLayout *column, const QString &name, const QString &value, QLatin1String object = {});
    void addButtons(const QList<std::pair<OutboxAct, QString>> &acts);
    QString time(const QDateTime &when) const;
    void resolve();

    const Theme &m_theme;
    const base::Clock &m_clock;
    QVBoxLayout *m_whole;
    QWidget *m_content = nullptr;
    std::optional<Shown> m_shown;
    QButtonGroup *m_choices = nullptr;
    QCheckBox *m_all = nullptr;
};

} // namespace ui
