// SPDX-License-Identifier: MIT
//
// A Store holds the records of one type that belong to the whole corpus. Every statement about a
// record is kept with the seminar that made it, in the order of time (vocabulary first, then
// seminars by date, then by path); the current value is what they add up to.
#ifndef MELLANRUM_CORPUS_STORE_H
#define MELLANRUM_CORPUS_STORE_H

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mellanrum/model/id.h"

namespace mellanrum {

template <class R>
struct Statement {
  R record;
  SeminarId seminar;  // none: vocabulary, timeless
};

template <class R>
struct Entity {
  std::string key;  // its id as the author writes it
  R current;
  std::vector<Statement<R>> statements;
  /// False where every statement about it was left out as faulty.
  bool present = true;
  /// False where the corpus was narrowed to seminars that neither state nor mention it.
  bool in_scope = true;
};

template <class R>
class Store {
 public:
  const R& operator[](Id<R> id) const { return entities_[id.index].current; }
  const Entity<R>& entity(Id<R> id) const { return entities_[id.index]; }
  const std::string& key(Id<R> id) const { return entities_[id.index].key; }
  std::size_t size() const { return entities_.size(); }

  /// The record with exactly that id or alias, or none.
  Id<R> find(std::string_view name) const {
    const auto found = names_.find(name);
    return found == names_.end() ? Id<R>() : found->second;
  }

  /// All records that are to be answered about, in the order in which they were first stated.
  std::vector<Id<R>> ids() const {
    std::vector<Id<R>> out;
    for (std::uint32_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].in_scope && entities_[i].present) out.push_back({i});
    }
    return out;
  }

  /// The same records, by the same ids and names, of which nobody has stated anything.
  Store without_statements() const {
    Store out;
    out.names_ = names_;
    out.entities_.reserve(entities_.size());
    for (const Entity<R>& entity : entities_) {
      out.entities_.push_back({entity.key, entity.current, {}, entity.present, entity.in_scope});
    }
    return out;
  }

  /// For building.
  Entity<R>& at(Id<R> id) { return entities_[id.index]; }
  std::vector<Entity<R>>& all() { return entities_; }
  const std::vector<Entity<R>>& all() const { return entities_; }

  /// The entity with the id `key`, made where there is none yet.
  Id<R> require(std::string_view key) {
    const auto found = names_.find(key);
    if (found != names_.end()) return found->second;
    const Id<R> id{static_cast<std::uint32_t>(entities_.size())};
    names_.emplace(key, id);
    entities_.push_back({std::string(key), {}, {}, true, true});
    return id;
  }

  /// Lets `alias` mean `id`; gives the record that it already means, which is `id` on success.
  Id<R> alias(std::string_view alias, Id<R> id) { return names_.emplace(alias, id).first->second; }

 private:
  /// Lets a name be looked up as it is, without a string made of it.
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::vector<Entity<R>> entities_;
  std::unordered_map<std::string, Id<R>, Hash, std::equal_to<>> names_;
};

}  // namespace mellanrum

#endif
