"""Texts that others have written to break programs like this one, from the source packages of their projects on PyPI. They are fetched
when the tests run into .build-hostile/, and not kept here."""

import json
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / ".build-hostile"
# A package, and which of its files hold texts.
PACKAGES = {
    "bleach==6.4.0": r"tests/data/\d+\.test$|tests/test_clean\.py$|tests/test_linkify\.py$",
    "markdown-it-py==4.3.0": r"tests/test_port/fixtures/(xss|fatal|proto|linkify|commonmark_extras|tables|strikethrough|normalize)\.md$",
    "mistune==3.4.0": r"tests/test_security_\w+\.py$|tests/fixtures/(footnotes|table|url|strikethrough)\.txt$",
    "lxml_html_clean==0.4.6": r"tests/test_clean\w*\.(py|txt)$",
}


def _fetch(python, package, pattern):
    with tempfile.TemporaryDirectory() as download:
        subprocess.run(
            [python, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", download, package], check=True)
        (archive,) = Path(download).iterdir()
        with tarfile.open(archive) as files:
            return [
                (member.name, files.extractfile(member).read().decode("utf-8")) for member in files.getmembers()
                if member.isfile() and re.search(pattern, member.name)]


def _texts(name, source):
    """The inputs in a file, by the form of file that it is."""
    if name.endswith(".test"):
        return [source.split("\n--\n")[0]]
    if name.endswith(".md"):
        # An example is what stands between two lines of one full stop, then the expected output up to a third.
        return [match.group(1) for match in re.finditer(r"(?ms)^\.\n(.*?)^\.\n.*?^\.\n", source)]
    if name.endswith("clean.txt"):
        return re.findall(r"'''(.*?)'''", source, re.S)
    if name.endswith(".txt"):
        return [match.group(1) for match in re.finditer(r"(?ms)^`{8,}\w* example\n(.*?)^\.\n", source)]
    # Python: every literal with a sign of markup in it.
    import ast

    return [
        node.value for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"[<\[(&:]", node.value)]


def texts(python):
    """All texts with the package that they are from, each once."""
    FOLDER.mkdir(exist_ok=True)
    kept = FOLDER / ("suites-" + "-".join(re.sub(r"\W+", "", package) for package in PACKAGES) + ".json")
    if not kept.exists():
        found = [
            (package.split("==")[0], text) for package, pattern in PACKAGES.items() for name, source in _fetch(python, package, pattern)
            for text in _texts(name, source)]
        whole = kept.with_suffix(".part")
        whole.write_text(json.dumps(found), encoding="utf-8")
        whole.rename(kept)
    seen = set()
    return [(package, text) for package, text in json.loads(kept.read_text(encoding="utf-8")) if not (text in seen or seen.add(text))]
