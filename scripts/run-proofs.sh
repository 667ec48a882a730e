#!/usr/bin/env bash
# Runs the proofs at the size that MECHSITE_PROOFS says.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/testing.sh

logs=.build/logs

scripts/quietly.sh "Building the proofs for speed" "$logs/build-proofs.log" swift build --build-tests "${testing[@]}"
scripts/quietly.sh "Running the proofs, size ${MECHSITE_PROOFS:-1}" "$logs/proofs.log" \
    swift test --skip-build --disable-xctest "${testing[@]}" --filter '^Properties\.'
grep -a 'Test run with' "$logs/proofs.log"
