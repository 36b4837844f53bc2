// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/edge_bundle.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "mellanrum/rendering/dot_style.h"
#include "mellanrum/rendering/edge_table.h"

namespace mellanrum::rendering {
namespace {

using view::Graph;

/// What is still there comes before what is gone, then the order of the legend counts.
std::pair<bool, std::size_t> rank_of(const Graph& graph, const Graph::Edge& edge) {
  const auto found =
      std::find_if(graph.legend.begin(), graph.legend.end(),
                   [&](const view::Link& entry) { return entry.id == edge.meaning; });
  return {edge.change == "gone", static_cast<std::size_t>(found - graph.legend.begin())};
}

void complete(const Graph& graph, Bundle& bundle) {
  const Graph::Edge& first = *bundle.edges.front();
  bundle.drawn = *std::min_element(bundle.edges.begin(), bundle.edges.end(),
                                   [&](const Graph::Edge* a, const Graph::Edge* b) {
                                     return rank_of(graph, *a) < rank_of(graph, *b);
                                   });
  bundle.change = first.change;
  for (const Graph::Edge* edge : bundle.edges) {
    const bool same = edge->from == first.from;
    // What is missing goes no way.
    const bool goes = edge->meaning != "gap" && first.meaning != "gap";
    bundle.mixed = bundle.mixed || (goes && (!same || edge->mutual != first.mutual));
    bundle.there = bundle.there || edge->mutual || same;
    bundle.back = bundle.back || edge->mutual || !same;
    bundle.weight = std::max(bundle.weight, edge->weight);
    if (edge->change != first.change) bundle.change = "changed";
  }
}

}  // namespace

std::vector<Bundle> bundles_of(const Graph& graph) {
  std::vector<Bundle> bundles;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> places;
  for (const Graph::Edge& edge : graph.edges) {
    const std::pair<std::string_view, std::string_view> ends =
        std::minmax<std::string_view>(edge.from, edge.to);
    const auto [place, is_new] = places.try_emplace(ends, bundles.size());
    if (is_new) bundles.emplace_back();
    bundles[place->second].edges.push_back(&edge);
  }
  for (Bundle& bundle : bundles) complete(graph, bundle);
  return bundles;
}

std::vector<std::string> bundle_lines(const Graph& graph, const Bundle& bundle, bool states) {
  std::vector<std::string> lines;
  for (const Graph::Edge* edge : bundle.edges) {
    std::string text = edge->kind.name;
    const bool told = states ? edge->meaning != "existing" : edge->meaning != bundle.drawn->meaning;
    const std::string_view state = legend_name(graph, edge->meaning);
    if (told && !state.empty() && state != text)
      text += fmt::format("{}({})", text.empty() ? "" : " ", state);
    text = changed_label(text, edge->change);
    if (bundle.mixed && !text.empty()) {
      const bool same = edge->from == bundle.from();
      text = fmt::format("{} {}", edge->mutual ? "↔" : same ? "→" : "←", text);
    }
    if (!text.empty() && std::find(lines.begin(), lines.end(), text) == lines.end())
      lines.push_back(std::move(text));
  }
  return lines;
}

std::string bundle_tooltip(const Bundle& bundle) {
  std::string tooltip;
  for (const Graph::Edge* edge : bundle.edges) {
    if (!tooltip.empty() && !edge->tooltip.empty()) tooltip += '\n';
    tooltip += edge->tooltip;
  }
  return tooltip;
}

}  // namespace mellanrum::rendering
