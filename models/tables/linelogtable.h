// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace tables {

//! What delegates draw from, beside Qt::DisplayRole and Qt::AccessibleTextRole.
enum LogRole {
    LogShareRole = Qt::UserRole + 1, //!< double, 0 to 1: a bar instead of words; invalid where there is none
    LogMarkRole,                     //!< int(LogMark)
    LogAsideRole,                    //!< QString: what stands before the cell's own words in less ink
};

//! What a row says beside its words.
enum class LogMark { None, Open, Good, Waiting, Unclear, Bad };

//! One cell: its words, and what it is ordered by.
struct LogCell
{
    QString text;
    double order = 0;   //!< where numbers decide; equal ones go by their words
    double share = -1;  //!< 0 to 1: a bar
    QString aside = {}; //!< before the words, in less ink
    LogMark mark = LogMark::None;
    QString plain = {}; //!< in files, where it is another: ISO 8601 in UTC, numbers with a point and all their digits

    //! All of it, for search and screen readers.
    QString whole() const;
};

//! One row of a log of a line.
struct LogRow
{
    std::vector<LogCell> cells;
    QString country; //!< what a choice of countries goes by
};

struct LogColumn
{
    QString title;
    bool isNumber = false;
};

//! A log of one line, loaded whole: a few hundred rows, searched, chosen by country and ordered here.
class LineLogTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit LineLogTable(std::vector<LogColumn> columns, QObject *parent = nullptr);

    void setRows(std::vector<LogRow> rows);
    //! Only rows that have `text` in one of their cells, whatever its case.
    void setFilter(const QString &text);
    //! Only rows of that country; empty: of all.
    void setCountry(const QString &country);
    //! Countries of all rows, in order.
    QStringList countries() const;
    void sort(int column, Qt::SortOrder order) override;
    qsizetype allRows() const { return qsizetype(m_rows.size()); }
    //! Which of the rows as they were set stands in a shown row.
    size_t sourceRow(int row) const { return m_shown[size_t(row)]; }
    QStringList titles() const;
    //! The words of the shown rows in their order.
    std::vector<QStringList> shownCells() const;
    //! The shown rows as files have them: for programs to read on.
    std::vector<QStringList> fileCells() const;
    bool isNumber(int column) const { return m_columns[size_t(column)].isNumber; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void choose();
    std::vector<QStringList> cellsOf(QString (*textOf)(const LogCell &)) const;

    std::vector<LogColumn> m_columns;
    std::vector<LogRow> m_rows;
    std::vector<size_t> m_shown;
    QString m_filter;
    QString m_country;
    int m_sorted = -1; //!< -1: as they came
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace tables
