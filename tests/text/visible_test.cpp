// SPDX-License-Identifier: MIT
//
// What reaches a terminal: no text, whoever wrote it, moves the cursor, hides, reorders or begins a
// line.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "mellanrum/text/unicode.h"
#include "support/acting.h"
#include "support/attacks.h"
#include "support/promise.h"

namespace mellanrum {
namespace {

using namespace std::string_literals;

TEST(Visible, ShowsWhatTerminalsActOn) {
  const std::pair<std::string, const char*> table[] = {
      {"\x1B[31mred", R"(\x1B[31mred)"},
      {"\x1B]0;title\x07", R"(\x1B]0;title\x07)"},
      {"\x1B]8;;http://a.se\x1B\\link", R"(\x1B]8;;http://a.se\x1B\link)"},
      {"\x1B]52;c;ZXZpbA==\x07", R"(\x1B]52;c;ZXZpbA==\x07)"},
      {"\x1BPq\x1B\\", R"(\x1BPq\x1B\)"},
      {"\u009B31m", R"(\u009B31m)"},
      {"\u009D52;c;x\u009C", R"(\u009D52;c;x\u009C)"},
      {"\u0085x", R"(\u0085x)"},
      {"\x9B"
       "31m",
       R"(\x9B31m)"},
      {"error\rfine", R"(error\rfine)"},
      {"a\b\bb", R"(a\x08\x08b)"},
      {"\x07\x0E\x0F\x7F", R"(\x07\x0E\x0F\x7F)"},
      {"a\0b"s, R"(a\x00b)"},
      {"a\tb", "a b"},
      {"a\nb\r\nc", R"(a\nb\r\nc)"},
      {"a\vb\fc", R"(a\x0Bb\x0Cc)"},
      {"\u202Efdp.x\u202C", R"(\u202Efdp.x\u202C)"},
      {"\u2066a\u2069\u2067b\u2068", R"(\u2066a\u2069\u2067b\u2068)"},
      {"\u200Fa\u200Eb\u061C", R"(\u200Fa\u200Eb\u061C)"},
      {"a\u2028b\u2029c", R"(a\u2028b\u2029c)"},
      {"\uFEFFa", R"(\uFEFFa)"},
      {"\u206Aa\u206F", R"(\u206Aa\u206F)"},
      {"\uFFF9a\uFFFB", R"(\uFFF9a\uFFFB)"},
      {"\U000E0068\U000E007F", R"(\U000E0068\U000E007F)"},
      {"\uFFFF\uFDD0\U0010FFFE", R"(\uFFFF\uFDD0\U0010FFFE)"},
      {"\xFF\xFE"
       "a",
       R"(\xFF\xFEa)"},
      {"a\xC3", R"(a\xC3)"},
      {"\xC0\xAF", R"(\xC0\xAF)"},
      {"\xED\xA0\x80", R"(\xED\xA0\x80)"},
      {"\xF4\x90\x80\x80", R"(\xF4\x90\x80\x80)"},
      {"\xE2\x80", R"(\xE2\x80)"},
      {"\\x1B[31m", R"(\x1B[31m)"},
      {"å 名 🙂 e\u0301 \u200B\u200D\uFE0F\u00AD\u180E",
       "å 名 🙂 e\u0301 \u200B\u200D\uFE0F\u00AD\u180E"},
  };
  for (const auto& [text, shown] : table) {
    EXPECT_EQ(visible(text), shown);
    test::tried(test::Promise::inert_text);
  }
}

TEST(Visible, LeavesNothingThatActs) {
  for (const test::Attacks& group : test::attack_groups()) {
    for (const std::string& attack : group.texts) {
      EXPECT_EQ(test::acting(visible(attack)), "") << visible(attack);
      EXPECT_EQ(visible(attack).find('\n'), std::string::npos) << visible(attack);
      test::tried(test::Promise::inert_text);
    }
  }
}

}  // namespace
}  // namespace mellanrum
