// SPDX-License-Identifier: MIT
//
// Betweenness (Freeman 1977) of the undirected, unweighted map of ties, unnormalised: for each
// actor, the sum over all pairs of others of the share of the shortest paths between the two that
// pass it. By Brandes's algorithm (2001): time by actors times ties.
#ifndef MELLANRUM_ANALYSIS_BETWEENNESS_H
#define MELLANRUM_ANALYSIS_BETWEENNESS_H

#include <vector>

#include "mellanrum/analysis/tie_graph.h"

namespace mellanrum::analysis {

/// By the actor's index. Throws Trouble where actors with ties times ties are more than 1.5
/// billion.
std::vector<double> betweenness(const TieGraph& graph);

}  // namespace mellanrum::analysis

#endif
