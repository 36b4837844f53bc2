// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/graph_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "mellanrum/rendering/edge_table.h"
#include "mellanrum/rendering/graph_groups.h"
#include "mellanrum/rendering/printable.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;
/// The pattern with each {key} replaced; what is put in is not read again.
std::string filled(std::string_view pattern,
                   const std::vector<std::pair<std::string_view, std::string>>& values) {
  std::string out;
  while (!pattern.empty()) {
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const auto& v) { return pattern.starts_with(v.first); });
    if (value == values.end()) {
      out += pattern.front();
      pattern.remove_prefix(1);
    } else {
      out += value->second;
      pattern.remove_prefix(value->first.size());
    }
  }
  return out;
}

/// "gives (wanted; added)"
std::string tie_words(const Graph& graph, const Graph::Edge& edge) {
  std::string text = edge.kind.name;
  std::vector<std::string_view> more;
  const std::string_view state = legend_name(graph, edge.meaning);
  const bool plain = edge.meaning == "existing" || state == text;
  if (!plain || text.empty()) more.push_back(state);
  if (!edge.change.empty()) more.push_back(legend_name(graph, edge.change));
  if (text.empty()) return fmt::format("{}", fmt::join(more, ", "));
  return more.empty() ? text : fmt::format("{} ({})", text, fmt::join(more, ", "));
}

std::string node_words(const Graph& graph, const Graph::Node& node) {
  if (node.change.empty()) return one_line(node.label);
  return one_line(fmt::format("{} ({})", node.label, legend_name(graph, node.change)));
}

}  // namespace

GraphWords::GraphWords(const Graph& graph) : graph_(graph) {
  for (const Graph::Node& node : graph.nodes) names_.emplace(node.id, node.label);
}

std::string GraphWords::name(const std::string& id) const {
  const auto found = names_.find(id);
  return one_line(found == names_.end() ? std::string_view(id) : found->second);
}

std::string GraphWords::of(const Graph::Edge& edge) const {
  const std::string& pattern = edge.meaning == "gap" ? graph_.gap_words
                               : edge.mutual         ? graph_.mutual_words
                                                     : graph_.tie_words;
  return filled(pattern, {{"{from}", name(edge.from)},
                          {"{to}", name(edge.to)},
                          {"{tie}", one_line(tie_words(graph_, edge))}});
}

std::string GraphWords::all() const {
  std::string out = one_line(graph_.description) + "\n";
  const GroupedNodes grouped = grouped_nodes(graph_);
  const auto list = [&](std::string_view title, const std::vector<const Graph::Node*>& nodes) {
    std::vector<std::string> words;
    for (const Graph::Node* node : nodes) words.push_back(node_words(graph_, *node));
    out += fmt::format("{}: {}.\n", one_line(title), fmt::join(words, ", "));
  };
  for (const auto& group : grouped.groups) list(group.name->name, group.nodes);
  // Several kinds of nodes are told apart; one kind, outside groups, is just that.
  std::vector<std::string_view> meanings;
  std::map<std::string_view, std::vector<const Graph::Node*>> others;
  for (const Graph::Node* node : grouped.alone) {
    auto& of_meaning = others[node->meaning];
    if (of_meaning.empty()) meanings.push_back(node->meaning);
    of_meaning.push_back(node);
  }
  const bool by_meaning = meanings.size() > 1 || graph_.groups.empty();
  for (const std::string_view meaning : meanings) {
    const std::string_view name = legend_name(graph_, meaning);
    list(by_meaning && !name.empty() ? name : std::string_view(graph_.ungrouped_title),
         others[meaning]);
  }

  for (const bool gaps : {false, true}) {
    bool first = true;
    for (const Graph::Edge& edge : graph_.edges) {
      if ((edge.meaning == "gap") != gaps) continue;
      if (first) out += one_line(gaps ? graph_.gaps_title : graph_.ties_title) + ":\n";
      first = false;
      out += of(edge) + "\n";
    }
  }
  return out;
}

}  // namespace mellanrum::rendering
