// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"

#include "models/domain/linefilter.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

ExitCode codeFor(const base::Error &error)
{
    switch (error.kind) {
    case base::ErrorKind::Offline:
    case base::ErrorKind::Timeout: return ExitCode::Offline;
    case base::ErrorKind::Unauthorized: return ExitCode::NotSignedIn;
    case base::ErrorKind::Invalid: return ExitCode::Usage;
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::InsufficientBalance:
    case base::ErrorKind::RateLimited:
    case base::ErrorKind::Server:
    case base::ErrorKind::Protocol:
    case base::ErrorKind::Unsupported:
    case base::ErrorKind::Certificate:
    case base::ErrorKind::Storage:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::OutcomeUnknown: return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

void put(std::FILE *file, const QString &line)
{
    const QByteArray utf8 = line.toUtf8() + '\n';
    std::fwrite(utf8.constData(), 1, size_t(utf8.size()), file);
    std::fflush(file);
}

} // namespace

void say(const QString &line) { put(stdout, line); }
void tell(const QString &line) { put(stderr, line); }

bool Command::parse(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addOption({u"profile"_s, tr("The saved connection to use, by name."), u"name"_s});
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(QStringList{u"linedesk"_s} + arguments)) {
        failUsage(parser.errorText());
        return false;
    }
    if (parser.isSet(help)) {
        say(parser.helpText().trimmed());
        done();
        return false;
    }
    return true;
}

void Command::fail(const base::Error &error)
{
    tell(errorSentence(error));
    done(codeFor(error));
}

void Command::failUsage(const QString &message)
{
    tell(tr("%1\nTry: linedesk --help").arg(message));
    done(ExitCode::Usage);
}

void Command::openSession(const QString &name, Core::Access access, std::function<void(std::shared_ptr<Session>)> then)
{
    const base::Result<Profile> profile = m_core.choose(name);
    if (!profile) {
        fail(profile.error());
        return;
    }
    base::whenReady(m_core.open(*profile, access), this, [this, then](base::Result<std::shared_ptr<Session>> session) {
        if (session)
            then(*session);
        else
            fail(session.error());
    });
}

base::Result<domain::LineFilter> readFilter(const QString &text)
{
    base::Result<domain::LineFilter> filter = domain::parseLineFilter(text);
    if (filter)
        return filter;
    const QStringList place = filter.error().where.split(u',');
    tell(text);
    tell(QString(place.value(0).toInt(), u' ') + QString(qMax(1, place.value(1).toInt()), u'^'));
    return filter;
}

base::Result<domain::LineSort> readSort(const QString &text)
{
    if (text.isEmpty())
        return domain::LineSort();
    const bool down = text.startsWith(u'-');
    const std::optional<domain::LineColumn> column = domain::lineColumnFromKey(QStringView(text).mid(down ? 1 : 0));
    if (!column) {
        base::Error error{.kind = base::ErrorKind::Invalid, .where = text};
        error.fields = {{u"code"_s, u"unknown_column"_s}, {u"word"_s, text}};
        return error;
    }
    return domain::LineSort{*column, down ? Qt::DescendingOrder : Qt::AscendingOrder};
}

base::Result<QList<domain::LineColumn>> readColumns(const QString &text)
{
    QList<domain::LineColumn> columns;
    if (text.isEmpty()) {
        for (const domain::LineColumnInfo &info : domain::lineColumns())
            columns << info.column;
        return columns;
    }
    for (const QString &key : text.split(u',')) {
        const base::Result<domain::LineSort> one = readSort(key.trimmed());
        if (!one)
            return one.error();
        columns << one->column;
    }
    return columns;
}

} // namespace app
