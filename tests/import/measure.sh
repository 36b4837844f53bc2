#!/bin/sh
# SPDX-License-Identifier: MIT
# Prints precision and recall of import by kind of record. With --differences also each that is wrong.
set -eu
cd "$(dirname "$0")/../.."
build=build/release
[ -d "$build" ] || cmake --preset release >/dev/null
cmake --build "$build" --target mellanrum_measure_import >/dev/null
exec "$build/mellanrum_measure_import" "$@"
