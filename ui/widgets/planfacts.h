// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/previewtable.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

class QGridLayout;
class QVBoxLayout;

namespace ui {

//! A note on a tint: amber for a warning, accent for what is good to know.
class NoteCard : public Pane
{
    Q_OBJECT

public:
    NoteCard(const Theme &theme, Fill fill, const QString &strong, const QString &text, QWidget *parent = nullptr);
};

//! The left side of a preview: what will change, what it costs, what to check before going on.
class PlanFacts : public Pane
{
    Q_OBJECT

public:
    explicit PlanFacts(const Theme &theme, QWidget *parent = nullptr);

    //! `requestsLeft` of today's budget; -1: not known.
    void setPlan(const storage::ChangePlan &plan, qint64 requestsLeft, bool isOffline);

private:
    QVBoxLayout *addSection(const QString &title);
    void addEffects(const storage::ChangePlan &plan);
    void addCost(const storage::ChangePlan &plan, qint64 requestsLeft);
    void addCards(const storage::ChangePlan &plan, qint64 requestsLeft, bool isOffline);
    void addRemarkCards(const storage::ChangePlan &plan, QVBoxLayout *column);
    void addCard(QVBoxLayout *column, Fill fill, const QString &strong, const QString &text);

    const Theme &m_theme;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_holder;
};

} // namespace ui
