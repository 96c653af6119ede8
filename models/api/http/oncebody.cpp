// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/api/http/oncebody.h"

#include <cstring>

namespace api::http {

OnceBody::OnceBody(QByteArray data, QObject *parent) : QIODevice(parent), m_data(std::move(data))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OnceBody::readData(char *to, qint64 max)
{
    const qint64 count = qMin(max, qint64(m_data.size()) - m_position);
    if (count <= 0)
        return -1;
    std::memcpy(to, m_data.constData() + m_position, size_t(count));
    m_position += count;
    return count;
}

} // namespace api::http
