// SPDX-License-Identifier: MIT
//
// What init puts in place works: the Makefile makes a report and a drawing, and makes them again
// only where the records changed.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/folder.h"
#include "support/making.h"
#include "support/process.h"
#include "support/shell.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

class NewProject : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    for (const char* program : {"make", "dot"}) {
      if (!is_installed(program)) GTEST_SKIP() << program << " is not installed";
    }
    const Ended ended = run_process(
        {.words = {"init", "talks", "--lang", GetParam()}, .directory = folder_.path()});
    ASSERT_EQ(ended.status, 0) << ended.told();
  }

  std::string build() { return make("make", (folder_ / "talks").string()); }

  Folder folder_;
};

TEST_P(NewProject, IsMadeAndMadeAgainOnlyAfterAChange) {
  build();
  EXPECT_NE(bytes_of(folder_ / "talks/report.md").find("# "), std::string::npos);
  EXPECT_NE(bytes_of(folder_ / "talks/map.svg").find("<svg"), std::string::npos);
  const std::string again = build();
  EXPECT_TRUE(did_nothing(again)) << again;

  let_rest(folder_);
  const std::string seminar = "talks/seminars/first.yaml";
  folder_.put(seminar, bytes_of(folder_ / seminar) + "  - A remark of later.\n");
  const std::string changed = build();
  EXPECT_FALSE(did_nothing(changed)) << changed;
  EXPECT_NE(bytes_of(folder_ / "talks/report.md").find("A remark of later."), std::string::npos);
  const std::string last = build();
  EXPECT_TRUE(did_nothing(last)) << last;
}

TEST_P(NewProject, HasTargetsThatCheckAndClean) {
  const Contents before = folder_.contents();
  build();
  make("make check", (folder_ / "talks").string());
  make("make clean", (folder_ / "talks").string());
  EXPECT_EQ(folder_.contents(), before);
}

INSTANTIATE_TEST_SUITE_P(In, NewProject, testing::Values("en", "sv"),
                         [](const auto& language) { return language.param; });

}  // namespace
}  // namespace mellanrum::test
