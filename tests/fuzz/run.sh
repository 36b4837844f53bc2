#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each fuzzer, or those named, for SECONDS (60 without it), two at a time, over a copy of its
# saved inputs. New finds go to build/fuzz/corpus, what fails to build/fuzz/failed.
#   sh tests/fuzz/run.sh [SECONDS [TARGET...]]
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- notes prose filter markdown dot csv json terminal
build=build/fuzz

# Ends well whatever was found; the log tells. Weighing inputs by entropy would take half of the
# time: one run of the whole program touches too much.
fuzz() {
  corpus=$build/corpus/$1
  mkdir -p "$corpus"
  cp -R "tests/fuzz/corpus/$1/." "$corpus"
  "$build/tests/fuzz/fuzz_$1" -max_total_time="$seconds" -entropic=0 -timeout=10 \
    -rss_limit_mb=2048 -malloc_limit_mb=1024 -dict=tests/fuzz/records.dict -print_final_stats=1 \
    -artifact_prefix="$build/failed/$1-" "$corpus" >"$build/failed/$1.log" 2>&1 ||
    echo "$1" >>"$build/failed/targets"
}

mkdir -p "$build/failed"
rm -f "$build/failed/targets"
running=0
for target in "$@"; do
  fuzz "$target" &
  running=$((running + 1))
  [ $((running % 2)) -ne 0 ] || wait
done
wait

total=0
for target in "$@"; do
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/failed/$target.log")
  echo "$target: ${executions:-0} executions"
  total=$((total + ${executions:-0}))
done
if [ -s "$build/failed/targets" ]; then
  while read -r target; do
    echo
    grep -A 3 -E 'ERROR|broken: |runtime error' "$build/failed/$target.log" | head -n 12 || true
    input=$(sed -n 's/.*Test unit written to //p' "$build/failed/$target.log" | tail -n 1)
    echo "$target failed on ${input:-no input, see $build/failed/$target.log}; again:"
    echo "  $build/tests/fuzz/fuzz_$target $input"
  done <"$build/failed/targets"
  exit 1
fi
[ "$total" -gt 0 ] || { echo "fuzz: nothing was executed"; exit 1; }
echo "fuzz: $# targets, $total executions, quiet"
