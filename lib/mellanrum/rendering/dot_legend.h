// SPDX-License-Identifier: MIT
//
// The caption of a drawn graph: its title, and a legend of what is used in it and not plain to
// anyone. An HTML-like label of the graph itself, so that it takes no part in the layout and adds
// no node or edge.
#ifndef MELLANRUM_RENDERING_DOT_LEGEND_H
#define MELLANRUM_RENDERING_DOT_LEGEND_H

#include <string>

#include "mellanrum/view/document.h"

namespace mellanrum::rendering {

/// `<...>` with the brackets; empty where there is neither title nor legend. In the legend: node
/// meanings and edge meanings where there are several (or one tie that is not `existing`), mutual
/// ties, strength, changes, and `with_groups` the groups, which are then not drawn as boxes.
std::string dot_caption(const view::Graph& graph, bool with_groups = false);

}  // namespace mellanrum::rendering

#endif
