<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>Attention</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 renewal overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 renewals overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line is Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines are Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong with their integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 renewal due within 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 renewals due within 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 silent over 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active, and no network has seen them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance lasts %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept and never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited here and on the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refused, and says why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether they were made is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line in a new device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines in a new device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its IMEI is another than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line in a new country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines in a new country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never there before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line with a spike of usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines with a spike of usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today or yesterday, far above its usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line stopped using data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines stopped using data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than any pause before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Show the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::BalanceCommand</name>
    <message>
        <source>The account&apos;s balance as of the last sync, its state, and how many days it lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how that is computed, day by day, and what would change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;balance&quot;, with --format table or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red: lines are suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red: below the minimum, lines are about to be suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>orange: %n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>green: %n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>green: no usage, no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>÷ %n day(s) = average</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Minimum balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the average, at least 5.00; below it lines are suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit, since nothing is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 − %2) ÷ %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the days vary: %1 to %2 days in four cases of five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::BillingCommand</name>
    <message>
        <source>The account&apos;s billing cycles as of the last sync, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;billing cycles&quot;, with --format table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycles; or export or reconcile one (see &quot;billing export --help&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ChangeCommand</name>
    <message>
        <source>Changes lines: what would happen is shown first, then sent once it is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines: a filter, e.g. &apos;sub:&quot;Cold chain&quot; status:active&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add: a CSV or XLSX file of lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what would happen and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes every line&apos;s outcome to this CSV or XLSX file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;lines VERB --where FILTER&quot; with one of: %1, add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which lines with --where; --where &apos;&apos; means all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the lines are with --from FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate plan &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column has ICCIDs. Give one the title &quot;ICCID&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Type what is asked for, or add --yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) changed since the preview and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Charge now: %1 · API requests: about %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms still billed: %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1: %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %L1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ChangeOrders</name>
    <message>
        <source>Say what with --text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--on is a day, for example 2026-12-24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where to: --sub-account NAME or --group NAME; &quot;&quot; takes the lines out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sub-account &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rate plan &quot;%1&quot;. Plans: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which with --add A,B or --remove C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say --below 50MB, or --off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--below is an amount of data, for example 50MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note, sms, end-user: the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign: the sub-account, &quot;&quot; for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign: the group, &quot;&quot; for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan: the rate plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: labels to put on, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label: labels to take off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deactivate: the day, instead of as soon as possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto-refill: refill below so much data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such change. Changes: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--kind is one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket: its subject; --text says what is the matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticket: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto-refill: switch it off; store: take the eSIMs out of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ChangesCommand</name>
    <message>
        <source>What became other than it was: lines, status, plan, sub-account, notes, group; from the cache alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday, invoice, week, all, or a date like 2026-11-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added, gone, status, rate_plan, sub_account, notes or group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known yet: changes are noted from the end of the first sync on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are noted since %1 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot to compare from, instead of --since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --from: another snapshot; the cache as it is now when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;changes [--since yesterday|invoice|week|all|DATE] [--from FILE [--to FILE]] [--kind KIND] [--format table|json]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Command</name>
    <message>
        <source>The saved connection to use, by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Try: linedesk --help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ConnectCommand</name>
    <message>
        <source>Saves a connection to a platform. The shared key is read from LINEDESK_SHARED_KEY or standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API link of the platform, https only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account UUID; not needed when the API link ends with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the profile; the account&apos;s own when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust only the certificate with this SHA-256 fingerprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust only the certificate authorities in this PEM file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url and --user are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--pin and --ca exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared key is missing: set LINEDESK_SHARED_KEY, or write it to standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address: answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate: trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Clock: %n second(s) apart</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared key is in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared key is in a vault under your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain here: the shared key was not kept. Set LINEDESK_PASSPHRASE to keep it in a vault, or give LINEDESK_SHARED_KEY with each command.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Core</name>
    <message>
        <source>Local demo, %L1 lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::CycleCommand</name>
    <message>
        <source>Exports a billing cycle, or rebuilds what it should have cost and lists what nothing explains. Asks the platform first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export or reconcile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The billing cycle, like 2026-10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of export: the workbook, FILE.xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cache has, without asking the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of reconcile: table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;billing export --cycle 2026-10 --output FILE.xlsx&quot; or &quot;billing reconcile --cycle 2026-10 [--format table|csv|json]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>Checks files, cache and connection, and says what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the connection out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings   %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data       %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log        %1/linedesk.log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile    none (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile    %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache      %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache      %L1 lines, %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced     %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced     never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EvidenceCommand</name>
    <message>
        <source>Packs what the cache knows of a line into a PDF and a workbook with their SHA-256, in a folder of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder in which the bundle&apos;s own folder is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day, like 2026-10-01; the 1st of the last month when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day; today when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the platform for what is not fresh first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;evidence ICCID --out FOLDER [--from DAY] [--to DAY] [--fetch]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days begin after their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ExportCommand</name>
    <message>
        <source>Writes lines from the cache to a file; works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv, xlsx or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines that meet this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to sort by; with a minus in front from the greatest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, separated by commas; all when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;export lines --format csv|xlsx|json --output FILE&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 lines in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::LinesCommand</name>
    <message>
        <source>Reads lines from the cache; works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines that meet this filter, e.g. &apos;status:active month&gt;50MB seen&lt;7d&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to sort by; with a minus in front from the greatest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns, separated by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format is table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit is a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, or show ICCID; or a change: %1, add (see &quot;lines VERB --help&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;lines list&quot;, &quot;lines show ICCID&quot;, or one of: %1, add.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MessagesCommand</name>
    <message>
        <source>Messages to and from all lines, the newest first; from the cache alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting, or words of the platform such as delivered,failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mt (to the line) or mo (from it).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this day on, like 2026-11-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To this day, with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the text, the ICCID or the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;messages list [--status WORDS] [--direction mt|mo] [--since DATE] [--until DATE] [--search TEXT] [--iccid ICCID] [--limit N] [--format table|csv|json]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all messages are in the cache. &quot;linedesk sync&quot; asks the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages as of %1 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::MoneyCommand</name>
    <message>
        <source>Nothing is known of this account&apos;s money yet, or it is kept from you. &quot;linedesk sync&quot; asks the platform.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::OutboxCommand</name>
    <message>
        <source>Changes that wait, were sent or failed: lists them, sends them again, takes them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list, retry or discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which changes; without one retry takes those that failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list: draft, queued, unknown, conflict, rejected, done …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list: table or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retry: confirms the drafts and sends them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discard: everything that has not been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a change; &quot;outbox list&quot; shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;outbox list&quot;, &quot;outbox retry [NUMBER...]&quot;, &quot;outbox discard NUMBER...&quot; or &quot;outbox discard --all&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to send again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) discarded.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had been sent, or there is no such change.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PictureCommand</name>
    <message>
        <source>Draws a page as it really renders on a profile. Pages: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page or state to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the cache alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;. Pages: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output is needed, --size is like 1440x900, --theme is light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page &quot;%1&quot; cannot be shown on this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot that the page &quot;snapshot&quot; shows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::RadarCommand</name>
    <message>
        <source>Lines that stand out: spikes, silence, new devices and countries; from the cache alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spike, silence, device_change or new_country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what was muted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;radar [--kind spike|silence|device_change|new_country] [--muted] [--format table|json]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ReportCommand</name>
    <message>
        <source>Writes the report of a month as a PDF with charts: usage, cost, balance, lines, changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which month, like 2026-10; the last whole one when not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;report --out FILE.pdf [--month 2026-10]&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SendingCommand</name>
    <message>
        <source>There is no connection: this goes by the cache, and changes wait in the outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts are sent only once they are confirmed: linedesk outbox retry --drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits is sent by the next LineDesk that has a connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Sentences</name>
    <message>
        <source>There is no filter field &quot;%1&quot;. Fields: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no status &quot;%1&quot;. Statuses: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value, for example %1:reefer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount of data. Write a number and KB, MB or GB, for example 50MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an age or a date. Write 30m, 12h, 7d or 2026-11-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. Columns: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared key is in a vault. Set LINEDESK_PASSPHRASE to its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared key was kept for another run only. Set LINEDESK_SHARED_KEY, or connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refused the sign-in: %1. Check the user UUID and the shared key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another LineDesk has this profile open. Close it, or wait until it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be used: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Today&apos;s requests are used up. Try again in %n minute(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today&apos;s requests are used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection: %1. What was fetched before is still in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not answer in time. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your user may not do this: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has changed meanwhile: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is not enough: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has a problem (%1). Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not what the platform&apos;s contract says: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done here: %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: %1. Nothing was sent. Use --pin or --ca if it is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came back: it may or may not have happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no snapshot of LineDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged or not whole. Copy it again, or ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is larger than any snapshot of LineDesk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SnapshotCommand</name>
    <message>
        <source>Saves the cache to one file that opens for looking, or checks such a file and says what it is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save or show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot, whose name ends in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;snapshot save FILE&quot; or &quot;snapshot show FILE&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 lines in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema: %1, saved by LineDesk %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SyncCommand</name>
    <message>
        <source>Brings the lines and their usage from the platform into the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, not only what has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 lines: %L2 new, %L3 changed, %L4 gone, %5 s, %L6 requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages: %L1 of %L2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::TransactionsCommand</name>
    <message>
        <source>Payments and tries to pay as of the last sync, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only paid or declined ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say &quot;transactions list&quot;, with --format table, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit is a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--status is paid or declined.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::run</name>
    <message>
        <source>Open this saved connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the cache alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a local platform with a fleet of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the demo&apos;s fleet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to show first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try: linedesk --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LineDesk has this profile open already; its window comes forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no ICCID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this snapshot; nothing is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console for cellular connectivity accounts.

Commands: connect, sync, lines, radar, changes, snapshot, evidence, report, messages, outbox, export, balance, transactions, billing, picture, doctor. Without one the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Activate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACTIVATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEACTIVATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SET DATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ASSIGN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to the group %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MOVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the plan of %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the plan of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHANGE PLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the notes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WRITE NOTES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End user of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the end user of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SET END USER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refill the data of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refill %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REFILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data refill of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data auto-refill of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set auto-refill of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SET AUTO-REFILL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data auto-refill of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send an SMS to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the renewal of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONFIRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INVITE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ticket about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPEN TICKETS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer %1 in the eSIM store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFFER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer of %1 in the eSIM store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of the eSIM store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TAKE OUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking %1 out of the eSIM store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SUSPEND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspension of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RESUME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumption of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 to the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHARGE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SWITCH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Choose a country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The platform cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to its address. Check the network and the API link, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is slow or the connection is bad. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refused the sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User UUID and shared key do not belong together, or the key was replaced. Enter both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role has no permission for it. Ask the account owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not know this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed, or the API link names another account. Check the link or sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed it first. Sync and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the input is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marked values are not accepted. Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance does not suffice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has less than this costs. Add funds, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform asks for a pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were made, or those of today are used up. They start anew at 00:00 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is on its side. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform gave an answer that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the address is not an API link, or a network login page is in between. Check the link, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform does not offer that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the platform&apos;s own page for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check the address, or choose the CA file or the SHA-256 fingerprint that your platform gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not read or write a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be full or the folder read-only. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What had arrived until then was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request left, but no answer came back. Sync to see what the platform says.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>permissions</name>
    <message>
        <source>see lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set deactivation dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see PIN, PUK and activation codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order SIM cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see balance and invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the card on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invite and manage people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manage people of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the shared key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see sub-accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manage sub-accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manage groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manage rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manage webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm renewals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read the platform&apos;s e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the simulation&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the brand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::CellText</name>
    <message>
        <source>Active, off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform says &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N/A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform does not say which contract it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>monthly, invoiced every 1st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quarterly contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yearly contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renews on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the renewal is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 day overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::ChangeText</name>
    <message>
        <source>Not offered by the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission for dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends by then already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status forbids it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance below the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan changed this cycle already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not prepaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an ICCID, 19 or 20 digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform does not offer it. Use the platform&apos;s own page for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role has no permission for it. Ask the account owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not change deactivation dates. Ask the account owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is below the minimum. Add funds first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date has passed. Choose a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such name, or more than one. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line has at most 20 labels of 40 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of the line forbids it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance does not suffice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not have this line any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed there meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests of today are used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform could not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refused it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, below %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule will activate it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term billed to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No automatic activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active with its first usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check digit differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is now %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LineDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the owner invites people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 10 cards are ordered in the store. Enter 11 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 10,000 cards can be ordered at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a telephone number. Enter it with its country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such country. Choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot invite for that role. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such name any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter how many cards you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a telephone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address to send to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the sub-account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That person belongs to the account already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That person has been invited already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 eSIM cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SIM cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a snapshot: nothing in it is changed or sent. Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a subject.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what is the matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an eSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator&apos;s integration is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator has suspended it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data left: refill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 10 to 10,000, in whole cents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an eSIM can be offered in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The operator&apos;s integration is missing: the eSIM cannot be offered in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eSIM store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged to the card on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::ConversationModel</name>
    <message>
        <source>From the line, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::CycleRows</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance in the evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid refills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has no usage of that day to check it by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has another usage of the line on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The volume is the same; the amount is not that of the price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price list does not have that country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of a PAYGO line that was not charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charges by line do not come to what the book says of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charges by line have not been brought yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not tell what it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days of the book come to another amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages in the cache cost another amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transactions in the cache come to another amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cycle before ended with another balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts of the cycle come to another amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 amount is not explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 amounts are not explained.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::CycleSheets</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid refills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told by the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last four digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance in the evening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::DifferenceRows</name>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::EvidenceRows</name>
    <message>
        <source>As the platform told it on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never fetched: nothing is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CDRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call data records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI history, all that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status in the platform&apos;s word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status set by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations, whole billing cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence on line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, times in %3, page %8 of %9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each chapter has a SHA-256 of its rows as they stand in the workbook: titles and rows, cells apart by tabs, each line ended by a line feed, in UTF-8; times as 2026-11-18T14:32:00Z, days as 2026-11-18, data in bytes, money with six decimals. The file SHA256SUMS has those of the files. A dash stands for what is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::LineLogRows</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 MB, %3 MB a day on average, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session, %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions, %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 destination, %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 destinations, %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject or status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS to the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS from the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, not yet delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ticket, %1 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets, %2 open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::LineTable</name>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSISDN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data left MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2, pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting in the Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1, lines: %2, megabytes today: %3, this month: %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company that the line is assigned to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules that concern the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::MessageTable</name>
    <message>
        <source>To the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::MonthReport</name>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: it lasts seven days or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until lines suspend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit: nothing is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of what the cache knows of all lines; a dash is a day that is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB a day, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of data a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cycle is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cycle is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this month&apos;s cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the country where each line was last seen; data of the running month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache knows usage by country of the running month alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines by status, now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No changes of this month were noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted since %1; what was before is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this console learned of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that used most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 by their known days of the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the month as the cache has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, days of %3, page %8 of %9</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::OutboxTable</name>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed there, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, $%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not as it was written, never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::PaymentTable</name>
    <message>
        <source>Add funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ending %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::PreviewTable</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::RadarRows</name>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 silent days, usually %2 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2. Compared with %3 days before: median %4, median deviation %5. A spike is more than nine deviations, the median itself and 10 MB above the median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usage since %1: %2 full days. Compared with %3 days before: median %4, longest pause %5 days. Silence is more than twice the longest pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card answered from the device with IMEI %1 on %2; before it was %3. The first 14 digits name the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen in %1 on %2; before it was in %3. Neither the cache nor its connection log knows it there before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::ResultTable</name>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tables::RuleText</name>
    <message>
        <source>Another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the country of deployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, active again the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, active again the next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AccountView</name>
    <message>
        <source>No browser opened the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in to a snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mock data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform gives no link to a tutorial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local demo closes. It opens again without a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection closes, and its key is forgotten on this computer: you will need it to sign in again. The cache stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the Outbox are not done yet. They stay there and go on after you have signed in again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Log out of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are still signed in: the key was not forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, clear, step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ICCIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the lines in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the filter as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the line&apos;s details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to another platform…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to a sub-account or group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rate plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the end user…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refill data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data auto-refill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the renewal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order SIM cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a list of lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in notes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the view as it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the view as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a view from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS templates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a snapshot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer in the eSIM store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the eSIM store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API credentials and budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial and API docs of the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add funds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment method…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment and auto-refill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AnswerWords</name>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance %1, minimum %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended because the balance fell below its minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is above its minimum again: the line comes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not come back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; activates it again on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its prepaid data has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 were left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contract has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped because its end user has not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped by another system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be activated at this balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never activated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its activation is under way; the operator confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still works and is deactivated on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still works and will be deactivated; the platform does not say when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform knows no card with this ICCID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot reach this card now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status is &quot;%1&quot;, a word that LineDesk does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no rate plan: a line needs a plan to be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no sub-account: some platforms create the service only then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is off: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready with the operator and becomes active with its first usage. The device has not connected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unknown volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its prepaid data is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used %1 this month, before that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is on; it used %1 this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is connected now; its usage counts when the platform reports it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last session, until %1 in %2, carried no data: the network accepts the device, the device sends nothing. Check its APN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its last session ended %1 in %2 after %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network has ever seen it: check card, antenna and power of the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last used yesterday, %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was last used on %1, %2 days ago: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used nothing on the only day that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It used nothing on any of the last %1 days that are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache knows none of its last days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its connection log was not fetched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change of this line waits in the Outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this is as old as the last sync, %1 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not synced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the daily usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the connection log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this line off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is there no usage?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, age not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refill data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AnswersPane</name>
    <message>
        <source>Answers about the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work offline.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ApiPage</name>
    <message>
        <source>Basic: documentation and mock data alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional: all calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot connects to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are working offline: the platform is asked for the key each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not see the shared key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests are signed with the key; it never leaves the computer with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform has no documentation of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not show you the key: your role may not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide (%1 s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key copied. It leaves the clipboard after 10 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another shared key for %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present key is void at once, everywhere: programs and computers that sign with it are refused until they get the new one. This console goes on with the new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is still the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is another one now. It could not be put away and is kept for this run alone: copy it before you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is another one now; the old one opens nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came. Looking which key is the right one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came, and the key is still the old one. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was changed, but the new one was lost on its way here. Sign in on the platform&apos;s own page, and connect again with the key that is shown there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came, and the platform cannot be reached to look. If requests are refused from now on, connect again with the key from the platform&apos;s own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 requests today. Used %2 %. A fifth is kept for what you ask for by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance, payments, cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans, groups, rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account and sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the platform has none, or not for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the line you look at: it takes a request a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1, so that the requests last the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped: not even once a day can be paid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the API link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the account UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the user UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the shared key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API budget, resets 00:00 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in the last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: how old it may get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May get this old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that costs is known after the first sync of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 requests a day that work by itself may spend, for %3. Pages that you open and what you send come from the other fifth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AttentionTile</name>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing does, as far as the cache knows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AutoRefillPart</name>
    <message>
        <source>On, refill when less is left than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold in MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BalanceCard</name>
    <message>
        <source>Available balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runway at %1 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runway: no usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance %1, %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance unknown. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BalanceChip</name>
    <message>
        <source>Explain the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BalanceSheet</name>
    <message>
        <source>The balance explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each day cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With funds added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more lines that use like the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the selected line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the selected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select lines to see the balance without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ÷ %2 = %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the average, at least %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 − %2) ÷ %3 = %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit: nothing is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the days to come vary as these did, it lasts %1 to %2 days in four cases of five: until %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most on %1 with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average day %1, minimum %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment and auto-refill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add funds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BalanceView</name>
    <message>
        <source>Auto-refill on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this account&apos;s balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not tell this account&apos;s balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with the next sync, where you may see it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Banner</name>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BillingPage</name>
    <message>
        <source>Bringing the charges: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charges by line could not be brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each line was charged is asked for when you want it: a request for every page of charges since the cycle began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no billing cycle to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform cannot be asked now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No billing details on this platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The billing details could not be brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not tell of billing cycles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not show the account&apos;s money to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has none of this cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has no billing cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has none of this cycle, and you work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has been asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the billing cycle to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment has no invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save 1 invoice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1 invoices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save invoices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the shown payments has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invoices saved, then no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice could not be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invoices saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program for PDF files. Save the invoice instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the invoice as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the invoices into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transaction can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transaction is of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transactions on this platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not tell of payments. What it offers for billing is on its own pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transactions could not be brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has no transactions, and you work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transactions come with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been paid yet, and nobody has tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add funds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the account&apos;s money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search transactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View the invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BudgetTile</name>
    <message>
        <source>API budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resets 00:00 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests used today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it syncs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work on the cache alone: nothing is asked of the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests a day for each line. Used %2; a fifth is kept for what people ask for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BulkBar</name>
    <message>
        <source>Selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all %1 matching lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 the selected lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CardSheet</name>
    <message>
        <source>Payment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MM/YY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires, MM/YY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card cannot be entered now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file: %1. %2. A new card takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform checks the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on file now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not accepted, and is not kept. Use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not accept this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came. Above stands the card that is on file now; enter yours again if it is another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChangeFlow</name>
    <message>
        <source>%1 taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %1 left out: changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a line first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sent to this line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChangeSheet</name>
    <message>
        <source>Preview of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1 against the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change could not be checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run from the cache of %1. Nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run from the cache. Nothing is sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will change  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With remarks  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the text on the left first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines %1 to %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the preview to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, preview, nothing sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID, notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the words beside to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChangesPage</name>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 are shown, the export has all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are noted since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row has what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes is noted from the end of the first sync on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines are as they were, as far as the cache knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes since %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the last invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>40 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID, notes, person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1, the day after the last invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice is known: since the 1st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines are the same in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChartMenu</name>
    <message>
        <source>Copy as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChartMenuButton</name>
    <message>
        <source>What can be done with this chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ColumnsSheet</name>
    <message>
        <source>Columns and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width as it suits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, an ICCID or a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and Down move, Enter runs, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CompareSheet</name>
    <message>
        <source>Compare snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To this snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: what is open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConfirmSheet</name>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectForm</name>
    <message>
        <source>API link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User UUID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of a .pem file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find these values under API credentials in your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTPS only. It ends with the account&apos;s UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifies you. It is not a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the system keychain, never in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the system&apos;s authorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the authorities of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust one certificate by its fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM, as your platform gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64 hexadecimal digits; colons may stand between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months of usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months of usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>36 months of usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All usage, for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the shared key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the API link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://host/api/ACCOUNT_UUID/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only HTTPS is accepted. Write https:// at the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link must end with the account&apos;s UUID, as in https://host/api/ACCOUNT_UUID/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user UUID has 32 hexadecimal digits. Copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SHA-256 fingerprint has 64 hexadecimal digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectionTest</name>
    <message>
        <source>Connection test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach the API link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CycleCheck</name>
    <message>
        <source>Bring the charges by line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts that are not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data: %1 expected, %2 charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charges as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage, prices, messages and transactions in the cache come to what was charged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CycleDetails</name>
    <message>
        <source>Charges by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the days are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of the cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data, and SMS and fees above it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data by country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cards that were charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 charged in %2; the most on %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CycleEquation</name>
    <message>
        <source>Starting balance, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepaid refills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending balance, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts miss it by %1: the platform does not tell all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown to the cent; the exact amounts add up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add funds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the cache, not synced yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, days of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sync is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first lines are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the cache yet, and you are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashboard fills as soon as the platform can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the cache yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sync brings it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DatePart</name>
    <message>
        <source>Deactivate on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date: the lines stay active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 00:00 of that day, %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DefaultsRow</name>
    <message>
        <source>Rate plan of new lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account of new lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of new lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DemoChooser</name>
    <message>
        <source>Size of the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a local demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A platform with an invented fleet runs on this computer. LineDesk connects to it over HTTPS, as to any other. Nothing leaves this computer, and no account is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in the fleet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the fleet takes a few minutes the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the fleet takes up to half a minute the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DestinationsHead</name>
    <message>
        <source>Data by destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart cannot be drawn here; the table below has the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection log of this month is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of each day of the month by destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a country to see its rows alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1, show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::EvidenceSheet</name>
    <message>
        <source>Evidence bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts, charts, connection log, destinations, SMS, audit log, CDRs, tickets and IMEI history in a PDF and a workbook, with their SHA-256. PIN, PUK and activation codes are never in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To, that day included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle gets a folder of its own in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence bundle of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins after its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a year at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not fresh is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows packed into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the snapshot alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work offline: each chapter says how old it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ExportSheet</name>
    <message>
        <source>Export lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected lines, none now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder does not exist. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. Add a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, synced %2 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds what the cache has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines that match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page: lines %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Search lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID, notes, IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FilterField</name>
    <message>
        <source>Completions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FilterToken</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FundsSheet</name>
    <message>
        <source>Add funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 75.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From $10 to $10,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an amount in digits, such as 75.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least $10.00 can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most $10,000.00 can be added at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter whole cents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the card on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which card is on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the card that is to be charged first. Then choose the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the balance is %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the balance is %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suspended lines come back by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is still below the minimum of %1: lines stay off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines are still suspended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working again: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is paused. Resume it in the Outbox, and it goes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this: it goes on, and the Outbox shows what becomes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another card or another amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether %1 was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left and no answer came. The platform is being asked. It is not charged a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged. It waits in the Outbox and is not sent by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be ordered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportSheet</name>
    <message>
        <source>Add lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV or XLSX file with one SIM card a row. It can be dropped on the window at any time. Nothing is sent before you have seen what would be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type them…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row has titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows of the file, with a choice above each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column is which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a row says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column with the ICCIDs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one column can have the ICCIDs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an ICCID of 19 or 20 digits (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with an unknown plan, sub-account or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with an unusual last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read, nothing wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM cards that are new to the account. Search first: a line that is off is activated on its own page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InvitePart</name>
    <message>
        <source>Everything but payments, staff and the shared key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines and groups, and their users. No money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts on the lines of its groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees the lines of its groups, changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines of one sub-account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InvoiceSheet</name>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::KeysSheet</name>
    <message>
        <source>Keyboard map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down, Page keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse or open a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select or leave a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the head of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the line or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LabelChips</name>
    <message>
        <source>No labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LabelsPart</name>
    <message>
        <source>Put on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate several with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line has: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines without it stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in both fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a label.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineDrawer</name>
    <message>
        <source>Details of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days are not in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a line to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSISDN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting in the Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineLogPane</name>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row has what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has nothing for this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened to this line yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has nothing of it, and you work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has been asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person, rule, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has nothing for these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform gives records of this month and the last alone; nobody has fetched these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LinePage</name>
    <message>
        <source>%1 is not in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no such line, or the sync has not brought it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting in the Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More that can be done with this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CDRs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands above the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineSimPane</name>
    <message>
        <source>APN settings copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told by this platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not show codes of cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes are never kept: they can be shown with a connection only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with PIN and PUK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show for 30 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides in %1 s. What is copied leaves the clipboard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has been asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. The platform writes each view into the audit log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card with a chip: there is no activation code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code could not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has no activation code for this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides in %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code cannot be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the code can install the profile: it is shown on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device has been seen with this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform names no settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your customers: names nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMSI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSISDN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN and PUK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide PIN and PUK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUK 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PUK 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eSIM activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the activation code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of the activation code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APN settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White-label: settings that name nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White-label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices it has been in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code copied; it leaves the clipboard in half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. The code is hidden again: show it and save it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code written to %1. Whoever has the file can install the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The QR code could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for eSIMs only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eSIM store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineSmsPane</name>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent to this line or come from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message to the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sent to this line now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message has at most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message holds up to %1 characters and costs %2. Some signs, such as emoji, count as two. Only active lines can receive one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineUsagePane</name>
    <message>
        <source>Monthly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarterly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bars stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renews on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days are not in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of today by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 a %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today by hour, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By country, this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules on this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule concerns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out in %1 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day of it is known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few days are known yet to say: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LineViews</name>
    <message>
        <source>%1 was written by a newer LineDesk. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 views already. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no file of a view: wrong at %2. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a view of this name. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many views. Delete one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter of this view cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view cannot hold a list of lines. Remove the list from the filter, then save the view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the view %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lines stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1 deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a view from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views of LineDesk (*.%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View %1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views are not saved: their file was written by a newer LineDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a preset: save it as a new view first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this view has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved views could not be read (%1). Their file is now %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved views were written by a newer LineDesk and are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved views could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LinesPage</name>
    <message>
        <source>The lines could not be read from the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines match these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first lines are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1, and nothing is in the cache yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work offline, and nothing is in the cache yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines come as soon as the platform can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no lines yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that are added on the platform show up here after the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ICCIDs copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected: %2 today, %3 this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known yet. Sync, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ListSheet</name>
    <message>
        <source>Find a list of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste ICCIDs, or drop a text or CSV file here. Other words and columns do no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and CSV (*.txt *.csv *.tsv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines could not be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 named again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrong, for example %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first %1 are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ICCID yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ICCIDs copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogAge</name>
    <message>
        <source>This platform keeps none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the cache in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, %2 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has nothing of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has nothing of it, and you work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has been asked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogDelegate</name>
    <message>
        <source>%1 to </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogFile</name>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>%1 — LineDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its cache and its key are deleted here. Nothing changes on the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot of %1 — LineDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or select one line first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NameSheet</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Navigation</name>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order SIM cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial, API docs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NotesSheet</name>
    <message>
        <source>Search in notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reefer breda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exact phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate camera 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>van bike meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the notes do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OrderPart</name>
    <message>
        <source>Card type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 10 cards are ordered in the store, business.keepgo.com. It opens in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Open %1 yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OutboxDelegate</name>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OutboxPage</name>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have not been sent. The lines stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 SMS, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were made offline and cost money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change has another value now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue the ticked changes that failed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick changes that failed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the ticked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick changes that have not been sent first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued: %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that you make show up here until the platform has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change is queued again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were made offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All in the group %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::OutboxPane</name>
    <message>
        <source>Details of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a change to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you made the change it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the change again over the platform value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the platform value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops your change. Nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in the Outbox and blocks later changes to this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply to all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent, %1 attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It left and no answer came. The platform is asked before anything else is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs money and was made offline. It goes out once you confirm it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed from outside. What is shown may be wrong, and is never sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made offline. It goes out once you confirm it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PassphraseSheet</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase for your keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the passphrase of your keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used. LineDesk keeps the shared key in an encrypted file instead, which only this passphrase opens. It cannot be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shared key is in an encrypted file. The passphrase opens it for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaymentCards</name>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the account refills itself could not be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, %1 each refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off; it would be %1 each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed anew on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10 average days, rounded up to a step between $50 and $500</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card on file could not be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding funds and auto-refill need one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PaymentFlow</name>
    <message>
        <source>There is no connection: money is moved only while you are connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is charged for what you add to the balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill charges it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is charged by itself any more. Lines suspend when the balance falls below the minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is charged to %2 whenever a charge would take the balance below the minimum, at most once a day. The amount is 10 average days (%3), rounded up to a step between $50 and $500; it is computed anew on %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill charges this card, so it is switched off with it: lines suspend when the balance falls below the minimum. Funds can be added again once there is another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funds can be added again once there is another card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill off and remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not removed: auto-refill charges it. Switch auto-refill off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not charged. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether %1 was charged. The platform is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be sent, and waits in the Outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill is off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PdfPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PersonSheet</name>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the platform&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for another address or password. It is kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform does not tell LineDesk more about you. Name, address and password are changed on its own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account cannot be changed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your present password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your present password. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came: it is not known whether your account was changed. Name and address are shown as the platform has them now. Try the new password before the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account was changed elsewhere meanwhile. This is how it is now; save again if it is still wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform refuses this password: it is too short, or one of the first that anybody would try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody signs in with this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not accept this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PlanFacts</name>
    <message>
        <source>What will change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More in the table: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms still billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a month, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage avoided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule will activate %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on a running term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their contracts are billed to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in session now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay connected until it takes effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with another change in the Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of a line go out one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache is older than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each change is checked against the platform first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with an unusual last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the check digit. Look for typing errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A refill will no longer activate these lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line becomes active with its first usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new plan begins with the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check before you go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More requests than today has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest goes out when the budget begins anew at 00:00 UTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What costs money waits as a draft. You confirm it again when the connection is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes wait in the Outbox and go out when you reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can remove the date and keep lines active until it takes effect. Sub-accounts cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing unusual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: at the start of its next day or month.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProfileButton</name>
    <message>
        <source>Switch profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProgressSheet</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RadarPage</name>
    <message>
        <source>Need attention: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was muted could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the lines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands out shows up here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has looked at the lines yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row has what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No spike, silence, new device or new country in what the cache knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage by day, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID, notes, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReceiversSheet</name>
    <message>
        <source>Who receives the SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only active lines can receive one; the preview says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of ICCIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected among the lines: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All active lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter of this view cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking the lines up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines could not be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ICCID yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the cache: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrong, for example %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines could not be counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RefillSheet</name>
    <message>
        <source>Payment and auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What auto-refill has charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill has charged nothing so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no card on file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch auto-refill on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, if it were switched on now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. 10 average days, rounded up to a step between $50 and $500.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed anew on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed when it is switched on, then on the 5th of every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill is being switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill is being switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came. The platform is being asked whether it has happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be sent, and waits in the Outbox until you confirm it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill stays as it is. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-refill stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known how this account is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReportSheet</name>
    <message>
        <source>Month report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage, cost, balance, lines and changes of a month with charts, as a PDF. It is made from the cache, and each chapter says how old it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowsView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunSheet</name>
    <message>
        <source>Results of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry only what failed (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry only what failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 queued again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was queued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the results to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunwayBar</name>
    <message>
        <source>Runway %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runway without limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScanSheet</name>
    <message>
        <source>Scan lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICCID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a card, or type its number and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanned lines, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no ICCID: 19 or 20 digits are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the batch already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  unusual last digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a card first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System follows the setting of the desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example / for the search. They never work inside a text field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sync asks only for what changed, where the platform can tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletes the cache and the key from this computer. The platform keeps everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an encrypted file of LineDesk, opened with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in memory: it is asked for again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Always show the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also while auto-refill is on. Otherwise the status bar says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: a snapshot connects to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Shell</name>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API requests: %1 of %2 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synced, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pending change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Changes wait here and go out when you reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Changes wait in the Outbox and go out when you reconnect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines of the sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last %1 days: %2 failed, %3 not delivered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SmsPage</name>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to lines, %2 from lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SMS on this platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not tell of messages. What it offers for SMS is on its own pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the messages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ones show up here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages could not be brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache has no messages, and you work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages come with the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent to a line or come from one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not in the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet; written %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sub-accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, ICCID, person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SmsPart</name>
    <message>
        <source>Text of the SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 each, at most %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SnapshotFlow</name>
    <message>
        <source>This is a snapshot already: copy its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a connection first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No snapshot is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2, %3. Keys, changes that wait and passwords are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The snapshot was not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a snapshot of LineDesk. Choose one whose name ends in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or not whole: its checksum differs. Copy it again from where it came from, or ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was saved by a newer LineDesk. Update this one, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than any snapshot of LineDesk. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StandoutWords</name>
    <message>
        <source>Usage began on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage ended on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage doubled since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times the usage since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage rose by %1% since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage halved since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage fell by %1% since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2 a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the growth went over %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is missing went over %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% of the growth went over %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% of what is missing went over %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First use in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another device on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule %1 acted on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data for %1 full days; %2 a day is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a day is usual, by the %2 days before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 in %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI %1, before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It set the line to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the connection log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open daily statistics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StateFace</name>
    <message>
        <source>State of the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusBar</name>
    <message>
        <source>Shares of the statuses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusRow</name>
    <message>
        <source>Show these lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusTile</name>
    <message>
        <source>Lines by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no lines.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SyncTile</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last full sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TablePane</name>
    <message>
        <source>Reset the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1 at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the group out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse all groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TargetPart</name>
    <message>
        <source>Assign to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-accounts or groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sub-account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform has told no names yet. Sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TemplateButton</name>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this text as a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit templates…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TemplatesSheet</name>
    <message>
        <source>SMS templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The templates could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 templates, more are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another template has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TextLabel</name>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TextPart</name>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address of the end user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 get the same. Empty removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TicketPart</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data since noon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it is sent it cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets, one about each line. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TimeChart</name>
    <message>
        <source>Usage of the month by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No daily usage is known for this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days are known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, most on %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, forecast %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n months are known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Usage by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TokenEditor</name>
    <message>
        <source>For example 50MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 7d, 12h or 2026-11-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer ago than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 2026-11-01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add funds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::UndoSteps</name>
    <message>
        <source>Nothing was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been sent. Select the lines and choose the opposite change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be taken back any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines were not all the same before. This takes back %1; undo the others one by one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::UsageTile</name>
    <message>
        <source>Usage this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that used most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up what the lines used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usage yet. Daily usage of the lines comes with a sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a day cost is not known. The platform tells it to those who may see the account&apos;s money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far: no day is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast: no full day is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all days of %1 are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SMS sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month, MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage this month by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No usage is known for this month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, forecast %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ValuePart</name>
    <message>
        <source>Preview…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ValueSheet</name>
    <message>
        <source>Value of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rate plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the end user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivation date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data auto-refill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send SMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than 10 cards are ordered with the contact form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person at a time. The platform sends an e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order SIM cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ViewTabs</name>
    <message>
        <source>More views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Manage every line from one window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines, their usage and their state. It works offline and keeps a copy on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to your platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your API link, user UUID and shared key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a local demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented fleet, no account needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect and sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the local platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the fleet, %1 of %2 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a file that was saved on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A snapshot is a saved copy of an account&apos;s lines, their usage and their logs, in one file whose name ends in %1. It opens for looking only: nothing is connected, and nothing in it can be changed. You can also drop the file on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out: this computer has no key for it. Enter user UUID and shared key to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WorldMap</name>
    <message>
        <source>World map of the data by country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>%n hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
