// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/selection.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace mellanrum::rendering {
namespace {

std::string list_keys(const std::vector<DataBlock>& blocks) {
  std::string keys;
  for (const DataBlock& block : blocks) {
    if (!keys.empty()) keys += ", ";
    keys += block.key;
  }
  return keys;
}

constexpr std::size_t most_cells = 1'000'000;

}  // namespace

void expect_writable(std::size_t rows, std::size_t columns) {
  if (columns == 0 || rows <= most_cells / columns) return;
  throw std::invalid_argument(
      fmt::format("the table would have {} rows and {} columns, more than {} cells; choose fewer "
                  "with --where, or write JSON, which holds only those that are filled",
                  rows, columns, most_cells));
}

std::vector<DataBlock> data_blocks(const view::Document& document, bool graphs_only) {
  std::vector<DataBlock> found;
  for (const view::Block& block : document.blocks) {
    if (const auto* graph = std::get_if<view::Graph>(&block)) {
      if (graph->audience != view::Audience::page) found.push_back({graph->key, &block});
    } else if (const auto* table = std::get_if<view::Table>(&block); table && !graphs_only) {
      if (table->audience != view::Audience::page) found.push_back({table->key, &block});
    } else if (const auto* cross = std::get_if<view::CrossTable>(&block); cross && !graphs_only) {
      if (cross->audience != view::Audience::page) found.push_back({cross->key, &block});
    }
  }
  return found;
}

const view::Block& choose(const std::vector<DataBlock>& blocks, std::string_view key) {
  if (blocks.empty()) throw std::invalid_argument("the answer holds nothing in this format");
  if (key.empty()) {
    if (blocks.size() == 1) return *blocks.front().block;
    throw std::invalid_argument(
        fmt::format("the answer holds several tables, name one: {}", list_keys(blocks)));
  }
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const DataBlock& block) { return block.key == key; });
  if (found == blocks.end()) {
    throw std::invalid_argument(
        fmt::format("the answer holds no table '{}', but: {}", key, list_keys(blocks)));
  }
  return *found->block;
}

const view::Graph& chosen_graph(const view::Document& document, std::string_view key) {
  return std::get<view::Graph>(choose(data_blocks(document, true), key));
}

}  // namespace mellanrum::rendering
