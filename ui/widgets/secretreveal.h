// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sync/linelogkeeper.h"

#include <QImage>
#include <QTimer>
#include <chrono>
#include <optional>

namespace ui {

//! What is on a card, for as long as it is shown: asked for live each time, gone again after half a minute (R91, D37).
class SecretReveal : public QObject
{
    Q_OBJECT

public:
    explicit SecretReveal(syncing::LineLogKeeper &keeper, QObject *parent = nullptr);

    void reveal(const domain::Iccid &iccid);
    void hide();
    void setShownFor(std::chrono::milliseconds time) { m_shownFor = time; }
    //! Null while nothing is shown.
    const domain::LineSecrets *secrets() const { return m_secrets ? &*m_secrets : nullptr; }
    bool isAsking() const { return m_isAsking; }
    const std::optional<base::Error> &error() const { return m_error; }
    //! Until it hides, rounded up.
    int secondsLeft() const;
    //! Copies a text that leaves the clipboard again after half a minute, unless something else is there by then.
    void copy(const QString &text);
    void copy(const QImage &image);

Q_SIGNALS:
    void changed();

private:
    syncing::LineLogKeeper &m_keeper;
    std::optional<domain::LineSecrets> m_secrets;
    std::optional<base::Error> m_error;
    bool m_isAsking = false;
    int m_asked = 0; //!< an answer to an older question is dropped
    std::chrono::milliseconds m_shownFor{30'000};
    QTimer m_end;
    QTimer m_tick;
};

} // namespace ui
