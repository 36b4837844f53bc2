// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>
#include <type_traits>

#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/json_escape.h"
#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json ids_of(const std::vector<view::Link>& links) {
  Json ids = Json::array();
  for (const view::Link& link : links) ids.push_back(link.id);
  return ids;
}

Json value_of(const view::Cell& cell) {
  return std::visit(
      [](const auto& value) -> Json {
        using T = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<T, std::monostate>) {
          return nullptr;
        } else if constexpr (std::is_same_v<T, view::Link>) {
          return text_or_null(value.id);
        } else if constexpr (std::is_same_v<T, view::Prose>) {
          return value.source;
        } else if constexpr (std::is_same_v<T, std::vector<view::Link>>) {
          return ids_of(value);
        } else {
          return value;  // a double that is no number is written as null
        }
      },
      cell);
}

Json data_of(const view::Table& table) {
  Json rows = Json::array();
  for (const std::vector<view::Cell>& row : table.rows) {
    Json object = Json::object();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      object[table.columns[i].key] = value_of(row[i]);
    rows.push_back(std::move(object));
  }
  return rows;
}

Json data_of(const view::CrossTable& table) {
  Json cells = Json::array();
  for (const auto& [at, meeting] : table.cells) {
    if (meeting.count == 0 && meeting.words.empty()) continue;
    Json cell = {{"row", table.rows[at.first].id},
                 {"column", table.columns[at.second].id},
                 {"count", meeting.count}};
    if (!table.words_key.empty()) cell[table.words_key] = ids_of(meeting.words);
    cells.push_back(std::move(cell));
  }
  return cells;
}

Json data_of(const view::Graph& graph) {
  Json nodes = Json::array();
  for (const view::Graph::Node& node : graph.nodes) {
    nodes.push_back({{"id", node.id},
                     {"label", node.label},
                     {"kind", text_or_null(node.kind.id)},
                     {"group", text_or_null(node.group)}});
  }
  Json edges = Json::array();
  for (const view::Graph::Edge& edge : graph.edges) {
    edges.push_back({{"from", edge.from},
                     {"to", edge.to},
                     {"kind", text_or_null(edge.kind.id)},
                     {"status", text_or_null(edge.meaning)},
                     {"mutual", edge.mutual},
                     {"weight", edge.weight == 0 ? Json(nullptr) : Json(edge.weight)}});
  }
  return {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}};
}

Json data_of(const view::Block& block) {
  return std::visit(
      [](const auto& value) -> Json {
        if constexpr (requires { value.key; }) {
          return data_of(value);
        } else {
          return nullptr;
        }
      },
      block);
}

}  // namespace

std::string render_json(const view::Document& document, const Options&) {
  Json whole = {{"schema", "mellanrum/1"}};
  if (document.omitted > 0) whole["omitted"] = document.omitted;
  for (const DataBlock& block : data_blocks(document))
    whole[std::string(block.key)] = data_of(*block.block);
  return inert_json(whole.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace mellanrum::rendering
