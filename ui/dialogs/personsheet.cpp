// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/personsheet.h"

#include "models/base/wipe.h"
#include "ui/errortext.h"
#include "ui/personwords.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLongest = 200; // characters of a name, an address or a password

//! A copy that shares nothing with the editor: it is wiped when it has been sent.
QString copyOf(const QLineEdit *edit)
{
    const QString text = edit->text();
    return QString(text.constData(), text.size());
}

void wipe(QLineEdit *edit)
{
    QString before = edit->text();
    edit->setText({});
    base::wipe(before);
}

} // namespace

PersonSheet::PersonSheet(Workspace &workspace, const Theme &theme, Busy &busy, QWidget *window)
    : Sheet(theme, tr("Your account"), "personSheet"_L1, window), m_workspace(workspace), m_busy(busy)
{
    setPanelWidth(640);
    buildUi();
    for (QLineEdit *edit : {m_name, m_email, m_password, m_new, m_again}) {
        edit->setMaxLength(kLongest);
        connect(edit, &QLineEdit::textEdited, this, &PersonSheet::entered);
        connect(edit, &QLineEdit::returnPressed, this, &PersonSheet::save);
    }
    connect(m_close, &QAbstractButton::clicked, this, &PersonSheet::dismiss);
    connect(m_save, &QAbstractButton::clicked, this, &PersonSheet::save);
    connect(m_retry, &QAbstractButton::clicked, this, &PersonSheet::fetch);
    connect(m_page, &QAbstractButton::clicked, this, &PersonSheet::openPlatform);
}

void PersonSheet::buildUi()
{
    QVBoxLayout *column = makeColumn();
    column->addWidget(new TextLabel(theme(), TextStyle::Heading, Tone::Text, tr("Your account"), panel()));
    m_account = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_account->setObjectName("personAccount"_L1);
    column->addWidget(m_account);
    auto *grid = new QGridLayout;
    buildFields(grid);
    column->addLayout(grid);
    m_problem = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, {}, panel());
    m_problem->setObjectName("personProblem"_L1);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_page = new Button(theme(), Button::Kind::Link, tr("Open the platform's page"), "personPage"_L1, panel());
    m_retry = new Button(theme(), Button::Kind::Secondary, tr("Try again"), "personRetry"_L1, panel());
    m_close = new Button(theme(), Button::Kind::Secondary, tr("Close"), "personClose"_L1, panel());
    m_save = new Button(theme(), Button::Kind::Primary, tr("Save"), "personSave"_L1, panel());
    column->addSpacing(4);
    column->addLayout(makeButtonRow({m_page, m_retry, m_close, m_save}));
}

void PersonSheet::buildFields(QGridLayout *grid)
{
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_name = formEdit("personName"_L1, tr("Name"), {}, panel());
    m_email = formEdit("personEmail"_L1, tr("E-mail address"), {}, panel());
    m_password = secretEdit(theme(), "personPassword"_L1, tr("Present password"), panel());
    m_new = secretEdit(theme(), "personNew"_L1, tr("New password"), panel());
    m_again = secretEdit(theme(), "personAgain"_L1, tr("The new password again"), panel());
    m_nameField = new FormField(theme(), tr("Name"), m_name, {}, panel());
    m_emailField = new FormField(theme(), tr("E-mail address"), m_email, {}, panel());
    m_newField = new FormField(theme(), tr("New password"), m_new, tr("Empty: it stays as it is."), panel());
    m_againField = new FormField(theme(), tr("The same again"), m_again, {}, panel());
    m_passwordField = new FormField(theme(), tr("Present password"), m_password,
                                    tr("Needed for another address or password. It is kept nowhere."), panel());
    m_role = new TextLabel(theme(), TextStyle::BodyStrong, Tone::Text, {}, panel());
    m_role->setObjectName("personRole"_L1);
    m_may = new TextLabel(theme(), TextStyle::Small, Tone::Secondary, {}, panel());
    m_may->setObjectName("personMay"_L1);
    m_may->setWordWrap(true);
    auto *section = new TextLabel(theme(), TextStyle::Section, Tone::Text, tr("Password"), panel());
    grid->addWidget(m_nameField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_emailField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_role, 1, 0, 1, 2);
    grid->addWidget(m_may, 2, 0, 1, 2);
    grid->addWidget(section, 3, 0, 1, 2);
    grid->addWidget(m_newField, 4, 0, Qt::AlignTop);
    grid->addWidget(m_againField, 4, 1, Qt::AlignTop);
    grid->addWidget(m_passwordField, 5, 0, 1, 2);
}

void PersonSheet::ask()
{
    const domain::Account &account = m_workspace.sync.status().account;
    clearErrors();
    clearPasswords();
    m_account->setText(account.name.isEmpty() ? m_workspace.profile.name : account.name);
    fill({.name = account.userName, .email = {}, .role = account.role, .permissions = {}, .groups = {}});
    m_said.clear();
    fetch();
    open(m_close);
}

void PersonSheet::fetch()
{
    setState(State::Asking);
    base::whenReady(m_workspace.person.fetch(), this,
                    [this](const base::Result<domain::Person> &person) { fetched(person); });
}

void PersonSheet::fetched(const base::Result<domain::Person> &person)
{
    if (m_state != State::Asking)
        return;
    if (person) {
        fill(*person);
        setState(State::Known);
        setProblem(std::exchange(m_said, {}));
        if (isOpen())
            m_name->setFocus();
        return;
    }
    setState(State::Failed);
    const bool isMissing = person.error().kind == base::ErrorKind::Unsupported;
    m_page->setVisible(isMissing);
    m_retry->setVisible(!isMissing);
    setProblem(isMissing ? tr("This platform does not tell LineDesk more about you. Name, address and password are "
                              "changed on its own page.")
                         : errorText(person.error(), tr("Your account cannot be changed now.")).line());
}

void PersonSheet::fill(const domain::Person &person)
{
    m_person = person;
    m_name->setText(person.name);
    m_email->setText(person.email);
    QStringList role{person.role};
    if (!person.subAccount.isEmpty())
        role << tr("of %1").arg(person.subAccount);
    if (!person.groups.isEmpty())
        role << tr("of %1").arg(person.groups.join(u", "_s));
    m_role->setText(role.join(u' '));
    const QString may = permissionsText(person.permissions);
    m_may->setText(may.isEmpty() ? QString() : tr("May %1.").arg(may));
    m_role->setVisible(!person.role.isEmpty());
    m_may->setVisible(!may.isEmpty());
}

void PersonSheet::setState(State state)
{
    m_state = state;
    m_busy.set("person"_L1, state == State::Asking || state == State::Sending);
    m_isEntered = false;
    const bool isKnown = state == State::Known;
    for (QLineEdit *edit : {m_name, m_email, m_password, m_new, m_again})
        edit->setEnabled(isKnown);
    m_save->setEnabled(false);
    m_page->hide();
    m_retry->hide();
    setProblem(state == State::Asking ? tr("Asking the platform") : state == State::Sending ? tr("Saving") : QString());
}

void PersonSheet::entered()
{
    m_isEntered = true;
    m_save->setEnabled(m_state == State::Known);
}

void PersonSheet::setProblem(const QString &sentence)
{
    const bool isBad = m_state == State::Known || m_state == State::Failed;
    m_problem->setTone(isBad ? Tone::Red : Tone::Secondary);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    place();
}

void PersonSheet::clearErrors()
{
    for (FormField *field : {m_nameField, m_emailField, m_newField, m_againField, m_passwordField})
        field->setError({});
    setProblem({});
}

void PersonSheet::clearPasswords()
{
    for (QLineEdit *edit : {m_password, m_new, m_again})
        wipe(edit);
}

domain::PersonChange PersonSheet::change() const
{
    const QString name = m_name->text().trimmed();
    const QString email = m_email->text().trimmed();
    return {.name = name == m_person.name ? QString() : name,
            .email = email == m_person.email ? QString() : email,
            .newPassword = copyOf(m_new),
            .password = copyOf(m_password)};
}

bool PersonSheet::isRight(const domain::PersonChange &change)
{
    clearErrors();
    if (m_name->text().trimmed().isEmpty() && !m_person.name.isEmpty())
        m_nameField->setError(tr("Enter a name."));
    if (m_email->text().trimmed().isEmpty())
        m_emailField->setError(tr("Enter an e-mail address."));
    if (m_new->text() != m_again->text())
        m_againField->setError(tr("The two are not the same. Type it again."));
    const base::Status status = domain::checkPersonChange(change);
    const QString where = status ? QString() : status.error().where;
    if (where == "name"_L1 && !m_nameField->hasError() && !m_emailField->hasError() && !m_againField->hasError())
        setProblem(tr("Nothing is changed."));
    else if (where == "email"_L1)
        m_emailField->setError(tr("This is not an e-mail address."));
    else if (where == "password"_L1)
        m_passwordField->setError(tr("Enter your present password."));
    else if (where == "new_password"_L1)
        m_newField->setError(tr("This is your present password. Choose another one."));
    place();
    return status.isOk() && !m_nameField->hasError() && !m_emailField->hasError() && !m_againField->hasError();
}

void PersonSheet::save()
{
    if (m_state != State::Known || !m_isEntered)
        return;
    domain::PersonChange wanted = change();
    if (!isRight(wanted)) {
        wanted.wipe();
        return;
    }
    setState(State::Sending);
    base::whenReady(m_workspace.person.change(wanted), this,
                    [this](const base::Result<domain::Person> &person) { ended(person); });
    wanted.wipe();
}

void PersonSheet::ended(const base::Result<domain::Person> &person)
{
    const bool wasOpen = isOpen();
    if (person) {
        setState(State::Known);
        dismiss();
        Q_EMIT told(tr("Your account was changed."));
        return;
    }
    wipe(m_password);
    setState(State::Known);
    entered(); // what was typed is still there
    if (showInField(person.error()))
        return place();
    const base::ErrorKind kind = person.error().kind;
    const QString sentence =
        kind == base::ErrorKind::OutcomeUnknown
            ? tr("No answer came: it is not known whether your account was changed. Name and address are shown as the "
                 "platform has them now. Try the new password before the old one.")
        : kind == base::ErrorKind::Conflict
            ? tr("Your account was changed elsewhere meanwhile. This is how it is now; save again if it is still "
                 "wanted.")
            : errorText(person.error(), tr("Your account was not changed.")).line();
    if (!wasOpen) {
        Q_EMIT told(sentence);
        return;
    }
    if (kind == base::ErrorKind::OutcomeUnknown || kind == base::ErrorKind::Conflict) {
        clearPasswords();
        m_said = sentence;
        return fetch();
    }
    setProblem(sentence);
}

bool PersonSheet::showInField(const base::Error &error)
{
    const QString code = error.fields.value(u"code"_s);
    const std::pair<const char *, FormField *> fields[] = {
        {"name", m_nameField}, {"email", m_emailField}, {"new_password", m_newField}, {"password", m_passwordField}};
    if (!isOpen())
        return false;
    for (const auto &[name, field] : fields) {
        if (!error.fields.contains(QLatin1String(name)))
            continue;
        field->setError(code == "wrong_password"_L1  ? tr("This is not your present password.")
                        : code == "weak_password"_L1 ? tr("The platform refuses this password: it is too short, or "
                                                          "one of the first that anybody would try.")
                        : code == "email_taken"_L1   ? tr("Somebody signs in with this address already.")
                                                     : tr("The platform does not accept this."));
        return true;
    }
    return false;
}

void PersonSheet::dismiss()
{
    clearPasswords();
    m_busy.set("person"_L1, false);
    Sheet::dismiss();
}

void PersonSheet::openPlatform()
{
    QUrl page(m_workspace.profile.apiLink);
    page.setPath(u"/"_s);
    page.setQuery(QString());
    QDesktopServices::openUrl(page);
}

} // namespace ui
