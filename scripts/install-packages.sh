#!/usr/bin/env bash
# Installs the Debian packages that are missing: for the site, for the tests as well, for the tests in
# a browser, for the benchmark, or for the tests with real servers and clocks.
#
# Usage: scripts/install-packages.sh [site|test|browser|benchmark|hosting]        (default: site)
#
# It asks for nothing, and touches nothing when nothing is missing.
set -euo pipefail

packages=(libcmark-gfm-dev libcmark-gfm-extensions-dev libsodium-dev libsqlite3-dev pkg-config zlib1g-dev)
case "${1:-site}" in
site) ;;
test)
    packages+=(minisign nodejs python3-jsonschema python3-venv python3-yaml)
    # Files with planted leaks are made by these.
    packages+=(fonts-dejavu-core python3-pil python3-reportlab)
    # What takes attachments apart.
    packages+=(libjpeg-turbo-progs netpbm poppler-utils qpdf util-linux)
    ;;
browser) packages+=(chromium default-jre-headless fonts-noto-core fonts-noto-cjk python3-venv) ;;
benchmark) packages+=(binutils python3-venv valgrind) ;;
hosting) packages+=(caddy chromium faketime minisign nginx-light wrk) ;;
*)
    echo "usage: scripts/install-packages.sh [site|test|browser|benchmark|hosting]" >&2
    exit 64
    ;;
esac

if ! command -v swift >/dev/null; then
    echo "Swift 6.3 is needed and not found: https://www.swift.org/install/linux" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null; then
    echo "These packages are needed; apt-get, which would install them, is not here:" >&2
    printf '  %s\n' "${packages[@]}" >&2
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
    exit 0
fi

# -n: rather fail with a word of advice than wait for a password.
as_root=()
((EUID == 0)) || as_root=(sudo -n)
apt() {
    # No standard input: a package that asks gets no answer and takes its default.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null
}

echo "Installing from Debian:"
printf '  %s\n' "${missing[@]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { apt update && apt install --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    cat "$log" >&2
    echo "Could not install. Try: sudo apt-get install ${missing[*]}" >&2
    exit 1
fi
