// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/textmatch.h"

#include "models/storage/sqlite.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kTrigram = 3;
constexpr qsizetype kParts = 3;   // rarest trigrams that are looked up
constexpr qint64 kSample = 2'000; // lines

QStringList trigrams(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    QStringList all;
    for (qsizetype i = 0; i + kTrigram <= points.size(); ++i) {
        const QString one =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData() + i), kTrigram).toCaseFolded();
        if (!all.contains(one))
            all << one;
    }
    return all;
}

QString phrase(const QString &text)
{
    QString quoted = text;
    quoted.remove(QChar(u'\0'));
    return u'"' + quoted.replace(u'"', "\"\""_L1) + u'"';
}

base::Result<qint64> sampledDocs(Sqlite &db, const QString &term)
{
    base::Result<Statement> statement = db.prepare("SELECT docs FROM trigram_sample WHERE term = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, term);
    const base::Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return *row ? statement->integer(0) : 0;
}

base::Result<QHash<QString, qint64>> countSample(Sqlite &db)
{
    base::Result<Statement> statement = db.prepare("SELECT iccid, notes, msisdn, imei, labels FROM lines "
                                                   "WHERE id % (SELECT 1 + max(id) / ? FROM lines) = 0 LIMIT ?");
    if (!statement)
        return statement.error();
    statement->bind(1, kSample).bind(2, kSample * 2);
    QHash<QString, qint64> docs;
    for (;;) {
        const base::Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return docs;
        QSet<QString> ofLine;
        for (int column = 0; column < 5; ++column) {
            for (const QString &term : trigrams(statement->text(column).left(200)))
                ofLine.insert(term);
        }
        for (const QString &term : std::as_const(ofLine))
            ++docs[term];
    }
}

} // namespace

bool hasTrigram(const QString &text) { return text.toUcs4().size() >= kTrigram; }

base::Result<TextMatch> planTextMatch(Sqlite &db, const QString &text, const QByteArray &column)
{
    const QString prefix = column.isEmpty() ? QString() : QString::fromLatin1(column) + " : "_L1;
    const QStringList parts = trigrams(text);
    if (parts.size() <= kParts)
        return TextMatch{prefix + phrase(text), true};
    std::vector<std::pair<qint64, QString>> byRarity;
    for (const QString &part : parts) {
        const base::Result<qint64> docs = sampledDocs(db, part);
        if (!docs)
            return docs.error();
        byRarity.emplace_back(*docs, part);
    }
    std::sort(byRarity.begin(), byRarity.end());
    QStringList rarest;
    for (qsizetype i = 0; i < kParts; ++i)
        rarest << phrase(byRarity[size_t(i)].second);
    return TextMatch{prefix + u'(' + rarest.join(" AND "_L1) + u')', false};
}

base::Status sampleTrigrams(Sqlite &db)
{
    const base::Result<QHash<QString, qint64>> docs = countSample(db);
    if (!docs)
        return docs.error();
    base::Result<Transaction> transaction = Transaction::begin(db, true);
    if (!transaction)
        return transaction.error();
    if (base::Status status = db.run("DELETE FROM trigram_sample"); !status)
        return status;
    base::Result<Statement> insert = db.prepare("INSERT OR REPLACE INTO trigram_sample (term, docs) VALUES (?, ?)");
    if (!insert)
        return insert.error();
    for (auto it = docs->cbegin(); it != docs->cend(); ++it) {
        if (base::Status status = insert->bind(1, it.key()).bind(2, it.value()).finish(); !status)
            return status;
    }
    return transaction->commit();
}

} // namespace storage
