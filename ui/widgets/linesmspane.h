// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/busy.h"
#include "ui/logage.h"
#include "ui/logfile.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/stateface.h"
#include "ui/widgets/templatebutton.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toggles.h"

class QListView;
class QPlainTextEdit;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

//! The conversation with a line: what went there and came from it, where each message stands, and a field to send
//! another, which shows its length and cost (R77-R83, R88, D17).
class LineSmsPane : public Pane
{
    Q_OBJECT

public:
    LineSmsPane(Workspace &workspace, Actions &actions, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    void show(const domain::Line &line);
    //! Reads cache and outbox anew.
    void refresh();
    void exportTo(const QString &path);
    tables::ConversationModel &conversation() { return m_model; }
    QPlainTextEdit *field() const { return m_field; }

Q_SIGNALS:
    //! That text is to be sent: through preview and outbox like every change.
    void sendWanted(const QString &text);
    void announced(const QString &text);
    //! That text is to become a template; empty: templates are to be edited.
    void templateWanted(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildConversation();
    QWidget *buildBar();
    QWidget *buildComposer();
    QWidget *buildFacts();
    TextLabel *addFact(QVBoxLayout *column, const QString &name, QLatin1String objectName);
    void connectLogs();
    void want(bool force);
    void take(const tables::Conversation &conversation);
    void fillComposer();
    void fillFace();
    void fillSums();
    void send();
    QTimeZone zone() const;

    Workspace &m_workspace;
    Actions &m_actions;
    Busy &m_busy;
    std::optional<domain::Line> m_line;
    tables::ConversationModel m_model;
    LogAge m_age;
    LogFile m_file;
    SegmentedControl *m_filter = nullptr;
    TextLabel *m_ageLabel = nullptr;
    Button *m_export = nullptr;
    QListView *m_list = nullptr;
    StateFace *m_face = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPlainTextEdit *m_field = nullptr;
    TemplateButton *m_templates = nullptr;
    TextLabel *m_length = nullptr;
    TextLabel *m_cost = nullptr;
    Button *m_send = nullptr;
    TextLabel *m_toLine = nullptr;
    TextLabel *m_fromLine = nullptr;
    TextLabel *m_failed = nullptr;
    TextLabel *m_monthCost = nullptr;
};

} // namespace ui
