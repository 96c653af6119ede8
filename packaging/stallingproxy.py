#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands between the console and a platform on this machine, so that the states of a first sync can be drawn.

The mode is read from a file before each request of the list of lines: "pass" hands it on, "hold" never answers it,
"fail" answers it with the page of a broken gateway. Everything else is handed on. The proxy shows the platform's own
certificate, which the console has pinned. Its port goes to standard output once it listens.
"""
import argparse
import http.client
import pathlib
import re
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

LINES = re.compile(r"/iot_sim_cards/?(\?|$)")
NOT_HANDED_ON = {"connection", "content-length", "date", "host", "keep-alive", "server", "transfer-encoding"}
BROKEN = b"<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        mode = self.server.mode_file.read_text().strip() if LINES.search(self.path) else "pass"
        if mode == "hold":
            self.server.over.wait()
            self.close_connection = True
        elif mode == "fail":
            self.answer(502, [("Content-Type", "text/html")], BROKEN)
        else:
            self.hand_on()

    do_POST = do_PUT = do_DELETE = do_GET

    def hand_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name: value for name, value in self.headers.items() if name.lower() not in NOT_HANDED_ON}
        link = http.client.HTTPSConnection(self.server.platform, context=self.server.towards_platform, timeout=60)
        try:
            link.request(self.command, self.path, body or None, headers)
            response = link.getresponse()
            self.answer(response.status, response.getheaders(), response.read())
        finally:
            link.close()

    def answer(self, status, headers, body):
        self.send_response_only(status)
        for name, value in headers:
            if name.lower() not in NOT_HANDED_ON - {"date"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a console that goes away in the middle is what these pictures are about


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--platform", required=True, help="its API link")
    parser.add_argument("--data", required=True, type=pathlib.Path, help="its data folder, for the certificate")
    parser.add_argument("--mode-file", required=True, type=pathlib.Path)
    choices = parser.parse_args()
    server = Server(("127.0.0.1", 0), Handler)
    server.mode_file = choices.mode_file
    server.platform = urlsplit(choices.platform).netloc
    server.over = threading.Event()
    server.towards_platform = ssl.create_default_context(cafile=choices.data / "server.crt")
    mine = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    mine.load_cert_chain(choices.data / "server.crt", choices.data / "server.key")
    server.socket = mine.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
