// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bars.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kNoticeMilliseconds = 6000;

} // namespace

StatusLine::StatusLine(const Theme &theme, QWidget *parent)
    : Pane(theme, Fill::Sub, Qt::TopEdge, parent), m_theme(theme), m_mark(new Mark(theme, this)),
      m_noticeTimer(new QTimer(this))
{
    setObjectName("statusLine"_L1);
    setAccessibleName(tr("Status"));
    setFixedHeight(theme.scaled(26));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 20, 0);
    row->setSpacing(6);
    row->addWidget(m_mark);
    m_sync = addText("syncState"_L1, Tone::Secondary);
    m_cancel = new Button(theme, Button::Kind::Link, tr("Cancel"), "cancelSyncButton"_L1, this);
    m_cancel->setFont(theme.font(TextStyle::SmallStrong));
    m_cancel->setFixedHeight(theme.scaled(24));
    row->addWidget(m_cancel);
    m_pendingLine = addLine();
    m_pending = addText("pendingChanges"_L1, Tone::Secondary);
    m_resultLine = addLine();
    m_result = addText("resultCount"_L1, Tone::Secondary);
    m_selectionLine = addLine();
    m_selection = addText("selectionSums"_L1, Tone::Secondary);
    m_noticeLine = addLine();
    m_notice = addText("notice"_L1, Tone::Text);
    row->addStretch(1);
    m_refillLine = addLine();
    m_refill = addText("autoRefillState"_L1, Tone::Secondary);
    m_cacheLine = addLine();
    m_cache = addText("cacheSize"_L1, Tone::Secondary);
    m_requestsLine = addLine();
    m_requests = addText("apiRequests"_L1, Tone::Secondary);
    m_cancel->hide();
    setPending({});
    setResult({});
    setSelection({});
    setRefill({});
    setCache({});
    setRequests({});
    m_notice->hide();
    m_noticeLine->hide();
    m_noticeTimer->setSingleShot(true);
    m_noticeTimer->setInterval(kNoticeMilliseconds);
    connect(m_noticeTimer, &QTimer::timeout, this, [this] {
        m_notice->hide();
        m_noticeLine->hide();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, &StatusLine::cancelWanted);
}

TextLabel *StatusLine::addText(QLatin1String name, Tone tone)
{
    auto *label = new TextLabel(m_theme, TextStyle::Small, tone, {}, this);
    label->setObjectName(name);
    layout()->addWidget(label);
    return label;
}

QWidget *StatusLine::addLine()
{
    auto *line = new Pane(m_theme, Fill::Sub, Qt::RightEdge, this);
    line->setFixedSize(13, m_theme.scaled(24));
    layout()->addWidget(line);
    static_cast<QHBoxLayout *>(layout())->addSpacing(6);
    return line;
}

namespace {

void showText(TextLabel *label, QWidget *line, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    line->setVisible(!text.isEmpty());
}

} // namespace

void StatusLine::setSync(const SyncWords &words)
{
    m_mark->set(words.shape, words.hue);
    m_sync->setText(words.text);
    m_sync->setTone(words.tone);
    m_cancel->setVisible(words.canCancel);
}

void StatusLine::setPending(const QString &text) { showText(m_pending, m_pendingLine, text); }
void StatusLine::setResult(const QString &text) { showText(m_result, m_resultLine, text); }
void StatusLine::setSelection(const QString &text) { showText(m_selection, m_selectionLine, text); }
void StatusLine::setRefill(const QString &text) { showText(m_refill, m_refillLine, text); }
void StatusLine::setCache(const QString &text) { showText(m_cache, m_cacheLine, text); }
void StatusLine::setRequests(const QString &text) { showText(m_requests, m_requestsLine, text); }

void StatusLine::announce(const QString &text)
{
    showText(m_notice, m_noticeLine, text);
    m_noticeTimer->start();
    speak(text);
}

void StatusLine::speak(const QString &text)
{
    m_notice->setAccessibleName(text);
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
