// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace app {

//! Reads the font configuration on a thread of its own while the program starts; the first text would wait for it.
class FontLoading
{
public:
    FontLoading();
    ~FontLoading() { wait(); }
    FontLoading(const FontLoading &) = delete;
    FontLoading &operator=(const FontLoading &) = delete;

    //! Before the first font is asked for, or two threads would read the same.
    void wait();

private:
    std::thread m_thread;
};

} // namespace app
