// SPDX-License-Identifier: MIT
#include "mellanrum/query/lookup.h"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "mellanrum/query/matches.h"
#include "mellanrum/query/parse.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::query {
namespace {

/// The records that a name in a filter means: by id or alias, else by any name without case.
struct Names {
  std::vector<std::uint32_t> meant;
  std::vector<std::string_view> known;

  void offer(std::uint32_t index, std::string_view name, const Term& term, bool exact_only) {
    if (name.empty()) return;
    if (!exact_only) known.push_back(name);
    const bool same = exact_only ? name == term.value : fold(name) == term.folded;
    if (same && (meant.empty() || meant.back() != index)) meant.push_back(index);
  }
};

template <class R>
Names names_in(const Store<R>& store, const Term& term) {
  Names names;
  for (const bool exact : {true, false}) {
    if (!names.meant.empty()) break;
    for (std::uint32_t i = 0; i < store.size(); ++i) {
      const Entity<R>& entity = store.all()[i];
      if (!entity.present) continue;
      names.offer(i, entity.key, term, exact);
      if constexpr (requires { entity.current.aliases; }) {
        for (const Word& alias : entity.current.aliases) names.offer(i, alias.text, term, exact);
      }
      if (!exact) names.offer(i, entity.current.name.text, term, exact);
    }
  }
  return names;
}

Names seminar_names(const Corpus& corpus, const Term& term) {
  Names names;
  for (const bool exact : {true, false}) {
    if (!names.meant.empty()) break;
    for (std::uint32_t i = 0; i < corpus.seminars().size(); ++i) {
      names.offer(i, corpus.seminars()[i].id.text, term, exact);
      if (!exact) names.offer(i, corpus.seminars()[i].title.text, term, exact);
    }
  }
  return names;
}

Names names_for(const Corpus& corpus, const Term& term) {
  switch (term.field) {
    case Field::theme:
      return names_in(corpus.themes(), term);
    case Field::role:
      return names_in(corpus.roles(), term);
    case Field::framework:
      return names_in(corpus.frameworks(), term);
    case Field::seminar:
      return seminar_names(corpus, term);
    default:
      return names_in(corpus.actors(), term);
  }
}

/// Adds to `chosen` whatever lies below one that is chosen.
template <class R, class Above>
void add_below(const Store<R>& store, std::vector<bool>& chosen, Above above) {
  std::vector<bool> known = chosen;  // known to lie below one, or not to
  std::vector<std::uint32_t> way;
  for (std::uint32_t start = 0; start < store.size(); ++start) {
    way.clear();
    Id<R> at{start};
    for (; at && !known[at.index]; at = above(store[at])) way.push_back(at.index);
    const bool below = at && chosen[at.index];
    for (const std::uint32_t index : way) {
      known[index] = true;
      chosen[index] = below;
    }
  }
}

std::size_t count_of(const Corpus& corpus, Field field) {
  switch (field) {
    case Field::theme:
      return corpus.themes().size();
    case Field::role:
      return corpus.roles().size();
    case Field::framework:
      return corpus.frameworks().size();
    case Field::seminar:
      return corpus.seminars().size();
    default:
      return corpus.actors().size();
  }
}

std::pair<Rule, std::string_view> unknown(Field field) {
  switch (field) {
    case Field::theme:
      return {Rule::unknown_theme, "theme"};
    case Field::role:
      return {Rule::unknown_role, "role"};
    case Field::framework:
      return {Rule::unknown_framework, "framework"};
    case Field::seminar:
      return {Rule::filter, "seminar"};
    default:
      return {Rule::unknown_actor, "actor"};
  }
}

template <class E>
std::vector<std::string> closed() {
  return {words_of<E>().begin(), words_of<E>().end()};
}

/// The words of a vocabulary that the project closes, labels beside them; else none.
std::vector<std::string> project_words(const Corpus& corpus, Vocabulary vocabulary) {
  std::vector<std::string> out;
  for (const VocabularyWord& word : corpus.project().words(vocabulary)) {
    out.push_back(word.id);
    if (!word.label.empty() && word.label != word.id) out.push_back(word.label);
  }
  if (vocabulary == Vocabulary::reflection_kinds && !out.empty()) {
    out.insert(out.end(), reflection_kinds.begin(), reflection_kinds.end());
  }
  return out;
}

/// The words that the field of a record of `type` (none: of any) can hold where its vocabulary is
/// closed; else none.
std::vector<std::string> closed_words(const Corpus& corpus, const std::optional<Subject>& type,
                                      Field field) {
  const bool relation = type && std::holds_alternative<RelationId>(*type);
  const bool actor = type && std::holds_alternative<ActorId>(*type);
  switch (field) {
    case Field::role_status:
      return closed<RoleStatus>();
    case Field::status: {
      std::vector<std::string> words = closed<RelationStatus>();
      if (relation) return words;
      const std::vector<std::string> of_roles = closed<RoleStatus>();
      if (type) return of_roles;
      words.insert(words.end(), of_roles.begin(), of_roles.end());
      return words;
    }
    case Field::voice:
      return closed<Voice>();
    case Field::level:
    case Field::actor_level:
      return project_words(corpus, Vocabulary::levels);
    case Field::actor_kind:
      return project_words(corpus, Vocabulary::kinds);
    case Field::reflection_kind:
      return project_words(corpus, Vocabulary::reflection_kinds);
    case Field::kind:
      if (!type) return {};
      return project_words(corpus, relation ? Vocabulary::relation_kinds
                                   : actor  ? Vocabulary::kinds
                                            : Vocabulary::reflection_kinds);
    default:
      return {};
  }
}

/// Reports a word that no record can have.
void check_word(const Corpus& corpus, const Term& term, const std::optional<Subject>& type,
                Diagnostics& diagnostics) {
  const std::vector<std::string> words = closed_words(corpus, type, term.field);
  if (words.empty() || term.match == Match::empty || text_matches(term, words)) return;
  const std::vector<std::string_view> known(words.begin(), words.end());
  std::string advice = did_you_mean(term.value, known);
  if (advice.empty()) advice = fmt::format("one of: {}", fmt::join(known, ", "));
  diagnostics.report(Rule::filter, term.value_span,
                     fmt::format("'{}' is no {}", term.value, name_of(term.field)), advice);
}

}  // namespace

std::vector<bool> targets_of(const Corpus& corpus, const Term& term) {
  std::vector<bool> out(count_of(corpus, term.field));
  for (const std::uint32_t index : term.meant) out[index] = true;
  if (term.match == Match::whole) return out;
  if (term.field == Field::theme) {
    add_below(corpus.themes(), out, [](const Theme& theme) { return theme.parent.id; });
  } else if (term.field == Field::actor || term.field == Field::speaker) {
    add_below(corpus.actors(), out, [](const Actor& actor) { return actor.part_of.id; });
  }
  return out;
}

void look_up(Term& term, const Corpus& corpus, const std::optional<Subject>& type,
             Diagnostics& diagnostics) {
  if (type && !has_field(*type, term.field)) {
    std::string advice;
    if (term.field == Field::kind) advice = "actor.kind: and reflection.kind: reach over";
    if (term.field == Field::level) advice = "actor.level: reaches over";
    if (term.field == Field::status) advice = "role.status: reaches over";
    diagnostics.report(Rule::filter, term.field_span,
                       fmt::format("a {} has no {}", type_of(*type), name_of(term.field)), advice);
    return;
  }
  if (!is_reference(term.field)) check_word(corpus, term, type, diagnostics);
  if (!is_reference(term.field) || term.match == Match::empty) return;
  Names names = names_for(corpus, term);
  term.meant = std::move(names.meant);
  term.targets = targets_of(corpus, term);
  if (!term.meant.empty()) return;
  const auto [rule, what] = unknown(term.field);
  diagnostics.report(rule, term.value_span, fmt::format("no {} is called '{}'", what, term.value),
                     did_you_mean(term.value, names.known));
}

}  // namespace mellanrum::query
