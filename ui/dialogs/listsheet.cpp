// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/listsheet.h"

#include "ui/errortext.h"
#include "ui/words.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPause = 200;
constexpr qsizetype kShownText = 3'000'000; // characters of a file that the field shows: 100,000 numbers are 2 MB
constexpr size_t kShownMissing = 2'000;

} // namespace

ListSheet::ListSheet(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Find a list of lines"), "listSheet"_L1, window), m_workspace(workspace), m_busy(busy),
      m_text(new QPlainTextEdit(panel())), m_missing(new QPlainTextEdit(panel())),
      m_result(new TextLabel(theme, TextStyle::Section, Tone::Text, {}, panel())),
      m_cancel(new Button(theme, Button::Kind::Secondary, tr("Cancel"), "listCancel"_L1, panel())),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Show these lines"), "listOk"_L1, panel()))
{
    setPanelWidth(640);
    setAcceptDrops(true);
    buildUi();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ListSheet::search);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_whole.clear();
        m_pause.start();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &ListSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, [this] {
        dismiss();
        Q_EMIT chosen(domain::makeIccidList(m_found.found));
    });
}

ListSheet::~ListSheet()
{
    if (m_asked)
        m_asked->store(true);
}

void ListSheet::buildUi()
{
    auto *column = makeColumn(8);
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Find a list of lines"), panel()));
    auto *context = new TextLabel(
        theme(), TextStyle::Body, Tone::Secondary,
        tr("Paste ICCIDs, or drop a text or CSV file here. Other words and columns do no harm."), panel());
    context->setWordWrap(true);
    column->addWidget(context);
    m_text->setObjectName("listText"_L1);
    m_text->setAccessibleName(tr("ICCIDs"));
    m_text->setPlaceholderText(u"8944538532046590417\n8944538532046590425"_s);
    m_text->setTabChangesFocus(true);
    m_text->setAcceptDrops(false); // a file is for the sheet
    m_text->setFixedHeight(theme().scaled(150));
    column->addWidget(m_text);
    auto *choose = new Button(theme(), Button::Kind::Link, tr("Choose a file…"), "listChoose"_L1, panel());
    connect(choose, &QAbstractButton::clicked, this, &ListSheet::chooseFile);
    m_result->setObjectName("listResult"_L1);
    m_result->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_result, 1);
    row->addWidget(choose, 0, Qt::AlignTop);
    column->addLayout(row);
    m_missingPart = new QWidget(panel());
    auto *missing = new QVBoxLayout(m_missingPart);
    missing->setContentsMargins({});
    missing->setSpacing(6);
    auto *head = new QHBoxLayout;
    m_missingTitle = new TextLabel(theme(), TextStyle::SmallStrong, Tone::Secondary, {}, m_missingPart);
    auto *copy = new Button(theme(), Button::Kind::Link, tr("Copy"), "listCopyMissing"_L1, m_missingPart);
    auto *save = new Button(theme(), Button::Kind::Link, tr("Save…"), "listSaveMissing"_L1, m_missingPart);
    copy->setAccessibleName(tr("Copy what was not found"));
    save->setAccessibleName(tr("Save what was not found"));
    head->addWidget(m_missingTitle, 1);
    head->addWidget(copy);
    head->addWidget(save);
    missing->addLayout(head);
    m_missing->setObjectName("listMissing"_L1);
    m_missing->setAccessibleName(tr("Not found"));
    m_missing->setReadOnly(true);
    m_missing->setTabChangesFocus(true);
    m_missing->setFixedHeight(theme().scaled(96));
    missing->addWidget(m_missing);
    column->addWidget(m_missingPart);
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_cancel, m_ok}));
    connect(copy, &QAbstractButton::clicked, this, &ListSheet::copyMissing);
    connect(save, &QAbstractButton::clicked, this, &ListSheet::saveMissing);
}

void ListSheet::ask()
{
    const QString clipboard = QGuiApplication::clipboard()->text();
    const bool isList = !domain::readIccids(clipboard.left(2'000)).iccids.empty();
    setText(isList ? clipboard : QString());
    open(m_text);
}

void ListSheet::setText(const QString &text)
{
    m_text->setPlainText(text.left(kShownText));
    m_whole = text.size() > kShownText ? text : QString();
    search();
}

void ListSheet::chooseFile()
{
    auto *dialog =
        new QFileDialog(window(), tr("List of lines"), {}, tr("Text and CSV (*.txt *.csv *.tsv);;All files (*)"));
    dialog->setObjectName("listFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ListSheet::load);
    dialog->open();
}

void ListSheet::load(const QString &path)
{
    m_busy.await(tables::readIccidFile(path), this, [this, path](const base::Result<QString> &text) {
        if (text)
            return setText(*text);
        const QString name = QFileInfo(path).fileName();
        say(text.error().kind == base::ErrorKind::Invalid
                ? tr("%1 is larger than %2.").arg(name, words::fileSize(tables::kLargestIccidFile))
                : errorText(text.error(), tr("%1 could not be read.").arg(name)).line(),
            Tone::Red);
    });
}

void ListSheet::search()
{
    m_pause.stop();
    if (m_asked)
        m_asked->store(true);
    m_asked = std::make_shared<std::atomic_bool>(false);
    const QString text = m_whole.isEmpty() ? m_text->toPlainText() : m_whole;
    m_busy.await(tables::findIccids(m_workspace.store, text, this, m_asked), this,
                 [this, asked = m_asked](const base::Result<tables::FoundIccids> &found) {
                     if (asked != m_asked)
                         return; // another text meanwhile
                     if (found)
                         show(*found);
                     else
                         say(errorText(found.error(), tr("The lines could not be looked up.")).line(), Tone::Red);
                 });
}

void ListSheet::show(const tables::FoundIccids &found)
{
    m_found = found;
    const auto asked = qint64(found.text.iccids.size());
    const auto there = qint64(found.found.size());
    QStringList said;
    if (asked > 0)
        said << tr("%1 of %2 found").arg(words::count(there), words::lines(asked));
    if (found.text.twice > 0)
        said << tr("%1 named again").arg(words::count(found.text.twice));
    if (found.text.wrong > 0)
        said << tr("%1 wrong, for example %2").arg(words::count(found.text.wrong), found.text.notNumbers.first());
    if (found.text.isCut)
        said << tr("only the first %1 are taken").arg(words::count(qint64(domain::kMostListed)));
    say(asked == 0 && said.isEmpty() ? tr("No ICCID yet.") : said.join(u". "_s) + u'.', Tone::Text);
    QString missing;
    for (size_t i = 0; i < std::min(found.missing.size(), kShownMissing); ++i)
        missing += found.missing[i].text + u'\n';
    m_missing->setPlainText(missing);
    m_missingTitle->setText(tr("Not found: %1").arg(words::count(qint64(found.missing.size()))));
    m_missingPart->setVisible(!found.missing.empty());
    m_ok->setEnabled(there > 0);
    m_ok->setText(there > 0 ? tr("Show %1").arg(words::lines(there)) : tr("Show these lines"));
    m_ok->setAccessibleName(m_ok->text());
    place();
}

void ListSheet::say(const QString &text, Tone tone)
{
    m_result->setTone(tone);
    m_result->setText(text);
}

void ListSheet::copyMissing()
{
    QStringList numbers;
    for (const domain::Iccid &iccid : m_found.missing)
        numbers << iccid.text;
    QGuiApplication::clipboard()->setText(numbers.join(u'\n'));
    Q_EMIT announced(tr("%1 ICCIDs copied").arg(words::count(numbers.size())));
}

void ListSheet::saveMissing()
{
    auto *dialog = new QFileDialog(window(), tr("Save what was not found"), u"not-found.txt"_s);
    dialog->setObjectName("listSaveDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_busy.await(tables::writeIccids(path, m_found.missing), this, [this, path](const base::Status &written) {
            Q_EMIT announced(written ? tr("Written to %1").arg(path)
                                     : errorText(written.error(), tr("The list could not be written.")).line());
        });
    });
    dialog->open();
}

void ListSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ListSheet::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    if (urls.size() == 1 && urls.first().isLocalFile())
        load(urls.first().toLocalFile());
    else
        setText(event->mimeData()->text());
}

} // namespace ui
