// SPDX-License-Identifier: MIT
//
// What every graph of this corpus has in common: its title, and the words of its legend and of its
// table of edges.
#ifndef MELLANRUM_PRESENTING_GRAPH_H
#define MELLANRUM_PRESENTING_GRAPH_H

#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/presenting/names.h"

namespace mellanrum::presenting {

/// "The space between: Integration", after the one seminar (not where the graph tells of several
/// times) or the project; `title` alone where neither has a name.
std::string titled(const Context& context, std::string_view title, bool several_times = false);

/// Quotes with their places, a line each; few of many.
std::string quotes(const Context& context, const std::vector<ReflectionId>& said);

/// Fills in the words that do not depend on what is drawn.
void complete(const Context& context, view::Graph& graph);

}  // namespace mellanrum::presenting

#endif
