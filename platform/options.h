// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"

#include <QString>
#include <chrono>
#include <optional>

namespace platform {

//! What a client may cost the server; the defaults are meant for one machine with one console (T12).
struct Limits
{
    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds idle{120'000};  //!< between two requests on a kept connection
    std::chrono::milliseconds header{10'000}; //!< from the first byte of a request to the end of its headers
    std::chrono::milliseconds body{20'000};
    std::chrono::milliseconds answer{60'000};
    std::chrono::milliseconds linger{2'000}; //!< how long what a refused client still sends is thrown away
    unsigned headerBytes = 32 * 1024;
    unsigned bodyBytes = 1024 * 1024;
    int connections = 512; //!< over this, the connection that has been sending longest without finishing has to go
    int threads = 4;
};

//! The server that mails leave through.
struct Smtp
{
    QString host; //!< empty: mails stay in the outbox
    quint16 port = 25;
    bool startTls = false; //!< insist on TLS before anything is said
    QString user;          //!< empty: nobody signs in
    QString password;
    QString from = QStringLiteral("linedesk@localhost.localdomain");
    QString certificates; //!< file of those that are trusted; empty: the system's
};

//! How one local platform is run.
struct Options
{
    quint16 port = 0;                     //!< 0: any free one
    QString dataFolder;                   //!< made with mode 0700 where it is missing
    QString database;                     //!< postgresql://…; empty: SQLite in the data folder
    qint64 lines = 10'000;                //!< size of the fleet that a first start makes
    quint64 seed = 1;                     //!< the same seed, size and clock give the same fleet, byte for byte
    QString zone = QStringLiteral("UTC"); //!< IANA name of the account's time zone (D22)
    bool simulate = false;                //!< offers /simulate/…; time then moves on only when told to
    bool testIdentities = false;          //!< offers sign-in as anybody, without a password: for demos and tests (R3)
    bool insecureHttp = false;            //!< plain HTTP on loopback, for benchmarks and debugging
    bool dialectOnly = false; //!< leaves out everything of the platform's own: the bare dialect, for tests of clients
    std::optional<QDateTime> clockStart; //!< UTC; the platform's time stands still there until it is advanced
    const base::Clock *clock = nullptr;  //!< wall clock of requests; the machine's own when null
    std::chrono::milliseconds schedulerLook{20'000}; //!< how often the scheduler asks the clock: it may jump
    int quotaOverride = 0;                           //!< requests a day instead of 100 a line, for tests; 0: the rule
    Limits limits;
    Smtp smtp;

    //! Where time is moved at will nobody's data are real.
    bool offersTestIdentities() const { return simulate || testIdentities; }
};

//! What a client needs to talk to a started platform; the fields of the ready line.
struct ReadyInfo
{
    QString url; //!< the API link, https://127.0.0.1:PORT/api/ACCOUNT/
    QString accountUuid;
    QString userUuid;
    QString sharedKey;
    QString ownerEmail;
    QString ownerPassword;     //!< empty once the owner has chosen another
    QString certificateSha256; //!< lower-case hex of the DER certificate; empty with insecureHttp
};

} // namespace platform
