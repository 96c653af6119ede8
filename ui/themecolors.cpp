// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <cmath>

namespace ui {

namespace {

QColor rgb(unsigned value) { return QColor(QRgb(0xff000000u | value)); }

QColor faded(unsigned value, double opacity)
{
    QColor color = rgb(value);
    color.setAlphaF(float(opacity));
    return color;
}

Colors makeLight()
{
    Colors c;
    c.bg = rgb(0xFFFFFF);
    c.sub = rgb(0xF7F8FA);
    c.hover = rgb(0xF0F2F5);
    c.select = rgb(0xE7EDFC);
    c.popup = rgb(0xFFFFFF);
    c.border = rgb(0xE4E7EC);
    c.control = rgb(0xC9CFD8);
    c.dim = faded(0x171A21, 0.28);
    c.text = rgb(0x171A21);
    c.text2 = rgb(0x4E5665);
    c.text3 = rgb(0x636C7B);
    c.accent = rgb(0x2C58D0);
    c.greenText = rgb(0x157A45);
    c.amberText = rgb(0xA34C06);
    c.redText = rgb(0xB3261E);
    c.greenMark = rgb(0x188A4C);
    c.amberMark = rgb(0xC46A04);
    c.redMark = rgb(0xD6362C);
    c.violetMark = rgb(0x7A52C7);
    c.greyMark = rgb(0x7B8391);
    c.edge = rgb(0x7B8391);
    c.accentFill = rgb(0x2C58D0);
    c.accentFillHover = rgb(0x2448AE);
    c.dangerFill = rgb(0xC5342A);
    c.green = {rgb(0xE9F6EF), rgb(0x8CC7A4)};
    c.amber = {rgb(0xFDF2E2), rgb(0xEBD0A6)};
    c.red = {rgb(0xFCECEA), rgb(0xEFC4BF)};
    c.accentTint = {rgb(0xEEF2FD), rgb(0xB9C8F2)};
    c.violet = {rgb(0xE4DAF7), rgb(0xBBA3E6)};
    c.grid = rgb(0xECEEF2);
    c.secondTone = rgb(0xB9C8F2);
    c.chart = {rgb(0x2C58D0), rgb(0xC27A12), rgb(0x0F5A4A), rgb(0x85257F), rgb(0x2B9DD8), rgb(0x8B949E)};
    return c;
}

Colors makeDark()
{
    Colors c;
    c.bg = rgb(0x16181D);
    c.sub = rgb(0x111317);
    c.hover = rgb(0x1F2229);
    c.select = rgb(0x1F2C4F);
    c.popup = rgb(0x1C1F25);
    c.border = rgb(0x2A2E36);
    c.control = rgb(0x3D434E);
    c.dim = faded(0x000000, 0.45);
    c.text = rgb(0xE9EBEF);
    c.text2 = rgb(0xAEB5C1);
    c.text3 = rgb(0x8F97A5);
    c.accent = rgb(0x8DA9FF);
    c.greenText = rgb(0x5CCB8F);
    c.amberText = rgb(0xF2AE55);
    c.redText = rgb(0xFF8B80);
    c.greenMark = rgb(0x3DB877);
    c.amberMark = rgb(0xE8952B);
    c.redMark = rgb(0xF0594D);
    c.violetMark = rgb(0xA98BEA);
    c.greyMark = rgb(0x7B8493);
    c.edge = rgb(0x737C8B);
    c.accentFill = rgb(0x3D66DB);
    c.accentFillHover = rgb(0x3459C8);
    c.dangerFill = rgb(0xC5342A);
    c.green = {rgb(0x15281F), rgb(0x256B48)};
    c.amber = {rgb(0x2E2414), rgb(0x5A4520)};
    c.red = {rgb(0x341C1B), rgb(0x6A3531)};
    c.accentTint = {rgb(0x1B2238), rgb(0x34488A)};
    c.violet = {rgb(0x33264F), rgb(0x5E478F)};
    c.grid = rgb(0x23272E);
    c.secondTone = rgb(0x34488A);
    c.chart = {rgb(0x7B9BFA), rgb(0xF0883A), rgb(0x1FCB96), rgb(0xA552A6), rgb(0xB9E3F5), rgb(0x949BA5)};
    return c;
}

Colors makeLightSnapshot()
{
    Colors c = makeLight();
    c.bg = rgb(0xFBF9FE);
    c.sub = rgb(0xF1EBFB);
    c.hover = rgb(0xEFE9FA);
    c.border = rgb(0xDDD3EF);
    c.grid = rgb(0xE9E3F4);
    return c;
}

Colors makeDarkSnapshot()
{
    Colors c = makeDark();
    c.bg = rgb(0x1A1622);
    c.sub = rgb(0x1D1629);
    c.hover = rgb(0x262031);
    c.border = rgb(0x3A3050);
    c.grid = rgb(0x292334);
    return c;
}

double luminance(const QColor &color)
{
    const auto channel = [](float value) {
        return value <= 0.04045f ? double(value) / 12.92 : std::pow((double(value) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

const Colors &lightColors()
{
    static const Colors colors = makeLight();
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors = makeDark();
    return colors;
}

const Colors &lightSnapshotColors()
{
    static const Colors colors = makeLightSnapshot();
    return colors;
}

const Colors &darkSnapshotColors()
{
    static const Colors colors = makeDarkSnapshot();
    return colors;
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace ui
