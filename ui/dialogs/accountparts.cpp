// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/accountparts.h"

#include "models/tables/changetext.h"
#include "ui/widgets/countries.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using domain::ChangeKind;
using domain::FormEntry;

constexpr int kFirstQuantity = 50;

QVBoxLayout *partColumn(QWidget *part)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(12);
    return column;
}

QString roleHint(domain::Role role)
{
    switch (role) {
    case domain::Role::Owner: return {};
    case domain::Role::User: return InvitePart::tr("Everything but payments, staff and the shared key.");
    case domain::Role::CompanyAdmin: return InvitePart::tr("All lines and groups, and their users. No money.");
    case domain::Role::GroupAdmin: return InvitePart::tr("Acts on the lines of its groups.");
    case domain::Role::GroupSupervisor: return InvitePart::tr("Sees the lines of its groups, changes nothing.");
    case domain::Role::SubAccount: return InvitePart::tr("The lines of one sub-account.");
    }
    return {};
}

} // namespace

QString storeAddress() { return u"https://business.keepgo.com/"_s; }

FormField *FormPart::addField(FormEntry entry, const Theme &theme, const QString &label, QWidget *editor,
                              const QString &hint)
{
    auto *made = new FormField(theme, label, editor, hint, this);
    m_fields[entry] = made;
    return made;
}

ValuePart::Going FormPart::goOn()
{
    m_isTried = true;
    showProblems();
    return wrong().empty() ? Going::On : Going::Stay;
}

void FormPart::touched()
{
    if (m_isTried)
        showProblems();
    Q_EMIT changed();
}

void FormPart::showProblems()
{
    const std::vector<domain::WrongEntry> all = wrong();
    for (const auto &[entry, field] : m_fields) {
        const auto found =
            std::find_if(all.begin(), all.end(), [entry = entry](const auto &each) { return each.entry == entry; });
        field->setError(found == all.end() ? QString() : tables::ChangeText::problem(entry, found->problem));
    }
}

OrderPart::OrderPart(const ValueContext &context, QWidget *parent)
    : FormPart(parent), m_quantity(new QSpinBox(this)),
      m_type(new SegmentedControl(context.theme, tr("Card type"), "orderType"_L1, this)),
      m_store(new TextLabel(context.theme, TextStyle::Body, Tone::Secondary,
                            tr("Up to 10 cards are ordered in the store, business.keepgo.com. It opens in your "
                               "browser."),
                            this)),
      m_form(new QWidget(this)), m_name(formEdit("orderName"_L1, tr("Name"), {}, m_form)),
      m_company(formEdit("orderCompany"_L1, tr("Company"), {}, m_form)),
      m_email(formEdit("orderEmail"_L1, tr("E-mail address"), {}, m_form)),
      m_phone(formEdit("orderPhone"_L1, tr("Telephone"), u"+31 10 1234567"_s, m_form)),
      m_country(formChoice("orderCountry"_L1, tr("Country"), m_form)),
      m_address(formEdit("orderAddress"_L1, tr("Address"), {}, m_form)),
      m_notes(formEdit("orderNotes"_L1, tr("Notes"), {}, m_form))
{
    m_quantity->setObjectName("orderQuantity"_L1);
    m_quantity->setAccessibleName(tr("Number of cards"));
    m_quantity->setRange(1, domain::kMostCards);
    m_quantity->setGroupSeparatorShown(true);
    m_quantity->setProperty("large", true);
    m_quantity->setValue(kFirstQuantity);
    m_type->add(int(domain::CardType::Sim), tr("SIM"), "orderSim"_L1);
    m_type->add(int(domain::CardType::Esim), tr("eSIM"), "orderEsim"_L1);
    m_type->setCurrent(int(domain::CardType::Sim));
    m_store->setObjectName("orderStore"_L1);
    m_store->setWordWrap(true);
    QVBoxLayout *column = partColumn(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(addField(FormEntry::Quantity, context.theme, tr("Number of cards"), m_quantity), 1, Qt::AlignTop);
    row->addWidget(new FormField(context.theme, tr("Card type"), m_type, {}, this), 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(m_store);
    buildForm(context.theme);
    column->addWidget(m_form);
    column->addStretch(1);
    connect(m_quantity, &QSpinBox::valueChanged, this, [this] {
        showWay();
        touched();
    });
    connect(m_type, &SegmentedControl::chosen, this, &OrderPart::touched);
    showWay();
}

void OrderPart::buildForm(const Theme &theme)
{
    fillCountries(m_country);
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(addField(FormEntry::Name, theme, tr("Name"), m_name), 0, 0, Qt::AlignTop);
    grid->addWidget(addField(FormEntry::Company, theme, tr("Company"), m_company), 0, 1, Qt::AlignTop);
    grid->addWidget(addField(FormEntry::Email, theme, tr("E-mail address"), m_email), 1, 0, Qt::AlignTop);
    grid->addWidget(addField(FormEntry::Phone, theme, tr("Telephone"), m_phone), 1, 1, Qt::AlignTop);
    grid->addWidget(addField(FormEntry::Address, theme, tr("Address"), m_address), 2, 0, Qt::AlignTop);
    grid->addWidget(addField(FormEntry::Country, theme, tr("Country"), m_country), 2, 1, Qt::AlignTop);
    grid->addWidget(addField(FormEntry::Notes, theme, tr("Notes (optional)"), m_notes), 3, 0, 1, 2, Qt::AlignTop);
    for (QLineEdit *edit : {m_name, m_company, m_email, m_phone, m_address, m_notes}) {
        connect(edit, &QLineEdit::textChanged, this, &OrderPart::touched);
        connect(edit, &QLineEdit::returnPressed, this, &ValuePart::entered);
    }
    connect(m_country, &QComboBox::currentIndexChanged, this, &OrderPart::touched);
}

bool OrderPart::isForStore() const { return !m_isCorrecting && m_quantity->value() <= domain::kMostInStore; }

void OrderPart::showWay()
{
    m_store->setVisible(isForStore());
    m_form->setVisible(!isForStore());
}

QString OrderPart::verb() const { return isForStore() ? tr("Open the store") : tr("Continue…"); }

ValuePart::Going OrderPart::goOn()
{
    if (!isForStore())
        return FormPart::goOn();
    if (QDesktopServices::openUrl(QUrl(storeAddress())))
        return Going::Over;
    m_store->setText(tr("The browser could not be opened. Open %1 yourself.").arg(storeAddress()));
    return Going::Stay;
}

std::vector<domain::WrongEntry> OrderPart::wrong() const { return domain::wrongEntries(*order().value.cards); }

domain::ChangeOrder OrderPart::order() const
{
    domain::ChangeOrder order{.kind = ChangeKind::OrderCards, .value = {}};
    order.value.cards = domain::CardOrder{.quantity = m_quantity->value(),
                                          .cardType = domain::CardType(m_type->current()),
                                          .name = m_name->text().trimmed(),
                                          .company = m_company->text().trimmed(),
                                          .email = m_email->text().trimmed(),
                                          .phone = m_phone->text().trimmed(),
                                          .country = m_country->currentData().toString(),
                                          .address = m_address->text().trimmed(),
                                          .notes = m_notes->text().trimmed()};
    return order;
}

void OrderPart::setOrder(const domain::ChangeOrder &order)
{
    m_isCorrecting = true;
    const domain::CardOrder cards = order.value.cards.value_or(domain::CardOrder());
    m_quantity->setValue(cards.quantity);
    m_type->setCurrent(int(cards.cardType));
    m_name->setText(cards.name);
    m_company->setText(cards.company);
    m_email->setText(cards.email);
    m_phone->setText(cards.phone);
    m_country->setCurrentIndex(std::max(0, m_country->findData(cards.country)));
    m_address->setText(cards.address);
    m_notes->setText(cards.notes);
    showWay();
}

InvitePart::InvitePart(const ValueContext &context, QWidget *parent)
    : FormPart(parent), m_facts(context.program.changeFacts()),
      m_email(formEdit("inviteEmail"_L1, tr("E-mail address"), u"kim@northwind.example"_s, this)),
      m_role(formChoice("inviteRole"_L1, tr("Role"), this)), m_groups(new QListWidget(this)),
      m_subAccount(formChoice("inviteSubAccount"_L1, tr("Sub-account"), this))
{
    const Theme &theme = context.theme;
    m_groups->setObjectName("inviteGroups"_L1);
    m_groups->setAccessibleName(tr("Groups"));
    m_groups->setFixedHeight(theme.scaled(132));
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_subAccount->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fill(theme.scaled(26));
    QVBoxLayout *column = partColumn(this);
    column->addWidget(addField(FormEntry::Email, theme, tr("E-mail address"), m_email));
    column->addWidget(addField(FormEntry::Role, theme, tr("Role"), m_role));
    column->addWidget(addField(FormEntry::Groups, theme, tr("Groups"), m_groups));
    column->addWidget(addField(FormEntry::SubAccount, theme, tr("Sub-account"), m_subAccount));
    connect(m_email, &QLineEdit::textChanged, this, &InvitePart::touched);
    connect(m_email, &QLineEdit::returnPressed, this, &ValuePart::entered);
    connect(m_groups, &QListWidget::itemChanged, this, &InvitePart::touched);
    connect(m_subAccount, &QComboBox::currentIndexChanged, this, &InvitePart::touched);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        showRole();
        touched();
    });
    showRole();
}

void InvitePart::fill(int height)
{
    for (const domain::Role role : domain::rolesToInvite(m_facts.permissions))
        m_role->addItem(domain::roleWord(role), int(role));
    for (const domain::Named &group : m_facts.catalog.groups) {
        auto *item = new QListWidgetItem(group.name.left(200).simplified(), m_groups);
        item->setData(Qt::UserRole, group.id);
        item->setData(Qt::UserRole + 1, group.name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({100, height});
    }
    m_subAccount->addItem(tr("Choose a sub-account"), QString());
    for (const domain::Named &named : m_facts.catalog.subAccounts)
        m_subAccount->addItem(named.name.left(200).simplified(), named.id);
}

domain::Role InvitePart::role() const
{
    return m_role->currentIndex() < 0 ? domain::Role::Owner : domain::Role(m_role->currentData().toInt());
}

void InvitePart::showRole()
{
    field(FormEntry::Role)->setHint(roleHint(role()));
    field(FormEntry::Groups)->setVisible(domain::isBoundToGroups(role()));
    field(FormEntry::SubAccount)->setVisible(role() == domain::Role::SubAccount);
}

std::vector<domain::WrongEntry> InvitePart::wrong() const
{
    return domain::wrongEntries(*order().value.invitation, m_facts.permissions, m_facts.catalog);
}

domain::ChangeOrder InvitePart::order() const
{
    domain::ChangeOrder order{.kind = ChangeKind::InvitePerson, .value = {}};
    domain::Invitation invitation{.email = m_email->text().trimmed(), .role = role(), .groups = {}, .subAccount = {}};
    for (int i = 0; domain::isBoundToGroups(role()) && i < m_groups->count(); ++i) {
        const QListWidgetItem *item = m_groups->item(i);
        if (item->checkState() == Qt::Checked)
            invitation.groups.push_back({item->data(Qt::UserRole).toString(), item->data(Qt::UserRole + 1).toString()});
    }
    if (role() == domain::Role::SubAccount) {
        const QString id = m_subAccount->currentData().toString();
        invitation.subAccount = {id, id.isEmpty() ? QString() : m_subAccount->currentText()};
    }
    order.value.invitation = std::move(invitation);
    return order;
}

void InvitePart::setOrder(const domain::ChangeOrder &order)
{
    const domain::Invitation invitation = order.value.invitation.value_or(domain::Invitation());
    m_email->setText(invitation.email);
    m_role->setCurrentIndex(m_role->findData(int(invitation.role)));
    for (int i = 0; i < m_groups->count(); ++i) {
        QListWidgetItem *item = m_groups->item(i);
        const bool isIn = std::any_of(invitation.groups.begin(), invitation.groups.end(), [item](const auto &group) {
            return group.id == item->data(Qt::UserRole).toString();
        });
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
    }
    m_subAccount->setCurrentIndex(std::max(0, m_subAccount->findData(invitation.subAccount.id)));
    showRole();
}

} // namespace ui
