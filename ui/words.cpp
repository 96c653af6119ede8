// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

QString tr(const char *text, int n = -1) { return QCoreApplication::translate("words", text, nullptr, n); }

} // namespace

QString count(qint64 number) { return QLocale().toString(number); }

QString lines(qint64 number)
{
    return number == 1 ? tr(QT_TRANSLATE_NOOP("words", "1 line"))
                       : tr(QT_TRANSLATE_NOOP("words", "%1 lines")).arg(count(number));
}

QString megabytes(base::DataVolume volume)
{
    return QLocale().toString(double(volume.bytes) / double(base::kBytesPerMegabyte), 'f', 1);
}

QString volume(base::DataVolume volume)
{
    const QLocale locale;
    if (volume.bytes < 1000 * base::kBytesPerMegabyte)
        return tr(QT_TRANSLATE_NOOP("words", "%1 MB")).arg(megabytes(volume));
    return tr(QT_TRANSLATE_NOOP("words", "%1 GB"))
        .arg(locale.toString(double(volume.bytes) / double(base::kBytesPerGigabyte), 'f', 1));
}

QString fileSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 10 * 1024 * 1024 ? 1 : 0, QLocale::DataSizeTraditionalFormat);
}

QString when(const QDateTime &time, const QDateTime &now)
{
    const QDateTime t = time.toUTC();
    const QDateTime n = now.toUTC();
    const QLocale locale;
    if (t.date() == n.date())
        return locale.toString(t.time(), u"HH:mm"_s);
    return locale.toString(t.date(), t.date().year() == n.date().year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString age(const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = std::max<qint64>(0, since.secsTo(now));
    if (seconds < 3600)
        return tr(QT_TRANSLATE_NOOP("words", "%n min"), int(seconds / 60));
    if (seconds < 48 * 3600)
        return tr(seconds < 7200 ? QT_TRANSLATE_NOOP("words", "%n hour") : QT_TRANSLATE_NOOP("words", "%n hours"),
                  int(seconds / 3600));
    const int days = int(seconds / 86400);
    if (days >= 730)
        return tr(QT_TRANSLATE_NOOP("words", "%n years"), days / 365);
    if (days >= 90)
        return tr(QT_TRANSLATE_NOOP("words", "%n months"), days / 30);
    return tr(QT_TRANSLATE_NOOP("words", "%n days"), days);
}

QString span(std::chrono::seconds time)
{
    const qint64 seconds = std::max<qint64>(0, time.count());
    if (seconds < 60)
        return tr(QT_TRANSLATE_NOOP("words", "%n s"), int(seconds));
    if (seconds < 2 * 3600)
        return tr(QT_TRANSLATE_NOOP("words", "%n min"), int((seconds + 30) / 60));
    return tr(QT_TRANSLATE_NOOP("words", "%n h"), int((seconds + 1800) / 3600));
}

QString reason(domain::StatusReason reason)
{
    switch (reason) {
    case domain::StatusReason::NotKnown: return {};
    case domain::StatusReason::Balance: return tr(QT_TRANSLATE_NOOP("words", "by balance"));
    case domain::StatusReason::Manual: return tr(QT_TRANSLATE_NOOP("words", "by hand"));
    case domain::StatusReason::Rule: return tr(QT_TRANSLATE_NOOP("words", "by a rule"));
    case domain::StatusReason::Expiry: return tr(QT_TRANSLATE_NOOP("words", "by expiry"));
    case domain::StatusReason::Contract: return tr(QT_TRANSLATE_NOOP("words", "by contract"));
    case domain::StatusReason::Payment: return tr(QT_TRANSLATE_NOOP("words", "by payment"));
    case domain::StatusReason::Integration: return tr(QT_TRANSLATE_NOOP("words", "by the integration"));
    }
    return {};
}

QString toolTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return "<qt>"_L1 + text.toHtmlEscaped() + "</qt>"_L1;
}

} // namespace ui::words
