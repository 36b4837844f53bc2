// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

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

std::string_view key_of(const Word& word) { return word.text; }
template <class R>
std::uint32_t key_of(const Ref<R>& ref) {
  return ref.id.index;
}

/// Adds `later`; which of those that are the same counts is settled once all are there.
template <class Item>
void add(std::vector<Item>& current, const std::vector<Item>& later) {
  current.insert(current.end(), later.begin(), later.end());
}

std::string_view key_of(const Extra& extra) { return extra.key; }
std::uint32_t key_of(const Holding& holding) { return holding.role.id.index; }

/// Of those with the same key the first.
template <class Item>
void keep_first(std::vector<Item>& items) {
  if (items.size() < 2) return;
  std::set<std::decay_t<decltype(key_of(items.front()))>> known;
  std::erase_if(items, [&](const Item& item) { return !known.insert(key_of(item)).second; });
}

/// Of those with the same key the last, in the place of the first.
template <class Item>
void keep_last(std::vector<Item>& items) {
  if (items.size() < 2) return;
  std::map<std::decay_t<decltype(key_of(items.front()))>, std::size_t> places;
  std::vector<Item> out;
  for (Item& item : items) {
    const auto [known, fresh] = places.emplace(key_of(item), out.size());
    if (fresh) {
      out.push_back(std::move(item));
    } else {
      out[known->second] = std::move(item);
    }
  }
  items = std::move(out);
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
  add(current.builds_on, later.builds_on);
  add(current.roles, later.roles);
  latest(current.source, later.source);
  add(current.extras, later.extras);
}

void merge(Role& current, const Role& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.framework, later.framework, "framework", differ);
  latest(current.description, later.description, "description", differ);
  latest(current.status, later.status);
  add(current.builds_on, later.builds_on);
  add(current.aliases, later.aliases);
  add(current.tags, later.tags);
  latest(current.source, later.source);
  add(current.extras, later.extras);
}

void merge(Actor& current, const Actor& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.kind, later.kind, "kind", differ);
  latest(current.level, later.level, "level", differ);
  latest(current.part_of, later.part_of, "part_of", differ);
  latest(current.description, later.description, "description", differ);
  latest(current.surveyed, later.surveyed);
  add(current.holdings, later.holdings);
  add(current.aliases, later.aliases);
  add(current.tags, later.tags);
  latest(current.source, later.source);
  add(current.extras, later.extras);
}

void merge(Theme& current, const Theme& later, const Differ& differ) {
  if (!current.id) current.id = later.id;
  latest(current.name, later.name, "name", differ);
  latest(current.question, later.question);
  latest(current.description, later.description, "description", differ);
  latest(current.parent, later.parent, "parent", differ);
  add(current.concerns, later.concerns);
  if (later.owners) {
    if (!current.owners) current.owners.emplace();
    add(*current.owners, *later.owners);
  }
  add(current.needs, later.needs);
  add(current.aliases, later.aliases);
  add(current.tags, later.tags);
  latest(current.source, later.source);
  add(current.extras, later.extras);
}

void settle(Framework& current) {
  keep_first(current.builds_on);
  keep_first(current.roles);
  keep_last(current.extras);
}

void settle(Role& current) {
  keep_first(current.builds_on);
  keep_first(current.aliases);
  keep_first(current.tags);
  keep_last(current.extras);
}

void settle(Actor& current) {
  keep_last(current.holdings);
  keep_first(current.aliases);
  keep_first(current.tags);
  keep_last(current.extras);
}

void settle(Theme& current) {
  keep_first(current.concerns);
  if (current.owners) keep_first(*current.owners);
  keep_first(current.needs);
  keep_first(current.aliases);
  keep_first(current.tags);
  keep_last(current.extras);
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
