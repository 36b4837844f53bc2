// SPDX-License-Identifier: MIT
//
// What the reader refuses: for each input the line, column and rule of all that is told. There is
// no tree then, or one that names as many flaws.
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "outcome.h"
#include "packing.h"

namespace mellanrum::yaml {
namespace {

using namespace std::string_literals;

struct Refused {
  std::string_view name;
  std::string bytes;
  std::vector<std::string> places;
  std::string message = {};
};

void PrintTo(const Refused& row, std::ostream* out) { *out << row.name; }

class Refusal : public testing::TestWithParam<Refused> {};

TEST_P(Refusal, IsToldAtItsPlace) {
  const Outcome outcome = outcome_of(GetParam().bytes);
  if (outcome.tree) {
    EXPECT_EQ(outcome.tree->flaws.size(), outcome.diagnostics.all().size());
  }
  EXPECT_EQ(places(outcome), GetParam().places);
  expect_packs(outcome);
  if (!GetParam().message.empty() && outcome.diagnostics.has_errors()) {
    EXPECT_EQ(outcome.diagnostics.all()[0].message, GetParam().message);
  }
}

const auto name_of_row = [](const auto& info) { return std::string(info.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Bytes, Refusal,
    testing::Values(Refused{"Malformed", "a: \xE5l\nb: \xC3", {"1:4 encoding", "2:4 encoding"}},
                    Refused{"Latin1RunIsOne", "a: \xE5\xE4\xF6", {"1:4 encoding"}},
                    Refused{"Surrogate", "a: \xED\xA0\x80", {"1:4 encoding"}},
                    Refused{"Overlong", "a: \xC0\xAF", {"1:4 encoding"}},
                    Refused{"Utf16", "\xFF\xFE"s + "a\0"s, {"1:1 encoding"}},
                    Refused{"InnerMark",
                            "a: b\n\xEF\xBB\xBF"
                            "c: d\n",
                            {"2:1 encoding"}},
                    Refused{"Nul", "a: b\0c\n"s, {"1:5 control-character"}},
                    Refused{"C1", "åä: b\xC2\x85\n", {"1:6 control-character"}},
                    Refused{"Delete", "a: \x7F", {"1:4 control-character"}},
                    Refused{"LoneReturn", "a: b\rc: d\n", {"1:5 control-character"}},
                    Refused{"LastReturn", "a: b\r", {"1:5 control-character"}},
                    Refused{"AfterMark",
                            "\xEF\xBB\xBF"
                            "a: \x01",
                            {"1:4 control-character"}}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Documents, Refusal,
    testing::Values(Refused{"Comma", ", a", {"1:1 syntax"}},
                    Refused{"TagComma", "!x ,", {"1:1 anchor-or-tag"}},
                    Refused{"ListThenKey", "- a\nb: c\n", {"2:1 syntax"}},
                    Refused{"IndentedFirstLine", " a: b\nc: d\n", {"2:1 syntax"}},
                    Refused{"TwoTexts", "\"a\" \"b\"\n", {"1:5 syntax"}},
                    Refused{"TwoLines", "\"a\"\n\"b\"\n", {"2:1 syntax"}},
                    Refused{"Marked", "--- a\n--- b\n", {"2:1 several-documents"}},
                    Refused{"AfterEnd", "a: b\n...\nc: d\n", {"3:1 several-documents"}},
                    Refused{"TrailingMark", "a: b\n---\n", {"2:1 several-documents"}},
                    Refused{"Directive", "# x\n%YAML 1.2\n---\na: b\n", {"2:1 syntax"}},
                    Refused{"BadDirective", "%YAML x\n---\na: b\n", {"1:1 syntax"}},
                    Refused{"LateDirective", "a: b\n%c\n", {"2:1 syntax"}},
                    Refused{"LostPage", "<!DOCTYPE html>\n<p>a: b</p>\n", {"1:1 syntax"}}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Constructs, Refusal,
    testing::Values(Refused{"Anchor", "a: &x b\n", {"1:4 anchor-or-tag"}},
                    Refused{"AnchorOfList", "a: &x\n  - b\n", {"1:4 anchor-or-tag"}},
                    Refused{"Cycle", "&a [*a]\n", {"1:1 anchor-or-tag", "1:5 anchor-or-tag"}},
                    Refused{"Tag", "a: !x b\nc: ! d\n", {"1:4 anchor-or-tag", "2:4 anchor-or-tag"}},
                    Refused{"TagOfKey", "!x a: b\n", {"1:1 anchor-or-tag"}},
                    Refused{"VerbatimTag", "!<?> [a]\n", {"1:1 anchor-or-tag"}},
                    Refused{
                        "EmptyTagged", "- !x\n- &y\n", {"1:3 anchor-or-tag", "2:3 anchor-or-tag"}},
                    Refused{"Merge", "a:\n  <<: b\n", {"2:3 anchor-or-tag"}},
                    Refused{"Emphasis",
                            "- *Lärande*, kontinuerligt\n",
                            {"1:3 anchor-or-tag"},
                            "a text that begins with '*' must be put in quotes"},
                    Refused{"Strong", "a: **b** c\n", {"1:4 anchor-or-tag"}},
                    Refused{"StarAlone", "- * b\n", {"1:3 anchor-or-tag"}},
                    Refused{"StarBracket", "- *a[b]\n", {"1:3 anchor-or-tag"}},
                    Refused{"Duplicate",
                            "å: 1\nb: 2\na\xCC\x8A: 3\nå: 4\n",
                            {"3:1 duplicate-key", "4:1 duplicate-key"}},
                    Refused{"DuplicateInBraces", "a: {b: 1, \"b\": 2}\n", {"1:11 duplicate-key"}},
                    Refused{"ListAsKey", "? [a]\n: b\n", {"1:3 key-form"}},
                    Refused{"BraceAsKey", "a: {{b: c}: d}\n", {"1:5 key-form"}},
                    Refused{"NoKey", "a:\n  : b\n", {"2:3 key-form"}},
                    Refused{"NoKeyInBraces", "{, a: b}", {"1:2 key-form"}},
                    Refused{"EscapedNul", R"(a: "bc\0")", {"1:7 control-character"}},
                    Refused{"EscapedBell", R"(a: "\x07")", {"1:5 control-character"}},
                    Refused{"EscapedNextLine", R"(a: "\\\N")", {"1:7 control-character"}},
                    Refused{"EscapedBareByte", R"(a: "\_")", {"1:5 control-character"}},
                    Refused{"EscapedReturn", R"(a: "\r\n")", {"1:5 control-character"}},
                    Refused{"EscapedMark", R"(a: "\uFEFF")", {"1:5 control-character"}},
                    Refused{"EscapedSurrogate", R"(a: "\uD83D\uDE00")", {"1:5 syntax"}},
                    Refused{"Braces", "x:\n  - " + std::string(100, '{'), {"2:69 too-deep"}},
                    Refused{"Dashes",
                            [] {
                              std::string out;
                              for (int i = 0; i < 1000; ++i) out += "- ";
                              return out + "a";
                            }(),
                            {"1:129 too-deep"}}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Syntax, Refusal,
    testing::Values(
        Refused{"OpenDouble",
                "a: b\nc: \"d\ne: f\n",
                {"2:4 syntax"},
                "the quote opened here is never closed"},
        Refused{
            "OpenSingle", "a: [b, 'c]\n", {"1:8 syntax"}, "the quote opened here is never closed"},
        Refused{"ClosedFurtherDown", "a: \"b\nc: \"d\"\n", {"1:4 syntax"}},
        Refused{"AfterQuote",
                "a: 'it's'\n",
                {"1:8 syntax"},
                "the text goes on after its closing quote"},
        Refused{"ColonAfterQuote", "a: \"b\": c\n", {"1:7 syntax"}},
        Refused{"OpenBracket", "a: [b\nc: d\n", {"1:4 syntax"}, "this '[' is never closed"},
        Refused{"OpenBracketBeforeList", "a: [b,\n- c\n", {"1:4 syntax"}},
        Refused{"OpenBrace", "a: {b: c\nd: [e]\n", {"1:4 syntax"}, "this '{' is never closed"},
        Refused{"CloseNothing", "a: [b]]\n", {"1:7 syntax"}, "this ']' closes nothing"},
        Refused{"CloseOther", "a: [b}\n", {"1:6 syntax"}},
        Refused{"MissingComma", "a: [\"b\" c]\n", {"1:9 syntax"}},
        Refused{"ColonInBraces", "a: {b: c: d}\n", {"1:8 syntax"}},
        Refused{"QuestionInBraces", "{text: Why not?, b: c}\n", {"1:15 syntax"}},
        Refused{"Tab", "a:\n\tb: c\n", {"2:1 syntax"}, "a tab cannot indent"},
        Refused{"TabInText", "a: b\n\tc\n", {"2:1 syntax"}, "a tab cannot indent"},
        Refused{"TabInBlock", "a: |\n\tc\n", {"2:1 syntax"}, "a tab cannot indent"},
        Refused{"ColonInText",
                "- text: Hon sade: nej\n",
                {"1:9 syntax"},
                "a text with ': ' in it must be put in quotes"},
        Refused{"ColonInLongText",
                "text: Hon\n  sade sedan: nej\n",
                {"1:7 syntax"},
                "a text with ': ' in it must be put in quotes"},
        Refused{"MissingColon", "seminar\n  id: x\n", {"1:1 syntax"}, "a key needs ': ' after it"},
        Refused{
            "MissingColonBetween", "a: b\nc\nd: e\n", {"2:1 syntax"}, "a key needs ': ' after it"},
        Refused{"MissingColonLast", "a: b\nc", {"2:1 syntax"}, "a key needs ': ' after it"},
        Refused{
            "MissingBlank", "- a: b\n  c:d\n- e\n", {"2:3 syntax"}, "a key needs ': ' after it"},
        Refused{"MissingColonAfterMark",
                "\xEF\xBB\xBF"
                "a: b\n\"c\"\n",
                {"2:1 syntax"},
                "a key needs ': ' after it"},
        Refused{"Deeper",
                "a: b\n  c: d\n",
                {"2:3 syntax"},
                "the indentation here fits nothing above it"},
        Refused{"Between",
                "a:\n  b: c\n d: e\n",
                {"3:2 syntax"},
                "the indentation here fits nothing above it"},
        Refused{"KeyUnderItem",
                "- a\n b: c\n",
                {"2:2 syntax"},
                "the indentation here fits nothing above it"},
        Refused{"ListInLine", "a: - b\n", {"1:4 syntax"}, "a list cannot begin here"},
        Refused{"Link",
                "- [l](x) t\n",
                {"1:3 syntax"},
                "a text that begins with '[' must be put in quotes"},
        Refused{
            "At", "a: @b\n", {"1:4 syntax"}, "a text that begins with '@' must be put in quotes"},
        Refused{"Backquote", "- `b`\n", {"1:3 syntax"}},
        Refused{"Percent", "a: %b\n", {"1:4 syntax"}},
        Refused{"MarkdownQuote",
                "a: > b\n",
                {"1:4 syntax"},
                "a text that begins with '>' must be put in quotes"},
        Refused{"TextAfterComment", "a: b # c\n  d\n", {"1:6 syntax"}},
        Refused{"MissingColonAfterNull", "a: b\nnull\n", {"2:1 syntax"}},
        Refused{"OutdentedNull", "a:\n~\n", {"2:1 syntax"}},
        Refused{"OutdentedText", "a:\nb # c\nd: e\n", {"2:1 syntax"}},
        Refused{"OutdentedBracket", "a:\n  b:\n\n  [c]\n", {"4:3 syntax"}},
        Refused{"TightComment",
                "a: \"b\"#c\nd: [e]#f\ng: |#h\n  i\n",
                {"1:7 syntax", "2:7 syntax", "3:5 syntax"}},
        Refused{"Escape", "å: \"\\q\"\n", {"1:5 syntax"}, "there is no such escape"},
        Refused{"LongKey", std::string(1100, 'k') + ": v\n", {"1:1 syntax"}}),
    name_of_row);

}  // namespace
}  // namespace mellanrum::yaml
