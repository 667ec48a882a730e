"""A server for the tests, with the headers that a release is meant to be served with."""

import functools
import http.server
import threading
from pathlib import Path

POLICY = "; ".join(
    [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        "script-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == "/favicon.ico":  # Browsers ask for it unasked; it is no part of the site.
            self.send_response(204)
            self.end_headers()
        else:
            try:
                super().do_GET()
            except (BrokenPipeError, ConnectionResetError):
                pass  # The reader has gone to another page before the answer was complete.


def start(site: Path) -> str:
    """Serves the folder on a free port until the program ends; gives the address without a final slash."""
    handler = functools.partial(_Handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
