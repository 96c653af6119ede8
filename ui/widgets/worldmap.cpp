// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/worldmap.h"

#include "ui/words.h"

#include <QAccessible>
#include <QFile>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double kDot = 4;          // radius of a country that is too small for its shape
constexpr double kSmall = 9;        // pixels across; below that nobody sees a shape
constexpr double kLeastWidth = 1.1; // of the part that is shown, on the projection: about a fifth of the world
constexpr double kAround = 0.12;    // of that part, on each side
constexpr std::array kFrom{0.0, 0.02, 0.1, 0.25, 0.6}; // of the largest value

//! Equal Earth (Šavrič, Patterson, Jenny 2018), y downwards.
QPointF projected(double longitude, double latitude)
{
    constexpr double a1 = 1.340264;
    constexpr double a2 = -0.081106;
    constexpr double a3 = 0.000893;
    constexpr double a4 = 0.003796;
    const double lambda = longitude * std::numbers::pi / 180;
    const double theta = std::asin(std::numbers::sqrt3 / 2 * std::sin(latitude * std::numbers::pi / 180));
    const double t2 = theta * theta;
    const double t6 = t2 * t2 * t2;
    const double x =
        2 * std::numbers::sqrt3 * lambda * std::cos(theta) / (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1));
    return {x, -theta * (a4 * t6 * t2 + a3 * t6 + a2 * t2 + a1)};
}

//! A ring of steps in tenths of a degree.
QPolygonF ringOf(QByteArrayView text)
{
    QPolygonF ring;
    const QList<QByteArray> numbers = text.toByteArray().split(' ');
    int x = 0;
    int y = 0;
    for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
        x += numbers[i].toInt();
        y += numbers[i + 1].toInt();
        ring << projected(x / 10.0, y / 10.0);
    }
    return ring;
}

WorldShapes::Country readCountry(const QList<QByteArray> &cells)
{
    WorldShapes::Country country;
    const QList<QByteArray> middle = cells[1].split(' ');
    country.middle = projected(middle.value(0).toInt() / 10.0, middle.value(1).toInt() / 10.0);
    country.main = QRectF(country.middle, QSizeF(0, 0));
    double most = 0;
    for (const QByteArray &text : cells[2].split(';')) {
        const QPolygonF ring = ringOf(text);
        if (ring.size() < 3)
            continue;
        country.shape.addPolygon(ring);
        country.shape.closeSubpath();
        const QRectF around = ring.boundingRect();
        if (around.width() * around.height() > most) {
            most = around.width() * around.height();
            country.main = around;
        }
    }
    return country;
}

} // namespace

std::shared_ptr<const WorldShapes> WorldShapes::load()
{
    auto shapes = std::make_shared<WorldShapes>();
    QFile file(u":/worldmap/worldmap.tsv"_s);
    if (!file.open(QFile::ReadOnly))
        return shapes;
    for (const QByteArray &row : file.readAll().split('\n')) {
        const QList<QByteArray> cells = row.split('\t');
        if (cells.size() != 3)
            continue;
        Country country = readCountry(cells);
        shapes->bounds = shapes->bounds.united(country.shape.boundingRect());
        if (cells[0] == "-")
            shapes->others.addPath(country.shape);
        else
            shapes->countries.insert(QString::fromLatin1(cells[0]), std::move(country));
    }
    return shapes;
}

WorldMap::WorldMap(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName("worldMap"_L1);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("World map of the data by country"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize WorldMap::sizeHint() const { return {m_theme.scaled(420), m_theme.scaled(200)}; }

const WorldShapes &WorldMap::shapes()
{
    if (!m_shapes)
        m_shapes = WorldShapes::load();
    return *m_shapes;
}

void WorldMap::setValues(std::vector<MapValue> values)
{
    m_values = std::move(values);
    QStringList words;
    for (const MapValue &value : m_values)
        words << tr("%1: %2").arg(value.name, value.words);
    setAccessibleDescription(words.join(u"; "_s));
    if (!find(m_chosen))
        m_chosen.clear();
    if (!find(m_pointed))
        point({});
    update();
}

void WorldMap::setChosen(const QString &code)
{
    m_chosen = code;
    update();
}

void WorldMap::showWhole(bool on)
{
    m_isWhole = on;
    update();
}

const MapValue *WorldMap::find(const QString &code) const
{
    const auto found = std::find_if(m_values.begin(), m_values.end(),
                                    [&code](const MapValue &value) { return value.code == code && !code.isEmpty(); });
    return found == m_values.end() ? nullptr : &*found;
}

double WorldMap::stepFrom(int step) const
{
    return m_values.empty() ? 0 : kFrom[size_t(step)] * m_values.front().value;
}

//! From a tint to the whole colour of the first series.
QColor WorldMap::stepColor(int step) const
{
    const Colors &c = m_theme.colors();
    const double part = 0.22 + 0.78 * step / (kSteps - 1);
    const auto mix = [part](int a, int b) { return int(a + (b - a) * part); };
    const QColor &ink = c.chart[0];
    return {mix(c.bg.red(), ink.red()), mix(c.bg.green(), ink.green()), mix(c.bg.blue(), ink.blue())};
}

//! From the projection to the widget.
QTransform WorldMap::placing()
{
    QRectF part;
    for (const MapValue &value : m_values) {
        const auto country = shapes().countries.constFind(value.code);
        if (country != shapes().countries.cend())
            part = part.isNull() ? country->main.adjusted(-1e-3, -1e-3, 1e-3, 1e-3) : part.united(country->main);
    }
    if (m_isWhole || part.isNull()) {
        part = shapes().bounds;
    } else {
        const double wider = std::max(0.0, kLeastWidth - part.width()) / 2 + part.width() * kAround;
        part.adjust(-wider, -part.height() * kAround, wider, part.height() * kAround);
    }
    const double scale = std::min(width() / part.width(), height() / part.height());
    QTransform placed;
    placed.translate(width() / 2.0, height() / 2.0);
    placed.scale(scale, scale);
    placed.translate(-part.center().x(), -part.center().y());
    return placed;
}

bool WorldMap::isDot(const WorldShapes::Country &country, const QTransform &placed) const
{
    const QRectF seen = placed.mapRect(country.main);
    return country.shape.isEmpty() || std::max(seen.width(), seen.height()) < kSmall;
}

QPointF WorldMap::pointOf(const QString &code) { return placing().map(shapes().countries.value(code).middle); }

QString WorldMap::countryAt(const QPointF &at)
{
    const QTransform placed = placing();
    for (const MapValue &value : m_values) { // dots lie above everything
        const auto country = shapes().countries.constFind(value.code);
        if (country == shapes().countries.cend() || !isDot(*country, placed))
            continue;
        const QPointF off = placed.map(country->middle) - at;
        if (std::hypot(off.x(), off.y()) <= kDot + 2)
            return value.code;
    }
    const QPointF on = placed.inverted().map(at);
    for (auto country = shapes().countries.cbegin(); country != shapes().countries.cend(); ++country) {
        if (country->shape.boundingRect().contains(on) && country->shape.contains(on))
            return country.key();
    }
    return {};
}

void WorldMap::paintCountry(QPainter &painter, const QTransform &placed, const MapValue &value)
{
    const auto country = shapes().countries.constFind(value.code);
    if (country == shapes().countries.cend())
        return;
    const Colors &c = m_theme.colors();
    int step = 0;
    while (step + 1 < kSteps && value.value > stepFrom(step + 1))
        ++step;
    const bool isChosen = value.code == m_chosen;
    const bool isPointed = value.code == m_pointed;
    painter.setPen(QPen(isChosen || isPointed ? c.text : c.bg, isChosen ? 2 : 1));
    painter.setBrush(stepColor(step));
    if (isDot(*country, placed))
        painter.drawEllipse(placed.map(country->middle), kDot, kDot);
    else
        painter.drawPath(placed.map(country->shape));
}

void WorldMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &c = m_theme.colors();
    const QTransform placed = placing();
    painter.setPen(QPen(c.bg, 1));
    painter.setBrush(c.hover);
    painter.drawPath(placed.map(shapes().others));
    for (const WorldShapes::Country &country : shapes().countries) {
        if (placed.mapRect(country.shape.boundingRect()).intersects(QRectF(rect())))
            painter.drawPath(placed.map(country.shape));
    }
    for (auto value = m_values.rbegin(); value != m_values.rend(); ++value)
        paintCountry(painter, placed, *value);
    for (const QString &marked : {m_pointed, m_chosen}) { // their lines lie above their neighbours
        if (const MapValue *value = find(marked))
            paintCountry(painter, placed, *value);
    }
    if (hasFocus()) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void WorldMap::point(const QString &code)
{
    if (code == m_pointed)
        return;
    m_pointed = code;
    setCursor(find(code) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const MapValue *value = find(code);
    setToolTip(value ? words::toolTip(tr("%1: %2").arg(value->name, value->words)) : QString());
    Q_EMIT pointed(code);
    update();
}

void WorldMap::mouseMoveEvent(QMouseEvent *event)
{
    const QString code = countryAt(event->position());
    point(find(code) ? code : QString());
}

void WorldMap::leaveEvent(QEvent *) { point({}); }

void WorldMap::mousePressEvent(QMouseEvent *event)
{
    const QString code = countryAt(event->position());
    if (event->button() == Qt::LeftButton && find(code))
        Q_EMIT chosenByHand(code);
}

//! Through the countries that have a value, the largest first.
void WorldMap::moveCursor(int by)
{
    if (m_values.empty())
        return;
    const MapValue *current = find(m_pointed);
    const auto at = current ? int(current - m_values.data()) : by > 0 ? -1 : int(m_values.size());
    point(m_values[size_t(std::clamp(at + by, 0, int(m_values.size()) - 1))].code);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void WorldMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: moveCursor(1); return;
    case Qt::Key_Left:
    case Qt::Key_Up: moveCursor(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (find(m_pointed))
            Q_EMIT chosenByHand(m_pointed);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void WorldMap::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void WorldMap::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ui
