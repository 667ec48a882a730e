#!/usr/bin/env bash
# Runs a command whose output nobody needs while it works: one line says what and how long, the log keeps the rest.
# When the command fails, its output is shown, without the lines that say what is being compiled and what has passed.
#
# Usage: scripts/quietly.sh TITLE LOG COMMAND...
set -euo pipefail

title=$1
log=$2
shift 2
mkdir -p "$(dirname "$log")"
printf '%-50s' "$title ..."
SECONDS=0
if "$@" >"$log" 2>&1 </dev/null; then
    printf 'done in %d s\n' "$SECONDS"
else
    status=$?
    printf 'failed after %d s\n' "$SECONDS"
    grep -avE '^(\[[0-9]+/[0-9]+\]|◇|✔) ' "$log" >&2 || true
    echo "The whole log is in $log" >&2
    exit "$status"
fi
