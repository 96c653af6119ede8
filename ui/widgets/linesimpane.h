// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/busy.h"
#include "ui/logage.h"
#include "ui/program.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panes.h"
#include "ui/widgets/qrcode.h"
#include "ui/widgets/rowsview.h"
#include "ui/widgets/secretreveal.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toggles.h"

class QHBoxLayout;
class QVBoxLayout;

namespace ui {

//! The card of a line: its numbers, the devices it has been in, PIN and PUK and the code of an eSIM on request, and
//! what to type into a device (R90-R93, D33, D37).
class LineSimPane : public Pane
{
    Q_OBJECT

public:
    LineSimPane(Program &program, Workspace &workspace, const Theme &theme, Busy &busy, QWidget *parent = nullptr);

    void show(const domain::Line &line);
    //! Reads the cache anew.
    void refresh();
    //! PIN, PUK and IMSI; those of the eSIM's code.
    SecretReveal &codes() { return m_codes; }
    SecretReveal &activation() { return m_activation; }
    tables::LineLogTable &apn() { return m_apn; }
    tables::LineLogTable &devices() { return m_devices; }
    //! The settings as text to send on; the variant that names nobody has no provider (R93).
    QString apnText() const;
    //! Writes the QR code that is shown as a PNG of its squares alone; says why where it cannot.
    void saveQr(const QString &path);

Q_SIGNALS:
    void announced(const QString &text);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    struct Row
    {
        TextLabel *value = nullptr;
        IconButton *copy = nullptr; //!< null where there is nothing to copy
    };
    enum class Copies { Nothing, Text, Secret };

    void buildUi();
    QVBoxLayout *addCard(QVBoxLayout *column, const QString &title, QHBoxLayout **head);
    void addRow(QVBoxLayout *column, const QString &key, const QString &name, Copies copies);
    void buildIdentifiers(QVBoxLayout *column);
    void buildCodes(QVBoxLayout *column);
    void buildDevices(QVBoxLayout *column);
    void buildActivation(QVBoxLayout *column);
    void buildApn(QVBoxLayout *column);
    RowsView *addRows(QVBoxLayout *column, tables::LineLogTable &table, const QString &words, QLatin1String name);
    void connectLogs();
    void want();
    void load(domain::LineLog log, tables::LineLogTable &table, LogAge &age);
    void set(const QString &key, const QString &text, bool isHint = false);
    void fillLine();
    void fillCodes();
    void fillActivation();
    void buildQrActs(QVBoxLayout *column);
    void chooseQrFile();
    void fillDevices();
    void fillApn();
    //! Why secrets cannot be asked for now; empty: they can.
    QString obstacle() const;
    void fillReveal(Button &button, const SecretReveal &reveal, const QString &shows);
    domain::LineLog apnLog() const;
    QTimeZone zone() const;

    Program &m_program;
    Workspace &m_workspace;
    Busy &m_busy;
    std::optional<domain::Line> m_line;
    SecretReveal m_codes;
    SecretReveal m_activation;
    tables::LineLogTable m_apn;
    tables::LineLogTable m_devices;
    LogAge m_apnAge;
    LogAge m_devicesAge;
    QString m_provider;
    QHash<QString, Row> m_rows;
    Button *m_showCodes = nullptr;
    TextLabel *m_codesNote = nullptr;
    Button *m_showActivation = nullptr;
    TextLabel *m_activationNote = nullptr;
    QrView *m_qr = nullptr;
    Button *m_saveQr = nullptr;
    Button *m_copyQr = nullptr;
    QWidget *m_activationFacts = nullptr;
    Switch *m_neutral = nullptr;
    Button *m_copyApn = nullptr;
    TextLabel *m_apnNote = nullptr;
    TextLabel *m_apnState = nullptr;
    RowsView *m_apnRows = nullptr;
    RowsView *m_deviceRows = nullptr;
    TextLabel *m_devicesState = nullptr;
    TextLabel *m_devicesNote = nullptr;
};

} // namespace ui
