// SPDX-License-Identifier: MIT
//
// JSON, CSV and TSV: as they are written, and as Python's own readers read them.
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/printable.h"
#include "program.h"
#include "support/attacks.h"
#include "support/markdown_reader.h"
#include "support/promise.h"

namespace mellanrum::rendering {
namespace {

using namespace view;
using test::replaced;

Table every_cell() {
  Table table;
  table.key = "t";
  for (const char* key : {"none", "yes", "int", "real", "text", "link", "nil", "prose", "list"})
    table.columns.push_back({key, "title"});
  table.columns[1].show = Column::Show::on_request;
  table.rows = {{std::monostate{}, true, std::int64_t{-7}, 0.25, std::string("a \"b\", c"),
                 Link{"x", "X"}, Link{"", "nobody"}, parse_prose("*is*"),
                 std::vector<Link>{{"p", "P"}, {"q", "Q"}}}};
  return table;
}

CrossTable cross() {
  CrossTable table;
  table.key = "cells";
  table.total_title = "Total";
  table.rows = {{"r1", "One"}, {"r2", "Two"}};
  table.columns = {{"c1", "A"}, {"c2", "B"}};
  table.cells = {{{0, 1}, {2, {}}}, {{1, 1}, {3, {}}}};
  table.row_totals = {2, 3};
  table.column_totals = {0, 4};
  table.total = 4;
  return table;
}

Graph graph() {
  Graph graph;
  graph.key = "map";
  graph.nodes = {{"actor/a", "Anna", "actor", {"agency", "Agency"}, "g"},
                 {"actor/b", "B", "actor"}};
  graph.edges = {{"actor/a", "actor/b", {"gives", "gives to"}, "wanted", true, 3},
                 {"actor/b", "actor/a", {}, "existing"}};
  return graph;
}

Document document(std::vector<Block> blocks) { return {"sv", std::move(blocks), 0}; }

TEST(Json, WritesRawValues) {
  EXPECT_EQ(render_json(document({every_cell()}), {}), R"({
  "schema": "mellanrum/1",
  "t": [
    {
      "none": null,
      "yes": true,
      "int": -7,
      "real": 0.25,
      "text": "a \"b\", c",
      "link": "x",
      "nil": null,
      "prose": "*is*",
      "list": [
        "p",
        "q"
      ]
    }
  ]
}
)");
}

TEST(Json, WritesEveryBlockThatIsData) {
  CrossTable words = cross();
  words.key = "words";
  words.words_key = "states";
  words.cells[{0, 0}].words = {{"h", "holds"}};
  Table page = every_cell();
  page.audience = Audience::page;
  Table empty = every_cell();
  empty.rows.clear();
  Document whole = document({Heading{1, "x"}, page, cross(), words, graph()});
  whole.omitted = 2;
  EXPECT_EQ(nlohmann::json::parse(render_json(whole, {})), nlohmann::json::parse(R"({
    "schema": "mellanrum/1", "omitted": 2,
    "cells": [{"row": "r1", "column": "c2", "count": 2}, {"row": "r2", "column": "c2", "count": 3}],
    "words": [{"row": "r1", "column": "c1", "count": 0, "states": ["h"]},
              {"row": "r1", "column": "c2", "count": 2, "states": []},
              {"row": "r2", "column": "c2", "count": 3, "states": []}],
    "map": {"nodes": [{"id": "actor/a", "label": "Anna", "kind": "agency", "group": "g"},
                      {"id": "actor/b", "label": "B", "kind": null, "group": null}],
            "edges": [{"from": "actor/a", "to": "actor/b", "kind": "gives", "status": "wanted",
                       "mutual": true, "weight": 3},
                      {"from": "actor/b", "to": "actor/a", "kind": null, "status": "existing",
                       "mutual": false, "weight": null}]}})"));
  EXPECT_EQ(render_json(document({}), {}), "{\n  \"schema\": \"mellanrum/1\"\n}\n");
  EXPECT_EQ(render_json(document({empty}), {}),
            "{\n  \"schema\": \"mellanrum/1\",\n  \"t\": []\n}\n");
}

TEST(Json, IsValidWhateverTheText) {
  Table table{"t", {{"a", "A"}}, {{std::string("\x01\xFF\x7F\n")}, {std::nan("")}}};
  const auto parsed = nlohmann::json::parse(render_json(document({table}), {}));
  EXPECT_EQ(parsed["t"][0]["a"], "\x01\uFFFD\x7F\n");
  EXPECT_TRUE(parsed["t"][1]["a"].is_null());
}

TEST(Csv, QuotesTextAndLeavesNumbersBare) {
  EXPECT_EQ(render_csv(document({every_cell()}), {}),
            "\"none\",\"yes\",\"int\",\"real\",\"text\",\"link\",\"nil\",\"prose\",\"list\"\n"
            ",true,-7,0.25,\"a \"\"b\"\", c\",\"x\",,\"*is*\",\"p; q\"\n");
  EXPECT_EQ(render_tsv(document({every_cell()}), {}),
            "none\tyes\tint\treal\ttext\tlink\tnil\tprose\tlist\n"
            "\ttrue\t-7\t0.25\ta \"b\", c\tx\t\t*is*\tp; q\n");
}

TEST(Csv, WritesMatricesAndEdges) {
  EXPECT_EQ(render_csv(document({cross()}), {}),
            "\"id\",\"name\",\"c1\",\"c2\",\"total\"\n"
            "\"r1\",\"One\",0,2,2\n"
            "\"r2\",\"Two\",0,3,3\n"
            "\"total\",\"Total\",0,4,4\n");
  CrossTable words = cross();
  words.words_key = "states";
  words.cells = {{{0, 0}, {0, {{"h", "holds"}, {"c", "could"}}}}, {{1, 1}, {3, {}}}};
  words.row_totals.clear();
  words.column_totals.clear();
  EXPECT_EQ(render_csv(document({words}), {}),
            "\"id\",\"name\",\"c1\",\"c2\"\n\"r1\",\"One\",\"h; c\",\n\"r2\",\"Two\",,3\n");
  EXPECT_EQ(render_csv(document({graph()}), {}),
            "\"from\",\"to\",\"kind\",\"status\",\"mutual\",\"weight\"\n"
            "\"actor/a\",\"actor/b\",\"gives\",\"wanted\",true,3\n"
            "\"actor/b\",\"actor/a\",,\"existing\",false,\n");
}

TEST(Csv, RunsNoFormula) {
  for (const std::string beginning :
       {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    const Document one = document({Table{"t", {{"a", "A"}}, {{beginning + "1"}}}});
    const std::string kept = beginning == "\r" ? "\n" : beginning;
    EXPECT_EQ(render_csv(one, {}), "\"a\"\n\"'" + kept + "1\"\n");
    EXPECT_EQ(render_csv(one, {{}, true}), "\"a\"\n\"" + kept + "1\"\n");
    EXPECT_EQ(render_tsv(one, {}).substr(0, 3), "a\n'");
  }
}

TEST(Csv, HoldsTheTableThatWasNamed) {
  const Document several = document({every_cell(), cross(), graph()});
  EXPECT_EQ(render_csv(several, {"cells"}).substr(0, 11), "\"id\",\"name\"");
  const auto complaint = [](const Document& document, const Options& options) -> std::string {
    try {
      return render_csv(document, options);
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
  };
  EXPECT_EQ(complaint(several, {}), "the answer holds several tables, name one: t, cells, map");
  EXPECT_EQ(complaint(several, {"x"}), "the answer holds no table 'x', but: t, cells, map");
  EXPECT_EQ(complaint(document({Heading{1, "x"}}), {}), "the answer holds nothing in this format");
}

TEST(Formats, AreFoundByName) {
  for (const Format& format : formats()) EXPECT_EQ(find_format(format.name), &format);
  EXPECT_EQ(formats().size(), 6U);
  EXPECT_EQ(find_format("docx"), nullptr);
  EXPECT_TRUE(find_format("tsv")->one_table);
}

/// Every attack as the text of a row.
Document attacks(const std::vector<Column>& columns = {{"text", ""}}) {
  Table table{"t", columns, {}};
  for (const std::string& attack : test::attacks()) {
    table.rows.emplace_back(columns.size() - 1, std::string("first"));
    table.rows.back().emplace_back(attack);
  }
  return document({table});
}

template <class Transform>
std::vector<std::string> transformed(Transform transform) {
  std::vector<std::string> out;
  for (const std::string& attack : test::attacks()) out.push_back(transform(attack));
  return out;
}

void expect_python_reads(const std::string& program, const std::string& input,
                         const std::vector<std::string>& expected) {
  const std::string out = test::output_of("python3 -c '" + program + "'", input);
  const auto read = nlohmann::json::parse(out, nullptr, false);
  ASSERT_TRUE(read.is_array()) << out;
  ASSERT_EQ(read.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(read[i], expected[i]);
  test::tried(test::Promise::inert_text, expected.size());
}

/// Reads rows of one cell; `dialect` is for Python's csv.reader.
std::string rows_by_python(const std::string& dialect) {
  return "import csv, io, json, sys; rows = csv.reader(io.TextIOWrapper(sys.stdin.buffer, "
         "encoding=\"utf-8\", newline=\"\")" +
         dialect + "); print(json.dumps([\"|\".join(row) for row in rows][1:]))";
}

class Python : public testing::Test {
 protected:
  void SetUp() override {
    if (!test::has_program("python3")) GTEST_SKIP() << "python3 is not installed";
  }
};

TEST_F(Python, ReadsTheSameFromJson) {
  const std::string json = render_json(attacks(), {});
  expect_python_reads(
      "import json, sys; print(json.dumps([row[\"text\"] for row in "
      "json.load(sys.stdin.buffer)[\"t\"]]))",
      json, test::attacks());
  expect_python_reads(
      "import json, sys, unicodedata as u; t = sys.stdin.buffer.read().decode(); "
      "print(json.dumps(sorted({hex(ord(c)) for c in t if c != \"\\n\" and (c == \"<\" or "
      "u.category(c) in (\"Cc\", \"Zl\", \"Zp\", \"Cn\") or u.bidirectional(c) in "
      "(\"LRE\", \"RLE\", \"LRO\", \"RLO\", \"PDF\", \"LRI\", \"RLI\", \"FSI\", \"PDI\"))})))",
      json, {});
}

TEST_F(Python, ReadsTheSameFromCsvAndTsv) {
  expect_python_reads(rows_by_python(""), render_csv(attacks(), {{}, true}),
                      transformed(printable));
  expect_python_reads(rows_by_python(", delimiter=\"\\t\", quoting=csv.QUOTE_NONE"),
                      render_tsv(attacks(), {{}, true}), transformed(one_line));
}

TEST_F(Python, FindsNoFormulaInCsvAndTsv) {
  // However a spreadsheet parts the cells: at commas or semicolons, with quotes or without, and
  // whatever blanks it trims before it looks for a formula.
  const std::string formulas = R"py(
import csv, io, json, sys, unicodedata
def plain(cell):
    cell = unicodedata.normalize("NFKC", cell)
    while cell and (cell[0].isspace() or unicodedata.category(cell[0]) in ("Cf", "Cc")): cell = cell[1:]
    return cell
text = sys.stdin.buffer.read().decode()
found = []
for delimiter in DELIMITERS:
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting):
            # Without quotes, and between commas, RFC 4180 was not read: no spreadsheet does that.
            if delimiter == "," and quoting == csv.QUOTE_NONE: continue
            found += [cell for cell in row if plain(cell)[:1] in tuple("=+-@")]
print(json.dumps(found))
)py";
  // A second column, as cells that are parted wrongly begin and end inside of those before.
  const Document two = attacks({{"first", ""}, {"text", ""}});
  expect_python_reads(replaced(formulas, "DELIMITERS", "\",;\""), render_csv(two, {}), {});
  expect_python_reads(replaced(formulas, "DELIMITERS", "\"\\t\""), render_tsv(two, {}), {});
  test::tried(test::Promise::inert_text, 2 * test::attacks().size());
}

}  // namespace
}  // namespace mellanrum::rendering
