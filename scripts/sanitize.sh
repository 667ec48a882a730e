#!/usr/bin/env bash
# Runs the tests under the address sanitizer and under the thread sanitizer, each in a build folder of its own.
#
# Usage: scripts/sanitize.sh [FILTER] [address|thread]
set -euo pipefail
cd "$(dirname "$0")/.."

filter=${1:-VaultTests|MarkupTests|SourceReadingTests|SearchTests|PublishingTests|LeakScanTests|FuzzTests}
# What is known and not ours is in these files, with the reason.
export LSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/leaks.txt:print_suppressions=0"
export TSAN_OPTIONS="suppressions=$PWD/Tests/Sanitizers/threads.txt halt_on_error=0"
for sanitizer in ${2:-address thread}; do
    folder=.build-$sanitizer
    scripts/quietly.sh "Building for the $sanitizer sanitizer" ".build/logs/build-$sanitizer.log" \
        swift build --build-tests --sanitize="$sanitizer" --scratch-path "$folder"
    scripts/quietly.sh "Running the tests under it" ".build/logs/$sanitizer.log" \
        swift test --skip-build --disable-xctest --sanitize="$sanitizer" --scratch-path "$folder" --filter "$filter"
    grep -a 'Test run with' ".build/logs/$sanitizer.log"
done
