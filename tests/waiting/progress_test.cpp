// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "waiting/clocked.h"

namespace mellanrum::test {
namespace {

MemoryFiles twenty_files() {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  for (int i = 0; i < 20; ++i) {
    files.put(fmt::format("notes/{}.yaml", i),
              fmt::format("seminar: {{title: Talk {}, date: 2020}}\n", i));
  }
  return files;
}

constexpr const char* emptied = "\r\x1B[K";

TEST(Progress, TellsWhatIsDoneHowFarAndHowLongStill) {
  MemoryFiles files = twenty_files();
  Clocked desk;
  desk.clock.tick = milliseconds(300);
  EXPECT_EQ(desk.run({"seminars", "notes", "-j", "1"}, files), 0);
  // The first look begins the work; the fourth file is done after 1.2 seconds.
  EXPECT_TRUE(desk.err.text.starts_with(std::string(emptied) + "reading 4 of 20 files, 5 s left"))
      << desk.err.text;
  EXPECT_NE(desk.err.text.find("reading 19 of 20 files, 1 s left"), std::string::npos);
  EXPECT_TRUE(desk.err.text.ends_with(emptied));
  EXPECT_EQ(desk.err.text.find('\n'), std::string::npos);
  EXPECT_EQ(desk.out.text.find('\x1B'), std::string::npos);
}

TEST(Progress, IsSilentInThatFirstSecond) {
  MemoryFiles files = twenty_files();
  Clocked desk;
  desk.clock.tick = milliseconds(10);
  EXPECT_EQ(desk.run({"seminars", "notes"}, files), 0);
  EXPECT_EQ(desk.err.text, "");
}

TEST(Progress, IsSilentInAPipeAndForPrograms) {
  MemoryFiles files = twenty_files();
  Clocked pipe;
  pipe.clock.tick = milliseconds(300);
  pipe.err_is_terminal = false;
  EXPECT_EQ(pipe.run({"seminars", "notes"}, files), 0);
  EXPECT_EQ(pipe.err.text, "");
  Clocked program;
  program.clock.tick = milliseconds(300);
  EXPECT_EQ(program.run({"seminars", "notes", "--diagnostics", "json"}, files), 0);
  EXPECT_EQ(program.err.text, "");
}

TEST(Progress, IsGoneBeforeAFaultIsTold) {
  MemoryFiles files = twenty_files();
  files.put("notes/9.yaml", "roles: [");
  Clocked desk;
  desk.clock.tick = milliseconds(300);
  EXPECT_EQ(desk.run({"seminars", "notes", "--color", "never"}, files), 1);
  const std::size_t told = desk.err.text.find("notes/9.yaml:1:8");
  ASSERT_NE(told, std::string::npos) << desk.err.text;
  EXPECT_TRUE(desk.err.text.substr(0, told).ends_with(emptied));
  EXPECT_EQ(desk.err.text.find(emptied, told), std::string::npos);
}

}  // namespace
}  // namespace mellanrum::test
