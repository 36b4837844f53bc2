// SPDX-License-Identifier: MIT
#include "mellanrum/editing/reflection_nodes.h"

namespace mellanrum::editing {

using yaml::Kind;
using yaml::NodeId;
using yaml::Tree;

std::optional<NodeId> value_of(const Tree& tree, NodeId mapping, std::string_view key) {
  if (tree[mapping].kind != Kind::mapping) return std::nullopt;
  for (NodeId at = tree.first(mapping); at < tree.end(mapping);) {
    const NodeId value = tree[at].next;
    if (tree[at].kind == Kind::scalar && tree.text(at) == key) return value;
    at = tree[value].next;
  }
  return std::nullopt;
}

std::vector<std::string_view> ids_in(const Tree& tree, NodeId value) {
  if (tree[value].kind == Kind::scalar) return {tree.text(value)};
  std::vector<std::string_view> out;
  for (NodeId item = tree.first(value); item < tree.end(value); item = tree[item].next) {
    out.push_back(tree.text(item));
  }
  return out;
}

std::vector<ReflectionNode> reflection_nodes(const Tree& tree) {
  std::vector<ReflectionNode> out;
  const auto items = [&](NodeId list, auto&& visit) {
    if (tree[list].kind != Kind::sequence) return;
    for (NodeId item = tree.first(list); item < tree.end(list); item = tree[item].next) visit(item);
  };
  const auto reflections = value_of(tree, 0, "reflections");
  if (!reflections) return out;
  items(*reflections, [&](NodeId item) {
    const auto said = value_of(tree, item, "said");
    if (!said) {
      out.push_back({item, *reflections, std::nullopt});
    } else {
      items(*said, [&](NodeId remark) { out.push_back({remark, *said, item}); });
    }
  });
  return out;
}

}  // namespace mellanrum::editing
