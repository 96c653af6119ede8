// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cardsheet.h"

#include "models/base/wipe.h"
#include "ui/errortext.h"
#include "ui/paymentwords.h"
#include "ui/widgets/countries.h"

#include <QGridLayout>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongest = 120;
constexpr int kCentury = 2000;

} // namespace

CardSheet::CardSheet(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Payment method"), "cardSheet"_L1, window), m_program(program), m_workspace(workspace),
      m_busy(busy)
{
    setPanelWidth(600);
    buildUi();
    connect(m_number, &QLineEdit::textEdited, this, &CardSheet::showBrand);
    connect(m_expiry, &QLineEdit::textEdited, this, &CardSheet::formatExpiry);
    for (QLineEdit *edit : panel()->findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::returnPressed, this, &CardSheet::save);
    connect(m_retry, &QAbstractButton::clicked, this, &CardSheet::fetch);
    connect(m_close, &QAbstractButton::clicked, this, &CardSheet::dismiss);
    connect(m_save, &QAbstractButton::clicked, this, &CardSheet::save);
}

void CardSheet::buildUi()
{
    QVBoxLayout *column = makeColumn(10);
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Payment method"), panel()));
    m_why = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_why->setWordWrap(true);
    m_present = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_present->setObjectName("cardPresent"_L1);
    m_present->setWordWrap(true);
    column->addWidget(m_why);
    column->addWidget(m_present);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    for (int i = 0; i < 4; ++i)
        grid->setColumnStretch(i, 1);
    buildCard(grid);
    buildAddress(grid);
    column->addLayout(grid);
    m_problem = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_problem->setObjectName("cardProblem"_L1);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_retry = new Button(theme(), Button::Kind::Secondary, tr("Try again"), "cardRetry"_L1, panel());
    m_close = new Button(theme(), Button::Kind::Secondary, tr("Cancel"), "cardClose"_L1, panel());
    m_save = new Button(theme(), Button::Kind::Primary, tr("Keep this card"), "cardSave"_L1, panel());
    column->addLayout(makeButtonRow({m_retry, m_close, m_save}));
}

void CardSheet::buildCard(QGridLayout *grid)
{
    m_number = new CardEdit(theme(), CardEdit::What::Number, "cardNumber"_L1, tr("Card number"), panel());
    m_expiry = formEdit("cardExpiry"_L1, tr("Expires"), tr("MM/YY"), panel());
    m_expiry->setMaxLength(7);
    m_code = new CardEdit(theme(), CardEdit::What::Code, "cardCode"_L1, tr("Security code"), panel());
    m_holder = formEdit("cardHolder"_L1, tr("Name on the card"), {}, panel());
    const auto add = [&](const QString &name, const QString &label, QWidget *edit, const QString &hint = {}) {
        return m_fields[name] = new FormField(theme(), label, edit, hint, panel());
    };
    grid->addWidget(add(u"number"_s, tr("Card number"), m_number), 0, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(add(u"expiry"_s, tr("Expires, MM/YY"), m_expiry), 0, 2, Qt::AlignTop);
    grid->addWidget(add(u"cvc"_s, tr("Security code"), m_code), 0, 3, Qt::AlignTop);
    grid->addWidget(add(u"holder"_s, tr("Name on the card"), m_holder), 1, 0, 1, 4);
}

void CardSheet::buildAddress(QGridLayout *grid)
{
    m_company = formEdit("cardCompany"_L1, tr("Company"), {}, panel());
    m_vat = formEdit("cardVat"_L1, tr("VAT number"), {}, panel());
    m_street = formEdit("cardStreet"_L1, tr("Street and number"), {}, panel());
    m_postal = formEdit("cardPostal"_L1, tr("Postal code"), {}, panel());
    m_city = formEdit("cardCity"_L1, tr("City"), {}, panel());
    m_region = formEdit("cardRegion"_L1, tr("Region"), {}, panel());
    m_country = formChoice("cardCountry"_L1, tr("Country"), panel());
    fillCountries(m_country);
    m_country->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QLineEdit *edit : {m_holder, m_company, m_street, m_city, m_region})
        edit->setMaxLength(kLongest);
    m_postal->setMaxLength(20);
    m_vat->setMaxLength(30);
    const auto add = [&](const QString &name, const QString &label, QWidget *edit) {
        return m_fields[name] = new FormField(theme(), label, edit, {}, panel());
    };
    grid->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Billing address"), panel()), 2, 0, 1, 4);
    grid->addWidget(add(u"company"_s, tr("Company (optional)"), m_company), 3, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(add(u"vat_number"_s, tr("VAT number (optional)"), m_vat), 3, 2, 1, 2, Qt::AlignTop);
    grid->addWidget(add(u"street"_s, tr("Street and number"), m_street), 4, 0, 1, 4, Qt::AlignTop);
    grid->addWidget(add(u"postal_code"_s, tr("Postal code"), m_postal), 5, 0, Qt::AlignTop);
    grid->addWidget(add(u"city"_s, tr("City"), m_city), 5, 1, 1, 3, Qt::AlignTop);
    grid->addWidget(add(u"region"_s, tr("Region (optional)"), m_region), 6, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(add(u"country_code"_s, tr("Country"), m_country), 6, 2, 1, 2, Qt::AlignTop);
}

void CardSheet::ask(const QString &why)
{
    clearErrors();
    clearSecrets();
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_said.clear();
    fill({});
    fetch();
    open(m_close);
}

void CardSheet::fetch()
{
    setState(State::Asking);
    base::whenReady(m_workspace.payment.fetchMethod(), this,
                    [this, asked = ++m_asked](const base::Result<std::optional<domain::PaymentMethod>> &method) {
                        if (asked == m_asked && m_state == State::Asking)
                            fetched(method);
                    });
}

void CardSheet::fetched(const base::Result<std::optional<domain::PaymentMethod>> &method)
{
    if (!method) {
        setState(State::Failed);
        m_retry->setVisible(method.error().kind != base::ErrorKind::Unsupported);
        setProblem(errorText(method.error(), tr("A card cannot be entered now.")).line());
        return;
    }
    if (*method)
        fill(**method);
    else
        m_present->setText(tr("There is no card on file."));
    setState(State::Known);
    setProblem(std::exchange(m_said, {}));
    if (isOpen())
        m_number->setFocus();
}

//! The card itself is typed anew each time: nobody keeps its number.
void CardSheet::fill(const domain::PaymentMethod &method)
{
    m_present->setText(method.digits.isEmpty() ? QString()
                                               : tr("On file: %1. %2. A new card takes its place.")
                                                     .arg(words::cardName(method), words::cardFacts(method, today())));
    m_expiry->clear();
    m_holder->setText(method.holder);
    m_company->setText(method.address.company);
    m_vat->setText(method.address.vatNumber);
    m_street->setText(method.address.street);
    m_postal->setText(method.address.postalCode);
    m_city->setText(method.address.city);
    m_region->setText(method.address.region);
    m_country->setCurrentIndex(std::max(0, m_country->findData(method.address.country)));
    showBrand();
}

void CardSheet::setState(State state)
{
    m_state = state;
    m_busy.set("card"_L1, state == State::Asking || state == State::Sending);
    for (QLineEdit *edit : panel()->findChildren<QLineEdit *>())
        edit->setEnabled(state == State::Known);
    m_country->setEnabled(state == State::Known);
    m_save->setEnabled(state == State::Known);
    m_retry->hide();
    setProblem(state == State::Asking    ? tr("Asking the platform")
               : state == State::Sending ? tr("The platform checks the card")
                                         : QString());
}

void CardSheet::setProblem(const QString &sentence)
{
    const bool isBad = m_state == State::Known || m_state == State::Failed;
    m_problem->setTone(isBad ? Tone::Red : Tone::Secondary);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    place();
}

void CardSheet::showBrand()
{
    QString digits = m_number->digits();
    const domain::CardBrand brand = domain::cardBrand(digits);
    base::wipe(digits);
    m_fields[u"number"_s]->setHint(brand == domain::CardBrand::Unknown ? QString() : domain::cardBrandName(brand));
}

//! The slash comes by itself.
void CardSheet::formatExpiry()
{
    const QString typed = m_expiry->text();
    if (typed.size() == 3 && !typed.contains(u'/') && typed.toInt() > 0)
        m_expiry->setText(typed.left(2) + u'/' + typed.mid(2));
}

void CardSheet::clearSecrets()
{
    m_number->wipe();
    m_code->wipe();
    showBrand();
}

void CardSheet::clearErrors()
{
    for (FormField *field : std::as_const(m_fields))
        field->setError({});
}

domain::CardEntry CardSheet::entry() const
{
    domain::CardEntry card{.number = m_number->digits(), .cvc = m_code->digits(), .holder = m_holder->text().trimmed()};
    const QStringList parts = m_expiry->text().remove(u' ').split(u'/');
    card.expiryMonth = parts.value(0).toInt();
    const int year = parts.size() == 2 ? parts[1].toInt() : 0;
    card.expiryYear = year > 0 && year < 100 ? kCentury + year : year;
    return card;
}

domain::BillingAddress CardSheet::address() const
{
    return {.company = m_company->text().trimmed(),
            .street = m_street->text().trimmed(),
            .city = m_city->text().trimmed(),
            .postalCode = m_postal->text().trimmed(),
            .region = m_region->text().trimmed(),
            .country = m_country->currentData().toString(),
            .vatNumber = m_vat->text().trimmed()};
}

//! A sentence under each field that is empty, and under the first of the card that is wrong.
bool CardSheet::isRight(const domain::CardEntry &card, const domain::BillingAddress &address)
{
    clearErrors();
    QStringList wrong;
    const base::Status number = domain::checkCard(card, today());
    if (!number)
        wrong << number.error().where;
    if (card.holder.isEmpty())
        wrong << u"holder"_s;
    if (card.cvc.isEmpty())
        wrong << u"cvc"_s;
    if (card.expiryMonth == 0 || card.expiryYear == 0)
        wrong << u"expiry"_s;
    if (address.street.isEmpty())
        wrong << u"street"_s;
    if (address.city.isEmpty())
        wrong << u"city"_s;
    if (address.country.isEmpty())
        wrong << u"country_code"_s;
    for (const QString &name : std::as_const(wrong))
        fieldOf(name)->setError(words::cardMistake(name, card));
    setProblem({});
    return wrong.isEmpty();
}

void CardSheet::save()
{
    if (m_state != State::Known)
        return;
    domain::CardEntry card = entry();
    const domain::BillingAddress to = address();
    if (isRight(card, to)) {
        setState(State::Sending);
        base::whenReady(m_workspace.payment.registerCard(card, to), this,
                        [this](const base::Result<domain::PaymentMethod> &method) { ended(method); });
    }
    base::wipe(card.number);
    base::wipe(card.cvc);
}

void CardSheet::ended(const base::Result<domain::PaymentMethod> &method)
{
    if (method) {
        setState(State::Known);
        dismiss();
        Q_EMIT told(tr("%1 is on file now.").arg(words::cardName(*method)));
        Q_EMIT registered(*method);
        return;
    }
    m_code->wipe();
    setState(State::Known);
    if (isOpen())
        refused(method.error());
    else
        Q_EMIT told(errorText(method.error(), tr("The card was not kept.")).line());
}

void CardSheet::refused(const base::Error &error)
{
    const QString code = error.fields.value(u"code"_s);
    if (error.httpStatus == 402) { // in the gateway's own words (D12)
        m_fields[u"number"_s]->setError(
            words::refusal({.code = code, .message = error.detail, .httpStatus = error.httpStatus, .requestId = {}}));
        setProblem(tr("The card was not accepted, and is not kept. Use another one."));
        m_number->setFocus();
        return;
    }
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        if (error.where == field.key() || error.fields.contains(field.key())) {
            field.value()->setError(tr("The platform does not accept this."));
            return place();
        }
    }
    if (error.kind != base::ErrorKind::OutcomeUnknown)
        return setProblem(errorText(error, tr("The card was not kept.")).line());
    clearSecrets();
    m_said = tr("No answer came. Above stands the card that is on file now; enter yours again if it is another one.");
    fetch();
}

FormField *CardSheet::fieldOf(const QString &name) const
{
    FormField *field = m_fields.value(name);
    return field ? field : m_fields.value(u"number"_s);
}

void CardSheet::dismiss()
{
    clearSecrets();
    m_busy.set("card"_L1, false);
    Sheet::dismiss();
}

QDate CardSheet::today() const { return m_workspace.clock.now().toTimeZone(m_program.changeFacts().zone).date(); }

} // namespace ui
