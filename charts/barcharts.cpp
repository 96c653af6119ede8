// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barchart.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {

namespace {

QBarSet *barSet(const std::vector<double> &values, const QColor &fill, const QColor &line)
{
    auto *set = new QBarSet({});
    set->setColor(fill);
    set->setBorderColor(line);
    set->setPen(QPen(line, 1));
    for (const double value : values)
        *set << value;
    return set;
}

class StackedBars : public ui::BarChart
{
public:
    explicit StackedBars(QWidget *parent) : ui::BarChart(parent), m_view(new QChartView(this))
    {
        auto *whole = new QVBoxLayout(this);
        whole->setContentsMargins({});
        whole->addWidget(m_view);
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setRenderHint(QPainter::Antialiasing, false);
        m_view->setBackgroundBrush(Qt::NoBrush);
        m_view->setFocusPolicy(Qt::NoFocus);
        m_view->viewport()->setAutoFillBackground(false);
        m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_view->setObjectName("usageChartBars"_L1);
    }

    void draw(const ui::BarChartData &data) override
    {
        auto *chart = new QChart;
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->setBackgroundVisible(false);
        chart->setMargins(QMargins(0, 0, 8, 0));
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->legend()->hide();
        if (!data.solid.empty())
            fill(*chart, data);
        QChart *old = m_view->chart();
        m_view->setChart(chart);
        delete old;
        m_view->setAccessibleName(accessibleName());
        m_view->setAccessibleDescription(accessibleDescription());
    }

private:
    static void fill(QChart &chart, const ui::BarChartData &data)
    {
        auto *bars = new QStackedBarSeries;
        bars->setBarWidth(0.72);
        bars->append(barSet(data.solid, data.solidFill, data.solidFill));
        bars->append(barSet(data.light, data.lightFill, data.lightLine));
        chart.addSeries(bars);
        auto *below = new QCategoryAxis;
        below->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        for (const auto &[bar, text] : data.labels)
            below->append(text, double(bar));
        below->setRange(-0.5, double(data.solid.size()) - 0.5);
        below->setGridLineVisible(false);
        below->setLineVisible(false);
        below->setLabelsColor(data.labelColor);
        below->setLabelsFont(data.labelFont);
        const double most = std::max(*std::max_element(data.solid.begin(), data.solid.end()),
                                     *std::max_element(data.light.begin(), data.light.end()));
        auto *values = new QValueAxis;
        values->setRange(0, most > 0 ? most * 1.05 : 1);
        values->setVisible(false);
        chart.addAxis(below, Qt::AlignBottom);
        chart.addAxis(values, Qt::AlignLeft);
        bars->attachAxis(below);
        bars->attachAxis(values);
    }

    QChartView *m_view;
};

} // namespace

//! The module's door.
class Charts : public QObject, public ui::ChartModule
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID LINEDESK_CHARTS_IID)
    Q_INTERFACES(ui::ChartModule)

public:
    ui::BarChart *makeBars(QWidget *parent) override { return new StackedBars(parent); }
};

} // namespace charts

#include "barcharts.moc"
