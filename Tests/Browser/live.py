"""`mechsite serve` as somebody uses it who works on the site: a page is open, something changes, the page shows it."""

import re
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
STRINGS, TEMPLATE, RECORD = "content/strings/en.yaml", "templates/glossary.mustache", "record"
PATIENCE = 20


class Preview:
    """A server with inputs of its own, which can be changed."""

    def __init__(self, program, record):
        self.folder = Path(tempfile.mkdtemp(prefix="preview."))
        for name in ["content", "templates"]:
            shutil.copytree(REPOSITORY / name, self.folder / name)
        shutil.copytree(record, self.folder / RECORD)
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--record", self.folder / RECORD, "--content", self.folder / "content",
             "--templates", self.folder / "templates"], stdout=subprocess.PIPE, text=True)
        self.base = re.search(r"http://\S+[^/\s]", self.process.stdout.readline()).group(0)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder)

    def change(self, name, old, new):
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        if old not in text:
            raise SystemExit(f"{name} doesn't hold {old!r}")
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _wait(page, pattern):
    """The seconds until the text of the main part of the page fits, and what was found wrong."""
    begin = time.monotonic()
    text = ""
    while time.monotonic() - begin < PATIENCE:
        try:
            text = page.evaluate("() => document.querySelector('main').textContent")
            if re.search(pattern, text, re.S):
                return time.monotonic() - begin, []
        except Exception as error:  # The page may just be loading.
            text = str(error)
        time.sleep(0.005)
    return PATIENCE, [f"no {pattern!r} in {text[:160]!r}"]


def results(program, record, reader):
    """Every check, as pairs of a name and findings; the middle of the times between change and page is printed."""
    import checks

    with Preview(program, record) as preview:
        page = reader.usual.open(preview.base, "en/glossary.html", 1280)
        found = [("serve: the page is quiet", list(reader.usual.noise))]
        times = []
        for number in range(8):
            old, new = ("Glossary", "Words") if number % 2 == 0 else ("Words", "Glossary")
            preview.change(STRINGS, f"glossary.title: {old}", f"glossary.title: {new}")
            seconds, findings = _wait(page, f"^\\s*{new}\\b")
            times.append(seconds)
            found.append((f"serve: changed words are shown ({number + 1})", findings))
        preview.change(TEMPLATE, "<h1>", "<h1>{{nothing}}")
        found.append(("serve: a fault is shown with its place", _wait(page, r"glossary\.mustache, line \d+.*nothing")[1]))
        # A file that is still being written can be read twice: the page has come to rest when it stays.
        time.sleep(1)
        found.append(("serve: axe on the findings", checks.axe(page)))
        preview.change(TEMPLATE, "<h1>{{nothing}}", "<h1>")
        found.append(("serve: the page is back when the fault is mended", _wait(page, r"^\s*Glossary\b")[1]))
        # Some editors empty a file before they write it.
        template = preview.folder / TEMPLATE
        whole = template.read_bytes()
        template.write_bytes(b"")
        time.sleep(1)
        template.write_bytes(whole)
        found.append(("serve: the page is back when its template was empty", _wait(page, r"^\s*Glossary\b")[1]))
        manifest = preview.folder / RECORD / "manifest.json"
        whole = manifest.read_bytes()
        manifest.write_bytes(whole[:100])
        found.append(("serve: a broken record is shown", _wait(page, r"manifest\.json")[1]))
        manifest.write_bytes(whole)
        found.append(("serve: the record is read anew", _wait(page, r"^\s*Glossary\b")[1]))
        print(f"serve: a change is on the screen after {statistics.median(times) * 1000:.0f} ms, at most "
              f"{max(times) * 1000:.0f} ms")
        return found
