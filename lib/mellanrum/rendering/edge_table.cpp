// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/edge_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace mellanrum::rendering {
namespace {

using view::Cell;
using view::Column;

Cell word(const std::string& text) { return text.empty() ? Cell{} : Cell{text}; }

}  // namespace

std::string_view legend_name(const view::Graph& graph, std::string_view meaning) {
  const auto found = std::find_if(graph.legend.begin(), graph.legend.end(),
                                  [&](const view::Link& entry) { return entry.id == meaning; });
  return found == graph.legend.end() ? meaning : std::string_view(found->name);
}

view::Table edge_data(const view::Graph& graph) {
  view::Table table;
  table.key = graph.key;
  for (const char* key : {"from", "to", "kind", "status", "mutual", "weight"})
    table.columns.push_back({.key = key, .title = key});
  if (graph.compares) table.columns.push_back({.key = "change", .title = "change"});
  if (graph.counts) table.columns.push_back({.key = "count", .title = "count"});
  for (const view::Graph::Edge& edge : graph.edges) {
    std::vector<Cell>& row = table.rows.emplace_back();
    row = {edge.from,          edge.to,     word(edge.kind.id),
           word(edge.meaning), edge.mutual, edge.weight == 0 ? Cell{} : Cell{edge.weight}};
    if (graph.compares) row.push_back(word(edge.change));
    if (graph.counts) row.push_back(edge.count == 0 ? Cell{} : Cell{edge.count});
  }
  return table;
}

view::Table edge_page(const view::Graph& graph) {
  std::map<std::string_view, std::string_view, std::less<>> names;
  for (const view::Graph::Node& node : graph.nodes) names.emplace(node.id, node.label);
  const auto name = [&](const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? id : std::string(found->second);
  };
  const bool states =
      std::any_of(graph.edges.begin(), graph.edges.end(), [&](const view::Graph::Edge& edge) {
        return edge.meaning != "existing" && legend_name(graph, edge.meaning) != edge.kind.name;
      });

  view::Table table;
  table.key = graph.key;
  const auto column = [&](const char* key, const std::string& title) {
    table.columns.push_back({.key = key, .title = title, .show = Column::Show::when_filled});
  };
  column("from", graph.from_title);
  column("tie", graph.tie_title);
  column("to", graph.to_title);
  if (states) column("state", graph.state_title);
  for (const view::Graph::Edge& edge : graph.edges) {
    std::string tie = edge.kind.name;
    if (edge.mutual) tie += fmt::format("{}({})", tie.empty() ? "" : " ", graph.mutual_name);
    std::vector<Cell> row = {name(edge.from), std::move(tie), name(edge.to)};
    if (states) row.emplace_back(std::string(legend_name(graph, edge.meaning)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> loose_nodes(const view::Graph& graph) {
  std::set<std::string_view> tied;
  for (const view::Graph::Edge& edge : graph.edges) {
    tied.insert(edge.from);
    tied.insert(edge.to);
  }
  std::vector<std::string> loose;
  for (const view::Graph::Node& node : graph.nodes)
    if (!tied.contains(node.id)) loose.push_back(node.label);
  return loose;
}

}  // namespace mellanrum::rendering
