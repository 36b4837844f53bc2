// SPDX-License-Identifier: MIT
#include "mellanrum/editing/link_changes.h"

#include <algorithm>
#include <set>

namespace mellanrum::editing {
namespace {

using yaml::Kind;
using yaml::Node;
using yaml::NodeId;
using yaml::Tree;

constexpr std::string_view suggested = "x-suggested";

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

class Comparison {
 public:
  Comparison(const Tree& before, const Tree& after,
             const std::map<NodeId, std::vector<FieldChange>>& changes)
      : before_(before), after_(after), changes_(changes) {}

  bool is_right() const { return is_same(0, 0); }

 private:
  bool is_same(NodeId old, NodeId now) const {
    const auto changed = changes_.find(old);
    if (changed != changes_.end()) return is_changed(old, now, changed->second);
    const Node& a = before_[old];
    const Node& b = after_[now];
    if (a.kind != b.kind || a.style != b.style) return false;
    if (a.kind == Kind::scalar) return before_.text(old) == after_.text(now);
    NodeId left = before_.first(old);
    NodeId right = after_.first(now);
    while (left < before_.end(old) && right < after_.end(now)) {
      if (!is_same(left, right)) return false;
      left = before_[left].next;
      right = after_[right].next;
    }
    return left >= before_.end(old) && right >= after_.end(now);
  }

  bool is_changed(NodeId old, NodeId now, const std::vector<FieldChange>& changes) const {
    if (after_[now].kind != Kind::mapping) return false;
    for (const FieldChange& change : changes) {
      const auto value = value_of(after_, now, change.field);
      if (!value || strings(ids_in(after_, *value)) != change.all) return false;
    }
    const auto is_new = [&](std::string_view key) {
      return std::any_of(changes.begin(), changes.end(), [&](const FieldChange& change) {
        return change.field == key && !value_of(before_, old, key);
      });
    };
    const auto is_extended = [&](std::string_view key) {
      return std::any_of(changes.begin(), changes.end(),
                         [&](const FieldChange& change) { return change.field == key; });
    };
    const bool was_bare = before_[old].kind == Kind::scalar;
    NodeId left = before_.first(old);
    std::size_t new_keys = 0;
    for (NodeId key = after_.first(now); key < after_.end(now);) {
      const NodeId value = after_[key].next;
      const std::string_view name = after_.text(key);
      if (is_new(name)) {
        ++new_keys;
      } else if (was_bare) {
        if (name != "text" || after_[value].style != before_[old].style ||
            after_.text(value) != before_.text(old)) {
          return false;
        }
      } else {
        if (left >= before_.end(old) || !is_same(left, key)) return false;
        const NodeId old_value = before_[left].next;
        if (!is_extended(name) && !is_same(old_value, value)) return false;
        left = before_[old_value].next;
      }
      key = after_[value].next;
    }
    return (was_bare || left >= before_.end(old)) &&
           new_keys == static_cast<std::size_t>(std::count_if(
                           changes.begin(), changes.end(),
                           [&](const FieldChange& change) { return is_new(change.field); })) &&
           (!was_bare || value_of(after_, now, "text").has_value());
  }

  const Tree& before_;
  const Tree& after_;
  const std::map<NodeId, std::vector<FieldChange>>& changes_;
};

}  // namespace

std::vector<FieldChange> changes_of(const Tree& tree, const ReflectionNode& place,
                                    const NewLinks& links) {
  std::vector<FieldChange> out;
  std::vector<std::set<std::string>> known;
  const auto add = [&](std::string_view field, const std::string& id, bool inherits) {
    std::size_t at = 0;
    while (at < out.size() && out[at].field != field) ++at;
    if (at == out.size()) {
      auto value = value_of(tree, place.node, field);
      if (!value && inherits && place.group) value = value_of(tree, *place.group, field);
      const auto all = value ? strings(ids_in(tree, *value)) : std::vector<std::string>();
      known.emplace_back(all.begin(), all.end());
      out.push_back({field, {}, all});
    }
    if (!known[at].insert(id).second) return false;
    out[at].added.push_back(id);
    out[at].all.push_back(id);
    return true;
  };
  for (const auto& [field, id] : links.links) {
    if (add(field, id, true)) add(suggested, id, false);
  }
  std::erase_if(out, [](const FieldChange& change) { return change.added.empty(); });
  // As people write them: themes, roles, actors, and then what is said of the links.
  std::stable_sort(out.begin(), out.end(), [](const FieldChange& a, const FieldChange& b) {
    const bool is_last = a.field == suggested;
    return is_last != (b.field == suggested) ? !is_last : a.field > b.field;
  });
  return out;
}

bool only_changed(const Tree& before, const Tree& after,
                  const std::map<NodeId, std::vector<FieldChange>>& changes) {
  return Comparison(before, after, changes).is_right();
}

}  // namespace mellanrum::editing
