// SPDX-License-Identifier: MIT
//
// CSV and TSV: a cell read back is the printable text, after a ' where a spreadsheet would run it.
#include <algorithm>

#include "fuzz/target.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/printable.h"
#include "support/invariants.h"

namespace mellanrum::fuzz {
namespace {

/// Whether `cell` is `text` but for a `'` here and there.
bool is_marked(std::string_view cell, std::string_view text) {
  std::size_t at = 0;
  for (const char c : cell) {
    if (at < text.size() && text[at] == c) {
      ++at;
    } else if (c != '\'') {
      return false;
    }
  }
  return at == text.size();
}

/// Whether a spreadsheet would run the cell, or a part of it behind a semicolon or line end.
bool is_run_by_spreadsheets(std::string_view cell) {
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t first = cell.find_first_not_of(" \t\"", at);
    if (first == std::string_view::npos) return false;
    const std::string_view part = cell.substr(first);
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
      if (part.starts_with(sign)) return true;
    }
    at = cell.find_first_of(";\r\n", at);
    at = at == std::string_view::npos ? cell.size() : at + 1;
  }
  return false;
}

void check_cell(const std::string& cell, const std::string& text, bool raw) {
  if (raw) {
    expect(cell == text, "a cell is the author's text", cell);
  } else {
    expect(is_marked(cell, text), "a cell is the author's text, with marks", cell);
    expect(!is_run_by_spreadsheets(cell), "no cell is run", cell);
  }
}

void check(const std::vector<std::string>& row, const std::string& text, bool raw,
           std::string_view whole) {
  expect(row.size() == 3 && row[0] == "1" && row[2] == "true", "the row has its cells", whole);
  check_cell(row[1], text, raw);
}

}  // namespace

void csv(std::string_view bytes) {
  view::Table table{"t", {{"a", ""}, {"b", ""}, {"c", ""}}, {}};
  table.rows = {{std::int64_t{1}, std::string(bytes), true},
                {std::int64_t{1}, view::parse_prose(bytes), true},
                {std::int64_t{1}, std::vector<view::Link>{{std::string(bytes), ""}}, true}};
  const view::Document document{"sv", {table}, 0};
  const std::string text = rendering::printable(bytes);
  expect(!has_control(text, "\t\r\n"), "printable text has no control characters", text);
  const std::string line = rendering::one_line(bytes);
  for (const bool raw : {false, true}) {
    rendering::Options options;
    options.csv_raw = raw;
    const std::string written = rendering::render_csv(document, options);
    const auto rows = test::read_csv(written);
    expect(rows.size() == 4, "the table has its rows", written);
    for (std::size_t i = 1; i < rows.size(); ++i) check(rows[i], text, raw, written);

    const std::string tabbed = rendering::render_tsv(document, options);
    expect(std::count(tabbed.begin(), tabbed.end(), '\n') == 4 &&
               std::count(tabbed.begin(), tabbed.end(), '\t') == 8,
           "a row is a line and a cell between tabs", tabbed);
    const std::size_t begin = tabbed.find("\n1\t") + 3;
    const std::string cell = tabbed.substr(begin, tabbed.find('\t', begin) - begin);
    check_cell(cell, line, raw);
  }
}

}  // namespace mellanrum::fuzz
