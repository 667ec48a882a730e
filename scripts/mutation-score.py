#!/usr/bin/env python3
"""Applies deliberate faults to the code, one at a time, and tells whether the tests notice each.

The faults are in Tests/Mutations/faults.json: a rule, what the fault does, a file, and the words to replace (which must occur
once). The work is done in a copy of the tree. With --write the table in docs/proofs.md is written anew; with --only as well, the
lines of these faults.

    scripts/mutation-score.py [--only 3,17] [--write]
"""

import argparse
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FAULTS = ROOT / "Tests/Mutations/faults.json"
DOCUMENT = ROOT / "docs/proofs.md"
# The quick suites first: most faults are noticed there.
SUITES = {"the gate": "VaultTests", "the leak scan": "LeakScanTests", "properties": "Properties",
          "the site": "SiteTests|PublishingTests|MarkupTests"}
# A fault may make a test endless; a build takes as long as the machine needs.
LONGEST_TESTS = 1800


def run(arguments, folder, timeout=None):
    environment = dict(os.environ, MECHSITE_PROOFS=os.environ.get("MECHSITE_PROOFS", "1"))
    with subprocess.Popen(
        arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, errors="replace", env=environment,
        start_new_session=True
    ) as process:
        try:
            output, _ = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            # The program that runs the tests has been started by another.
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
        return process.returncode, output


def copy_tree(folder):
    files = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    archive = subprocess.run(["tar", "-cf", "-", "--ignore-failed-read", *files], cwd=ROOT, stdout=subprocess.PIPE, check=False)
    subprocess.run(["tar", "-xf", "-"], cwd=folder, input=archive.stdout, check=True)


def verdict(folder):
    code, _ = run(["swift", "build", "--build-tests"], folder)
    if code != 0:
        return "rejected by the compiler"
    for part, suites in SUITES.items():
        code, output = run(["swift", "test", "--skip-build", "--filter", suites], folder, LONGEST_TESTS)
        if code != 0:
            failed = re.findall(r"✘ Test (\"[^\"]+\"|\w+\([^)]*\))[^\n]* (?:failed|recorded)", output)
            first = failed[0].strip('"') if failed else "a crash"
            return f"{part}: {first}"
    return None


def write_table(results):
    text = DOCUMENT.read_text(encoding="utf-8")
    known = {fault["id"] for fault in json.loads(FAULTS.read_text(encoding="utf-8"))}
    rows = {int(number): row for row, number in re.findall(r"^(\| (\d+) \| C\d+ \|.*)$", text, flags=re.MULTILINE)}
    rows = {number: row for number, row in rows.items() if number in known}
    for fault, noticed in results:
        rows[fault["id"]] = f"| {fault['id']} | {fault['rule']} | {fault['fault']} | {noticed or '**nothing**'} |"
    killed = sum(1 for row in rows.values() if not row.endswith("| **nothing** |"))
    lines = ["| # | rule | fault | noticed by |", "|---:|---|---|---|", *(rows[number] for number in sorted(rows))]
    table = "\n".join([f"{killed} of {len(rows)} faults are noticed.", "", *lines])
    text = re.sub(
        r"(<!-- faults -->\n).*?(\n<!-- end of faults -->)", lambda m: m.group(1) + table + m.group(2), text, flags=re.S
    )
    DOCUMENT.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="numbers of faults, joined by commas")
    parser.add_argument("--write", action="store_true", help="write the table in docs/proofs.md")
    options = parser.parse_args()
    faults = json.loads(FAULTS.read_text(encoding="utf-8"))
    if options.only:
        wanted = {int(number) for number in options.only.split(",")}
        faults = [fault for fault in faults if fault["id"] in wanted]
    results = []
    with tempfile.TemporaryDirectory(prefix="mutation-") as name:
        folder = pathlib.Path(name)
        copy_tree(folder)
        if noticed := verdict(folder):
            sys.exit(f"the tests fail without any fault: {noticed}")
        for fault in faults:
            path = folder / fault["file"]
            original = path.read_text(encoding="utf-8")
            if original.count(fault["find"]) != 1:
                sys.exit(f"fault {fault['id']}: the words to replace occur {original.count(fault['find'])} times")
            path.write_text(original.replace(fault["find"], fault["replace"]), encoding="utf-8")
            noticed = verdict(folder)
            path.write_text(original, encoding="utf-8")
            results.append((fault, noticed))
            print(f"{fault['id']:3} {fault['rule']:4} {fault['fault']}: {noticed or 'NOT NOTICED'}", flush=True)
    survivors = [fault for fault, noticed in results if not noticed]
    if options.write:
        write_table(results)
    print(f"{len(results) - len(survivors)} passed, {len(survivors)} failed")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
