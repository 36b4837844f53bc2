#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the GoogleTest program $1 with the rest of the arguments and closes with one line of counts.
set -u
program=$1
shift
log=$program.log
"$program" --gtest_brief=1 "$@" >"$log" 2>&1
status=$?
cat "$log"
passed=$(sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p' "$log" | tail -n 1)
failed=$(grep -c '^\[  FAILED  \] .* ms)$' "$log")
skipped=$(sed -n 's/^\[  SKIPPED \] \([0-9]*\) test.*/\1/p' "$log" | tail -n 1)
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit "$status"
