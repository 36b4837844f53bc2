// SPDX-License-Identifier: MIT
//
// A Graph as the table of its edges, for every writer that cannot draw.
#ifndef MELLANRUM_RENDERING_EDGE_TABLE_H
#define MELLANRUM_RENDERING_EDGE_TABLE_H

#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// The name that the legend of `graph` has for `meaning`, or the meaning itself.
std::string_view legend_name(const view::Graph& graph, std::string_view meaning);

/// For programs, the members of an edge in JSON: from, to, kind, status, mutual, weight; change
/// where the graph compares and count where it counts.
view::Table edge_data(const view::Graph& graph);

/// For people: from, tie, to, state, by name; a mutual tie says so. The state is left out where it
/// says nothing: all existing, or all as the tie itself is called.
view::Table edge_page(const view::Graph& graph);

/// The names of the nodes without any edge, in order.
std::vector<std::string> loose_nodes(const view::Graph& graph);

}  // namespace mellanrum::rendering

#endif
