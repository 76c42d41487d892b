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
rm -rf ten ten-log hundred million million-log state
export HOME="$bench/home" XDG_STATE_HOME="$bench/state" TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80 \
  CLOSER_NOW=2026-11-22T21:00:00Z CLOSER_AS=sam

echo 'Making the journals ...'
"$sample" --seed 1 --until 2026-11-22 --days 3653 --per-day 10 ten
"$sample" --seed 1 --until 2026-11-22 --days 36525 --per-day 1 hundred
"$sample" --seed 1 --until 2026-11-22 --days 3653 --per-day 273.7 million
cp -r ten ten-log
cp -r million million-log
printf '#include <stdio.h>\nint main(void) { return puts("closer 0.1.0") < 0; }\n' >least.c
cc -O2 -static -o least least.c

# The same entries as the others keep them.
"$closer" -C ten review --entries --all --format tsv | tail -n +2 | cut -f 2,3 >entries
sed 's/\(....\)-\(..\)-\(..\)T[^\t]*\t\(.*\)/\1\/\2\/\3 \4\n  ways:\4  1\n  journal\n/' entries >entries.ledger
sed 's/\(....\)-\(..\)-\(..\)[^\t]*\t\(.*\)/REM \1-\2-\3 MSG \4/' entries >entries.rem
mkdir -p timew/data
sed -n 's/\(....\)-\(..\)-\(..\)T\(..\):\(..\):\(..\)[^\t]*\t\(.*\)/\1-\2 inc \1\2\3T\4\5\6Z - \1\2\3T\4\5\6Z # \7/p' entries |
  sort | awk '{ file = "timew/data/" $1 ".data"; sub(/^[^ ]* /, ""); print >file }'
echo 'confirmation = off' >timew/timewarrior.cfg
export TIMEWARRIORDB="$bench/timew"

echo "Measuring; load: $(cut -d ' ' -f 1-3 /proc/loadavg) ..."
hyperfine -N --warmup 3 --runs "$runs" --style none --export-json small.json \
  ./least "$closer --version" "$closer -C ten-log log little coffee in bed" "$closer -C ten remind" \
  "$closer -C ten review" "$closer -C hundred review" "$closer -C ten idea" >hyperfine.log 2>&1
hyperfine -N --warmup 1 --runs "$runs" --style none --export-json large.json \
  "sh -c 'cat ten/log/* | wc -l'" "$closer -C ten review --all" "$closer -C ten review --all --format json" \
  'ledger -f entries.ledger bal' 'ledger -f entries.ledger reg -M' 'hledger -f entries.ledger bal -M' \
  'timew export' 'remind -n entries.rem' >>hyperfine.log 2>&1
hyperfine -N --warmup 1 --runs 5 --style none --export-json million.json \
  "sh -c 'cat million/log/* | wc -l'" "$closer -C million review --all" >>hyperfine.log 2>&1
echo "Load: $(cut -d ' ' -f 1-3 /proc/loadavg)"
python3 "$top/tests/bench/table.py" small.json large.json million.json

# With nothing to undo yet in either.
instructions_of_log() {
  rm -rf state
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$closer" -C "$1" log little coffee in bed 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}
echo "log, instructions: on ten years $(instructions_of_log ten-log), on a million records $(instructions_of_log million-log)"
CLOSER_DIR=$bench/ten "$top/build/release/tests/bench/closer-parts" --benchmark_min_time=0.2 2>/dev/null
