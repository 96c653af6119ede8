// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/textexport.h"

#include <QPointer>

class QWidget;

namespace ui {

//! Writes the shown rows of a log to a file, CSV or XLSX by its name.
class LogFile : public QObject
{
    Q_OBJECT

public:
    struct Rows
    {
        QStringList titles;
        std::vector<QStringList> cells;
        QString source; //!< what they are and how old, for the head of a workbook
    };

    using QObject::QObject;

    //! Asks for a path with a dialog over `window`; answers by chosen().
    void choose(QWidget *window, const QString &name);
    bool isWriting() const { return !m_job.isNull(); }
    void write(const QString &path, Rows rows);

Q_SIGNALS:
    void chosen(const QString &path);
    //! What came of it, for people.
    void finished(const QString &text);

private:
    QPointer<exports::TextExportJob> m_job;
};

} // namespace ui
