// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QSettings>
#include <QString>
#include <memory>

namespace base {

//! Where the program keeps its files: LINEDESK_HOME when set, else the XDG folders of the user.
struct Places
{
    QString config; //!< settings.ini, profiles.json
    QString data;   //!< caches, one folder a profile; the local demo platform's data
    QString state;  //!< logs

    //! Makes the folders (0700) where they are missing.
    static Result<Places> prepare(const QString &home = qEnvironmentVariable("LINEDESK_HOME"));
};

enum class ThemeChoice { System, Light, Dark };

//! Typed settings of the program (not of one profile), kept in settings.ini.
class Settings
{
public:
    explicit Settings(const Places &places);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    QString lastProfile() const;
    void setLastProfile(const QString &id);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray columnLayout(const QString &table) const;
    void setColumnLayout(const QString &table, const QByteArray &layout);
    //! The balance in the header also while auto-refill is on (D10).
    bool alwaysShowsBalance() const;
    void setAlwaysShowsBalance(bool on);
    bool singleKeyShortcuts() const;
    void setSingleKeyShortcuts(bool on);

private:
    void put(const QString &key, const QVariant &value);

    std::unique_ptr<QSettings> m_file;
};

} // namespace base
