// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/receiverssheet.h"

#include "ui/errortext.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPause = 200;
const QString kList = u"list"_s;
const QString kSelection = u"selection"_s;
const QString kActive = u"active"_s;
const QString kView = u"view/"_s;

} // namespace

ReceiversSheet::ReceiversSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Who receives the SMS"), "receiversSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy), m_choice(formChoice("receiversChoice"_L1, tr("Receivers"), panel())),
      m_list(new QPlainTextEdit(panel())), m_result(new TextLabel(theme, TextStyle::Section, Tone::Text, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "receiversCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Continue"), "receiversOk"_L1, panel()))
{
    setPanelWidth(640);
    buildUi();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ReceiversSheet::look);
    connect(m_list, &QPlainTextEdit::textChanged, this, [this] {
        offer({});
        m_pause.start();
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ReceiversSheet::look);
    connect(m_cancel, &QAbstractButton::clicked, this, &ReceiversSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, [this] {
        const ChangeTarget target = m_target;
        dismiss();
        Q_EMIT chosen(target);
    });
}

ReceiversSheet::~ReceiversSheet()
{
    if (m_asked)
        m_asked->store(true);
}

void ReceiversSheet::buildUi()
{
    QVBoxLayout *column = makeColumn(8);
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Send SMS"), panel()));
    column->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Secondary,
                                    tr("Only active lines can receive one; the preview says which."), panel()));
    column->addWidget(new FormField(theme(), tr("Receivers"), m_choice, {}, panel()));
    m_list->setObjectName("receiversList"_L1);
    m_list->setAccessibleName(tr("ICCIDs"));
    m_list->setPlaceholderText(u"8944538532046590417\n8944538532046590425"_s);
    m_list->setTabChangesFocus(true);
    m_list->setFixedHeight(theme().scaled(110));
    m_listField = new FormField(theme(), tr("ICCIDs"), m_list, {}, panel());
    column->addWidget(m_listField);
    m_result->setObjectName("receiversResult"_L1);
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_cancel, m_ok}));
}

void ReceiversSheet::ask(const ChangeTarget &selection)
{
    m_selection = selection;
    const QString clipboard = QGuiApplication::clipboard()->text();
    const bool isList = !domain::readIccids(clipboard.left(2'000)).iccids.empty();
    {
        const QSignalBlocker quiet(m_list);
        m_list->setPlainText(isList ? clipboard : QString());
    }
    fillChoices();
    look();
    open(m_choice);
}

void ReceiversSheet::fillChoices()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    m_choice->addItem(tr("A list of ICCIDs"), kList);
    if (m_selection.lines > 0)
        m_choice->addItem(tr("Selected among the lines: %1").arg(words::lines(m_selection.lines)), kSelection);
    m_choice->addItem(tr("All active lines"), kActive);
    for (const domain::LineView &view : m_workspace.views.all())
        m_choice->addItem(tr("View: %1").arg(view.name), kView + view.id);
}

//! Says how many the choice comes to; nothing can be confirmed before that is known.
void ReceiversSheet::look()
{
    m_pause.stop();
    offer({});
    if (m_asked)
        m_asked->store(true);
    m_asked = std::make_shared<std::atomic_bool>(false);
    const QString choice = m_choice->currentData().toString();
    m_listField->setVisible(choice == kList);
    place();
    if (choice == kList)
        return lookUp();
    if (choice == kSelection) {
        say(tr("%1.").arg(words::lines(m_selection.lines)), Tone::Text);
        return offer(m_selection);
    }
    const domain::LineView *view =
        choice.startsWith(kView) ? m_workspace.views.find(choice.sliced(kView.size())) : nullptr;
    domain::LineQuery query;
    if (const auto filter = domain::parseLineFilter(view ? view->filter : u"status:active"_s))
        query.filter = *filter;
    else
        return say(errorText(filter.error(), tr("The filter of this view cannot be read.")).line(), Tone::Red);
    count(query);
}

void ReceiversSheet::lookUp()
{
    say(tr("Looking the lines up"), Tone::Hint);
    m_busy.await(tables::findIccids(m_workspace.store, m_list->toPlainText(), this, m_asked), this,
                 [this, asked = m_asked](const base::Result<tables::FoundIccids> &answer) {
                     if (asked == m_asked)
                         found(answer);
                 });
}

void ReceiversSheet::found(const base::Result<tables::FoundIccids> &found)
{
    if (!found)
        return say(errorText(found.error(), tr("The lines could not be looked up.")).line(), Tone::Red);
    const auto asked = qint64(found->text.iccids.size());
    if (asked == 0)
        return say(tr("No ICCID yet."), Tone::Hint);
    QStringList said{tr("%1 of %2 found").arg(words::count(qint64(found->found.size())), words::lines(asked))};
    if (!found->missing.empty())
        said << tr("not in the cache: %1").arg(found->missing.front().text) +
                    (found->missing.size() > 1 ? tr(" and %1 more").arg(words::count(qint64(found->missing.size()) - 1))
                                               : QString());
    if (found->text.wrong > 0)
        said << tr("%1 wrong, for example %2").arg(words::count(found->text.wrong), found->text.notNumbers.first());
    say(said.join(u", "_s) + u'.', found->missing.empty() && found->text.wrong == 0 ? Tone::Text : Tone::Amber);
    if (found->found.empty())
        return;
    domain::LineQuery query;
    query.filter.listed = domain::makeIccidList(found->found);
    offer({.scope = {.query = query, .only = {}, .excluded = {}, .columns = {}},
           .lines = qint64(found->found.size()),
           .line = {}});
}

void ReceiversSheet::count(const domain::LineQuery &query)
{
    say(tr("Counting the lines"), Tone::Hint);
    const storage::LineStore::Scope scope{.query = query, .only = {}, .excluded = {}, .columns = {}};
    m_busy.await(m_program.sums(scope), this,
                 [this, scope, asked = m_asked](const base::Result<storage::LineSums> &sums) {
                     if (asked != m_asked)
                         return;
                     if (!sums)
                         return say(errorText(sums.error(), tr("The lines could not be counted.")).line(), Tone::Red);
                     say(tr("%1.").arg(words::lines(sums->lines)), Tone::Text);
                     if (sums->lines > 0)
                         offer({.scope = scope, .lines = sums->lines, .line = {}});
                 });
}

void ReceiversSheet::say(const QString &text, Tone tone)
{
    m_result->setTone(tone);
    m_result->setText(text);
    place();
}

void ReceiversSheet::offer(const ChangeTarget &target)
{
    m_target = target;
    m_target.asksReceivers = false;
    m_ok->setEnabled(target.lines > 0);
    m_ok->setText(target.lines > 0 ? tr("Continue with %1").arg(words::lines(target.lines)) : tr("Continue"));
    m_ok->setAccessibleName(m_ok->text());
}

} // namespace ui
