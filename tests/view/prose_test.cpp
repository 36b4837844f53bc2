// SPDX-License-Identifier: MIT
#include "mellanrum/view/prose.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace mellanrum::view {
namespace {

/// Runs with their marks in signs of their own: {e:…}, {s:…}, {es:…}, {words -> address}.
std::string marked(const Prose& prose) {
  std::string out;
  for (const Run& run : prose.runs) {
    std::string text = run.text;
    if (!run.link.empty()) text += " -> " + run.link;
    const std::string marks =
        std::string(run.emphasis ? "e" : "") + std::string(run.strong ? "s" : "");
    if (!marks.empty()) text = marks + ":" + text;
    out += marks.empty() && run.link.empty() ? text : "{" + text + "}";
  }
  return out;
}

TEST(Prose, UnderstandsItsMarksAndNothingElse) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", ""},
      {"plain", "plain"},
      {"an *old* word", "an {e:old} word"},
      {"a **firm** word", "a {s:firm} word"},
      {"***both***", "{es:both}"},
      {"*a **b** c*", "{e:a }{es:b}{e: c}"},
      {"**a *b***", "{s:a }{es:b}"},
      {"***a** b*", "{es:a}{e: b}"},
      {"***a* b**", "{es:a}{s: b}"},
      {"***a** b", "{s:*a} b"},
      {"***a* b", "**{e:a} b"},
      {"*two\nlines*", "{e:two\nlines}"},
      {"2*3*4", "2{e:3}4"},
      // Not well formed: as it stands.
      {"a * b * c", "a * b * c"},
      {"*", "*"},
      {"**", "**"},
      {"*open", "*open"},
      {"shut*", "shut*"},
      {"* a*", "* a*"},
      {"*a *", "*a *"},
      {"**a*", "**a*"},
      {"****a****", "****a****"},
      {"*a\n\nb*", "*a\n\nb*"},
      {"*a\n \t\n*b*", "*a\n \t\n{e:b}"},
      {"*a **b* c**", "{e:a **b} c**"},
      {"_a_ `b` ~~c~~ <b>d</b> ![e](f)", "_a_ `b` ~~c~~ <b>d</b> ![e](f)"},
      {"\\*a\\*", "\\{e:a\\}"},
      // Links.
      {"see [it](https://a.se/b).", "see {it -> https://a.se/b}."},
      {"[x](HTTP://A.se)", "{x -> HTTP://A.se}"},
      {"[x](mailto:a@b.se)", "{x -> mailto:a@b.se}"},
      {"[x](https://a.se/b_(c))", "{x -> https://a.se/b_(c)}"},
      {"[*x* y](http://a)", "{e:x -> http://a}{ y -> http://a}"},
      {"*see [x](http://a)*", "{e:see }{e:x -> http://a}"},
      {"*see [x* y](http://a)", "*see {x* y -> http://a}"},
      {"[x](http://a*b) *c*", "{x -> http://a*b} {e:c}"},
      {"[x](javascript:alert(1))", "[x](javascript:alert(1))"},
      {"[x](data:text/html,y)", "[x](data:text/html,y)"},
      {"[x](/etc/passwd)", "[x](/etc/passwd)"},
      {"[x]( http://a)", "[x]( http://a)"},
      {"[x](http://a b)", "[x](http://a b)"},
      {"[x](http://a", "[x](http://a"},
      {"[x](http://)", "[x](http://)"},
      {"[](http://a)", "[](http://a)"},
      {"[ ](http://a)", "[ ](http://a)"},
      {"[x] (http://a)", "[x] (http://a)"},
      {"[a [x](http://a) b]", "[a {x -> http://a} b]"},
      {"https://a.se", "https://a.se"},
  };
  for (const auto& [text, expected] : table) {
    const Prose prose = parse_prose(text);
    EXPECT_EQ(marked(prose), expected) << text;
    EXPECT_EQ(prose.source, text);
  }
}

TEST(Prose, LosesNoCharacterThatIsNoMark) {
  // Every text of up to seven characters over the alphabet of marks.
  const std::string alphabet = "*a [](";
  std::vector<std::string> texts = {""};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = texts[i];
    std::string without;
    for (const char c : bare(parse_prose(text)))
      if (c != '*') without += c;
    std::string expected;
    for (const char c : text)
      if (c != '*') expected += c;
    ASSERT_EQ(without, expected) << text;
    if (text.size() < 6)
      for (const char c : alphabet) texts.push_back(text + c);
  }
}

TEST(Prose, TakesTimeInProportionToItsLength) {
  for (const char* unit : {"*", "* ", "*a", "a*", "**a *", "[", "[a](", "[a](http://",
                           "[a](http://(", "*a*", "**a** *b", "\n ", "*a\n\n"}) {
    std::string text;
    while (text.size() < 200'000) text += unit;
    EXPECT_EQ(parse_prose(text).source.size(), text.size());
  }
}

TEST(Prose, IsPutTogether) {
  const Prose whole = strong("Name") + ": " + emphasised("x") + parse_prose("*y* z");
  EXPECT_EQ(marked(whole), "{s:Name}: {e:xy} z");
  EXPECT_EQ(whole.source, "Name: x*y* z");
  EXPECT_EQ(bare(whole), "Name: xy z");
  EXPECT_EQ(marked(plain("*a*")), "*a*");
  Prose twice = plain("a");
  twice = twice + twice;
  EXPECT_EQ(bare(twice), "aa");
}

}  // namespace
}  // namespace mellanrum::view
