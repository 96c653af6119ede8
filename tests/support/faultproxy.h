// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/wireserver.h"

namespace test {

//! What can go wrong between a server and the console (T3).
enum class Fault {
    None,
    Reset,
    EarlyClose,
    Stall,
    Delay,
    Drip, //!< of the connection
    CutInStatusLine,
    CutInHeaders,
    CutInBody,
    CutInChunk, //!< of the answer
    LengthTooLong,
    LengthTooShort,
    NoLength, //!< of its Content-Length
    WrongType,
    CaptivePortal,
    CaptiveRedirect,
    Empty,
    NoContent,
    Malformed,
    WrongTypes,
    Deep,
    Huge,
    HugeHeaders,
    Garbage,
    Gzip,
    Status400,
    Status401,
    Status403,
    Status404,
    Status429,
    Status500,
    Status502,
    Status503,
    Status504,
    Redirect,
    RedirectElsewhere,
};

//! Stands before a platform and spoils what it is told to spoil; everything else goes through untouched. The answers
//! come from a function, or from a real platform that it forwards to.
class FaultProxy : public WireServer
{
    Q_OBJECT

public:
    //! Makes the bytes of a whole answer.
    using Backend = std::function<QByteArray(const WireRequest &)>;

    FaultProxy(const Identity &identity, Backend backend, QObject *parent = nullptr);
    //! Forwards to the platform at `upstream` (its origin counts), trusting `certificate` (PEM) only.
    FaultProxy(const Identity &identity, const QUrl &upstream, const QByteArray &certificate,
               QObject *parent = nullptr);

    //! From now on; `times` requests are spoilt (-1: all of them).
    void setFault(Fault fault, int times = -1);
    int spoilt() const { return m_spoilt; }

    //! What happens to one request; with `reaches` off it goes no further than the proxy.
    struct Spoiling
    {
        Fault fault = Fault::None;
        bool reaches = true;
    };
    //! Asked for each request, before setFault() counts; nothing leaves it alone.
    std::function<std::optional<Spoiling>(const WireRequest &)> decide;

private:
    void answer(QSslSocket &socket, const WireRequest &request);
    void forward(QSslSocket &socket, const WireRequest &request, Fault fault);
    void spoil(QSslSocket &socket, Fault fault, const QByteArray &good);
    void cut(QSslSocket &socket, const QByteArray &part);
    void drip(QSslSocket &socket, const QByteArray &bytes);

    Backend m_backend;
    QUrl m_upstream;
    QByteArray m_certificate;
    Fault m_fault = Fault::None;
    int m_left = -1;
    int m_spoilt = 0;
};

} // namespace test
