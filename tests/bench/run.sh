#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures closer against what people use instead, on the same entries, and its parts by themselves. Installs what it
# needs, makes the journals in build/bench, and prints a table of medians and ratios: tests/bench/run.sh [RUNS]
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-30}
. share/setup.sh

# shellcheck disable=SC2086 # a list of words
install_packages $build_packages hyperfine ledger hledger timewarrior remind libbenchmark-dev valgrind
build release closer closer-sample closer-parts

top=$(pwd)
bench=$top/build/bench
closer=$top/build/release/cmd/closer
sample=$top/build/release/tests/closer-sample
mkdir -p "$bench/home"
cd "$bench"
rm -rf ten ten-log hundred million million-log state state-* hyperfine.log
in_memory=$(mktemp -d /dev/shm/closer-bench-XXXXXX) # where an fsync takes nothing
trap 'rm -rf "$in_memory"' EXIT
export HOME="$bench/home" XDG_STATE_HOME="$bench/state" TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80 \
  CLOSER_NOW=2026-11-22T21:00:00Z CLOSER_AS=sam

echo 'Making the journals ...'
"$sample" --seed 1 --until 2026-11-22 --days 3653 --per-day 10 ten
"$sample" --seed 1 --until 2026-11-22 --days 36525 --per-day 1 hundred
"$sample" --seed 1 --until 2026-11-22 --days 3653 --per-day 273.7 million
cp -r ten ten-log
cp -r million million-log
# As much to take back as is ever remembered, which every command that writes reads.
for journal in ten-log million-log; do
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    for _ in 1 2 3 4 5; do
      "$closer" -C $journal --quiet log little coffee in bed
    done
  done
  cp -r state "state-$journal"
  rm -rf state
done
cp -r ten-log "$in_memory/ten-in-memory"
cp -r state-ten-log "$in_memory/state"
cp -r state-ten-log state
printf '#include <stdio.h>\nint main(void) { return puts("closer 0.1.0") < 0; }\n' >least.c
cc -O2 -static -o least least.c

# The same entries as the others keep them.
"$closer" -C ten list --all --format tsv | tail -n +2 | cut -f 2,3 >entries
sed 's/\(....\)-\(..\)-\(..\)T[^\t]*\t\(.*\)/\1\/\2\/\3 \4\n  ways:\4  1\n  journal\n/' entries >entries.ledger
sed 's/\(....\)-\(..\)-\(..\)[^\t]*\t\(.*\)/REM \1-\2-\3 MSG \4/' entries >entries.rem
mkdir -p timew/data
sed -n 's/\(....\)-\(..\)-\(..\)T\(..\):\(..\):\(..\)[^\t]*\t\(.*\)/\1-\2 inc \1\2\3T\4\5\6Z - \1\2\3T\4\5\6Z # \7/p' entries |
  sort | awk '{ file = "timew/data/" $1 ".data"; sub(/^[^ ]* /, ""); print >file }'
echo 'confirmation = off' >timew/timewarrior.cfg
export TIMEWARRIORDB="$bench/timew"

measure() { hyperfine -N --style none "$@" >>hyperfine.log 2>&1; }

echo "Measuring; load: $(cut -d ' ' -f 1-3 /proc/loadavg) ..."
measure --warmup 3 --runs "$runs" --export-json small.json \
  ./least "$closer --version" "$closer -C ten-log log little coffee in bed" "$closer -C ten remind" \
  "$closer -C ten review" "$closer -C hundred review" "$closer -C ten idea"
(
  export XDG_STATE_HOME="$in_memory/state"
  measure --warmup 10 --runs "$runs" --export-json memory.json \
    ./least "$closer -C $in_memory/ten-in-memory log little coffee in bed"
)
measure --warmup 1 --runs "$runs" --export-json large.json \
  "sh -c 'cat ten/log/* | wc -l'" "$closer -C ten review --all" "$closer -C ten review --all --format json" \
  'ledger -f entries.ledger bal' 'ledger -f entries.ledger reg -M' 'hledger -f entries.ledger bal -M' \
  'timew export' 'remind -n entries.rem'
measure --warmup 1 --runs 5 --export-json million.json \
  "sh -c 'cat million/log/* | wc -l'" "$closer -C million review --all"
echo "Load: $(cut -d ' ' -f 1-3 /proc/loadavg)"
python3 "$top/tests/bench/table.py" small.json memory.json large.json million.json

instructions_of_log() {
  rm -rf state
  cp -r "state-$1" state
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$closer" -C "$1" log little coffee in bed 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}
echo "log, instructions: on ten years $(instructions_of_log ten-log), on a million records $(instructions_of_log million-log)"
CLOSER_DIR=$bench/ten "$top/build/release/tests/bench/closer-parts" --benchmark_min_time=0.2 2>/dev/null
