// SPDX-License-Identifier: MIT
#include "mellanrum/reading/size.h"

#include <string_view>

namespace mellanrum::reading {
namespace {

/// The items of a sequence or the pairs of a mapping.
template <class Visit>
void each(const yaml::Tree& tree, yaml::NodeId node, Visit visit) {
  const bool pairs = tree[node].kind == yaml::Kind::mapping;
  if (tree[node].kind == yaml::Kind::scalar) return;
  for (yaml::NodeId at = tree.first(node); at < tree.end(node);) {
    const yaml::NodeId value = pairs ? tree[at].next : at;
    visit(tree.text(at), value);
    at = tree[value].next;
  }
}

}  // namespace

Size& Size::operator+=(const Size& other) {
  bytes += other.bytes;
  records += other.records;
  values += other.values;
  return *this;
}

Size size_of(const yaml::Tree& tree, std::size_t bytes) {
  Size out{bytes, 0, tree.nodes.size()};
  each(tree, 0, [&](std::string_view, yaml::NodeId of_a_type) {
    each(tree, of_a_type, [&](std::string_view, yaml::NodeId record) {
      ++out.records;
      // Remarks in groups, roles in their framework.
      each(tree, record, [&](std::string_view key, yaml::NodeId value) {
        if (key != "said" && key != "roles") return;
        each(tree, value, [&](std::string_view, yaml::NodeId) { ++out.records; });
      });
    });
  });
  return out;
}

}  // namespace mellanrum::reading
