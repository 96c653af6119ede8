// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/killpoint.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace base {

namespace {

struct Armed
{
    std::string point;
    int passes = 1;
    bool listsAll = false;
    bool isArmed = false;

    Armed()
    {
        const char *wish = std::getenv("LINEDESK_KILL_AT");
        if (!wish || !*wish)
            return;
        isArmed = true;
        point = wish;
        listsAll = point == "?";
        if (const size_t hash = point.find('#'); hash != std::string::npos) {
            passes = std::atoi(point.c_str() + hash + 1);
            point.resize(hash);
        }
    }
};

} // namespace

void reach(const char *point)
{
    static const Armed armed;
    if (!armed.isArmed)
        return;
    static std::atomic_int passed = 0;
    if (armed.listsAll)
        std::fprintf(stderr, "killpoint %s\n", point);
    else if (armed.point == point && ++passed == armed.passes)
        ::kill(::getpid(), SIGKILL);
}

} // namespace base
