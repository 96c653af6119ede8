// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/logdelegate.h"
#include "ui/errortext.h"
#include "ui/widgets/linesimpane.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kQrSquare = 12; // pixels a square of a code that is saved or copied
}

void LineSimPane::buildUi()
{
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName("simScroll"_L1);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    auto *holder = new Pane(theme(), Fill::Bg, {}, scroll);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(16);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *side : {left, right}) {
        side->setSpacing(16);
        row->addLayout(side, 1);
    }
    column->addLayout(row);
    buildIdentifiers(left);
    buildDevices(left);
    buildActivation(right);
    buildCodes(right);
    buildApn(column);
    left->addStretch(1);
    right->addStretch(1);
    column->addStretch(1);
    scroll->setWidget(holder);
}

QVBoxLayout *LineSimPane::addCard(QVBoxLayout *column, const QString &title, QHBoxLayout **head)
{
    auto *card = new Pane(theme(), Fill::Bg, {}, this);
    card->setRadius(8);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 10, 16, 12);
    inside->setSpacing(6);
    *head = new QHBoxLayout;
    (*head)->setSpacing(8);
    (*head)->addWidget(new TextLabel(theme(), TextStyle::Section, Tone::Text, title, card));
    (*head)->addStretch(1);
    inside->addLayout(*head);
    column->addWidget(card);
    return inside;
}

void LineSimPane::addRow(QVBoxLayout *column, const QString &key, const QString &name, Copies copies)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *title = new TextLabel(theme(), TextStyle::Body, Tone::Secondary, name, this);
    title->setFixedWidth(theme().scaled(92));
    Row made;
    made.value = new TextLabel(theme(), TextStyle::Body, Tone::Text, {}, this);
    made.value->setObjectName(u"sim%1"_s.arg(key.left(1).toUpper() + key.mid(1)));
    made.value->setElided(Qt::ElideMiddle);
    row->addWidget(title);
    row->addWidget(made.value, 1);
    if (copies != Copies::Nothing) {
        made.copy = new IconButton(theme(), "copy"_L1, tr("Copy %1").arg(name), "simCopy"_L1, this);
        made.copy->setObjectName(made.value->objectName() + "Copy"_L1);
        made.copy->setFixedSize(22, 22);
        made.copy->setIconSize({14, 14});
        row->addWidget(made.copy);
        connect(made.copy, &QAbstractButton::clicked, this, [this, copies, name, value = made.value] {
            if (copies == Copies::Secret)
                m_codes.copy(value->text());
            else
                QGuiApplication::clipboard()->setText(value->text());
            Q_EMIT announced(tr("%1 copied").arg(name));
        });
    }
    column->addLayout(row);
    m_rows.insert(key, made);
}

void LineSimPane::buildIdentifiers(QVBoxLayout *column)
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = addCard(column, tr("Identifiers"), &head);
    addRow(inside, u"iccid"_s, tr("ICCID"), Copies::Text);
    addRow(inside, u"imsi"_s, tr("IMSI"), Copies::Secret);
    addRow(inside, u"msisdn"_s, tr("MSISDN"), Copies::Text);
    addRow(inside, u"imei"_s, tr("IMEI"), Copies::Text);
    addRow(inside, u"eid"_s, tr("EID"), Copies::Text);
    addRow(inside, u"type"_s, tr("SIM type"), Copies::Nothing);
    addRow(inside, u"store"_s, tr("eSIM store"), Copies::Nothing);
    addRow(inside, u"session"_s, tr("In session"), Copies::Nothing);
}

void LineSimPane::buildCodes(QVBoxLayout *column)
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = addCard(column, tr("PIN and PUK"), &head);
    m_showCodes = new Button(theme(), Button::Kind::Secondary, {}, "simShowCodes"_L1, this);
    m_showCodes->setAccessibleName(tr("Show or hide PIN and PUK"));
    head->addWidget(m_showCodes);
    addRow(inside, u"pin1"_s, tr("PIN 1"), Copies::Secret);
    addRow(inside, u"puk1"_s, tr("PUK 1"), Copies::Secret);
    addRow(inside, u"pin2"_s, tr("PIN 2"), Copies::Secret);
    addRow(inside, u"puk2"_s, tr("PUK 2"), Copies::Secret);
    m_codesNote = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, this);
    m_codesNote->setObjectName("simCodesNote"_L1);
    m_codesNote->setWordWrap(true);
    inside->addWidget(m_codesNote);
}

void LineSimPane::buildActivation(QVBoxLayout *column)
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = addCard(column, tr("eSIM activation"), &head);
    m_showActivation = new Button(theme(), Button::Kind::Secondary, {}, "simShowActivation"_L1, this);
    m_showActivation->setAccessibleName(tr("Show or hide the activation code"));
    head->addWidget(m_showActivation);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    m_qr = new QrView(this);
    m_qr->setAccessibleName(tr("QR code of the activation code"));
    m_activationFacts = new QWidget(this);
    auto *facts = new QVBoxLayout(m_activationFacts);
    facts->setContentsMargins({});
    facts->setSpacing(8);
    addRow(facts, u"server"_s, tr("Server"), Copies::Secret);
    addRow(facts, u"code"_s, tr("Code"), Copies::Secret);
    buildQrActs(facts);
    facts->addStretch(1);
    row->addWidget(m_qr);
    row->addWidget(m_activationFacts, 1);
    inside->addLayout(row);
    m_activationNote = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, this);
    m_activationNote->setObjectName("simActivationNote"_L1);
    m_activationNote->setWordWrap(true);
    inside->addWidget(m_activationNote);
}

//! What can be done with the code while it is shown.
void LineSimPane::buildQrActs(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_saveQr = new Button(theme(), Button::Kind::Secondary, tr("Save as PNG…"), "simSaveQr"_L1, this);
    m_saveQr->setIconName("download"_L1);
    m_copyQr = new Button(theme(), Button::Kind::Secondary, tr("Copy QR code"), "simCopyQr"_L1, this);
    m_copyQr->setIconName("copy"_L1);
    row->addWidget(m_saveQr);
    row->addWidget(m_copyQr);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_saveQr, &QAbstractButton::clicked, this, &LineSimPane::chooseQrFile);
    connect(m_copyQr, &QAbstractButton::clicked, this, [this] {
        m_activation.copy(m_qr->image(kQrSquare));
        Q_EMIT announced(tr("QR code copied; it leaves the clipboard in half a minute"));
    });
}

void LineSimPane::chooseQrFile()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    if (!QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new QFileDialog(window(), tr("Save the QR code"), folder, tr("Pictures (*.png)"));
    dialog->setObjectName("qrFileDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->selectFile(u"esim.png"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LineSimPane::saveQr);
    dialog->open();
}

//! R91: what has been hidden meanwhile is not saved any more.
void LineSimPane::saveQr(const QString &path)
{
    if (!m_activation.secrets() || !m_qr->isShown()) {
        Q_EMIT announced(tr("Not saved. The code is hidden again: show it and save it once more."));
        return;
    }
    QSaveFile file(path);
    const bool isWritten = file.open(QSaveFile::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           m_qr->image(kQrSquare).save(&file, "PNG") && file.commit();
    Q_EMIT announced(
        isWritten
            ? tr("QR code written to %1. Whoever has the file can install the profile.").arg(path)
            : errorText(base::Error{.kind = base::ErrorKind::Storage, .detail = file.errorString(), .where = path},
                        tr("The QR code could not be written."))
                  .line());
}

RowsView *LineSimPane::addRows(QVBoxLayout *column, tables::LineLogTable &table, const QString &words,
                               QLatin1String name)
{
    auto *rows = new RowsView(theme(), words, name, this);
    rows->setModel(&table);
    rows->setItemDelegate(new LogDelegate(theme(), *rows));
    rows->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    column->addWidget(rows);
    return rows;
}

void LineSimPane::buildApn(QVBoxLayout *column)
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = addCard(column, tr("APN settings"), &head);
    m_apnState = new TextLabel(theme(), TextStyle::Body, Tone::Hint, {}, this);
    m_apnState->setObjectName("simApnAge"_L1);
    m_neutral = new Switch(theme(), tr("White-label: settings that name nobody"), "simNeutral"_L1, this);
    m_copyApn = new Button(theme(), Button::Kind::Quiet, tr("Copy all"), "simCopyApn"_L1, this);
    m_copyApn->setIconName("copy"_L1);
    head->addWidget(m_apnState);
    head->addWidget(m_neutral);
    head->addWidget(new TextLabel(theme(), TextStyle::Body, Tone::Text, tr("White-label"), this));
    head->addWidget(m_copyApn);
    m_apnRows = addRows(inside, m_apn, tr("APN settings"), "simApnRows"_L1);
    const auto scaled = [this](int width) { return theme().scaled(width); };
    m_apnRows->setWidths({scaled(60), scaled(110), scaled(80), scaled(76), scaled(80), scaled(80), scaled(80)}, {1});
    m_apnNote = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, this);
    m_apnNote->setObjectName("simApnNote"_L1);
    inside->addWidget(m_apnNote);
}

void LineSimPane::buildDevices(QVBoxLayout *column)
{
    QHBoxLayout *head = nullptr;
    QVBoxLayout *inside = addCard(column, tr("Devices it has been in"), &head);
    m_devicesState = new TextLabel(theme(), TextStyle::Body, Tone::Hint, {}, this);
    m_devicesState->setObjectName("simDevicesAge"_L1);
    head->addWidget(m_devicesState);
    m_deviceRows = addRows(inside, m_devices, tr("Devices it has been in"), "simDeviceRows"_L1);
    m_deviceRows->setWidths({theme().scaled(140), theme().scaled(130), theme().scaled(110)}, {0, 1, 2});
    m_devicesNote = new TextLabel(theme(), TextStyle::Small, Tone::Hint, {}, this);
    m_devicesNote->setObjectName("simDevicesNote"_L1);
    inside->addWidget(m_devicesNote);
}

} // namespace ui
