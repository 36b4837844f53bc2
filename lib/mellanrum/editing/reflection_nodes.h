// SPDX-License-Identifier: MIT
//
// The reflections of a file as nodes of its tree, each with the group that it stands in, if any.
// Used by what changes reflections in place.
#ifndef MELLANRUM_EDITING_REFLECTION_NODES_H
#define MELLANRUM_EDITING_REFLECTION_NODES_H

#include <optional>
#include <string_view>
#include <vector>

#include "mellanrum/yaml/tree.h"

namespace mellanrum::editing {

struct ReflectionNode {
  yaml::NodeId node = 0;
  yaml::NodeId list = 0;              // that it is an item of
  std::optional<yaml::NodeId> group;  // a mapping
};

/// In the order in which they stand.
std::vector<ReflectionNode> reflection_nodes(const yaml::Tree& tree);

/// The value of `key` in a mapping, if it has one.
std::optional<yaml::NodeId> value_of(const yaml::Tree& tree, yaml::NodeId mapping,
                                     std::string_view key);

/// The ids that a field's value gives: those of a list, or the one that stands for a list of one.
std::vector<std::string_view> ids_in(const yaml::Tree& tree, yaml::NodeId value);

}  // namespace mellanrum::editing

#endif
