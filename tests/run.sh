#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what it needs, builds, and runs every test: unit and property tests with sanitizers, whole commands with the release
# binary. With sanitizers the latter take too long for every day: ctest --preset sanitize --tests-regex cli
set -eu
cd "$(dirname "$0")/.."
. share/setup.sh

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $test_packages

results=build/results
rm -rf "$results"
mkdir -p "$results"

# check NAME COMMAND…: some run at the same time, so what one says is shown whole, when it ends. Status 77 says that it couldn't be tried here.
check() {
    name=$1
    log=$results/$name.log
    verdict=passed
    begun=$(date +%s)
    shift
    "$@" >"$log" 2>&1 </dev/null || case $? in 77) verdict=skipped ;; *) verdict=failed ;; esac
    echo "$name" >>"$results/$verdict"
    printf '== %s: %s in %s s\n%s\n' "$name" "$verdict" "$(($(date +%s) - begun))" "$(cat "$log")"
}

# Chromium sees the pages, and axe-core, which Debian has not, looks for what shuts people out.
in_a_browser() {
    command -v npm >/dev/null || install_packages npm
    npm ls --prefix tests/browser >/dev/null 2>&1 || npm ci --prefix tests/browser --loglevel error --no-audit --no-fund || return 1
    /usr/bin/python3 tests/browser/run.py --closer build/release/cmd/closer --sample build/release/tests/closer-sample
}

# What takes all processors by itself, or may.
heavy_checks() {
    check 'package' tests/package.sh build/release
    check 'crashes, faults and crowds' python3 tests/crash/run.py --closer build/release/cmd/closer
    check 'crashes on other systems' python3 tests/crash/run.py --closer build/release/tests/portable/closer
    check 'sticks on other systems' python3 tests/stick/run.py --closer build/release/tests/portable/closer --portable
    check 'fuzzing' tests/fuzz/run.sh 5
}

# What takes one processor, or waits.
light_checks() {
    check 'pages in a browser' in_a_browser
    check 'a second implementation' /usr/bin/python3 tests/second/run.py --closer build/release/cmd/closer
    check 'schemas, and formats that agree' /usr/bin/python3 tests/schema/run.py \
        --closer build/release/cmd/closer --sample build/release/tests/closer-sample
    check 'instructions, against their budget' python3 tests/bench/instructions.py \
        --closer build/release/cmd/closer --sample build/release/tests/closer-sample
    check 'growth' python3 tests/bench/growth.py --closer build/release/cmd/closer
    check 'cron, systemd and launchd' tests/schedule.sh build/release/cmd/closer
    check 'syncing' /usr/bin/python3 tests/sync/run.py \
        --closer build/release/cmd/closer --other-closer build/release/tests/portable/closer
    check 'sticks and shares' python3 tests/stick/run.py --closer build/release/tests/stick/closer
    check 'privacy' tests/privacy.sh build/release/cmd/closer
    check 'completions' python3 tests/completions.py --closer build/release/cmd/closer
    check 'documents' python3 tests/documents.py --closer build/release/cmd/closer
    check 'layout' python3 tests/layout.py
    check 'content' python3 tests/content.py
    check 'tells' python3 tests/tells.py
    check 'commands to paste' python3 tests/quoting.py
    check 'pictures' python3 share/pictures.py --closer build/release/cmd/closer --sample build/release/tests/closer-sample --check
    check 'examples' /usr/bin/python3 tests/examples.py --closer build/release/cmd/closer
    check 'manual pages' tests/manual.sh
    check 'set-up' tests/setup.sh
    check 'packaging' tests/packaging.sh
    # shellcheck disable=SC2046 # a list of words
    check 'shell scripts' shellcheck -x share/try.sh share/setup.sh tests/run.sh tests/setup.sh tests/manual.sh tests/schedule.sh tests/privacy.sh tests/fuzz/run.sh tests/package.sh tests/bench/run.sh tests/packaging.sh tests/systems.sh tests/elsewhere.sh share/release.sh \
        .ci/run $(grep -l '^#!/bin/sh' share/examples/*) share/examples/prompt.bash share/completions/closer.bash
}

check 'Debian 13' tests/systems.sh --quick trixie & # it waits for packages first
build sanitize
wait $!
check 'units and properties, with sanitizers' ctest --preset sanitize --exclude-regex '^cli' --parallel "$(nproc)"
# Here GCC's warnings are errors.
(export CXXFLAGS="${CXXFLAGS-} -Werror" && build release closer closer-sample closer-stick closer-portable)
check 'the release binary' ctest --preset release --tests-regex '^(cli|cli-portable|readme|tutorial)$'
heavy_checks &
heavy=$!
trap 'kill "$heavy"; exit 130' INT TERM
light_checks
wait "$heavy" || echo 'the heavy checks' >>"$results/failed"
trap - INT TERM
check 'try, twice' sh -c 'share/try.sh >build/try.log 2>&1 && share/try.sh >build/try.log 2>&1 || { cat build/try.log; exit 1; }'

touch "$results/passed" "$results/failed" "$results/skipped"
sed 's/^/FAILED: /' "$results/failed" >&2
sed 's/^/skipped: /' "$results/skipped"
echo "$(wc -l <"$results/passed") passed, $(wc -l <"$results/failed") failed, $(wc -l <"$results/skipped") skipped"
[ ! -s "$results/failed" ]
