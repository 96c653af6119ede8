// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/smstemplates.h"

#include "models/storage/files.h"
#include "models/storage/templatefile.h"

#include <QtConcurrentRun>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tables {

struct SmsTemplates::Loaded
{
    std::vector<domain::SmsTemplate> templates;
    std::optional<base::Error> error;
    QString setAside;
};

SmsTemplates::SmsTemplates(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    m_writer.setMaxThreadCount(1);
}

SmsTemplates::~SmsTemplates() { m_writer.waitForDone(); } // what was kept is on disk

void SmsTemplates::load()
{
    if (m_path.isEmpty())
        return;
    auto loaded = QtConcurrent::run(&m_writer, [path = m_path]() -> base::Result<Loaded> {
        Loaded found;
        base::Result<std::vector<domain::SmsTemplate>> templates = storage::readTemplates(path);
        if (templates) {
            found.templates = std::move(*templates);
            return found;
        }
        found.error = templates.error();
        if (templates.error().kind == base::ErrorKind::Invalid) { // broken: out of the way, and kept
            const base::Result<QString> aside = storage::setAside(path);
            found.setAside = aside ? *aside : QString();
        }
        return found;
    });
    base::whenReady(loaded, this, [this](const base::Result<Loaded> &found) {
        m_isKept = !found->error || !found->setAside.isEmpty();
        const std::vector<domain::SmsTemplate> added = std::exchange(m_templates, found->templates);
        for (const domain::SmsTemplate &one : added) // while the file was being read
            (void)put(one);
        Q_EMIT changed();
        if (found->error)
            Q_EMIT loadFailed(*found->error, found->setAside);
    });
}

size_t SmsTemplates::indexOf(const QString &name) const
{
    const auto isIt = [&name](const domain::SmsTemplate &one) {
        return one.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    return size_t(std::ranges::find_if(m_templates, isIt) - m_templates.begin());
}

const domain::SmsTemplate *SmsTemplates::find(const QString &name) const
{
    const size_t at = indexOf(name);
    return at < m_templates.size() ? &m_templates[at] : nullptr;
}

base::Status SmsTemplates::put(const domain::SmsTemplate &wanted, const QString &before)
{
    const auto wrong = [](const QString &where) {
        return base::Error{.kind = base::ErrorKind::Invalid, .detail = u"not a template"_s, .where = where};
    };
    const domain::SmsTemplate clean{.name = wanted.name.simplified(), .text = wanted.text};
    const size_t old = before.isEmpty() ? m_templates.size() : indexOf(before);
    const size_t same = indexOf(clean.name);
    const bool isTaken = same < m_templates.size() && same != old;
    if (clean.name.isEmpty() || clean.name.size() > domain::kLongestTemplateName || isTaken)
        return wrong(u"name"_s);
    if (!domain::isSmsText(clean.text))
        return wrong(u"text"_s);
    if (old >= m_templates.size() && m_templates.size() >= domain::kMostTemplates)
        return wrong(u"templates"_s);
    if (old < m_templates.size())
        m_templates[old] = clean;
    else
        m_templates.push_back(clean);
    std::ranges::sort(m_templates, [](const domain::SmsTemplate &a, const domain::SmsTemplate &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    save();
    return {};
}

void SmsTemplates::remove(const QString &name)
{
    const size_t at = indexOf(name);
    if (at >= m_templates.size())
        return;
    m_templates.erase(m_templates.begin() + qsizetype(at));
    save();
}

void SmsTemplates::save()
{
    Q_EMIT changed();
    if (m_path.isEmpty())
        return;
    if (!m_isKept) {
        Q_EMIT saveFailed({.kind = base::ErrorKind::Unsupported, .detail = u"not ours to write"_s, .where = m_path});
        return;
    }
    auto written = QtConcurrent::run(&m_writer, [path = m_path, templates = m_templates]() -> base::Status {
        return storage::writeTemplates(path, templates);
    });
    base::whenReady(written, this, [this](const base::Status &status) {
        if (!status)
            Q_EMIT saveFailed(status.error());
    });
}

} // namespace tables
