// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures.h"

#include "ui/changeflow.h"
#include "ui/dialogs/scansheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/mainwindow.h"
#include "ui/pages/linepage.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Picture
{
    QLatin1String name;
    PictureNeeds needs;
    void (*show)(MainWindow &window);
};

constexpr int kSomeLines = 4;

void lines(MainWindow &window) { window.showPage(u"lines"_s); }

void selectSome(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        LinesPage *page = window.shell()->lines();
        page->selection().selectRows(0, 0, false);
        page->selection().selectRows(kSomeLines, kSomeLines + 2, true);
    });
}

void openDrawer(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.shell()->lines()->showDrawer(true); });
}

void filter(MainWindow &window)
{
    lines(window);
    window.shell()->lines()->setFilterText(u"status:active month>50MB seen<7d"_s);
}

void openPalette(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.palette()->ask();
        window.palette()->input()->setText(u"sy"_s);
    });
}

void openExport(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.actions()[ActionId::Export]->trigger(); });
}

void openPreview(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->selection().selectAllMatching();
        window.actions()[ActionId::Deactivate]->trigger();
    });
}

void openSms(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->selection().selectRows(0, 11, false);
        window.actions()[ActionId::SendSms]->trigger();
        if (auto *text = window.findChild<QPlainTextEdit *>("smsText"_L1))
            text->setPlainText(u"STATUS? Answer with your position"_s);
    });
}

void openResults(MainWindow &window)
{
    window.showPage(u"outbox"_s);
    window.whenSettled([&window] {
        tables::OutboxTable &table = window.shell()->outboxTable();
        for (int row = 0; row < table.rowCount(); ++row) {
            if (table.entryAt(row).isBulk) {
                window.shell()->outbox()->perform(OutboxAct::Results, {table.entryAt(row)});
                return;
            }
        }
    });
}

void openImport(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.actions()[ActionId::AddLines]->trigger(); });
}

void openScan(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        ScanSheet *scanner = window.changes()->scanner();
        scanner->ask();
        for (const QString &number :
             {u"8944538532046590417"_s, u"8944538532046590425"_s, u"8944538532046590433"_s, u"8944538532046590425"_s})
            scanner->scan(number);
    });
}

void openAssign(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->selection().selectRows(0, 3, false);
        window.actions()[ActionId::Assign]->trigger();
    });
}

void openOrder(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.actions()[ActionId::OrderCards]->trigger();
        window.changes()
            ->values()
            ->findChild<QAbstractButton *>(u"valueOk"_s)
            ->click(); // the sentences under the fields
    });
}

void openInvite(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.actions()[ActionId::InvitePerson]->trigger(); });
}

void openKeys(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.actions()[ActionId::Keys]->trigger(); });
}

//! The page of the first line of the list with one of its tabs.
template<LineTab tab>
void openLine(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        LinesPage *page = window.shell()->lines();
        page->table()->goTo(window.shell()->lines()->firstLine());
        Q_EMIT page->table()->openWanted();
        window.whenSettled([&window] { window.shell()->linePage()->showTab(tab); });
    });
}

void openMissing(MainWindow &window) { window.openLine({u"8944538532046599999"_s}); }

void filterForNothing(MainWindow &window)
{
    lines(window);
    window.shell()->lines()->setFilterText(u"status:active \"no such line\""_s);
}

void welcome(MainWindow &window)
{
    window.showPage(u"welcome"_s);
    window.welcome()->choose(WelcomePage::Choice::Connect);
}

void welcomeDemo(MainWindow &window)
{
    window.showPage(u"welcome"_s);
    window.welcome()->choose(WelcomePage::Choice::Demo);
}

void openBalance(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.actions()[ActionId::ExplainBalance]->trigger(); });
}

const std::array<Picture, 37> &pictures()
{
    static const std::array<Picture, 37> all{{
        {"welcome"_L1, PictureNeeds::NoProfile, welcome},
        {"welcome-demo"_L1, PictureNeeds::NoProfile, welcomeDemo},
        {"lines"_L1, PictureNeeds::Lines, lines},
        {"lines-filtered"_L1, PictureNeeds::Lines, filter},
        {"lines-selected"_L1, PictureNeeds::Lines, selectSome},
        {"lines-drawer"_L1, PictureNeeds::Lines, openDrawer},
        {"export"_L1, PictureNeeds::Lines, openExport},
        {"preview"_L1, PictureNeeds::Lines, openPreview},
        {"sms"_L1, PictureNeeds::Lines, openSms},
        {"assign"_L1, PictureNeeds::Lines, openAssign},
        {"outbox"_L1, PictureNeeds::WaitingChanges, [](MainWindow &window) { window.showPage(u"outbox"_s); }},
        {"outbox-empty"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"outbox"_s); }},
        {"lines-pending"_L1, PictureNeeds::WaitingChanges, openDrawer},
        {"results"_L1, PictureNeeds::WaitingChanges, openResults},
        {"add-lines"_L1, PictureNeeds::Lines, openImport},
        {"scan"_L1, PictureNeeds::Lines, openScan},
        {"order"_L1, PictureNeeds::Lines, openOrder},
        {"invite"_L1, PictureNeeds::Lines, openInvite},
        {"balance"_L1, PictureNeeds::Lines, openBalance},
        {"palette"_L1, PictureNeeds::Lines, openPalette},
        {"keys"_L1, PictureNeeds::Lines, openKeys},
        {"settings"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"settings"_s); }},
        {"line-usage"_L1, PictureNeeds::Lines, openLine<LineTab::Usage>},
        {"line-connections"_L1, PictureNeeds::Lines, openLine<LineTab::Connections>},
        {"line-destinations"_L1, PictureNeeds::Lines, openLine<LineTab::Destinations>},
        {"line-daily"_L1, PictureNeeds::Lines, openLine<LineTab::Daily>},
        {"line-sms"_L1, PictureNeeds::Lines, openLine<LineTab::Sms>},
        {"line-audit"_L1, PictureNeeds::Lines, openLine<LineTab::Audit>},
        {"line-cdrs"_L1, PictureNeeds::Lines, openLine<LineTab::Records>},
        {"line-tickets"_L1, PictureNeeds::Lines, openLine<LineTab::Tickets>},
        {"line-sim"_L1, PictureNeeds::Lines, openLine<LineTab::Sim>},
        {"line-missing"_L1, PictureNeeds::Lines, openMissing},
        {"offline"_L1, PictureNeeds::OfflineLines, lines},
        {"empty"_L1, PictureNeeds::NoLines, lines},
        {"loading"_L1, PictureNeeds::FirstSync, lines},
        {"failed"_L1, PictureNeeds::FailedFirstSync, lines},
        {"no-matches"_L1, PictureNeeds::Lines, filterForNothing},
    }};
    return all;
}

const Picture *find(const QString &name)
{
    for (const Picture &picture : pictures()) {
        if (picture.name == name)
            return &picture;
    }
    return nullptr;
}

} // namespace

QStringList pictureNames()
{
    QStringList names;
    for (const Picture &picture : pictures())
        names << picture.name;
    return names;
}

PictureNeeds pictureNeeds(const QString &name)
{
    const Picture *picture = find(name);
    return picture ? picture->needs : PictureNeeds::Lines;
}

bool showPicture(MainWindow &window, const QString &name)
{
    const Picture *picture = find(name);
    if (!picture || (picture->needs != PictureNeeds::NoProfile && !window.shell()))
        return false;
    picture->show(window);
    return true;
}

} // namespace ui
