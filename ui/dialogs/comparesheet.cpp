// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/comparesheet.h"

#include "models/exports/snapshotjob.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CompareSheet::CompareSheet(const Theme &theme, QWidget *window)
    : Sheet(theme, tr("Compare snapshots"), "compareSheet"_L1, window)
{
    setPanelWidth(560);
    auto *column = makeColumn();
    column->addWidget(new TextLabel(theme, TextStyle::Heading, Tone::Text, tr("Compare snapshots"), panel()));
    m_from = addFile(column, tr("From this snapshot"), tr("The older one."), "compareFrom"_L1, m_fromField);
    m_to = addFile(column, tr("To this snapshot"), tr("Empty: what is open now."), "compareTo"_L1, m_toField);
    auto *cancel = new Button(theme, Button::Kind::Secondary, tr("Cancel"), "compareCancel"_L1, panel());
    m_ok = new Button(theme, Button::Kind::Primary, tr("Compare"), "compareOk"_L1, panel());
    column->addLayout(makeButtonRow({cancel, m_ok}));
    connect(cancel, &QAbstractButton::clicked, this, &CompareSheet::dismiss);
    connect(m_ok, &QAbstractButton::clicked, this, &CompareSheet::accept);
    check();
}

QLineEdit *CompareSheet::addFile(QVBoxLayout *column, const QString &label, const QString &hint, QLatin1String name,
                                 FormField *&field)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *edit = new QLineEdit(panel());
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    field = new FormField(theme(), label, edit, hint, panel());
    auto *choose = new Button(theme(), Button::Kind::Secondary, tr("Choose…"), QLatin1String(), panel());
    choose->setObjectName(name + "Choose"_L1);
    choose->setAccessibleName(tr("Choose: %1").arg(label));
    row->addWidget(field, 1);
    row->addWidget(choose, 0, Qt::AlignVCenter);
    column->addLayout(row);
    connect(edit, &QLineEdit::textChanged, this, &CompareSheet::check);
    connect(choose, &QAbstractButton::clicked, this, [this, edit] { chooseFile(edit); });
    return edit;
}

void CompareSheet::chooseFile(QLineEdit *edit)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Choose a snapshot"), folder,
                                   tr("Snapshots (*%1)").arg(exports::snapshotSuffix()));
    dialog->setObjectName("compareFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
    dialog->open();
}

void CompareSheet::ask()
{
    check();
    open(m_from);
}

void CompareSheet::setFiles(const QString &from, const QString &to)
{
    m_from->setText(from);
    m_to->setText(to);
}

void CompareSheet::check()
{
    if (!m_ok)
        return;
    const auto isThere = [](const QLineEdit *edit) { return QFileInfo(edit->text().trimmed()).isFile(); };
    const bool isFrom = isThere(m_from);
    const bool isTo = m_to->text().trimmed().isEmpty() || isThere(m_to);
    const QString missing = tr("There is no such file.");
    m_fromField->setError(isFrom || m_from->text().isEmpty() ? QString() : missing);
    m_toField->setError(isTo ? QString() : missing);
    m_ok->setEnabled(isFrom && isTo);
}

void CompareSheet::accept()
{
    if (!m_ok->isEnabled())
        return;
    const QString from = m_from->text().trimmed();
    const QString to = m_to->text().trimmed();
    dismiss();
    Q_EMIT chosen(from, to);
}

} // namespace ui
