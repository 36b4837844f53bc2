// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/markdown_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "mellanrum/rendering/markdown_escape.h"
#include "mellanrum/rendering/markdown_inline.h"
#include "mellanrum/rendering/printable.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::rendering {
namespace {

using view::Cell;
using view::Column;
using view::Link;
using view::Prose;

constexpr std::size_t narrowest_text = 12;
constexpr std::size_t readable_name = 32;
constexpr std::string_view blanks = " \t\r\n";

const std::string& shown(const Link& link) { return link.name.empty() ? link.id : link.name; }

/// A cell as words for people; nothing where it is absent, empty or "no".
Prose words_of(const Cell& cell) {
  return std::visit(
      [](const auto& value) -> Prose {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return {};
        } else if constexpr (std::is_same_v<T, bool>) {
          return view::plain(value ? "✓" : "");
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
          return view::plain(fmt::format("{}", value));
        } else if constexpr (std::is_same_v<T, double>) {
          return view::plain(rounded(value));
        } else if constexpr (std::is_same_v<T, std::string>) {
          return view::plain(value);
        } else if constexpr (std::is_same_v<T, Link>) {
          return view::plain(shown(value));
        } else if constexpr (std::is_same_v<T, Prose>) {
          return value;
        } else {
          return view::plain(joined_names(value));
        }
      },
      cell);
}

/// The same, with the column's own word for a list that is given and empty.
Prose words_of(const Cell& cell, const Column& column) {
  const auto* links = std::get_if<std::vector<Link>>(&cell);
  return links != nullptr && links->empty() ? view::plain(column.none) : words_of(cell);
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

bool is_text(const Cell& cell) {
  return std::holds_alternative<std::string>(cell) || std::holds_alternative<Link>(cell) ||
         std::holds_alternative<Prose>(cell);
}

std::vector<std::size_t> shown_columns(const view::Table& table) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column::Show show = table.columns[i].show;
    const auto fills = [&](const std::vector<Cell>& row) { return !words_of(row[i]).runs.empty(); };
    if (show == Column::Show::always || (show == Column::Show::when_filled &&
                                         std::any_of(table.rows.begin(), table.rows.end(), fills)))
      found.push_back(i);
  }
  return found;
}

/// A grid while it is fitted: its cells as Markdown beside the cells they came from.
class Grid {
 public:
  explicit Grid(const view::Table& table) : table_(table), from_(shown_columns(table)) {
    for (const std::size_t i : from_) {
      const auto any = [&](bool (*is)(const Cell&)) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [&](const std::vector<Cell>& row) { return is(row[i]); });
      };
      texts_.push_back(any(is_text));
      pipes_.columns.push_back({inline_markdown(view::plain(table.columns[i].title).runs),
                                any(is_number) && !texts_.back()});
    }
    for (const std::vector<Cell>& row : table.rows) {
      std::vector<std::string>& cells = pipes_.rows.emplace_back();
      for (const std::size_t i : from_)
        cells.push_back(inline_markdown(words_of(row[i], table.columns[i]).runs));
    }
    for (std::size_t i = 0; i < from_.size(); ++i) widths_.push_back(pipes_.width(i));
  }

  std::string markdown(bool fitted) {
    if (from_.empty() || table_.rows.empty()) return {};
    if (!fitted) return pipes_.markdown();
    count_lists();
    cut_texts();
    return pipes_.markdown();
  }

 private:
  static std::size_t width(const std::vector<std::size_t>& columns) {
    std::size_t sum = 1;
    for (const std::size_t column : columns) sum += column + 3;
    return sum;
  }

  void count_lists() {
    std::vector<bool> counted(from_.size(), false);
    while (width(widths_) > page_width) {
      std::optional<std::size_t> widest;
      for (std::size_t i = 0; i < from_.size(); ++i) {
        if (counted[i] || table_.columns[from_[i]].noun.empty()) continue;
        if (!widest || widths_[i] > widths_[*widest]) widest = i;
      }
      if (!widest) return;
      counted[*widest] = true;
      count_list(*widest);
      widths_[*widest] = pipes_.width(*widest);
    }
  }

  void count_list(std::size_t column) {
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const auto* links = std::get_if<std::vector<Link>>(&table_.rows[row][from_[column]]);
      if (links == nullptr || links->size() < 2) continue;
      const std::string count =
          fmt::format("{} {}", links->size(), table_.columns[from_[column]].noun);
      pipes_.rows[row][column] = inline_markdown(view::plain(count).runs);
    }
  }

  /// First how narrow each column must be, a column at a time; then each cell is cut once. The
  /// first column says what the row is about: it is kept readable as long as others can give way.
  void cut_texts() {
    std::vector<std::size_t> limits = widths_;
    for (const std::size_t least_name : {readable_name, narrowest_text}) {
      for (std::size_t whole = width(limits); whole > page_width; --whole) {
        std::optional<std::size_t> widest;
        for (std::size_t i = 0; i < from_.size(); ++i) {
          const std::size_t least = std::max(i == 0 ? least_name : narrowest_text,
                                             display_width(pipes_.columns[i].title));
          if (!texts_[i] || table_.columns[from_[i]].whole || limits[i] <= least) continue;
          if (!widest || limits[i] > limits[*widest]) widest = i;
        }
        if (!widest) break;
        --limits[*widest];
      }
    }
    for (std::size_t i = 0; i < from_.size(); ++i) {
      if (limits[i] == widths_[i]) continue;
      for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        const Cell& cell = table_.rows[row][from_[i]];
        if (is_text(cell)) pipes_.rows[row][i] = cut_markdown(words_of(cell), limits[i]);
      }
    }
  }

  const view::Table& table_;
  std::vector<std::size_t> from_;  // the columns of the table that are shown
  std::vector<bool> texts_;
  PipeTable pipes_;
  std::vector<std::size_t> widths_;
};

/// The first `count` characters of `prose` and an ellipsis.
std::vector<view::Run> beginning(const Prose& prose, std::size_t count) {
  std::vector<view::Run> runs;
  for (const view::Run& run : prose.runs) {
    if (count == 0) break;
    std::size_t at = 0;
    for (; at < run.text.size() && count > 0; --count) at += code_point_at(run.text, at).length;
    runs.push_back({run.text.substr(0, at), run.emphasis, run.strong, run.link});
  }
  while (!runs.empty() && runs.back().text.find_last_not_of(blanks) + 1 < runs.back().text.size()) {
    runs.back().text.resize(runs.back().text.find_last_not_of(blanks) + 1);
    if (runs.back().text.empty()) runs.pop_back();
  }
  if (runs.empty()) runs.emplace_back();
  runs.back().text += "…";
  return runs;
}

}  // namespace

std::string joined_names(const std::vector<Link>& links) {
  std::string names;
  for (const Link& link : links) {
    if (!names.empty()) names += ", ";
    names += shown(link);
  }
  return names;
}

std::string cut_markdown(const Prose& prose, std::size_t width) {
  std::string whole = inline_markdown(prose.runs);
  if (display_width(whole) <= width) return whole;
  // A character takes a column or two, a mark that combines none: it may cost a few letters more.
  for (std::size_t count = width; count > 0; --count) {
    std::string part = inline_markdown(beginning(prose, count));
    if (display_width(part) <= width) return part;
  }
  return "…";
}

std::string grid_markdown(const view::Table& table, bool fitted) {
  return Grid(table).markdown(fitted);
}

std::string list_markdown(const view::Table& table, char bullet) {
  const std::vector<std::size_t> columns = shown_columns(table);
  std::string out;
  for (const std::vector<Cell>& row : table.rows) {
    std::string item;
    bool first_detail = true;
    bool labelled = false;
    for (const Column::Part part :
         {Column::Part::label, Column::Part::body, Column::Part::detail}) {
      for (const std::size_t i : columns) {
        const Column& column = table.columns[i];
        if (column.part != part) continue;
        const Prose words = words_of(row[i], column);
        std::string text = inline_markdown(
            part == Column::Part::label ? view::strong(view::bare(words)).runs : words.runs);
        if (text.empty()) continue;
        if (part == Column::Part::detail) {
          const bool yes = std::holds_alternative<bool>(row[i]);
          std::string title = column.title.substr(0, column.title.find_last_not_of(blanks) + 1);
          // The colon is escaped with the title, which it might make an emoji.
          if (!title.empty() && !yes) title += ':';
          title = inline_markdown(view::plain(title).runs);
          if (!title.empty()) text = yes ? title : title + " " + text;
          if (!item.empty()) item += first_detail ? " — " : " · ";
          first_detail = false;
        } else if (!item.empty()) {
          item += part == Column::Part::body && labelled ? ": " : " ";
          labelled = false;
        }
        labelled = labelled || part == Column::Part::label;
        item += text;
      }
    }
    if (item.empty()) continue;
    out += wrap_markdown(item, std::string{bullet, ' '}, "  ");
  }
  return out;
}

}  // namespace mellanrum::rendering
