// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/iccid.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <memory>

namespace app {

//! The window that has a profile open listens on a socket of the user's alone, so that a second start raises it instead
//! of failing on the lock (T10). Nothing but "raise" and the ICCID of a line to show is said over it.
class Instance : public QObject
{
    Q_OBJECT

public:
    explicit Instance(QObject *parent = nullptr);
    ~Instance() override;

    //! Listens for those who want the profile with that cache. What cannot be listened on is no failure: a second start
    //! then says that the profile is in use.
    void listen(const QString &cachePath);
    void close();
    //! Asks the window that has the profile open to come forward; false when none answers. Takes at most a second.
    //! `iccid` is the line to show there; empty: none.
    static bool raiseOther(const QString &cachePath, const QString &iccid = {});

Q_SIGNALS:
    void raiseAsked();
    //! Besides, that line is to be shown.
    void lineAsked(const domain::Iccid &iccid);

private:
    void accept();

    int m_socket = -1;
    QString m_path;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace app
