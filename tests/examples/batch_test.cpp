// SPDX-License-Identifier: MIT
//
// The Makefile and the ninja file of examples/batch, run for real with the built program.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/folder.h"
#include "support/making.h"
#include "support/shell.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

class BatchExample : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!is_installed(GetParam())) GTEST_SKIP() << GetParam() << " is not installed";
    const fs::path examples = fs::path(MELLANRUM_SOURCE_DIR) / "examples";
    for (const char* part : {"batch", "heat"}) {
      fs::copy(examples / part, folder_ / part, fs::copy_options::recursive);
    }
    let_rest(folder_);
  }

  std::string build() { return make(GetParam(), (folder_ / "batch").string()); }

  fs::file_time_type written(const std::string& name) {
    return fs::last_write_time(folder_ / "batch" / "build" / name);
  }
  void change(const std::string& from, const std::string& to) {
    const std::string name = "heat/seminars/2023-06-who-knocks.yaml";
    std::string text = bytes_of(folder_ / name);
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    folder_.put(name, text.replace(at, from.size(), to));
  }

  Folder folder_;
  std::string index() { return GetParam() == "make" ? "index.html" : "all.md"; }
};

TEST_P(BatchExample, MakesAgainOnlyWhatChanged) {
  build();
  ASSERT_TRUE(fs::exists(folder_ / "batch" / "build" / index()));
  EXPECT_PRED1(did_nothing, build());

  let_rest(folder_);
  const auto changed = written("who-knocks.md");
  const auto same = written("when-is-it-hot.md");
  const auto of_all = written(index());
  change("A volunteer has time", "A volunteer had time");
  build();
  EXPECT_GT(written("who-knocks.md"), changed);
  EXPECT_EQ(written("when-is-it-hot.md"), same);
  EXPECT_GT(written(index()), of_all);
  EXPECT_PRED1(did_nothing, build());
}

TEST_P(BatchExample, LeavesWhatFollowsAloneWhereNothingChanged) {
  build();
  let_rest(folder_);
  const auto of_all = written(index());
  const std::string notes = "heat/seminars/2023-06-who-knocks.yaml";
  folder_.put(notes, bytes_of(folder_ / notes) + "# A comment at the end changes no answer.\n");
  EXPECT_FALSE(did_nothing(build()));
  EXPECT_EQ(written(index()), of_all);
}

TEST_P(BatchExample, SeesAFileThatIsAddedOrTakenAway) {
  build();
  let_rest(folder_);
  folder_.put("heat/seminars/later.yaml", "seminar: {title: Later, date: 2025}\n");
  EXPECT_FALSE(did_nothing(build()));
  let_rest(folder_);
  fs::remove(folder_ / "heat/seminars/later.yaml");
  EXPECT_FALSE(did_nothing(build()));
}

INSTANTIATE_TEST_SUITE_P(By, BatchExample, testing::Values("make", "ninja"),
                         [](const auto& by) { return by.param; });

/// Names as few have them, which both must read from the dependency file as they are.
TEST_P(BatchExample, ReadsOddNames) {
  const Folder odd;
  odd.put("notes/å b #1 $x.yaml", "seminar: {id: one, title: One, date: 2024}\n");
  odd.put("build.ninja",
          "rule r\n  command = mellanrum seminars notes -o out.md --depfile out.d\n"
          "  depfile = out.d\nbuild out.md: r\n");
  odd.put("Makefile",
          "out.md:\n\tmellanrum seminars notes -o out.md --depfile out.d\n-include out.d\n");
  const auto run = [&] { return make(GetParam() + " out.md", odd.path()); };
  run();
  EXPECT_PRED1(did_nothing, run());
  let_rest(odd);
  odd.put("notes/å b #1 $x.yaml", "seminar: {id: one, title: Two, date: 2024}\n");
  const std::string after = run();
  EXPECT_FALSE(did_nothing(after)) << after;
}

}  // namespace
}  // namespace mellanrum::test
