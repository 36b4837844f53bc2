// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/csv_escape.h"

#include <algorithm>

#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

constexpr std::u32string_view signs = U"=+-@＝＋－＠﹦﹢﹣﹫";
constexpr std::u32string_view skipped = U" \t\r\n\"";
constexpr std::string_view cell_ends = ";\r\n";

/// Whether a cell that begins so might be a formula. Spreadsheets differ in which blanks they trim.
bool begins_formula(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (signs.find(point.value) != std::u32string_view::npos) return true;
    const bool skip =
        skipped.find(point.value) != std::u32string_view::npos || is_blank_or_hidden(point.value);
    if (!skip) return false;
    at += point.length;
  }
  return false;
}

bool begins_with_any(std::string_view text, std::string_view characters) {
  return !text.empty() && characters.find(text.front()) != std::string_view::npos;
}

std::string without_formulas(std::string_view text) {
  std::string out;
  if (begins_with_any(text, "\t\r\n")) out += '\'';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(cell_ends, at), text.size() - 1) + 1;
    const std::string_view part = text.substr(at, end - at);
    if (begins_formula(part) && out != "'") out += '\'';
    out += part;
    at = end;
  }
  return out;
}

}  // namespace

std::string csv_cell(std::string_view text, bool raw) {
  const std::string words = raw ? printable(text) : without_formulas(printable(text));
  std::string out = "\"";
  for (const char c : words) {
    if (c == '"') out += '"';
    out += c;
  }
  return out += '"';
}

std::string tsv_cell(std::string_view text, bool raw) {
  std::string out = one_line(text);
  if (raw) return out;
  const bool marked = begins_with_any(printable(text), "\t\r\n\"");
  out = without_formulas(out);
  if (marked && !out.starts_with('\'')) out.insert(0, 1, '\'');
  return out;
}

}  // namespace mellanrum::rendering
