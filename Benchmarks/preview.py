#!/usr/bin/env python3
"""Measures how long after a change the live preview has the page that shows it.

Usage: Benchmarks/preview.py [--preset full] [--rounds 8] [--programs FOLDER] [--write]

A page is open and waits for changes as the script in it does. The time is that from the end of the writing to the last byte of
the page in which the change is seen. Nothing is measured until the preview has come to rest.
"""

import argparse
import http.client
import json
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from hashlib import sha256
from pathlib import Path

import programs
import report
from programs import ROOT, say
from workplace import Workplace

DOCUMENT = ROOT / "docs/benchmark.md"
PATIENCE = 60


class Preview:
    """A preview of its own copy of an archive, and the only reader of it."""

    def __init__(self, program, place, folder):
        self.folder = folder
        shutil.copytree(place.content, folder / "content")
        shutil.copytree(place.record, folder / "record")
        shutil.copytree(ROOT / "templates", folder / "templates")
        begin = time.monotonic()
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--record", folder / "record", "--content", folder / "content", "--templates",
             folder / "templates"], stdout=subprocess.PIPE, text=True)
        port = int(re.search(r"http://[^:\s]+:(\d+)", self.process.stdout.readline()).group(1))
        self.start = time.monotonic() - begin
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def get(self, path):
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        return answer.status, answer.read().decode("utf-8")

    def page(self, path):
        """The page, and the number of the edition that it is of."""
        _, text = self.get(path)
        return text, re.search(r'src="([^"]*)live\.js\?edition=(\d+)"', text).groups()

    def seconds_to_see(self, path, change, words):
        """Changes something while the page is open, and waits for the words."""
        text, (own, edition) = self.page(path)
        if words in text:
            raise SystemExit(f"{path} holds {words!r} before the change")
        change()
        begin = time.monotonic()
        while time.monotonic() - begin < PATIENCE:
            status, now = self.get(f"{own}changes?edition={edition}")
            if status == 200 and now != edition:
                text, (own, edition) = self.page(path)
                if words in text:
                    return time.monotonic() - begin
        raise SystemExit(f"{path} doesn't show {words!r}")

    def page_count(self):
        """How many pages the sitemap lists, in all languages."""
        return self.get("/sitemap.xml")[1].count("<loc>")

    def memory(self):
        """The resident set in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024


def replace(file, old, new):
    """Writes a file anew, beside itself first, as editors do."""
    text = file.read_text("utf-8")
    if old not in text:
        raise SystemExit(f"{file} doesn't hold {old!r}")
    beside = file.with_name("." + file.name)
    beside.write_text(text.replace(old, new, 1), "utf-8")
    beside.replace(file)


def say_in_record(folder, words):
    """Puts words into an answer of the public record, with the digests of the text and of the file, as a new clearance would."""
    name = sorted(path.name for path in (folder / "reviews").glob("*-1.json"))[0]
    file, manifest = folder / "reviews" / name, folder / "manifest.json"
    review, listed = (json.loads(path.read_text("utf-8")) for path in (file, manifest))
    text = review["responses"][0]["versions"][0][0]
    text["text"] = words + ". " + text["text"]
    published = [text["language"], text["origin"], text.get("answer", ""), text.get("title", ""), text["text"]]
    text["sha256"] = sha256("\n".join(published).encode()).hexdigest()
    entry = next(entry for entry in listed["files"] if entry["path"] == f"reviews/{name}")
    contents = json.dumps(review, ensure_ascii=False).encode()
    entry["bytes"], entry["sha256"] = len(contents), sha256(contents).hexdigest()
    file.write_bytes(contents)
    manifest.write_text(json.dumps(listed), "utf-8")


def changes(folder):
    """What is changed: its name, the page on which it is seen, and how words get there."""
    party, scope = sorted(path.stem for path in (folder / "record/reviews").glob("*-1.json"))[0].split("-", 1)
    content = folder / "content"
    return [
        ("an interface text", "/en/glossary.html",
         lambda words: replace(content / "strings/en.yaml", "glossary.title: ", f"glossary.title: {words}, ")),
        ("a page of the content", "/en/mechanism/history.html",
         lambda words: replace(content / "pages/en/history.md", "---\n\n", f"---\n\n{words}.\n\n")),
        ("a template", "/en/glossary.html",
         lambda words: replace(folder / "templates/glossary.mustache", "<h1>", f"<h1>{words} ")),
        ("a text of the public record", f"/en/states/{party.lower()}/{scope}-questionnaire.html",
         lambda words: say_in_record(folder / "record", words))]


def measure(preview, options):
    rows = []
    for name, path, change in changes(preview.folder):
        taken = []
        for number in range(options.rounds):
            time.sleep(1)
            words = f"Trial {len(rows)}{number}"
            taken.append(preview.seconds_to_see(path, lambda: change(words), words) * 1000)
        rows.append([name, f"{statistics.median(taken):.0f}", f"{max(taken):.0f}"])
        say(report.table(["change", "median ms", "at most"], rows[-1:]))
    pages = preview.page_count()
    return "\n\n".join([
        f"`make benchmark-preview PRESET={options.preset}` on {programs.machine()}; {pages:,} pages, {options.rounds} changes of "
        f"each kind. It answers {preview.start:.1f} s after its start, and takes {report.megabytes(preview.memory())} MB at the end.",
        report.table(["change", "median, ms", "at most, ms"], rows)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--preset", default="full")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--programs", type=Path)
    parser.add_argument("--write", action="store_true", help="put the figures into docs/benchmark.md")
    options = parser.parse_args()
    own = options.programs.resolve() if options.programs else programs.own_programs()
    place = Workplace(options.preset, "mechsite", own)
    place.generate()
    place.clear_if_needed()
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        with Preview(own / "mechsite", place, Path(folder)) as preview:
            words = measure(preview, options)
    print("\n" + words)
    if options.write:
        report.put(DOCUMENT, "preview", words)


if __name__ == "__main__":
    main()
