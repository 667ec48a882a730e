#!/usr/bin/env bash
# Checks the form of the Swift sources, and of the scripts where shellcheck is at hand.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --parallel --configuration .swift-format --recursive Package.swift Sources Tests
if command -v shellcheck >/dev/null; then
    shellcheck .ci/run scripts/*.sh
fi
echo "lint: nothing found"
