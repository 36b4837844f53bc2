// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/printable.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <utility>

#include "mellanrum/rendering/formats.h"

namespace mellanrum::rendering {
namespace {

using namespace std::string_literals;

TEST(Printable, DropsControlsAndMendsBytes) {
  const std::pair<std::string, std::string> table[] = {
      {"åäö 名 🙂", "åäö 名 🙂"},
      {"a\0b\x01\x1B[31mc\x7F"s, "ab[31mc"},
      {"a\u0085b\u009Bc", "abc"},
      {"\xFFx\xC3", "\uFFFDx\uFFFD"},
      {"\ta\r\nb", "\ta\r\nb"},
      {"a\rb\r\r\nc\r", "a\nb\n\r\nc\n"},
      {"\u202Aa\u202Bb\u202Cc\u202Dd\u202Ee", "abcde"},
      {"\u2066a\u2067b\u2068c\u2069d", "abcd"},
      {"\u206Aa\u206Fb\uFEFFc\uFFF9d\uFFFBe", "abcde"},
      {"\U000E0001a\U000E0041\U000E007Fb", "ab"},
      {"\uFFFEa\uFFFFb\uFDD0c\uFDEFd\U0001FFFEe\U0010FFFF", "abcde"},
      {"\u200Ea\u200Fb\u061Cc", "\u200Ea\u200Fb\u061Cc"},
      {"\u200Ba\u200Cb\u200Dc\u2060\u180E\u00AD\uFE0F\U000E0100",
       "\u200Ba\u200Cb\u200Dc\u2060\u180E\u00AD\uFE0F\U000E0100"},
      {"\u2029\u202F\u2065\u2070\uFFFC\uFFFD", "\u2029\u202F\u2065\u2070\uFFFC\uFFFD"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(printable(text), expected);
  EXPECT_EQ(one_line("\ta\r\nb\u2028c\u2029"), " a  b c ");
}

TEST(Printable, RoundsForPeople) {
  const std::pair<double, const char*> table[] = {
      {0, "0"},
      {-0.001, "0"},
      {1, "1"},
      {0.5, "0.5"},
      {1.0 / 3, "0.33"},
      {-2.999, "-3"},
      {10, "10"},
      {1234567.125, "1234567.12"},
      {std::numeric_limits<double>::infinity(), ""},
      {std::numeric_limits<double>::quiet_NaN(), ""},
  };
  for (const auto& [number, expected] : table) EXPECT_EQ(rounded(number), expected);
}

TEST(Printable, NoFormatForPeopleLetsControlsThrough) {
  const std::string raw =
      "a\x1B[2J\x07"
      "b\0c"s;
  view::Graph graph;
  graph.key = "g";
  graph.title = graph.description = raw;
  graph.nodes = {{"n", raw, "actor", {}, "", raw}};
  const view::Document document{
      "sv", {view::Heading{1, raw}, view::Paragraph{view::plain(raw)}, graph}, 0};
  for (const Format& format : formats()) {
    const std::string text = format.render(document, {});
    EXPECT_EQ(text.find('\x1B'), std::string::npos) << format.name;
    EXPECT_EQ(text.find('\0'), std::string::npos) << format.name;
  }
}

}  // namespace
}  // namespace mellanrum::rendering
