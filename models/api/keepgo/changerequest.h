// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/connector.h"
#include "models/api/http/request.h"

#include <QHash>
#include <QJsonObject>

namespace api::keepgo {

//! What a change is on the wire.
struct ChangeRequest
{
    http::Method method = http::Method::Post;
    QString path; //!< after the account's base, or a link of the platform's with the ICCID put in
    QByteArray body;
};

//! The request that makes a change. `links` are the account's: "line_notes" and the like; the dialect's own three need
//! none. Unsupported for what the platform does not offer (D25).
base::Result<ChangeRequest> requestFor(const domain::Change &change, const QHash<QString, QString> &links);

//! The word of jobs for an order ("activate"), and what its body has for one line.
QLatin1String jobAction(domain::ChangeKind kind);
QJsonObject changeParameters(const domain::Change &change);

//! What can be sent to a platform with those links.
std::vector<domain::ChangeKind> changesOffered(const QHash<QString, QString> &links);

//! The body that starts a bulk job.
QByteArray jobBody(const JobRequest &request);

base::Result<Job> decodeJob(const QByteArray &body);
base::Result<KeyOutcome> decodeKeyOutcome(const QByteArray &body);
//! Plans and sub-accounts of sim_card_filter_data.
base::Result<domain::Catalog> decodeFilterData(const QByteArray &body);

//! A page of a small list whose elements are read one by one; `next` is the platform's own address of the next page.
template<typename T>
struct SmallPage
{
    std::vector<T> items;
    QString next;
    qint64 total = -1;
};
base::Result<SmallPage<domain::Named>> decodeGroups(const QByteArray &body);
base::Result<SmallPage<domain::Rule>> decodeRules(const QByteArray &body);
base::Result<SmallPage<JobResult>> decodeJobResults(const QByteArray &body);

} // namespace api::keepgo
