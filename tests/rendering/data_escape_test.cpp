// SPDX-License-Identifier: MIT
//
// What CSV, TSV and JSON do to author's text, case by case.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "mellanrum/rendering/csv_escape.h"
#include "mellanrum/rendering/json_escape.h"
#include "support/attacks.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

using namespace std::string_literals;

TEST(CsvEscape, MarksWhatMightBeAFormula) {
  const struct {
    const char* text;
    const char* csv;
    const char* tsv;
  } table[] = {
      {"", R"("")", ""},
      {"a", R"("a")", "a"},
      {"a-b = c", R"("a-b = c")", "a-b = c"},
      {"=1", R"("'=1")", "'=1"},
      {"+1", R"("'+1")", "'+1"},
      {"-1", R"("'-1")", "'-1"},
      {"@a", R"("'@a")", "'@a"},
      {"＝1", R"("'＝1")", "'＝1"},
      {"＋1", R"("'＋1")", "'＋1"},
      {"－1", R"("'－1")", "'－1"},
      {"＠a", R"("'＠a")", "'＠a"},
      {"﹦1", R"("'﹦1")", "'﹦1"},
      {"﹢1", R"("'﹢1")", "'﹢1"},
      {"﹣1", R"("'﹣1")", "'﹣1"},
      {"﹫a", R"("'﹫a")", "'﹫a"},
      {"–1", R"("–1")", "–1"},
      {"\ta", "\"'\ta\"", "' a"},
      {"\na", "\"'\na\"", "' a"},
      {"\ra", "\"'\na\"", "' a"},
      {" a", R"(" a")", " a"},
      {" =1", R"("' =1")", "' =1"},
      {"\t =1", "\"'\t =1\"", "'  =1"},
      {"\u00A0=1", "\"'\u00A0=1\"", "'\u00A0=1"},
      {"\u3000＝1", "\"'\u3000＝1\"", "'\u3000＝1"},
      {"\u200B=1", "\"'\u200B=1\"", "'\u200B=1"},
      {"\u202E=1", "\"'=1\"", "'=1"},
      {"\x01=1", "\"'=1\"", "'=1"},
      {"\"=1\"", R"("'""=1""")", "'\"=1\""},
      {"\"a\"", R"("""a""")", "'\"a\""},
      {"a\"b", R"("a""b")", "a\"b"},
      {"'=1", R"("'=1")", "'=1"},
      {"a;=1", R"("a;'=1")", "a;'=1"},
      {"a; -1;b", R"("a;' -1;b")", "a;' -1;b"},
      {"a;\"\"=1", R"("a;'""""=1")", "a;'\"\"=1"},
      {"a\n- b\r\n- c", "\"a\n'- b\r\n'- c\"", "a - b  - c"},
      {"a,=1", R"("a,=1")", "a,=1"},
      {"a\tb\u2028c", "\"a\tb\u2028c\"", "a b c"},
      {"\xFF", "\"\uFFFD\"", "\uFFFD"},
  };
  for (const auto& [text, csv, tsv] : table) {
    EXPECT_EQ(csv_cell(text, false), csv);
    EXPECT_EQ(tsv_cell(text, false), tsv);
    test::tried(test::Promise::inert_text, 2);
  }
}

TEST(CsvEscape, LeavesRawTextAlone) {
  EXPECT_EQ(csv_cell("=1;-1\n@\"", true), "\"=1;-1\n@\"\"\"");
  EXPECT_EQ(tsv_cell("\"=1;-1\n@\t", true), "\"=1;-1 @ ");
}

TEST(JsonEscape, WritesWhatActsAsEscapes) {
  const std::pair<std::string, std::string> table[] = {
      {"", ""},
      {"[1, -2.5e3, true, null]", "[1, -2.5e3, true, null]"},
      {"\"å 名 🙂\"", "\"å 名 🙂\""},
      {"\"a\\nb\\u001b\"\n", "\"a\\nb\\u001b\"\n"},
      {"\"\x7F\"", "\"\\u007F\""},
      {"\"\u0080\u0085\u009B\u009F\u00A0\"", "\"\\u0080\\u0085\\u009B\\u009F\u00A0\""},
      {"\"\u2027\u2028\u2029\"", "\"\u2027\\u2028\\u2029\""},
      {"\"\u202A\u202E\u202F\"", "\"\\u202A\\u202E\u202F\""},
      {"\"\u2066\u2069\u206A\u206F\"", "\"\\u2066\\u2069\\u206A\\u206F\""},
      {"\"\u200E\u200F\u061C\u200B\u200D\"", "\"\u200E\u200F\u061C\u200B\u200D\""},
      {"\"\uFEFF\uFFF9\uFFFB\uFFFC\uFFFD\"", "\"\\uFEFF\\uFFF9\\uFFFB\uFFFC\uFFFD\""},
      {"\"\uFFFE\uFFFF\uFDD0\"", "\"\\uFFFE\\uFFFF\\uFDD0\""},
      {"\"\U0001FFFE\U0010FFFF\"", "\"\\uD83F\\uDFFE\\uDBFF\\uDFFF\""},
      {"\"\U000E0001\U000E007F\U000E0100\"", "\"\\uDB40\\uDC01\\uDB40\\uDC7F\U000E0100\""},
      {"\"</script><!--\"", "\"\\u003C/script>\\u003C!--\""},
      {"{\"<\": \"\u202E\"}", "{\"\\u003C\": \"\\u202E\"}"},
  };
  for (const auto& [json, expected] : table) EXPECT_EQ(inert_json(json), expected);
}

TEST(JsonEscape, KeepsEveryValue) {
  for (const std::string& attack : test::attacks()) {
    const nlohmann::json value = {{attack, {attack, 1}}};
    EXPECT_EQ(nlohmann::json::parse(inert_json(value.dump())), value);
    test::tried(test::Promise::inert_text);
  }
}

TEST(Attacks, AreAsManyAsPromised) {
  for (const test::Attacks& group : test::attack_groups()) {
    EXPECT_GE(group.texts.size(), group.least) << group.aimed_at;
    RecordProperty(std::string(group.aimed_at), static_cast<int>(group.texts.size()));
  }
  EXPECT_EQ(test::attack_groups().size(), 7U);
  EXPECT_GE(test::attacks().size(), 300U);
}

}  // namespace
}  // namespace mellanrum::rendering
