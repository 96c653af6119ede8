// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/constantserver.h"

#include <boost/asio/strand.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <cstdio>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace bench {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace net = boost::asio;
using Tcp = net::ip::tcp;

constexpr int kThreads = 4;

class Session : public std::enable_shared_from_this<Session>
{
public:
    Session(Tcp::socket socket, const std::string &body) : m_stream(std::move(socket)), m_body(body) {}

    void read()
    {
        m_request = {};
        http::async_read(m_stream, m_buffer, m_request,
                         [self = shared_from_this()](beast::error_code error, std::size_t) {
                             if (!error)
                                 self->write();
                         });
    }

private:
    void write()
    {
        m_response = {http::status::ok, 11};
        m_response.set(http::field::content_type, "application/json");
        m_response.body() = m_body;
        m_response.prepare_payload();
        http::async_write(m_stream, m_response, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (!error)
                self->read();
        });
    }

    beast::tcp_stream m_stream;
    const std::string &m_body;
    beast::flat_buffer m_buffer;
    http::request<http::string_body> m_request;
    http::response<http::string_body> m_response;
};

void accept(Tcp::acceptor &acceptor, net::io_context &context, const std::string &body)
{
    acceptor.async_accept(net::make_strand(context), [&](beast::error_code error, Tcp::socket socket) {
        if (error)
            return;
        socket.set_option(Tcp::no_delay(true));
        std::make_shared<Session>(std::move(socket), body)->read();
        accept(acceptor, context, body);
    });
}

} // namespace

int runConstantServer(int size)
{
    const std::string body(static_cast<std::size_t>(size), 'x');
    net::io_context context(kThreads);
    Tcp::acceptor acceptor(context, {net::ip::address_v4::loopback(), 0});
    accept(acceptor, context, body);
    std::printf("{\"url\":\"http://127.0.0.1:%d/\"}\n", acceptor.local_endpoint().port());
    std::fflush(stdout);
    std::vector<std::thread> threads;
    for (int i = 1; i < kThreads; ++i)
        threads.emplace_back([&context] { context.run(); });
    context.run();
    for (std::thread &thread : threads)
        thread.join();
    return 0;
}

} // namespace bench
