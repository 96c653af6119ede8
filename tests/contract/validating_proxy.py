#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy that checks every request and answer against platform/openapi.yaml.

    validating_proxy.py --upstream https://127.0.0.1:PORT [--listen PORT] --cert FILE --key FILE --report FILE

It serves HTTPS with the certificate it is given: with server.crt and server.key of the platform's data folder the
fingerprint that a client pins is the same. It prints {"port": N} when it listens. On SIGTERM or SIGINT it writes the
report (one JSON object a line: the violations, then a summary) and exits 0 when there was no violation, else 1."""
import argparse
import http.client
import http.server
import json
import os
import signal
import ssl
import sys
import threading
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from openapi_check import Contract  # noqa: E402

DEFAULT_CONTRACT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "platform", "openapi.yaml")
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "proxy-authorization", "host"}


class Report:
    def __init__(self):
        self.lock = threading.Lock()
        self.exchanges = 0
        self.operations = {}
        self.violations = []

    def add(self, operation, problems, request_id):
        with self.lock:
            self.exchanges += 1
            self.operations[operation] = self.operations.get(operation, 0) + 1
            for problem in problems:
                self.violations.append({"operation": operation, "violation": problem, "request_id": request_id})

    def write(self, path):
        with self.lock, open(path, "w", encoding="utf-8") as file:
            for violation in self.violations:
                file.write(json.dumps(violation, ensure_ascii=False) + "\n")
            summary = {"exchanges": self.exchanges, "violations": len(self.violations), "operations": self.operations}
            file.write(json.dumps(summary) + "\n")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60
    local = threading.local()

    def log_message(self, *_arguments):
        pass

    def upstream(self):
        if getattr(self.local, "connection", None) is None:
            address = self.server.upstream
            if address.scheme == "https":
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
                context.check_hostname = False
                context.load_verify_locations(self.server.certificate)
                self.local.connection = http.client.HTTPSConnection(address.hostname, address.port, context=context, timeout=60)
            else:
                self.local.connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
        return self.local.connection

    def exchange(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else b""
        headers = {name: value for name, value in self.headers.items() if name.lower() not in HOP_BY_HOP}
        connection = self.upstream()
        try:
            connection.request(self.command, self.path, body=body or None, headers=headers)
            answer = connection.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException):
            # The client sees what the proxy saw: no answer. Nothing is sent twice.
            connection.close()
            self.local.connection = None
            self.close_connection = True
            return
        self.check(body, answer, content)
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in HOP_BY_HOP:
                self.send_header(name, value)
        if answer.will_close:
            self.send_header("Connection", "close")
            connection.close()
            self.local.connection = None
            self.close_connection = True
        self.end_headers()
        self.wfile.write(content)

    def check(self, body, answer, content):
        contract = self.server.contract
        sent = {name.lower(): value for name, value in self.headers.items()}
        got = {name.lower(): value for name, value in answer.getheaders()}
        problems = contract.check_response(self.command, self.path, answer.status, got, content)
        if answer.status < 400:  # a client may ask wrongly when it is told so
            problems += contract.check_request(self.command, self.path, sent, body)
        found = contract.find(urllib.parse.unquote(urllib.parse.urlsplit(self.path).path))
        operation = f"{self.command} {found[0] if found else '?'} {answer.status}"
        self.server.report.add(operation, problems, got.get("x-request-id", ""))

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = exchange


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, arguments):
        super().__init__(("127.0.0.1", arguments.listen), Handler)
        self.upstream = urllib.parse.urlsplit(arguments.upstream)
        self.certificate = arguments.cert
        self.contract = Contract(arguments.contract)
        self.report = Report()
        self.tls = None
        if arguments.cert:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(arguments.cert, arguments.key)

    def finish_request(self, request, client_address):
        # The handshake belongs to the connection's own thread, so that a slow client holds up nobody else.
        request.settimeout(Handler.timeout)
        stream = self.tls.wrap_socket(request, server_side=True) if self.tls else request
        try:
            super().finish_request(stream, client_address)
        finally:
            self.shutdown_request(stream)

    def handle_error(self, _request, _client_address):
        if not isinstance(sys.exc_info()[1], (OSError, ssl.SSLError)):
            self.report.add("proxy", [f"proxy: {sys.exc_info()[1]!r}"], "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--upstream", required=True)
    parser.add_argument("--listen", type=int, default=0)
    parser.add_argument("--cert")
    parser.add_argument("--key")
    parser.add_argument("--contract", default=DEFAULT_CONTRACT)
    parser.add_argument("--report", required=True)
    arguments = parser.parse_args()
    server = Server(arguments)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: threading.Thread(target=server.shutdown).start())
    print(json.dumps({"port": server.server_address[1]}), flush=True)
    server.serve_forever(poll_interval=0.1)
    server.report.write(arguments.report)
    return 1 if server.report.violations else 0


if __name__ == "__main__":
    sys.exit(main())
