#!/usr/bin/env bash
# Runs all tests and prints how many lines of each target they reach.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=.build-coverage
filter=(${1:+--filter "$1"})
scripts/quietly.sh "Building with counters" .build/logs/build-coverage.log \
    swift build --build-tests --enable-code-coverage --scratch-path "$folder"
scripts/quietly.sh "Running the tests" .build/logs/coverage.log \
    swift test --skip-build --disable-xctest --enable-code-coverage --scratch-path "$folder" "${filter[@]}"
report=$(swift test --show-codecov-path --scratch-path "$folder")
python3 - "$report" "$PWD/Sources/" <<'PYTHON'
import json
import sys

lines = {}
for file in json.load(open(sys.argv[1]))["data"][0]["files"]:
    name = file["filename"]
    if name.startswith(sys.argv[2]):
        target = name[len(sys.argv[2]):].split("/")[0]
        counted = lines.setdefault(target, [0, 0])
        counted[0] += file["summary"]["lines"]["covered"]
        counted[1] += file["summary"]["lines"]["count"]
lines["all"] = [sum(counts) for counts in zip(*lines.values())]
for target, (covered, count) in lines.items():
    print(f"{target:16}{covered:7} of {count:6} lines  {100 * covered / max(count, 1):6.1f} %")
PYTHON
