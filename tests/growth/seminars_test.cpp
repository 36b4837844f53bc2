// SPDX-License-Identifier: MIT
//
// Ten times the seminars take at most eleven times the work, from two hundred to twenty thousand:
// asserted by counted instructions.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "growth/running.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

constexpr double most_for_ten = 11;

/// Small seminars on one vocabulary, each with what every seminar has.
Files seminars(std::size_t count) {
  Files out{{"words.yaml",
             "actors: {a: A, b: B, c: {name: C, part_of: a}}\n"
             "themes: {t: {name: T, concerns: [a, b]}, u: U}\nroles: {r: R, s: S}\n"}};
  for (std::size_t i = 0; i < count; ++i) {
    out[fmt::format("{}.yaml", i)] = fmt::format(
        "seminar: {{title: Talk {}, date: {}-{:02}}}\n"
        "actors: {{b: {{holdings: {{r: could}}}}}}\n"
        "relations: [a -> {}]\n"
        "reflections: [{{text: Å, themes: t, roles: [r, s]}}, {{text: Nej, answers: r1, actors: "
        "c}}]\n",
        i, 1000 + i % 1000, 1 + i % 12, i % 3 == 0 ? "b" : "c");
  }
  return out;
}

TEST(Growth, TenTimesTheSeminarsTakeAtMostElevenTimesTheWork) {
  if (is_sanitized) GTEST_SKIP() << "valgrind cannot run a program with sanitizers";
  if (!is_installed("valgrind")) GTEST_SKIP() << "valgrind is not installed";
  const std::vector<CommandLine> commands{{"roles", "--by", "theme", "-j", "1"},
                                          {"check", "-j", "1"}};
  constexpr std::size_t few = 200 / smaller;
  in_two_threads(commands.size(), [&](std::size_t i) {
    const double rest = counted(seminars(1), commands[i]).instructions;
    const double small = counted(seminars(few), commands[i]).instructions - rest;
    const double large = counted(seminars(100 * few), commands[i]).instructions - rest;
    const double ratio = large / small;
    return ratio > most_for_ten * most_for_ten
               ? fmt::format("{}: {} to {} seminars takes {:.0f} times the work",
                             fmt::join(commands[i], " "), few, 100 * few, ratio)
               : std::string();
  });
  tried(Promise::bounded, 2 * commands.size());
}

}  // namespace
}  // namespace mellanrum::test
