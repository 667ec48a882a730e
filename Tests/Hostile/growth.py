#!/usr/bin/env python3
"""Doubles the size of texts that cost naive programs time by the square of their size, and counts the instructions that it takes to
clear them and to build their pages. Twice the text may cost at most three times as much.

    python3 Tests/Hostile/growth.py --programs .build/release

Processor time, less that of a run with a text of one letter; with --callgrind instructions, which are the same on every run, and take
fifty times as long. No test depends on it: clocks of shared machines lie."""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from run import AS_AT, run

SMALLER, LARGER = 100_000, 200_000
MOST = 3.0
# Below this a measurement says nothing, in seconds.
FLOOR = 0.15
# What clearance says of a text with which no page could be made in reasonable time.
REFUSED = "can-not-be-shown"

PIECES = {
    "letters": "x", "words": "word ", "lines": "word\n", "paragraphs": "word\n\n", "brackets": "[", "links": "[a](", "labels": "[a]", "stars": "*a ", "strong": "**a *a ", "underscores": "_a ", "ticks": "`a ", "tildes": "~~a ", "tags": "<a ", "instructions": "<?a ",
    "entities": "&amp;", "broken entities": "&a", "escapes": "\\*", "addresses": "www.a.b ", "mail": "a@b.c ", "schemes": "http://a ", "images": "![a", "headings": "# a\n\n", "items": "- a\n", "items apart": "- a\n\n", "quotes": "> a\n\n", "footnote marks": "[^a] ", "fences": "```\n\n",
    "rules": "---\n\n", "definitions": "[a]: b\n", "marks": "⟦a⟧ ", "Chinese": "中文", "Arabic": "نص عربي ", "accents": "e\u0301", "combining": "e" + "\u0301\u0323" * 15, "combining by reference": "&#x301;&#x323;", "mixed alphabets": "аa", "numbers": "+999 10 ", "hyphens": "a-\n", "percent": "%61", "cells": "|a|\n|-|\n|b|\n\n",
}


def cost(program, arguments, folder, callgrind):
    """What a run costs, in seconds, and its output."""
    command = [program, *arguments]
    if callgrind:
        counted = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)], cwd=folder, capture_output=True, text=True)
        return int(counted.stderr.rpartition("Collected :")[2].split()[0]) / 3e9, counted.stdout
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    output = run(*command, folder=folder, expected=0).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, output


def ratios(base, small, large):
    """By how much the cost of each program grows, where both texts are taken."""
    return {program: (large[program] - least) / max(small[program] - least, FLOOR)
            for program, least in base.items() if program in small and program in large}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--programs", type=Path, required=True)
    arguments.add_argument("--callgrind", action="store_true")
    arguments.add_argument("--piece", action="append", help="only this one; may be repeated")
    options = arguments.parse_args()

    import records

    failed = 0
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        records.copy_content(folder)
        written = records.Records(["x"] * 6)
        written.write(folder)
        file = folder / f"records/reviews/{written.codes[0]}-untoc-1.json"
        sound = json.loads(file.read_text(encoding="utf-8"))
        programs = options.programs.resolve()

        def measure(text):
            """What it costs to clear and to build with this text as a summary; no site is built of one that is refused."""
            sound["summary"]["texts"][2]["text"] = text
            file.write_text(json.dumps(sound), encoding="utf-8")
            clear, output = cost(programs / "clearance", ["clear", "--as-at", AS_AT], folder, options.callgrind)
            if REFUSED in output:
                return {"clear": clear}
            return {"clear": clear, "build": cost(programs / "mechsite", ["build"], folder, options.callgrind)[0]}

        # The first run makes every file of the site, the later ones what has changed.
        measure("xx")
        base = measure("x")
        for name, piece in PIECES.items():
            if options.piece and name not in options.piece:
                continue
            texts = [piece * (size // len(piece.encode())) for size in (SMALLER, LARGER)]
            measured = [measure(text) for text in texts]
            # Clocks lie: what looks slow is looked at once more, and the lower figure counts.
            if any(ratio > MOST for ratio in ratios(base, *measured).values()):
                measured = [{key: min(cost, other.get(key, cost)) for key, cost in before.items()}
                            for before, other in zip(measured, [measure(text) for text in texts])]
            found = ratios(base, *measured)
            for program, least in base.items():
                costs = ", ".join(f"{costs[program] - least:.2f} s" if program in costs else "refused" for costs in measured)
                failed += found.get(program, 0) > MOST
                print(f"{'FAILED' if found.get(program, 0) > MOST else 'passed'}: {name}, {program}: {costs}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
