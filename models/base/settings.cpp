// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/settings.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace base {

Result<Places> Places::prepare(const QString &home)
{
    Places places;
    if (home.isEmpty()) {
        const auto under = [](QStandardPaths::StandardLocation where) {
            return QStandardPaths::writableLocation(where) + "/linedesk"_L1;
        };
        places = {under(QStandardPaths::GenericConfigLocation), under(QStandardPaths::GenericDataLocation),
                  under(QStandardPaths::GenericCacheLocation)};
    } else {
        const QString root = QDir(home).absolutePath();
        places = {root + "/config"_L1, root + "/data"_L1, root + "/state"_L1};
    }
    for (const QString &folder : {places.config, places.data, places.state}) {
        if (!QDir().mkpath(folder))
            return Error{.kind = ErrorKind::Storage, .detail = u"cannot make the folder"_s, .where = folder};
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return places;
}

Settings::Settings(const Places &places)
    : m_file(std::make_unique<QSettings>(places.config + "/settings.ini"_L1, QSettings::IniFormat))
{
}

//! What is there already is not written: each change means a file that is locked, written and flushed.
void Settings::put(const QString &key, const QVariant &value)
{
    if (m_file->value(key) != value)
        m_file->setValue(key, value);
}

ThemeChoice Settings::theme() const
{
    const QString word = m_file->value("window/theme"_L1).toString();
    return word == "light"_L1 ? ThemeChoice::Light : word == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    put(u"window/theme"_s, choice == ThemeChoice::Light  ? u"light"_s
                           : choice == ThemeChoice::Dark ? u"dark"_s
                                                         : u"system"_s);
}

QString Settings::lastProfile() const { return m_file->value("session/profile"_L1).toString(); }
void Settings::setLastProfile(const QString &id) { put(u"session/profile"_s, id); }
QByteArray Settings::windowGeometry() const { return m_file->value("window/geometry"_L1).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray &geometry) { put(u"window/geometry"_s, geometry); }
QByteArray Settings::columnLayout(const QString &table) const
{
    return m_file->value("columns/"_L1 + table).toByteArray();
}
void Settings::setColumnLayout(const QString &table, const QByteArray &layout)
{
    put(QString("columns/"_L1 + table), layout);
}
bool Settings::alwaysShowsBalance() const { return m_file->value("balance/always"_L1, false).toBool(); }
void Settings::setAlwaysShowsBalance(bool on) { put(u"balance/always"_s, on); }

bool Settings::singleKeyShortcuts() const { return m_file->value("keys/single"_L1, true).toBool(); }
void Settings::setSingleKeyShortcuts(bool on) { put(u"keys/single"_s, on); }

} // namespace base
