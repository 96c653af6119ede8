// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/workbook.h"
#include "models/exports/exportjob.h"

#include <functional>

namespace exports {

//! What to write where.
struct BookRequest
{
    std::function<base::Result<domain::Workbook>()> read; //!< on the pool thread
    QString path;
};

//! Writes a workbook of several sheets; the file appears when it is whole, and only its owner may read it. Answers how
//! many rows are in it.
class BookJob : public ExportJob
{
    Q_OBJECT

public:
    explicit BookJob(BookRequest request, QObject *parent = nullptr) : ExportJob(parent), m_request(std::move(request))
    {
    }
    ~BookJob() override { end(); }

    base::Result<qint64> run() override;

private:
    BookRequest m_request;
};

} // namespace exports
