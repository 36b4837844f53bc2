// SPDX-License-Identifier: MIT
#include "mellanrum/rendering/dot_engine.h"

#include <array>

#include "mellanrum/rendering/edge_bundle.h"

namespace mellanrum::rendering {
namespace {

constexpr std::array<std::string_view, 5> names{"dot", "neato", "sfdp", "circo", "twopi"};
constexpr std::size_t most_nodes = 60;
constexpr std::size_t most_lines = 60;
constexpr std::size_t most_lines_with_words = 150;  // beside them, rather than in their tooltips

}  // namespace

std::span<const std::string_view> engines() { return names; }

bool DrawingSize::is_large() const { return nodes > most_nodes || lines > most_lines; }

bool DrawingSize::is_crowded(std::string_view engine) const {
  // dot finds room for all words, at the price of a picture that grows with them.
  return lines > most_lines_with_words * (engine == "dot" ? 2 : 1);
}

DrawingSize drawing_size(const view::Graph& graph) {
  return {graph.nodes.size(), bundles_of(graph).size()};
}

std::string_view engine_for(const DrawingSize& size) { return size.is_large() ? "sfdp" : "dot"; }

bool boxes_groups(std::string_view engine) { return engine == "dot"; }

}  // namespace mellanrum::rendering
