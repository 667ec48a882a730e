#!/usr/bin/env bash
# Runs libFuzzer on readers: it makes up inputs and is led by the code that they reach. Two readers at a time, each from the
# sound inputs of the repository and from what earlier runs have come upon.
#
# Usage: scripts/fuzz.sh [SECONDS [READER...]]        (default: 60 seconds for each reader)
#
# What kills a reader, takes it ten seconds or 1 GB, or breaks a promise is left in .build-fuzz/READER/found, with the
# command to repeat it.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
shift $(($# > 0 ? 1 : 0))
work=$PWD/.build-fuzz
export MECHSITE_LIBFUZZER=1
# libFuzzer has to see the signal that ends a Swift program.
export SWIFT_BACKTRACE=enable=no
# gold can't read what the fuzzer's library brings along.
build=(-c release --product Fuzz --scratch-path "$work" -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
    -Xcc -fsanitize=fuzzer-no-link)

scripts/quietly.sh "Building the readers for libFuzzer" "$work/logs/build.log" swift build "${build[@]}"
program=$(swift build "${build[@]}" --show-bin-path)/Fuzz

fuzz() {
    local reader=$1 folder=$work/$1 last repeat
    mkdir -p "$folder/seeds" "$folder/corpus" "$folder/found"
    "$program" seeds "$reader" "$folder/seeds" "$folder/dictionary"
    if "$program" run "$reader" "$folder/corpus" "$folder/seeds" -dict="$folder/dictionary" \
        -artifact_prefix="$folder/found/" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=8192 \
        -print_final_stats=1 >"$folder/log" 2>&1 </dev/null; then
        last=$(grep -aoE 'cov: [0-9]+ ft: [0-9]+' "$folder/log" | tail -n 1)
        printf '%-14s%10s inputs, %s, at most %s MB\n' "$reader" \
            "$(awk '/number_of_executed_units/ { print $2 }' "$folder/log")" "$last" \
            "$(awk '/peak_rss_mb/ { print $2 }' "$folder/log")"
    else
        repeat=$(grep -aoE 'Test unit written to .*' "$folder/log" | sed 's/.* to //')
        printf '%-14s FOUND: %s\n' "$reader" "$(grep -aE 'Fatal error|ERROR: libFuzzer' "$folder/log" | head -n 1)"
        printf '    repeat: SWIFT_BACKTRACE=enable=no %s run %s %s\n' "$program" "$reader" "$repeat"
        return 1
    fi
}
readers=("$@")
((${#readers[@]})) || mapfile -t readers < <("$program" list)

failed=0
running=0
for reader in "${readers[@]}"; do
    if ((running == 2)); then
        wait -n || failed=1
        running=1
    fi
    fuzz "$reader" &
    running=$((running + 1))
done
for (( ; running > 0; running--)); do wait -n || failed=1; done
exit "$failed"
