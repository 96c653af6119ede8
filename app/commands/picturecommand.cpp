// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "app/commands/command.h"
#include "ui/mainwindow.h"
#include "ui/pictures.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kLook = 50; // milliseconds between looks at the window
constexpr int kQuiet = 8; // looks without anything on its way before the picture is taken
constexpr int kPatience = 60'000;

//! linedesk picture --page NAME [--theme light|dark] [--size WxH] --output PNG
class PictureCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(app::PictureCommand)

public:
    explicit PictureCommand(Core &core) : Command(core), m_application(core)
    {
        connect(&m_look, &QTimer::timeout, this, &PictureCommand::look);
        connect(&m_application, &ui::Program::workspaceOpened, this,
                [this] { QTimer::singleShot(0, this, &PictureCommand::show); });
        connect(&m_application, &ui::Program::snapshotFailed, this, [this](const base::Error &error) { fail(error); });
        connect(&m_application, &ui::Program::openFailed, this, [this](const base::Error &error) { fail(error); });
    }

    void start(const QStringList &arguments) override
    {
        QCommandLineParser parser;
        parser.setApplicationDescription(
            tr("Draws a page as it really renders on a profile. Pages: %1.").arg(ui::pictureNames().join(u", "_s)));
        parser.addOptions({{u"page"_s, tr("Page or state to draw."), u"name"_s, u"lines"_s},
                           {u"theme"_s, tr("light or dark."), u"theme"_s, u"light"_s},
                           {u"size"_s, tr("Size of the window."), u"WxH"_s, u"1440x900"_s},
                           {u"offline"_s, tr("Work on the cache alone.")},
                           {u"snapshot"_s, tr("The snapshot that the page \"snapshot\" shows."), u"file"_s},
                           {{u"o"_s, u"output"_s}, tr("PNG file to write."), u"file"_s}});
        if (!parse(parser, arguments))
            return;
        static const QRegularExpression sizePattern(u"^(\\d{3,4})x(\\d{3,4})$"_s);
        const QRegularExpressionMatch size = sizePattern.match(parser.value(u"size"_s));
        const QString theme = parser.value(u"theme"_s);
        m_page = parser.value(u"page"_s);
        m_output = parser.value(u"output"_s);
        if (!ui::pictureNames().contains(m_page))
            return failUsage(tr("There is no page \"%1\". Pages: %2.").arg(m_page, ui::pictureNames().join(u", "_s)));
        if (!size.hasMatch() || (theme != "light"_L1 && theme != "dark"_L1) || m_output.isEmpty())
            return failUsage(tr("--output is needed, --size is like 1440x900, --theme is light or dark."));
        m_application.setOffline(parser.isSet(u"offline"_s));
        m_window = std::make_unique<ui::MainWindow>(m_application);
        m_window->theme().setChoice(theme == "dark"_L1 ? base::ThemeChoice::Dark : base::ThemeChoice::Light);
        m_window->resize(size.captured(1).toInt(), size.captured(2).toInt());
        m_window->show();
        m_waited.start();
        if (ui::pictureNeeds(m_page) == ui::PictureNeeds::NoProfile)
            return show();
        const base::Result<Profile> profile = m_core.choose(parser.value(u"profile"_s));
        if (!profile)
            return fail(profile.error());
        if (ui::pictureNeeds(m_page) == ui::PictureNeeds::Snapshot)
            return m_application.openSnapshot(parser.value(u"snapshot"_s));
        m_core.setKeyForThisRun(qEnvironmentVariable("LINEDESK_SHARED_KEY").toUtf8());
        m_application.openProfile(profile->id);
    }

private:
    void show()
    {
        if (!ui::showPicture(*m_window, m_page))
            return failUsage(tr("The page \"%1\" cannot be shown on this profile.").arg(m_page));
        m_look.start(kLook);
    }

    bool isStill() const
    {
        const ui::Workspace *workspace = m_application.workspace();
        const bool syncing = workspace && workspace->sync.status().isRunning();
        return m_window->isSettled() && (!syncing || ui::pictureNeeds(m_page) == ui::PictureNeeds::FirstSync);
    }

    void look()
    {
        m_quiet = isStill() ? m_quiet + 1 : 0;
        if (m_quiet < kQuiet && m_waited.elapsed() < kPatience)
            return;
        m_look.stop();
        if (m_quiet < kQuiet)
            return fail(base::Error{.kind = base::ErrorKind::Timeout});
        if (!m_window->picture().save(m_output, "PNG"))
            return fail(base::Error{
                .kind = base::ErrorKind::Storage, .detail = tr("the picture cannot be written"), .where = m_output});
        say(m_output);
        done();
    }

    Application m_application;
    std::unique_ptr<ui::MainWindow> m_window;
    QTimer m_look;
    QElapsedTimer m_waited;
    QString m_page;
    QString m_output;
    int m_quiet = 0;
};

} // namespace

std::unique_ptr<Command> makePictureCommand(Core &core) { return std::make_unique<PictureCommand>(core); }

} // namespace app
