// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <atomic>
#include <mutex>
#include <optional>

namespace platform {

inline constexpr qsizetype kLeastPassword = 10; //!< characters
inline constexpr qsizetype kMostPassword = 200;

//! "scrypt$32768$8$1$SALT$HASH", both in Base64: a password as it is stored (RFC 7914). About 100 ms of one processor.
base::Result<QString> hashPassword(const QString &password);

//! Whether it is that password; compares in constant time. A stored text that is none costs the same and is never it.
bool isPassword(const QString &password, const QString &stored);

//! Why nobody should have that password: too short, too long, or among the first that anybody would try.
std::optional<QByteArray> passwordProblem(const QString &password, const QString &email);

//! Lets only a few work on passwords at a time, so that a flood of sign-ins leaves threads for everybody else (T12).
class PasswordGate
{
public:
    //! To be held while a password is hashed; empty when too many wait already.
    class Pass
    {
    public:
        explicit Pass(PasswordGate &gate);
        ~Pass();
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;
        explicit operator bool() const { return m_lock.owns_lock(); }

    private:
        PasswordGate &m_gate;
        std::unique_lock<std::mutex> m_lock;
    };

private:
    static constexpr int kMostInside = 2; //!< one works, one waits

    std::mutex m_one;
    std::atomic<int> m_inside{0};
};

} // namespace platform
