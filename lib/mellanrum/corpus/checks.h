// SPDX-License-Identifier: MIT
//
// Checks that need the records of a corpus together. What is found marks the statements in which it
// stands as faulty.
#ifndef MELLANRUM_CORPUS_CHECKS_H
#define MELLANRUM_CORPUS_CHECKS_H

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "mellanrum/corpus/store.h"
#include "mellanrum/model/notes.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

/// A relation joins two actors; an actor does not stand twice in `between`. Marks it faulty.
void check_ends(Relation& relation, Diagnostics& diagnostics);

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
  std::vector<Ref<R>*> closing;
  for (std::uint32_t start = 0; start < store.size(); ++start) {
    if (marks[start] != Mark::fresh) continue;
    std::vector<Step> path;
    const auto enter = [&](std::uint32_t entity) {
      marks[entity] = Mark::open;
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
        std::string way;
        bool inside = false;
        for (const Step& s : path) {
          inside = inside || s.entity == target;
          if (inside) way += store.key({s.entity}) + " -> ";
        }
        diagnostics.report(
            Rule::cycle, ref->span,
            fmt::format("'{}' goes in a circle: {}{}", field, way, store.key({target})));
        for (auto& statement : store.at({step.entity}).statements) {
          for (const Ref<R>* stated : pointers(of(statement.record))) {
            if (stated->span == ref->span) statement.record.faulty = true;
          }
        }
        closing.push_back(ref);
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
