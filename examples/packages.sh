# SPDX-License-Identifier: MIT
# To be sourced: what mellanrum is built with, and how it is installed where apt-get is at hand.

build_packages="g++ cmake ninja-build pkg-config libyaml-cpp-dev libfmt-dev libcli11-dev libicu-dev
libre2-dev libxxhash-dev libstemmer-dev nlohmann-json3-dev graphviz fonts-dejavu-core"

# Installs those of the named Debian packages that are missing; elsewhere says what is needed.
need() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is not Debian or one of its kin, so nothing is installed. Needed are a C++20 compiler,"
    echo "CMake 3.25, Ninja, pkg-config, Graphviz, and the libraries yaml-cpp, fmt, CLI11, ICU, RE2,"
    echo "libstemmer (Snowball), nlohmann-json (for the tests GoogleTest too). In Debian's names:" "$@"
    return 0
  fi
  missing=""
  for package in "$@"; do
    state=$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "Installing:$missing"
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "Neither root nor sudo is at hand. Ask for: apt-get install$missing" >&2
      return 1
    fi
    as_root="sudo"
  fi
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing \
    >/dev/null
}

# Configures a preset, with more options for CMake behind its name, and builds it; a second run has
# little to do.
build() {
  preset=$1
  shift
  cmake --preset "$preset" "$@" >/dev/null
  cmake --build --preset "$preset"
}
