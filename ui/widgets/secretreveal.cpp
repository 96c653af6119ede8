// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secretreveal.h"

#include <QClipboard>
#include <QGuiApplication>

namespace ui {

SecretReveal::SecretReveal(syncing::LineLogKeeper &keeper, QObject *parent) : QObject(parent), m_keeper(keeper)
{
    m_end.setSingleShot(true);
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_end, &QTimer::timeout, this, &SecretReveal::hide);
    connect(&m_tick, &QTimer::timeout, this, &SecretReveal::changed);
}

void SecretReveal::reveal(const domain::Iccid &iccid)
{
    hide();
    m_isAsking = true;
    Q_EMIT changed();
    base::whenReady(m_keeper.readSecrets(iccid), this,
                    [this, asked = m_asked](const base::Result<domain::LineSecrets> &secrets) {
                        if (asked != m_asked)
                            return;
                        m_isAsking = false;
                        if (secrets) {
                            m_secrets = *secrets;
                            m_end.start(m_shownFor);
                            m_tick.start();
                        } else {
                            m_error = secrets.error();
                        }
                        Q_EMIT changed();
                    });
}

void SecretReveal::hide()
{
    ++m_asked;
    m_isAsking = false;
    m_error.reset();
    m_end.stop();
    m_tick.stop();
    m_secrets.reset();
    Q_EMIT changed();
}

int SecretReveal::secondsLeft() const { return (std::max(0, m_end.remainingTime()) + 999) / 1000; }

void SecretReveal::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTimer::singleShot(m_shownFor, QGuiApplication::clipboard(), [text] {
        if (QGuiApplication::clipboard()->text() == text)
            QGuiApplication::clipboard()->clear();
    });
}

void SecretReveal::copy(const QImage &image)
{
    QGuiApplication::clipboard()->setImage(image);
    QTimer::singleShot(m_shownFor, QGuiApplication::clipboard(), [image] {
        if (QGuiApplication::clipboard()->image().convertToFormat(image.format()) == image)
            QGuiApplication::clipboard()->clear();
    });
}

} // namespace ui
