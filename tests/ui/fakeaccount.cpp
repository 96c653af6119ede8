// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"
#include "tests/support/fleet.h"
#include "tests/ui/fakeprogram.h"

namespace test {

void FakeProgram::fillAccount()
{
    std::vector<domain::DailyUsage> usage;
    std::vector<domain::Line> lines;
    for (int i = 0; i < 300; ++i) {
        domain::DailyUsage days{.iccid = makeIccid(i), .firstDay = QDate(2026, 10, 1), .days = {}};
        for (int day = 0; day < 48; ++day) { // Saturdays and Sundays use less
            const bool isWeekend = days.firstDay.addDays(day).dayOfWeek() > 5;
            days.days.push_back(
                base::DataVolume{((isWeekend ? 24 : 34) + (day * 7 + i) % 5) * base::kBytesPerMegabyte});
        }
        usage.push_back(std::move(days));
        if (i % 12 != 0)
            continue;
        lines.push_back(makeLine(i));
        lines.back().contract = domain::Contract::Yearly;
        lines.back().renewalDate = QDate(2026, 11, 8).addDays(i / 4);
        connector.put(lines.back());
    }
    (void)await(m_usage->apply(std::move(usage)));
    write(std::move(lines));
    domain::Balance balance{.facts = {.available = 412'800'000, .minimum = 64'200'000, .average = 64'200'000},
                            .currency = u"USD"_s,
                            .averagedDays = 30,
                            .usage = {}};
    for (int day = 0; day < 48; ++day)
        balance.usage.push_back({QDate(2026, 10, 1).addDays(day), 58'000'000 + day * 7 % 11 * 1'400'000});
    writeBalance(balance);
}

std::unique_ptr<exports::ReportJob> FakeProgram::makeReport(tables::MonthQuestion question, const QString &path)
{
    question.account = u"Northwind IoT"_s;
    question.by = u"Marta Kowal"_s;
    question.takenAt = clock.now();
    const tables::MonthReport::Source source{
        .file = *m_file, .lines = *m_store, .billing = *m_billing, .messages = *m_messages};
    return std::make_unique<exports::ReportJob>(exports::ReportRequest{
        .read = [source, question] { return tables::MonthReport(source).read(question); }, .path = path});
}

void FakeProgram::fillChanges()
{
    const QDateTime now = clock.now();
    const auto end = [this](std::vector<domain::Line> lines, std::vector<domain::Iccid> gone) {
        for (const domain::Line &line : lines)
            connector.put(line);
        for (const domain::Iccid &iccid : gone)
            connector.remove(iccid);
        storage::SyncCheckpoint done;
        done.collection = u"lines"_s;
        done.finishedAt = clock.now();
        const auto changes = await(m_store->apply(std::move(lines), std::move(gone), done));
        m_table->applyChanges(*changes);
    };
    clock.set(now.addDays(-9));
    end({}, {}); // the end of the first run
    clock.set(now.addDays(-5));
    domain::Line older = makeLine(2);
    older.subAccount = u"E-bikes"_s;
    end({older}, {});
    clock.set(now.addSecs(-7200));
    std::vector<domain::Line> lines;
    for (int i = 3; i < 12; ++i) {
        domain::Line line = makeLine(i);
        line.status = i % 3 == 0 ? domain::LineStatus::Suspended : line.status;
        line.statusBy = i % 3 == 0 ? u"Priya Raman"_s : QString();
        line.ratePlan = i % 3 == 1 ? u"Prepaid 1 GB"_s : line.ratePlan;
        line.notes = i % 3 == 2 ? u"Van %1, Antwerp"_s.arg(i) : line.notes;
        lines.push_back(line);
    }
    lines.push_back(makeLine(90'001));
    end(std::move(lines), {makeIccid(15)});
    clock.set(now);
}

} // namespace test
