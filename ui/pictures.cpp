// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures.h"

#include "ui/changeflow.h"
#include "ui/dialogs/listsheet.h"
#include "ui/dialogs/scansheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/mainwindow.h"
#include "ui/pages/linepage.h"
#include "ui/pages/lineviews.h"
#include "ui/picturelist.h"
#include "ui/widgets/answerspane.h"
#include "ui/widgets/commandpalette.h"
#include "ui/widgets/filterbar.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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

void group(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        LinesPage *page = window.shell()->lines();
        page->setGrouping(domain::LineColumn::SubAccount);
        window.whenSettled([page] {
            auto *table = qobject_cast<tables::LineTable *>(page->table()->model());
            if (table && !table->groups().groups().empty())
                table->setCollapsed(table->groups().groups().front().head, true);
        });
    });
}

//! Some views, one of them shown with something in it that is not saved.
void showViews(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        LinesPage *page = window.shell()->lines();
        const auto save = [page](const QString &name, const QString &filter) { page->views().add(name, filter); };
        save(u"Silent 7 days"_s, u"seen>7d"_s);
        save(u"Over 400 MB"_s, u"month>400MB"_s);
        save(u"EU fleet"_s, u"sub:\"Cold chain\" status:active"_s);
        page->setFilterText(u"sub:\"Cold chain\" status:active -label:test"_s);
    });
}

template<ActionId Id>
void trigger(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] { window.actions()[Id]->trigger(); });
}

void openNotes(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->setFilterText(u"notes:breda notes:\"gate camera\" -notes:spare"_s);
        window.actions()[ActionId::SearchNotes]->trigger();
    });
}

void openList(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        ListSheet *sheet = window.shell()->lines()->listSheet();
        sheet->ask();
        QString numbers = u"8944538532046599999\n894453853204659041\n"_s; // one that is not there, one that is none
        for (int row = 0; row < kSomeLines; ++row)
            numbers +=
                window.shell()->lines()->table()->model()->index(row, 0).data(tables::IccidRole).toString() + u'\n';
        sheet->setText(numbers);
    });
}

//! All columns of a line, two of them pinned, in low rows, with the first ones scrolled away.
void scrollColumns(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        TablePane *table = window.shell()->lines()->table();
        std::vector<domain::ViewColumn> all;
        for (const domain::LineColumnInfo &info : domain::lineColumns())
            all.push_back({.column = info.column, .width = 0, .isPinned = info.column <= domain::LineColumn::Notes});
        table->setColumns(all);
        table->setDensity(domain::RowDensity::Compact);
        table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
    });
}

void openPalette(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.palette()->ask();
        window.palette()->input()->setText(u"sy"_s);
    });
}

void openPreview(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->selection().selectAllMatching();
        window.actions()[ActionId::Deactivate]->trigger();
    });
}

void openSendSms(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->selection().selectRows(0, 11, false);
        window.actions()[ActionId::SendSms]->trigger();
        if (auto *text = window.findChild<QPlainTextEdit *>("smsText"_L1))
            text->setPlainText(u"STATUS? Answer with your position"_s);
    });
}

void openReceivers(MainWindow &window)
{
    window.showPage(u"sms"_s);
    window.whenSettled([&window] { window.actions()[ActionId::SendSms]->trigger(); });
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

//! The page of the first line of the list with one of its tabs.
void goToLine(MainWindow &window, LineTab tab, const std::function<void()> &then)
{
    lines(window);
    window.whenSettled([&window, tab, then] {
        LinesPage *page = window.shell()->lines();
        page->table()->goTo(window.shell()->lines()->firstLine());
        Q_EMIT page->table()->openWanted();
        window.whenSettled([&window, tab, then] {
            window.shell()->linePage()->showTab(tab);
            window.whenSettled(then);
        });
    });
}

template<LineTab tab>
void openLine(MainWindow &window)
{
    goToLine(window, tab, {});
}

void openTicket(MainWindow &window)
{
    goToLine(window, LineTab::Tickets, [&window] {
        window.actions()[ActionId::OpenTicket]->trigger();
        if (auto *subject = window.findChild<QLineEdit *>("ticketSubject"_L1))
            subject->insert(u"Loses its session every hour"_s);
        if (auto *text = window.findChild<QPlainTextEdit *>("ticketText"_L1))
            text->setPlainText(u"Since this morning, with full signal. No other line of the depot does."_s);
    });
}

//! Where there is no room for days and map, the map.
void openMap(MainWindow &window)
{
    goToLine(window, LineTab::Destinations, [&window] {
        if (auto *map = window.findChild<QAbstractButton *>("destinationsMap"_L1))
            map->click();
    });
}

//! The row of the first line in the list that is off; the first one where all are on.
domain::LineId lineThatIsOff(MainWindow &window)
{
    LinesPage *page = window.shell()->lines();
    const auto *table = qobject_cast<const tables::LineTable *>(page->table()->model());
    for (int row = 0; row < table->rowCount() && table->lineAt(row); ++row) {
        if (table->lineAt(row)->status == domain::LineStatus::Suspended)
            return table->idAt(row);
    }
    return page->firstLine();
}

void openAnswers(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        window.shell()->lines()->table()->goTo(lineThatIsOff(window));
        Q_EMIT window.shell()->lines()->table()->openWanted();
        window.whenSettled([&window] { window.shell()->linePage()->answers()->ask(domain::LineQuestion::WhyNoUsage); });
    });
}

void openDrawerAnswers(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        LinesPage *page = window.shell()->lines();
        page->table()->goTo(lineThatIsOff(window));
        page->showDrawer(true);
        if (auto *answers = page->findChild<AnswersPane *>())
            answers->ask(domain::LineQuestion::WhyOff);
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

void welcomeSnapshot(MainWindow &window)
{
    window.showPage(u"welcome"_s);
    window.welcome()->choose(WelcomePage::Choice::Snapshot);
}

void openEvidence(MainWindow &window)
{
    lines(window);
    window.whenSettled([&window] {
        LinesPage *page = window.shell()->lines();
        page->table()->goTo(page->firstLine());
        Q_EMIT page->table()->openWanted();
        window.whenSettled([&window] { window.actions()[ActionId::EvidenceBundle]->trigger(); });
    });
}

void openCompare(MainWindow &window)
{
    window.showPage(u"changes"_s);
    window.whenSettled([&window] { window.shell()->changesPage()->compareSheet()->ask(); });
}

//! The states of the first page, of snapshots and of paying.
std::span<const Picture> filePictures()
{
    static const auto all = std::to_array<Picture>({
        {"welcome"_L1, PictureNeeds::NoProfile, welcome},
        {"welcome-demo"_L1, PictureNeeds::NoProfile, welcomeDemo},
        {"welcome-snapshot"_L1, PictureNeeds::NoProfile, welcomeSnapshot},
        {"snapshot"_L1, PictureNeeds::Snapshot, openDrawer},
        {"compare"_L1, PictureNeeds::ChangedLines, openCompare},
        {"evidence"_L1, PictureNeeds::Lines, openEvidence},
        {"add-funds"_L1, PictureNeeds::PaymentCard, trigger<ActionId::AddFunds>},
        {"card"_L1, PictureNeeds::PaymentCard, trigger<ActionId::EditCard>},
        {"auto-refill"_L1, PictureNeeds::PaymentCard, trigger<ActionId::AutoRefill>},
    });
    return all;
}

//! The account's money in one of its views, of one billing cycle.
template<BillingPage::View view, int month>
void openBilling(MainWindow &window)
{
    window.showPage(u"billing"_s);
    window.whenSettled([&window] {
        window.shell()->billing()->showCycle({2026, month, 1});
        window.shell()->billing()->showView(view);
    });
}

//! The states of the account's money.
std::span<const Picture> moneyPictures()
{
    static const auto all = std::to_array<Picture>({
        {"billing"_L1, PictureNeeds::Money, openBilling<BillingPage::View::Transactions, 11>},
        {"billing-details"_L1, PictureNeeds::Money, openBilling<BillingPage::View::Details, 11>},
        {"billing-check"_L1, PictureNeeds::Money, openBilling<BillingPage::View::Check, 10>},
        {"billing-empty"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"billing"_s); }},
    });
    return all;
}

std::span<const Picture> pictures()
{
    static const auto all = std::to_array<Picture>({
        {"lines"_L1, PictureNeeds::Lines, lines},
        {"lines-filtered"_L1, PictureNeeds::Lines, filter},
        {"lines-selected"_L1, PictureNeeds::Lines, selectSome},
        {"lines-drawer"_L1, PictureNeeds::Lines, openDrawer},
        {"lines-grouped"_L1, PictureNeeds::Lines, group},
        {"lines-views"_L1, PictureNeeds::Lines, showViews},
        {"lines-columns"_L1, PictureNeeds::Lines, scrollColumns},
        {"columns"_L1, PictureNeeds::Lines, trigger<ActionId::ChooseColumns>},
        {"list"_L1, PictureNeeds::Lines, openList},
        {"notes-search"_L1, PictureNeeds::Lines, openNotes},
        {"export"_L1, PictureNeeds::Lines, trigger<ActionId::Export>},
        {"preview"_L1, PictureNeeds::Lines, openPreview},
        {"sms"_L1, PictureNeeds::Messages, [](MainWindow &window) { window.showPage(u"sms"_s); }},
        {"sms-empty"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"sms"_s); }},
        {"sms-receivers"_L1, PictureNeeds::Messages, openReceivers},
        {"send-sms"_L1, PictureNeeds::Lines, openSendSms},
        {"assign"_L1, PictureNeeds::Lines, openAssign},
        {"radar"_L1, PictureNeeds::Anomalies, [](MainWindow &window) { window.showPage(u"radar"_s); }},
        {"radar-empty"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"radar"_s); }},
        {"changes"_L1, PictureNeeds::ChangedLines, [](MainWindow &window) { window.showPage(u"changes"_s); }},
        {"outbox"_L1, PictureNeeds::WaitingChanges, [](MainWindow &window) { window.showPage(u"outbox"_s); }},
        {"outbox-empty"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"outbox"_s); }},
        {"lines-pending"_L1, PictureNeeds::WaitingChanges, openDrawer},
        {"results"_L1, PictureNeeds::WaitingChanges, openResults},
        {"add-lines"_L1, PictureNeeds::Lines, openImport},
        {"scan"_L1, PictureNeeds::Lines, openScan},
        {"order"_L1, PictureNeeds::Lines, openOrder},
        {"invite"_L1, PictureNeeds::Lines, trigger<ActionId::InvitePerson>},
        {"balance"_L1, PictureNeeds::Money, trigger<ActionId::ExplainBalance>},
        {"account"_L1, PictureNeeds::Lines, trigger<ActionId::YourAccount>},
        {"log-out"_L1, PictureNeeds::Lines, trigger<ActionId::LogOut>},
        {"palette"_L1, PictureNeeds::Lines, openPalette},
        {"keys"_L1, PictureNeeds::Lines, trigger<ActionId::Keys>},
        {"settings"_L1, PictureNeeds::Lines, [](MainWindow &window) { window.showPage(u"settings"_s); }},
        {"line-usage"_L1, PictureNeeds::Lines, openLine<LineTab::Usage>},
        {"line-connections"_L1, PictureNeeds::Lines, openLine<LineTab::Connections>},
        {"line-destinations"_L1, PictureNeeds::Lines, openLine<LineTab::Destinations>},
        {"line-map"_L1, PictureNeeds::Lines, openMap},
        {"line-daily"_L1, PictureNeeds::Lines, openLine<LineTab::Daily>},
        {"line-sms"_L1, PictureNeeds::Lines, openLine<LineTab::Sms>},
        {"line-audit"_L1, PictureNeeds::Lines, openLine<LineTab::Audit>},
        {"line-cdrs"_L1, PictureNeeds::Lines, openLine<LineTab::Records>},
        {"line-tickets"_L1, PictureNeeds::Lines, openLine<LineTab::Tickets>},
        {"ticket"_L1, PictureNeeds::Lines, openTicket},
        {"line-sim"_L1, PictureNeeds::Lines, openLine<LineTab::Sim>},
        {"line-answers"_L1, PictureNeeds::Lines, openAnswers},
        {"lines-drawer-answers"_L1, PictureNeeds::Lines, openDrawerAnswers},
        {"line-missing"_L1, PictureNeeds::Lines, openMissing},
        {"offline"_L1, PictureNeeds::OfflineLines, lines},
        {"empty"_L1, PictureNeeds::NoLines, lines},
        {"loading"_L1, PictureNeeds::FirstSync, lines},
        {"failed"_L1, PictureNeeds::FailedFirstSync, lines},
        {"no-matches"_L1, PictureNeeds::Lines, filterForNothing},
    });
    return all;
}

const Picture *find(const QString &name)
{
    for (const std::span<const Picture> all : {dashboardPictures(), filePictures(), pictures(), moneyPictures()}) {
        for (const Picture &picture : all) {
            if (picture.name == name)
                return &picture;
        }
    }
    return nullptr;
}

} // namespace

QStringList pictureNames()
{
    QStringList names;
    for (const std::span<const Picture> all : {dashboardPictures(), filePictures(), pictures(), moneyPictures()}) {
        for (const Picture &picture : all)
            names << picture.name;
    }
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
