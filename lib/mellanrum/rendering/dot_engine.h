// SPDX-License-Identifier: MIT
//
// The layout engines of Graphviz, and which of them draws a graph where none was asked for. The
// engine `dot` makes the clearest pictures of some dozen nodes; with 50 nodes in four groups and 75
// lines across them it is three times as tall as wide, with 100 and 200 seven times as wide as a
// page, and 200 nodes with 420 lines take it more than a minute (measured with Graphviz 2.42). sfdp
// stays near the shape of a page and lays out 2,000 nodes with 6,000 lines in seconds.
#ifndef MELLANRUM_RENDERING_DOT_ENGINE_H
#define MELLANRUM_RENDERING_DOT_ENGINE_H

#include <cstddef>
#include <span>
#include <string_view>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// dot, neato, sfdp, circo, twopi. Not fdp, which draws the same map anew each time.
std::span<const std::string_view> engines();

/// Nodes, and lines after those of one pair are joined.
struct DrawingSize {
  std::size_t nodes = 0;
  std::size_t lines = 0;
  /// More than dot is given unasked.
  bool is_large() const;
  /// More lines than can have their words beside them in a picture by `engine`.
  bool is_crowded(std::string_view engine) const;
};

DrawingSize drawing_size(const view::Graph& graph);

/// dot, or sfdp for what is large.
std::string_view engine_for(const DrawingSize& size);

/// Whether groups are boxes; else nodes show them by their colours.
bool boxes_groups(std::string_view engine);

}  // namespace mellanrum::rendering

#endif
