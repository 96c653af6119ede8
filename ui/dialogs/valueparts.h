// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/balance.h"
#include "ui/program.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/toggles.h"

#include <QDateTimeEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace ui {

class Busy;

//! What a part of the value sheet works with.
struct ValueContext
{
    Program &program;
    const Theme &theme;
    Busy &busy;
    qint64 lines = 0;
    std::optional<domain::Line> line; //!< where the order is for one line whose values are known
};

//! The part of the value sheet that collects one kind's value.
class ValuePart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual domain::ChangeOrder order() const = 0;
    //! Shows what an order asks for.
    virtual void setOrder(const domain::ChangeOrder &order) = 0;
    //! What gets the focus first.
    virtual QWidget *first() = 0;
    //! What is still missing, as a sentence; empty: nothing. The rules of the domain are asked beside it.
    virtual QString missing() const { return {}; }
    //! What the sheet does when somebody wants to go on with what was entered.
    enum class Going { On, Stay, Over };
    //! On: the order is good; Stay: the part says what is wrong; Over: done already, there is nothing to order.
    virtual Going goOn() { return Going::On; }
    //! What stands on the button.
    virtual QString verb() const { return tr("Preview…"); }
    //! Where the counter of the part says what is wrong, no sentence is needed.
    virtual bool saysItself() const { return false; }

Q_SIGNALS:
    void changed();
    //! Enter in a field of one line.
    void entered();
};

//! Sub-account or group (one sheet for both, look.md "move or assign"), or rate plan: a list with a filter.
class TargetPart : public ValuePart
{
    Q_OBJECT

public:
    TargetPart(domain::ChangeKind kind, ValueContext context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_filter; }
    QString missing() const override;
    QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    QString current() const;

    ValueContext m_context;
    domain::ChangeKind m_kind;
    SegmentedControl *m_which = nullptr;
    QLineEdit *m_filter;
    QListWidget *m_list;
};

//! Notes and end user.
class TextPart : public ValuePart
{
    Q_OBJECT

public:
    TextPart(domain::ChangeKind kind, const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_edit; }

private:
    domain::ChangeKind m_kind;
    QLineEdit *m_edit;
    TextLabel *m_counter;
};

//! The text of an SMS with its counter of 70 UTF-16 units and what it costs (D17).
class SmsPart : public ValuePart
{
    Q_OBJECT

public:
    SmsPart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_edit; }
    bool saysItself() const override { return m_edit->toPlainText().size() > kUnits; }

    static constexpr qsizetype kUnits = domain::kLongestSms;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void count();

    QPlainTextEdit *m_edit;
    TextLabel *m_counter;
};

//! Labels to put on and to take off, with completion.
class LabelsPart : public ValuePart
{
    Q_OBJECT

public:
    LabelsPart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_on; }
    QString missing() const override;

private:
    QLineEdit *field(const Theme &theme, QLatin1String name, const QString &label, const QString &hint);

    QLineEdit *m_on;
    QLineEdit *m_off;
};

//! The deactivation date: a day, or none any more (R100).
class DatePart : public ValuePart
{
    Q_OBJECT

public:
    DatePart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_date; }

private:
    QTimeZone m_zone;
    QRadioButton *m_some;
    QRadioButton *m_none;
    QDateEdit *m_date;
};

//! Data auto-refill of prepaid lines: on below a threshold, or off (R261).
class AutoRefillPart : public ValuePart
{
    Q_OBJECT

public:
    AutoRefillPart(const ValueContext &context, QWidget *parent);

    domain::ChangeOrder order() const override;
    void setOrder(const domain::ChangeOrder &order) override;
    QWidget *first() override { return m_on; }

private:
    QRadioButton *m_on;
    QRadioButton *m_off;
    QSpinBox *m_threshold;
};

//! The part of a kind; null where a kind has no value.
ValuePart *makeValuePart(domain::ChangeKind kind, const ValueContext &context, QWidget *parent);

} // namespace ui
