// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/rendering/dot_escape.h"
#include "mellanrum/rendering/dot_legend.h"
#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/edge_table.h"
#include "mellanrum/rendering/formats.h"
#include "mellanrum/rendering/selection.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

constexpr std::size_t node_label_width = 20;
constexpr std::size_t edge_label_width = 18;

/// Edges that join the same two nodes, either way: they are drawn as one line, as the labels of
/// several would lie upon each other.
using Bundle = std::vector<const Graph::Edge*>;

std::vector<Bundle> bundles_of(const Graph& graph) {
  std::vector<Bundle> bundles;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
  for (const Graph::Edge& edge : graph.edges) {
    const std::pair<std::string_view, std::string_view> ends =
        std::minmax<std::string_view>(edge.from, edge.to);
    const auto [place, is_new] = places.try_emplace(ends, bundles.size());
    if (is_new) bundles.emplace_back();
    bundles[place->second].push_back(&edge);
  }
  return bundles;
}

/// Which ways the edges of a bundle go, seen from the end at which its first one begins.
struct Ways {
  bool there = false;
  bool back = false;
  bool mixed = false;  // not all the same way

  explicit Ways(const Bundle& bundle) {
    for (const Graph::Edge* edge : bundle) {
      const bool same = edge->from == bundle.front()->from;
      mixed = mixed || !same || edge->mutual != bundle.front()->mutual;
      there = there || edge->mutual || same;
      back = back || edge->mutual || !same;
    }
  }
};

/// The place of a meaning in the legend: a bundle is drawn as the first of its meanings.
std::size_t rank_of(const Graph& graph, const Graph::Edge& edge) {
  const auto found =
      std::find_if(graph.legend.begin(), graph.legend.end(),
                   [&](const view::Link& entry) { return entry.id == edge.meaning; });
  return static_cast<std::size_t>(found - graph.legend.begin());
}

/// The kinds of a bundle, one below the other; one that is not as the line is drawn says what it
/// is, and where they go different ways each says which.
std::string bundle_label(const Graph& graph, const Bundle& bundle, const Graph::Edge& drawn,
                         bool mixed) {
  std::vector<std::string> lines;
  std::set<std::string> seen;
  for (const Graph::Edge* edge : bundle) {
    std::string text = edge->kind.name;
    if (edge->meaning != drawn.meaning) {
      const std::string_view state = legend_name(graph, edge->meaning);
      text += fmt::format("{}({})", text.empty() ? "" : " ", state);
    }
    if (mixed && !text.empty()) {
      const bool same = edge->from == bundle.front()->from;
      text = fmt::format("{} {}", edge->mutual ? "↔" : same ? "→" : "←", text);
    }
    std::string line = wrapped_label(text, edge_label_width);
    if (!line.empty() && seen.insert(line).second) lines.push_back(std::move(line));
  }
  return fmt::format("{}", fmt::join(lines, "\n"));
}

class Writer {
 public:
  Writer(const Graph& graph, bool new_ranks) : graph_(graph), new_ranks_(new_ranks) {}

  std::string write() {
    fmt::format_to(end(), "digraph {} {{\n", dot_id(graph_.title));
    head();
    groups();
    for (const Bundle& bundle : bundles_of(graph_)) edge(bundle);
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  std::back_insert_iterator<std::string> end() { return std::back_inserter(out_); }

  void head() {
    fmt::format_to(end(),
                   "  graph [charset=\"UTF-8\"{} rankdir=LR fontname=\"Helvetica\" fontsize=14\n",
                   new_ranks_ ? " newrank=true" : "");
    out_ +=
        "    nodesep=0.45 ranksep=0.9 pad=0.3 splines=true outputorder=edgesfirst]\n"
        "  node [fontname=\"Helvetica\" fontsize=14 fontcolor=\"#1A1A1A\" margin=\"0.14,0.08\"]\n"
        "  edge [fontname=\"Helvetica\" fontsize=12 arrowsize=0.8]\n";
    const std::string caption = dot_caption(graph_);
    if (!caption.empty()) fmt::format_to(end(), "  labelloc=b labeljust=l\n  label={}\n", caption);
    if (!graph_.description.empty())
      fmt::format_to(end(), "  tooltip={}\n", dot_tooltip(graph_.description));
  }

  void groups() {
    std::map<std::string_view, std::vector<const Graph::Node*>, std::less<>> members;
    for (const view::Link& group : graph_.groups) members[group.id];
    std::vector<const Graph::Node*> alone;
    for (const Graph::Node& node : graph_.nodes) {
      const auto group = members.find(node.group);
      (node.group.empty() || group == members.end() ? alone : group->second).push_back(&node);
    }
    std::size_t number = 0;
    for (const view::Link& group : graph_.groups) {
      const auto& nodes = members[group.id];
      if (nodes.empty()) continue;
      fmt::format_to(end(),
                     "  subgraph \"cluster_{}\" {{\n"
                     "    label={} style=\"filled,rounded\" fillcolor=\"{}\" color=\"{}\"\n"
                     "    labelloc=t labeljust=l fontsize=16 fontcolor=\"#333333\" margin=14\n",
                     number, dot_label(wrapped_label(group.name, 2 * node_label_width)),
                     group_fill(number), group_border(number));
      for (const Graph::Node* each : nodes) node(*each, "    ");
      out_ += "  }\n";
      ++number;
    }
    for (const Graph::Node* each : alone) node(*each, "  ");
  }

  void node(const Graph::Node& node, std::string_view indent) {
    const NodeStyle& style = node_style(node.meaning);
    fmt::format_to(end(), "{}{} [label={} shape={} style=\"{}\" fillcolor=\"{}\" color=\"{}\"",
                   indent, dot_id(node.id), dot_label(wrapped_label(node.label, node_label_width)),
                   style.shape, style.style, style.fill, style.border);
    if (!node.tooltip.empty()) fmt::format_to(end(), " tooltip={}", dot_tooltip(node.tooltip));
    out_ += "]\n";
  }

  void edge(const Bundle& bundle) {
    const Graph::Edge& drawn = **std::min_element(
        bundle.begin(), bundle.end(), [&](const Graph::Edge* a, const Graph::Edge* b) {
          return rank_of(graph_, *a) < rank_of(graph_, *b);
        });
    const EdgeStyle& style = edge_style(drawn.meaning);
    std::int64_t weight = 0;
    std::string tooltip;
    for (const Graph::Edge* each : bundle) {
      weight = std::max(weight, each->weight);
      if (!tooltip.empty() && !each->tooltip.empty()) tooltip += '\n';
      tooltip += each->tooltip;
    }
    const double width = weight > 0 ? weight_width(weight) : style.width;
    fmt::format_to(
        end(),
        "  {0} -> {1} [color=\"{2}\" fontcolor=\"{2}\" style={3} arrowhead={4} penwidth={5:.2f}",
        dot_id(bundle.front()->from), dot_id(bundle.front()->to), style.colour, style.line,
        style.arrow, width);
    const Ways ways(bundle);
    if (ways.there && ways.back) fmt::format_to(end(), " dir=both arrowtail={}", style.arrow);
    const std::string label = bundle_label(graph_, bundle, drawn, ways.mixed);
    if (!label.empty()) fmt::format_to(end(), " label={}", dot_label(label));
    if (!tooltip.empty())
      fmt::format_to(end(), " tooltip={0} labeltooltip={0}", dot_tooltip(tooltip));
    out_ += "]\n";
  }

  const Graph& graph_;
  bool new_ranks_;
  std::string out_;
};

}  // namespace

std::string render_dot(const view::Document& document, const Options& options) {
  const auto& graph = std::get<Graph>(choose(data_blocks(document, true), options.table));
  return Writer(graph, options.new_ranks).write();
}

}  // namespace mellanrum::rendering
