// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/markdown_escape.h"
#include "mellanrum/rendering/markdown_inline.h"
#include "mellanrum/rendering/markdown_table.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::rendering {
namespace {

using namespace view;

std::string markdown(std::vector<Block> blocks) {
  return render_markdown({"sv", std::move(blocks), 0}, {});
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    widest = std::max(widest, display_width(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return widest;
}

TEST(MarkdownEscape, EscapesOnlyWhatCouldBeActive) {
  const std::pair<const char*, const char*> table[] = {
      {"Plain, \"quoted\" (text) - 5 % + 3 = 8; it's #1!",
       "Plain, \"quoted\" (text) - 5 % + 3 = 8; it's #1!"},
      {"a & b < c > d", "a &amp; b &lt; c &gt; d"},
      {"\\`*[]|~$", "\\\\\\`\\*\\[\\]\\|\\~\\$"},
      {"a_b å_ä _c_ d_", "a_b å_ä \\_c\\_ d\\_"},
      {"×_a a_÷", "×\\_a a\\_÷"},
      {"https://a 12:30", "https\\://a 12:30"},
      {"a:smile:b :+1:-1: :100: 12:30:45 ::", "a\\:smile:b \\:+1\\:-1: \\:100: 12:30:45 ::"},
      {"www.a xwww.b WwW. ww.", "www\\.a xwww\\.b WwW\\. ww."},
      {"a@b",
       "a@\u200B"
       "b"},
  };
  for (const auto& [text, expected] : table) EXPECT_EQ(escape_markdown(text), expected);
  EXPECT_EQ(escape_markdown("a! b!", true), "a! b\\!");
}

TEST(MarkdownEscape, GuardsTheBeginningOfALine) {
  const std::pair<const char*, const char*> table[] = {
      {"#", "\\#"},     {"###", "\\###"}, {"#a", "#a"},   {"-", "\\-"},     {"---", "\\---"},
      {":-:", "\\:-:"}, {"-5", "-5"},     {"+", "\\+"},   {"+46", "+46"},   {"=", "\\="},
      {"===", "\\==="}, {"=a", "=a"},     {"1.", "1\\."}, {"12)", "12\\)"}, {"1.5", "1.5"},
      {"2016", "2016"}, {"1.a", "1.a"},   {".", "."},     {"", ""},         {"–", "–"},
  };
  for (const auto& [word, expected] : table) EXPECT_EQ(guard_line_start(word), expected);
}

TEST(MarkdownEscape, EncodesAddresses) {
  EXPECT_EQ(encode_address("http://a/å?b=c&d=%20 (x)<\"'\\>|\n\u00A0\x80"),
            "http://a/å?b=c&amp;d=%20%20%28x%29%3C%22%27%5C%3E%7C%0A%C2%A0%80");
  EXPECT_EQ(encode_path("kartor/a b%#?.svg"), "kartor/a%20b%25%23%3F.svg");
  EXPECT_EQ(encode_path("javascript:x"), "javascript%3Ax");
}

TEST(Markdown, BlocksStandApartAndEndInOneLineEnd) {
  EXPECT_EQ(markdown({}), "");
  EXPECT_EQ(markdown({Heading{1, "A"}, Paragraph{plain("b")}, Paragraph{plain(" ")},
                      List{{plain("c"), plain("d")}}, List{{plain("e")}}, List{},
                      Picture{"f g.svg", "h"}}),
            "# A\n\nb\n\n- c\n- d\n\n* e\n\n![h](f%20g.svg)\n");
  EXPECT_EQ(markdown({Heading{0, "a\n b"}, Heading{9, "c ##"}, Heading{2, " "}}),
            "# a b\n\n###### c \\##\n");
}

TEST(Markdown, ParagraphsAreKeptInProse) {
  EXPECT_EQ(markdown({Paragraph{parse_prose("a\nb\n\n\n*c*\n \nd")}}), "a b\n\n*c*\n\nd\n");
  EXPECT_EQ(markdown({List{{parse_prose("a\n\nb"), plain("c")}}}), "- a\n\n  b\n- c\n");
}

TEST(Markdown, WrapsAtEightyColumnsWithHangingIndentation) {
  const std::string word = "åäöåäöåäö";
  std::string text;
  for (int i = 0; i < 9; ++i) text += word + " ";
  EXPECT_EQ(markdown({List{{plain(text + "1. x")}}}),
            "- åäöåäöåäö åäöåäöåäö åäöåäöåäö åäöåäöåäö åäöåäöåäö åäöåäöåäö åäöåäöåäö\n"
            "  åäöåäöåäö åäöåäöåäö 1. x\n");
  EXPECT_EQ(markdown({Paragraph{plain(std::string(79, 'x') + " 1. - #")}}),
            std::string(79, 'x') + "\n1\\. - #\n");
  EXPECT_EQ(markdown({Paragraph{plain(std::string(90, 'x') + " y")}}),
            std::string(90, 'x') + "\ny\n");
}

Table people() {
  Table table;
  table.key = "people";
  table.columns = {{"id", "Id", Column::Show::on_request},
                   {"name", "Name"},
                   {"n", "Said"},
                   {"share", "Share"},
                   {"open", "Open"},
                   {"note", "Note", Column::Show::when_filled},
                   {"actors", "Actors", Column::Show::always, "actors"}};
  table.rows = {
      {std::string("a"), Link{"a", "Åsa"}, std::int64_t{12}, 0.5, true, std::monostate{},
       std::vector<Link>{{"x", "X"}, {"y", "Y|"}}},
      {std::string("b"), Link{"b", "名前"}, std::int64_t{-3}, 1.0 / 3, false, std::string(),
       std::vector<Link>{}},
      {std::string("c"), Link{"c", ""}, std::monostate{}, -0.001, std::monostate{},
       std::monostate{}, std::vector<Link>{{"x", "X"}}},
  };
  return table;
}

TEST(MarkdownGrid, IsPaddedByWidth) {
  EXPECT_EQ(markdown({people()}),
            "| Name | Said | Share | Open | Actors |\n"
            "| ---- | ---: | ----: | ---- | ------ |\n"
            "| Åsa  |   12 |   0.5 | ✓    | X, Y\\| |\n"
            "| 名前 |   -3 |  0.33 |      |        |\n"
            "| c    |      |     0 |      | X      |\n");
}

TEST(MarkdownGrid, SaysWhatAnEmptyListMeans) {
  Table table;
  table.columns = {{.key = "a", .title = "Held by", .none = "nobody"},
                   {.key = "b", .title = "B", .show = Column::Show::when_filled, .none = "none"}};
  table.rows = {{std::vector<Link>{}, std::vector<Link>{}}, {std::monostate{}, std::monostate{}}};
  EXPECT_EQ(markdown({table}),
            "| Held by |\n"
            "| ------- |\n"
            "| nobody  |\n"
            "|         |\n");
}

TEST(MarkdownGrid, ShowsOnlyWhatIsForPages) {
  Table table = people();
  table.audience = Audience::data;
  EXPECT_EQ(markdown({table}), "");
  table.audience = Audience::page;
  EXPECT_NE(markdown({table}), "");
  table.rows.clear();
  EXPECT_EQ(markdown({table}), "");
}

TEST(MarkdownGrid, CountsListsThenCutsTexts) {
  Table table;
  table.columns = {{"name", "Name"},
                   {"n", "N"},
                   {"a", "Actors", Column::Show::always, "actors"},
                   {"b", "Themes", Column::Show::always, "themes"}};
  const Link long_link{"l", "Samrådsgruppen för älvdalen"};
  table.rows = {
      {std::string("Kort"), std::int64_t{1234567},
       std::vector<Link>{long_link, long_link, long_link},
       std::vector<Link>{{"t", "Ett"}, {"u", "Två"}}},
      {std::string("Kort"), std::int64_t{1}, std::vector<Link>{long_link}, std::vector<Link>{}}};
  EXPECT_EQ(markdown({table}),
            "| Name |       N | Actors                      | Themes   |\n"
            "| ---- | ------: | --------------------------- | -------- |\n"
            "| Kort | 1234567 | 3 actors                    | Ett, Två |\n"
            "| Kort |       1 | Samrådsgruppen för älvdalen |          |\n");

  table.rows[0][0] =
      "Landskapsarkitekternas * gemensamma [nämnd] för frågor om rummet mellan husen";
  const std::string fitted = markdown({table});
  EXPECT_LE(widest_line(fitted), 80U) << fitted;
  EXPECT_NE(fitted.find("| Landskapsarkitekternas… |"), std::string::npos) << fitted;
  EXPECT_NE(fitted.find(" 1234567 "), std::string::npos);
}

TEST(MarkdownGrid, NeverCutsBelowTwelveColumnsNorNumbers) {
  Table table;
  for (int i = 0; i < 8; ++i) table.columns.push_back({"c", "T"});
  std::vector<Cell> row(7, std::string("Bostadsbyggnadsberedningen"));
  row.emplace_back(std::int64_t{1234567890123456});
  table.rows = {row};
  const std::string line = "| Bostadsbygg… ";
  std::string expected;
  for (int i = 0; i < 7; ++i) expected += line;
  EXPECT_NE(markdown({table}).find(expected + "| 1234567890123456 |"), std::string::npos);
}

TEST(MarkdownGrid, PadsNothingAsFarAsAVeryLongCell) {
  Table table;
  table.columns = {{"l", "L"}};
  table.rows = {{std::vector<Link>{{"x", std::string(100'000, 'x')}}}};
  table.rows.resize(1000, {std::string("y")});
  EXPECT_LT(markdown({table}).size(), 300'000U);
}

TEST(MarkdownGrid, CutsProseAtTheEndOfALetter) {
  EXPECT_EQ(cut_markdown(parse_prose("en *mycket lång* text"), 12), "en *mycket…*");
  EXPECT_EQ(cut_markdown(plain("abc"), 3), "abc");
  EXPECT_EQ(cut_markdown(plain("abcd"), 3), "ab…");
  EXPECT_EQ(cut_markdown(plain("[[[["), 5), "\\[\\[…");
  EXPECT_EQ(cut_markdown(plain("名前名前"), 6), "名前…");
  EXPECT_EQ(cut_markdown(plain("e\u0301e\u0301e\u0301"), 2), "e\u0301…");
  EXPECT_EQ(cut_markdown(plain("名前"), 1), "…");
}

TEST(MarkdownList, LeavesOutWhatIsMissing) {
  Table table;
  table.layout = Table::Layout::list;
  table.columns = {{.key = "id", .title = "Id", .part = Column::Part::label},
                   {.key = "said", .title = "Said", .part = Column::Part::body},
                   {"by", ""},
                   {"themes", "Themes"},
                   {"open", "Open"}};
  const Cell none;
  table.rows = {
      {std::string("1"), parse_prose("that *is* so"), Link{"a", "Åsa"},
       std::vector<Link>{{"x", "X"}, {"y", "Y"}}, true},
      {none, parse_prose("- 1. that"), none, none, false},
      {std::string("3"), none, none, std::vector<Link>{{"x", "X"}}, none},
      {none, none, Link{"a", "Åsa"}, none, none},
      {none, none, none, none, none},
  };
  EXPECT_EQ(markdown({table}),
            "- **1**: that *is* so — Åsa · Themes: X, Y · Open\n"
            "- \\- 1. that\n"
            "- **3** — Themes: X\n"
            "- Åsa\n");
}

CrossTable matrix(const std::vector<std::string>& names) {
  CrossTable table;
  table.row_title = "Role";
  table.column_title = "Theme";
  table.total_title = "Total";
  table.rows = {{"a", "Anna"}, {"b", "Bo"}, {"c", "Cai"}};
  for (const std::string& name : names) table.columns.push_back({name, name});
  for (std::size_t row = 0; row < 3; ++row)
    for (std::size_t column = 0; column < names.size(); ++column)
      if (row != 1 && column != 1)
        table.cells[{row, column}].count = static_cast<int>(row + column);
  table.row_totals = {2, 0, 3};
  table.column_totals.assign(names.size(), 7);
  table.total = 9;
  return table;
}

TEST(MarkdownMatrix, LeavesOutEmptyRowsAndColumns) {
  EXPECT_EQ(markdown({matrix({"X", "Y", "Z"})}),
            "| Role  |  X |  Z | Total |\n"
            "| ----- | -: | -: | ----: |\n"
            "| Anna  |  · |  2 |     2 |\n"
            "| Cai   |  2 |  4 |     3 |\n"
            "| Total |  7 |  7 |     9 |\n");
  CrossTable empty = matrix({"X"});
  empty.cells.clear();
  EXPECT_EQ(markdown({empty}), "");
}

TEST(MarkdownMatrix, NumbersColumnsThatDoNotFit) {
  const std::string text =
      markdown({matrix({"Samarbete i vardagen", "-", "Uppdraget och dess gränser", "Mandat",
                        "Rummet mellan husen"})});
  EXPECT_EQ(text,
            "| Role  |  1 |  2 |  3 |  4 | Total |\n"
            "| ----- | -: | -: | -: | -: | ----: |\n"
            "| Anna  |  · |  2 |  3 |  4 |     2 |\n"
            "| Cai   |  2 |  4 |  5 |  6 |     3 |\n"
            "| Total |  7 |  7 |  7 |  7 |     9 |\n"
            "\nTheme\n\n"
            "1. Samarbete i vardagen\n"
            "2. Uppdraget och dess gränser\n"
            "3. Mandat\n"
            "4. Rummet mellan husen\n");
}

TEST(MarkdownMatrix, CutsRowNamesLast) {
  CrossTable table = matrix(std::vector<std::string>(12, "Något rätt långt"));
  table.rows[0].name = "Samordnaren av det gemensamma arbetet";
  const std::string text = markdown({table});
  EXPECT_LE(widest_line(text), 80U) << text;
  EXPECT_NE(text.find("| Samordnar"), std::string::npos) << text;
  EXPECT_NE(text.find("… | "), std::string::npos) << text;

  table.cells[{0, 0}] = {0, {{"h", "holds"}, {"c", "could"}}};
  const std::string words = markdown({table});
  EXPECT_NE(words.find("| holds, could "), std::string::npos);
}

TEST(MarkdownGraph, IsTheTableOfItsTies) {
  Graph graph;
  graph.key = "map";
  graph.from_title = "From";
  graph.tie_title = "Tie";
  graph.to_title = "To";
  graph.state_title = "State";
  graph.mutual_name = "both ways";
  graph.legend = {{"existing", "there"}, {"wanted", "wished for"}};
  graph.nodes = {{"a", "Anna", "actor"}, {"b", "Bo", "actor"}, {"c", "C_", "actor"}};
  graph.edges = {{"a", "b", {"g", "gives to"}, "existing"}, {"b", "a", {}, "existing", true}};
  EXPECT_EQ(markdown({graph}),
            "| From | Tie         | To   |\n"
            "| ---- | ----------- | ---- |\n"
            "| Anna | gives to    | Bo   |\n"
            "| Bo   | (both ways) | Anna |\n"
            "\nC\\_\n");
  graph.edges[1].meaning = "wanted";
  EXPECT_NE(markdown({graph}).find("| Bo   | (both ways) | Anna | wished for |"),
            std::string::npos);
  graph.edges.clear();
  EXPECT_EQ(markdown({graph}), "Anna, Bo, C\\_\n");
}

}  // namespace
}  // namespace mellanrum::rendering
