#!/usr/bin/env bash
# Builds both programs, clears the records and builds the site.
#
# Usage: scripts/build-site.sh AS-AT RECORDS
set -euo pipefail
cd "$(dirname "$0")/.."

as_at=$1
records=$2
release=(-c release)

for product in clearance mechsite; do
    scripts/quietly.sh "Building $product" ".build/logs/build-$product.log" \
        swift build "${release[@]}" --product "$product"
done
programs=$(swift build "${release[@]}" --show-bin-path)

echo
echo "Clearing the records in $records as at $as_at"
# What it reports names items, so it goes to a file and not into every terminal and log of a build.
reports=.build/logs/clearance.log
if ! "$programs/clearance" clear --as-at "$as_at" --records "$records" 2>"$reports"; then
    cat "$reports" >&2
    exit 1
fi
echo "what a person has to look at: $reports"
echo
echo "Building the site"
"$programs/mechsite" build
echo
echo "Open public/index.html in a browser; the site needs no server."
