// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/money.h"
#include "models/domain/billing.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QTimeZone>
#include <optional>
#include <vector>

namespace tables {

enum class PaymentColumn { Time, Kind, By, Card, Amount, State, Transaction };
inline constexpr int kPaymentColumnCount = int(PaymentColumn::Transaction) + 1;

//! What delegates draw payments from, beside LogMarkRole, Qt::DisplayRole and Qt::AccessibleTextRole.
enum PaymentRole {
    PaymentPaidRole = Qt::UserRole + 40, //!< bool
};

//! Which payments are wanted.
struct PaymentQuery
{
    std::optional<bool> isPaid; //!< nullopt: paid and declined
    QString kind;               //!< the platform's word; empty: all
    QString text;               //!< part of what is shown of it, whatever its case
    QDate from;                 //!< days of the account's zone; null: from the first one on
    QDate to;                   //!< null: until now

    friend bool operator==(const PaymentQuery &, const PaymentQuery &) = default;
};

//! What the shown payments come to.
struct PaymentSums
{
    qint64 paid = 0;
    qint64 declined = 0;
    std::vector<base::Money> amounts; //!< of the paid ones, one a currency

    qint64 count() const { return paid + declined; }
};

//! All payments of the account and tries to pay (R35–R37), chosen and ordered here.
class PaymentTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    //! Times are those of `zone` (D22); `now` decides what year goes without saying.
    void setZone(const QTimeZone &zone, const QDateTime &now);
    //! Newest first.
    void setRows(std::vector<domain::Payment> payments);
    void setQuery(const PaymentQuery &query);
    const PaymentQuery &query() const { return m_query; }
    void sort(int column, Qt::SortOrder order) override;
    const domain::Payment &rowAt(int row) const { return m_rows[m_shown[size_t(row)]]; }
    qint64 allRows() const { return qint64(m_rows.size()); }
    //! The platform's words for what the payments were for, in order.
    QStringList kinds() const;
    //! How many of the shown ones have an invoice.
    qint64 invoices() const { return m_invoices; }
    const PaymentSums &sums() const { return m_sums; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! "Add funds", "Auto-refill"; a word that is not known stays as it is.
    static QString kindText(const QString &kind);
    //! "Visa ending 4242".
    static QString cardText(const QString &brand, const QString &digits);
    static QStringList fileTitles();
    //! The shown rows in their order as files have them: times are UTC, amounts have all their decimals.
    std::vector<QStringList> fileRows() const;

private:
    bool matches(const domain::Payment &payment, const QDateTime &from, const QDateTime &to) const;
    bool isBefore(size_t a, size_t b) const;
    void choose();
    void order();
    QString text(const domain::Payment &payment, PaymentColumn column) const;

    std::vector<domain::Payment> m_rows;
    std::vector<size_t> m_shown;
    PaymentQuery m_query;
    PaymentSums m_sums;
    qint64 m_invoices = 0;
    QTimeZone m_zone{QTimeZone::utc()};
    QDateTime m_now;
    QLocale m_locale;
    PaymentColumn m_sorted = PaymentColumn::Time;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace tables
