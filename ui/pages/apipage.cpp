// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/apipage.h"

#include "models/domain/permission.h"
#include "ui/dialogs/passphrasesheet.h"
#include "ui/errortext.h"
#include "ui/widgets/sharebar.h"
#include "ui/words.h"

#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kMasked = u"••••••••••••••••"_s;
constexpr std::chrono::seconds kClipboardTime(10); // look.md, Secrets

} // namespace

ApiPage::~ApiPage()
{
    m_access.wipe();
    if (!m_confirm)
        return;
    m_confirm->dismiss(); // it is the window's, which stays
    m_confirm->deleteLater();
}

void ApiPage::refresh()
{
    hideKey();
    fillAccess();
    askLink();
    fillBudget();
    fillPlan();
}

void ApiPage::fillAccess()
{
    const domain::Account &account = m_workspace.sync.status().account;
    const ProfileSummary &profile = m_workspace.profile;
    const QString link = profile.apiLink.isEmpty() ? m_access.apiLink : profile.apiLink;
    m_link->setText(link);
    m_account->setText(QUrl(link).path().section(u'/', -2, -2));
    m_user->setText(profile.userUuid.isEmpty() ? m_access.userUuid : profile.userUuid);
    const bool isBasic = account.isBasic();
    m_kind->setText(isBasic                             ? tr("Basic: documentation and mock data alone")
                    : account.plan == "professional"_L1 ? tr("Professional: all calls")
                                                        : tr("The platform does not say."));
    const QString snapshot = m_workspace.snapshot ? tr("A snapshot connects to nothing.") : QString();
    const domain::Permissions may = m_program.changeFacts().permissions;
    const QString reason = !snapshot.isEmpty() ? snapshot
                           : m_workspace.sync.status().phase == syncing::Phase::Disabled
                               ? tr("You are working offline: the platform is asked for the key each time.")
                           : !may.testFlag(domain::Permission::ViewSharedKey)
                               ? tr("Your role may not see the shared key.")
                               : QString();
    m_reveal->setEnabled(reason.isEmpty());
    m_reveal->setToolTip(words::toolTip(reason));
    m_rotate->setEnabled(reason.isEmpty());
    m_rotate->setToolTip(words::toolTip(reason));
    m_note->setText(reason.isEmpty() ? tr("Requests are signed with the key; it never leaves the computer with them.")
                                     : reason);
    const QString docs = m_docs.isEmpty() ? account.links.value(u"docs"_s) : m_docs;
    m_openDocs->setEnabled(!docs.isEmpty());
    m_openDocs->setToolTip(docs.isEmpty() ? words::toolTip(tr("This platform has no documentation of its own."))
                                          : QString());
}

//! A profile that was not typed in, as the demo's, does not know its own link.
void ApiPage::askLink()
{
    const ProfileSummary &profile = m_workspace.profile;
    if (!profile.apiLink.isEmpty() && !profile.userUuid.isEmpty())
        return;
    m_busy.await(m_workspace.person.fetchAccess(), this, [this](base::Result<domain::Access> access) {
        if (!access)
            return;
        access->wipe();
        if (m_access.sharedKey.isEmpty())
            m_access = *access;
        m_docs = access->docs;
        fillAccess();
    });
}

void ApiPage::reveal()
{
    if (!m_access.sharedKey.isEmpty())
        return hideKey();
    m_busy.await(m_workspace.person.fetchAccess(), this,
                 [this, asked = ++m_asked](const base::Result<domain::Access> &access) {
                     if (asked == m_asked)
                         showKey(access);
                 });
}

void ApiPage::showKey(const base::Result<domain::Access> &access)
{
    if (!access) {
        m_note->setText(errorText(access.error(), tr("The key could not be shown.")).line());
        Q_EMIT announced(m_note->text());
        return;
    }
    m_access = *access;
    m_docs = m_access.docs;
    fillAccess();
    if (m_access.sharedKey.isEmpty()) {
        m_note->setText(tr("The platform does not show you the key: your role may not see it."));
        return;
    }
    m_key->setText(m_access.sharedKey);
    m_copyKey->setEnabled(true);
    m_end.start(m_shownFor);
    m_tick.start();
    tellTime();
}

void ApiPage::hideKey()
{
    ++m_asked;
    m_end.stop();
    m_tick.stop();
    m_key->setText(kMasked);
    m_access.wipe();
    m_copyKey->setEnabled(false);
    m_reveal->setText(tr("Reveal"));
}

void ApiPage::hideEvent(QHideEvent *event)
{
    hideKey();
    QWidget::hideEvent(event);
}

void ApiPage::tellTime()
{
    m_reveal->setText(tr("Hide (%1 s)").arg((std::max(0, m_end.remainingTime()) + 999) / 1000));
}

void ApiPage::copyKey()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->setText(m_access.sharedKey);
    QTimer::singleShot(kClipboardTime, clipboard, [clipboard, key = m_access.sharedKey] {
        if (clipboard->text() == key)
            clipboard->clear();
    });
    Q_EMIT announced(tr("Key copied. It leaves the clipboard after 10 seconds."));
}

void ApiPage::askRotate()
{
    if (!m_confirm) {
        m_confirm = new ConfirmSheet(m_theme, Button::Kind::DangerFill, window());
        Q_EMIT sheetMade(m_confirm);
    }
    m_confirm->ask(tr("Make another shared key for %1?").arg(m_workspace.profile.name),
                   tr("The present key is void at once, everywhere: programs and computers that sign with it are "
                      "refused until they get the new one. This console goes on with the new key."),
                   tr("Make another key"), [this] { rotate(); });
}

void ApiPage::rotate()
{
    hideKey();
    m_rotate->setEnabled(false);
    m_reveal->setEnabled(false);
    m_busy.await(m_program.rotateKey(), this, [this](const base::Result<KeyPlace> &place) { rotated(place); });
}

void ApiPage::rotated(const base::Result<KeyPlace> &place)
{
    fillAccess();
    if (!place && place.error().kind == base::ErrorKind::OutcomeUnknown)
        return checkKey();
    if (!place)
        m_note->setText(errorText(place.error(), tr("The key is still the old one.")).line());
    else if (*place == KeyPlace::ThisRunOnly && !m_workspace.profile.isDemo)
        m_note->setText(tr("The key is another one now. It could not be put away and is kept for this run alone: copy "
                           "it before you quit."));
    else
        m_note->setText(tr("The key is another one now; the old one opens nothing any more."));
    Q_EMIT announced(m_note->text());
}

//! No answer came: whether the old key still opens says what became of it.
void ApiPage::checkKey()
{
    m_note->setText(tr("No answer came. Looking which key is the right one…"));
    m_busy.await(m_workspace.person.fetchAccess(), this, [this](base::Result<domain::Access> access) {
        if (access) {
            access->wipe();
            m_note->setText(tr("No answer came, and the key is still the old one. Try again."));
        } else if (access.error().kind == base::ErrorKind::Unauthorized) {
            m_note->setText(tr("The key was changed, but the new one was lost on its way here. Sign in on the "
                               "platform's own page, and connect again with the key that is shown there."));
        } else {
            m_note->setText(tr("No answer came, and the platform cannot be reached to look. If requests are refused "
                               "from now on, connect again with the key from the platform's own page."));
        }
        Q_EMIT announced(m_note->text());
    });
}

void ApiPage::fillBudget()
{
    const domain::Quota &quota = m_workspace.sync.status().quota;
    const double share = quota.limit > 0 ? double(quota.used) / double(quota.limit) : 0;
    m_used->setText(words::count(quota.used));
    const QString percent = QLocale().toString(share * 100, 'f', 1);
    m_share->setText(tr("of %1 requests today. Used %2 %. A fifth is kept for what you ask for by hand.")
                         .arg(words::count(quota.limit), percent));
    m_bar->set(share, !domain::backgroundMaySpend(quota),
               tr("%1 of %2 requests used").arg(words::count(quota.used), words::count(quota.limit)));
    constexpr int kDays = 7;
    const QDate today = m_workspace.clock.now().toUTC().date();
    m_busy.await(m_program.requestCounts(today.addDays(1 - kDays)), this,
                 [this](const base::Result<std::vector<domain::RequestCount>> &counts) {
                     if (counts)
                         fillCounts(*counts);
                 });
}

} // namespace ui
