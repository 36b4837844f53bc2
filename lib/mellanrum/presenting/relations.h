// SPDX-License-Identifier: MIT
//
// The relations as they were stated: a list in words, and as data.
#ifndef MELLANRUM_PRESENTING_RELATIONS_H
#define MELLANRUM_PRESENTING_RELATIONS_H

#include <string>
#include <vector>

#include "mellanrum/presenting/listing.h"

namespace mellanrum::presenting {

view::Document present_relations(const Context& context, const std::vector<RelationId>& relations,
                                 const Listing& listing);

/// `file:line:column`.
std::string id_of(const Context& context, RelationId id);

/// "A → B and C: supports"; one without a kind has no colon.
std::string in_words(const Context& context, RelationId id);

/// The relations as a page tells them: in words, the usual status left out.
view::Table relations_page(const Context& context, const std::vector<RelationId>& relations);

/// The table `relations`, unarranged.
view::Table relations_table(const Context& context, const std::vector<RelationId>& relations);

}  // namespace mellanrum::presenting

#endif
