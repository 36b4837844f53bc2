// SPDX-License-Identifier: MIT
//
// cmark-gfm and pandoc read what was written: what they find must be the author's text after the
// documented transform, inside the elements that the writer meant.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "mellanrum/rendering/formats.h"
#include "mellanrum/text/unicode.h"
#include "program.h"
#include "support/attacks.h"
#include "support/markdown_reader.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

using view::Document;

using test::as_read;
using test::replaced;

/// The attacks of which something is left to read.
std::vector<std::string> visible_attacks() {
  std::vector<std::string> out = test::attacks();
  std::erase_if(out, [](const std::string& attack) { return as_read(attack).empty(); });
  return out;
}

class MarkdownRoundTrip : public testing::TestWithParam<test::MarkdownReader> {
 protected:
  void SetUp() override {
    if (!test::has_program(GetParam().program))
      GTEST_SKIP() << GetParam().program << " is not installed";
  }

  /// pandoc takes its time: it is given every attack in fewer places.
  static bool is_slow() { return GetParam().program == "pandoc"; }

  /// Each document must read back as `expected` says, for the attack of the same place.
  static void expect_read(const std::vector<Document>& documents,
                          const std::vector<std::string>& expected,
                          const std::vector<std::string>& attacks, std::size_t places) {
    std::vector<std::string> pages;
    for (const Document& document : documents) pages.push_back(render_markdown(document, {}));
    const std::vector<std::string> read = GetParam().read_all(pages);
    for (std::size_t i = 0; i < attacks.size(); ++i)
      EXPECT_EQ(read[i], expected[i]) << visible(attacks[i]);
    test::tried(test::Promise::inert_text, attacks.size() * places);
  }
};

INSTANTIATE_TEST_SUITE_P(Readers, MarkdownRoundTrip, testing::ValuesIn(test::markdown_readers()),
                         [](const auto& reader) {
                           return replaced(reader.param.program, "-", "_");
                         });

TEST_P(MarkdownRoundTrip, EveryBlockKeepsTheAuthorsText) {
  std::vector<Document> documents;
  std::vector<std::string> expected;
  for (const std::string& attack : visible_attacks()) {
    view::Table table{"k", {{"a", attack}, {"b", "B"}}, {{attack, std::int64_t{1}}}};
    view::Table list{"k", {{"a", "A"}, {"b", attack}}, {{attack, attack}}};
    list.columns[0].part = view::Column::Part::label;
    list.layout = view::Table::Layout::list;
    view::CrossTable cross;
    cross.row_title = attack;
    cross.rows = {{"r", attack}};
    cross.columns = {{"c", attack}};
    cross.cells[{0, 0}].words = {{"w", attack}};
    documents.push_back({"sv",
                         {view::Heading{2, attack}, view::Paragraph{view::plain(attack)},
                          view::List{{view::plain(attack), view::plain(attack)}}, table, list,
                          cross, view::Picture{"a.svg", attack}},
                         0});
    const std::string text = as_read(attack);
    // Markdown cannot mark what begins with a blank, and one beyond ASCII is kept.
    const bool markable = !text.starts_with("\u00A0") && !text.starts_with("\u3000");
    const std::string label = markable ? "‹strong›" + text + "‹/strong›" : text;
    const std::string whole =
        "‹h2›T‹/h2›‹p›T‹/p›‹ul›‹li›T‹/li›‹li›T‹/li›‹/ul›"
        "‹table›‹thead›‹tr›‹th›T‹/th›‹th›B‹/th›‹/tr›‹/thead›"
        "‹tbody›‹tr›‹td›T‹/td›‹td›1‹/td›‹/tr›‹/tbody›‹/table›"
        "‹ul›‹li›L — T: T‹/li›‹/ul›"
        "‹table›‹thead›‹tr›‹th›T‹/th›‹th›T‹/th›‹/tr›‹/thead›"
        "‹tbody›‹tr›‹td›T‹/td›‹td›T‹/td›‹/tr›‹/tbody›‹/table›‹p›‹img›‹/p›";
    expected.push_back(
        replaced(replaced(replaced(whole, "›L", "›" + label), "›T‹", "›" + text + "‹"), "— T: T",
                 "— " + text + ": " + text));
  }
  expect_read(documents, expected, visible_attacks(), 13);
}

TEST_P(MarkdownRoundTrip, NoPlaceOnALineMakesTextActive) {
  std::vector<Document> documents;
  std::vector<std::string> expected;
  const std::size_t step = is_slow() ? 13 : 1;
  for (const std::string& attack : test::attacks()) {
    Document& document = documents.emplace_back();
    std::string& whole = expected.emplace_back();
    for (std::size_t before = 0; before < 80; before += step) {
      std::string words(before, 'x');
      if (before > 40) words[20] = ' ';
      const std::string text = words + " " + attack + " " + attack + " och";
      document.blocks.emplace_back(view::Paragraph{view::plain(text)});
      whole += "‹p›" + as_read(text) + "‹/p›";
    }
  }
  expect_read(documents, expected, test::attacks(), 2 * documents.front().blocks.size());
}

/// A document of its own each, as its beginning may be taken for metadata.
TEST_P(MarkdownRoundTrip, NoDocumentBeginsWithMetadata) {
  for (const std::string attack :
       {"---", "---\na: b\n---", "--- a: b ...", "% a", "title: a", "..."}) {
    const Document document{"sv", {view::Paragraph{view::plain(attack)}}, 0};
    EXPECT_EQ(GetParam().read(render_markdown(document, {})), "‹p›" + as_read(attack) + "‹/p›");
    test::tried(test::Promise::inert_text);
  }
}

TEST_P(MarkdownRoundTrip, EmphasisNeverCostsAWord) {
  std::vector<std::string> befores = {"", "x", "x ", "(", "å", "“", "@", "!", "*", "\u00A0"};
  std::vector<std::string> afters = {"", "x", " x", ")", "ö", "”", "_", "[", "д"};
  if (is_slow()) befores.resize(3), afters.resize(3);
  std::vector<std::string> pages;
  std::vector<std::string> expected;
  std::size_t places = 0;
  std::size_t turn = 0;
  for (const std::string& attack : test::attacks()) {
    ++turn;
    Document document;
    std::string& whole = expected.emplace_back();
    for (const std::string& before : befores) {
      for (const std::string& after : afters) {
        // Every third place, another third for the next attack.
        if (++turn % 3 != 0) continue;
        for (const bool strong : {false, true}) {
          const view::Prose middle = strong ? view::strong(attack) : view::emphasised(attack);
          const view::Prose link{"", {{attack, strong, !strong, "http://a.se"}}};
          document.blocks.emplace_back(view::Paragraph{view::plain(before) + middle + after});
          document.blocks.emplace_back(view::Paragraph{view::plain(before) + link + after});
          const std::string text = as_read(before + attack + after);
          if (text.empty()) continue;
          whole += "‹p›" + text + "‹/p›‹p›" + text + "‹/p›";
        }
      }
    }
    places += document.blocks.size();
    pages.push_back(render_markdown(document, {}));
  }
  const std::vector<std::string> all_read = GetParam().read_all(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string read = all_read[i];
    for (const char* tag :
         {"‹em›", "‹/em›", "‹strong›", "‹/strong›", "‹a href=\"http://a.se\"›", "‹/a›"})
      read = replaced(read, tag, "");
    EXPECT_EQ(read, expected[i]) << visible(test::attacks()[i]);
  }
  test::tried(test::Promise::inert_text, places);
}

TEST_P(MarkdownRoundTrip, MarksAreWhatTheAuthorMarked) {
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
    EXPECT_EQ(GetParam().read(render_markdown(document, {})),
              "‹p›" + std::string(expected) + "‹/p›")
        << author;
  }
}

}  // namespace
}  // namespace mellanrum::rendering
