// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/evidence.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace domain {

QString canonicalText(EvidenceKind kind, const EvidenceCell &cell)
{
    if (kind == EvidenceKind::Text) {
        QString text = cell.text;
        for (QChar &letter : text) {
            if (letter == u'\t' || letter == u'\n' || letter == u'\r')
                letter = u' ';
        }
        return text;
    }
    if (!cell.number)
        return {};
    switch (kind) {
    case EvidenceKind::Time:
        return QDateTime::fromSecsSinceEpoch(*cell.number, Qt::UTC).toString(u"yyyy-MM-ddThh:mm:ss'Z'"_s);
    case EvidenceKind::Day: return QDate::fromJulianDay(*cell.number).toString(Qt::ISODate);
    case EvidenceKind::Money: {
        const QString digits = QString::number(qAbs(*cell.number)).rightJustified(7, u'0');
        return u"%1%2.%3"_s.arg(*cell.number < 0 ? u"-"_s : QString(), digits.chopped(6), digits.right(6));
    }
    case EvidenceKind::Text:
    case EvidenceKind::Number:
    case EvidenceKind::Volume:
    case EvidenceKind::Seconds: break;
    }
    return QString::number(*cell.number);
}

QByteArray hashOf(const EvidenceSection &section)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList cells;
    for (const EvidenceColumn &column : section.columns)
        cells << canonicalText(EvidenceKind::Text, {.text = column.title, .number = {}});
    hash.addData((cells.join(u'\t') + u'\n').toUtf8());
    for (const std::vector<EvidenceCell> &row : section.rows) {
        cells.clear();
        for (size_t i = 0; i < row.size(); ++i)
            cells << canonicalText(section.columns[i].kind, row[i]);
        hash.addData((cells.join(u'\t') + u'\n').toUtf8());
    }
    return hash.result().toHex();
}

} // namespace domain
