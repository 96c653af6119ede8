// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logage.h"

#include "ui/errortext.h"
#include "ui/program.h"
#include "ui/widgets/textlabel.h"
#include "ui/words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::LogAge)
};

} // namespace

bool isOffline(const Workspace &workspace)
{
    return workspace.offlineOnPurpose || workspace.sync.status().phase == syncing::Phase::Offline;
}

void LogAge::show(TextLabel &label, const Workspace &workspace) const
{
    const QDateTime now = workspace.clock.now();
    const bool isOld = error || isOffline(workspace);
    if (!fetchedAt.isValid())
        label.setText(error && error->kind == base::ErrorKind::Unsupported ? Words::tr("This platform keeps none")
                      : isOld                                              ? Words::tr("Not in the cache in full")
                                                                           : QString());
    else if (isOld)
        label.setText(Words::tr("As of %1, %2 ago").arg(words::when(fetchedAt, now), words::age(fetchedAt, now)));
    else
        label.setText(Words::tr("Updated %1").arg(words::when(fetchedAt, now)));
    label.setTone(isOld ? Tone::Amber : Tone::Hint);
    label.setToolTip(error ? words::toolTip(errorText(*error, Words::tr("It could not be brought up to date.")).line())
                           : QString());
}

QString LogAge::emptyText(const Workspace &workspace, const QString &nothing) const
{
    if (fetchedAt.isValid())
        return nothing;
    if (error)
        return errorText(*error, Words::tr("The cache has nothing of it.")).line();
    if (isOffline(workspace))
        return Words::tr("The cache has nothing of it, and you work offline.");
    return Words::tr("The platform has been asked.");
}

} // namespace ui
