// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/changetext.h"
#include "tests/support/fleet.h"
#include "tests/support/register.h"
#include "tests/ui/windowtest.h"
#include "ui/changeflow.h"
#include "ui/dialogs/changesheet.h"
#include "ui/pages/linepage.h"
#include "ui/widgets/answerspane.h"
#include "ui/widgets/linedrawer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::LineQuestion;

//! "Why is this line off?" and "Why is there no usage?" on the page of a line and in the drawer (R257, R258).
class TestAnswers : public test::WindowTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        WindowTest::init();
        m_program->open(20);
        QTRY_VERIFY(m_window->isSettled() && m_program->table().rowCount() == 20);
    }

    void aLineThatRaisesNoQuestionHasNone()
    {
        domain::Line line = stopped();
        line.status = domain::LineStatus::Active;
        line.today = base::DataVolume{5};
        open(line);
        QVERIFY(!pane().isVisible());
    }

    void theAnswerNamesReasonPersonTimeAndSource() // principle 1
    {
        open(stopped());
        child<QAbstractButton>(u"whyOff"_s)->click();
        QTRY_COMPARE(texts(u"answer"_s).value(0),
                     u"Switched off by hand by Priya Raman on 15 Nov 2026, 14:32 UTC, 3 days ago. It does not "
                     "come back by itself."_s);
        QCOMPARE(texts(u"answerEvidence"_s).value(0), u"From the line, as of 14:32"_s);
        child<QAbstractButton>(u"whyOff"_s)->click();
        QTRY_VERIFY(!pane().isOpen());
        QVERIFY(!child<QWidget>(u"answer"_s)->isVisible());
    }

    void itsButtonMakesTheChangeThroughThePreview() // principle 3
    {
        open(stopped());
        pane().ask(LineQuestion::WhyOff);
        QTRY_VERIFY(child<QAbstractButton>(u"remedy-off_by_hand"_s));
        child<QAbstractButton>(u"remedy-off_by_hand"_s)->click();
        QTRY_VERIFY(m_program->asked.contains(u"plan activate"_s));
        QCOMPARE(shell().changeTarget().lines, 1);
    }

    void whatIsNotPossibleSaysWhy() // D13
    {
        m_program->facts.permissions = domain::permissionsOf(domain::Role::GroupSupervisor);
        open(stopped());
        pane().ask(LineQuestion::WhyOff);
        QTRY_VERIFY(child<QAbstractButton>(u"remedy-off_by_hand"_s));
        QVERIFY(!child<QAbstractButton>(u"remedy-off_by_hand"_s)->isEnabled());
        QCOMPARE(child<QAbstractButton>(u"remedy-off_by_hand"_s)->toolTip(),
                 tables::ChangeText::obstacle(domain::Obstacle::NotPermitted));
    }

    void theConnectionLogIsAskedForAndAnswersWhenItHasCome()
    {
        domain::Line line = stopped();
        line.status = domain::LineStatus::Active;
        line.today = base::DataVolume{0};
        m_program->connector.sessions = {{.start = m_program->clock.now().addDays(-1),
                                          .end = m_program->clock.now().addDays(-1).addSecs(60),
                                          .seconds = 60,
                                          .country = u"NL"_s,
                                          .networkOperator = u"KPN"_s,
                                          .volume = base::DataVolume{0}}};
        open(line);
        child<QAbstractButton>(u"whyNoUsage"_s)->click();
        QTRY_VERIFY(!texts(u"answer"_s).filter(u"carried no data"_s).isEmpty());
        QVERIFY(texts(u"answer"_s).filter(u"carried no data"_s)[0].contains("Netherlands, KPN"_L1));
        child<QAbstractButton>(u"remedy-sessions_carry_nothing"_s)->click();
        QCOMPARE(shell().linePage()->tab(), ui::LineTab::Connections);
    }

    void escapeClosesTheAnswersFirst()
    {
        open(stopped());
        pane().ask(LineQuestion::WhyOff);
        m_window->actions()[ui::ActionId::StepBack]->trigger();
        QVERIFY(!pane().isOpen());
        QVERIFY(shell().isLineShown());
    }

    void anotherLineClosesThem()
    {
        open(stopped());
        pane().ask(LineQuestion::WhyOff);
        QTRY_VERIFY(!pane().answers().empty());
        m_window->openLine(test::makeIccid(3));
        QTRY_VERIFY(!pane().isOpen());
        QVERIFY(pane().answers().empty());
    }

    void theDrawerAnswersToo()
    {
        m_program->connector.fault = [](const QString &what) { // its sessions stay unknown
            return what == "sessions"_L1 ? std::optional(base::Error{.kind = base::ErrorKind::Offline}) : std::nullopt;
        };
        m_program->write({stopped()});
        ui::LinesPage *page = shell().lines();
        QTRY_VERIFY(m_window->isSettled());
        for (int row = 0; row < m_program->table().rowCount(); ++row) {
            const domain::Line *line = m_program->table().lineAt(row);
            if (line && line->iccid == stopped().iccid)
                page->table()->goTo(line->id);
        }
        page->showDrawer(true);
        auto *answers = m_window->findChild<ui::LineDrawer *>()->answers();
        QTRY_VERIFY(answers->isVisible());
        answers->ask(LineQuestion::WhyNoUsage);
        QTRY_VERIFY(answers->findChild<QAbstractButton *>(u"remedy-sessions_not_known"_s));
        answers->findChild<QAbstractButton *>(u"remedy-sessions_not_known"_s)->click();
        QTRY_VERIFY(shell().isLineShown() && shell().linePage()->tab() == ui::LineTab::Connections);
    }

private:
    domain::Line stopped() const
    {
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Suspended;
        line.reason = domain::StatusReason::Manual;
        line.statusBy = u"Priya Raman"_s;
        line.statusSince = m_program->clock.now().addDays(-3);
        line.today = base::DataVolume{0};
        return line;
    }
    void open(const domain::Line &line)
    {
        m_program->write({line});
        m_window->openLine(line.iccid);
        QTRY_VERIFY(shell().isLineShown() && shell().linePage()->line() && m_window->isSettled());
    }
    ui::AnswersPane &pane() { return *shell().linePage()->answers(); }
    //! What labels of that name say, those that are shown.
    QStringList texts(const QString &name)
    {
        QStringList all;
        for (const QLabel *label : pane().findChildren<QLabel *>(name)) {
            if (label->isVisible())
                all << label->text();
        }
        return all;
    }
    template<typename T>
    T *child(const QString &name)
    {
        return shell().linePage()->findChild<T *>(name);
    }
};

LINEDESK_TEST(TestAnswers)
#include "tst_answers.moc"
