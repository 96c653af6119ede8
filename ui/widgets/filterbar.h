// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/filtertoken.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/textlabel.h"

#include <QTimer>

namespace ui {

class FlowLayout;

//! The search field with its filter tokens; the same filter can be edited as one text.
class FilterBar : public Pane
{
    Q_OBJECT

public:
    FilterBar(Program &program, const Theme &theme, Actions &actions, Busy &busy, QWidget *parent = nullptr);

    //! The whole filter as text: tokens first, then the words of the search field.
    QString text() const;
    //! Sets the whole filter; tokens for every condition, the search field for the bare words. Text that is wrong stays
    //! in the text field with its wrong word marked.
    void setText(const QString &text);
    const domain::LineFilter &filter() const { return m_filter; }
    //! Only lines of a list, beside the terms; nullptr: all.
    void setList(const domain::IccidList &list);
    const domain::IccidList &list() const { return m_filter.listed; }
    //! Takes the place of all terms of the notes.
    void setNotesTerms(const std::vector<domain::FilterTerm> &terms);
    bool isTextShown() const { return m_asText; }
    void showAsText(bool on);
    void clear();
    void focusSearch();
    QList<FilterToken *> tokens() const { return m_tokens; }
    FilterField *searchField() const { return m_search; }
    FilterField *textField() const { return m_text; }
    QString problem() const { return m_problem->isVisibleTo(this) ? m_problem->text() : QString(); }

Q_SIGNALS:
    void filterChanged();
    //! Another list is wanted in place of the one there is.
    void listWanted();

private:
    void buildUi(const Theme &theme, Actions &actions);
    void searchEdited();
    void searchEntered();
    void textEdited();
    void showList();
    void readText(const QString &text);
    void takeTokens(bool all);
    void addToken(const domain::FilterTerm &term);
    void removeToken(FilterToken *token);
    void edit(FilterToken *token);
    void openFieldMenu();
    void openNew(domain::FilterField field);
    void apply();
    void showProblem(const base::Error *error, FilterField *field);

    Program &m_program;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    FilterField *m_search;
    FilterField *m_text;
    FlowLayout *m_flow = nullptr;
    QWidget *m_tokenArea = nullptr;
    Button *m_add = nullptr;
    IconButton *m_toggle = nullptr;
    TextLabel *m_problem;
    QList<FilterToken *> m_tokens;
    FilterToken *m_listToken = nullptr;
    domain::IccidList m_list;
    domain::LineFilter m_filter;
    QTimer m_pause;
    bool m_asText = false;
};

} // namespace ui
