// SPDX-License-Identifier: MIT
#include "mellanrum/query/filter.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "mellanrum/query/parse.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"

namespace mellanrum::query {
namespace {

bool only_asks_for_seminars(const Expression& expression) {
  if (expression.kind == Expression::Kind::term) {
    return expression.term.field == Field::seminar || expression.term.field == Field::date;
  }
  return std::all_of(expression.parts.begin(), expression.parts.end(), only_asks_for_seminars);
}

bool text_matches(const Term& term, const std::vector<std::string>& words) {
  if (term.match == Match::empty) return words.empty();
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    if (term.match == Match::pattern) return re2::RE2::PartialMatch(word, *term.pattern);
    const std::string folded = fold(word);
    return term.match == Match::whole ? folded == term.folded
                                      : folded.find(term.folded) != std::string::npos;
  });
}

/// Whether the record with that index is one that the term means.
bool target_matches(const Term& term, std::uint32_t index) {
  return index < term.targets.size() && term.targets[index];
}

/// Whether the days of the seminar and those of the term have one in common.
bool date_matches(const Term& term, const Seminar& seminar) {
  const Date& first = seminar.date;
  if (term.match == Match::empty) return !first;
  const Date& last = seminar.until ? seminar.until : first;
  return first && (!term.from || last_day(last) >= first_day(term.from)) &&
         (!term.until || first_day(first) <= last_day(term.until));
}

/// The reference field by way of which `field` looks at other records, and the field it looks at.
std::optional<std::pair<Field, Field>> way(Field field) {
  switch (field) {
    case Field::actor_kind:
      return std::pair{Field::actor, Field::kind};
    case Field::actor_level:
      return std::pair{Field::actor, Field::level};
    case Field::role_status:
      return std::pair{Field::role, Field::status};
    case Field::series:
    case Field::place:
      return std::pair{Field::seminar, field};
    default:
      return std::nullopt;
  }
}

Subject subject_of(Field reference, std::uint32_t index) {
  if (reference == Field::role) return RoleId{index};
  if (reference == Field::seminar) return SeminarId{index};
  return ActorId{index};
}

bool term_holds(const Corpus& corpus, const Subject& subject, const Term& term) {
  if (is_reference(term.field)) {
    if (term.match == Match::empty) {
      return !any_link(corpus, subject, term.field, [](std::uint32_t) { return true; });
    }
    return any_link(corpus, subject, term.field,
                    [&](std::uint32_t index) { return target_matches(term, index); });
  }
  if (term.field == Field::date) {
    return any_link(corpus, subject, Field::seminar, [&](std::uint32_t index) {
      return date_matches(term, corpus[SeminarId{index}]);
    });
  }
  if (const auto by = way(term.field)) {
    return any_link(corpus, subject, by->first, [&](std::uint32_t index) {
      return text_matches(term, words(corpus, subject_of(by->first, index), by->second));
    });
  }
  const bool of_reflections = term.field == Field::section || term.field == Field::voice ||
                              term.field == Field::reflection_kind;
  if (of_reflections && !std::holds_alternative<ReflectionId>(subject)) {
    const auto said = said_of(corpus, subject);
    return std::any_of(said.begin(), said.end(), [&](ReflectionId id) {
      return text_matches(term, words(corpus, id, term.field));
    });
  }
  return text_matches(term, words(corpus, subject, term.field));
}

/// Whether a record that is a part of a whole answers for itself what the field asks.
bool answers_alone(const Subject& record, Field field) {
  switch (field) {
    case Field::theme:
    case Field::role:
    case Field::actor:
    case Field::framework:
      return is_own(record, field);
    case Field::seminar:
    case Field::date:
    case Field::series:
    case Field::place:
      return std::holds_alternative<ReflectionId>(record) ||
             std::holds_alternative<RelationId>(record);
    case Field::actor_kind:
    case Field::actor_level:
      return std::holds_alternative<ActorId>(record);
    case Field::role_status:
      return std::holds_alternative<RoleId>(record);
    case Field::speaker:
    case Field::section:
    case Field::voice:
    case Field::reflection_kind:
      return std::holds_alternative<ReflectionId>(record);
    default:
      return has_field(record, field);
  }
}

/// What an expression says when a term may say nothing (a field that the record lacks): such a term
/// neither lets in nor leaves out, also under NOT.
template <class Holds>
std::optional<bool> evaluate(const Expression& expression, const Holds& holds) {
  if (expression.kind == Expression::Kind::term) return holds(expression.term);
  std::optional<bool> out;
  for (const Expression& e : expression.parts) {
    const std::optional<bool> part = evaluate(e, holds);
    if (!part) continue;
    switch (expression.kind) {
      case Expression::Kind::none_of:
        return !*part;
      case Expression::Kind::any_of:
        out = out.value_or(false) || *part;
        break;
      default:
        out = out.value_or(true) && *part;
    }
  }
  return out;
}

template <class Do>
void for_each_term(Expression& expression, const Do& todo) {
  if (expression.kind == Expression::Kind::term) todo(expression.term);
  for (Expression& part : expression.parts) for_each_term(part, todo);
}

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

/// The records that the term names, and where it does not say `=` those below them.
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

Filter::Filter(const Sources& sources, const std::vector<SourceId>& ids, const Corpus& corpus,
               std::optional<Subject> type, Diagnostics& diagnostics) {
  // AND joins the same with and without brackets.
  const auto place = [&](const auto& self, Expression part) -> void {
    if (part.kind == Expression::Kind::all_of) {
      for (Expression& joined : part.parts) self(self, std::move(joined));
    } else {
      auto& target = only_asks_for_seminars(part) ? input_ : rest_;
      target.parts.push_back(std::move(part));
    }
  };
  for (const SourceId id : ids) {
    auto expression = parse(sources, id, diagnostics);
    if (!expression) continue;
    look_up(*expression, corpus, type, diagnostics);
    place(place, std::move(*expression));
  }
}

void Filter::look_up(Expression& expression, const Corpus& corpus,
                     const std::optional<Subject>& type, Diagnostics& diagnostics) {
  for (Expression& part : expression.parts) look_up(part, corpus, type, diagnostics);
  if (expression.kind != Expression::Kind::term) return;
  Term& term = expression.term;
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

std::vector<bool> Filter::chosen_seminars(const Corpus& corpus) const {
  std::vector<bool> out;
  for (std::uint32_t i = 0; i < corpus.seminars().size(); ++i) {
    const auto holds = [&](const Term& term) -> std::optional<bool> {
      return term_holds(corpus, SeminarId{i}, term);
    };
    out.push_back(evaluate(input_, holds).value_or(true));
  }
  return out;
}

bool Filter::lists(const Corpus& corpus, const Subject& subject) const {
  const auto holds = [&](const Term& term) -> std::optional<bool> {
    if (!has_field(subject, term.field)) return std::nullopt;
    return term_holds(corpus, subject, term);
  };
  return evaluate(rest_, holds).value_or(true);
}

bool Filter::lists_whole(const Corpus& corpus, const std::vector<Subject>& records) const {
  const auto holds = [&](const Term& term) -> std::optional<bool> {
    for (const Subject& record : records) {
      if (!answers_alone(record, term.field)) continue;
      if (term.match == Match::empty && is_reference(term.field)) return false;
      const bool fits = term_holds(corpus, record, term);
      if (fits != (term.match == Match::empty)) return fits;
    }
    return term.match == Match::empty;
  };
  return evaluate(rest_, holds).value_or(true);
}

bool Filter::draws(const Corpus& corpus, RelationId relation) const {
  const auto holds = [&](const Term& term) -> std::optional<bool> {
    if (has_field(ActorId(), term.field) || !has_field(relation, term.field)) return std::nullopt;
    return term_holds(corpus, relation, term);
  };
  return evaluate(rest_, holds).value_or(true);
}

bool Filter::chooses_relations() const {
  bool found = false;
  const auto look = [&](const Term& term) -> std::optional<bool> {
    found = found || !has_field(ActorId(), term.field);
    return std::nullopt;
  };
  evaluate(rest_, look);
  return found;
}

void Filter::follow(const Corpus& corpus) {
  for (Expression* whole : {&input_, &rest_}) {
    for_each_term(*whole, [&](Term& term) {
      if (!term.meant.empty()) term.targets = targets_of(corpus, term);
    });
  }
}

bool Counter::counts(ReflectionId said) {
  const auto holds = [&](const Term& term) -> std::optional<bool> {
    if (!has_field(subject_, term.field)) return std::nullopt;
    if (!is_own(subject_, term.field)) return term_holds(corpus_, said, term);
    const auto [known, fresh] = own_.emplace(&term, false);
    if (fresh) known->second = term_holds(corpus_, subject_, term);
    return known->second;
  };
  return evaluate(filter_.rest_, holds).value_or(true);
}

}  // namespace mellanrum::query
