// SPDX-License-Identifier: MIT
//
// No input ends in a signal, or takes more memory than a gigabyte and forty times its bytes; and no
// depth that the program accepts is too deep for a small stack.
#include <gtest/gtest.h>

#include "growth/running.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

constexpr std::size_t gigabyte = std::size_t{1} << 30;
constexpr std::size_t largest = std::size_t{4} << 20;  // what is read without --max-file-size

std::size_t size_of(const Files& files) {
  std::size_t out = 0;
  for (const auto& [name, bytes] : files) out += bytes.size();
  return out;
}

/// The shape with about so many bytes.
Files grown(const Shape& shape, std::size_t bytes) {
  const std::size_t one = size_of(shape.files(1));
  const std::size_t per_item = (size_of(shape.files(101)) - one) / 100 + 1;
  return shape.files(bytes / per_item);
}

/// What is wrong with the run; empty: nothing.
std::string fault(const std::string& name, const Files& files, CommandLine command) {
  command.insert(command.end(), {"--max-file-size", "64M", "--keep-going"});
  const auto result = limited(files, command, gigabyte + 40 * size_of(files));
  tried(Promise::bounded);
  if (result.status <= 2 && result.err.find("bad_alloc") == std::string::npos) return {};
  return fmt::format("{}: {}: status {}: {:.500}", name, fmt::join(command, " "), result.status,
                     result.err);
}

TEST(Memory, IsBounded) {
  if (is_sanitized) GTEST_SKIP() << "sanitizers take more memory than is allowed";
  struct Case {
    Shape shape;
    CommandLine command;
  };
  std::vector<Case> cases;
  for (const auto& shapes : {crowds(), webs(), faults(), texts(), syntax()}) {
    for (const Shape& shape : shapes) {
      if (shape.name == "seminars") continue;  // thousands of files
      // The last is the one that tells most.
      cases.push_back({shape, shape.commands.back()});
    }
  }
  in_two_threads(cases.size(), [&](std::size_t i) {
    const Files files = grown(cases[i].shape, largest / smaller);
    return fault(cases[i].shape.name, files, cases[i].command);
  });
}

/// So many levels of one kind of nesting, as the value of a key.
std::vector<std::string> nested(std::size_t levels) {
  std::string block;
  for (std::size_t i = 0; i < levels; ++i) block += std::string(i + 1, ' ') + "a:\n";
  return {repeated(levels, "[") + repeated(levels, "]"),
          repeated(levels, "{a: ") + "b" + repeated(levels, "}"),
          repeated(levels, "- ") + "a",
          repeated(levels, "? ") + "a",
          repeated(levels / 2, "- ") + repeated(levels - levels / 2, "[") +
              repeated(levels - levels / 2, "]"),
          "\n" + block};
}

TEST(Stack, HoldsWhateverDepthIsAccepted) {
  if (is_sanitized) GTEST_SKIP() << "sanitizers take more memory than is allowed";
  constexpr std::size_t small_stack = std::size_t{1} << 20;
  for (const std::size_t limit : {std::size_t{64}, std::size_t{400}}) {
    // The outermost mapping is a level too.
    for (const std::size_t levels : {limit - 2, limit + 1, limit * 100}) {
      for (const std::string& text : nested(levels)) {
        if (text.size() > std::size_t{1} << 20) continue;
        const auto result =
            limited({{"notes.yaml", "seminar: {id: s}\nx-deep:\n " + text + "\n"}},
                    {"roles", "--max-depth", std::to_string(limit)}, 8 * gigabyte, small_stack);
        tried(Promise::bounded);
        const std::string what =
            fmt::format("{} levels of {:.8}: {:.300}", levels, text, result.err);
        EXPECT_LE(result.status, 1) << what;
        EXPECT_EQ(result.err.find("[too-deep]") != std::string::npos, levels > limit) << what;
      }
    }
  }
}

TEST(Stack, HoldsFiltersWithoutEnd) {
  if (is_sanitized) GTEST_SKIP() << "sanitizers take more memory than is allowed";
  constexpr std::size_t longest = 120'000;  // a word on a command line is at most 128 KiB
  for (const Shape& shape : words()) {
    const std::size_t one = shape.files(1).at("--where").size();
    const std::size_t per_item = shape.files(2).at("--where").size() - one;
    const auto result = limited(shape.files(longest / per_item - 10), shape.commands.front(),
                                8 * gigabyte, std::size_t{1} << 20);
    tried(Promise::bounded);
    EXPECT_LE(result.status, 2) << shape.name << ": " << result.err.substr(0, 300);
  }
}

}  // namespace
}  // namespace mellanrum::test
