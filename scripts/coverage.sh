#!/usr/bin/env bash
# Runs all tests and prints how many lines of each target they reach, in the tests' own process and in the programs that they start.
# It fails when a floor is missed.
#
# Usage: scripts/coverage.sh [FILTER]        (with a filter only the figures, no floors)
set -euo pipefail
cd "$(dirname "$0")/.."

flags=(-c release --scratch-path .build-coverage --enable-code-coverage)
scripts/quietly.sh "Building with counters" .build/logs/build-coverage.log swift build --build-tests "${flags[@]}"
products=$(swift build --show-bin-path "${flags[@]}")
rm -rf "$products/codecov"
scripts/quietly.sh "Running the tests" .build/logs/coverage.log \
    swift test --skip-build --disable-xctest "${flags[@]}" ${1:+--filter "$1"}
grep -a 'Test run with' .build/logs/coverage.log

# SwiftPM's own report leaves the programs out. Some were killed by a test and left half a profile, which is passed over.
tools=$(dirname "$(readlink -f "$(command -v swift)")")
"$tools/llvm-profdata" merge -sparse -failure-mode=all "$products"/codecov/*.profraw \
    -o "$products/codecov/all.profdata" 2>>.build/logs/coverage.log
"$tools/llvm-cov" export -summary-only -instr-profile "$products/codecov/all.profdata" \
    "$products/mechsitePackageTests.xctest" -object "$products/clearance" -object "$products/mechsite" \
    >"$products/codecov/all.json" 2>>.build/logs/coverage.log
python3 - "$products/codecov/all.json" "$PWD/Sources/" "${1:-}" <<'PYTHON'
import json
import sys

# Percent of the lines: what decides about secrets is held to more.
FLOORS = {"Vault": 95, "LeakScan": 95, "all": 85}

lines = {}
for file in json.load(open(sys.argv[1]))["data"][0]["files"]:
    name = file["filename"]
    if name.startswith(sys.argv[2]):
        target = name[len(sys.argv[2]):].split("/")[0]
        counted = lines.setdefault(target, [0, 0])
        counted[0] += file["summary"]["lines"]["covered"]
        counted[1] += file["summary"]["lines"]["count"]
lines = dict(sorted(lines.items()))
lines["all"] = [sum(counts) for counts in zip(*lines.values())]
missed = []
for target, (covered, count) in lines.items():
    percent = 100 * covered / max(count, 1)
    floor = FLOORS.get(target, 0)
    missed += [target] if percent < floor else []
    print(f"{target:16}{covered:7} of {count:6} lines  {percent:6.1f} %" + (f"  (floor {floor} %)" if floor else ""))
if missed and not sys.argv[3]:
    sys.exit("below the floor: " + ", ".join(missed))
PYTHON
