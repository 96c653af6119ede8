// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/newlineparts.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void fill(QComboBox *box, const QString &none, const std::vector<domain::Named> &all)
{
    const QString before = box->currentData().toString();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(none, QString());
    for (const domain::Named &named : all)
        box->addItem(named.name.left(100).simplified(), named.id);
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

domain::Named chosen(const QComboBox *box)
{
    const QString id = box->currentData().toString();
    return id.isEmpty() ? domain::Named() : domain::Named{id, box->currentText()};
}

} // namespace

DefaultsRow::DefaultsRow(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_program(program), m_plan(formChoice("newPlan"_L1, tr("Rate plan of new lines"), this)),
      m_subAccount(formChoice("newSubAccount"_L1, tr("Sub-account of new lines"), this)),
      m_group(formChoice("newGroup"_L1, tr("Group of new lines"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(12);
    for (const auto &[box, label] : {std::pair(m_plan, tr("Rate plan")), std::pair(m_subAccount, tr("Sub-account")),
                                     std::pair(m_group, tr("Group"))}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        row->addWidget(new FormField(theme, label, box, {}, this), 1);
        connect(box, &QComboBox::currentIndexChanged, this, &DefaultsRow::changed);
    }
}

void DefaultsRow::refresh()
{
    const domain::Catalog &catalog = m_program.changeFacts().catalog;
    std::vector<domain::Named> plans;
    for (const domain::RatePlan &plan : catalog.plans)
        plans.push_back(plan.named);
    fill(m_plan, tr("No plan"), plans);
    fill(m_subAccount, tr("No sub-account"), catalog.subAccounts);
    fill(m_group, tr("No group"), catalog.groups);
}

exports::ImportDefaults DefaultsRow::defaults() const
{
    return {.plan = chosen(m_plan), .subAccount = chosen(m_subAccount), .group = chosen(m_group)};
}

} // namespace ui
