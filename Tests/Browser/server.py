"""A server for the tests, with the header fields that the build wrote for plain hosts."""

import functools
import http.server
import threading
from pathlib import Path


def _fields(site: Path):
    """The fields of every answer: those of the first pattern of `_headers`, which fits all paths."""
    written = site.with_name(site.name + ".hosting") / "plain" / "_headers"
    lines = [line for line in written.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    end = next(number for number, line in enumerate(lines[1:], 1) if not line.startswith("  "))
    return [tuple(line.strip().split(": ", 1)) for line in lines[1:end]]


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, fields, **options):
        self.fields = fields
        super().__init__(*arguments, **options)

    def end_headers(self):
        for name, value in self.fields:
            self.send_header(name, value)
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
    handler = functools.partial(_Handler, directory=str(site), fields=_fields(site.resolve()))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"
