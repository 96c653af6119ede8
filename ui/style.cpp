// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPixmapCache>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kKeptWidth = 256; // marks, chips and caps of keys: the small boxes that there are many of
constexpr int kKeptHeight = 32;

void drawRoundBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? 0.5 : 0.0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter->restore();
}

//! Whether a picture of the box, put at its corner, is the box: small, and on whole pixels of the device.
bool isWorthKeeping(const QPainter &painter, const QRectF &rect)
{
    const auto isWhole = [](qreal value) { return value == std::floor(value); };
    const QTransform &at = painter.deviceTransform();
    return rect.width() <= kKeptWidth && rect.height() <= kKeptHeight && rect == rect.toRect() &&
           at.type() <= QTransform::TxTranslate && isWhole(at.dx()) && isWhole(at.dy());
}

} // namespace

void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, qreal radius)
{
    if (rect.width() < 1 || rect.height() < 1)
        return;
    if (!isWorthKeeping(*painter, rect)) {
        drawRoundBox(painter, rect, fill, line, radius);
        return;
    }
    const QString key = u"linedesk-box-%1x%2-%3-%4-%5"_s.arg(int(rect.width()))
                            .arg(int(rect.height()))
                            .arg(fill.isValid() ? fill.rgba() : 0, 0, 16)
                            .arg(line.isValid() ? line.rgba() : 0, 0, 16)
                            .arg(radius);
    QPixmap box;
    if (!QPixmapCache::find(key, &box)) {
        box = QPixmap(rect.size().toSize());
        box.fill(Qt::transparent);
        QPainter onBox(&box);
        drawRoundBox(&onBox, QRectF({}, rect.size()), fill, line, radius);
        onBox.end();
        QPixmapCache::insert(key, box);
    }
    painter->drawPixmap(rect.topLeft(), box);
}

Style::Style() : QProxyStyle(u"Fusion"_s) {}

Style &Style::install()
{
    if (auto *style = qobject_cast<Style *>(QApplication::style()))
        return *style;
    auto *style = new Style;
    QApplication::setStyle(style);
    QApplication::setPalette(QApplication::palette());
    return *style;
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QScrollBar *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QLineEdit *>(widget) ||
        qobject_cast<QAbstractButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Colors &c = m_theme.colors();
    switch (element) {
    case PE_FrameFocusRect: return; // FocusRing draws it outside of the control
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckMark(option, painter); return;
    case PE_IndicatorRadioButton: drawRadioMark(option, painter); return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: drawField(option, painter, widget); return;
    case PE_PanelMenu:
    case PE_FrameMenu: drawBox(painter, option->rect, c.popup, c.control, 0); return;
    case PE_PanelTipLabel: drawBox(painter, option->rect, c.popup, c.control, 0); return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawBox(painter, option->rect, {}, qobject_cast<const QPlainTextEdit *>(widget) ? c.control : c.border, 0);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (option->state & State_Selected)
            painter->fillRect(option->rect, c.select);
        else if ((option->state & State_MouseOver) && (option->state & State_Enabled))
            painter->fillRect(option->rect, c.hover);
        return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, c.bg); return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const QLatin1String name =
            header && header->sortIndicator == QStyleOptionHeader::SortUp ? "arrow-down"_L1 : "arrow-up"_L1;
        m_theme.icon(name).paint(painter, option->rect);
        return;
    }
    default: QProxyStyle::drawPrimitive(element, option, painter, widget); return;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel: drawButtonBevel(option, painter, widget); return;
    case CE_PushButtonLabel: drawButtonLabel(option, painter, widget); return;
    case CE_MenuItem: drawMenuItem(option, painter, widget); return;
    case CE_MenuEmptyArea: return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeaderSection(option, painter); return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel: return;
    case CE_ProgressBarContents: drawProgress(option, painter); return;
    case CE_Splitter: painter->fillRect(option->rect, m_theme.colors().border); return;
    default: QProxyStyle::drawControl(element, option, painter, widget); return;
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: drawComboBox(option, painter, widget); return;
    case CC_ToolButton: drawToolButton(option, painter, widget); return;
    case CC_ScrollBar: drawScrollBar(option, painter, widget); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget); return;
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton: return m_theme.icon("x"_L1);
    case SP_ArrowUp:
    case SP_FileDialogToParent: return m_theme.icon("arrow-up"_L1);
    case SP_ArrowBack:
    case SP_FileDialogBack: return m_theme.icon("arrow-left"_L1);
    case SP_ArrowForward: return m_theme.icon("arrow-right"_L1);
    case SP_FileDialogNewFolder: return m_theme.icon("plus"_L1);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace ui
