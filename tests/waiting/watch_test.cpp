// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <functional>
#include <utility>

#include "waiting/clocked.h"

namespace mellanrum::test {
namespace {

constexpr const char* notes = "seminar: {title: The bridge, date: 2024-05-14}\n";

/// Lets each step happen in a wait of its own, as many quiet looks between them as settling takes,
/// and then ends.
std::function<bool()> each(std::vector<std::function<void()>> steps) {
  constexpr std::size_t quiet = 8;
  return [steps = std::move(steps), at = std::size_t{0}]() mutable {
    if (at % quiet == 0 && at / quiet < steps.size()) steps[at / quiet]();
    return ++at <= steps.size() * quiet;
  };
}

std::size_t times(const std::string& text, std::string_view part) {
  std::size_t out = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++out;
  }
  return out;
}

TEST(Watch, AnswersAgainWhenAFileChangesAndOnlyThen) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  files.put("notes/a.yaml", notes);
  Clocked desk;
  desk.clock.waited =
      each({[] {}, [&] { files.put("notes/a.yaml", std::string(notes) + "# more\n"); },
            [&] { files.put("notes/b.yaml", "roles: {watcher: Watcher}\n"); }});
  EXPECT_EQ(desk.run({"seminars", "notes", "-O", "csv", "--watch"}, files), 0);
  EXPECT_EQ(times(desk.out.text, "The bridge"), 3U) << desk.out.text;
  EXPECT_EQ(desk.err.text,
            "mellanrum: watching 1 file; end with Ctrl-C\n"
            "mellanrum: 'notes/a.yaml' changed\n"
            "mellanrum: 'notes/b.yaml' changed\n");
}

TEST(Watch, SeesAChangeWithinHalfASecond) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  files.put("notes/a.yaml", notes);
  Clocked desk;
  desk.clock.waited = each({[] {}, [] {}});
  desk.run({"seminars", "notes", "--watch"}, files);
  for (const milliseconds wait : desk.clock.waits) EXPECT_LE(wait, milliseconds(200));
}

TEST(Watch, GoesOnThroughFaultsAndWhileAFileIsGone) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  files.put("notes/a.yaml", notes);
  Clocked desk;
  desk.clock.waited =
      each({[&] { files.put("notes/a.yaml", "seminar: {title: \"The"); },
            [&] { files.remove("notes/a.yaml"); }, [&] { files.put("notes/a.yaml", notes); }});
  EXPECT_EQ(desk.run({"seminars", "notes/a.yaml", "-O", "csv", "--watch"}, files), 0);
  EXPECT_EQ(times(desk.out.text, "The bridge"), 2U) << desk.out.text;
  EXPECT_EQ(times(desk.err.text, "[syntax]"), 1U) << desk.err.text;
  EXPECT_EQ(times(desk.err.text, "there is no 'notes/a.yaml'"), 1U) << desk.err.text;
}

TEST(Watch, AnswersOnceWhereASaveTakesSeveralSteps) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  files.put("notes/a.yaml", notes);
  Clocked desk;
  int at = 0;
  desk.clock.waited = [&] {
    if (++at == 3) files.remove("notes/a.yaml");
    if (at == 4) files.put("notes/a.yaml", std::string(notes) + "# again\n");
    return at < 20;
  };
  EXPECT_EQ(desk.run({"seminars", "notes/a.yaml", "-O", "csv", "--watch"}, files), 0);
  EXPECT_EQ(times(desk.out.text, "The bridge"), 2U) << desk.out.text;
  EXPECT_EQ(times(desk.err.text, "there is no"), 0U) << desk.err.text;
}

TEST(Watch, ClearsATerminalBeforeEachAnswer) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  files.put("notes/a.yaml", notes);
  Clocked desk;
  desk.out_is_terminal = true;
  desk.clock.waited = each({[&] { files.put("notes/a.yaml", std::string(notes) + "# more\n"); }});
  desk.run({"seminars", "notes", "--watch"}, files);
  EXPECT_EQ(times(desk.out.text, "\x1B[2J\x1B[H"), 2U);
}

TEST(Watch, NeedsFiles) {
  MemoryFiles files(MELLANRUM_SOURCE_DIR);
  Clocked desk;
  EXPECT_EQ(desk.run({"seminars", "-", "--watch"}, files), 2);
  EXPECT_EQ(desk.err.text,
            "mellanrum: --watch needs files, as standard input can be read once only\n");
}

}  // namespace
}  // namespace mellanrum::test
