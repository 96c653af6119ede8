// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/paymenttable.h"

#include "models/tables/logcells.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Payment;

namespace tables {

namespace {

QString oneLine(const QString &text) { return text.left(200).simplified(); }

//! Words are found in no amount: a hundred thousand of them need not be written for that.
bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

void PaymentTable::setZone(const QTimeZone &zone, const QDateTime &now)
{
    const bool isOther = zone != m_zone;
    m_zone = zone;
    m_now = now;
    if (!isOther)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, int(PaymentColumn::Time), int(PaymentColumn::Time));
    choose();
}

void PaymentTable::setRows(std::vector<Payment> payments)
{
    m_rows = std::move(payments);
    choose();
}

void PaymentTable::setQuery(const PaymentQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    choose();
}

void PaymentTable::sort(int column, Qt::SortOrder order)
{
    m_sorted = PaymentColumn(column);
    m_order = order;
    choose();
}

bool PaymentTable::matches(const Payment &payment, const QDateTime &from, const QDateTime &to) const
{
    if (m_query.isPaid && *m_query.isPaid != payment.isPaid)
        return false;
    if (!m_query.kind.isEmpty() && m_query.kind != payment.kind)
        return false;
    if ((from.isValid() && payment.at < from) || (to.isValid() && payment.at >= to))
        return false;
    if (m_query.text.isEmpty())
        return true;
    const auto has = [this](const QString &text) { return text.contains(m_query.text, Qt::CaseInsensitive); };
    return has(payment.transactionId) || has(payment.requestedBy) || has(payment.reason) ||
           has(kindText(payment.kind)) || has(cardText(payment.cardBrand, payment.cardDigits)) ||
           (hasDigit(m_query.text) && has(text(payment, PaymentColumn::Amount)));
}

//! Rows come newest first: what is alike stays in that order.
bool PaymentTable::isBefore(size_t a, size_t b) const
{
    const Payment &left = m_rows[a];
    const Payment &right = m_rows[b];
    switch (m_sorted) {
    case PaymentColumn::Time: return left.at < right.at;
    case PaymentColumn::Amount: return left.micros < right.micros;
    case PaymentColumn::State: return left.isPaid < right.isPaid;
    case PaymentColumn::Kind: return kindText(left.kind) < kindText(right.kind);
    case PaymentColumn::By: return left.requestedBy < right.requestedBy;
    case PaymentColumn::Card:
        return std::tie(left.cardBrand, left.cardDigits) < std::tie(right.cardBrand, right.cardDigits);
    case PaymentColumn::Transaction: return left.transactionId < right.transactionId;
    }
    return false;
}

void PaymentTable::choose()
{
    beginResetModel();
    m_shown.clear();
    m_sums = {};
    m_invoices = 0;
    const QDateTime from = m_query.from.isValid() ? m_query.from.startOfDay(m_zone).toUTC() : QDateTime();
    const QDateTime to = m_query.to.isValid() ? m_query.to.addDays(1).startOfDay(m_zone).toUTC() : QDateTime();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Payment &payment = m_rows[i];
        if (!matches(payment, from, to))
            continue;
        m_shown.push_back(i);
        m_invoices += payment.invoice.isEmpty() ? 0 : 1;
        ++(payment.isPaid ? m_sums.paid : m_sums.declined);
        if (!payment.isPaid)
            continue;
        const auto known = std::find_if(m_sums.amounts.begin(), m_sums.amounts.end(),
                                        [&](const base::Money &sum) { return sum.currency == payment.currency; });
        if (known == m_sums.amounts.end())
            m_sums.amounts.push_back({payment.micros, payment.currency});
        else
            known->micros += payment.micros;
    }
    order();
    endResetModel();
}

void PaymentTable::order()
{
    if (m_sorted == PaymentColumn::Time && m_order == Qt::DescendingOrder)
        return; // as they came
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](size_t a, size_t b) {
        return m_order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
}

QStringList PaymentTable::kinds() const
{
    QSet<QString> kinds;
    for (const Payment &payment : m_rows)
        kinds.insert(payment.kind);
    QStringList sorted(kinds.begin(), kinds.end());
    sorted.sort();
    return sorted;
}

QString PaymentTable::kindText(const QString &kind)
{
    if (kind == "add_funds"_L1)
        return tr("Add funds");
    if (kind == "auto_refill"_L1)
        return tr("Auto-refill");
    if (kind == "subscription"_L1)
        return tr("Subscriptions");
    if (kind == "white_label"_L1)
        return tr("White label");
    return oneLine(kind);
}

QString PaymentTable::cardText(const QString &brand, const QString &digits)
{
    if (digits.isEmpty())
        return oneLine(brand);
    return tr("%1 ending %2").arg(brand.isEmpty() ? tr("Card") : oneLine(brand), oneLine(digits));
}

QString PaymentTable::text(const Payment &payment, PaymentColumn column) const
{
    switch (column) {
    case PaymentColumn::Time: {
        const QDateTime at = payment.at.toTimeZone(m_zone);
        const bool isThisYear = at.date().year() == m_now.toTimeZone(m_zone).date().year();
        return m_locale.toString(at, isThisYear ? u"dd MMM HH:mm"_s : u"dd MMM yyyy HH:mm"_s);
    }
    case PaymentColumn::Kind: return kindText(payment.kind);
    case PaymentColumn::By: return oneLine(payment.requestedBy);
    case PaymentColumn::Card: return cardText(payment.cardBrand, payment.cardDigits);
    case PaymentColumn::Amount: {
        const bool isBack = payment.micros < 0;
        const base::Money amount{std::abs(payment.micros), payment.currency};
        return (isBack ? QChar(0x2212) : QChar(u'+')) + moneyCell(amount, m_locale).text;
    }
    case PaymentColumn::State: return payment.isPaid ? tr("Paid") : tr("Declined");
    case PaymentColumn::Transaction: return oneLine(payment.transactionId);
    }
    return {};
}

int PaymentTable::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int PaymentTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kPaymentColumnCount; }

QVariant PaymentTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_shown.size())
        return {};
    const Payment &payment = rowAt(index.row());
    const auto column = PaymentColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(payment, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (column == PaymentColumn::State && !payment.isPaid && !payment.reason.isEmpty())
            return tr("Declined: %1").arg(oneLine(payment.reason));
        if (column == PaymentColumn::Amount && !payment.isPaid)
            return tr("%1, declined").arg(text(payment, column));
        return text(payment, column);
    case Qt::TextAlignmentRole:
        return int((column == PaymentColumn::Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case LogMarkRole:
        return int(column != PaymentColumn::State ? LogMark::None : payment.isPaid ? LogMark::Good : LogMark::Bad);
    case PaymentPaidRole: return payment.isPaid;
    default: return {};
    }
}

QVariant PaymentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kPaymentColumnCount)
        return {};
    const auto column = PaymentColumn(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == PaymentColumn::Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case PaymentColumn::Time: return tr("Date, %1").arg(QString::fromLatin1(m_zone.id()));
    case PaymentColumn::Kind: return tr("Type");
    case PaymentColumn::By: return tr("Requested by");
    case PaymentColumn::Card: return tr("Paid with");
    case PaymentColumn::Amount: return tr("Amount");
    case PaymentColumn::State: return tr("Status");
    case PaymentColumn::Transaction: return tr("Transaction");
    }
    return {};
}

QStringList PaymentTable::fileTitles()
{
    return {tr("Transaction"), tr("Date (UTC)"), tr("Type"), tr("Amount"),      tr("Currency"),
            tr("Status"),      tr("Reason"),     tr("Card"), tr("Requested by")};
}

std::vector<QStringList> PaymentTable::fileRows() const
{
    std::vector<QStringList> rows;
    rows.reserve(m_shown.size());
    for (const size_t place : m_shown) {
        const Payment &payment = m_rows[place];
        rows.push_back({payment.transactionId, payment.at.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s),
                        kindText(payment.kind), base::formatMoneyText({payment.micros, payment.currency}),
                        payment.currency, payment.isPaid ? tr("Paid") : tr("Declined"), payment.reason,
                        cardText(payment.cardBrand, payment.cardDigits), payment.requestedBy});
    }
    return rows;
}

} // namespace tables
