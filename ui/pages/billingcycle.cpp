// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/bookjob.h"
#include "models/tables/cyclesheets.h"
#include "ui/logage.h"
#include "ui/pages/billingpage.h"
#include "ui/widgets/cyclecheck.h"
#include "ui/widgets/cycledetails.h"
#include "ui/widgets/toggles.h"
#include "ui/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

void BillingPage::connectViews()
{
    using syncing::CycleKeeper;
    CycleKeeper &keeper = m_workspace.cycles;
    connect(&keeper, &CycleKeeper::fetched, this, [this](QDate fetched) {
        if (!cycle() || cycle()->firstDay != fetched)
            return;
        m_bookError.reset();
        loadCycle();
    });
    connect(&keeper, &CycleKeeper::failed, this, [this](QDate failed, const base::Error &error) {
        if (!cycle() || cycle()->firstDay != failed)
            return;
        m_bookError = error;
        loadCycle();
    });
    connect(&keeper, &CycleKeeper::chargesProgressed, this, [this](QDate, qint64 done) {
        m_check->setProgress(tr("Bringing the charges: %1").arg(words::count(done)));
        if (!m_bookPath.isEmpty())
            m_sums->setText(tr("Bringing the charges: %1").arg(words::count(done)));
    });
    connect(&keeper, &CycleKeeper::chargesEnded, this, [this](QDate, const std::optional<base::Error> &error) {
        m_busy.set("charges"_L1, false);
        if (error)
            Q_EMIT announced(errorText(*error, tr("The charges by line could not be brought.")).line());
        if (!m_bookPath.isEmpty())
            writeBook(); // with what the cache has, where nothing could be brought
        fill();
        loadCycle();
    });
    connect(m_check, &CycleCheck::wanted, this, [this] {
        if (!cycle() || m_workspace.cycles.isBringing())
            return;
        m_busy.set("charges"_L1, true);
        m_workspace.cycles.bringCharges(cycle()->firstDay);
        fillView();
    });
}

void BillingPage::showView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    m_views->setCurrent(int(view));
    if (view != View::Transactions && !cycle() && !m_cycles.empty())
        m_cycleBox->setCurrentIndex(1); // the newest; this loads it
    else
        loadCycle();
    fill();
}

//! The shown cycle from the cache; the platform is asked for what is old.
void BillingPage::loadCycle()
{
    if (m_view == View::Transactions || !cycle())
        return;
    const QDate first = cycle()->firstDay;
    const auto isStill = [this, first, view = m_view] {
        return m_view == view && cycle() && cycle()->firstDay == first;
    };
    using Book = storage::Logged<domain::CycleBook>;
    m_busy.await(m_workspace.books.loadBook(first), this, [this, isStill, first](const base::Result<Book> &book) {
        if (!isStill())
            return;
        m_bookAt = book ? book->fetchedAt : QDateTime();
        if (book && !book->rows.empty()) {
            m_details->setBook(book->rows.front());
            m_equation->setCycle(book->rows.front().cycle);
        }
        fillCycleAge();
        if (!m_bookError && canAsk())
            m_workspace.cycles.want(first);
    });
    if (m_view != View::Check)
        return;
    using Facts = domain::ReconciliationFacts;
    using Checked = std::pair<domain::Reconciliation, QDateTime>;
    auto checked = m_workspace.books.loadFacts(first, zone())
                       .then(QtFuture::Launch::Sync, [](const base::Result<Facts> &facts) -> base::Result<Checked> {
                           if (!facts)
                               return facts.error();
                           return Checked(domain::reconcile(*facts), facts->chargesAt); // not for this thread
                       });
    m_busy.await(std::move(checked), this, [this, isStill](const base::Result<Checked> &result) {
        if (!isStill() || m_workspace.cycles.isBringing())
            return;
        if (result && result->second.isValid())
            m_check->setResult(result->first, cycle()->currency, result->second, m_workspace.clock.now());
        else
            m_check->setUnknown(tr("Not checked yet"),
                                tr("What each line was charged is asked for when you want it: a request for every "
                                   "page of charges since the cycle began."));
    });
}

//! What is below the bar, with its age and what can be exported.
void BillingPage::fillView()
{
    const bool isList = m_view == View::Transactions;
    m_choices->setVisible(isList);
    m_export->setText(isList ? tr("Export…") : tr("Export XLSX…"));
    m_export->setAccessibleName(m_export->text());
    if (isList)
        return fillFace();
    m_stack->setCurrentWidget(m_view == View::Details ? static_cast<QWidget *>(m_details) : m_check);
    const bool isBusy = m_job || !m_bookPath.isEmpty() || m_workspace.cycles.isBringing();
    m_export->setEnabled(cycle() && !isBusy);
    m_export->setToolTip(cycle() ? QString() : tr("There is no billing cycle to export."));
    m_check->setReason(isOffline(m_workspace)            ? tr("You work offline.")
                       : !canAsk()                       ? tr("The platform cannot be asked now.")
                       : m_workspace.cycles.isBringing() ? tr("They are on their way.")
                                                         : QString());
    fillCycleAge();
}

void BillingPage::fillCycleAge()
{
    if (m_view == View::Transactions)
        return;
    LogAge{.fetchedAt = m_bookAt, .error = m_bookError}.show(*m_age, m_workspace);
    if (cycle() && m_bookAt.isValid())
        return;
    const bool isUnsupported = m_bookError && m_bookError->kind == base::ErrorKind::Unsupported;
    const bool isForbidden = m_bookError && m_bookError->kind == base::ErrorKind::Forbidden;
    const QString title = isUnsupported ? tr("No billing details on this platform")
                          : isForbidden ? tr("Not for your role")
                          : m_bookError ? tr("The billing details could not be brought")
                                        : tr("Not known yet");
    const QString why = isUnsupported ? tr("It does not tell of billing cycles.")
                        : isForbidden ? tr("The platform does not show the account's money to you.")
                        : m_bookError ? errorText(*m_bookError, tr("The cache has none of this cycle.")).line()
                        : !cycle()    ? tr("The cache has no billing cycle.")
                        : isOffline(m_workspace) ? tr("The cache has none of this cycle, and you work offline.")
                                                 : tr("The platform has been asked.");
    m_details->setUnknown(title, why);
    m_check->setUnknown(title, why);
}

void BillingPage::chooseFile()
{
    if (m_view == View::Transactions)
        return m_file.choose(window(), u"transactions"_s);
    if (!cycle())
        return;
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Export the billing cycle to"), folder, tr("Workbooks (*.xlsx)"));
    dialog->setObjectName("cycleFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(u"billing-%1.xlsx"_s.arg(cycle()->firstDay.toString(u"yyyy-MM"_s)));
    connect(dialog, &QFileDialog::fileSelected, this, &BillingPage::exportCycleTo);
    dialog->open();
}

void BillingPage::exportCycleTo(const QString &path)
{
    if (!cycle() || m_job || !m_bookPath.isEmpty() || m_workspace.cycles.isBringing())
        return;
    m_bookPath = path;
    m_bookCycle = cycle()->firstDay;
    m_busy.set("charges"_L1, true);
    m_workspace.cycles.bringCharges(cycle()->firstDay);
    fillView();
}

void BillingPage::writeBook()
{
    const QString path = std::exchange(m_bookPath, QString());
    const tables::CycleQuestion question{.cycle = m_bookCycle,
                                         .zone = zone(),
                                         .account = m_workspace.sync.status().account.name,
                                         .takenAt = m_workspace.clock.now()};
    m_job = new exports::BookJob(
        {.read = [sheets = tables::CycleSheets(m_workspace.books, m_workspace.money, m_workspace.messages),
                  question] { return sheets.read(question); },
         .path = path},
        this);
    connect(m_job, &exports::BookJob::finished, this, [this, path](const base::Result<qint64> &written) {
        m_job->deleteLater();
        m_job.clear();
        fill();
        Q_EMIT announced(written ? tr("%1 rows written to %2").arg(words::count(*written), QFileInfo(path).fileName())
                                 : errorText(written.error(), tr("Not exported.")).line());
    });
    m_job->start();
}

} // namespace ui
