// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http/request.h"

#include <QNetworkReply>

namespace api::http {

//! What an HTTP status other than 2xx means; reads the platform's error body where there is one. `hasLeft` of a write
//! turns a gateway's word (502, 504) into OutcomeUnknown.
base::Error errorFromStatus(const Answer &answer, Method method, const QDateTime &now);

//! What a failed connection means. A write of which a byte may have left is OutcomeUnknown (T4).
base::Error errorFromNetwork(QNetworkReply::NetworkError error, const QString &detail, bool isUnsettledWrite);

//! Content type and length of a 2xx answer: Protocol when it is no JSON, or no PDF where a file was asked for; Offline
//! when it was cut short.
base::Status checkAnswer(const Answer &answer, AnswerSize size);

} // namespace api::http
