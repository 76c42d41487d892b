#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the fuzz targets with Clang and runs each for a while: tests/fuzz/run.sh [SECONDS]
# A run of up to 10 seconds is the same each time: one seed, and so many inputs a second of it. A longer one looks
# elsewhere each time. What a target finds is kept
# in build/fuzz/found/, and fails the run. The inputs that reached something new are in build/fuzz/grown/; those worth
# keeping come to the corpus with
#     build/fuzz/tests/fuzz/fuzz_TARGET -merge=1 tests/fuzz/corpus/TARGET build/fuzz/grown/TARGET
set -eu

seconds=${1:-5}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
build=$top/build/fuzz
found=$build/found
if [ "$seconds" -le 10 ]; then
  limits="-seed=1 -runs=$((seconds * 400))"
else
  limits="-max_total_time=$seconds"
fi

generator=
if [ ! -f "$build/CMakeCache.txt" ] && command -v ninja >/dev/null; then
  generator=-GNinja
fi
mkdir -p "$found"
if ! { cmake -S "$top" -B "$build" ${generator:+"$generator"} -DCMAKE_CXX_COMPILER=clang++ \
  -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO='-O1 -gline-tables-only' -DCLOSER_FUZZ=ON \
  -DCLOSER_STATIC=OFF -DBUILD_TESTING=OFF && cmake --build "$build" --parallel --target fuzz; } >"$build/build.log" 2>&1; then
  tail -n 60 "$build/build.log" >&2
  exit 1
fi

failed=0
for target in line canonical shard couple date json; do
  grown=$build/grown/$target
  log=$build/$target.log
  rm -rf "$grown"
  mkdir -p "$grown"
  status=0
  # shellcheck disable=SC2086 # a list of options
  "$build/tests/fuzz/fuzz_$target" $limits -dict="$here/words" -timeout=10 \
    -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1 -artifact_prefix="$found/$target-" \
    "$grown" "$here/corpus/$target" >"$log" 2>&1 || status=$?
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  coverage=$(sed -n 's/^#[0-9].* cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)
  printf '%-9s %10s executions, coverage %s\n' "$target" "${executions:-?}" "${coverage:-?}"
  if [ "$status" -ne 0 ]; then
    failed=1
    echo "FAILED $target: see $log"
    grep -E 'ERROR|SUMMARY|does not hold|what\(\)|runtime error|Test unit written' "$log" || true
  fi
done
exit "$failed"
