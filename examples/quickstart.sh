#!/bin/sh
# SPDX-License-Identifier: MIT
# From a fresh checkout to a first report and a first map. Safe to run again.
set -eu
cd "$(dirname "$0")/.."
. examples/packages.sh

# shellcheck disable=SC2086
need $build_packages
build release -DMELLANRUM_TESTS=OFF

mellanrum=build/release/mellanrum
"$mellanrum" map data/integration -o build/map.svg
"$mellanrum" report data/integration --map map.svg -o build/report.md
cat build/report.md

cat <<END

------------------------------------------------------------------------------
That was the report of the seminar in data/integration, also at build/report.md.
Its map is at build/map.svg: open it in a browser.

Try next:
  $mellanrum roles data/integration
  $mellanrum themes data/integration --by role --evidence
  $mellanrum gaps data/integration
  $mellanrum gaps data/integration --explain helheten
  $mellanrum seminars examples/heat
  $mellanrum --help
END
