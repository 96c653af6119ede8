// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokeneditor.h"

#include "ui/busy.h"
#include "ui/filterwords.h"
#include "ui/style.h"
#include "ui/words.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::FilterField;
using domain::FilterOp;

QString exampleFor(FilterField field)
{
    if (domain::isVolumeField(field))
        return TokenEditor::tr("For example 50MB");
    if (field == FilterField::Seen)
        return TokenEditor::tr("For example 7d, 12h or 2026-11-01");
    if (field == FilterField::Renewal)
        return TokenEditor::tr("For example 2026-11-01");
    if (domain::isNumberField(field))
        return TokenEditor::tr("A whole number");
    if (domain::isContainsField(field))
        return TokenEditor::tr("Part of the text");
    return TokenEditor::tr("Search the values");
}

} // namespace

TokenEditor::TokenEditor(Program &program, const Theme &theme, Busy &busy, const domain::FilterTerm &term,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup), m_program(program), m_theme(theme), m_busy(busy), m_term(term),
      m_relation(new QComboBox(this)), m_input(new QLineEdit(this)),
      m_problem(new TextLabel(theme, TextStyle::Small, Tone::Red, {}, this)),
      m_ok(new Button(theme, Button::Kind::Primary, tr("Apply"), "tokenApply"_L1, this))
{
    setObjectName("tokenEditor"_L1);
    setAccessibleName(tr("Edit the filter %1").arg(filterwords::field(term.field)));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(theme.scaled(280));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(new TextLabel(theme, TextStyle::Section, Tone::Text, filterwords::field(term.field), this));
    m_relation->setObjectName("tokenRelation"_L1);
    m_relation->setAccessibleName(tr("Relation"));
    column->addWidget(m_relation);
    m_input->setObjectName("tokenInput"_L1);
    m_input->setAccessibleName(exampleFor(term.field));
    m_input->setPlaceholderText(exampleFor(term.field));
    column->addWidget(m_input);
    fillRelations();
    if (isList())
        buildList();
    else
        buildAmount();
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addWidget(m_ok, 0, Qt::AlignRight);
    connect(m_ok, &QAbstractButton::clicked, this, &TokenEditor::apply);
    connect(m_input, &QLineEdit::returnPressed, this, &TokenEditor::apply);
}

bool TokenEditor::isList() const
{
    return !domain::isComparedField(m_term.field) && !domain::isContainsField(m_term.field);
}

void TokenEditor::fillRelations()
{
    const auto add = [this](FilterOp op, const QString &text) { m_relation->addItem(text, int(op)); };
    if (m_term.field == FilterField::Seen) {
        add(FilterOp::Less, tr("within the last"));
        add(FilterOp::Greater, tr("longer ago than"));
        add(FilterOp::AnyOf, tr("Never"));
    } else if (m_term.field == FilterField::Renewal) {
        add(FilterOp::Less, tr("before"));
        add(FilterOp::LessOrEqual, tr("up to"));
        add(FilterOp::Greater, tr("after"));
        add(FilterOp::GreaterOrEqual, tr("from"));
    } else if (domain::isComparedField(m_term.field)) {
        add(FilterOp::Greater, tr("over"));
        add(FilterOp::GreaterOrEqual, tr("at least"));
        add(FilterOp::Less, tr("under"));
        add(FilterOp::LessOrEqual, tr("at most"));
    } else if (domain::isContainsField(m_term.field)) {
        add(FilterOp::AnyOf, tr("has"));
        add(FilterOp::NoneOf, tr("has not"));
    } else {
        add(FilterOp::AnyOf, tr("is any of"));
        add(FilterOp::NoneOf, tr("is none of"));
    }
    m_relation->setCurrentIndex(std::max(0, m_relation->findData(int(m_term.op))));
}

void TokenEditor::buildList()
{
    m_values = new QListWidget(this);
    m_values->setObjectName("tokenValues"_L1);
    m_values->setAccessibleName(tr("Values"));
    m_values->setFrameShape(QFrame::NoFrame);
    m_values->setFixedHeight(m_theme.scaled(208));
    m_values->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout()->addWidget(m_values);
    connect(m_values, &QListWidget::itemClicked, this, [](QListWidgetItem *item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    connect(m_input, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int i = 0; i < m_values->count(); ++i)
            m_values->item(i)->setHidden(!m_values->item(i)->text().contains(text, Qt::CaseInsensitive));
    });
    loadValues();
}

void TokenEditor::buildAmount()
{
    const QString text =
        m_term.values.isEmpty() && !m_term.age && !m_term.when && m_term.volume.bytes == 0 && m_term.number == 0
            ? QString()
            : formatFilterTerm(m_term);
    const qsizetype start = text.indexOf(QRegularExpression(u"[:<>]=?"_s));
    if (start >= 0 && m_term.values != QStringList{u"never"_s}) {
        QString value = text.mid(start + 1);
        if (value.startsWith(u'='))
            value.remove(0, 1);
        m_input->setText(domain::isContainsField(m_term.field) ? m_term.values.join(u',') : value);
    }
    connect(m_relation, &QComboBox::currentIndexChanged, this, [this] {
        m_input->setEnabled(m_term.field != FilterField::Seen ||
                            FilterOp(m_relation->currentData().toInt()) != FilterOp::AnyOf);
    });
}

void TokenEditor::loadValues()
{
    m_busy.await(m_program.filterValues(m_term.field, {}), this,
                 [this](const base::Result<std::vector<storage::ValueCount>> &values) {
                     QStringList known;
                     if (values) {
                         for (const storage::ValueCount &value : *values) {
                             known << value.value;
                             addValue(value.value, words::count(value.lines), m_term.values.contains(value.value));
                         }
                     }
                     if (m_term.field == FilterField::Status) {
                         for (const domain::LineStatus status :
                              domain::kAllStatuses) { // those that no line has right now
                             const QString word = domain::statusWord(status);
                             if (!known.contains(word) && !m_term.values.contains(word))
                                 addValue(word, {}, false);
                         }
                     }
                     for (const QString &value : m_term.values) { // chosen before, gone from the cache since
                         if (!known.contains(value))
                             addValue(value, words::count(0), true);
                     }
                 });
}

void TokenEditor::addValue(const QString &value, const QString &aside, bool checked)
{
    auto *item =
        new QListWidgetItem(u"%1   %2"_s.arg(filterwords::oneValue(m_term.field, value), aside).trimmed(), m_values);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    item->setSizeHint({100, m_theme.scaled(26)});
}

QString TokenEditor::termText() const
{
    const auto op = FilterOp(m_relation->currentData().toInt());
    const QString word = filterFieldWord(m_term.field);
    const QString sign = op == FilterOp::NoneOf ? u"-"_s : QString();
    QStringList values;
    if (m_values) {
        for (int i = 0; i < m_values->count(); ++i) {
            if (m_values->item(i)->checkState() == Qt::Checked)
                values << domain::quoteFilterValue(m_values->item(i)->data(Qt::UserRole).toString());
        }
        return values.isEmpty() ? QString() : sign + word + u':' + values.join(u',');
    }
    if (m_term.field == FilterField::Seen && op == FilterOp::AnyOf)
        return word + ":never"_L1;
    if (domain::isContainsField(m_term.field))
        return sign + word + u':' + domain::quoteFilterValue(m_input->text().trimmed());
    const QString relation = op == FilterOp::Less          ? u"<"_s
                             : op == FilterOp::LessOrEqual ? u"<="_s
                             : op == FilterOp::Greater     ? u">"_s
                                                           : u">="_s;
    return word + relation + m_input->text().simplified().remove(u' ');
}

void TokenEditor::apply()
{
    const QString text = termText();
    const base::Result<domain::LineFilter> filter = domain::parseLineFilter(text);
    if (text.isEmpty() || !filter || filter->terms.size() != 1) {
        m_problem->setText(text.isEmpty() ? tr("Choose at least one value.")
                           : !filter      ? filterwords::problem(filter.error())
                                          : tr("Enter a value."));
        m_problem->show();
        adjustSize();
        return;
    }
    const domain::FilterTerm term = filter->terms.front();
    Q_EMIT accepted(term);
    close();
}

void TokenEditor::openBelow(const QWidget *anchor)
{
    adjustSize();
    move(anchor->mapToGlobal(QPoint(0, anchor->height() + 2)));
    show();
    m_input->setFocus(Qt::PopupFocusReason);
}

void TokenEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().popup);
    drawBox(&painter, rect(), m_theme.colors().popup, m_theme.colors().control, 0);
}

} // namespace ui
