// SPDX-License-Identifier: MIT
#include "mellanrum/query/filter.h"

#include <algorithm>
#include <utility>

#include "mellanrum/query/lookup.h"
#include "mellanrum/query/matches.h"
#include "mellanrum/query/parse.h"

namespace mellanrum::query {
namespace {

bool only_asks_for_seminars(const Expression& expression) {
  if (expression.kind == Expression::Kind::term) {
    return expression.term.field == Field::seminar || expression.term.field == Field::date;
  }
  return std::all_of(expression.parts.begin(), expression.parts.end(), only_asks_for_seminars);
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
    for_each_term(*expression, [&](Term& term) { look_up(term, corpus, type, diagnostics); });
    place(place, std::move(*expression));
  }
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
