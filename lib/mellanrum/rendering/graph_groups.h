// SPDX-License-Identifier: MIT
//
// The nodes of a graph by their groups, as every writer that draws or tells them needs them.
#ifndef MELLANRUM_RENDERING_GRAPH_GROUPS_H
#define MELLANRUM_RENDERING_GRAPH_GROUPS_H

#include <vector>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

struct GroupedNodes {
  struct Group {
    const view::Link* name;
    std::vector<const view::Graph::Node*> nodes;  // one or more
  };
  std::vector<Group> groups;                    // those with nodes, in the graph's order
  std::vector<const view::Graph::Node*> alone;  // in no group of the graph
};

/// Points into `graph`; the nodes keep their order.
GroupedNodes grouped_nodes(const view::Graph& graph);

}  // namespace mellanrum::rendering

#endif
