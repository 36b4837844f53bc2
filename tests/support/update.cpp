// SPDX-License-Identifier: MIT
#include "support/update.h"

namespace mellanrum::test {
namespace {

bool& flag() {
  static bool on = false;
  return on;
}

}  // namespace

bool updating() { return flag(); }
void set_updating(bool on) { flag() = on; }

}  // namespace mellanrum::test
