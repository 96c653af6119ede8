// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lineviews.h"

#include "models/domain/linefilter.h"
#include "ui/dialogs/namesheet.h"
#include "ui/errortext.h"
#include "ui/words.h"

#include <QMenu>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Preset
{
    QLatin1String id;
    QLatin1String filter;
    std::optional<domain::LineStatus> status; //!< nullopt: all
    const char *name;
};

constexpr std::array<Preset, 4> kPresets{{
    {LineViews::kAll, ""_L1, {}, QT_TRANSLATE_NOOP("ui::LineViews", "All lines")},
    {LineViews::kActive, "status:active"_L1, domain::LineStatus::Active, QT_TRANSLATE_NOOP("ui::LineViews", "Active")},
    {LineViews::kActivationPending, "status:activation_pending"_L1, domain::LineStatus::ActivationPending,
     QT_TRANSLATE_NOOP("ui::LineViews", "Activation pending")},
    {LineViews::kDeactivationPending, "status:deactivation_pending"_L1, domain::LineStatus::DeactivationPending,
     QT_TRANSLATE_NOOP("ui::LineViews", "Deactivation pending")},
}};

const Preset *presetOf(const QString &id)
{
    for (const Preset &preset : kPresets) {
        if (id == preset.id)
            return &preset;
    }
    return nullptr;
}

//! Whether a filter still has all that the preset asks for: search works inside the preset (R179).
bool isInside(const QString &filter, const Preset &preset)
{
    const base::Result<domain::LineFilter> terms = domain::parseLineFilter(filter);
    if (preset.filter.isEmpty() || !terms)
        return preset.filter.isEmpty();
    return std::ranges::any_of(
        terms->terms, [&](const domain::FilterTerm &term) { return domain::formatFilterTerm(term) == preset.filter; });
}

} // namespace

LineViews::LineViews(Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy, Page page, QWidget *parent)
    : QObject(parent), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy),
      m_page(std::move(page)), m_parent(parent)
{
    connectActions();
    connect(&workspace.views, &tables::SavedViews::changed, this, [this] {
        if (!presetOf(m_current) && !isSaved()) // it was deleted
            choose(kAll);
        Q_EMIT itemsChanged();
        refresh();
    });
    connect(&workspace.views, &tables::SavedViews::countsChanged, this, &LineViews::itemsChanged);
    connect(&workspace.views, &tables::SavedViews::loadFailed, this, &LineViews::sayLoadFailed);
    connect(&workspace.views, &tables::SavedViews::saveFailed, this, [this](const base::Error &error) {
        const bool isNewer = error.kind == base::ErrorKind::Unsupported;
        Q_EMIT announced(isNewer ? tr("The views are not saved: their file was written by a newer LineDesk.")
                                 : errorText(error, tr("The views could not be saved.")).line());
    });
    refresh();
}

QList<ViewItem> LineViews::items() const
{
    QList<ViewItem> items;
    for (const Preset &preset : kPresets) {
        const qint64 count = preset.status && m_total >= 0 ? m_byStatus.value(*preset.status, 0) : m_total;
        items << ViewItem{.id = preset.id, .name = tr(preset.name), .count = count};
    }
    for (const domain::LineView &view : m_workspace.views.all())
        items << ViewItem{
            .id = view.id, .name = view.name, .count = m_workspace.views.count(view.id), .isPreset = false};
    return items;
}

void LineViews::setCounts(qint64 total, const QHash<domain::LineStatus, qint64> &byStatus)
{
    m_total = total;
    m_byStatus = byStatus;
    Q_EMIT itemsChanged();
}

void LineViews::choose(const QString &view)
{
    const domain::LineView *saved = m_workspace.views.find(view);
    const Preset *preset = presetOf(view);
    m_current = saved || preset ? view : QString(kAll);
    m_showing = true;
    if (saved)
        m_page.show(*saved);
    else
        m_page.showPreset({.id = {}, .name = {}, .filter = preset ? preset->filter : QString(), .sort = {}});
    m_showing = false;
    m_isChanged = false;
    refresh();
    Q_EMIT currentChanged();
}

void LineViews::lookChanged()
{
    if (m_showing)
        return;
    const domain::LineView look = m_page.look();
    const QString before = m_current;
    const domain::LineView *saved = m_workspace.views.find(m_current);
    if (!saved)
        fallBack(look);
    const bool wasChanged = m_isChanged;
    m_isChanged = saved ? !domain::isSameLook(look, *saved) : look.filter != QString(presetOf(m_current)->filter);
    if (wasChanged == m_isChanged && before == m_current)
        return;
    refresh();
    Q_EMIT currentChanged();
}

//! A filter that is a preset's own shows that preset; one that has left the preset shows all lines with a filter.
void LineViews::fallBack(const domain::LineView &look)
{
    for (const Preset &preset : kPresets) {
        if (look.filter == preset.filter) {
            m_current = preset.id;
            return;
        }
    }
    const Preset *preset = presetOf(m_current);
    if (!preset || !isInside(look.filter, *preset))
        m_current = kAll;
}

void LineViews::refresh()
{
    const QString why = isSaved() ? QString() : tr("This is a preset: save it as a new view first.");
    for (const ActionId id : {ActionId::RenameView, ActionId::DuplicateView, ActionId::DeleteView, ActionId::ExportView,
                              ActionId::MoveViewLeft, ActionId::MoveViewRight})
        m_actions.setReason(id, why);
    m_actions.setReason(ActionId::SaveView, m_isChanged ? QString() : tr("Nothing in this view has changed."));
    m_actions.setReason(ActionId::RevertView, !isSaved()    ? why
                                              : m_isChanged ? QString()
                                                            : tr("Nothing in this view has changed."));
}

void LineViews::sayLoadFailed(const base::Error &error, const QString &setAside)
{
    if (!setAside.isEmpty())
        Q_EMIT announced(
            tr("The saved views could not be read (%1). Their file is now %2.").arg(error.where, setAside));
    else if (error.kind == base::ErrorKind::Unsupported)
        Q_EMIT announced(tr("The saved views were written by a newer LineDesk and are left alone."));
    else
        Q_EMIT announced(errorText(error, tr("The saved views could not be read.")).line());
}

void LineViews::openMenu(const QString &view, const QPoint &position)
{
    if (view != m_current)
        choose(view);
    auto *menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName("viewMenu"_L1);
    menu->setToolTipsVisible(true);
    for (const ActionId id : {ActionId::SaveView, ActionId::SaveViewAs, ActionId::RevertView})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const ActionId id : {ActionId::RenameView, ActionId::DuplicateView, ActionId::MoveViewLeft,
                              ActionId::MoveViewRight, ActionId::DeleteView})
        menu->addAction(m_actions[id]);
    menu->addSeparator();
    for (const ActionId id : {ActionId::ExportView, ActionId::ImportView})
        menu->addAction(m_actions[id]);
    menu->popup(position);
}

} // namespace ui
