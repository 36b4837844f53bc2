#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds a release and prints how long gaps and brokers take, by room and as whole programs on one
# core. Figures, never a verdict: they are read beside those of the same run.
set -eu
cd "$(dirname "$0")/../.."
. examples/packages.sh

# shellcheck disable=SC2086
need $build_packages libgtest-dev libbenchmark-dev util-linux python3
build release -DMELLANRUM_BENCH=ON
program=$PWD/build/release/mellanrum

build/release/tests/bench/mellanrum_bench_gaps --benchmark_min_time=0.2

directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
build/release/tests/bench/mellanrum_write_map "$directory" 5000 50000

# Seconds of the fastest of five runs.
fastest() {
  python3 - "$@" <<'PY'
import subprocess, sys, time

def once():
    start = time.monotonic()
    subprocess.run(["taskset", "-c", "0", *sys.argv[1:]], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return time.monotonic() - start

print(f"{min(once() for _ in range(5)):.2f}")
PY
}

echo
echo "whole programs, 5,000 actors and 50,000 relations, seconds on one core:"
reading=$(fastest "$program" check "$directory")
printf '%-28s %6s\n' "check (reads alone)" "$reading"
for command in "gaps" "gaps -O json" "gaps --all" "actors --brokers" "map"; do
  # shellcheck disable=SC2086
  seconds=$(fastest "$program" $command "$directory")
  ratio=$(python3 -c "print(f'{$seconds / $reading:.2f}')")
  printf '%-28s %6s   %s x check\n' "$command" "$seconds" "$ratio"
done
