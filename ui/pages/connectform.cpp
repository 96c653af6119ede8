// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connectform.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTestPause = 400; // ms after the last key

//! 32 hexadecimal digits, with or without dashes: platforms write them both ways.
bool isUuid(QString text)
{
    static const QRegularExpression pattern(u"^[0-9a-fA-F]{32}$"_s);
    return pattern.match(text.remove(u'-')).hasMatch();
}

QString hexOnly(QString text) { return text.remove(u':').remove(u' '); }

} // namespace

ConnectForm::ConnectForm(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_program(program),
      m_link(formEdit("apiLink"_L1, tr("API link"), u"https://api.platform.example/api/{ACCOUNT_UUID}/"_s, this)),
      m_user(formEdit("userUuid"_L1, tr("User UUID"), u"7f3c1e0a-52b4-4c1d-9a6e-0d8b4170f2c9"_s, this)),
      m_key(secretEdit(theme, "sharedKey"_L1, tr("Shared key"), this)),
      m_trust(formChoice("trust"_L1, tr("Certificate"), this)),
      m_caFile(formEdit("caFile"_L1, tr("CA file"), tr("Path of a .pem file"), this)),
      m_fingerprint(formEdit("fingerprint"_L1, tr("SHA-256 fingerprint"), u"AB:CD:…"_s, this)),
      m_keep(formChoice("keepMonths"_L1, tr("Keep in the cache"), this)),
      m_every(formChoice("syncMinutes"_L1, tr("Sync every"), this)), m_test(new ConnectionTest(theme, this)),
      m_problem(new TextLabel(theme, TextStyle::Body, Tone::Red, {}, this))
{
    buildUi(theme);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTestPause);
    connect(&m_pause, &QTimer::timeout, this, &ConnectForm::runTest);
    for (QLineEdit *edit : {m_link, m_user, m_key, m_caFile, m_fingerprint})
        connect(edit, &QLineEdit::textChanged, this, &ConnectForm::inputChanged);
    connect(m_trust, &QComboBox::currentIndexChanged, this, [this] {
        showTrust();
        inputChanged();
    });
    connect(m_link, &QLineEdit::editingFinished, this,
            [this] { m_linkField->setError(m_link->text().isEmpty() ? QString() : linkProblem()); });
    connect(m_user, &QLineEdit::editingFinished, this,
            [this] { m_userField->setError(m_user->text().isEmpty() ? QString() : userProblem()); });
    connect(m_test, &ConnectionTest::againWanted, this, &ConnectForm::runTest);
    connect(&program, &Program::testChanged, m_test, &ConnectionTest::set);
}

void ConnectForm::buildUi(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, TextStyle::Title, Tone::Text, tr("Connect to your platform"), this));
    column->addWidget(new TextLabel(theme, TextStyle::Body, Tone::Secondary,
                                    tr("Find these values under API credentials in your account."), this));
    column->addSpacing(4);
    m_linkField =
        new FormField(theme, tr("API link"), m_link, tr("HTTPS only. It ends with the account's UUID."), this);
    m_userField = new FormField(theme, tr("User UUID"), m_user, tr("Identifies you. It is not a secret."), this);
    m_keyField =
        new FormField(theme, tr("Shared key"), m_key, tr("Stored in the system keychain, never in the cache."), this);
    column->addWidget(m_linkField);
    column->addWidget(m_userField);
    column->addWidget(m_keyField);
    column->addWidget(buildTrust(theme));
    column->addWidget(buildKeeping(theme));
    column->addWidget(m_test);
    m_problem->setObjectName("connectProblem"_L1);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    showTrust();
}

QWidget *ConnectForm::buildTrust(const Theme &theme)
{
    m_trust->addItem(tr("Trust the system's authorities"), int(Trust::SystemCas));
    m_trust->addItem(tr("Trust the authorities of a file"), int(Trust::CaFile));
    m_trust->addItem(tr("Trust one certificate by its fingerprint"), int(Trust::Pinned));
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(new FormField(theme, tr("Certificate"), m_trust, {}, box));
    m_caRow = new QWidget(box);
    auto *row = new QHBoxLayout(m_caRow);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_caFile, 1);
    auto *choose = new Button(theme, Button::Kind::Secondary, tr("Choose…"), "chooseCaFile"_L1, m_caRow);
    choose->setLarge(true);
    row->addWidget(choose);
    connect(choose, &QAbstractButton::clicked, this, &ConnectForm::chooseCaFile);
    m_caField = new FormField(theme, tr("CA file"), m_caRow, tr("PEM, as your platform gave it to you."), box);
    m_pinField = new FormField(theme, tr("SHA-256 fingerprint"), m_fingerprint,
                               tr("64 hexadecimal digits; colons may stand between them."), box);
    column->addWidget(m_caField);
    column->addWidget(m_pinField);
    return box;
}

QWidget *ConnectForm::buildKeeping(const Theme &theme)
{
    m_keep->addItem(tr("3 months of usage"), 3);
    m_keep->addItem(tr("12 months of usage"), 12);
    m_keep->addItem(tr("36 months of usage"), 36);
    m_keep->addItem(tr("All usage, for ever"), 0);
    m_keep->setCurrentIndex(1);
    m_every->addItem(tr("1 minute"), 1);
    m_every->addItem(tr("5 minutes"), 5);
    m_every->addItem(tr("15 minutes"), 15);
    m_every->addItem(tr("1 hour"), 60);
    m_every->addItem(tr("By hand only"), 0);
    m_every->setCurrentIndex(1);
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addWidget(new FormField(theme, tr("Keep in the cache"), m_keep, {}, box), 1);
    row->addWidget(new FormField(theme, tr("Sync every"), m_every, {}, box), 1);
    return box;
}

ConnectionForm ConnectForm::form() const
{
    ConnectionForm form;
    form.apiLink = m_link->text().trimmed();
    form.userUuid = m_user->text().trimmed();
    form.sharedKey = m_key->text().trimmed();
    form.trust = Trust(m_trust->currentData().toInt());
    form.caFile = form.trust == Trust::CaFile ? m_caFile->text().trimmed() : QString();
    form.fingerprint = form.trust == Trust::Pinned ? hexOnly(m_fingerprint->text()) : QString();
    form.syncMinutes = m_every->currentData().toInt();
    form.keepMonths = m_keep->currentData().toInt();
    return form;
}

void ConnectForm::setProfile(const ProfileSummary &profile)
{
    m_link->setText(profile.apiLink);
    m_key->clear();
}

bool ConnectForm::isComplete() const
{
    return linkProblem().isEmpty() && userProblem().isEmpty() && !m_key->text().trimmed().isEmpty() &&
           trustProblem().isEmpty();
}

bool ConnectForm::check()
{
    m_linkField->setError(linkProblem());
    m_userField->setError(userProblem());
    m_keyField->setError(m_key->text().trimmed().isEmpty() ? tr("Enter the shared key.") : QString());
    m_caField->setError(trustProblem());
    m_pinField->setError(trustProblem());
    return isComplete();
}

void ConnectForm::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ConnectForm::focusFirst() { (m_link->text().isEmpty() ? m_link : m_key)->setFocus(Qt::OtherFocusReason); }

void ConnectForm::inputChanged()
{
    setProblem({});
    for (FormField *field : {m_linkField, m_userField, m_keyField, m_caField, m_pinField}) {
        if (field->hasError())
            field->setError({});
    }
    m_test->reset();
    m_pause.start();
    Q_EMIT completeChanged(isComplete());
}

void ConnectForm::runTest()
{
    m_pause.stop();
    if (!linkProblem().isEmpty() || !trustProblem().isEmpty())
        return;
    m_test->reset();
    m_program.testConnection(form());
}

void ConnectForm::showTrust()
{
    const auto trust = Trust(m_trust->currentData().toInt());
    m_caField->setVisible(trust == Trust::CaFile);
    m_pinField->setVisible(trust == Trust::Pinned);
}

void ConnectForm::chooseCaFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose the CA file"), m_caFile->text(), tr("Certificates (*.pem *.crt *.cer)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

QString ConnectForm::linkProblem() const
{
    const QUrl url(m_link->text().trimmed(), QUrl::StrictMode);
    if (m_link->text().trimmed().isEmpty())
        return tr("Enter the API link.");
    if (!url.isValid() || url.host().isEmpty())
        return tr("This is not an address. It looks like https://host/api/ACCOUNT_UUID/.");
    if (url.scheme() != "https"_L1)
        return tr("Only HTTPS is accepted. Write https:// at the beginning.");
    const QString last = url.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
    return isUuid(last) ? QString()
                        : tr("The link must end with the account's UUID, as in https://host/api/ACCOUNT_UUID/.");
}

QString ConnectForm::userProblem() const
{
    return isUuid(m_user->text().trimmed()) ? QString() : tr("A user UUID has 32 hexadecimal digits. Copy it again.");
}

QString ConnectForm::trustProblem() const
{
    switch (Trust(m_trust->currentData().toInt())) {
    case Trust::SystemCas: return {};
    case Trust::CaFile:
        return QFileInfo(m_caFile->text().trimmed()).isFile() ? QString()
                                                              : tr("There is no such file. Choose another one.");
    case Trust::Pinned: {
        static const QRegularExpression pattern(u"^[0-9a-fA-F]{64}$"_s);
        return pattern.match(hexOnly(m_fingerprint->text())).hasMatch()
                   ? QString()
                   : tr("A SHA-256 fingerprint has 64 hexadecimal digits.");
    }
    }
    return {};
}

} // namespace ui
