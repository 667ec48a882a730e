"""What a server answers, compared with what it has to: the expectations are written here a second time, on purpose."""

import gzip
import http.client
import socket
from pathlib import Path

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
SHORT = "public, max-age=300, must-revalidate"
FOR_EVER = "public, max-age=31536000, immutable"
COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".jsonld": "application/ld+json", ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml; charset=utf-8", ".bib": "application/x-bibtex; charset=utf-8",
    ".txt": "text/plain; charset=utf-8", ".minisig": "text/plain; charset=utf-8", ".pdf": "application/pdf",
}


class Answer:
    def __init__(self, response, body):
        self.status = response.status
        self.headers = response.headers
        self.body = body

    def __getitem__(self, name):
        return self.headers[name]


_connections = {}


def ask(port, path, method="GET", **headers):
    """An answer, over a connection that is kept while the server keeps it."""
    for attempt in range(2):
        connection = _connections.setdefault(port, http.client.HTTPConnection("127.0.0.1", port, timeout=30))
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            response = connection.getresponse()
            return Answer(response, response.read())
        except (http.client.HTTPException, OSError):
            _connections.pop(port).close()
            if attempt == 1:
                raise


def ask_raw(port, target):
    """A request whose target is sent as it is."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as stream:
        stream.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        answer = b""
        while part := stream.recv(65_536):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), body


def caching(path):
    if path.startswith("assets/"):
        return FOR_EVER
    if path.startswith(("search/", ".well-known/", "release.json")):
        return "no-cache"
    return SHORT


def media_type(path):
    if path.endswith("/feed.xml") or "/feeds/" in path:
        return "application/atom+xml; charset=utf-8"
    return TYPES[Path(path).suffix]


def headers_of(answer, path, findings, kind=None):
    """Compares every field with what a file at a path has to have."""
    expected = dict(COMMON)
    is_attachment = path.startswith("attachments/")
    is_page = path.endswith(".html") and not is_attachment
    expected["Content-Security-Policy"] = PAGE_POLICY if is_page else FILE_POLICY
    expected["Cache-Control"] = caching(path)
    expected["Content-Type"] = kind or media_type(path)
    expected["Content-Disposition"] = "attachment" if is_attachment else None
    for name, value in expected.items():
        if answer.headers.get_all(name, []) != ([] if value is None else [value]):
            findings.append(f"{path}: {name} is {answer.headers.get_all(name)} and not {value}")
    features = (answer["Permissions-Policy"] or "").split(", ")
    if len(features) < 10 or not all(feature.endswith("=()") for feature in features):
        findings.append(f"{path}: Permissions-Policy is {features}")
    if any(character.isdigit() for character in answer["Server"] or ""):
        findings.append(f"{path}: the server tells its version: {answer['Server']}")
    if answer["Set-Cookie"] or answer["Strict-Transport-Security"]:
        findings.append(f"{path}: a cookie, or strict transport that was not asked for")


def check(name, port, site: Path, moved):
    """Every check of one server, as a list of pairs of a name and findings. moved: pairs of an old and a new path."""
    results = []

    def note(what):
        findings = []
        results.append((f"{name}: {what}", findings))
        return findings

    files = sorted(str(path.relative_to(site)) for path in site.rglob("*") if path.is_file() and not path.is_symlink())
    visible = [path for path in files if not hidden(path)]
    # `verify` asks for every file; of the many alike, one in twenty has to do here.
    alike = [path for path in visible if path.endswith((".html", ".json", ".bib")) and path.count("/") > 1]
    served = sorted(set(visible) - set(alike)) + alike[::20]
    old = {path for path, _ in moved}

    findings = note(f"bytes and header fields of {len(served)} files")
    seen_endings = set()
    for path in served:
        answer = ask(port, "/" + path)
        seen_endings.add(Path(path).suffix)
        expected = 301 if path in old else 200
        if answer.status != expected or answer.body != (site / path).read_bytes():
            findings.append(f"{path}: {answer.status}, or other bytes")
        headers_of(answer, path, findings)
    if not seen_endings >= set(TYPES):
        findings.append(f"no file ends in {set(TYPES) - seen_endings}")

    findings = note("pages that have moved")
    for path, target in moved:
        answer = ask(port, "/" + path)
        if answer.status != 301 or answer["Location"] != "/" + target:
            findings.append(f"{path}: {answer.status} to {answer['Location']}")
        shown = ask(port, f"/{path}?released")
        if shown.status != 200 or shown.body != (site / path).read_bytes() or shown["Location"]:
            findings.append(f"{path} with a query: {shown.status}")
    if not moved:
        findings.append("none to look at")

    findings = note("the page of a folder")
    for folder in ["", "en/", "ar/"]:
        answer = ask(port, "/" + folder)
        if answer.status != 200 or answer.body != (site / folder / "index.html").read_bytes():
            findings.append(f"/{folder}: {answer.status}")
        headers_of(answer, folder + "index.html", findings)

    findings = note("compression")
    for path in served:
        data = (site / path).read_bytes()
        answer = ask(port, "/" + path, Accept_Encoding="gzip")
        is_compressed = answer["Content-Encoding"] == "gzip"
        is_wanted = len(data) >= 1_024 and not path.endswith(".pdf") and path not in old
        if is_compressed and gzip.decompress(answer.body) != data:
            findings.append(f"{path}: compressed to something else")
        if is_compressed and (len(answer.body) >= len(data) or "Accept-Encoding" not in (answer["Vary"] or "")):
            findings.append(f"{path}: {len(data)} bytes became {len(answer.body)}, Vary: {answer['Vary']}")
        if is_wanted and not is_compressed:
            findings.append(f"{path}: {len(data)} bytes, not compressed")
    if ask(port, "/en/index.html", Accept_Encoding="identity")["Content-Encoding"] is not None:
        findings.append("compressed unasked")

    findings = note("conditional requests")
    for path in ["en/index.html", "data/texts.csv", next(path for path in served if path.startswith("assets/"))]:
        for encoding in ["identity", "gzip"]:
            first = ask(port, "/" + path, Accept_Encoding=encoding)
            for condition in [{"If_None_Match": first["ETag"]}, {"If_Modified_Since": first["Last-Modified"]}]:
                again = ask(port, "/" + path, Accept_Encoding=encoding, **condition)
                if again.status != 304 or again.body:
                    findings.append(f"{path}, {encoding}, {condition}: {again.status}")
                if again["Cache-Control"] != caching(path):
                    findings.append(f"{path}, {encoding}: 304 with Cache-Control {again['Cache-Control']}")
            if ask(port, "/" + path, Accept_Encoding=encoding, If_None_Match='"other"').status != 200:
                findings.append(f"{path}: 304 for another tag")

    findings = note("ranges")
    data = (site / "data/texts.csv").read_bytes()
    part = ask(port, "/data/texts.csv", Range="bytes=100-299")
    if part.status != 206 or part.body != data[100:300] or part["Content-Range"] != f"bytes 100-299/{len(data)}":
        findings.append(f"{part.status}, {part['Content-Range']}, {len(part.body)} bytes")
    headers_of(part, "data/texts.csv", findings)
    if ask(port, "/data/texts.csv", Range=f"bytes={len(data)}-").status != 416:
        findings.append("a range behind the end is no 416")

    findings = note("what isn't there")
    missing = (site / "404.html").read_bytes()
    for path in ["nothing", "nothing.html", "en/states/xzz.html", "assets/site.0123456789.css", "assets/search.0123456789/a.js",
                 "attachments/nothing.pdf", "search/nothing.json", "data/nothing.csv", "en/feeds/nothing.xml"]:
        answer = ask(port, "/" + path)
        if answer.status != 404 or answer.body != missing:
            findings.append(f"{path}: {answer.status}, or another page")
        headers_of(answer, "404.html", findings)
        if answer["Location"]:
            findings.append(f"{path}: leads to {answer['Location']}")

    findings = note("no list of a folder")
    for folder in ["assets/", "data/", "data/public-record/", "en/states/", "attachments/", "search/"]:
        answer = ask(port, "/" + folder)
        if answer.status != 404 or answer.body != missing:
            findings.append(f"{folder}: {answer.status}")

    findings = note("hidden files")
    for path in files:
        if hidden(path):
            for target in ["/" + path, "/" + path.replace(".", "%2e"), "/" + path.replace(".", "%2E")]:
                status, body = ask_raw(port, target.encode())
                if status != 404 or (site / path).read_bytes() in body:
                    findings.append(f"{target}: {status}")
    if not any(hidden(path) for path in files):
        findings.append("none to look at")

    findings = note("ways out of the site")
    marker = (site.parent / "outside.txt").read_bytes()
    for target in [
        b"/../outside.txt", b"/en/../../outside.txt", b"/%2e%2e/outside.txt", b"/..%2foutside.txt", b"/%2e%2e%2foutside.txt",
        b"/en/%2e%2e/%2e%2e/outside.txt", b"/..\\outside.txt", b"/..%5coutside.txt", b"//outside.txt", b"/./../outside.txt",
        b"/%252e%252e/outside.txt", b"/..%c0%afoutside.txt", b"/en/..;/../outside.txt", b"/assets../outside.txt",
        b"/outside.txt%00.html", b"/en/index.html/../../../outside.txt", b"/....//outside.txt",
        b"http://localhost/../outside.txt",
    ]:
        status, body = ask_raw(port, target)
        if marker in body or status == 200 or status >= 500:
            findings.append(f"{target}: {status}")
    if name == "nginx" and ask(port, "/linked.txt").status != 404:
        findings.append("a link in the folder of the site is followed")

    findings = note("methods")
    head = ask(port, "/en/index.html", method="HEAD")
    if head.status != 200 or head.body or head["Content-Length"] != str((site / "en/index.html").stat().st_size):
        findings.append(f"HEAD: {head.status}, {head['Content-Length']}")
    for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE"]:
        answer = ask(port, "/en/index.html", method=method)
        if answer.status != 405:
            findings.append(f"{method}: {answer.status}")
    return results


def hidden(path):
    return any(part.startswith(".") and part != ".well-known" for part in path.split("/"))
