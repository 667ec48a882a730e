"""What is checked of the files of a site that was built from hostile records. Each check gives the faults that it found."""

import csv
import html.parser
import json
import re
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Browser"))

# Elements that have no end.
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# The elements that the templates and the texts of States may make.
_ALLOWED = set(
    "a article aside bdi blockquote body br button caption circle cite code dd del details div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " head header hr html input label li line link main meta nav ol option p path pre script section select span strong sub summary sup svg table tbody td"
    " template th thead time title tr ul search output legend fieldset q optgroup dfn rect".split())
# What nobody sees, or what each font draws in its own way. The joiners U+200C and U+200D and the isolates are the site's own to use, in pairs.
HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\x00-\x08\x0b-\x1f\x7f-\x9f]")


class _Balance(html.parser.HTMLParser):
    """Reads a page strictly: every element that is opened is closed, in order; none is there that the site doesn't make."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.faults, self.data = [], [], ""

    def handle_starttag(self, tag, attributes):
        if tag not in _ALLOWED:
            self.faults.append(f"<{tag}>")
        values = dict(attributes)
        if len(values) != len(attributes):
            self.faults.append(f"an attribute of <{tag}> twice")
        self.faults += [f"{name} at <{tag}>" for name in values if name.startswith("on") or name in ("style", "srcdoc", "srcset", "ping", "formaction")]
        for name in ("href", "src", "action"):
            address = values.get(name) or ""
            if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", address) and not address.lower().startswith(("https://", "http://", "mailto:")) or address.startswith("//"):
                self.faults.append(f"{name}={address[:60]}")
            if name == "src" and ":" in address:
                self.faults.append(f"from elsewhere: {address[:60]}")
        if tag == "script" and values.get("type") != "application/ld+json" and not values.get("src"):
            self.faults.append("a script in the page")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")
        if tag == "script" and self.data:
            json.loads(self.data)
            self.data = ""

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.data += data

    def handle_comment(self, data):
        self.faults.append(f"a comment: {data[:40]}")

    def handle_pi(self, data):
        self.faults.append(f"an instruction: {data[:40]}")

    def unknown_decl(self, data):
        self.faults.append(f"a declaration: {data[:40]}")


def page_faults(text):
    """The faults of one page."""
    reader = _Balance()
    try:
        reader.feed(text)
        reader.close()
    except (ValueError, IndexError) as error:
        return reader.faults + [f"{type(error).__name__}: {error}"]
    return reader.faults + [f"<{tag}> is not closed" for tag in reader.open]


def _faults_of(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return page_faults(text)
    try:
        if path.suffix == ".json" or path.suffix == ".jsonld":
            json.loads(text)
        elif path.suffix == ".xml":
            from lxml import etree

            root = etree.fromstring(text.encode())
            return [f"{element.tag}" for element in root.iter() if not isinstance(element.tag, str)]
        elif path.suffix == ".csv":
            rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
            ragged = [f"line {number}: {len(row)} cells" for number, row in enumerate(rows) if len(row) != len(rows[0])]
            return ragged + [f"a formula: {cell[:20]}" for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]
        elif path.suffix == ".bib":
            import bibtexparser

            return [str(block.error)[:200] for block in bibtexparser.parse_string(text).failed_blocks]
    except (ValueError, csv.Error, SyntaxError) as error:
        return [f"{type(error).__name__}: {str(error)[:200]}"]
    return []


def _hidden(path):
    text = path.read_text(encoding="utf-8")
    found = HIDDEN.search(text)
    return [f"U+{ord(found.group()):04X} in {text[max(0, found.start() - 30):found.start() + 30]!r}"] if found else []


def look_at(paths):
    """Faults of files, each with its path: form first, then characters that nobody sees."""
    faults = []
    for path in paths:
        path = Path(path)
        if path.suffix in (".html", ".json", ".jsonld", ".xml", ".csv", ".bib"):
            faults += [f"{path}: {fault}" for fault in _faults_of(path)[:5]]
        if path.suffix not in (".png", ".gz", ".woff2", ".ico"):
            faults += [f"{path}: {fault}" for fault in _hidden(path)]
    return faults
