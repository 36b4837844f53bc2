// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <cmath>
#include <type_traits>

#include "mellanrum/rendering/csv_escape.h"
#include "mellanrum/rendering/edge_table.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

class Writer {
 public:
  Writer(bool quotes, bool raw) : quotes_(quotes), raw_(raw) {}

  void text(std::string_view author) {
    separate();
    out_ += quotes_ ? csv_cell(author, raw_) : tsv_cell(author, raw_);
  }

  void bare(std::string_view number) {
    separate();
    out_ += number;
  }

  void end_row() {
    out_ += '\n';
    first_ = true;
  }

  std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (!first_) out_ += quotes_ ? ',' : '\t';
    first_ = false;
  }

  bool quotes_;
  bool raw_;
  bool first_ = true;
  std::string out_;
};

std::string joined_ids(const std::vector<view::Link>& links) {
  std::string ids;
  for (const view::Link& link : links) {
    if (!ids.empty()) ids += "; ";
    ids += link.id;
  }
  return ids;
}

void write(Writer& out, const view::Cell& cell) {
  std::visit(
      [&](const auto& value) {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          out.bare("");
        } else if constexpr (std::is_same_v<T, bool>) {
          out.bare(value ? "true" : "false");
        } else if constexpr (std::is_same_v<T, std::int64_t>) {
          out.bare(fmt::format("{}", value));
        } else if constexpr (std::is_same_v<T, double>) {
          out.bare(std::isfinite(value) ? fmt::format("{}", value) : std::string{});
        } else if constexpr (std::is_same_v<T, std::string>) {
          out.text(value);
        } else if constexpr (std::is_same_v<T, view::Link>) {
          value.id.empty() ? out.bare("") : out.text(value.id);
        } else if constexpr (std::is_same_v<T, view::Prose>) {
          out.text(value.source);
        } else {
          out.text(joined_ids(value));
        }
      },
      cell);
}

void write(Writer& out, const view::Table& table) {
  for (const view::Column& column : table.columns) out.text(column.key);
  out.end_row();
  for (const std::vector<view::Cell>& row : table.rows) {
    for (const view::Cell& cell : row) write(out, cell);
    out.end_row();
  }
}

void write(Writer& out, const view::CrossTable& table) {
  expect_writable(table.rows.size(), table.columns.size());
  const bool row_margin = !table.row_totals.empty();
  out.text("id");
  out.text("name");
  for (const view::Link& column : table.columns) out.text(column.id);
  if (row_margin) out.text("total");
  out.end_row();
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    out.text(table.rows[row].id);
    out.text(table.rows[row].name);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const view::CrossTable::Meeting& meeting = table.at(row, column);
      if (!meeting.words.empty()) {
        out.text(joined_ids(meeting.words));
      } else if (meeting.count == 0 && !table.words_key.empty()) {
        out.bare("");
      } else {
        out.bare(fmt::format("{}", meeting.count));
      }
    }
    if (row_margin) out.bare(fmt::format("{}", table.row_totals[row]));
    out.end_row();
  }
  if (table.column_totals.empty()) return;
  out.text("total");
  out.text(table.total_title);
  for (const std::int64_t total : table.column_totals) out.bare(fmt::format("{}", total));
  if (row_margin) out.bare(fmt::format("{}", table.total));
  out.end_row();
}

void write(Writer& out, const view::Graph& graph) { write(out, edge_data(graph)); }

std::string render(const view::Document& document, const Options& options, bool quotes) {
  Writer out(quotes, options.csv_raw);
  std::visit(
      [&](const auto& block) {
        if constexpr (requires { block.key; }) write(out, block);
      },
      choose(data_blocks(document), options.table.empty() ? document.main_table : options.table));
  return out.take();
}

}  // namespace

std::string render_csv(const view::Document& document, const Options& options) {
  return render(document, options, true);
}

std::string render_tsv(const view::Document& document, const Options& options) {
  return render(document, options, false);
}

}  // namespace mellanrum::rendering
