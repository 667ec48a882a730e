#!/usr/bin/env bash
# Runs the proofs at the size that MECHSITE_PROOFS says.
set -euo pipefail
cd "$(dirname "$0")/.."

logs=.build/logs
release=(-c release)

scripts/quietly.sh "Building the proofs for speed" "$logs/build-proofs.log" swift build --build-tests "${release[@]}"
scripts/quietly.sh "Running the proofs, size ${MECHSITE_PROOFS:-1}" "$logs/proofs.log" \
    swift test --skip-build --disable-xctest "${release[@]}" --filter '^Properties\.'
grep -a 'Test run with' "$logs/proofs.log"
