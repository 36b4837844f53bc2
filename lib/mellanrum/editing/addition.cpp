// SPDX-License-Identifier: MIT
#include "mellanrum/editing/addition.h"

#include <string_view>

namespace mellanrum::editing {
namespace {

bool is_block_scalar(yaml::Style style) {
  return style == yaml::Style::literal || style == yaml::Style::folded;
}

bool is_the_same(const yaml::Tree& before, yaml::NodeId a, const yaml::Tree& after,
                 yaml::NodeId b) {
  const yaml::Node& old = before[a];
  const yaml::Node& now = after[b];
  if (old.kind != now.kind || old.style != now.style) return false;
  if (old.kind != yaml::Kind::scalar) return true;
  std::string_view text = after.text(b);
  if (is_block_scalar(old.style) && text.size() == before.text(a).size() + 1 &&
      text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  return text == before.text(a);
}

}  // namespace

bool adds_only(const yaml::Tree& before, const yaml::Tree& after, yaml::NodeId collection,
               const Pair& pair) {
  // Nodes stand in the order in which they are written, so those added are a run of them.
  const auto old_size = static_cast<yaml::NodeId>(before.nodes.size());
  const auto new_size = static_cast<yaml::NodeId>(after.nodes.size());
  if (new_size <= old_size || !after.flaws.empty()) return false;
  const yaml::NodeId added = new_size - old_size;
  const yaml::NodeId first = before.end(collection);
  for (yaml::NodeId i = 0; i < old_size; ++i) {
    const yaml::NodeId now = i < first ? i : i + added;
    const bool holds_it = i <= collection && before[i].next >= first;
    const bool is_behind = i >= first;
    if (!is_the_same(before, i, after, now)) return false;
    if (after[now].next != before[i].next + (holds_it || is_behind ? added : 0)) return false;
  }
  yaml::NodeId value = first;
  if (!pair.key.empty()) {
    if (!reads_as(after, first, Value::word(pair.key))) return false;
    value = after[first].next;
  }
  return value < first + added && after[value].next == first + added &&
         reads_as(after, value, pair.value);
}

}  // namespace mellanrum::editing
