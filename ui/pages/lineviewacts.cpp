// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namesheet.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/errortext.h"
#include "ui/pages/lineviews.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QLatin1String kSuffix("linedeskview");

//! What is wrong with a file of a view that somebody gave.
QString importProblem(const QString &path, const base::Error &error)
{
    const QString name = QFileInfo(path).fileName();
    switch (error.kind) {
    case base::ErrorKind::Unsupported:
        return LineViews::tr("%1 was written by a newer LineDesk. Nothing was added.").arg(name);
    case base::ErrorKind::Invalid:
        return error.where == "views"_L1
                   ? LineViews::tr("There are %1 views already. Nothing was added.").arg(int(domain::kMostViews))
                   : LineViews::tr("%1 is no file of a view: wrong at %2. Nothing was added.").arg(name, error.where);
    default: return errorText(error, LineViews::tr("%1 could not be read.").arg(name)).line();
    }
}

} // namespace

void LineViews::connectActions()
{
    const auto on = [this](ActionId id, void (LineViews::*act)()) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::SaveView, &LineViews::save);
    on(ActionId::SaveViewAs, &LineViews::saveAs);
    on(ActionId::RenameView, &LineViews::rename);
    on(ActionId::DuplicateView, &LineViews::duplicate);
    on(ActionId::DeleteView, &LineViews::remove);
    on(ActionId::ExportView, &LineViews::chooseExport);
    on(ActionId::ImportView, &LineViews::chooseImport);
    connect(m_actions[ActionId::RevertView], &QAction::triggered, this, [this] { choose(m_current); });
    connect(m_actions[ActionId::MoveViewLeft], &QAction::triggered, this, [this] { moveBy(-1); });
    connect(m_actions[ActionId::MoveViewRight], &QAction::triggered, this, [this] { moveBy(1); });
}

NameSheet *LineViews::nameSheet()
{
    if (!m_name) {
        m_name = new NameSheet(m_theme, m_parent->window());
        Q_EMIT sheetMade(m_name);
    }
    return m_name;
}

//! What a preset shows becomes a new view.
void LineViews::save()
{
    if (!isSaved())
        return saveAs();
    if (m_page.hasList())
        return sayList();
    if (const base::Status saved = m_workspace.views.update(m_current, m_page.look()); !saved) {
        Q_EMIT announced(errorText(saved.error(), tr("The view could not be saved.")).line());
        return;
    }
    m_isChanged = false;
    refresh();
    Q_EMIT currentChanged();
    Q_EMIT announced(tr("View saved"));
}

void LineViews::saveAs()
{
    if (m_page.hasList())
        return sayList();
    const domain::LineView *from = m_workspace.views.find(m_current);
    const QString name = m_workspace.views.freeName(from ? from->name : tr("New view"));
    nameSheet()->ask(tr("Save as a new view"), name, tr("Save view"), [this](const QString &typed) {
        domain::LineView look = m_page.look();
        look.name = domain::cleanViewName(typed);
        if (look.name.isEmpty())
            return tr("Give the view a name.");
        if (m_workspace.views.freeName(look.name) != look.name)
            return tr("There is a view of this name. Choose another one.");
        const base::Result<QString> made = m_workspace.views.add(std::move(look));
        if (!made)
            return made.error().where == "views"_L1 ? tr("There are too many views. Delete one first.")
                                                    : tr("The filter of this view cannot be saved.");
        choose(*made);
        return QString();
    });
}

void LineViews::add(const QString &name, const QString &filter)
{
    if (!m_workspace.views.add({.id = {}, .name = name, .filter = filter, .sort = {}}))
        Q_EMIT announced(tr("There are too many views. Delete one first."));
}

void LineViews::sayList()
{
    Q_EMIT announced(tr("A view cannot hold a list of lines. Remove the list from the filter, then save the view."));
}

void LineViews::rename()
{
    const domain::LineView *view = m_workspace.views.find(m_current);
    if (!view)
        return;
    nameSheet()->ask(tr("Rename the view"), view->name, tr("Rename"), [this, id = m_current](const QString &typed) {
        if (domain::cleanViewName(typed).isEmpty())
            return tr("Give the view a name.");
        return m_workspace.views.rename(id, typed) ? QString()
                                                   : tr("There is a view of this name. Choose another one.");
    });
}

void LineViews::duplicate()
{
    if (const base::Result<QString> made = m_workspace.views.duplicate(m_current); made)
        choose(*made);
    else
        Q_EMIT announced(tr("There are too many views. Delete one first."));
}

void LineViews::remove()
{
    const domain::LineView *view = m_workspace.views.find(m_current);
    if (!view)
        return;
    if (!m_confirm) {
        m_confirm = new ConfirmSheet(m_theme, Button::Kind::DangerFill, m_parent->window());
        Q_EMIT sheetMade(m_confirm);
    }
    m_confirm->ask(tr("Delete the view %1?").arg(view->name), tr("Its lines stay as they are."), tr("Delete"),
                   [this, id = m_current, name = view->name] {
                       m_workspace.views.remove(id);
                       Q_EMIT announced(tr("View %1 deleted").arg(name));
                   });
}

void LineViews::moveBy(int by)
{
    const std::vector<domain::LineView> &all = m_workspace.views.all();
    const auto at = std::ranges::find(all, m_current, &domain::LineView::id) - all.begin();
    m_workspace.views.move(m_current, int(at) + by);
}

void LineViews::move(const QString &view, const QString &place)
{
    const std::vector<domain::LineView> &all = m_workspace.views.all();
    const auto to = std::ranges::find(all, place, &domain::LineView::id);
    if (to != all.end())
        m_workspace.views.move(view, int(to - all.begin()));
}

void LineViews::chooseExport()
{
    const domain::LineView *view = m_workspace.views.find(m_current);
    if (!view)
        return;
    QString name = view->name;
    name.replace(u'/', u'-');
    auto *dialog = new QFileDialog(m_parent->window(), tr("Share the view"), u"%1.%2"_s.arg(name, kSuffix));
    dialog->setObjectName("viewExportDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_current](const QString &path) {
        m_busy.await(m_workspace.views.exportTo(id, path), this, [this, path](const base::Status &written) {
            Q_EMIT announced(written ? tr("View written to %1").arg(path)
                                     : errorText(written.error(), tr("The view could not be written.")).line());
        });
    });
    dialog->open();
}

void LineViews::chooseImport()
{
    auto *dialog = new QFileDialog(m_parent->window(), tr("Add a view from a file"), {},
                                   tr("Views of LineDesk (*.%1)").arg(kSuffix));
    dialog->setObjectName("viewImportDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LineViews::importFile);
    dialog->open();
}

void LineViews::importFile(const QString &path)
{
    m_busy.await(m_workspace.views.importFrom(path), this, [this, path](const base::Result<QString> &made) {
        if (!made) {
            Q_EMIT announced(importProblem(path, made.error()));
            return;
        }
        choose(*made);
        Q_EMIT announced(tr("View %1 added").arg(m_workspace.views.find(*made)->name));
    });
}

} // namespace ui
