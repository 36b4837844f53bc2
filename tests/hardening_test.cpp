// SPDX-License-Identifier: MIT
//
// The program that users run is hardened: readelf tells what the linker and the compiler made of
// it. (GCC's -fcf-protection and stack clash protection leave no mark that could be asked for.)
#include <gtest/gtest.h>

#include <string>

#include "support/shell.h"

namespace mellanrum::test {
namespace {

class Hardening : public testing::Test {
 protected:
  void SetUp() override {
#ifndef MELLANRUM_HARDENED
    GTEST_SKIP() << "only optimized builds are hardened";
#endif
    if (!is_installed("readelf")) GTEST_SKIP() << "readelf is not installed";
  }

  static std::string readelf(const std::string& what) {
    return real_programs().run({"readelf", "--wide", what, MELLANRUM_PROGRAM}, "", 60).out;
  }
};

bool says(const std::string& text, const std::string& word) {
  return text.find(word) != std::string::npos;
}

TEST_F(Hardening, LoadsAnywhere) { EXPECT_TRUE(says(readelf("--file-header"), "DYN (")); }

TEST_F(Hardening, BindsAllAtStartAndThenOnlyReads) {
  EXPECT_TRUE(says(readelf("--program-headers"), "GNU_RELRO"));
  const std::string dynamic = readelf("--dynamic");
  EXPECT_TRUE(says(dynamic, "BIND_NOW"));
  EXPECT_TRUE(says(dynamic, "NOW PIE"));
}

TEST_F(Hardening, NeverRunsTheStack) {
  const std::string headers = readelf("--program-headers");
  const std::size_t stack = headers.find("GNU_STACK");
  ASSERT_NE(stack, std::string::npos);
  const std::string line = headers.substr(stack, headers.find('\n', stack) - stack);
  EXPECT_TRUE(says(line, " RW ")) << line;
}

TEST_F(Hardening, GuardsItsStackItsBuffersAndItsContainers) {
  const std::string symbols = readelf("--dyn-syms");
  EXPECT_TRUE(says(symbols, "__stack_chk_fail"));
  EXPECT_TRUE(says(symbols, "_chk@"));
  EXPECT_TRUE(says(symbols, "__glibcxx_assert_fail"));
}

}  // namespace
}  // namespace mellanrum::test
