// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tokeneditor.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPauseMilliseconds = 150;
constexpr int kBarHeight = 44;

} // namespace

FilterBar::FilterBar(Program &program, const Theme &theme, Actions &actions, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_program(program), m_theme(theme), m_actions(actions), m_busy(busy),
      m_search(new FilterField(program, theme, busy, "searchField"_L1, tr("Search lines"), this)),
      m_text(new FilterField(program, theme, busy, "filterText"_L1, tr("Filter as text"), this)),
      m_problem(new TextLabel(theme, TextStyle::Small, Tone::Red, {}, this))
{
    setObjectName("filterBar"_L1);
    setAccessibleName(tr("Filters"));
    buildUi(theme, actions);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::apply);
    connect(m_search, &QLineEdit::textEdited, this, &FilterBar::searchEdited);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::searchEntered);
    connect(m_search, &FilterField::steppedBack, this, [this] {
        if (!m_tokens.isEmpty())
            m_tokens.last()->setFocus(Qt::TabFocusReason);
    });
    connect(m_text, &QLineEdit::textEdited, this, &FilterBar::textEdited);
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(actions[ActionId::FilterAsText], &QAction::triggered, this, [this] {
        showAsText(!m_asText);
        (m_asText ? m_text : m_search)->setFocus(Qt::OtherFocusReason);
    });
    connect(actions[ActionId::ClearFilter], &QAction::triggered, this, &FilterBar::clear);
}

void FilterBar::buildUi(const Theme &theme, Actions &actions)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_tokenArea = new QWidget(this);
    m_flow = new FlowLayout(m_tokenArea, theme.scaled(kBarHeight), 8);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    m_tokenArea->setSizePolicy(policy);
    m_search->setPlaceholderText(tr("ICCID, notes, IMEI"));
    m_search->setFixedWidth(theme.scaled(196));
    m_search->addAction(theme.icon("search"_L1, Tone::Hint), QLineEdit::LeadingPosition)->setText(tr("Search"));
    for (QToolButton *button : m_search->findChildren<QToolButton *>()) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setObjectName("searchIcon"_L1);
        button->setAccessibleName(tr("Search"));
    }
    m_add = new Button(theme, Button::Kind::Quiet, tr("Filter"), "addFilter"_L1, m_tokenArea);
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setIconName("plus"_L1);
    m_flow->insertWidget(0, m_search);
    m_flow->insertWidget(1, m_add);
    m_text->setPlaceholderText(tr("For example %1").arg(u"status:active sub:\"Cold chain\" month>50MB seen<7d"_s));
    m_toggle = new IconButton(theme, "text-cursor-input"_L1, actions[ActionId::FilterAsText]->text(),
                              "filterAsTextButton"_L1, this);
    m_toggle->setToolTip(u"%1 (Ctrl+Shift+F)"_s.arg(actions[ActionId::FilterAsText]->text()));
    m_toggle->setCheckable(true);
    row->addWidget(m_tokenArea, 1);
    row->addWidget(m_text, 1);
    auto *corner = new QVBoxLayout;
    corner->setContentsMargins(0, (theme.scaled(kBarHeight) - 28) / 2, 0, 0);
    corner->addWidget(m_toggle, 0, Qt::AlignTop);
    row->addLayout(corner);
    column->addLayout(row);
    m_problem->setObjectName("filterProblem"_L1);
    m_problem->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_problem);
    m_problem->hide();
    m_text->hide();
    connect(m_add, &QAbstractButton::clicked, this, &FilterBar::openFieldMenu);
    connect(m_toggle, &QAbstractButton::clicked, actions[ActionId::FilterAsText], &QAction::trigger);
}

QString FilterBar::text() const
{
    if (m_asText)
        return m_text->text().simplified();
    QStringList parts;
    for (const FilterToken *token : m_tokens)
        parts << formatFilterTerm(token->term());
    if (!m_search->text().trimmed().isEmpty())
        parts << m_search->text().trimmed();
    return parts.join(u' ');
}

void FilterBar::setText(const QString &text)
{
    m_list.reset();
    showList();
    readText(text);
}

void FilterBar::setList(const domain::IccidList &list)
{
    m_list = list;
    showList();
    apply();
}

//! The list stands before the terms.
void FilterBar::showList()
{
    if (!m_list) {
        delete m_listToken;
        m_listToken = nullptr;
    } else {
        if (!m_listToken) {
            m_listToken = new FilterToken(m_theme, {}, m_tokenArea);
            m_listToken->setObjectName("listToken"_L1);
            m_flow->insertWidget(1, m_listToken);
            m_listToken->show();
            connect(
                m_listToken, &FilterToken::removed, this, [this] { setList({}); }, Qt::QueuedConnection);
            connect(m_listToken, &QAbstractButton::clicked, this, &FilterBar::listWanted);
        }
        m_listToken->setWords(tr("List"), tr("any of"), words::lines(qint64(m_list->size())));
    }
    m_tokenArea->updateGeometry();
}

void FilterBar::setNotesTerms(const std::vector<domain::FilterTerm> &terms)
{
    const base::Result<domain::LineFilter> whole = domain::parseLineFilter(text());
    domain::LineFilter filter = whole ? *whole : m_filter;
    std::erase_if(filter.terms,
                  [](const domain::FilterTerm &term) { return term.field == domain::FilterField::Notes; });
    filter.terms.insert(filter.terms.end(), terms.begin(), terms.end());
    readText(formatLineFilter(filter));
}

void FilterBar::readText(const QString &text)
{
    const base::Result<domain::LineFilter> filter = domain::parseLineFilter(text);
    if (!filter) {
        showAsText(true);
        m_text->setText(text);
        apply();
        return;
    }
    m_text->setText(text);
    qDeleteAll(m_tokens);
    m_tokens.clear();
    QStringList words;
    for (const domain::FilterTerm &term : filter->terms) {
        if (term.field == domain::FilterField::Text)
            words << formatFilterTerm(term);
        else
            addToken(term);
    }
    m_search->setText(words.join(u' '));
    apply();
}

void FilterBar::showAsText(bool on)
{
    if (on == m_asText)
        return;
    if (on) {
        m_text->setText(text());
        m_asText = true;
    } else {
        const QString whole = m_text->text();
        if (!domain::parseLineFilter(whole)) {
            apply(); // the wrong word is marked, and the text stays
            m_toggle->setChecked(true);
            return;
        }
        m_asText = false;
        readText(whole);
    }
    m_toggle->setChecked(m_asText);
    m_text->setVisible(m_asText);
    m_tokenArea->setVisible(!m_asText);
}

void FilterBar::clear()
{
    m_text->clear();
    if (m_asText)
        showAsText(false);
    setText({});
}

void FilterBar::focusSearch()
{
    FilterField *field = m_asText ? m_text : m_search;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

// A condition that was typed and closed with a blank becomes a token.
void FilterBar::searchEdited()
{
    if (m_search->text().endsWith(u' '))
        takeTokens(false);
    m_pause.start();
}

void FilterBar::searchEntered()
{
    takeTokens(true);
    apply();
}

void FilterBar::takeTokens(bool all)
{
    const base::Result<domain::LineFilter> filter = domain::parseLineFilter(m_search->text());
    if (!filter) {
        if (all)
            showProblem(&filter.error(), m_search);
        return;
    }
    QStringList words;
    bool taken = false;
    for (const domain::FilterTerm &term : filter->terms) {
        if (term.field == domain::FilterField::Text) {
            words << formatFilterTerm(term);
        } else {
            addToken(term);
            taken = true;
        }
    }
    if (taken)
        m_search->setText(words.join(u' '));
}

void FilterBar::textEdited()
{
    m_text->mark(std::nullopt);
    m_pause.start();
}

void FilterBar::addToken(const domain::FilterTerm &term)
{
    auto *token = new FilterToken(m_theme, term, m_tokenArea);
    m_flow->insertWidget(1 + (m_listToken ? 1 : 0) + int(m_tokens.size()), token);
    m_tokens << token;
    token->show();
    connect(token, &FilterToken::removed, this, [this, token] { removeToken(token); });
    connect(token, &QAbstractButton::clicked, this, [this, token] { edit(token); });
    m_tokenArea->updateGeometry();
}

void FilterBar::removeToken(FilterToken *token)
{
    m_tokens.removeOne(token);
    token->hide();
    token->deleteLater();
    m_flow->removeWidget(token);
    m_search->setFocus(Qt::OtherFocusReason);
    m_tokenArea->updateGeometry();
    apply();
}

void FilterBar::edit(FilterToken *token)
{
    auto *editor = new TokenEditor(m_program, m_theme, m_busy, token->term(), this);
    connect(editor, &TokenEditor::accepted, token, [this, token](const domain::FilterTerm &term) {
        token->setTerm(term);
        m_tokenArea->updateGeometry();
        m_flow->invalidate();
        apply();
    });
    editor->openBelow(token);
}

void FilterBar::openFieldMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName("filterMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const domain::FilterField field : domain::filterFields())
        connect(menu->addAction(filterwords::field(field)), &QAction::triggered, this,
                [this, field] { openNew(field); });
    menu->addSeparator();
    menu->addAction(m_actions[ActionId::SearchNotes]);
    menu->addAction(m_actions[ActionId::FilterByList]);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

void FilterBar::openNew(domain::FilterField field)
{
    domain::FilterTerm term{.field = field};
    if (domain::isVolumeField(field) || domain::isNumberField(field))
        term.op = domain::FilterOp::Greater;
    if (field == domain::FilterField::Seen || field == domain::FilterField::Renewal)
        term.op = domain::FilterOp::Less;
    auto *editor = new TokenEditor(m_program, m_theme, m_busy, term, this);
    connect(editor, &TokenEditor::accepted, this, [this](const domain::FilterTerm &made) {
        addToken(made);
        apply();
    });
    editor->openBelow(m_add);
}

void FilterBar::apply()
{
    m_pause.stop();
    const base::Result<domain::LineFilter> filter = domain::parseLineFilter(text());
    if (!filter) {
        // Half-typed words in the search field are not wrong yet; Enter says so (searchEntered).
        if (m_asText)
            showProblem(&filter.error(), m_text);
        return;
    }
    showProblem(nullptr, nullptr);
    const bool same = formatLineFilter(*filter) == formatLineFilter(m_filter) && m_list == m_filter.listed;
    m_filter = *filter;
    m_filter.listed = m_list;
    if (!same)
        Q_EMIT filterChanged();
}

void FilterBar::showProblem(const base::Error *error, FilterField *field)
{
    m_problem->setVisible(error != nullptr);
    m_problem->setText(error ? filterwords::problem(*error) : QString());
    for (FilterField *each : {m_search, m_text})
        each->mark(error && each == field ? std::optional(filterwords::place(*error)) : std::nullopt);
}

} // namespace ui
