#!/bin/sh
# Installs the library built in BUILD_DIR below WORK_DIR, builds the consumer against it, and
# compares what it prints with expected.json.
#   run.sh BUILD_DIR WORK_DIR
set -eu

if [ $# -ne 2 ]; then
  echo "usage: run.sh BUILD_DIR WORK_DIR" >&2
  exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)

cmake --install "$1" --prefix "$work/prefix" > "$work/install.log"
cmake --fresh -G Ninja -S "$here" -B "$work/build" -DCMAKE_PREFIX_PATH="$work/prefix" > "$work/configure.log"
cmake --build "$work/build" > "$work/build.log"
"$work/build/consumer" > "$work/actual.json"
diff -u "$here/expected.json" "$work/actual.json"
echo "consumer: passed"
