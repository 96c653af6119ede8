// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/register.h"
#include "tests/ui/linehouse.h"
#include "ui/changeflow.h"
#include "ui/dialogs/templatessheet.h"
#include "ui/dialogs/valuesheet.h"
#include "ui/widgets/linesmspane.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using ui::LineTab;

//! SMS templates: kept, chosen where an SMS is written, and edited (D17).
class TestTemplates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<test::LineHouse>();
        domain::Line line = test::makeLine(1);
        line.status = domain::LineStatus::Active;
        line.statusRaw = u"Activated"_s;
        QVERIFY(m_house->open(line, LineTab::Sms));
    }
    void cleanup() { m_house.reset(); }

    void aTextIsKeptAndChosenInTheConversation()
    {
        field().setPlainText(u"SET INTERVAL 300"_s);
        choose(u"Keep this text as a template…"_s);
        QTRY_VERIFY(sheet().isOpen());
        QCOMPARE(m_house->child<QPlainTextEdit>(u"templateText"_s)->toPlainText(), u"SET INTERVAL 300"_s);
        QVERIFY(!m_house->child<QAbstractButton>(u"templateKeep"_s)->isEnabled()); // it has no name
        m_house->child<QLineEdit>(u"templateName"_s)->setText(u"Slow & steady"_s);
        m_house->child<QAbstractButton>(u"templateKeep"_s)->click();
        QCOMPARE(m_house->program.templates().find(u"slow & STEADY"_s)->text, u"SET INTERVAL 300"_s);
        m_house->child<QAbstractButton>(u"templatesDone"_s)->click();
        field().clear();
        choose(u"Slow && steady"_s);
        QCOMPARE(field().toPlainText(), u"SET INTERVAL 300"_s);
    }

    void theSheetThatSendsOffersThem()
    {
        QVERIFY(m_house->program.templates().put({.name = u"Restart"_s, .text = u"REBOOT"_s}).isOk());
        m_house->window->actions()[ui::ActionId::SendSms]->trigger();
        QTRY_VERIFY(m_house->window->changes()->values()->isOpen());
        auto *values = m_house->window->changes()->values();
        values->findChild<QAbstractButton *>(u"smsTemplateChoice"_s)->click();
        auto *menu = values->findChild<QMenu *>(u"templateMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1); // what edits stands elsewhere
        menu->actions().first()->trigger();
        menu->close();
        QCOMPARE(values->findChild<QPlainTextEdit *>(u"smsText"_s)->toPlainText(), u"REBOOT"_s);
    }

    void withoutTemplatesTheSheetSaysSo()
    {
        m_house->window->actions()[ui::ActionId::SendSms]->trigger();
        QTRY_VERIFY(m_house->window->changes()->values()->isOpen());
        auto *button = m_house->window->changes()->values()->findChild<QAbstractButton *>(u"smsTemplateChoice"_s);
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->toolTip(), u"There is no template yet."_s);
    }

    void aTemplateIsChangedAndDeleted()
    {
        QVERIFY(m_house->program.templates().put({.name = u"Restart"_s, .text = u"REBOOT"_s}).isOk());
        QVERIFY(m_house->program.templates().put({.name = u"Status"_s, .text = u"STATUS?"_s}).isOk());
        m_house->window->actions()[ui::ActionId::SmsTemplates]->trigger();
        QTRY_VERIFY(sheet().isOpen());
        auto *name = m_house->child<QLineEdit>(u"templateName"_s);
        auto *text = m_house->child<QPlainTextEdit>(u"templateText"_s);
        QCOMPARE(name->text(), u"Restart"_s);
        name->setText(u"STATUS"_s); // another has it
        m_house->child<QAbstractButton>(u"templateKeep"_s)->click();
        QVERIFY(m_house->program.templates().find(u"Restart"_s));
        name->setText(u"Restart twice"_s);
        text->setPlainText(QString(71, u'x'));
        QCOMPARE(m_house->label(u"templateCounter"_s), u"71 of 70 characters"_s); // R82
        QVERIFY(!m_house->child<QAbstractButton>(u"templateKeep"_s)->isEnabled());
        text->setPlainText(u"REBOOT 2"_s);
        m_house->child<QAbstractButton>(u"templateKeep"_s)->click();
        QCOMPARE(m_house->program.templates().find(u"Restart twice"_s)->text, u"REBOOT 2"_s);
        QCOMPARE(m_house->program.templates().all().size(), size_t(2));
        m_house->child<QAbstractButton>(u"templateRemove"_s)->click();
        QCOMPARE(m_house->program.templates().all().size(), size_t(1));
    }

private:
    QPlainTextEdit &field() { return *m_house->page().sms()->field(); }
    ui::TemplatesSheet &sheet() { return *m_house->window->changes()->templates(); }
    void choose(const QString &text)
    {
        m_house->page().sms()->findChild<QAbstractButton *>(u"smsTemplateChoice"_s)->click();
        auto *menu = m_house->page().sms()->findChild<QMenu *>(u"templateMenu"_s);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                delete menu;
                return;
            }
        }
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<test::LineHouse> m_house;
};

LINEDESK_TEST(TestTemplates)
#include "tst_templates.moc"
