// SPDX-License-Identifier: MIT
#include "mellanrum/presenting/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::presenting {
namespace {

constexpr std::size_t most_extra_cells = 2'000'000;

/// Where the order of the id is the order that is meant: ISO dates.
bool ordered_by_id(const view::Column& column) {
  return column.key == "date" || column.key == "until";
}

bool is_absent(const view::Cell& cell) {
  if (const auto* list = std::get_if<std::vector<view::Link>>(&cell)) return list->empty();
  return std::holds_alternative<std::monostate>(cell);
}

std::string text_of(const view::Cell& cell, bool by_id) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* link = std::get_if<view::Link>(&cell)) return by_id ? link->id : link->name;
  if (const auto* prose = std::get_if<view::Prose>(&cell)) return view::bare(*prose);
  std::string out;
  if (const auto* list = std::get_if<std::vector<view::Link>>(&cell)) {
    for (const view::Link& link : *list) out += link.name + "\n";
  }
  return out;
}

std::optional<double> number_of(const view::Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return static_cast<double>(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return *real;
  if (const auto* flag = std::get_if<bool>(&cell)) return *flag ? 1 : 0;
  return std::nullopt;
}

std::size_t find_column(const view::Table& table, std::string_view key) {
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key == key) return i;
    known.push_back(table.columns[i].key);
  }
  // What stands above the column on the page is as good as its key.
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!key.empty() && fold(table.columns[i].title) == fold(key)) return i;
  }
  const std::string advice = did_you_mean(key, known);
  throw Trouble(fmt::format(
      "there is no column '{}'; {}", key,
      advice.empty() ? fmt::format("the columns are: {}", fmt::join(known, ", ")) : advice));
}

void sort_rows(const Context& context, const view::Table& table, std::size_t column,
               bool descending, std::vector<std::size_t>& order) {
  const bool by_id = ordered_by_id(table.columns[column]);
  const auto compare = [&](std::size_t a, std::size_t b) {
    const view::Cell& left = table.rows[a][column];
    const view::Cell& right = table.rows[b][column];
    if (is_absent(left) || is_absent(right)) return !is_absent(left) && is_absent(right);
    int sign = 0;
    if (const auto x = number_of(left), y = number_of(right); x && y) {
      sign = *x < *y ? -1 : *x > *y ? 1 : 0;
    } else if (by_id) {
      sign = text_of(left, true).compare(text_of(right, true));
    } else {
      sign = context.collator.compare(text_of(left, false), text_of(right, false));
    }
    return descending ? sign > 0 : sign < 0;
  };
  std::stable_sort(order.begin(), order.end(), compare);
}

}  // namespace

std::size_t column_of(const view::Table& table, std::string_view key) {
  return find_column(table, key);
}

void arrange(const Context& context, const Listing& listing, view::Table& table) {
  std::vector<std::size_t> order(table.rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (!listing.sort.empty()) {
    const bool descending = listing.sort.starts_with('-');
    const std::size_t column =
        find_column(table, std::string_view(listing.sort).substr(descending ? 1 : 0));
    sort_rows(context, table, column_of(table, "id"), false, order);
    sort_rows(context, table, column, descending, order);
  }
  if (listing.limit && *listing.limit < order.size()) order.resize(*listing.limit);

  std::vector<std::size_t> chosen;
  for (const std::string& key : listing.columns) chosen.push_back(find_column(table, key));
  view::Table out{table.key, {}, {}, table.layout, table.audience};
  if (chosen.empty()) {
    chosen.resize(table.columns.size());
    std::iota(chosen.begin(), chosen.end(), std::size_t{0});
    out.columns = table.columns;
  } else {
    out.layout = view::Table::Layout::grid;
    for (const std::size_t column : chosen) {
      view::Column& shown = out.columns.emplace_back(table.columns[column]);
      shown.show = view::Column::Show::always;
      // In a list some details need no title; a column does.
      if (shown.title.empty()) shown.title = context.words(fmt::format("column.{}", shown.key));
    }
  }
  for (const std::size_t row : order) {
    auto& cells = out.rows.emplace_back();
    for (const std::size_t column : chosen) cells.push_back(table.rows[row][column]);
  }
  table = std::move(out);
}

void add_extras(view::Table& table, const std::vector<const std::vector<Extra>*>& extras) {
  std::vector<std::string> keys;
  for (const auto* list : extras) {
    for (const Extra& extra : *list) keys.push_back(extra.key);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  if (keys.size() * table.rows.size() > most_extra_cells) {
    throw Trouble(
        fmt::format("the records have {} different keys of their own, such as '{}', too "
                    "many to be columns of a table",
                    keys.size(), visible(keys.front())));
  }
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < keys.size(); ++i) places.emplace(keys[i], table.columns.size() + i);
  for (const std::string& key : keys) {
    table.columns.push_back({.key = key,
                             .title = key,
                             .show = view::Column::Show::on_request,
                             .noun = {},
                             .part = view::Column::Part::detail});
  }
  if (keys.empty()) return;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    table.rows[row].resize(table.columns.size());
    for (const Extra& extra : *extras[row]) table.rows[row][places.at(extra.key)] = extra.value;
  }
}

view::Document document_for(const Context& context) {
  view::Document out;
  out.language = context.corpus.language();
  out.omitted = context.corpus.omitted();
  return out;
}

void tell_omitted(const Context& context, view::Document& document) {
  if (document.omitted == 0) return;
  document.blocks.push_back(
      view::Paragraph{view::emphasised(context.words.count("omitted", document.omitted))});
}

view::Document listing_document(const Context& context, std::string_view title_key,
                                std::string_view count_key, view::Table table) {
  view::Document out = document_for(context);
  out.blocks.push_back(view::Heading{1, std::string(context.words(title_key))});
  tell_omitted(context, out);
  if (table.rows.empty()) {
    out.blocks.push_back(
        view::Paragraph{view::plain(context.words(fmt::format("none.{}", count_key)))});
  }
  out.blocks.push_back(std::move(table));
  return out;
}

}  // namespace mellanrum::presenting
