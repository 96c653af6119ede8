// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barchart.h"

#include <QBarSet>
#include <QBuffer>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {

namespace {

constexpr int kAbove = 10;     // for half of the uppermost label
constexpr double kRoom = 1.05; // above the highest bar

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
        chart->setMargins(QMargins(0, data.values.empty() ? 0 : kAbove, 8, 0));
        chart->layout()->setContentsMargins(0, 0, 0, 0);
        chart->legend()->hide();
        if (barsOf(data) > 0)
            fill(*chart, data);
        addWords(*chart, data);
        QChart *old = m_view->chart();
        m_view->setChart(chart);
        delete old;
        placeWords();
        m_view->setAccessibleName(accessibleName());
        m_view->setAccessibleDescription(accessibleDescription());
    }

    QImage picture(const QColor &ground, double scale) override
    {
        QImage image((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32);
        image.fill(ground);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        m_view->render(&painter, QRectF(QPointF(), QSizeF(image.size())), m_view->viewport()->rect());
        return image;
    }

    QByteArray drawing(const QString &title, const QString &description) override
    {
        QByteArray svg;
        QBuffer buffer(&svg);
        buffer.open(QBuffer::WriteOnly);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size());
        generator.setViewBox(QRect(QPoint(), size()));
        generator.setTitle(title);
        generator.setDescription(description);
        QPainter painter(&generator);
        m_view->render(&painter, QRectF(QPointF(), QSizeF(size())), m_view->viewport()->rect());
        painter.end();
        return svg;
    }

private:
    static size_t barsOf(const ui::BarChartData &data)
    {
        return data.stacked.empty() ? data.solid.size() : data.stacked.front().bars.size();
    }

    static double highestOfTwo(const ui::BarChartData &data)
    {
        double most = 0;
        for (size_t bar = 0; bar < data.solid.size(); ++bar)
            most = std::max(most, data.solid[bar] + data.light[bar]);
        return most;
    }

    //! The height of the highest bar.
    static double highest(const ui::BarChartData &data)
    {
        if (data.stacked.empty())
            return highestOfTwo(data);
        double most = 0;
        for (size_t bar = 0; bar < barsOf(data); ++bar) {
            double sum = 0;
            for (const ui::BarSeries &part : data.stacked)
                sum += part.bars[bar];
            most = std::max(most, sum);
        }
        return most;
    }

    static void fill(QChart &chart, const ui::BarChartData &data)
    {
        auto *bars = new QStackedBarSeries;
        bars->setBarWidth(0.72);
        for (const ui::BarSeries &part : data.stacked)
            bars->append(barSet(part.bars, part.fill, part.fill));
        if (data.stacked.empty()) {
            bars->append(barSet(data.solid, data.solidFill, data.solidFill));
            bars->append(barSet(data.light, data.lightFill, data.lightLine));
        }
        chart.addSeries(bars);
        auto *below = new QCategoryAxis;
        below->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        for (const auto &[bar, text] : data.labels)
            below->append(text, double(bar));
        below->setRange(-0.5, double(barsOf(data)) - 0.5);
        below->setGridLineVisible(false);
        below->setLineVisible(false);
        below->setLabelsColor(data.labelColor);
        below->setLabelsFont(data.labelFont);
        double most = highest(data);
        for (const std::optional<double> &value : data.line)
            most = std::max(most, value.value_or(0));
        for (const auto &[value, text] : data.values)
            most = std::max(most, value);
        for (const auto &[value, text] : data.limits)
            most = std::max(most, value);
        chart.addAxis(below, Qt::AlignBottom);
        bars->attachAxis(below);
        QAbstractAxis *values = valueAxis(data, most > 0 ? most * kRoom : 1);
        chart.addAxis(values, Qt::AlignLeft);
        bars->attachAxis(values);
        addLine(chart, data, *below, *values);
        for (const auto &[value, text] : data.limits)
            addLimit(chart, data, value, *below, *values);
    }

    //! Words beside lines across, or an axis that is not seen.
    static QAbstractAxis *valueAxis(const ui::BarChartData &data, double most)
    {
        if (data.values.empty()) {
            auto *hidden = new QValueAxis;
            hidden->setRange(0, most);
            hidden->setVisible(false);
            return hidden;
        }
        auto *axis = new QCategoryAxis;
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        for (const auto &[value, text] : data.values)
            axis->append(text, value);
        axis->setRange(0, std::max(most / kRoom, data.values.back().first));
        axis->setLineVisible(false);
        axis->setGridLineColor(data.gridColor);
        axis->setLabelsColor(data.labelColor);
        axis->setLabelsFont(data.labelFont);
        return axis;
    }

    //! A line for each run of values without a gap.
    static void addLine(QChart &chart, const ui::BarChartData &data, QAbstractAxis &below, QAbstractAxis &values)
    {
        QLineSeries *run = nullptr;
        for (size_t bar = 0; bar < data.line.size(); ++bar) {
            if (!data.line[bar]) {
                run = nullptr;
                continue;
            }
            if (!run) {
                run = new QLineSeries;
                run->setPen(QPen(data.lineColor, 1.5));
                chart.addSeries(run);
                run->attachAxis(&below);
                run->attachAxis(&values);
            }
            run->append(double(bar), *data.line[bar]);
        }
    }

    static void addLimit(QChart &chart, const ui::BarChartData &data, double value, QAbstractAxis &below,
                         QAbstractAxis &values)
    {
        auto *line = new QLineSeries;
        line->append(-0.5, value);
        line->append(double(barsOf(data)) - 0.5, value);
        line->setPen(QPen(data.limitColor, 1, Qt::DashLine));
        chart.addSeries(line);
        line->attachAxis(&below);
        line->attachAxis(&values);
    }

    //! The words of the limits stand on their lines: where those are is known once the chart has its size.
    void placeWords()
    {
        QChart *chart = m_view->chart();
        for (size_t i = 0; i < m_words.size() && !chart->series().isEmpty(); ++i) {
            const QPointF at = chart->mapToPosition(QPointF(-0.5, m_limits[i]), chart->series().first());
            const double above = at.y() - m_words[i]->boundingRect().height();
            m_words[i]->setPos(at.x() + 6, above < 0 ? at.y() + 1 : above); // below a line at the very top
        }
    }

    void addWords(QChart &chart, const ui::BarChartData &data)
    {
        m_words.clear();
        m_limits.clear();
        for (const auto &[value, text] : data.limits) {
            auto *words = new QGraphicsSimpleTextItem(text, &chart);
            words->setFont(data.labelFont);
            words->setBrush(data.limitColor);
            words->setZValue(20);
            m_words.push_back(words);
            m_limits.push_back(value);
        }
        connect(&chart, &QChart::plotAreaChanged, this, &StackedBars::placeWords);
    }

    std::vector<QGraphicsSimpleTextItem *> m_words; //!< the chart owns them
    std::vector<double> m_limits;
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
