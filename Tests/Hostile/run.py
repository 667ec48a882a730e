#!/usr/bin/env python3
"""Puts hostile texts into every place of records where words stand, clears the records, builds the site, and opens its pages in
Chromium without the header fields that would hold scripts back: nothing runs, nothing is fetched, nobody is asked anything.

    python3 Tests/Hostile/run.py --programs .build/release

The texts are a corpus of our own (payloads.py) and those of packages on PyPI (suites.py). --all-languages opens the pages of
all languages, not the English ones alone. The last line says how many checks passed and failed; the exit code is 1 when one failed."""

import argparse
import functools
import http.server
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

HERE = Path(__file__).resolve().parent
AS_AT = "2026-11-20"
# Nothing here takes so long on any machine: who is not done hangs.
PATIENCE = 900

sys.path[:0] = [str(HERE), str(HERE.parent / "Browser")]


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files and nothing else: no policy stands between a page and the browser."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
            return
        try:
            super().do_GET()
        except (BrokenPipeError, ConnectionResetError):
            pass


def serve(folder):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def listen(base, paths):
    """What pages do that texts must not make them do: scripts, requests, dialogs, windows, words on the console."""
    import run_browser

    return run_browser.listen(base, paths)


def run(*command, folder, expected=0):
    """Standard output and error of a program."""
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE)
    if expected is not None and done.returncode != expected:
        raise SystemExit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done


class Check:
    def __init__(self, programs, work):
        self.clearance, self.mechsite = programs / "clearance", programs / "mechsite"
        self.work = work
        self.failed = self.passed = 0

    def note(self, name, findings):
        self.passed, self.failed = self.passed + (not findings), self.failed + bool(findings)
        print(f"{'FAILED' if findings else 'passed'}: {name}", *findings[:8], sep="\n    ", flush=True)

    def prepare(self, name, texts):
        """A folder with records of the texts, locked as an officer would."""
        import records

        folder = self.work / name
        folder.mkdir()
        records.copy_content(folder)
        written = records.Records(texts)
        written.write(folder)
        return folder, written

    def refused(self):
        """What no record may hold stops the run, with a message and without output."""
        import payloads
        import records

        folder, written = self.prepare("refused", ["x"] * 6)
        file = folder / f"records/reviews/{written.codes[0]}-untoc-1.json"
        sound = file.read_text(encoding="utf-8")
        findings = []
        for text in payloads.REFUSED:
            for form in ["escape", "bytes"]:
                review = json.loads(sound)
                review["summary"]["texts"][0]["text"] = f"a{text}b"
                words = json.dumps(review, ensure_ascii=form == "escape")
                file.write_bytes(words.encode("utf-8", "surrogatepass"))
                done = run(self.clearance, "clear", "--as-at", AS_AT, folder=folder, expected=None)
                if done.returncode != 1 or "error:" not in done.stderr or (folder / "public-record").exists():
                    findings.append(f"{text[:5]!r} as {form}: exit code {done.returncode}, {done.stderr[-200:]!r}")
        self.note(f"{len(payloads.REFUSED)} texts that no record may hold are refused, as bytes and as escapes", findings)

    def build(self, texts):
        """The site of all texts, and whether each is either published or reported."""
        from site_files import HIDDEN

        folder, written = self.prepare("site", texts)
        run(self.clearance, "consent", "lock", folder=folder)
        done = run(self.clearance, "clear", "--as-at", AS_AT, "--diagnostics", "json", folder=folder)
        reports = done.stderr
        run(self.mechsite, "build", folder=folder)
        published = sum(
            1 for path in (folder / "public-record").rglob("*.json") for _ in _texts(json.loads(path.read_text(encoding="utf-8"))))
        withheld = {address for address in written.places if f"{address} is withheld" in reports}
        total = len(written.places)
        self.note(
            f"{total} texts of {written.count} parties: {published} published, {len(withheld)} withheld with a report, none lost",
            [] if published + len(withheld) == total else [f"{total - published - len(withheld)} are neither"])
        shown = [address for address, text in written.places.items() if HIDDEN.search(text) and address not in withheld]
        self.note("texts with characters that nobody sees are withheld", shown)
        self._report_of_lookalikes(written, withheld, reports)
        return folder / "public"

    def _report_of_lookalikes(self, written, withheld, reports):
        import payloads

        def is_reported(address):
            return f"{address} holds a word that mixes alphabets" in reports

        findings = []
        for words, expected in [(payloads.LOOKALIKES, True), (payloads.PLAIN, False)]:
            for word in words:
                places = [
                    address for address, text in written.places.items()
                    if text.startswith(f"{word} ") and len(text) < len(word) + 8 and address not in withheld]
                findings += [] if places else [f"{word} is nowhere"]
                findings += [f"{word} at {address}" for address in places if is_reported(address) != expected]
        self.note("words that mix alphabets are reported, and no others", findings)

    def files(self, site):
        import site_files

        # Every language has the same texts; form is checked of all kinds of files, of pages and citations in two directions.
        paths = [
            path for path in sorted(site.rglob("*")) if path.is_file()
            and (path.suffix not in (".html", ".bib", ".json") or path.relative_to(site).parts[0] in ("en", "ar", "data", "search", "index.html"))]
        parts = [paths[start::16] for start in range(16)]
        with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_enter) as pool:
            findings = [finding for part in pool.map(_look_at, parts) for finding in part]
        self.note(f"{len(paths)} files are of sound form, and hold nothing that nobody sees", findings)

    def pages(self, site, languages):
        # A page with a script in it shows that the listening hears.
        control = site / "en" / "control.html"
        control.write_text(
            "<!DOCTYPE html><title>x</title><script>hostile(1)</script><img src=https://outside.example/x.png>"
            "<script>setTimeout(() => alert(1))</script><script>window.name = 'x'</script>", encoding="utf-8")
        base = serve(site)
        heard = listen(base, ["en/control.html"])
        wanted = ["script", "request", "dialog", "console"]
        self.note("a page that does all of it is heard", [each for each in wanted if not any(f": {each}" in line for line in heard)])
        control.unlink()
        paths = sorted(
            str(path.relative_to(site)) for language in languages for path in (site / language).rglob("*.html"))
        parts = [paths[start::16] for start in range(16)]
        begin = time.monotonic()
        with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_enter) as pool:
            findings = [line for part in pool.map(functools.partial(listen, base), parts) for line in part]
        self.note(f"{len(paths)} pages in Chromium without a policy, in {time.monotonic() - begin:.0f} s: nothing runs, nothing is fetched", findings)


def _texts(node):
    if isinstance(node, dict):
        if "text" in node and "sha256" in node:
            yield node
        for value in node.values():
            yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def _enter():
    sys.path[:0] = [str(HERE), str(HERE.parent / "Browser")]


def _look_at(paths):
    import site_files

    return site_files.look_at(paths)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", type=Path, required=True, help="the folder of clearance and mechsite")
    arguments.add_argument("--all-languages", action="store_true", help="open the pages of all languages")
    arguments.add_argument("--own", action="store_true", help="without the texts of packages")
    options = arguments.parse_args()

    import payloads
    import suites

    begin = time.monotonic()
    own = [text for _, _, text in payloads.corpus()]
    others = [] if options.own else [text for _, text in suites.texts(sys.executable)]
    print(f"{len(own)} payloads of our own, {len(others)} of packages", flush=True)
    # What stops the reader of records is asked of it alone.
    texts = own + [text for text in others if not any(sign < " " and sign not in "\t\n" or "\x7f" <= sign < "\xa0" for sign in text)]
    with tempfile.TemporaryDirectory() as folder:
        check = Check(options.programs.resolve(), Path(folder))
        check.note("the corpus has at least 500 payloads", [] if len(own) >= 500 else [str(len(own))])
        check.refused()
        site = check.build(texts)
        check.files(site)
        check.pages(site, ["ar", "zh", "en", "fr", "ru", "es"] if options.all_languages else ["en"])
    print(f"in {time.monotonic() - begin:.0f} s")
    print(f"{check.passed} passed, {check.failed} failed")
    sys.exit(1 if check.failed else 0)


if __name__ == "__main__":
    import run_browser

    run_browser.enter_environment()
    main()
