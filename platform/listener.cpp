// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows Boost.Beast.
#include "platform/listener.h"

#include "models/base/log.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace platform {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using Tcp = net::ip::tcp;
using Code = beast::error_code;
using SteadyClock = std::chrono::steady_clock;

//! "Wed, 18 Nov 2026 14:32:00 GMT"; QLocale would do, but is slow for every answer.
std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[64];
    const size_t length = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text, length};
}

//! What can be said about bytes that are not a request; 0: nothing, just close.
int statusOf(const Code &error)
{
    if (error == http::error::header_limit)
        return 431;
    if (error == http::error::body_limit)
        return 413;
    if (error == http::error::bad_version)
        return 505;
    if (error == http::error::end_of_stream || error == http::error::partial_message)
        return 0;
    return error.category() == http::make_error_code(http::error::bad_method).category() ? 400 : 0;
}

QByteArray bytes(beast::string_view text) { return {text.data(), qsizetype(text.size())}; }

beast::string_view view(const QByteArray &text) { return {text.constData(), size_t(text.size())}; }

//! What the listener needs of a connection, whatever its kind.
class Connection
{
public:
    virtual ~Connection() = default;
    virtual void close() = 0;

    std::atomic<bool> answering{false}; //!< a request is complete and its answer not yet written
    std::atomic<SteadyClock::rep> since{SteadyClock::now().time_since_epoch().count()};
};

//! The open connections, oldest first.
class Registry
{
public:
    using Place = std::list<std::weak_ptr<Connection>>::iterator;

    Place add(const std::shared_ptr<Connection> &connection, int most)
    {
        const std::vector<std::shared_ptr<Connection>> open =
            size() >= most ? held() : std::vector<std::shared_ptr<Connection>>();
        if (Connection *victim = longestWaiting(open))
            victim->close();
        const std::lock_guard lock(m_mutex);
        return m_all.insert(m_all.end(), connection);
    }
    void remove(Place place)
    {
        const std::lock_guard lock(m_mutex);
        m_all.erase(place);
        if (m_all.empty())
            m_empty.notify_all();
    }
    int size() const
    {
        const std::lock_guard lock(m_mutex);
        return int(m_all.size());
    }
    void closeWaiting()
    {
        for (const auto &connection : held()) {
            if (!connection->answering)
                connection->close();
        }
    }
    bool waitUntilEmpty(std::chrono::seconds most)
    {
        std::unique_lock lock(m_mutex);
        return m_empty.wait_for(lock, most, [this] { return m_all.empty(); });
    }

private:
    //! All connections that still live. The last holder of one destroys it, which takes the lock: so not under it.
    std::vector<std::shared_ptr<Connection>> held() const
    {
        std::vector<std::shared_ptr<Connection>> living;
        const std::lock_guard lock(m_mutex);
        living.reserve(m_all.size());
        for (const auto &weak : m_all) {
            if (auto connection = weak.lock())
                living.push_back(std::move(connection));
        }
        return living;
    }

    //! Whoever has kept the server waiting longest; a client that gets its answers is not the one to go.
    static Connection *longestWaiting(const std::vector<std::shared_ptr<Connection>> &open)
    {
        Connection *worst = nullptr;
        for (const auto &connection : open) {
            if (!connection->answering && (!worst || connection->since < worst->since))
                worst = connection.get();
        }
        return worst;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_empty;
    std::list<std::weak_ptr<Connection>> m_all;
};

struct Shared
{
    Handler &handler;
    Limits limits;
    Registry registry;
    std::atomic<bool> stopping{false};
};

using PlainStream = beast::tcp_stream;
using TlsStream = beast::ssl_stream<beast::tcp_stream>;

//! One connection: requests one after the other, each with its deadlines.
template<class Stream>
class Session : public Connection, public std::enable_shared_from_this<Session<Stream>>
{
public:
    template<class... Arguments>
    Session(Shared &shared, Arguments &&...arguments)
        : m_shared(shared), m_stream(std::forward<Arguments>(arguments)...)
    {
    }
    ~Session() override
    {
        if (m_place)
            m_shared.registry.remove(*m_place);
    }

    void start()
    {
        m_place = m_shared.registry.add(this->shared_from_this(), m_shared.limits.connections);
        net::dispatch(m_stream.get_executor(), [self = this->shared_from_this()] { self->open(); });
    }

    void close() override
    {
        net::post(m_stream.get_executor(), [self = this->shared_from_this()] { self->lowest().close(); });
    }

private:
    beast::tcp_stream &lowest() { return beast::get_lowest_layer(m_stream); }

    void open()
    {
        Code ignored;
        lowest().socket().set_option(Tcp::no_delay(true), ignored);
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            lowest().expires_after(m_shared.limits.handshake);
            m_stream.async_handshake(net::ssl::stream_base::server, [self = this->shared_from_this()](Code error) {
                if (!error)
                    self->awaitRequest();
            });
        } else {
            awaitRequest();
        }
    }

    //! An idle connection may stay longer than a request that has begun may take.
    void awaitRequest()
    {
        answering = false;
        since = SteadyClock::now().time_since_epoch().count();
        if (m_shared.stopping)
            return shutDown();
        if (m_buffer.size() > 0)
            return readHeader();
        lowest().expires_after(m_shared.limits.idle);
        m_stream.async_read_some(m_buffer.prepare(4096), [self = this->shared_from_this()](Code error, size_t count) {
            if (error)
                return;
            self->m_buffer.commit(count);
            self->readHeader();
        });
    }

    void readHeader()
    {
        m_parser.emplace();
        m_parser->header_limit(m_shared.limits.headerBytes);
        m_parser->body_limit(m_shared.limits.bodyBytes);
        lowest().expires_after(m_shared.limits.header);
        http::async_read_header(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](Code error, size_t) {
            if (error)
                return self->refuse(error);
            const auto expect = self->m_parser->get().find(http::field::expect);
            if (expect != self->m_parser->get().end())
                return self->sendContinue();
            self->readBody();
        });
    }

    void sendContinue()
    {
        static const std::string text = "HTTP/1.1 100 Continue\r\n\r\n";
        net::async_write(m_stream, net::buffer(text), [self = this->shared_from_this()](Code error, size_t) {
            if (!error)
                self->readBody();
        });
    }

    void readBody()
    {
        lowest().expires_after(m_shared.limits.body);
        http::async_read(m_stream, m_buffer, *m_parser, [self = this->shared_from_this()](Code error, size_t) {
            if (error)
                return self->refuse(error);
            self->answer();
        });
    }

    void answer()
    {
        answering = true;
        const auto &message = m_parser->get();
        Request request;
        request.method = bytes(message.method_string());
        for (const auto &field : message)
            request.headers.emplace_back(bytes(field.name_string()).toLower(), bytes(field.value()));
        request.body = bytes(message.body());
        const bool understood = parseTarget(bytes(message.target()), request);
        const bool isHead = message.method() == http::verb::head;
        const bool keep = message.keep_alive() && !m_shared.stopping && understood;
        write(understood ? m_shared.handler.handle(request) : m_shared.handler.refuse(400), keep, isHead);
    }

    void refuse(const Code &error)
    {
        const int status = statusOf(error);
        if (status == 0 || m_shared.stopping)
            return;
        answering = true;
        write(m_shared.handler.refuse(status), false, false);
    }

    void write(const Response &from, bool keep, bool isHead)
    {
        m_answer = {};
        m_answer.version(m_parser ? m_parser->get().version() : 11); // 1.0 wants its keep-alive said
        m_answer.result(unsigned(from.status));
        m_answer.set(http::field::date, httpDate());
        if (!from.contentType.isEmpty())
            m_answer.set(http::field::content_type, view(from.contentType));
        for (const auto &[name, value] : from.headers)
            m_answer.set(view(name), view(value));
        m_answer.keep_alive(keep);
        if (from.status != 304)
            m_answer.content_length(size_t(from.body.size()));
        if (!isHead && from.status != 304)
            m_answer.body().assign(from.body.constData(), size_t(from.body.size()));
        lowest().expires_after(m_shared.limits.answer);
        m_serializer.emplace(m_answer);
        const auto written = [self = this->shared_from_this(), keep](Code error, size_t) {
            if (error)
                return;
            if (keep)
                self->awaitRequest();
            else
                self->shutDown();
        };
        if (isHead)
            http::async_write_header(m_stream, *m_serializer, written);
        else
            http::async_write(m_stream, *m_serializer, written);
    }

    //! Says good-bye, then throws away what still comes: closing at once would reset the connection under the answer.
    void shutDown()
    {
        answering = false;
        lowest().expires_after(m_shared.limits.linger);
        const auto closed = [self = this->shared_from_this()](Code) {
            Code ignored;
            self->lowest().socket().shutdown(Tcp::socket::shutdown_send, ignored);
            self->drain();
        };
        if constexpr (std::is_same_v<Stream, TlsStream>)
            m_stream.async_shutdown(closed);
        else
            closed(Code());
    }

    void drain()
    {
        lowest().async_read_some(net::buffer(m_waste), [self = this->shared_from_this()](Code error, size_t) {
            if (!error)
                self->drain();
        });
    }

    Shared &m_shared;
    Stream m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_answer;
    std::optional<http::response_serializer<http::string_body>> m_serializer;
    std::optional<Registry::Place> m_place;
    std::array<char, 4096> m_waste{};
};

} // namespace

struct Listener::Core
{
    Core(Handler &handler, const Limits &limits) : shared{handler, limits, {}, {}} {}

    Shared shared;
    net::io_context io;
    std::optional<net::ssl::context> tls;
    std::optional<Tcp::acceptor> acceptor;
    std::optional<net::steady_timer> pause;
    std::vector<std::thread> threads;

    Code useIdentity(const Identity &identity)
    {
        Code error;
        tls.emplace(net::ssl::context::tls_server);
        tls->set_options(net::ssl::context::default_workarounds | net::ssl::context::no_compression, error);
        SSL_CTX_set_min_proto_version(tls->native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_options(tls->native_handle(), SSL_OP_NO_RENEGOTIATION);
        if (!error)
            tls->use_certificate_chain(
                net::buffer(identity.certificate.constData(), size_t(identity.certificate.size())), error);
        if (!error)
            tls->use_private_key(net::buffer(identity.key.constData(), size_t(identity.key.size())),
                                 net::ssl::context::pem, error);
        return error;
    }

    Code listen(quint16 port)
    {
        Code error;
        const Tcp::endpoint where(net::ip::address_v4::loopback(), port);
        acceptor.emplace(net::make_strand(io));
        acceptor->open(where.protocol(), error);
        if (!error)
            acceptor->set_option(net::socket_base::reuse_address(true), error);
        if (!error)
            acceptor->bind(where, error);
        if (!error)
            acceptor->listen(1024, error);
        return error;
    }

    void accept()
    {
        acceptor->async_accept(net::make_strand(io), [this](Code error, Tcp::socket socket) {
            if (shared.stopping)
                return;
            if (error)
                return acceptLater();
            if (tls)
                std::make_shared<Session<TlsStream>>(shared, std::move(socket), *tls)->start();
            else
                std::make_shared<Session<PlainStream>>(shared, std::move(socket))->start();
            accept();
        });
    }

    //! Out of descriptors, most likely: a loop would spin.
    void acceptLater()
    {
        pause.emplace(acceptor->get_executor(), std::chrono::milliseconds(100));
        pause->async_wait([this](Code error) {
            if (!error && !shared.stopping)
                accept();
        });
    }

    void run()
    {
        for (int i = 0; i < shared.limits.threads; ++i) {
            threads.emplace_back([this] {
                io.run();
                shared.handler.threadEnds();
            });
        }
    }
};

Listener::Listener(Handler &handler, const Limits &limits) : m_core(std::make_unique<Core>(handler, limits)) {}

Listener::~Listener() { stop(); }

base::Result<quint16> Listener::start(quint16 port, const std::optional<Identity> &identity)
{
    Code error;
    if (identity)
        error = m_core->useIdentity(*identity);
    if (!error)
        error = m_core->listen(port);
    if (error) {
        return base::Error{.kind = base::ErrorKind::Storage,
                           .detail = QString::fromStdString(error.message()),
                           .where = u"127.0.0.1:%1"_s.arg(port)};
    }
    const quint16 bound = m_core->acceptor->local_endpoint().port();
    m_core->accept();
    m_core->run();
    return bound;
}

void Listener::stop()
{
    if (m_core->threads.empty() || m_core->shared.stopping.exchange(true))
        return;
    net::post(m_core->acceptor->get_executor(), [core = m_core.get()] {
        Code ignored;
        core->acceptor->close(ignored);
        if (core->pause)
            core->pause->cancel();
    });
    m_core->shared.registry.closeWaiting();
    if (!m_core->shared.registry.waitUntilEmpty(std::chrono::seconds(5)))
        qCWarning(base::logPlatform) << "stopped with" << m_core->shared.registry.size() << "connections open";
    m_core->io.stop();
    for (std::thread &thread : m_core->threads)
        thread.join();
    m_core->threads.clear();
}

int Listener::connectionCount() const { return m_core->shared.registry.size(); }

} // namespace platform
