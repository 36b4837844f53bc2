// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/known.h"

#include "mellanrum/text/id_of_name.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::drafting {

Known::Known(const Corpus& corpus) : corpus_(corpus) {
  const auto names = names_of(corpus);
  for (const Name& name : names) {
    auto& ids = ids_[static_cast<std::size_t>(name.type)];
    // A name that two have leads to neither.
    const auto [known, fresh] = ids.emplace(fold(name.name), name.id);
    if (!fresh && known->second != name.id) known->second.clear();
    if (name.type == Type::actor) {
      actor_names_.insert(fold(name.name));
      actor_names_.insert(fold(name.id));
    }
  }
  for (const Name& name : names) {
    ids_[static_cast<std::size_t>(name.type)].emplace(fold(name.id), name.id);
  }
}

std::string Known::find(Type type, const std::string& name) const {
  const auto& ids = ids_[static_cast<std::size_t>(type)];
  const auto found = ids.find(fold(name));
  return found == ids.end() ? std::string() : found->second;
}

bool Known::is_taken(Type type, const std::string& id) const {
  const bool in_corpus = type == Type::actor  ? bool(corpus_.actors().find(id))
                         : type == Type::role ? bool(corpus_.roles().find(id))
                                              : bool(corpus_.themes().find(id));
  return in_corpus || added_[static_cast<std::size_t>(type)].contains(id);
}

/// An id that is not taken. Each number is tried once, so that a thousand of a name cost no more.
template <class Taken>
std::string Known::free_id(std::size_t kind, const std::string& id, Taken taken) {
  std::size_t& next = next_[kind].emplace(id, 1).first->second;
  const auto counted = [&](const std::string& other) {
    ++next;
    return taken(other);
  };
  return unique_id(id, counted, next);
}

std::string Known::add(Type type, const std::string& name, const std::string& otherwise) {
  std::string id = id_of_name(name);
  if (id.empty()) id = otherwise;
  id = free_id(static_cast<std::size_t>(type), id,
               [&](const std::string& taken) { return is_taken(type, taken); });
  added_[static_cast<std::size_t>(type)].insert(id);
  ids_[static_cast<std::size_t>(type)].emplace(fold(name), id);
  return id;
}

std::string Known::add_framework(const std::string& name) {
  std::string id = id_of_name(name);
  if (id.empty()) id = "framework";
  id = free_id(of_framework, id, [&](const std::string& taken) {
    return frameworks_.contains(taken) || bool(corpus_.frameworks().find(taken));
  });
  frameworks_.insert(id);
  return id;
}

}  // namespace mellanrum::drafting
