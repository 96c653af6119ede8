// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/application.h"
#include "app/commands/command.h"
#include "app/fontloading.h"
#include "app/logging.h"
#include "ui/mainwindow.h"
#include "ui/snapshotflow.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>
#include <algorithm>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Maker = std::unique_ptr<Command> (*)(Core &);

struct Named
{
    QLatin1String name;
    Maker make;
    bool hasWindow; //!< needs widgets, on a screen or off it
};

constexpr std::array<Named, 16> kCommands{{{"connect"_L1, makeConnectCommand, false},
                                           {"sync"_L1, makeSyncCommand, false},
                                           {"lines"_L1, makeLinesCommand, false},
                                           {"outbox"_L1, makeOutboxCommand, false},
                                           {"export"_L1, makeExportCommand, false},
                                           {"radar"_L1, makeRadarCommand, false},
                                           {"changes"_L1, makeChangesCommand, false},
                                           {"snapshot"_L1, makeSnapshotCommand, false},
                                           {"evidence"_L1, makeEvidenceCommand, true},
                                           {"report"_L1, makeReportCommand, true},
                                           {"messages"_L1, makeMessagesCommand, false},
                                           {"balance"_L1, makeBalanceCommand, false},
                                           {"transactions"_L1, makeTransactionsCommand, false},
                                           {"billing"_L1, makeBillingCommand, false},
                                           {"picture"_L1, makePictureCommand, true},
                                           {"doctor"_L1, makeDoctorCommand, false}}};

const Named *findCommand(const char *word)
{
    for (const Named &command : kCommands) {
        if (word && command.name == QLatin1String(word))
            return &command;
    }
    return nullptr;
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"LineDesk"_s);
    QCoreApplication::setOrganizationName(u"LineDesk"_s);
    QCoreApplication::setApplicationVersion(u"" LINEDESK_VERSION ""_s);
    QGuiApplication::setDesktopFileName(u"org.linedesk.LineDesk"_s);
}

std::unique_ptr<Core> makeCore(bool quiet)
{
    const base::Result<base::Places> places = base::Places::prepare();
    if (!places) {
        tell(errorSentence(places.error()));
        return nullptr;
    }
    startLogging(*places, !quiet);
    auto core = std::make_unique<Core>(*places);
    if (const base::Status loaded = core->profiles().load(); !loaded) {
        tell(errorSentence(loaded.error()));
        return nullptr;
    }
    return core;
}

int runCommand(const Named &named, const QStringList &arguments)
{
    const std::unique_ptr<Core> core = makeCore(true);
    if (!core)
        return int(ExitCode::Failed);
    const std::unique_ptr<Command> command = named.make(*core);
    QObject::connect(
        command.get(), &Command::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); },
        Qt::QueuedConnection);
    QTimer::singleShot(0, command.get(), [&] { command->start(arguments); });
    return QCoreApplication::exec();
}

//! For benchmarks: the window says "shown" on standard output and closes as soon as its first rows are painted.
QCommandLineOption untilShown()
{
    QCommandLineOption option(u"until-shown"_s);
    option.setFlags(QCommandLineOption::HiddenFromHelp);
    return option;
}

class ShownWatch : public QObject
{
public:
    explicit ShownWatch(ui::Workspace &workspace, QWidget &table) : m_workspace(workspace)
    {
        table.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        const QModelIndex first = m_workspace.lines.index(0, 0);
        if (event->type() == QEvent::Paint && first.isValid() && first.data(tables::LoadedRole).toBool() &&
            !m_isShown) {
            m_isShown = true;
            QTimer::singleShot(0, this, [] { // the whole window is painted and flushed in one go
                say(u"shown"_s);
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    ui::Workspace &m_workspace;
    bool m_isShown = false;
};

void quitWhenShown(Application &application, ui::MainWindow &window)
{
    QObject::connect(&application, &ui::Program::workspaceOpened, &window, [&application, &window] {
        (new ShownWatch(*application.workspace(), *window.shell()->lines()->table()->viewport()))->setParent(&window);
    });
}

constexpr QLatin1String kLineLink("linedesk://line/");

struct WindowOptions
{
    QString profile;
    QString page;
    domain::Iccid line; //!< to show first; empty: none
    bool offline = false;
    bool demo = false;
    int demoLines = 10'000;
    bool untilShown = false;
    QString snapshot; //!< a file to look at
};

std::optional<int> readWindowOptions(const QStringList &arguments, WindowOptions &options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "app::run", "Console for cellular connectivity accounts.\n\nCommands: connect, "
                    "sync, lines, radar, changes, snapshot, evidence, report, messages, outbox, export, balance, "
                    "transactions, billing, picture, doctor. Without one the window "
                    "opens."));
    parser.addOptions(
        {{u"profile"_s, QCoreApplication::translate("app::run", "Open this saved connection."), u"name"_s},
         {u"offline"_s, QCoreApplication::translate("app::run", "Work on the cache alone.")},
         {u"demo"_s, QCoreApplication::translate("app::run", "Open a local platform with a fleet of its own.")},
         {u"demo-lines"_s, QCoreApplication::translate("app::run", "Lines of the demo's fleet."), u"number"_s,
          u"10000"_s},
         untilShown(),
         {u"snapshot"_s, QCoreApplication::translate("app::run", "Look at this snapshot; nothing is connected."),
          u"file"_s},
         {u"line"_s, QCoreApplication::translate("app::run", "Show this line."), u"ICCID"_s},
         {u"page"_s, QCoreApplication::translate("app::run", "Page to show first."), u"name"_s}});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const bool isUnderstood = parser.parse(arguments);
    const QString word = parser.positionalArguments().value(0);
    const bool isLink = parser.positionalArguments().size() == 1 && word.startsWith(kLineLink);
    if (!isUnderstood || (!word.isEmpty() && !isLink)) {
        tell(word.isEmpty() ? parser.errorText()
                            : QCoreApplication::translate("app::run", "There is no command \"%1\".").arg(word));
        tell(QCoreApplication::translate("app::run", "Try: linedesk --help"));
        return int(ExitCode::Usage);
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        say(parser.isSet(help) ? parser.helpText().trimmed() : u"LineDesk " LINEDESK_VERSION ""_s);
        return int(ExitCode::Ok);
    }
    const QString number = isLink ? word.sliced(kLineLink.size()) : parser.value(u"line"_s);
    const base::Result<domain::Iccid> line = domain::parseIccid(number);
    if (!number.isEmpty() && !line) {
        tell(QCoreApplication::translate("app::run", "\"%1\" is no ICCID.").arg(number.left(40)));
        return int(ExitCode::Usage);
    }
    options = {parser.value(u"profile"_s),     parser.value(u"page"_s),    line ? *line : domain::Iccid(),
               parser.isSet(u"offline"_s),     parser.isSet(u"demo"_s),    parser.value(u"demo-lines"_s).toInt(),
               parser.isSet(u"until-shown"_s), parser.value(u"snapshot"_s)};
    return std::nullopt;
}

//! Help, the version and a word that is no command are answered where there is no screen too.
bool isAboutWords(int argc, char **argv)
{
    constexpr std::array<QLatin1String, 5> kAsking{"-h"_L1, "--help"_L1, "--help-all"_L1, "-v"_L1, "--version"_L1};
    const bool asks = std::any_of(argv + 1, argv + argc, [&](const char *word) {
        return std::find(kAsking.begin(), kAsking.end(), QLatin1String(word)) != kAsking.end();
    });
    const bool isLink = argc > 1 && QLatin1String(argv[1]).startsWith(kLineLink);
    return asks || (argc > 1 && argv[1][0] != '-' && !isLink);
}

int runWindow(const QStringList &arguments, FontLoading &fonts)
{
    WindowOptions options;
    if (const std::optional<int> code = readWindowOptions(arguments, options))
        return *code;
    const std::unique_ptr<Core> core = makeCore(false);
    if (!core)
        return int(ExitCode::Failed);
    Application application(*core);
    application.setOffline(options.offline);
    application.setFirstLine(options.line);
    const bool isKnown = !options.demo && options.snapshot.isEmpty() && core->choose(options.profile).isOk();
    if (isKnown)
        application.openProfile(options.profile); // its cache opens while the window is built
    fonts.wait();
    ui::MainWindow window(application);
    if (options.untilShown)
        quitWhenShown(application, window);
    QObject::connect(&application, &Application::raiseAsked, &window, [&window] {
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    QObject::connect(&application, &Application::lineAsked, &window, &ui::MainWindow::openLine);
    QObject::connect(&application, &Application::otherRaised, &window, [] {
        tell(QCoreApplication::translate("app::run",
                                         "LineDesk has this profile open already; its window comes forward."));
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    if (!options.snapshot.isEmpty())
        window.snapshots()->open(options.snapshot);
    else if (options.demo)
        application.openDemo(qMax(1, options.demoLines));
    else if (!isKnown && !options.profile.isEmpty())
        application.openProfile(options.profile); // says on the first page that there is none
    if (options.untilShown && options.page.isEmpty())
        options.page = u"lines"_s; // what the benchmark of a start looks at
    if (!options.page.isEmpty())
        window.showPage(options.page);
    if (!options.line.text.isEmpty())
        window.openLine(options.line);
    window.appear();
    return QApplication::exec();
}

} // namespace

int run(int argc, char **argv)
{
    ::umask(0077); // files from QSettings and friends would come out readable for all
    nameProgram();
    const Named *command = findCommand(argc > 1 ? argv[1] : nullptr);
    if (command && !command->hasWindow) {
        QCoreApplication app(argc, argv);
        return runCommand(*command, app.arguments().mid(2));
    }
    if (!command && isAboutWords(argc, argv)) {
        QCoreApplication app(argc, argv);
        WindowOptions options;
        return readWindowOptions(app.arguments(), options).value_or(int(ExitCode::Ok));
    }
    if (command)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    FontLoading fonts;
    QApplication app(argc, argv);
    QApplication::setWindowIcon(QIcon::fromTheme(QGuiApplication::desktopFileName()));
    return command ? runCommand(*command, app.arguments().mid(2)) : runWindow(app.arguments(), fonts);
}

} // namespace app
