// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/directory.h"

#include <atomic>
#include <map>
#include <string>
#include <string_view>

namespace platform {

//! What a search looks into: ICCID and note of every line, folded, one behind the other in memory, about 50 bytes a
//! line. Made at the first search, and kept up with what is noted after it. Safe to use from any thread.
class TextIndex
{
public:
    //! Numbers of the lines whose ICCID or note holds the text, in any case, ascending. Lines that have gone may be
    //! among them.
    base::Result<std::vector<qint64>> find(Connection &reader, qint64 accountId, const QString &text);
    //! Takes in lines that were added or changed.
    void apply(const std::vector<LineNote> &notes);
    //! Too much has changed: the next search begins anew.
    void forget();

private:
    //! The lines as they were when they were read.
    struct Body
    {
        std::string text;             //!< "ICCID, NUL, note, NUL" of each line
        std::vector<quint32> starts;  //!< where each begins
        std::vector<quint32> numbers; //!< ascending

        void add(qint64 lineNo, const QString &iccid, const QString &note);
        //! What there is of that line.
        std::string_view entry(quint32 number) const;
    };

    base::Status load(Connection &reader, qint64 accountId);
    static base::Result<Body> read(Connection &reader, qint64 accountId);
    std::vector<qint64> search(const std::string &wanted) const;

    std::atomic<bool> m_used{false}; //!< changes are to be remembered from now on
    std::mutex m_loading;
    mutable std::shared_mutex m_mutex;
    bool m_loaded = false;
    quint64 m_epoch = 0;
    Body m_body;
    std::map<quint32, std::string> m_changed; //!< instead of what the body has of them
};

} // namespace platform
