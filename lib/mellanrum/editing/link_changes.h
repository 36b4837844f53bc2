// SPDX-License-Identifier: MIT
//
// What new links make of a reflection's fields, and whether a new text holds that and nothing else.
// Used by with_links alone.
#ifndef MELLANRUM_EDITING_LINK_CHANGES_H
#define MELLANRUM_EDITING_LINK_CHANGES_H

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/editing/links.h"
#include "mellanrum/editing/reflection_nodes.h"

namespace mellanrum::editing {

/// A field of a reflection, the ids that are new to it, and all that it is to hold.
struct FieldChange {
  std::string_view field;
  std::vector<std::string> added;
  std::vector<std::string> all;
};

/// What each field of the reflection becomes, in the order in which people write them.
std::vector<FieldChange> changes_of(const yaml::Tree& tree, const ReflectionNode& place,
                                    const NewLinks& links);

/// Whether the tree of the new text is the old one and the changes, by node of the old tree.
bool only_changed(const yaml::Tree& before, const yaml::Tree& after,
                  const std::map<yaml::NodeId, std::vector<FieldChange>>& changes);

}  // namespace mellanrum::editing

#endif
