#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the fuzz targets with Clang and runs each for a while: tests/fuzz/run.sh [SECONDS]
# What a target finds is kept in build/fuzz/found/, and fails the run.
set -eu

seconds=${1:-10}
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
build=$top/build/fuzz
found=$build/found

cmake -S "$top" -B "$build" -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCLOSER_FUZZ=ON \
  -DCLOSER_STATIC=OFF -DBUILD_TESTING=OFF >/dev/null
cmake --build "$build" --parallel --target fuzz_line fuzz_shard fuzz_couple fuzz_date
mkdir -p "$found"

failed=0
for target in line shard couple date; do
  corpus=$(mktemp -d)
  log=$build/$target.log
  cp "$here/corpus/$target/"* "$corpus"
  status=0
  "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=4096 \
    -print_final_stats=1 -artifact_prefix="$found/$target-" "$corpus" >"$log" 2>&1 || status=$?
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  coverage=$(sed -n 's/^#[0-9].* cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)
  printf '%-7s %10s executions, coverage %s\n' "$target" "${executions:-?}" "${coverage:-?}"
  if [ "$status" -ne 0 ]; then
    failed=1
    echo "FAILED $target: see $log"
    grep -E 'ERROR|SUMMARY|does not hold|runtime error|Test unit written' "$log" || true
  fi
  rm -rf "$corpus"
done
exit "$failed"
