// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/busy.h"
#include "ui/dialogs/valueparts.h"
#include "ui/words.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFirstThreshold = 100; // MB

//! Completes the last of several words that commas part.
class LastWordCompleter : public QCompleter
{
public:
    LastWordCompleter(QStringListModel *words, QLineEdit *edit) : QCompleter(words, edit), m_edit(edit)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
    }

    QStringList splitPath(const QString &path) const override { return {path.section(u',', -1).trimmed()}; }

    QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString text = m_edit->text();
        const qsizetype comma = text.lastIndexOf(u',');
        return (comma < 0 ? QString() : text.left(comma + 1) + u' ') + index.data().toString();
    }

private:
    QLineEdit *m_edit;
};

QStringList labelsOf(const QString &text)
{
    QStringList labels;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString label = part.simplified();
        if (!label.isEmpty() && !labels.contains(label))
            labels << label;
    }
    return labels;
}

} // namespace

LabelsPart::LabelsPart(const ValueContext &context, QWidget *parent) : ValuePart(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    m_on = field(context.theme, "labelsOn"_L1, tr("Put on"), tr("Separate several with commas."));
    m_off = field(context.theme, "labelsOff"_L1, tr("Take off"),
                  context.line && !context.line->labels.isEmpty()
                      ? tr("The line has: %1").arg(context.line->labels.join(u", "_s).left(300).simplified())
                      : tr("Lines without it stay as they are."));
    auto *known = new QStringListModel(this);
    for (QLineEdit *edit : {m_on, m_off})
        edit->setCompleter(new LastWordCompleter(known, edit));
    context.busy.await(context.program.filterValues(domain::FilterField::Label, {}), this,
                       [known](const base::Result<std::vector<storage::ValueCount>> &values) {
                           QStringList words;
                           for (const storage::ValueCount &value :
                                values ? *values : std::vector<storage::ValueCount>()) {
                               if (!value.value.isEmpty())
                                   words << value.value;
                           }
                           known->setStringList(words);
                       });
}

QLineEdit *LabelsPart::field(const Theme &theme, QLatin1String name, const QString &label, const QString &hint)
{
    QLineEdit *edit = formEdit(name, label, {}, this);
    layout()->addWidget(new FormField(theme, label, edit, hint, this));
    connect(edit, &QLineEdit::textChanged, this, &ValuePart::changed);
    connect(edit, &QLineEdit::returnPressed, this, &ValuePart::entered);
    return edit;
}

domain::ChangeOrder LabelsPart::order() const
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::Labels, .value = {}};
    order.value.labels = labelsOf(m_on->text());
    order.value.labelsOff = labelsOf(m_off->text());
    return order;
}

void LabelsPart::setOrder(const domain::ChangeOrder &order)
{
    m_on->setText(order.value.labels.join(u", "_s));
    m_off->setText(order.value.labelsOff.join(u", "_s));
}

QString LabelsPart::missing() const
{
    const domain::ChangeOrder wanted = order();
    for (const QString &label : wanted.value.labels) {
        if (wanted.value.labelsOff.contains(label))
            return tr("\"%1\" stands in both fields.").arg(label.left(60));
    }
    return wanted.value.labels.isEmpty() && wanted.value.labelsOff.isEmpty() ? tr("Enter a label.") : QString();
}

DatePart::DatePart(const ValueContext &context, QWidget *parent)
    : ValuePart(parent), m_zone(context.program.changeFacts().zone),
      m_some(new QRadioButton(tr("Deactivate on"), this)),
      m_none(new QRadioButton(tr("No date: the lines stay active"), this)), m_date(new QDateEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    m_some->setObjectName("dateSome"_L1);
    m_none->setObjectName("dateNone"_L1);
    for (QRadioButton *button : {m_some, m_none})
        button->setAccessibleName(button->text());
    m_some->setChecked(true);
    m_date->setObjectName("changeDate"_L1);
    m_date->setAccessibleName(tr("Deactivation date"));
    m_date->setCalendarPopup(true);
    m_date->setProperty("large", true);
    const QDate today = context.program.changeFacts().now.toTimeZone(m_zone).date();
    m_date->setMinimumDate(today.addDays(1));
    m_date->setDate(context.line && context.line->deactivationDate
                        ? std::max(today.addDays(1), context.line->deactivationDate->toTimeZone(m_zone).date())
                        : today.addDays(1));
    auto *row = new QHBoxLayout;
    row->addWidget(m_some);
    row->addWidget(m_date, 1);
    column->addLayout(row);
    column->addWidget(m_none);
    column->addWidget(new TextLabel(context.theme, TextStyle::Small, Tone::Hint,
                                    tr("At 00:00 of that day, %1.").arg(QString::fromLatin1(m_zone.id())), this));
    connect(m_some, &QRadioButton::toggled, this, [this](bool on) {
        m_date->setEnabled(on);
        Q_EMIT changed();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ValuePart::changed);
}

domain::ChangeOrder DatePart::order() const
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::DeactivationDate, .value = {}};
    if (m_some->isChecked())
        order.value.date = QDateTime(m_date->date(), QTime(0, 0), m_zone).toUTC();
    return order;
}

void DatePart::setOrder(const domain::ChangeOrder &order)
{
    (order.value.date ? m_some : m_none)->setChecked(true);
    if (order.value.date)
        m_date->setDate(order.value.date->toTimeZone(m_zone).date());
}

AutoRefillPart::AutoRefillPart(const ValueContext &context, QWidget *parent)
    : ValuePart(parent), m_on(new QRadioButton(tr("On, refill when less is left than"), this)),
      m_off(new QRadioButton(tr("Off"), this)), m_threshold(new QSpinBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    m_on->setObjectName("autoRefillOn"_L1);
    m_off->setObjectName("autoRefillOff"_L1);
    for (QRadioButton *button : {m_on, m_off})
        button->setAccessibleName(button->text());
    m_threshold->setObjectName("autoRefillThreshold"_L1);
    m_threshold->setAccessibleName(tr("Threshold in MB"));
    m_threshold->setRange(1, 1'000'000);
    m_threshold->setSuffix(tr(" MB"));
    m_threshold->setProperty("large", true);
    const bool isOn = context.line && context.line->dataAutoRefill.value_or(false);
    m_threshold->setValue(context.line && context.line->refillThreshold
                              ? int(context.line->refillThreshold->bytes / base::kBytesPerMegabyte)
                              : kFirstThreshold);
    (isOn ? m_off : m_on)->setChecked(true);
    m_threshold->setEnabled(!isOn);
    auto *row = new QHBoxLayout;
    row->addWidget(m_on);
    row->addWidget(m_threshold, 1);
    column->addLayout(row);
    column->addWidget(m_off);
    connect(m_on, &QRadioButton::toggled, this, [this](bool on) {
        m_threshold->setEnabled(on);
        Q_EMIT changed();
    });
    connect(m_threshold, &QSpinBox::valueChanged, this, &ValuePart::changed);
}

void AutoRefillPart::setOrder(const domain::ChangeOrder &order)
{
    (order.value.on ? m_on : m_off)->setChecked(true);
    if (order.value.threshold)
        m_threshold->setValue(int(order.value.threshold->bytes / base::kBytesPerMegabyte));
}

domain::ChangeOrder AutoRefillPart::order() const
{
    domain::ChangeOrder order{.kind = domain::ChangeKind::DataAutoRefill, .value = {}};
    order.value.on = m_on->isChecked();
    if (order.value.on)
        order.value.threshold = base::DataVolume{qint64(m_threshold->value()) * base::kBytesPerMegabyte};
    return order;
}

} // namespace ui
