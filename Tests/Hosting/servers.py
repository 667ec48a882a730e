"""Debian's nginx and Caddy on loopback, with the configuration that the program wrote."""

import os
import socket
import subprocess
import time
from pathlib import Path

NGINX = """
{user}
daemon off;
worker_processes 2;
pid {work}/nginx.pid;
error_log {work}/nginx.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    client_body_temp_path {work}/body;
    proxy_temp_path {work}/proxy;
    fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi;
    scgi_temp_path {work}/scgi;
    include {hosting}/nginx/http.conf;
{servers}
}}
"""
NGINX_SERVER = """
    server {{
        listen 127.0.0.1:{port};
        root {root};
        include {hosting}/nginx/server.conf;
    }}
"""
CADDY = """
{{
	admin off
	auto_https off
	storage file_system {work}/caddy
}}
"""
CADDY_SERVER = """
http://:{port} {{
	bind 127.0.0.1
	root * {root}
	import {hosting}/caddy/site.caddy
}}
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Server:
    """A server of several roots, which ends with the block that it is made in; `ports` has a port for each root."""

    def __init__(self, name: str, work: Path, hosting: Path, roots: list[Path]):
        self.name = name
        self.ports = [free_port() for _ in roots]
        write = {"nginx": self._nginx, "caddy": self._caddy}[name]
        self.command = write(work, hosting, list(zip(self.ports, roots)))
        self.log = work / f"{name}.output"

    def _nginx(self, work, hosting, roots):
        servers = "".join(NGINX_SERVER.format(port=port, root=root, hosting=hosting) for port, root in roots)
        # A master that is root would give its workers to a user who can't read the folder of the test.
        user = "user root;" if os.geteuid() == 0 else ""
        file = work / "nginx.conf"
        file.write_text(NGINX.format(user=user, work=work, hosting=hosting, servers=servers))
        return ["nginx", "-p", str(work), "-e", str(work / "nginx.log"), "-c", str(file)]

    def _caddy(self, work, hosting, roots):
        file = work / "Caddyfile"
        file.write_text(
            CADDY.format(work=work)
            + "".join(CADDY_SERVER.format(port=port, root=root, hosting=hosting) for port, root in roots))
        return ["caddy", "run", "--config", str(file), "--adapter", "caddyfile"]

    def __enter__(self):
        environment = dict(os.environ, PATH=os.environ["PATH"] + ":/usr/sbin", HOME=str(self.log.parent))
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, stdout=open(self.log, "wb"), stderr=subprocess.STDOUT, env=environment)
        for port in self.ports:
            self._wait(port)
        return self

    def _wait(self, port):
        deadline = time.monotonic() + 30
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    raise SystemExit(f"{self.name} does not start:\n{self.log.read_text(errors='replace')}")
                time.sleep(0.05)

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
