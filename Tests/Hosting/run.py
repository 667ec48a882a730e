#!/usr/bin/env python3
"""Serves a release with Debian's nginx and Caddy, configured as the program wrote it, and asks them everything.

    python3 Tests/Hosting/run.py --programs .build/debug --load 30

The last line says how many checks passed and failed; the exit code is 1 when one failed."""

import argparse
import functools
import http.server
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import answers
import browser
from release import REPOSITORY, Workplace
from servers import Server

MOVED = [("about/old-terms", "glossary"), ("mechanism/former", "about/old-terms")]
LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"]
HOSTILE = "<!doctype html><title>waiting</title><script>document.title = 'ran'</script><p onclick=\"x()\" style=\"color:red\">a"
PATHS = ["/en/index.html", "/ar/states.html", "/en/states/xaa.html", "/fr/glossary.html", "/en/feed.xml", "/data/texts.csv"]


def make_release(folder, programs):
    """A release with pages that have moved."""
    work = Workplace(folder, programs)
    work.make_keys()
    with open(work.folder / "content" / "redirects.csv", "a", encoding="utf-8") as file:
        file.writelines(f"{old},{new}\n" for old, new in MOVED)
    work.plan_and_approve()
    work.done(*work.release_command())
    work.done(programs / "mechsite", "hosting", "--out", "public.hosting")
    return work


def copy_with_traps(work):
    """A copy of the site with files that no release has: attachments, hidden files, a link that leads outside."""
    site = work.folder / "copy" / "site"
    shutil.copytree(work.folder / "public", site)
    (site / "attachments").mkdir(exist_ok=True)
    (site / "attachments" / "a.pdf").write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 8)
    (site / "attachments" / "a.html").write_text("<script>document.title = 'ran'</script>" + " " * 2_000)
    (site / "hostile.html").write_text(HOSTILE + " " * 2_000)
    (site / ".git").mkdir()
    (site / ".git" / "config").write_text("hidden words of a folder")
    (site / ".gitignore").write_text("hidden words at the top")
    (site / "en" / ".hidden.html").write_text("hidden words of a page")
    outside = site.parent / "outside.txt"
    outside.write_text("words outside of the site")
    (site / "linked.txt").symlink_to(outside)
    return site


def verification(name, work, port):
    """`mechsite verify` against a server that shows the release, and against the same with one byte changed."""
    command = ["verify", f"http://127.0.0.1:{port}", "--key", "site.pub"]
    whole = work.mechsite(*command)
    results = [(f"{name}: verify accepts the release", [] if whole.returncode == 0 else [(whole.stdout + whole.stderr)[:500]])]
    for path in ["en/states.html", "en/about/old-terms.html"]:
        file = work.folder / "public" / path
        released = file.read_bytes()
        file.write_bytes(released.replace(b"<body>", b"<body >"))
        changed = work.mechsite(*command)
        file.write_bytes(released)
        is_noticed = changed.returncode == 1 and f"{path}: error" in changed.stderr and "[changed-file]" in changed.stderr
        results.append((f"{name}: verify notices a change in {path}", [] if is_noticed else [changed.stderr[:500]]))
    with Misleading(work.folder / "public", "en/states.html", "/en/glossary.html") as port:
        led = work.mechsite("verify", f"http://127.0.0.1:{port}", "--key", "site.pub")
        is_noticed = led.returncode == 1 and "en/states.html: error" in led.stderr and "en/status.html" not in led.stderr
        results.append((f"{name}: verify notices a page that leads elsewhere", [] if is_noticed else [led.stderr[:500]]))
    return results


class Misleading:
    """A server of the release that leads from one page to another of its own accord."""

    def __init__(self, site, page, target):
        class Handler(http.server.SimpleHTTPRequestHandler):
            def do_GET(self):
                if self.path == "/" + page:
                    self.send_response(301)
                    self.send_header("Location", target)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                else:
                    super().do_GET()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self.server.server_port

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def load(name, port, seconds, work):
    """As many requests as the machine answers. How many is told and not judged; an error is."""
    script = work / "paths.lua"
    quoted = ", ".join(f'"{path}"' for path in PATHS)
    script.write_text(
        f"local paths = {{{quoted}}}\nlocal turn = 0\nrequest = function()\n  turn = turn + 1\n"
        '  return wrk.format("GET", paths[turn % #paths + 1], {["Accept-Encoding"] = "gzip"})\nend\n')
    result = subprocess.run(
        ["wrk", "--threads", "2", "--connections", "64", "--duration", f"{seconds}s", "--latency", "--script", str(script),
         f"http://127.0.0.1:{port}/"], capture_output=True, text=True)
    lines = [line.strip() for line in result.stdout.splitlines()]
    rate = [line for line in lines if line.startswith(("Requests/sec", "50%", "99%"))]
    print(f"{name}, {seconds} s with 64 connections: " + ", ".join(rate), flush=True)
    wrong = [line for line in lines if "Non-2xx" in line or "Socket errors" in line]
    return [(f"{name}: no error under load", wrong if rate else [result.stdout + result.stderr])]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", type=Path, default=REPOSITORY / ".build" / "debug")
    arguments.add_argument("--load", type=int, default=5, help="seconds of load for each server; 0 for none")
    arguments.add_argument("--server", action="append", choices=["nginx", "caddy"])
    options = arguments.parse_args()

    begin = time.monotonic()
    results = []
    with tempfile.TemporaryDirectory(prefix="mechsite-hosting-") as folder:
        folder = Path(folder)
        work = make_release(folder / "work", options.programs.resolve())
        site = copy_with_traps(work)
        moved = [(f"{language}/{old}.html", f"{language}/glossary.html") for old, _ in MOVED for language in LANGUAGES]
        for name in options.server or ["nginx", "caddy"]:
            place = folder / name
            place.mkdir()
            with Server(name, place, work.folder / "public.hosting", [work.folder / "public", site]) as server:
                released, trapped = server.ports
                results += answers.check(name, trapped, site, moved)
                results += verification(name, work, released)
                results += browser.check(name, trapped, place)
                if options.load:
                    results += load(name, released, options.load, place)
    failed = 0
    for check, findings in results:
        failed += bool(findings)
        for finding in findings[:5]:
            print(f"FAILED {check}: {finding}")
    print(f"asked two servers in {time.monotonic() - begin:.0f} s")
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
