#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what it needs, builds, and runs every test: with the release binary, and once more with sanitizers.
set -eu
cd "$(dirname "$0")/.."
. share/setup.sh

# shellcheck disable=SC2086 # lists of words
install_packages $build_packages $test_packages

passed=0
failed=0
check() {
    name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $name" >&2
    fi
}

for preset in release sanitize; do
    build "$preset"
    check "$preset" ctest --preset "$preset"
done
check 'crashes, faults and crowds' python3 tests/crash/run.py --closer build/release/cmd/closer
check 'fuzzing' tests/fuzz/run.sh 5
check 'manual pages' tests/manual.sh
check 'shell scripts' shellcheck -x share/try.sh share/setup.sh tests/run.sh tests/manual.sh tests/fuzz/run.sh .ci/run
check 'try, twice' sh -c 'share/try.sh >build/try.log 2>&1 && share/try.sh >build/try.log 2>&1 || { cat build/try.log; exit 1; }'

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
