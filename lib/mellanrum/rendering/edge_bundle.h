// SPDX-License-Identifier: MIT
//
// Edges that join the same two nodes, either way. Writers that draw make them one line, as the
// labels of several would lie upon each other. The line looks as the first of them in the order of
// the legend; what the others are, and which way each goes, stands in its words.
#ifndef MELLANRUM_RENDERING_EDGE_BUNDLE_H
#define MELLANRUM_RENDERING_EDGE_BUNDLE_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

struct Bundle {
  std::vector<const view::Graph::Edge*> edges;  // point into the graph
  const view::Graph::Edge* drawn = nullptr;     // whose meaning the line shows
  bool there = false;                           // one of them goes as the first does
  bool back = false;                            // one of them goes the other way
  bool mixed = false;                           // not all go the same way
  std::int64_t weight = 0;                      // the greatest
  std::string_view change = {};                 // that of all; `changed` where they differ

  const std::string& from() const { return edges.front()->from; }
  const std::string& to() const { return edges.front()->to; }
};

/// In the order in which the graph first joins each pair.
std::vector<Bundle> bundles_of(const view::Graph& graph);

/// The kinds, one a line, each once: one that is not as the line is drawn says what it is, and
/// where they go different ways each says which. With `states`, everyone but `existing` says what
/// it is, for a writer without a legend.
std::vector<std::string> bundle_lines(const view::Graph& graph, const Bundle& bundle,
                                      bool states = false);

/// All tooltips, one below the other.
std::string bundle_tooltip(const Bundle& bundle);

}  // namespace mellanrum::rendering

#endif
