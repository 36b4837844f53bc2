// SPDX-License-Identifier: MIT
//
// Checks that need the records of a corpus together. What is found marks the statements in which it
// stands as faulty.
#ifndef MELLANRUM_CORPUS_CHECKS_H
#define MELLANRUM_CORPUS_CHECKS_H

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/corpus/store.h"
#include "mellanrum/model/notes.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

/// A relation joins two actors; an actor does not stand twice in `between`. Marks it faulty.
void check_ends(Relation& relation, Diagnostics& diagnostics);

/// A remark names so few records that they can be counted pairwise. Marks it faulty.
void check_names(Reflection& reflection, Diagnostics& diagnostics);

/// What is joined pairwise stays countable: the pairs of one relation, and of all together.
class PairCount {
 public:
  static constexpr std::size_t most_of_one = 10'000;
  static constexpr std::size_t most_evidence = 20'000;  // of all pairs of one relation
  static constexpr std::size_t most = 1'000'000;

  /// Reports and marks a relation with too many; says whether it may be gone through.
  bool admit(Relation& relation, Diagnostics& diagnostics);

 private:
  std::size_t count_ = 0;
  bool told_ = false;
};

/// Whatever is mentioned has a name, a kind or a description somewhere.
template <class R>
void check_named(Store<R>& store, std::string_view what, Diagnostics& diagnostics) {
  for (Entity<R>& entity : store.all()) {
    if (entity.statements.empty()) continue;
    const R& current = entity.current;
    bool named = current.name || current.description;
    if constexpr (requires { current.kind; }) named = named || current.kind;
    if constexpr (requires { current.question; }) named = named || current.question;
    if (named) continue;
    diagnostics.report(Rule::unnamed, entity.statements.front().record.id.span,
                       fmt::format("the {} '{}' has no name anywhere", what, entity.key),
                       "give it a name or a description");
    for (auto& statement : entity.statements) statement.record.faulty = true;
  }
}

template <class R>
std::vector<Ref<R>*> pointers(Ref<R>& ref) {
  return ref.id ? std::vector<Ref<R>*>{&ref} : std::vector<Ref<R>*>();
}
template <class R>
std::vector<Ref<R>*> pointers(Refs<R>& refs) {
  std::vector<Ref<R>*> out;
  for (Ref<R>& ref : refs) {
    if (ref.id) out.push_back(&ref);
  }
  return out;
}

/// The way of a circle of `length` records by their keys, and back to the first; of a long one its
/// beginning and its end.
template <class KeyAt>
std::string way_round(std::size_t length, KeyAt key_at) {
  constexpr std::size_t told_ends = 4;
  std::string out;
  for (std::size_t i = 0; i < length; ++i) {
    if (length > 2 * told_ends && i == told_ends) {
      out += fmt::format("... {} more ... -> ", length - 2 * told_ends);
      i = length - told_ends;
    }
    out += fmt::format("{} -> ", key_at(i));
  }
  return out.append(key_at(0));
}

/// Reports each reference by which following `field` comes back to where it began, and takes it
/// away, so that whoever follows it ends. A depth-first walk without recursion.
template <class R, class Field>
void check_cycles(Store<R>& store, std::string_view field, Diagnostics& diagnostics, Field of) {
  enum class Mark : std::uint8_t { fresh, open, done };
  struct Step {
    std::uint32_t entity;
    std::vector<Ref<R>*> next;
    std::size_t at;
  };
  std::vector<Mark> marks(store.size(), Mark::fresh);
  std::vector<std::size_t> places(store.size());  // of the open ones on the path
  std::vector<Ref<R>*> closing;
  std::vector<std::set<Span>> circular(store.size());
  for (std::uint32_t start = 0; start < store.size(); ++start) {
    if (marks[start] != Mark::fresh) continue;
    std::vector<Step> path;
    const auto enter = [&](std::uint32_t entity) {
      marks[entity] = Mark::open;
      places[entity] = path.size();
      path.push_back({entity, pointers(of(store.at({entity}).current)), 0});
    };
    enter(start);
    while (!path.empty()) {
      Step& step = path.back();
      if (step.at == step.next.size()) {
        marks[step.entity] = Mark::done;
        path.pop_back();
        continue;
      }
      Ref<R>* ref = step.next[step.at++];
      const std::uint32_t target = ref->id.index;
      if (marks[target] == Mark::fresh) {
        enter(target);
      } else if (marks[target] == Mark::open) {
        diagnostics.report(
            Rule::cycle, ref->span,
            fmt::format("'{}' goes in a circle: {}", field,
                        way_round(path.size() - places[target], [&](std::size_t i) {
                          return std::string_view(store.key({path[places[target] + i].entity}));
                        })));
        circular[step.entity].insert(ref->span);
        closing.push_back(ref);
      }
    }
  }
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    if (circular[i].empty()) continue;
    for (auto& statement : store.at({i}).statements) {
      for (const Ref<R>* stated : pointers(of(statement.record))) {
        if (circular[i].contains(stated->span)) statement.record.faulty = true;
      }
    }
  }
  for (Ref<R>* ref : closing) *ref = {};
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    auto& value = of(store.at({i}).current);
    if constexpr (requires { value.size(); }) {
      std::erase_if(value, [](const Ref<R>& ref) { return !ref; });
    }
  }
}

}  // namespace mellanrum

#endif
