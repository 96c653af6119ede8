// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace api::keepgo {

//! Where a list goes on. As text it is the opaque cursor of api::Page; addresses are kept without their origin, so that
//! a stored cursor never leads to another host.
struct Cursor
{
    enum class Kind { Page, Offset, Link };
    Kind kind = Kind::Page;
    qint64 number = 1; //!< page (from 1) or offset (from 0)
    qint64 rows = 0;   //!< rows of the pages before, for Page: what a page holds is the platform's choice
    int size = 0;      //!< rows a page was asked for, for Page, where every page counts in it; 0: not begun yet
    QString link = {}; //!< path and query

    QString text() const;
    //! The start of a list for an empty text; a text that is no cursor starts again as well.
    static Cursor parse(const QString &text, bool isLarge);
};

//! The cursor after a page of `rows` rows; an empty text after the last one. A page shorter than asked for is not the
//! last as long as `total` promises more (D23).
QString nextCursor(const Cursor &current, qint64 rows, qint64 total, int pageSize);

} // namespace api::keepgo
