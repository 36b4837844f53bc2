// SPDX-License-Identifier: MIT
#include "mellanrum/text/unicode.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <clocale>
#include <vector>

namespace mellanrum {
namespace {

using namespace std::string_literals;

TEST(Nfc, ComposesAndKeeps) {
  EXPECT_EQ(nfc(""), "");
  EXPECT_EQ(nfc("plain"), "plain");
  EXPECT_EQ(nfc("a\u030A o\u0308"), "å ö");
  EXPECT_EQ(nfc("åäö"), "åäö");
  EXPECT_EQ(nfc("\u212B"), "Å");
  EXPECT_EQ(nfc("ﬁ"), "ﬁ");
  EXPECT_EQ(nfc("å\xFF"), "å\uFFFD");
}

TEST(Fold, MakesCaseNotMatter) {
  const struct {
    std::string_view a;
    std::string_view b;
    bool same;
  } rows[] = {
      {"Region SKÅNE", "region skåne", true},
      {"A\u030A", "å", true},
      {"Straße", "STRASSE", true},
      {"ẞ", "ss", true},
      {"ΣΊΣΥΦΟΣ", "σίσυφος", true},
      {"I", "i", true},
      {"I", "ı", false},
      {"i", "ı", false},
      {"İ", "i", false},
      {"å", "a", false},
      {"ö", "o", false},
  };
  for (const auto& row : rows) EXPECT_EQ(fold(row.a) == fold(row.b), row.same) << row.a << row.b;
}

TEST(Fold, DoesNotLookAtTheLocale) {
  for (const char* locale : {"tr_TR.UTF-8", "sv_SE.UTF-8", "C"}) {
    std::setlocale(LC_ALL, locale);
    EXPECT_EQ(fold("TITLE İI"), "title i\u0307i") << locale;
    EXPECT_EQ(capitalized("istanbul"), "Istanbul") << locale;
  }
}

TEST(Fold, FoldsTheFoldedToItself) {
  for (const char* text : {"Straße", "İ", "Å", "ΣΊΣΥΦΟΣ", "ŉ", "ǰ", "ﬃ", "a\xFFz"}) {
    EXPECT_EQ(fold(fold(text)), fold(text));
    EXPECT_EQ(fold(nfc(text)), fold(text));
  }
}

TEST(Capitalized, ChangesTheFirstCharacterAlone) {
  const struct {
    std::string_view text;
    std::string expected;
  } rows[] = {{"", ""},
              {"roll", "Roll"},
              {"åtgärd", "Åtgärd"},
              {"EU-roll", "EU-roll"},
              {"3 roller", "3 roller"},
              {"ǆ", "ǅ"},
              {"\xFFx", "\xFFx"}};
  for (const auto& row : rows) EXPECT_EQ(capitalized(row.text), row.expected);
}

TEST(DisplayWidth, CountsColumns) {
  const struct {
    std::string_view text;
    std::size_t width;
  } rows[] = {
      {"", 0},  {"abc", 3}, {"åäö", 3},      {"a\u030A", 1}, {"日本", 4},    {"Ａ", 2},
      {"ｱ", 1}, {"😀", 2},   {"a\u200Bb", 2}, {"\u00AD", 0},  {"e\u20DD", 1}, {"\xFF", 1},
  };
  for (const auto& row : rows) EXPECT_EQ(display_width(row.text), row.width) << row.text;
}

TEST(IsId, TakesLettersAndDigitsOfAnyScript) {
  for (const char* good : {"a", "7", "planupprättaren", "region-skåne", "r1.b_c", "东京", "α1",
                           "a\u0301", "हिन्दी", "A-", "x-rays"}) {
    EXPECT_TRUE(is_id(good)) << good;
  }
  for (const char* bad : {"", "-a", "_a", ".a", "a b", "a#b", "a/b", "a,b", "a:b", "\u0301a",
                          "a\u200B", "a\u202E", "a\xFF", "a\n", "😀", "a’b", "(a)", "*a"}) {
    EXPECT_FALSE(is_id(bad)) << bad;
  }
}

TEST(IsControl, IsC0C1AndDel) {
  for (const char32_t c : {U'\0', U'\x07', U'\x1B', U'\x1F', U'\x7F', U'\x80', U'\x9B', U'\x9F'}) {
    EXPECT_TRUE(is_control(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\t', U'\n', U'\r', U' ', U'~', U'\u00A0', U'å', U'\u202E'}) {
    EXPECT_FALSE(is_control(c)) << static_cast<unsigned>(c);
  }
}

TEST(Visible, LeavesNothingForTheTerminalToObey) {
  const struct {
    std::string text;
    std::string shown;
  } rows[] = {
      {"Skåne 😀", "Skåne 😀"},
      {"a\tb", "a b"},
      {"a\r\nb", "a\\r\\nb"},
      {"\x1B[31m", "\\x1B[31m"},
      {"\0"s, "\\x00"},
      {"\x7F", "\\x7F"},
      {"\u0085\u009B", "\\u0085\\u009B"},
      {"\u061C\u200E\u200F", "\\u061C\\u200E\\u200F"},
      {"\u202A\u202E\u2066\u2069", "\\u202A\\u202E\\u2066\\u2069"},
      {"\u2028\u2029\uFEFF", "\\u2028\\u2029\\uFEFF"},
      {"a\xC3(", "a\\xC3("},
  };
  for (const auto& row : rows) EXPECT_EQ(visible(row.text), row.shown);
}

std::vector<std::string> sorted(const char* language, std::vector<std::string> words) {
  const Collator collator(language);
  std::sort(words.begin(), words.end(),
            [&](const auto& a, const auto& b) { return collator.compare(a, b) < 0; });
  return words;
}

TEST(Collator, SortsByTheLanguage) {
  using Words = std::vector<std::string>;
  const Words words{"ö", "z", "ä", "Å", "a", "o", "å", "b"};
  EXPECT_EQ(sorted("sv", words), (Words{"a", "b", "o", "z", "å", "Å", "ä", "ö"}));
  EXPECT_EQ(sorted("sv-SE", words), sorted("sv", words));
  EXPECT_EQ(sorted("de", words), (Words{"a", "å", "Å", "ä", "b", "o", "ö", "z"}));
  EXPECT_EQ(sorted("xx", words), sorted("de", words));
  EXPECT_EQ(sorted("", words), sorted("en", words));
}

TEST(Collator, ComparesEqualTextAsEqual) {
  const Collator collator("sv");
  EXPECT_EQ(collator.compare("å", "å"), 0);
  EXPECT_EQ(collator.compare("å", "a\u030A"), 0);
  EXPECT_NE(collator.compare("a", "A"), 0);
}

}  // namespace
}  // namespace mellanrum
