#!/usr/bin/env python3
"""Clears and builds the demonstration in ways that must not matter, and compares every byte with the first time.

    python3 Tests/Reproducible/run.py --programs .build/debug --others .build/release

Compared are names, modes and bytes of the public record, of the site and of the configurations of servers. The exit code is 1 when one
differs."""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
OUTPUTS = ["public-record", "public", "public.hosting"]
AS_AT = "2026-11-20"


def tree(folder):
    """Every entry below a folder, with its mode and what is in it."""
    entries = {}
    for name in OUTPUTS:
        for path in [folder / name, *(folder / name).rglob("*")]:
            content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            entries[str(path.relative_to(folder))] = (oct(path.lstat().st_mode), content)
    return entries


def make(programs, inputs, outputs, workers=2, prefix=(), environment=None, umask=0o022, folder=None, user=None):
    """Clears and builds; where the programs run, as whom, and with which environment."""
    outputs.mkdir(parents=True)
    if user is not None:
        os.chown(outputs, user, user)
    commands = [
        ["clearance", "clear", "--as-at", AS_AT, "--records", inputs / "records", "--content", inputs / "content",
         "--out", outputs / "public-record"],
        ["mechsite", "build", "--record", outputs / "public-record", "--content", inputs / "content", "--templates",
         inputs / "templates", "--out", outputs / "public", "--workers", workers],
    ]
    for program, *arguments in commands:
        result = subprocess.run(
            [*prefix, str(programs / program), *map(str, arguments)], cwd=folder or REPOSITORY, umask=umask, user=user, group=user,
            extra_groups=[] if user is not None else None, env={**os.environ, **(environment or {})}, stdin=subprocess.DEVNULL,
            capture_output=True, text=True)
        if result.returncode != 0:
            raise SystemExit(f"{program}: {result.stdout}{result.stderr}")


def difference(first, other):
    for path in sorted(first.keys() | other.keys()):
        if first.get(path) != other.get(path):
            return f"{path}: {first.get(path)} and {other.get(path)}"
    return None


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", type=Path, default=REPOSITORY / ".build" / "debug")
    arguments.add_argument("--others", type=Path, help="the same programs, compiled in another way")
    options = arguments.parse_args()
    programs = options.programs.resolve()
    with tempfile.TemporaryDirectory(prefix="mechsite-") as place:
        place = Path(place)
        place.chmod(0o755)
        moved = place / "another folder, عربي" / "down"
        for name in ["records", "content", "templates"]:
            shutil.copytree(REPOSITORY / name, moved / name)
        # Another order of entries in the folders, other times, other modes.
        for path in sorted(moved.rglob("*"), reverse=True):
            os.utime(path, (1_000_000_000, 1_000_000_000))
            path.chmod(0o755 if path.is_dir() else 0o444)
        ways = [
            ("the same again", {}),
            ("one worker", {"workers": 1}),
            ("seven workers", {"workers": 7}),
            ("another folder, named by itself", {"inputs": Path("."), "folder": moved}),
            ("locale ar_EG.UTF-8", {"environment": {"LC_ALL": "ar_EG.UTF-8", "LANG": "ar_EG.UTF-8", "LANGUAGE": "ar"}}),
            ("locale tr_TR.UTF-8", {"environment": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}}),
            ("no environment but the path", {"environment": {"LC_ALL": "C", "LANG": "", "HOME": "/nonexistent", "TMPDIR": "/tmp"}}),
            ("time zone Pacific/Kiritimati", {"environment": {"TZ": "Pacific/Kiritimati"}}),
            ("time zone Etc/GMT+12", {"environment": {"TZ": "Etc/GMT+12"}}),
            ("umask 077", {"umask": 0o077}),
            ("umask 000", {"umask": 0o000}),
            ("a clock of 2031", {"prefix": ["faketime", "2031-02-03 04:05:06"]}),
            ("a clock of 1999", {"prefix": ["faketime", "1999-12-31 23:59:59"]}),
        ]
        if os.geteuid() == 0 and os.access(REPOSITORY, os.X_OK):
            ways.append(("another user", {"user": 65_534, "inputs": moved, "folder": place}))
        if options.others:
            ways.append((f"programs of {options.others}", {"programs": options.others.resolve()}))
        begin = time.monotonic()
        make(programs, REPOSITORY, place / "first")
        first = tree(place / "first")
        size = sum(path.stat().st_size for name in OUTPUTS for path in (place / "first" / name).rglob("*") if path.is_file())
        print(f"compared each time: {len(first)} files and folders, {size:,} bytes, of {', '.join(OUTPUTS)}", flush=True)
        failed = 0
        for name, way in ways:
            if way.get("prefix") and shutil.which(way["prefix"][0]) is None:
                raise SystemExit("no faketime: apt install faketime")
            outputs = place / "again"
            make(**{"programs": programs, "inputs": REPOSITORY, "outputs": outputs, **way})
            other = difference(first, tree(outputs))
            failed += other is not None
            print(f"{'DIFFERS' if other else 'the same'}: {name}{': ' + other if other else ''}", flush=True)
            shutil.rmtree(outputs)
        print(f"{len(ways) - failed} the same, {failed} different, in {time.monotonic() - begin:.0f} s")
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
