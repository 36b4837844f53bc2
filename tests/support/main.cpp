// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string_view>

#include "support/update.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--update") mellanrum::test::set_updating(true);
  }
  return RUN_ALL_TESTS();
}
