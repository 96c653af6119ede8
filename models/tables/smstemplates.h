// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/future.h"
#include "models/domain/smstemplate.h"

#include <QObject>
#include <QThreadPool>
#include <vector>

namespace tables {

//! The SMS templates of a profile, in the order of their names. Kept in a file of their own; every change is written at
//! once, off the GUI thread, in order.
class SmsTemplates : public QObject
{
    Q_OBJECT

public:
    //! An empty path: nothing is kept.
    explicit SmsTemplates(QString path, QObject *parent = nullptr);
    ~SmsTemplates() override;

    //! Reads the file; answers by changed(), and by loadFailed() where it cannot be taken.
    void load();
    const std::vector<domain::SmsTemplate> &all() const { return m_templates; }
    //! nullptr when there is none of that name.
    const domain::SmsTemplate *find(const QString &name) const;
    //! Keeps a template: a new one, or in the place of the one that is called `before`. Invalid with `where` "name" for
    //! an empty or long name and one that another has, "text" for what is no SMS (D17), "templates" when there are too
    //! many.
    base::Status put(const domain::SmsTemplate &wanted, const QString &before = {});
    void remove(const QString &name);

Q_SIGNALS:
    void changed();
    //! The file could not be taken. `setAside`: its new name, or empty where it was left alone and nothing is kept.
    void loadFailed(const base::Error &error, const QString &setAside);
    void saveFailed(const base::Error &error);

private:
    struct Loaded;

    size_t indexOf(const QString &name) const;
    void save();

    QString m_path;
    std::vector<domain::SmsTemplate> m_templates;
    QThreadPool m_writer; //!< one thread: writes happen in order
    bool m_isKept = true; //!< false beside the file of a newer program
};

} // namespace tables
