// SPDX-License-Identifier: MIT
//
// The actors as a table, sorted by name.
#ifndef MELLANRUM_PRESENTING_ACTORS_H
#define MELLANRUM_PRESENTING_ACTORS_H

#include <vector>

#include "mellanrum/analysis/actors.h"
#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present(const Context& context, const std::vector<analysis::ActorAnswer>& actors,
                       const Listing& listing);

/// The table `actors`, sorted by name.
view::Table actors_table(const Context& context, const std::vector<analysis::ActorAnswer>& actors);

/// The table `holdings`: how each of the actors plays each role, and on what evidence.
view::Table holdings_table(const Context& context,
                           const std::vector<analysis::ActorAnswer>& actors);

}  // namespace mellanrum::presenting

#endif
