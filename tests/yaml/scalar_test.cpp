// SPDX-License-Identifier: MIT
#include "mellanrum/yaml/scalar.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"
#include "mellanrum/yaml/read.h"
#include "support/attacks.h"

namespace mellanrum::yaml {
namespace {

/// The scalars of a document, in the order in which they stand.
std::vector<std::string> scalars_of(const std::string& document) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceId id = sources.add(Source("a.yaml", "a.yaml", document));
  std::vector<std::string> out;
  const auto tree = read(sources, id, {}, diagnostics);
  if (!tree) return out;
  for (NodeId node = 0; node < tree->nodes.size(); ++node) {
    if ((*tree)[node].kind == Kind::scalar) out.emplace_back(tree->text(node));
  }
  return out;
}

/// What no record may hold, and the reader refuses.
bool has_control(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (!c.valid || is_control(c.value)) return true;
    at += c.length;
  }
  return false;
}

/// Texts that YAML or a careless writer would change.
std::vector<std::string> texts() {
  std::vector<std::string> out{
      "no",      "Yes",     "~",   "null",       "012",     "1e3",        "2016-11-17", "a: b",
      "a #b",    "#a",      "- a", "*a*",        "[a](b)",  "{a}",        "a, b",       "Why?",
      "a:",      " a",      "a ",  "a  b",       "a\nb",    "a\tb",       "\"a\"",      "'a'",
      "a\\b",    "---",     "...", "!a",         "&a",      "%a",         "@a",         "`a`",
      "|",       ">",       "=",   "<<",         "\u202Ea", "\uFEFFa",    "a\u2028b",   "åäö",
      "0x1F",    "1:20",    "off", "a: >- b",    "? a",     "a'b",        "a\"b",       "½ - a",
      "٣",       "y",       "N",   "\U0001F600", "a|b",     "a>b",        "– a",        "a – b?",
      "# # # #", "\u00A0a", "a\r", "=a",         "a--- b",  "a\U000E0041"};
  for (const std::string& attack : test::attacks()) {
    if (!attack.empty() && !has_control(attack)) out.push_back(attack);
  }
  return out;
}

TEST(Scalar, ReadsBackAsItWasWhereverItStands) {
  ASSERT_GT(texts().size(), 150U);
  for (const std::string& text : texts()) {
    const std::string written = scalar(text);
    EXPECT_EQ(written.find('\n'), std::string::npos) << text;
    const std::string document = "k: " + block_scalar(text) + "\nl: [" + written + ", " + written +
                                 "]\nm: {n: " + written + ", o: 1}\np:\n- " + block_scalar(text) +
                                 "\n";
    const std::string as_read = nfc(text);
    const std::vector<std::string> expected{"k", as_read, "l", as_read, as_read, "m",
                                            "n", as_read, "o", "1",     "p",     as_read};
    EXPECT_EQ(scalars_of(document), expected) << document;
    EXPECT_EQ(scalars_of(written + ": v\n"), (std::vector<std::string>{as_read, "v"})) << written;
  }
}

TEST(Scalar, IsQuotedOnlyWhereItHasToBe) {
  EXPECT_EQ(scalar("Region Skåne"), "Region Skåne");
  EXPECT_EQ(scalar("planupprättaren"), "planupprättaren");
  EXPECT_EQ(scalar("Vi måste våga. Och hinna!"), "\"Vi måste våga. Och hinna!\"");
  EXPECT_EQ(block_scalar("Vi måste våga. Och hinna!"), "Vi måste våga. Och hinna!");
  EXPECT_EQ(block_scalar("Varför: ja"), "\"Varför: ja\"");
  EXPECT_EQ(scalar("no"), "\"no\"");
  EXPECT_EQ(scalar("2016"), "\"2016\"");
  EXPECT_EQ(scalar("a\u202Eb"), "\"a\\u202Eb\"");
}

TEST(Prose, ReadsBackAsItWasAtEveryWidth) {
  for (const std::string& text : texts()) {
    for (const std::size_t width : {8U, 20U, 40U, 100U}) {
      const std::string document = "- text: " + prose(text, 4, 4, width) + "\n  kind: gap\n";
      EXPECT_EQ(scalars_of(document), (std::vector<std::string>{"text", nfc(text), "kind", "gap"}))
          << document;
    }
  }
}

TEST(Prose, IsFoldedAtBlanks) {
  EXPECT_EQ(prose("Vi vill inte vänta längre", 4, 6, 16), ">-\n    Vi vill inte\n    vänta längre");
  EXPECT_EQ(prose("Vi vill", 4, 6, 20), "Vi vill");
  EXPECT_EQ(prose("två  blanka är inte en", 4, 6, 16), "två  blanka är inte en");
}

TEST(Comment, HoldsNothingButComments) {
  EXPECT_EQ(comment("a\n\nb", 2), "  # a\n  #\n  # b\n");
  for (const std::string& text : texts()) {
    const std::string written = comment(text, 0);
    std::istringstream lines(written);
    for (std::string line; std::getline(lines, line);) EXPECT_TRUE(line.starts_with('#')) << line;
    EXPECT_EQ(scalars_of(written + "a: b\n"), (std::vector<std::string>{"a", "b"})) << written;
  }
}

}  // namespace
}  // namespace mellanrum::yaml
