// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/resolve.h"

#include <fmt/format.h>

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
  const auto offer = [&](const std::string& name, const Entity<R>& entity) {
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
                   const std::vector<Reflection>& reflections, Diagnostics& diagnostics)
    : frameworks_(frameworks),
      roles_(roles),
      actors_(actors),
      themes_(themes),
      seminars_(seminars),
      diagnostics_(diagnostics) {
  for (std::uint32_t i = 0; i < reflections.size(); ++i) {
    const Reflection& reflection = reflections[i];
    std::string name =
        fmt::format("{}#{}", seminars[reflection.seminar.index].id.text, reflection.id.text);
    reflections_.emplace(name, ReflectionId{i});
    reflection_names_.emplace_back(std::move(name), reflection.id.span);
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

bool Resolver::link(Ref<Reflection>& ref, SeminarId seminar) {
  if (!ref) return true;
  const bool full = ref.name.find('#') != std::string::npos;
  const std::string prefix = seminar ? seminars_[seminar.index].id.text + "#" : std::string();
  const auto found = reflections_.find(full ? ref.name : prefix + ref.name);
  if (found != reflections_.end()) {
    ref.id = found->second;
    return true;
  }
  std::string advice;
  std::optional<Span> other;
  std::vector<std::string_view> names;
  for (const auto& [name, span] : reflection_names_) {
    if (suggestions_left_ <= 0) break;
    if (full) {
      names.push_back(name);
    } else if (seminar && name.starts_with(prefix)) {
      names.push_back(std::string_view(name).substr(prefix.size()));
    }
  }
  --suggestions_left_;
  const std::string near = nearest(ref.name, names);
  if (!near.empty()) {
    advice = fmt::format("did you mean '{}'?", near);
    const std::string wanted = full ? near : prefix + near;
    for (const auto& [name, span] : reflection_names_) {
      if (name == wanted) other = span;
    }
  } else if (!full && !seminar) {
    advice = "outside a seminar's file, write seminar#reflection";
  }
  diagnostics_.report(Rule::unknown_reflection, ref.span,
                      fmt::format("no reflection is called '{}'", ref.name), advice, other);
  return false;
}

}  // namespace mellanrum
