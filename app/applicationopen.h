// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"

namespace app {

//! What is built when a profile opens; members are destroyed from the last to the first.
struct Application::Open
{
    Open(std::shared_ptr<Session> opened, const ui::ProfileSummary &profile, const QString &viewsPath,
         const base::Clock &clock, bool offline, ui::KeyPlace place)
        : session(std::move(opened)), table(session->lines(), session->usage(), clock),
          views(session->lines(), clock, viewsPath), templates(session->folder() + QLatin1String("/templates.json")),
          daily(session->usage(), clock), logRows(session->logs(), session->usage(), *session->outbox(), clock),
          facts(session->logs(), session->usage(), clock),
          radar(session->cache(), session->folder() + QLatin1String("/radar.json"), clock),
          dashboard(session->cache(), session->lines(), session->clock()),
          changes(session->cache(), *session->outbox()), workspace{.profile = profile,
                                                                   .lines = table,
                                                                   .views = views,
                                                                   .store = session->lines(),
                                                                   .usage = session->usage(),
                                                                   .daily = daily,
                                                                   .sync = session->sync(),
                                                                   .outbox = *session->outbox(),
                                                                   .sender = *session->sender(),
                                                                   .logRows = logRows,
                                                                   .logs = *session->logKeeper(),
                                                                   .facts = facts,
                                                                   .radar = radar,
                                                                   .changes = changes,
                                                                   .dashboard = dashboard,
                                                                   .billing = *session->billingKeeper(),
                                                                   .money = session->billing(),
                                                                   .books = session->books(),
                                                                   .cycles = *session->cycles(),
                                                                   .invoices = *session->invoices(),
                                                                   .messages = session->messages(),
                                                                   .messagesKeeper = *session->messagesKeeper(),
                                                                   .person = *session->person(),
                                                                   .planner = *session->planner(),
                                                                   .payment = *session->payment(),
                                                                   .templates = templates,
                                                                   .clock = clock,
                                                                   .offlineOnPurpose = offline,
                                                                   .keyPlace = place,
                                                                   .work = session->folder(),
                                                                   .snapshot = session->snapshot()}
    {
        QObject::connect(&session->sync(), &syncing::Engine::linesChanged, &table, &tables::LineTable::applyChanges);
        QObject::connect(session->sender(), &syncing::Sender::linesChanged, &table, &tables::LineTable::applyChanges);
        QObject::connect(&session->sync(), &syncing::Engine::usageChanged, &table, &tables::LineTable::applyUsage);
        QObject::connect(session->auditKeeper(), &syncing::AuditKeeper::brought, &changes,
                         &series::LineChanges::doersKnown);
        const syncing::FactsKeeper *known = session->facts();
        table.setRules(known->facts().rules);
        QObject::connect(known, &syncing::FactsKeeper::changed, &table,
                         [this, known] { table.setRules(known->facts().rules); });
        QObject::connect(known, &syncing::FactsKeeper::ruleNamesChanged, &table, [this] {
            table.applyChanges({.added = {}, .changed = {}, .removed = {}, .everything = true});
        });
        table.setQuery({}); // the first rows are read while the window builds what shows them
        views.load();
        templates.load();
    }

    std::shared_ptr<Session> session;
    tables::LineTable table;
    tables::SavedViews views;
    tables::SmsTemplates templates;
    series::DailySeries daily;
    tables::LineLogRows logRows;
    series::LineFactsReader facts;
    series::Radar radar;
    series::Dashboard dashboard;
    series::LineChanges changes;
    ui::Workspace workspace;
};

} // namespace app
