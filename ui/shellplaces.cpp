// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lineviews.h"
#include "ui/shell.h"
#include "ui/widgets/commandpalette.h"
#include "ui/words.h"

using namespace Qt::StringLiterals;

namespace ui {

QList<PaletteRow> Shell::places()
{
    QList<PaletteRow> rows{PaletteRow{.heading = tr("Views")}};
    for (const ViewItem &view : m_lines->views().items())
        rows << PaletteRow{
            .text = view.name,
            .aside = view.count < 0 ? tr("view") : tr("view, %1").arg(words::lines(view.count)),
            .keys = view.id == LineViews::kDeactivationPending
                        ? m_actions[ActionId::GoDeactivationPending]->shortcut().toString(QKeySequence::NativeText)
                        : QString(),
            .icon = "list-filter"_L1,
            .go = [this, id = view.id] { showView(id); }};
    const auto addNamed = [&](const QString &heading, const QString &aside, const std::vector<domain::Named> &all,
                              domain::FilterField field) {
        rows << PaletteRow{.heading = heading};
        for (const domain::Named &named : all) {
            const domain::LineFilter filter{.terms = {{.field = field, .values = {named.name}}}, .listed = {}};
            rows << PaletteRow{.text = named.name,
                               .aside = aside,
                               .icon = "network"_L1,
                               .go = [this, text = formatLineFilter(filter)] {
                                   showPage(u"lines"_s);
                                   m_lines->setFilterText(text);
                               }};
        }
    };
    const domain::Catalog &catalog = m_program.changeFacts().catalog;
    addNamed(tr("Sub-accounts"), tr("lines of the sub-account"), catalog.subAccounts, domain::FilterField::SubAccount);
    addNamed(tr("Groups"), tr("lines of the group"), catalog.groups, domain::FilterField::Group);
    return rows;
}

//! Where lines that are dragged can be put.
void Shell::showTargets(bool on)
{
    const domain::Catalog &catalog = m_program.changeFacts().catalog;
    const auto names = [on](const std::vector<domain::Named> &all) {
        QStringList names;
        for (const domain::Named &named : all) {
            if (on)
                names << named.name;
        }
        return names;
    };
    m_navigation->setTargets(names(catalog.subAccounts), names(catalog.groups));
}

void Shell::cyclePane(bool forward)
{
    QList<QWidget *> panes{m_navigation, m_top};
    if (m_page == "dashboard"_L1)
        panes << dashboard()->panes();
    else if (m_page == "lines"_L1)
        panes << m_lines->panes();
    else if (m_page == "sms"_L1)
        panes << sms()->panes();
    else if (m_page == "billing"_L1)
        panes << billing()->panes();
    else if (m_page == "radar"_L1)
        panes << radar()->panes();
    else if (m_page == "changes"_L1)
        panes << changesPage()->panes();
    else if (m_page == "api"_L1)
        panes << api();
    else if (m_page == "outbox"_L1)
        panes << outbox()->panes();
    else if (isLineShown())
        panes << linePage()->panes();
    else
        panes << settings();
    QWidget *focus = window()->focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next = (at + (forward ? 1 : -1) + panes.size()) % panes.size();
    QWidget *pane = panes[next];
    for (QWidget *w = pane;;) {
        if (w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)) {
            w->setFocus(Qt::TabFocusReason);
            return;
        }
        w = w->nextInFocusChain();
        if (w == pane || !(pane == w || pane->isAncestorOf(w)))
            return;
    }
}

} // namespace ui
