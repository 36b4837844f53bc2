// SPDX-License-Identifier: MIT
//
// What has changed in a map between two times: as lines of a tooltip, as the table `changes`, and
// on a page with the reflections behind each change.
#ifndef MELLANRUM_PRESENTING_MAP_CHANGES_H
#define MELLANRUM_PRESENTING_MAP_CHANGES_H

#include <string>
#include <string_view>

#include "mellanrum/analysis/map.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

/// `added`, `changed`, `gone`; empty where nothing is.
std::string_view change_word(analysis::Change change);

/// "new: existing", and then, each on a line of its own, the first of what was said. Empty where
/// nothing has changed.
std::string change_tooltip(const Context& context, const analysis::MapChange& change);

/// Throws Trouble where what was said of the changes would fill a library.
void expect_listable(const Context& context, const analysis::Map& map);

/// Adds the table, for data and for the page, and the reflections behind it; `graph` is that of
/// `map`.
void add_changes(const Context& context, const analysis::Map& map, const view::Graph& graph,
                 view::Document& document);

}  // namespace mellanrum::presenting

#endif
