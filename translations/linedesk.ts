<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
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
        <source>list, or show ICCID</source>
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
        <source>Say &quot;lines list&quot; or &quot;lines show ICCID&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit is a whole number.</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>app::run</name>
    <message>
        <source>Console for cellular connectivity accounts.

Commands: connect, sync, lines, export, picture, doctor. Without one the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
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
</context>
<context>
    <name>ui::Banner</name>
    <message>
        <source>Notice</source>
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
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ICCIDs</source>
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
    <name>ui::ExportSheet</name>
    <message>
        <source>Export lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 on this page</source>
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
    <name>ui::ProfileButton</name>
    <message>
        <source>Switch profile</source>
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
</context>
<context>
    <name>ui::StateFace</name>
    <message>
        <source>State of the list</source>
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
    <name>ui::StatusTabs</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lines</source>
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
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>Menu</source>
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
