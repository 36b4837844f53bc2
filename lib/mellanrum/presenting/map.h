// SPDX-License-Identifier: MIT
//
// The system map as a Graph: what nodes and edges are called, which meanings they have, and what
// the legend says.
#ifndef MELLANRUM_PRESENTING_MAP_H
#define MELLANRUM_PRESENTING_MAP_H

#include "mellanrum/analysis/map.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

/// The graph; of a map that compares two times also the table `changes`, which is what a page has.
view::Document present(const Context& context, const analysis::Map& map);

/// The graph `map`.
view::Graph map_graph(const Context& context, const analysis::Map& map);

}  // namespace mellanrum::presenting

#endif
