// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/requestkind.h"

#include <vector>

namespace storage {

class CacheFile;

//! What the requests of each day were for.
class RequestBook
{
public:
    explicit RequestBook(CacheFile &file);

    //! Counts one more.
    base::Future<std::monostate> note(QDate day, domain::RequestKind kind, bool isBackground);
    //! From that day on, by day, then kind.
    base::Future<std::vector<domain::RequestCount>> load(QDate from);

private:
    CacheFile &m_file;
};

} // namespace storage
