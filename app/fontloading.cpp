// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fontloading.h"

#include <fontconfig/fontconfig.h>

namespace app {

FontLoading::FontLoading() : m_thread([] { FcInit(); }) {}

void FontLoading::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace app
