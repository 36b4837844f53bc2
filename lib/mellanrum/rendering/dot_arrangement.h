// SPDX-License-Identifier: MIT
//
// How the engine `dot` is led to a shape that fits a page. Left alone it sets all who hang on one
// hub in one column, and everyone without a tie in another. Here the leaves of a hub stand on both
// sides of it and in several columns, and who is without a tie stands in short rows. All of it goes
// by the order of the graph, so that who is added last moves the others least.
#ifndef MELLANRUM_RENDERING_DOT_ARRANGEMENT_H
#define MELLANRUM_RENDERING_DOT_ARRANGEMENT_H

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "mellanrum/rendering/edge_bundle.h"
#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

struct Arrangement {
  /// One for each bundle.
  struct Line {
    bool turned = false;     // laid out from its end to its beginning
    std::size_t length = 1;  // in columns
  };
  std::vector<Line> lines;
  /// Ids of nodes without a tie that stand side by side.
  std::vector<std::pair<std::string_view, std::string_view>> neighbours;
};

/// Points into `graph`.
Arrangement arranged(const view::Graph& graph, const std::vector<Bundle>& bundles);

}  // namespace mellanrum::rendering

#endif
