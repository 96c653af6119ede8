// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/program.h"

#include <functional>

namespace ui {

class ChangeSheet;
class ConfirmSheet;
class ImportSheet;
class ReceiversSheet;
class ScanSheet;
class Sheet;
class TemplatesSheet;
class Toast;
class UndoSteps;
class ValueSheet;

//! What a change is ordered for: the selection as a query, or one line.
struct ChangeTarget
{
    storage::LineStore::Scope scope;
    qint64 lines = 0;
    std::optional<domain::Line> line; //!< where it is one that is loaded
    bool isJudged = false;            //!< actions that this very line does not allow are disabled with their reason
    bool asksReceivers = false;       //!< an SMS asks first who receives it
};

//! The way of every change through the window: value, preview, confirmation, toast, undo; and which actions are
//! possible, with the reason where one is not.
class ChangeFlow : public QObject
{
    Q_OBJECT

public:
    ChangeFlow(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
               QWidget *window);
    ~ChangeFlow() override;

    //! What actions work on: asked when one is triggered.
    void setTarget(std::function<ChangeTarget()> target) { m_target = std::move(target); }
    //! Edits the notes where the line is shown; answers false where that cannot be done.
    void setNotesEditor(std::function<bool()> editor) { m_notesEditor = std::move(editor); }
    //! The toast that tells of steps.
    void setToast(Toast *toast) { m_toast = toast; }
    //! Asks for the value of a change where it has one, then shows its preview.
    void start(domain::ChangeKind kind, const ChangeTarget &target);
    //! Asks for what an order of the account needs, then for a confirmation that names object and effect.
    void startForAccount(domain::ChangeKind kind);
    //! The preview of an order whose value is known.
    void preview(const domain::ChangeOrder &order, const ChangeTarget &target);
    void previewNew(std::vector<domain::NewLine> rows);
    //! An SMS to a line: the preview of that text, or the field to write one where it is empty.
    void sendSms(const domain::Iccid &iccid, const QString &text);
    //! Keeps a text as a template; an empty one: shows those that there are.
    void editTemplates(const QString &text);
    //! Does a reversible change of one line at once, with Undo; shows the preview where there is something to look at.
    void doAtOnce(const domain::ChangeOrder &order, const ChangeTarget &target);
    //! Takes the last step back.
    void undo();
    //! Whether each action is possible, anew.
    void refresh();

    ChangeSheet *sheet();
    ValueSheet *values();
    ImportSheet *importer();
    ScanSheet *scanner();
    ReceiversSheet *receivers();
    TemplatesSheet *templates();
    //! Whether lines may be added.
    bool canAdd() const;

Q_SIGNALS:
    //! A dialog was made: what is behind it rests while it is open.
    void sheetMade(ui::Sheet *sheet);
    void announced(const QString &text);
    void outboxTouched();

private:
    void connectActions();
    void confirmForAccount(const domain::ChangeOrder &order);
    void queue(const storage::ChangePlanPointer &plan);
    QString reasonFor(domain::ChangeKind kind, const ChangeTarget &target) const;
    void confirmed(const storage::ChangePlanPointer &plan, const storage::ConfirmedPlan &done);

    Program &m_program;
    Workspace &m_workspace;
    const Theme &m_theme;
    Actions &m_actions;
    Busy &m_busy;
    QWidget *m_window;
    std::function<ChangeTarget()> m_target;
    std::function<bool()> m_notesEditor;
    ChangeTarget m_current; //!< of the value that is being asked for
    ChangeSheet *m_sheet = nullptr;
    ValueSheet *m_values = nullptr;
    ImportSheet *m_import = nullptr;
    ScanSheet *m_scan = nullptr;
    ReceiversSheet *m_receivers = nullptr;
    TemplatesSheet *m_templates = nullptr;
    ConfirmSheet *m_confirm = nullptr;
    Toast *m_toast = nullptr;
    UndoSteps *m_steps;
};

//! The action of a kind of change; nothing for kinds that come another way.
std::optional<ActionId> actionOf(domain::ChangeKind kind);

} // namespace ui
