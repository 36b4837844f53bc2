#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs what is missing, builds a release and passes the tests. Safe to run again.
set -eu
cd "$(dirname "$0")/.."
. examples/packages.sh

# shellcheck disable=SC2086
need $build_packages libgtest-dev cmark-gfm jq python3 valgrind pandoc libxml2-utils locales python3-networkx make
build release -DMELLANRUM_TESTS=ON

sh tests/support/count.sh build/release/mellanrum_tests "$@"
sh tests/consumer/run.sh build/release build/consumer
