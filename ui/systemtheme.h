// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;
class QDBusPendingCallWatcher;

namespace ui {

//! What the desktop prefers: the portal's setting where there is one (asked without waiting), else the first palette.
class SystemTheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemTheme(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void take(const QVariant &value);

    bool m_dark = false;
};

} // namespace ui
