// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/busy.h"

namespace ui {

namespace {

constexpr int kQuietMilliseconds = 80;

} // namespace

Busy::Busy(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kQuietMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (isIdle())
            Q_EMIT settled();
    });
}

void Busy::set(QLatin1String key, bool busy)
{
    const QByteArray name(key.data(), key.size());
    if (busy)
        m_keys.insert(name);
    else
        m_keys.remove(name);
    check();
}

QString Busy::describe() const
{
    QByteArrayList words = m_keys.values();
    words << QByteArray::number(m_futures) + " answers";
    return QString::fromLatin1(words.join(", "));
}

void Busy::begin()
{
    ++m_futures;
    check();
}

void Busy::end()
{
    --m_futures;
    check();
}

void Busy::check()
{
    if (isIdle())
        m_pause.start();
    else
        m_pause.stop();
}

} // namespace ui
