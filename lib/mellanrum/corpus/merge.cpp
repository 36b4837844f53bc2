// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/merge.h"

#include <algorithm>
#include <set>
#include <type_traits>

namespace mellanrum {
namespace {

bool same(const Word& a, const Word& b) { return a.text == b.text; }
bool same(const Text& a, const Text& b) { return a.text == b.text; }
template <class R>
bool same(const Ref<R>& a, const Ref<R>& b) {
  return a.id == b.id;
}

template <class Value>
void latest(Value& current, const Value& later) {
  if (later) current = later;
}
void latest(Flag& current, const Flag& later) {
  if (later.given) current = later;
}

template <class Value>
void latest(Value& current, const Value& later, std::string_view field, const Differ& differ) {
  if (current && later && !same(current, later)) differ(field, current.span, later.span);
  latest(current, later);
}

const std::string& key_of(const Word& word) { return word.text; }
template <class R>
std::uint32_t key_of(const Ref<R>& ref) {
  return ref.id.index;
}

/// Adds those of `later` that `current` does not have yet, in their order.
template <class Item>
void unite(std::vector<Item>& current, const std::vector<Item>& later) {
  std::set<std::decay_t<decltype(key_of(current.front()))>> known;
  for (const Item& item : current) known.insert(key_of(item));
  for (const Item& item : later) {
    if (known.insert(key_of(item)).second) current.push_back(item);
  }
}

void unite(std::vector<Extra>& current, const std::vector<Extra>& later) {
  for (const Extra& extra : later) {
    const auto known = std::find_if(current.begin(), current.end(),
                                    [&](const Extra& e) { return e.key == extra.key; });
    if (known == current.end()) {
      current.push_back(extra);
    } else {
      *known = extra;
    }
  }
}

template <class Value>
void fill(Value& current, const Value& known) {
  if (!current) current = known;
}

}  // namespace

void merge(Framework& current, const Framework& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.by, later.by);
  latest(current.date, later.date);
  latest(current.description, later.description, "description", differ);
  unite(current.builds_on, later.builds_on);
  unite(current.roles, later.roles);
  unite(current.extras, later.extras);
}

void merge(Role& current, const Role& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.framework, later.framework, "framework", differ);
  latest(current.description, later.description, "description", differ);
  latest(current.status, later.status);
  unite(current.builds_on, later.builds_on);
  unite(current.aliases, later.aliases);
  unite(current.tags, later.tags);
  unite(current.extras, later.extras);
}

void merge(Actor& current, const Actor& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.kind, later.kind, "kind", differ);
  latest(current.level, later.level, "level", differ);
  latest(current.part_of, later.part_of, "part_of", differ);
  latest(current.description, later.description, "description", differ);
  latest(current.surveyed, later.surveyed);
  for (const Holding& holding : later.holdings) {
    const auto known = std::find_if(current.holdings.begin(), current.holdings.end(),
                                    [&](const Holding& h) { return h.role.id == holding.role.id; });
    if (known == current.holdings.end()) {
      current.holdings.push_back(holding);
    } else {
      *known = holding;
    }
  }
  unite(current.aliases, later.aliases);
  unite(current.tags, later.tags);
  unite(current.extras, later.extras);
}

void merge(Theme& current, const Theme& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.question, later.question);
  latest(current.description, later.description, "description", differ);
  latest(current.parent, later.parent, "parent", differ);
  unite(current.concerns, later.concerns);
  if (later.owners) {
    if (!current.owners) current.owners.emplace();
    unite(*current.owners, *later.owners);
  }
  unite(current.needs, later.needs);
  unite(current.aliases, later.aliases);
  unite(current.tags, later.tags);
  unite(current.extras, later.extras);
}

void identify(Framework& current, const Framework& known) {
  current.id = known.id;
  fill(current.name, known.name);
  fill(current.by, known.by);
  fill(current.date, known.date);
  fill(current.description, known.description);
}

void identify(Role& current, const Role& known) {
  current.id = known.id;
  fill(current.name, known.name);
  fill(current.framework, known.framework);
  fill(current.description, known.description);
}

void identify(Actor& current, const Actor& known) {
  current.id = known.id;
  fill(current.name, known.name);
  fill(current.kind, known.kind);
  fill(current.level, known.level);
  fill(current.part_of, known.part_of);
  fill(current.description, known.description);
}

void identify(Theme& current, const Theme& known) {
  current.id = known.id;
  fill(current.name, known.name);
  fill(current.question, known.question);
  fill(current.description, known.description);
  fill(current.parent, known.parent);
}

}  // namespace mellanrum
