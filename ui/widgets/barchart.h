// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QImage>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#define LINEDESK_CHARTS_IID "org.linedesk.Charts/1"

namespace ui {

//! One of several parts of each bar.
struct BarSeries
{
    std::vector<double> bars;
    QColor fill;
};

//! What a chart of bars shows: what is known in a solid tone, what is to come above it in a lighter one.
struct BarChartData
{
    std::vector<double> solid;
    std::vector<double> light;                   //!< as many as solid
    std::vector<std::pair<int, QString>> labels; //!< below the bar of that number
    std::vector<BarSeries> stacked;          //!< instead of solid and light: from the bottom up, as long as each other
    std::vector<std::optional<double>> line; //!< across the bars, as many as them; a gap where there is no value
    QColor solidFill;
    QColor lightFill;
    QColor lightLine;
    QColor labelColor;
    QFont labelFont;
    std::vector<std::pair<double, QString>> values; //!< labels at the left with a line across; none: no axis
    std::vector<std::pair<double, QString>> limits; //!< dashed lines with their words
    QColor gridColor;
    QColor limitColor;
    QColor lineColor;
};

//! What a chart shows, in exact words: what its table, its drawing and screen readers say.
struct ChartNumbers
{
    QStringList titles;
    QList<QStringList> rows;
};

//! A chart of bars as the module of charts draws it.
class BarChart : public QWidget
{
public:
    using QWidget::QWidget;
    virtual void draw(const BarChartData &data) = 0;
    //! As it is on screen, over `ground`, with `scale` pixels for one on screen.
    virtual QImage picture(const QColor &ground, double scale) = 0;
    //! The same as SVG, with a title and a description.
    virtual QByteArray drawing(const QString &title, const QString &description) = 0;

    void setNumbers(const ChartNumbers &numbers)
    {
        m_numbers = numbers;
        if (m_told)
            m_told();
    }
    const ChartNumbers &numbers() const { return m_numbers; }
    void whenNumbersChange(std::function<void()> tell) { m_told = std::move(tell); }

private:
    ChartNumbers m_numbers;
    std::function<void()> m_told;
};

//! Door of the module of charts, which is loaded with the first chart: Qt Charts and OpenGL are no part of the program.
class ChartModule
{
public:
    virtual ~ChartModule() = default;
    virtual BarChart *makeBars(QWidget *parent) = 0;
};

//! Gives a chart lines across at 0 and some round values up to `most`; the highest is written as `pattern`, "%1 MB".
void addValueLines(BarChartData &data, double most, const QString &pattern);

//! A chart of bars; null where the module is missing.
BarChart *makeBarChart(QWidget *parent);

} // namespace ui

Q_DECLARE_INTERFACE(ui::ChartModule, LINEDESK_CHARTS_IID)
