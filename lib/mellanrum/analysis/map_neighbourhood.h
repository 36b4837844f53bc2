// SPDX-License-Identifier: MIT
//
// The part of a map that lies around one of its nodes: what can be reached along so many of its
// edges, whichever way they point, and all edges between what is reached.
#ifndef MELLANRUM_ANALYSIS_MAP_NEIGHBOURHOOD_H
#define MELLANRUM_ANALYSIS_MAP_NEIGHBOURHOOD_H

#include <cstddef>
#include <optional>

#include "mellanrum/analysis/map.h"

namespace mellanrum::analysis {

/// The index of the node, or none.
std::optional<std::size_t> find_node(const Map& map, const MapRecord& record);

/// `centre` is the index of a node; with no hops it stands alone.
Map neighbourhood(Map map, std::size_t centre, std::size_t hops);

}  // namespace mellanrum::analysis

#endif
