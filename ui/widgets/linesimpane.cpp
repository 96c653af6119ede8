// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/linesimpane.h"

#include "ui/errortext.h"
#include "ui/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using domain::LineLog;

namespace ui {

LineSimPane::LineSimPane(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent)
    : Pane(theme, Fill::Bg, {}, parent), m_program(program), m_workspace(workspace), m_busy(busy),
      m_codes(workspace.logs), m_activation(workspace.logs), m_apn(tables::LineLogRows::columns(LineLog::Apn)),
      m_devices(tables::LineLogRows::columns(LineLog::Devices))
{
    setObjectName("simPane"_L1);
    buildUi();
    connectLogs();
}

void LineSimPane::connectLogs()
{
    const auto isMine = [this](domain::LineId line) { return m_line && m_line->id == line; };
    connect(&m_workspace.logs, &syncing::LineLogKeeper::fetched, this, [=, this](domain::LineId line, LineLog log) {
        if (!isMine(line))
            return;
        if (log == LineLog::Devices)
            load(log, m_devices, m_devicesAge);
        else if (log == apnLog())
            load(log, m_apn, m_apnAge);
    });
    connect(&m_workspace.logs, &syncing::LineLogKeeper::failed, this,
            [=, this](domain::LineId line, LineLog log, const base::Error &error) {
                if (!isMine(line))
                    return;
                if (log == LineLog::Devices)
                    m_devicesAge.error = error;
                else if (log == apnLog())
                    m_apnAge.error = error;
                fillDevices();
                fillApn();
            });
    connect(&m_codes, &SecretReveal::changed, this, &LineSimPane::fillCodes);
    connect(&m_activation, &SecretReveal::changed, this, &LineSimPane::fillActivation);
    connect(&m_program, &Program::changeFactsChanged, this, [this] {
        fillCodes();
        fillActivation();
    });
    connect(m_showCodes, &QAbstractButton::clicked, this,
            [this] { m_codes.secrets() ? m_codes.hide() : m_codes.reveal(m_line->iccid); });
    connect(m_showActivation, &QAbstractButton::clicked, this,
            [this] { m_activation.secrets() ? m_activation.hide() : m_activation.reveal(m_line->iccid); });
    connect(m_neutral, &QAbstractButton::toggled, this, [this] {
        m_apn.setRows({});
        m_apnAge = {};
        load(apnLog(), m_apn, m_apnAge);
        want();
    });
    connect(m_copyApn, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(apnText());
        Q_EMIT announced(tr("APN settings copied"));
    });
}

//! Nobody looks any more: nothing stays shown.
void LineSimPane::hideEvent(QHideEvent *event)
{
    m_codes.hide();
    m_activation.hide();
    Pane::hideEvent(event);
}

void LineSimPane::show(const domain::Line &line)
{
    const bool isOther = !m_line || m_line->id != line.id;
    m_line = line;
    if (isOther) {
        m_codes.hide();
        m_activation.hide();
        m_apn.setRows({});
        m_devices.setRows({});
        m_apnAge = {};
        m_devicesAge = {};
        refresh();
    }
    fillLine();
    fillCodes();
    fillActivation();
    fillApn();
    fillDevices();
    want();
}

LineLog LineSimPane::apnLog() const { return m_neutral->isChecked() ? LineLog::NeutralApn : LineLog::Apn; }

QTimeZone LineSimPane::zone() const
{
    const QTimeZone zone(m_workspace.sync.status().account.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

void LineSimPane::want()
{
    if (!m_line)
        return;
    m_workspace.logs.want({m_line->id, m_line->iccid, LineLog::Devices, {}});
    m_workspace.logs.want({m_line->id, m_line->iccid, apnLog(), {}});
}

void LineSimPane::refresh()
{
    if (!m_line)
        return;
    load(LineLog::Devices, m_devices, m_devicesAge);
    load(apnLog(), m_apn, m_apnAge);
}

void LineSimPane::load(LineLog log, tables::LineLogTable &table, LogAge &age)
{
    if (!m_line)
        return;
    m_busy.await(m_workspace.logRows.load(*m_line, log, {}, zone()), this,
                 [this, log, &table, &age, id = m_line->id](const base::Result<tables::LogRows> &rows) {
                     const bool isWanted = log == LineLog::Devices || log == apnLog();
                     if (!rows || !m_line || m_line->id != id || !isWanted)
                         return;
                     table.setRows(rows->rows);
                     if (rows->fetchedAt.isValid() && rows->fetchedAt != age.fetchedAt)
                         age = {.fetchedAt = rows->fetchedAt, .error = {}};
                     if (log != LineLog::Devices)
                         m_provider = rows->summary;
                     fillDevices();
                     fillApn();
                 });
}

void LineSimPane::set(const QString &key, const QString &text, bool isHint)
{
    const Row &row = m_rows[key];
    row.value->setText(text.isEmpty() ? tr("none") : text);
    row.value->setTone(text.isEmpty() || isHint ? Tone::Hint : Tone::Text);
    if (row.copy)
        row.copy->setEnabled(!text.isEmpty() && !isHint);
}

void LineSimPane::fillLine()
{
    const QDateTime now = m_workspace.clock.now();
    set(u"iccid"_s, m_line->iccid.text);
    set(u"msisdn"_s, m_line->msisdn);
    set(u"imei"_s, m_line->imei);
    set(u"eid"_s, m_line->eid);
    const QString card = m_line->eid.isEmpty() ? tr("SIM card") : tr("eSIM");
    set(u"type"_s, m_line->simType.isEmpty() ? card : tr("%1, %2").arg(m_line->simType, card));
    const QString store = m_line->eid.isEmpty() ? tr("for eSIMs only")
                          : m_line->inStore     ? (*m_line->inStore ? tr("Offered") : tr("Not offered"))
                                                : tr("not told by this platform");
    set(u"store"_s, store, m_line->eid.isEmpty() || !m_line->inStore); // R259
    const QDateTime synced = m_workspace.sync.status().lastSync;       // D33: it is as old as the last sync
    QString session = m_line->inSession == domain::InSession::Yes  ? tr("Yes")
                      : m_line->inSession == domain::InSession::No ? tr("No")
                                                                   : tr("not told by this platform");
    if (m_line->inSession != domain::InSession::NotSupported && synced.isValid())
        session = tr("%1, as of %2").arg(session, words::when(synced, now));
    set(u"session"_s, session, m_line->inSession == domain::InSession::NotSupported);
}

QString LineSimPane::obstacle() const
{
    const bool mayLook = m_program.changeFacts().permissions.testFlag(domain::Permission::ViewLineSecrets);
    if (!mayLook)
        return tr("Your role does not show codes of cards.");
    if (isOffline(m_workspace))
        return tr("Codes are never kept: they can be shown with a connection only.");
    return {};
}

void LineSimPane::fillReveal(Button &button, const SecretReveal &reveal, const QString &shows)
{
    const QString why = reveal.secrets() ? QString() : obstacle();
    button.setEnabled(why.isEmpty() && !reveal.isAsking());
    button.setToolTip(why);
    button.setText(reveal.secrets() ? tr("Hide") : shows);
    button.setIconName(reveal.secrets() ? "eye-off"_L1 : "eye"_L1);
}

void LineSimPane::fillCodes()
{
    const domain::LineSecrets *secrets = m_codes.secrets();
    const std::pair<QString, QString domain::LineSecrets::*> codes[] = {{u"pin1"_s, &domain::LineSecrets::pin},
                                                                        {u"pin2"_s, &domain::LineSecrets::pin2},
                                                                        {u"puk1"_s, &domain::LineSecrets::puk},
                                                                        {u"puk2"_s, &domain::LineSecrets::puk2},
                                                                        {u"imsi"_s, &domain::LineSecrets::imsi}};
    for (const auto &[key, member] : codes) {
        const bool isLong = key.startsWith("puk"_L1);
        if (secrets)
            set(key, secrets->*member);
        else
            set(key, key == "imsi"_L1 ? tr("with PIN and PUK") : QString(isLong ? 8 : 4, QChar(0x2022)), true);
    }
    fillReveal(*m_showCodes, m_codes, tr("Show for 30 s"));
    m_codesNote->setTone(m_codes.error() ? Tone::Red : Tone::Hint);
    if (secrets)
        m_codesNote->setText(
            tr("Hides in %1 s. What is copied leaves the clipboard again.").arg(m_codes.secondsLeft()));
    else if (m_codes.error())
        m_codesNote->setText(errorText(*m_codes.error(), tr("The codes could not be shown.")).line());
    else
        m_codesNote->setText(m_codes.isAsking() ? tr("The platform has been asked.")
                                                : tr("Hidden. The platform writes each view into the audit log."));
}

void LineSimPane::fillActivation()
{
    const domain::LineSecrets *secrets = m_activation.secrets();
    const bool isEsim = m_line && !m_line->eid.isEmpty();
    QString code = secrets ? secrets->activationCode : QString();
    const base::Status drawn = m_qr->setText(code);
    m_qr->setVisible(secrets && m_qr->isShown());
    for (Button *button : {m_saveQr, m_copyQr})
        button->setVisible(secrets && m_qr->isShown());
    m_activationFacts->setVisible(secrets && !code.isEmpty());
    const QStringList parts = code.split(u'$'); // LPA:1$server$code (GSMA SGP.22)
    set(u"server"_s, parts.value(1));
    set(u"code"_s, parts.value(2));
    m_showActivation->setVisible(isEsim);
    fillReveal(*m_showActivation, m_activation, tr("Show for 30 s"));
    m_activationNote->setTone(m_activation.error() || !drawn ? Tone::Red : Tone::Hint);
    if (!isEsim)
        m_activationNote->setText(tr("A card with a chip: there is no activation code."));
    else if (m_activation.error())
        m_activationNote->setText(errorText(*m_activation.error(), tr("The code could not be shown.")).line());
    else if (secrets && code.isEmpty())
        m_activationNote->setText(tr("The platform has no activation code for this card."));
    else if (secrets)
        m_activationNote->setText(drawn ? tr("Hides in %1 s.").arg(m_activation.secondsLeft())
                                        : errorText(drawn.error(), tr("The code cannot be drawn.")).line());
    else
        m_activationNote->setText(m_activation.isAsking()
                                      ? tr("The platform has been asked.")
                                      : tr("Whoever has the code can install the profile: it is shown on request."));
}

void LineSimPane::fillDevices()
{
    m_devicesAge.show(*m_devicesState, m_workspace);
    const bool isEmpty = m_devices.rowCount() == 0;
    m_deviceRows->setVisible(!isEmpty);
    m_deviceRows->setFixedHeight(m_deviceRows->horizontalHeader()->height() +
                                 std::min(4, m_devices.rowCount()) * theme().rowHeight() + 2);
    m_devicesNote->setVisible(isEmpty);
    m_devicesNote->setText(m_devicesAge.emptyText(m_workspace, tr("No device has been seen with this card.")));
}

void LineSimPane::fillApn()
{
    m_apnAge.show(*m_apnState, m_workspace);
    const bool isEmpty = m_apn.rowCount() == 0;
    m_apnRows->setVisible(!isEmpty);
    m_apnRows->setFixedHeight(m_apnRows->horizontalHeader()->height() + m_apn.rowCount() * theme().rowHeight() + 2);
    m_copyApn->setEnabled(!isEmpty);
    m_copyApn->setToolTip(isEmpty ? tr("There is nothing to copy.") : QString());
    if (isEmpty)
        m_apnNote->setText(m_apnAge.emptyText(m_workspace, tr("The platform names no settings.")));
    else
        m_apnNote->setText(m_neutral->isChecked() ? tr("For your customers: names nobody.")
                           : m_provider.isEmpty() ? QString()
                                                  : tr("Provider: %1").arg(m_provider));
}

QString LineSimPane::apnText() const
{
    QStringList lines;
    if (!m_neutral->isChecked() && !m_provider.isEmpty())
        lines << tr("Provider: %1").arg(m_provider);
    const QStringList titles = m_apn.titles();
    for (const QStringList &cells : m_apn.shownCells()) {
        QStringList parts;
        for (qsizetype i = 1; i < cells.size(); ++i) {
            if (cells[i] != tables::LineLogRows::tr("none"))
                parts << tr("%1 %2").arg(titles[i], cells[i]);
        }
        lines << tr("%1: %2").arg(cells.value(0), parts.join(u", "_s));
    }
    return lines.join(u'\n');
}

} // namespace ui
