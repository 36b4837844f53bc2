#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds a release and prints how fast it is beside its yardsticks, as tables in Markdown. Figures,
# never a verdict: they are read beside those of the same run. `run.sh quick` measures fewer files.
set -eu
cd "$(dirname "$0")/../.."
. examples/packages.sh

# shellcheck disable=SC2086
need $build_packages libgtest-dev libbenchmark-dev python3 python3-yaml python3-networkx nodejs \
  node-js-yaml
build release -DMELLANRUM_BENCH=ON

# Debian's modules belong to Debian's python, which need not be the first on the path.
python=/usr/bin/python3
[ -x "$python" ] || python=$(command -v python3)
"$python" tests/bench/measure.py "$PWD" "$PWD/build/release" "$python" "$@"
