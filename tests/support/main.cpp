// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "support/promise.h"
#include "support/update.h"

int main(int argc, char** argv) {
  // Programs that the tests run keep nothing in the user's cache, and find nothing there.
  ::unsetenv("HOME");
  ::unsetenv("XDG_CACHE_HOME");
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--update") mellanrum::test::set_updating(true);
  }
  const int status = RUN_ALL_TESTS();
  std::fputs(mellanrum::test::tally().c_str(), stdout);
  return status;
}
