// SPDX-License-Identifier: MIT
//
// Eight times the input takes at most twelve times as long, asserted by counted instructions, from
// which those of a run over nothing are taken away.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "growth/running.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

constexpr std::size_t factor = 8;
constexpr double most = 12;

struct Case {
  const Shape* shape;
  const CommandLine* command;
};

/// What is wrong with the growth; empty: nothing.
std::string fault(const Case& c, const std::map<std::string, double>& at_rest) {
  const std::size_t size = std::max<std::size_t>(c.shape->size / smaller, 4);
  const Counted small = counted(c.shape->files(size), *c.command);
  const Counted large = counted(c.shape->files(size * factor), *c.command);
  double rest = at_rest.at(c.command->front());
  const auto grown = [&] { return (large.instructions - rest) / (small.instructions - rest); };
  // What is refused takes less than an answer about nothing. Work that grows as the input does
  // leaves this at rest; work that grows with its square is still found, as 22 times.
  if (grown() > most) {
    const double twice = counted(c.shape->files(2 * size), *c.command).instructions;
    rest = std::min(rest, 2 * small.instructions - twice);
  }
  const double ratio = grown();
  const std::string told =
      fmt::format("{}: {}: {} to {} takes {:.1f}M to {:.1f}M, {:.1f} times", c.shape->name,
                  fmt::join(*c.command, " "), size, size * factor, small.instructions / 1e6,
                  large.instructions / 1e6, ratio);
  if (small.status > 2 || large.status > 2) return told + ", and ends by a signal";
  return ratio > most ? told : std::string();
}

TEST(Growth, EightTimesTheInputTakesAtMostTwelveTimesTheWork) {
  if (is_sanitized) GTEST_SKIP() << "valgrind cannot run a program with sanitizers";
  if (!is_installed("valgrind")) GTEST_SKIP() << "valgrind is not installed";
  std::vector<Shape> shapes;
  for (const auto& group : {crowds(), webs(), bunched(faults(), 2), words(), bunched(texts(), 5),
                            bunched(syntax(), 6)}) {
    shapes.insert(shapes.end(), group.begin(), group.end());
  }
  std::vector<Case> cases;
  std::map<std::string, double> at_rest;  // by command, over next to nothing
  for (const Shape& shape : shapes) {
    for (const CommandLine& command : shape.commands) {
      cases.push_back({&shape, &command});
      CommandLine plain{command.front()};
      if (plain.front() == "show") plain.emplace_back("a");
      if (!at_rest.contains(command.front())) {
        at_rest[command.front()] = counted({{"notes.yaml", "x-a: b\n"}}, plain).instructions;
      }
    }
  }
  in_two_threads(cases.size(), [&](std::size_t i) { return fault(cases[i], at_rest); });
  tried(Promise::bounded, 2 * cases.size());
}

}  // namespace
}  // namespace mellanrum::test
