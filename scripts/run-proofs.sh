#!/usr/bin/env bash
# Runs the proofs at the size that MECHSITE_PROOFS says, in a build for speed that has a folder of its own: testing needs
# flags that the two programs must not be built with.
set -euo pipefail
cd "$(dirname "$0")/.."

logs=.build/logs
build=(-c release --scratch-path .build/proofs -Xswiftc -enable-testing)

scripts/quietly.sh "Building the proofs for speed" "$logs/build-proofs.log" swift build --build-tests "${build[@]}"
scripts/quietly.sh "Running the proofs, size ${MECHSITE_PROOFS:-1}" "$logs/proofs.log" \
    swift test --skip-build --disable-xctest "${build[@]}" --filter '^Properties\.'
grep -a 'Test run with' "$logs/proofs.log"
