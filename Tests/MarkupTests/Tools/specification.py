#!/usr/bin/env python3
"""Fetches the examples of the CommonMark specification, which the source package of markdown-it-py on PyPI carries as JSON, into
.build-commonmark/, and says where they are."""

import json
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

PACKAGE = "markdown-it-py==4.3.0"
MEMBER = "tests/test_cmark_spec/commonmark.json"
FOLDER = Path(__file__).resolve().parents[3] / ".build-commonmark"
EXAMPLES = FOLDER / f"{PACKAGE.replace('==', '-')}.json"


def fetch():
    FOLDER.mkdir(exist_ok=True)
    environment = FOLDER / "environment"
    venv.create(environment, with_pip=True)
    with tempfile.TemporaryDirectory() as download:
        subprocess.run(
            [environment / "bin" / "python", "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:",
             "--dest", download, PACKAGE],
            check=True)
        (archive,) = Path(download).iterdir()
        with tarfile.open(archive) as files:
            (name,) = [name for name in files.getnames() if name.endswith("/" + MEMBER)]
            text = files.extractfile(name).read()
    if len(json.loads(text)) < 600:
        sys.exit("not the examples of the specification")
    whole = EXAMPLES.with_suffix(".part")
    whole.write_bytes(text)
    whole.rename(EXAMPLES)


if __name__ == "__main__":
    if not EXAMPLES.exists():
        fetch()
    print(EXAMPLES)
