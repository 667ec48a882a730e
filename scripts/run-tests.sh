#!/usr/bin/env bash
# Builds everything with its tests and runs them.
set -euo pipefail
cd "$(dirname "$0")/.."

logs=.build/logs
# The same programs as those of the site, so that what is tested is what is shipped, and fast, because the proofs can be large then.
release=(-c release)
# XCTest is not used.
run=(--skip-build --disable-xctest)

scripts/quietly.sh "Building everything with its tests" "$logs/build-tests.log" swift build --build-tests "${release[@]}"
# A build of its own, which has nothing left to compile: SwiftPM reads the lists of files that the last build wrote, so in
# a fresh clone the check would pass unseen.
scripts/quietly.sh "Checking imports against the manifest" "$logs/build-imports.log" \
    swift build --build-tests "${release[@]}" --explicit-target-dependency-import-check=error
# Debian's own Python: another one in the path would not see Debian's packages.
scripts/quietly.sh "Checking the records against their schemas" "$logs/records.log" \
    /usr/bin/python3 Tests/Tools/validate-records.py
scripts/quietly.sh "Installing Snowball's own stemmers to compare with" "$logs/stems.log" \
    /usr/bin/python3 Tests/SearchTests/Tools/stems.py
scripts/quietly.sh "Fetching the examples of CommonMark" "$logs/commonmark.log" \
    /usr/bin/python3 Tests/MarkupTests/Tools/specification.py
scripts/quietly.sh "Running the tests" "$logs/tests.log" swift test "${run[@]}" "${release[@]}"
grep -a 'Test run with' "$logs/tests.log"
