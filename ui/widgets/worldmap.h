// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QPainterPath>
#include <QWidget>
#include <memory>
#include <vector>

namespace ui {

//! The shapes of countries on an equal-earth projection: x and y grow to the right and downwards, about 5.4 by 2.5.
struct WorldShapes
{
    struct Country
    {
        QPainterPath shape; //!< empty where it is too small for the map
        QPointF middle;
        QRectF main; //!< around its largest part
    };
    QHash<QString, Country> countries; //!< by ISO 3166-1 alpha-2
    QPainterPath others;               //!< what has no code
    QRectF bounds;

    //! Read from the program's resources when it is first asked for.
    static std::shared_ptr<const WorldShapes> load();
};

//! What is said of a country on the map.
struct MapValue
{
    QString code; //!< ISO 3166-1 alpha-2
    QString name;
    QString words; //!< "2,619.0 MB, 74.6%"
    double value = 0;
};

//! A world map whose countries are shaded by their values in five steps. A country that is too small is a dot. Nothing
//! is read or built before it is first painted.
class WorldMap : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kSteps = 5;

    explicit WorldMap(const Theme &theme, QWidget *parent = nullptr);

    //! The largest first.
    void setValues(std::vector<MapValue> values);
    const std::vector<MapValue> &values() const { return m_values; }
    //! From what value on a country has that step, 0 to 4; the least are above nothing.
    double stepFrom(int step) const;
    QColor stepColor(int step) const;
    //! Marks a country; empty: none.
    void setChosen(const QString &code);
    const QString &chosen() const { return m_chosen; }
    //! The whole world, or the part of it that has values.
    void showWhole(bool on);
    bool isWhole() const { return m_isWhole; }
    //! The country at a point of the widget, with a value or without; empty: none.
    QString countryAt(const QPointF &point);
    //! Where a country is on the widget.
    QPointF pointOf(const QString &code);

    QSize sizeHint() const override;

Q_SIGNALS:
    //! A country with a value was clicked, or Enter pressed on it; the chosen one again: it is no longer wanted.
    void chosenByHand(const QString &code);
    //! The country under the mouse or the cursor has changed; empty: none.
    void pointed(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const WorldShapes &shapes();
    QTransform placing();
    const MapValue *find(const QString &code) const;
    bool isDot(const WorldShapes::Country &country, const QTransform &placing) const;
    void point(const QString &code);
    void moveCursor(int by);
    void paintCountry(QPainter &painter, const QTransform &placing, const MapValue &value);

    const Theme &m_theme;
    std::shared_ptr<const WorldShapes> m_shapes;
    std::vector<MapValue> m_values;
    QString m_chosen;
    QString m_pointed;
    bool m_isWhole = false;
};

} // namespace ui
