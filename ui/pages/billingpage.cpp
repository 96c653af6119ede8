// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billingpage.h"

#include "ui/dialogs/invoicesheet.h"

#include "ui/changewords.h"
#include "ui/logage.h"
#include "ui/words.h"

#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;
using storage::BillingPart;
using tables::PaymentTable;

namespace ui {

BillingPage::BillingPage(Program &program, Workspace &workspace, const Theme &theme, Actions &actions, Busy &busy,
                         QWidget *parent)
    : QWidget(parent), m_program(program), m_workspace(workspace), m_theme(theme), m_actions(actions), m_busy(busy)
{
    setObjectName("billingPage"_L1);
    buildUi(theme);
    connectProgram();
    connectViews();
    connectInvoices();
    fill();
}

BillingPage::~BillingPage()
{
    m_busy.set("charges"_L1, false);
    m_busy.set("invoices"_L1, false);
    if (!m_invoice)
        return;
    m_invoice->dismiss(); // it is the window's, which stays
    m_invoice->deleteLater();
}

void BillingPage::connectProgram()
{
    using syncing::BillingKeeper;
    connect(&m_workspace.billing, &BillingKeeper::fetched, this, [this](BillingPart part) {
        if (part == BillingPart::Payments)
            m_error.reset();
        if (!isVisible())
            return;
        if (part == BillingPart::Payments)
            loadPayments();
        else if (part == BillingPart::Cycles)
            loadCycles();
    });
    connect(&m_workspace.billing, &BillingKeeper::failed, this, [this](BillingPart part, const base::Error &error) {
        if (part != BillingPart::Payments)
            return;
        m_error = error;
        fill();
    });
    connect(&m_workspace.sync, &syncing::Engine::finished, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&m_table, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const int row = m_rows->currentIndex().row(); row >= 0 && row < m_table.rowCount())
            m_kept = m_table.rowAt(row).id;
    });
    connect(&m_table, &QAbstractItemModel::modelReset, this, &BillingPage::keepCurrent);
    connect(m_rows, &RowsView::currentRowChanged, this, &BillingPage::fillDetail);
    connect(m_rows->horizontalHeader(), &QHeaderView::sectionClicked, this, &BillingPage::sortBy);
    connect(&m_file, &LogFile::chosen, this, &BillingPage::exportTo);
    connect(&m_file, &LogFile::finished, this, [this](const QString &text) {
        fillSums();
        Q_EMIT announced(text);
    });
    connect(m_face, &StateFace::wanted, this, [this](ErrorAction action) {
        if (action == ErrorAction::None)
            clearFilters();
        else
            Q_EMIT actionWanted(action);
    });
}

bool BillingPage::canAsk() const
{
    return !isOffline(m_workspace) && m_workspace.sync.status().phase != syncing::Phase::Account;
}

QTimeZone BillingPage::zone() const { return m_program.changeFacts().zone; }

void BillingPage::refresh()
{
    m_payment->refresh();
    loadCycles();
    loadPayments();
    if (canAsk())
        m_workspace.billing.refresh(api::Purpose::Person);
}

void BillingPage::loadCycles()
{
    using Cycles = storage::Logged<domain::BillingCycle>;
    m_busy.await(m_workspace.money.loadCycles(), this, [this](const base::Result<Cycles> &cycles) {
        if (cycles)
            takeCycles(cycles->rows);
    });
}

void BillingPage::loadPayments()
{
    using Payments = storage::Logged<domain::Payment>;
    m_table.setZone(zone(), m_workspace.clock.now());
    m_busy.await(m_workspace.money.loadPayments(), this, [this](base::Result<Payments> payments) {
        m_isLoaded = true;
        m_cacheError.reset();
        if (payments) {
            m_fetchedAt = payments->fetchedAt;
            m_table.setRows(std::move(payments->rows));
            fillKinds();
        } else {
            m_cacheError = payments.error();
        }
        fill();
    });
}

void BillingPage::takeCycles(std::vector<domain::BillingCycle> cycles)
{
    const QDate chosen = m_cycleBox->currentData().toDate();
    m_cycles = std::move(cycles);
    {
        const QSignalBlocker quiet(m_cycleBox);
        while (m_cycleBox->count() > 1)
            m_cycleBox->removeItem(1);
        for (const domain::BillingCycle &cycle : m_cycles)
            m_cycleBox->addItem(QLocale().toString(cycle.firstDay, u"MMMM yyyy"_s), cycle.firstDay);
        m_cycleBox->setCurrentIndex(std::max(0, m_cycleBox->findData(chosen)));
    }
    if (m_cycleBox->currentData().toDate() != chosen)
        return ask();
    fill(); // what is shown of the cycle stays until it is there anew
    loadCycle();
}

const domain::BillingCycle *BillingPage::cycle() const
{
    const int place = m_cycleBox->currentIndex() - 1;
    return place >= 0 && size_t(place) < m_cycles.size() ? &m_cycles[size_t(place)] : nullptr;
}

void BillingPage::showCycle(QDate firstDay)
{
    if (const int place = m_cycleBox->findData(firstDay); place >= 0)
        m_cycleBox->setCurrentIndex(place);
}

//! One back in time is one further down; from all cycles the newest comes first.
void BillingPage::stepCycle(int step)
{
    m_cycleBox->setCurrentIndex(std::clamp(m_cycleBox->currentIndex() + step, 1, m_cycleBox->count() - 1));
}

void BillingPage::ask()
{
    m_pause.stop();
    tables::PaymentQuery query;
    const auto status = Status(m_states->currentData().toInt());
    if (status != AnyStatus)
        query.isPaid = status == Paid;
    query.kind = m_kinds->currentData().toString();
    query.text = m_search->text().simplified();
    if (const domain::BillingCycle *chosen = cycle()) {
        query.from = chosen->firstDay;
        query.to = chosen->lastDay;
    }
    m_table.setQuery(query);
    m_bookAt = {};
    m_bookError.reset();
    fill();
    loadCycle();
}

bool BillingPage::isNarrowed() const { return m_table.query() != tables::PaymentQuery(); }

void BillingPage::clearFilters()
{
    {
        const QSignalBlocker states(m_states);
        const QSignalBlocker kinds(m_kinds);
        const QSignalBlocker cycles(m_cycleBox);
        const QSignalBlocker search(m_search);
        for (QComboBox *box : {m_states, m_kinds, m_cycleBox})
            box->setCurrentIndex(0);
        m_search->clear();
    }
    ask();
}

//! A click on a title orders by it, a second one the other way round.
void BillingPage::sortBy(int column)
{
    QHeaderView *header = m_rows->horizontalHeader();
    const bool isSame = m_sorted == column;
    m_order = isSame && m_order == Qt::DescendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder;
    m_sorted = column;
    header->setSortIndicator(column, m_order);
    m_table.sort(column, m_order);
    fill();
}

void BillingPage::fill()
{
    const domain::BillingCycle *chosen = cycle();
    m_equation->setVisible(chosen);
    if (chosen)
        m_equation->setCycle(*chosen);
    m_earlier->setEnabled(m_cycleBox->currentIndex() + 1 < m_cycleBox->count());
    m_later->setEnabled(m_cycleBox->currentIndex() > 1);
    fillSums();
    fillView();
    fillDetail();
}

void BillingPage::keepCurrent()
{
    int row = m_table.rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_table.rowCount() && row == 0; ++i) {
        if (m_table.rowAt(i).id == m_kept)
            row = i;
    }
    m_rows->setCurrentIndex(row < 0 ? QModelIndex() : m_table.index(row, 0));
}

void BillingPage::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    const QString chosen = m_kinds->currentData().toString();
    while (m_kinds->count() > 1)
        m_kinds->removeItem(1);
    for (const QString &kind : m_table.kinds())
        m_kinds->addItem(PaymentTable::kindText(kind), kind);
    m_kinds->setCurrentIndex(std::max(0, m_kinds->findData(chosen)));
}

void BillingPage::fillSums()
{
    const tables::PaymentSums &sums = m_table.sums();
    if (m_view == View::Transactions) {
        m_export->setEnabled(sums.count() > 0 && !m_file.isWriting());
        m_export->setToolTip(sums.count() > 0 ? QString() : tr("There is nothing to export."));
    }
    QStringList said{sums.count() == 1 ? tr("1 transaction") : tr("%1 transactions").arg(words::count(sums.count()))};
    for (const base::Money &amount : sums.amounts)
        said << tr("%1 paid").arg(words::money(amount));
    if (sums.declined > 0)
        said << tr("%1 declined").arg(words::count(sums.declined));
    m_sums->setText(m_isLoaded && m_view == View::Transactions ? said.join(u" · "_s) : QString());
}

void BillingPage::fillFace()
{
    LogAge{.fetchedAt = m_fetchedAt, .error = m_error}.show(*m_age, m_workspace);
    const bool isEmpty = m_table.rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_face) : m_rows);
    if (!isEmpty)
        return;
    const auto failedWith = [this](base::ErrorKind kind) { return m_error && m_error->kind == kind; };
    if (m_cacheError)
        m_face->set(tr("The cache could not be read"),
                    errorText(*m_cacheError, tr("No transaction can be shown.")).line());
    else if (!m_isLoaded)
        m_face->set(tr("Reading…"), {});
    else if (m_table.allRows() > 0 && isNarrowed())
        m_face->set(tr("Nothing matches"), tr("No transaction is of that kind."), tr("Clear filters"));
    else if (failedWith(base::ErrorKind::Unsupported)) // D25
        m_face->set(tr("No transactions on this platform"),
                    tr("It does not tell of payments. What it offers for billing is on its own pages."));
    else if (failedWith(base::ErrorKind::Forbidden)) // D13
        m_face->set(tr("Not for your role"), tr("The platform does not show the account's money to you."));
    else if (m_error)
        m_face->set(tr("The transactions could not be brought"), errorText(*m_error, tr("The cache has none.")).line(),
                    tr("Retry"), ErrorAction::Retry);
    else if (!m_fetchedAt.isValid())
        m_face->set(tr("Not known yet"), isOffline(m_workspace)
                                             ? tr("The cache has no transactions, and you work offline.")
                                             : tr("The transactions come with the next sync."));
    else
        m_face->set(tr("No transactions"), tr("Nothing has been paid yet, and nobody has tried."));
}

//! The current row in full: the time to the second, and why a card was declined.
void BillingPage::fillDetail()
{
    const int row = m_rows->currentIndex().row();
    m_detail->setVisible(m_view == View::Transactions && row >= 0 && row < m_table.rowCount());
    fillInvoices();
    if (row < 0 || row >= m_table.rowCount())
        return;
    const domain::Payment &payment = m_table.rowAt(row);
    const QDateTime at = payment.at.toTimeZone(zone());
    QStringList said{u"%1 %2"_s.arg(QLocale().toString(at, u"d MMM yyyy HH:mm:ss"_s), zone().abbreviation(payment.at)),
                     words::money({payment.micros, payment.currency})};
    if (!payment.isPaid)
        said << (payment.reason.isEmpty() ? tr("declined") : tr("declined: %1").arg(payment.reason.left(200)));
    const QString card = PaymentTable::cardText(payment.cardBrand, payment.cardDigits);
    for (const QString &fact : {card, payment.requestedBy.left(200), payment.transactionId.left(200)}) {
        if (!fact.isEmpty())
            said << fact.simplified();
    }
    m_detail->setText(said.join(u" · "_s));
    m_detail->setToolTip(words::toolTip(m_detail->text()));
}

void BillingPage::focusSearch()
{
    showView(View::Transactions);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool BillingPage::stepBack()
{
    if (m_view != View::Transactions || m_search->text().isEmpty())
        return false;
    m_search->clear();
    focusTable();
    return true;
}

void BillingPage::exportTo(const QString &path)
{
    m_file.write(path, {.titles = PaymentTable::fileTitles(),
                        .cells = m_table.fileRows(),
                        .source = u"%1, %2"_s.arg(m_sums->text(), m_age->text())});
    fillSums();
}

} // namespace ui
