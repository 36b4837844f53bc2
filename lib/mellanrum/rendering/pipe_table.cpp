// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/pipe_table.h"

#include <algorithm>
#include <string_view>

#include "mellanrum/text/unicode.h"

namespace mellanrum::rendering {
namespace {

/// No cell is padded further: one very long cell must not make every other as long.
constexpr std::size_t widest_padding = 120;

std::string padded(std::string_view text, std::size_t width, bool right) {
  std::string blanks(width - std::min(width, display_width(text)), ' ');
  return right ? blanks.append(text) : std::string(text) + blanks;
}

}  // namespace

std::size_t PipeTable::width(std::size_t column) const {
  // The line under the title needs `---` or `-:`.
  std::size_t widest =
      std::max<std::size_t>(columns[column].right ? 2 : 3, display_width(columns[column].title));
  for (const std::vector<std::string>& row : rows)
    widest = std::max(widest, display_width(row[column]));
  return std::min(widest, widest_padding);
}

std::size_t PipeTable::width() const {
  std::size_t sum = 1;
  for (std::size_t i = 0; i < columns.size(); ++i) sum += width(i) + 3;
  return sum;
}

std::string PipeTable::markdown() const {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns.size(); ++i) widths.push_back(width(i));
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out += "| " + padded(columns[i].title, widths[i], columns[i].right) + ' ';
  out += "|\n";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string line(widths[i], '-');
    if (columns[i].right) line.back() = ':';
    out += "| " + line + ' ';
  }
  out += "|\n";
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      out += "| " + padded(row[i], widths[i], columns[i].right) + ' ';
    out += "|\n";
  }
  return out;
}

}  // namespace mellanrum::rendering
