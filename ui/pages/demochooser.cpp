// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/demochooser.h"

#include "ui/words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DemoChooser::DemoChooser(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_size(new SegmentedControl(theme, tr("Size of the fleet"), "demoSize"_L1, this)),
      m_duration(new TextLabel(theme, TextStyle::Small, Tone::Hint, {}, this)),
      m_problem(new TextLabel(theme, TextStyle::Body, Tone::Red, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(new TextLabel(theme, TextStyle::Title, Tone::Text, tr("Open a local demo"), this));
    auto *text =
        new TextLabel(theme, TextStyle::Body, Tone::Secondary,
                      tr("A platform with an invented fleet runs on this computer. LineDesk connects to it over HTTPS, "
                         "as to any other. Nothing leaves this computer, and no account is needed."),
                      this);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(new TextLabel(theme, TextStyle::SmallStrong, Tone::Secondary, tr("Lines in the fleet"), this));
    for (const int lines : {100, 10'000, 100'000})
        m_size->add(lines, words::count(lines), QLatin1String());
    for (Segment *segment : m_size->findChildren<Segment *>())
        segment->setObjectName(u"demo"_s + segment->text().remove(u','));
    m_size->setCurrent(10'000);
    column->addWidget(m_size);
    m_duration->setObjectName("demoDuration"_L1);
    column->addWidget(m_duration);
    m_problem->setWordWrap(true);
    m_problem->setObjectName("demoProblem"_L1);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addStretch(1);
    connect(m_size, &SegmentedControl::chosen, this, &DemoChooser::explain);
    explain();
}

void DemoChooser::explain()
{
    m_duration->setText(lines() >= 100'000  ? tr("Making the fleet takes a few minutes the first time.")
                        : lines() >= 10'000 ? tr("Making the fleet takes up to half a minute the first time.")
                                            : tr("Ready in a few seconds."));
}

void DemoChooser::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace ui
