"""Runs programs and says what they took; looks at what they wrote."""

import hashlib
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What one run took. Times in seconds, memory in bytes."""

    user: float
    system: float
    wall: float
    peak: int
    """The greatest resident set. No less than that of the small program that starts the run, some 9 MB."""


@dataclass(frozen=True)
class Output:
    """What a program left in a folder."""

    files: int
    pages: int
    page_size: int
    """Bytes of all pages."""
    size: int
    """Bytes of all files."""
    digest: str


def run(command, log):
    """Runs a command to its end, its output going to a log; ends everything when it fails."""
    with tempfile.NamedTemporaryFile() as result:
        launch = [sys.executable, "-S", "-E", Path(__file__).with_name("launch.py"), result.name, log, *command]
        subprocess.run(list(map(str, launch)), check=True)
        code, user, system, wall, peak = json.loads(Path(result.name).read_text("utf-8"))
    if code != 0:
        sys.exit(f"{command[0]} ended with code {code}; its output is in {log}")
    return Cost(user, system, wall, peak)


def median(costs):
    """The medians of several runs, each figure for itself; for memory the greatest."""
    return Cost(
        statistics.median(cost.user for cost in costs), statistics.median(cost.system for cost in costs),
        statistics.median(cost.wall for cost in costs), max(cost.peak for cost in costs))


def look(folder):
    """Counts a folder and digests it: SHA-256 over path, length and bytes of each file, in the order of the paths."""
    folder, hashed = Path(folder), hashlib.sha256()
    files = pages = page_size = size = 0
    for path in sorted_files(folder):
        contents = path.read_bytes()
        hashed.update(f"{path.relative_to(folder)}\0{len(contents)}\0".encode() + contents)
        files, size = files + 1, size + len(contents)
        if path.suffix == ".html":
            pages, page_size = pages + 1, page_size + len(contents)
    return Output(files, pages, page_size, size, hashed.hexdigest())


def sorted_files(folder):
    return sorted((path for path in Path(folder).rglob("*") if path.is_file()), key=str)


def stamps(folder):
    """By path what changes when a file is written anew or renamed over: its inode, and when it was modified."""
    found = {}
    for path in sorted_files(folder):
        status = path.stat()
        found[str(path)] = status.st_ino, status.st_mtime_ns
    return found


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)
