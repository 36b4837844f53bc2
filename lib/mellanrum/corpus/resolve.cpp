// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>

#include "mellanrum/text/near.h"

namespace mellanrum {
namespace {

/// Reports that no `what` is called `name`, with the nearest record that is and its place.
template <class R>
void report_unknown(const Store<R>& store, const Ref<R>& ref, Rule rule, std::string_view what,
                    Diagnostics& diagnostics, int& suggestions_left) {
  std::vector<std::string_view> names;
  std::vector<const Entity<R>*> owners;
  const auto offer = [&](std::string_view name, const Entity<R>& entity) {
    names.push_back(name);
    owners.push_back(&entity);
  };
  for (const Entity<R>& entity : store.all()) {
    if (suggestions_left <= 0) break;
    if (entity.statements.empty()) continue;
    offer(entity.key, entity);
    for (const auto& statement : entity.statements) {
      if (statement.record.name) offer(statement.record.name.text, entity);
      if constexpr (requires { statement.record.aliases; }) {
        for (const Word& alias : statement.record.aliases) offer(alias.text, entity);
      }
    }
  }
  --suggestions_left;
  const std::string near = nearest(ref.name, names);
  std::string advice;
  std::optional<Span> other;
  for (std::size_t i = 0; i < names.size() && !near.empty(); ++i) {
    if (names[i] != near) continue;
    advice = fmt::format("did you mean '{}'?", owners[i]->key);
    other = owners[i]->statements.front().record.id.span;
    break;
  }
  if (advice.empty() && ref.name.find(", ") != std::string::npos) {
    advice = fmt::format("several are written as a list: [{}]", ref.name);
  }
  std::string message = fmt::format("no {} is called '{}'", what, ref.name);
  if (near == ref.name) {
    // Only a name is near and the same: ids and aliases were found.
    message = fmt::format("'{}' is the name of a {}, and an id is wanted", ref.name, what);
  }
  diagnostics.report(rule, ref.span, std::move(message), advice, other);
}

template <class R>
bool link_in(const Store<R>& store, Ref<R>& ref, Rule rule, std::string_view what,
             Diagnostics& diagnostics, int& suggestions_left) {
  if (!ref) return true;
  ref.id = store.find(ref.name);
  if (ref.id) return true;
  report_unknown(store, ref, rule, what, diagnostics, suggestions_left);
  return false;
}

template <class R>
void declare(Store<R>& store, std::string_view what, Diagnostics& diagnostics) {
  for (std::uint32_t i = 0; i < store.size(); ++i) {
    const Id<R> id{i};
    for (auto& statement : store.at(id).statements) {
      for (const Word& alias : statement.record.aliases) {
        const Id<R> meant = store.alias(alias.text, id);
        if (meant == id) continue;
        const auto& other = store.at(meant).statements.front().record;
        const bool is_id = alias.text == store.key(meant);
        diagnostics.report(Rule::ambiguous_name, alias.span,
                           is_id ? fmt::format("'{}' is the id of another {}", alias.text, what)
                                 : fmt::format("'{}' already means the {} '{}'", alias.text, what,
                                               store.key(meant)),
                           {}, other.id.span);
        statement.record.faulty = true;
      }
    }
  }
}

}  // namespace

Resolver::Resolver(Store<Framework>& frameworks, Store<Role>& roles, Store<Actor>& actors,
                   Store<Theme>& themes, const std::vector<Seminar>& seminars,
                   const Shelf<Reflection>& reflections, Diagnostics& diagnostics)
    : frameworks_(frameworks),
      roles_(roles),
      actors_(actors),
      themes_(themes),
      seminars_(seminars),
      reflections_(reflections),
      said_in_(seminars.size()),
      diagnostics_(diagnostics) {
  for (std::uint32_t i = 0; i < seminars.size(); ++i) {
    seminar_ids_.emplace(seminars[i].id.text, SeminarId{i});
  }
  // Those of one seminar stand together.
  for (std::uint32_t i = 0; i < reflections.size(); ++i) {
    SaidInSeminar& said = said_in_[reflections[i].seminar.index];
    if (said.end == 0) said.begin = i;
    said.end = i + 1;
  }
}

void Resolver::declare_aliases() {
  declare(roles_, "role", diagnostics_);
  declare(actors_, "actor", diagnostics_);
  declare(themes_, "theme", diagnostics_);
}

bool Resolver::link(Ref<Framework>& ref, SeminarId) {
  return link_in(frameworks_, ref, Rule::unknown_framework, "framework", diagnostics_,
                 suggestions_left_);
}
bool Resolver::link(Ref<Role>& ref, SeminarId) {
  return link_in(roles_, ref, Rule::unknown_role, "role", diagnostics_, suggestions_left_);
}
bool Resolver::link(Ref<Actor>& ref, SeminarId) {
  return link_in(actors_, ref, Rule::unknown_actor, "actor", diagnostics_, suggestions_left_);
}
bool Resolver::link(Ref<Theme>& ref, SeminarId) {
  return link_in(themes_, ref, Rule::unknown_theme, "theme", diagnostics_, suggestions_left_);
}

ReflectionId Resolver::find_reflection(SeminarId seminar, std::string_view id) {
  if (!seminar) return {};
  SaidInSeminar& said = said_in_[seminar.index];
  const std::hash<std::string_view> hash;
  if (said.by_hash.empty()) {
    said.by_hash.reserve(said.end - said.begin);
    for (std::uint32_t i = said.begin; i < said.end; ++i) {
      said.by_hash.emplace_back(hash(reflections_[i].id.text), ReflectionId{i});
    }
    std::sort(said.by_hash.begin(), said.by_hash.end());
  }
  const std::size_t wanted = hash(id);
  auto at = std::lower_bound(said.by_hash.begin(), said.by_hash.end(),
                             std::pair(wanted, ReflectionId{0}));
  for (; at != said.by_hash.end() && at->first == wanted; ++at) {
    if (reflections_[at->second.index].id.text == id) return at->second;
  }
  return {};
}

bool Resolver::link(Ref<Reflection>& ref, SeminarId seminar) {
  if (!ref) return true;
  const std::size_t mark = ref.name.find('#');
  if (mark == std::string_view::npos) {
    ref.id = find_reflection(seminar, ref.name);
  } else {
    const auto found = seminar_ids_.find(ref.name.substr(0, mark));
    if (found != seminar_ids_.end()) {
      ref.id = find_reflection(found->second, ref.name.substr(mark + 1));
    }
  }
  if (!ref.id) report_unknown_reflection(ref, seminar);
  return static_cast<bool>(ref.id);
}

void Resolver::report_unknown_reflection(const Ref<Reflection>& ref, SeminarId seminar) {
  const bool full = ref.name.find('#') != std::string_view::npos;
  std::vector<std::string> names;
  std::vector<Span> places;
  for (const Reflection& reflection : reflections_) {
    if (suggestions_left_ <= 0) break;
    if (!full && reflection.seminar != seminar) continue;
    names.push_back(
        full ? fmt::format("{}#{}", seminars_[reflection.seminar.index].id.text, reflection.id.text)
             : std::string(reflection.id.text));
    places.push_back(reflection.id.span);
  }
  --suggestions_left_;
  std::string advice;
  std::optional<Span> other;
  const std::string near = nearest(ref.name, {names.begin(), names.end()});
  if (!near.empty()) {
    advice = fmt::format("did you mean '{}'?", near);
    const auto last = std::find(names.rbegin(), names.rend(), near);
    other = places[static_cast<std::size_t>(names.rend() - last) - 1];
  } else if (!full && !seminar) {
    advice = "outside a seminar's file, write seminar#reflection";
  }
  diagnostics_.report(Rule::unknown_reflection, ref.span,
                      fmt::format("no reflection is called '{}'", ref.name), advice, other);
}

}  // namespace mellanrum
