#!/usr/bin/env bash
# Counts the instructions of one build of the demonstration site on one worker. The count does not depend on what else the machine
# does, so that two versions of the program can be compared by it; those of the kernel are not in it.
#
# Usage: scripts/instructions.sh         (the public record has to be there: make site)
set -euo pipefail
cd "$(dirname "$0")/.."

work=$PWD/.build/instructions
rm -rf "$work"
mkdir -p "$work"
scripts/quietly.sh "Building mechsite" "$work/build.log" swift build -c release --product mechsite
# Debian's valgrind does not know the form of debugging information that Swift writes.
strip --strip-debug -o "$work/mechsite" "$(swift build -c release --show-bin-path)/mechsite"
valgrind --tool=callgrind --callgrind-out-file="$work/callgrind.out" \
    "$work/mechsite" build --out "$work/site" --workers 1 >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
}
instructions=$(awk '/^==.*Collected/ { print $NF }' "$work/log")
pages=$(find "$work/site" -name '*.html' | wc -l)
rm -rf "$work/site"
printf '%d million instructions for %d pages, %d thousand for one\n' \
    $((instructions / 1000000)) "$pages" $((instructions / pages / 1000))
echo
echo "Functions by what they and those that they call take:"
# Names of Swift functions are long; what stands around them tells nothing.
callgrind_annotate --inclusive=yes "$work/callgrind.out" |
    grep -E '^ *[0-9,]+ \(.*mechsite\]$' | sed -E 's/ \[[^]]*\]$//; s/\?\?\?://' | grep '[$]s' |
    head -n 400 | swift demangle --simplified | grep -vE 'closure|partial apply|suspend|await|thunk|witness' |
    sed -E 's/function signature specialization <[^>]*> of //' | cut -c 1-120 | head -n 30
echo
echo "Everything: callgrind_annotate $work/callgrind.out | swift demangle"
