// SPDX-License-Identifier: MIT
//
// cmark-gfm reads what was written, with its extensions and raw HTML on: what it finds must be the
// author's text after the documented transform, inside the elements that the writer meant.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "attacks.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/printable.h"
#include "program.h"

namespace mellanrum::rendering {
namespace {

using view::Document;

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// The transform that the writer documents.
std::string as_read(const std::string& author) {
  std::string text;
  for (const char c : one_line(author)) {
    if (c == ' ' && (text.empty() || text.back() == ' ')) continue;
    text += c;
    if (c == '@') text += "\u200B";
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

/// HTML with its entities decoded, the addresses of links as the only attributes, and no line ends
/// but blanks inside of text. `‹` and `›` stand around tags, since text may hold `<`.
std::string read_back(const std::string& markdown) {
  const std::string html = test::output_of(
      "cmark-gfm --unsafe -e table -e strikethrough -e autolink --to html", markdown);
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    std::string text = html.substr(at, open - at);
    if (text.find_first_not_of('\n') == std::string::npos) text.clear();
    for (const auto& [entity, character] : {std::pair{"&lt;", "<"}, std::pair{"&gt;", ">"},
                                            std::pair{"&quot;", "\""}, std::pair{"&amp;", "&"}})
      text = replaced(text, entity, character);
    out += replaced(text, "\n", " ");
    if (open == html.size()) break;
    const std::size_t close = std::min(html.find('>', open), html.size());
    const std::string tag = html.substr(open + 1, close - open - 1);
    std::string kept = tag.substr(0, tag.find(' '));
    if (kept == "a" || kept == "input") kept = tag;
    out += "‹" + kept + "›";
    at = close + 1;
  }
  return out;
}

std::string read_back(const Document& document) { return read_back(render_markdown(document, {})); }

class MarkdownRoundTrip : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::has_program("cmark-gfm")) GTEST_SKIP() << "cmark-gfm is not installed";
  }
};

TEST_F(MarkdownRoundTrip, EveryBlockKeepsTheAuthorsText) {
  for (const std::string& attack : test::attacks()) {
    view::Table table{"k", {{"a", attack}, {"b", "B"}}, {{attack, std::int64_t{1}}}};
    view::Table list{"k", {{"a", "A"}, {"b", attack}}, {{attack, attack}}};
    list.columns[0].part = view::Column::Part::label;
    list.layout = view::Table::Layout::list;
    view::CrossTable cross;
    cross.row_title = attack;
    cross.rows = {{"r", attack}};
    cross.columns = {{"c", attack}};
    cross.cells[{0, 0}].words = {{"w", attack}};
    const Document document{"sv",
                            {view::Heading{2, attack}, view::Paragraph{view::plain(attack)},
                             view::List{{view::plain(attack), view::plain(attack)}}, table, list,
                             cross, view::Picture{"a.svg", attack}},
                            0};
    const std::string text = as_read(attack);
    // Markdown cannot mark what begins with a no-break space.
    const bool markable = !text.starts_with("\u00A0");
    const std::string label = markable ? "‹strong›" + text + "‹/strong›" : text;
    const std::string expected =
        "‹h2›T‹/h2›‹p›T‹/p›‹ul›‹li›T‹/li›‹li›T‹/li›‹/ul›"
        "‹table›‹thead›‹tr›‹th›T‹/th›‹th›B‹/th›‹/tr›‹/thead›"
        "‹tbody›‹tr›‹td›T‹/td›‹td›1‹/td›‹/tr›‹/tbody›‹/table›"
        "‹ul›‹li›L — T: T‹/li›‹/ul›"
        "‹table›‹thead›‹tr›‹th›T‹/th›‹th›T‹/th›‹/tr›‹/thead›"
        "‹tbody›‹tr›‹td›T‹/td›‹td›T‹/td›‹/tr›‹/tbody›‹/table›‹p›‹img›‹/p›";
    EXPECT_EQ(read_back(document),
              replaced(replaced(replaced(expected, "›L", "›" + label), "›T", "›" + text), "— T: T",
                       "— " + text + ": " + text))
        << attack;
  }
}

TEST_F(MarkdownRoundTrip, NoPlaceOnALineMakesTextActive) {
  for (const std::string& attack : test::attacks()) {
    Document document;
    std::string expected;
    for (std::size_t before = 0; before < 80; ++before) {
      std::string words(before, 'x');
      if (before > 40) words[20] = ' ';
      const std::string text = words + " " + attack + " " + attack + " och";
      document.blocks.emplace_back(view::Paragraph{view::plain(text)});
      expected += "‹p›" + as_read(text) + "‹/p›";
    }
    EXPECT_EQ(read_back(document), expected) << attack;
  }
}

TEST_F(MarkdownRoundTrip, EmphasisNeverCostsAWord) {
  for (const std::string& attack : test::attacks()) {
    Document document;
    std::string expected;
    for (const std::string before : {"", "x", "x ", "(", "å", "“", "@", "!", "*", "\u00A0"}) {
      for (const std::string after : {"", "x", " x", ")", "ö", "”", "_", "[", "д"}) {
        for (const bool strong : {false, true}) {
          const view::Prose middle = strong ? view::strong(attack) : view::emphasised(attack);
          const view::Prose link{"", {{attack, strong, !strong, "http://a.se"}}};
          document.blocks.emplace_back(view::Paragraph{view::plain(before) + middle + after});
          document.blocks.emplace_back(view::Paragraph{view::plain(before) + link + after});
          const std::string text = as_read(before + attack + after);
          expected += "‹p›" + text + "‹/p›‹p›" + text + "‹/p›";
        }
      }
    }
    std::string read = read_back(document);
    for (const char* tag :
         {"‹em›", "‹/em›", "‹strong›", "‹/strong›", "‹a href=\"http://a.se\"›", "‹/a›"})
      read = replaced(read, tag, "");
    EXPECT_EQ(read, expected) << attack;
  }
}

TEST_F(MarkdownRoundTrip, MarksAreWhatTheAuthorMarked) {
  const std::pair<const char*, const char*> table[] = {
      {"an *old* word", "an ‹em›old‹/em› word"},
      {"**a**", "‹strong›a‹/strong›"},
      {"x*a*y", "x‹em›a‹/em›y"},
      {"x***a***y", "x‹em›‹strong›a‹/strong›‹/em›y"},
      {"*a **b** c*", "‹em›a ‹strong›b‹/strong› c‹/em›"},
      {"*a**b**c*", "‹em›a‹strong›b‹/strong›c‹/em›"},
      {"**a*b*c**", "‹strong›a‹em›b‹/em›c‹/strong›"},
      {"x**a*b*c**y", "x‹strong›a‹em›b‹/em›c‹/strong›y"},
      {"***a** b*", "‹em›‹strong›a‹/strong› b‹/em›"},
      {"**a *b***", "‹strong›a ‹em›b‹/em›‹/strong›"},
      {"(*a*), \"**b**\"", "(‹em›a‹/em›), \"‹strong›b‹/strong›\""},
      {"[a b](https://a.se/x)", "‹a href=\"https://a.se/x\"›a b‹/a›"},
      {"*a [b](http://c) d*", "‹em›a‹/em› ‹a href=\"http://c\"›‹em›b‹/em›‹/a› ‹em›d‹/em›"},
      {"![b](http://c)", "!‹a href=\"http://c\"›b‹/a›"},
      {"a![b *c*](http://c?a=b&lt=c)", "a!‹a href=\"http://c?a=b&amp;lt=c\"›b ‹em›c‹/em›‹/a›"},
      {"[a](http://b/(c)'`|^$)", "‹a href=\"http://b/%28c%29%27%60%7C%5E%24\"›a‹/a›"},
      {"[a](http://b/å%20c)", "‹a href=\"http://b/%C3%A5%20c\"›a‹/a›"},
      {"[a](mailto:x@y.se)", "‹a href=\"mailto:x@y.se\"›a‹/a›"},
      {"[https://x.se](https://a.se)", "‹a href=\"https://a.se\"›https://x.se‹/a›"},
  };
  for (const auto& [author, expected] : table) {
    const Document document{"sv", {view::Paragraph{view::parse_prose(author)}}, 0};
    EXPECT_EQ(read_back(document), "‹p›" + std::string(expected) + "‹/p›") << author;
  }
}

}  // namespace
}  // namespace mellanrum::rendering
