// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <chrono>

namespace api {

//! Deadlines and caps of one attempt; the defaults are what the program runs with, tests shorten them.
struct Limits
{
    std::chrono::milliseconds connect{10'000}; //!< until the connection is encrypted
    std::chrono::milliseconds idle{10'000};    //!< longest silence
    std::chrono::milliseconds object{30'000};  //!< one resource, from start to last byte
    std::chrono::milliseconds list{60'000};    //!< one list page or file, from start to last byte
    qint64 objectBytes = 1024 * 1024;
    qint64 listBytes = 32 * 1024 * 1024;
    qint64 fileBytes = 16 * 1024 * 1024;
    qint64 headerBytes = 64 * 1024;
    int parallel = 4;           //!< attempts on the wire at once
    int parallelBackground = 3; //!< of these for background work, so that a person never waits for all of it
};

} // namespace api
