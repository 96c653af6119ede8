// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/router.h"

namespace platform {

//! What a function is to a basic account (R44, R45).
enum class BasicAccess : quint8 {
    Real,   //!< people, profile, plan: as for everybody
    Mock,   //!< the documented dialect: made-up data
    Closed, //!< for professional accounts
};

//! By the pattern of the route: "sim_card/{iccid}/sessions".
BasicAccess basicAccess(const QByteArray &pattern);

//! What basic accounts see instead of lines of their own (D26): an account of 25 lines, the same at any time and for
//! everybody, which nothing changes. Made at its first use.
class Mock
{
public:
    explicit Mock(const Options &options);
    ~Mock();

    //! Answers the route with made-up data, marked as such in a header and, where the body is an object, in the body.
    Answer answer(Context &real, const Router::Entry &entry);
    void closeThisThread();

private:
    base::Result<Core *> core();
    base::Status make();

    Options m_options;
    std::mutex m_mutex;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Core> m_core;
};

} // namespace platform
