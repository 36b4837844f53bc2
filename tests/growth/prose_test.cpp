// SPDX-License-Identifier: MIT
//
// Ten times the notes take at most eleven times the work to draft, whatever they are made of:
// asserted by counted instructions.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "growth/running.h"
#include "support/promise.h"

namespace mellanrum::test {
namespace {

constexpr double most_for_ten = 11;

struct Shape {
  std::string name;
  std::function<std::string(std::size_t)> line;  // the line with this number
};

/// A name of its own for each number.
std::string letters(std::size_t n) {
  std::string out;
  for (; n > 0 || out.empty(); n /= 20) out += static_cast<char>('a' + n % 20);
  return out;
}

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all{
      {"quotations by as many speakers",
       [](std::size_t i) { return fmt::format("– Så är det, säger A{0} B{0}.\n\n", letters(i)); }},
      {"attendees",
       [](std::size_t i) { return fmt::format("Närvarande: A{0} B{0} (Org{0})\n", letters(i)); }},
      {"headings with roles",
       [](std::size_t i) {
         return fmt::format("## Roller {0}\n\nTvå roller för {0}:\n\n- *R{0}* – ja\n\n",
                            letters(i));
       }},
      {"page marks", [](std::size_t) { return std::string("1(2)\n"); }},
      {"one paragraph",
       [](std::size_t i) { return fmt::format("ord {} utan slut\n", letters(i)); }},
      // Long from the start, as RE2 has quicker ways with short texts.
      {"one line",
       [](std::size_t) {
         std::string out;
         for (int i = 0; i < 10; ++i) out += "a. b, *c* – ";
         return out;
       }},
      {"questions and answers",
       [](std::size_t i) { return fmt::format("Fråga: {0}?\nSvar: {0}\n", letters(i)); }},
      {"turns", [](std::size_t i) { return fmt::format("A{0} B{0}: ja\n", letters(i % 97)); }},
      {"one role", [](std::size_t) { return std::string("## Roller\n\n- **R** – ja\n\n"); }},
      {"quoted lines", [](std::size_t i) { return fmt::format("> \"{0}\n> ord\n", letters(i)); }},
      {"a quoted mail", [](std::size_t i) { return fmt::format("> {} ord\n", letters(i)); }},
      {"lines above mails", [](std::size_t) { return std::string("Från: A\nTill: B\n"); }},
      {"dated lines of people",
       [](std::size_t i) {
         return fmt::format("A{0} B{0}: ja\n\nMöte 3 maj 2020, A{0} B{0}\n\n", letters(i));
       }},
      {"initials",
       [](std::size_t i) { return std::string(i % 2 == 0 ? "AB: ja\n" : "CD: nej\n"); }},
      {"a line for each",
       [](std::size_t i) {
         return fmt::format("{0}A{1} B{1}, Org{1}\n", i == 0 ? "Närvarande: " : "", letters(i));
       }},
      {"stamps",
       [](std::size_t i) { return fmt::format("A{0} B{0} 0:04\nJa.\n\n", letters(i % 97)); }},
      {"a round",
       [](std::size_t i) {
         return fmt::format("{}A{}: Ja.\n", i == 0 ? "## Check-out\n\n" : "", letters(i));
       }},
      {"nested items", [](std::size_t i) { return std::string(i % 40, ' ') + "- ja\n"; }},
  };
  return all;
}

TEST(Growth, TenTimesTheNotesTakeAtMostElevenTimesTheWork) {
  if (is_sanitized) GTEST_SKIP() << "valgrind cannot run a program with sanitizers";
  if (!is_installed("valgrind")) GTEST_SKIP() << "valgrind is not installed";
  constexpr std::size_t few = 1000 / smaller;
  const auto instructions = [](const Shape& shape, std::size_t lines) {
    std::string notes = "# T\n\n";
    for (std::size_t i = 0; i < lines; ++i) notes += shape.line(i);
    const Counted counts = counted({{"notes.md", notes}}, {"import"}, "notes.md");
    EXPECT_EQ(counts.status, 0) << shape.name;
    return counts.instructions;
  };
  in_two_threads(shapes().size(), [&](std::size_t i) {
    const Shape& shape = shapes()[i];
    const double rest = instructions(shape, 1);
    const double ratio = (instructions(shape, 10 * few) - rest) / (instructions(shape, few) - rest);
    return ratio > most_for_ten ? fmt::format("{}: {:.1f} times the work", shape.name, ratio)
                                : std::string();
  });
  tried(Promise::bounded, 3 * shapes().size());
}

}  // namespace
}  // namespace mellanrum::test
