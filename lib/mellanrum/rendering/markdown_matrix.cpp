// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/markdown_matrix.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "mellanrum/rendering/markdown_inline.h"
#include "mellanrum/rendering/markdown_table.h"
#include "mellanrum/rendering/pipe_table.h"
#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

using view::CrossTable;

constexpr std::size_t narrowest_name = 12;
/// Numbers in the place of one or two headings would only make them harder to read.
constexpr std::size_t fewest_numbered = 3;

std::string escaped(const std::string& text) { return inline_markdown(view::plain(text).runs); }

std::string escaped(const view::Link& link) {
  return escaped(link.name.empty() ? link.id : link.name);
}

std::string number(std::int64_t count) { return count == 0 ? "·" : fmt::format("{}", count); }

bool is_empty(const CrossTable::Meeting& meeting) {
  return meeting.count == 0 && meeting.words.empty();
}

/// The rows and columns that hold something.
struct Filled {
  std::vector<std::size_t> rows;
  std::vector<std::size_t> columns;
  bool words = false;

  explicit Filled(const CrossTable& table) {
    std::vector<bool> columns_filled(table.columns.size(), false);
    for (const auto& [at, meeting] : table.cells) {
      if (is_empty(meeting)) continue;
      columns_filled[at.second] = true;
      words = words || !meeting.words.empty();
      if (rows.empty() || rows.back() != at.first) rows.push_back(at.first);
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      if (columns_filled[column]) columns.push_back(column);
  }
};

PipeTable pipes_of(const CrossTable& table, const Filled& filled) {
  const bool row_margin = !table.row_totals.empty();
  PipeTable pipes;
  pipes.columns.push_back({escaped(table.row_title), false});
  for (const std::size_t column : filled.columns)
    pipes.columns.push_back({escaped(table.columns[column]), !filled.words});
  if (row_margin) pipes.columns.push_back({escaped(table.total_title), true});

  for (const std::size_t row : filled.rows) {
    std::vector<std::string>& cells = pipes.rows.emplace_back();
    cells.push_back(escaped(table.rows[row]));
    for (const std::size_t column : filled.columns) {
      const CrossTable::Meeting& meeting = table.at(row, column);
      cells.push_back(meeting.words.empty() ? number(meeting.count)
                                            : escaped(joined_names(meeting.words)));
    }
    if (row_margin) cells.push_back(number(table.row_totals[row]));
  }
  if (!table.column_totals.empty()) {
    std::vector<std::string>& cells = pipes.rows.emplace_back();
    cells.push_back(escaped(table.total_title));
    for (const std::size_t column : filled.columns)
      cells.push_back(number(table.column_totals[column]));
    if (row_margin) cells.push_back(number(table.total));
  }
  return pipes;
}

/// Row names cut as far as the page asks, where that is enough.
void cut_row_names(PipeTable& pipes, const CrossTable& table, const Filled& filled) {
  const std::size_t over = pipes.width() - page_width;
  const std::size_t widest = pipes.width(0);
  if (widest < over + narrowest_name) return;
  const std::size_t limit = widest - over;
  for (std::size_t i = 0; i < filled.rows.size(); ++i) {
    const view::Link& row = table.rows[filled.rows[i]];
    pipes.rows[i][0] = cut_markdown(view::plain(row.name.empty() ? row.id : row.name), limit);
  }
}

}  // namespace

std::string matrix_markdown(const CrossTable& table, bool fitted) {
  const Filled filled(table);
  if (filled.rows.empty()) return {};
  expect_writable(filled.rows.size(), filled.columns.size());
  PipeTable pipes = pipes_of(table, filled);
  if (pipes.width() <= page_width || filled.columns.size() < fewest_numbered) {
    return pipes.markdown();
  }

  std::string names = '\n' + wrap_markdown(escaped(table.column_title)) + '\n';
  for (std::size_t i = 0; i < filled.columns.size(); ++i) {
    const std::string label = fmt::format("{}.", i + 1);
    pipes.columns[i + 1].title = fmt::format("{}", i + 1);
    names += wrap_markdown(escaped(table.columns[filled.columns[i]]), label + ' ',
                           std::string(label.size() + 1, ' '));
  }
  if (fitted && pipes.width() > page_width) cut_row_names(pipes, table, filled);
  return pipes.markdown() + names;
}

}  // namespace mellanrum::rendering
