// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filtertoken.h"

#include "ui/filterwords.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPadding = 8;
constexpr int kGap = 6;
constexpr int kRemove = 22;
constexpr int kLongestValue = 220;

} // namespace

FilterToken::FilterToken(const Theme &theme, const domain::FilterTerm &term, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_term(term),
      m_remove(new IconButton(theme, "x"_L1, tr("Remove"), "removeToken"_L1, this))
{
    setObjectName("filterToken"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_remove->setFixedSize(kRemove, kRemove);
    m_remove->setIconSize({14, 14});
    connect(m_remove, &QAbstractButton::clicked, this, &FilterToken::removed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setTerm(term);
}

void FilterToken::setTerm(const domain::FilterTerm &term)
{
    m_term = term;
    setWords(filterwords::field(term.field), filterwords::relation(term), filterwords::value(term));
    setToolTip(words::toolTip(formatFilterTerm(term)));
}

void FilterToken::setWords(const QString &field, const QString &relation, const QString &value)
{
    m_field = field;
    m_relation = relation;
    m_value = value;
    const QString whole = u"%1 %2 %3"_s.arg(field, relation, value);
    setAccessibleName(whole);
    setToolTip(words::toolTip(whole));
    m_remove->setWords(tr("Remove the filter %1").arg(field));
    updateGeometry();
    update();
}

int FilterToken::fieldWidth() const
{
    return QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(m_field) + 2 * kPadding;
}

QString FilterToken::shownValue() const
{
    return QFontMetrics(m_theme.font(TextStyle::BodyStrong)).elidedText(m_value, Qt::ElideRight, kLongestValue);
}

QSize FilterToken::sizeHint() const
{
    const int relation = QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(m_relation);
    const int value = QFontMetrics(m_theme.font(TextStyle::BodyStrong)).horizontalAdvance(shownValue());
    return {fieldWidth() + kPadding + relation + kGap + value + 4 + kRemove + 3, m_theme.scaled(28)};
}

void FilterToken::paintEvent(QPaintEvent *)
{
    const Colors &c = m_theme.colors();
    QPainter painter(this);
    drawBox(&painter, rect(), c.bg, underMouse() || hasFocus() ? c.edge : c.control, 6);
    const int split = fieldWidth();
    painter.save();
    painter.setClipRect(1, 1, split - 1, height() - 2);
    drawBox(&painter, QRectF(1, 1, split + 12, height() - 2), c.sub, {}, 5);
    painter.restore();
    painter.fillRect(split, 1, 1, height() - 2, c.border);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(c.text2);
    painter.drawText(QRect(kPadding, 0, split, height()), Qt::AlignVCenter | Qt::TextSingleLine, m_field);
    const QString relation = m_relation;
    int x = split + kPadding;
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, relation);
    x += painter.fontMetrics().horizontalAdvance(relation) + kGap;
    painter.setFont(m_theme.font(TextStyle::BodyStrong));
    painter.setPen(c.text);
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter | Qt::TextSingleLine, shownValue());
}

void FilterToken::resizeEvent(QResizeEvent *) { m_remove->move(width() - kRemove - 3, (height() - kRemove) / 2); }

void FilterToken::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace ui
