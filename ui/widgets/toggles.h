// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QVariantAnimation>

namespace ui {

//! An on/off switch, 30 x 18.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    Switch(const Theme &theme, const QString &words, QLatin1String name, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {30, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QVariantAnimation m_knob;
};

//! One part of a segmented control.
class Segment : public QAbstractButton
{
    Q_OBJECT

public:
    Segment(const Theme &theme, const QString &text, QLatin1String name, QWidget *parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

//! A few choices side by side, one of them taken; 26 px high.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    SegmentedControl(const Theme &theme, const QString &words, QLatin1String name, QWidget *parent = nullptr);

    void add(int id, const QString &text, QLatin1String name);
    void setCurrent(int id);
    //! Another text for a part, e.g. with another count.
    void setText(int id, const QString &text);
    void setShown(int id, bool shown);
    int current() const { return m_group.checkedId(); }

Q_SIGNALS:
    void chosen(int id);

private:
    const Theme &m_theme;
    QButtonGroup m_group;
};

//! A big choice with icon, title, a line below and a radio mark, as on the first-run page.
class ChoiceCard : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceCard(const Theme &theme, QLatin1String icon, const QString &title, const QString &detail, QLatin1String name,
               QWidget *parent = nullptr);
    QSize sizeHint() const override { return {430, m_theme.scaled(70)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QLatin1String m_icon;
    QString m_detail;
};

} // namespace ui
