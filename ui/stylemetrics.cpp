// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"
#include "ui/widgets/button.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QStyleOption>

namespace ui {

namespace {

constexpr int kScrollBar = 10;
constexpr int kControlHeight = 28;
constexpr int kFormHeight = 32;

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return 14;
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ScrollBarExtent: return kScrollBar;
    case PM_ScrollBarSliderMin: return 28;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize: return 16;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 5;
    case PM_MenuPanelWidth: return 1;
    case PM_SplitterWidth: return 1;
    case PM_HeaderMargin: return 7;
    case PM_HeaderMarkSize: return 14;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ToolTipLabelFrameWidth: return 5;
    case PM_LineEditIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_Menu_Scrollable: return hint == SH_Menu_Scrollable;
    case SH_UnderlineShortcut: return 0;
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_DialogButtonLayout: return QProxyStyle::styleHint(hint, option, widget, data);
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = qobject_cast<const Button *>(widget);
        const auto *o = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!o)
            break;
        const int height = button && button->isLarge() ? kFormHeight : kControlHeight;
        int width = o->fontMetrics.horizontalAdvance(o->text) + 2;
        if (!o->icon.isNull())
            width += o->iconSize.width() + (o->text.isEmpty() ? 0 : 6);
        if (button && !button->keyHint().isEmpty())
            width += QFontMetrics(m_theme.font(TextStyle::Micro)).horizontalAdvance(button->keyHint()) + 16;
        const bool link = button && button->kind() == Button::Kind::Link;
        return {width + (link ? 4 : 24), std::max(m_theme.scaled(height), height)};
    }
    case CT_LineEdit: {
        QSize field = QProxyStyle::sizeFromContents(type, option, size, widget);
        const bool form = widget && widget->property("large").toBool();
        field.setHeight(m_theme.scaled(form ? kFormHeight : kControlHeight));
        return field;
    }
    case CT_ComboBox: {
        const bool form = widget && widget->property("large").toBool();
        return {size.width() + 40, m_theme.scaled(form ? kFormHeight : kControlHeight)};
    }
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {10, 9};
        const bool keys = item && item->text.contains(u'\t');
        return {size.width() + 44 + (keys ? 24 : 0), m_theme.scaled(28)};
    }
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width(), m_theme.scaled(30)};
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonFocusRect: return option->rect;
    case SE_LineEditContents: return option->rect.adjusted(7, 1, -7, -1);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(9, 1, -28, -1));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, r, QRect(r.right() - 26, r.top(), 22, r.height()));
        if (part == SC_ComboBoxListBoxPopup)
            return r.translated(0, 2);
    }
    if (control == CC_ScrollBar) { // no arrow buttons: the whole length is the groove
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && part == SC_ScrollBarGroove)
            return r;
        if (bar) {
            const bool flat = bar->orientation == Qt::Horizontal;
            const int length = flat ? r.width() : r.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            int slider = length;
            if (range > 0)
                slider = std::max(28, int(qint64(length) * bar->pageStep / (range + bar->pageStep)));
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider,
                                                      bar->upsideDown);
            if (part == SC_ScrollBarSlider)
                return flat ? QRect(start, 0, slider, r.height()) : QRect(0, start, r.width(), slider);
            if (part == SC_ScrollBarSubPage)
                return flat ? QRect(0, 0, start, r.height()) : QRect(0, 0, r.width(), start);
            if (part == SC_ScrollBarAddPage)
                return flat ? QRect(start + slider, 0, length - start - slider, r.height())
                            : QRect(0, start + slider, r.width(), length - start - slider);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace ui
