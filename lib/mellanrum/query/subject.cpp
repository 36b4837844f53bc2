// SPDX-License-Identifier: MIT
#include "mellanrum/query/subject.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace mellanrum::query {
namespace {

using Holds = std::function<bool(std::uint32_t)>;

template <class... Functions>
struct Cases : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
Cases(Functions...) -> Cases<Functions...>;

template <class R>
bool any(const Refs<R>& refs, const Holds& holds) {
  return std::any_of(refs.begin(), refs.end(),
                     [&](const Ref<R>& ref) { return holds(ref.id.index); });
}

template <class R>
bool any(const std::vector<Id<R>>& ids, const Holds& holds) {
  return std::any_of(ids.begin(), ids.end(), [&](Id<R> id) { return holds(id.index); });
}

bool any_framework(const Corpus& corpus, RoleId role, const Holds& holds) {
  const FrameworkId framework = corpus.roles()[role].framework.id;
  return framework && holds(framework.index);
}

bool link(const Corpus& corpus, ReflectionId id, Field field, const Holds& holds) {
  const Reflection& reflection = corpus[id];
  switch (field) {
    case Field::theme:
      return any(reflection.themes, holds);
    case Field::role:
      return any(reflection.roles, holds);
    case Field::actor:
      return any(reflection.actors, holds);
    case Field::framework:
      return any(reflection.roles,
                 [&](std::uint32_t role) { return any_framework(corpus, {role}, holds); });
    case Field::speaker:
      return reflection.speaker.id && holds(reflection.speaker.id.index);
    case Field::seminar:
      return holds(reflection.seminar.index);
    default:
      return false;
  }
}

template <class R>
bool stated_at(const Store<R>& store, Id<R> id, const Holds& holds) {
  const auto& statements = store.entity(id).statements;
  return std::any_of(statements.begin(), statements.end(),
                     [&](const auto& s) { return s.seminar && holds(s.seminar.index); });
}

/// Links of the record itself, not by way of reflections.
bool own_link(const Corpus& corpus, RoleId id, Field field, const Holds& holds) {
  switch (field) {
    case Field::role:
      return holds(id.index);
    case Field::framework:
      return any_framework(corpus, id, holds);
    case Field::theme:
      return any(corpus.needed_by(id), holds);
    case Field::actor: {
      const auto& holders = corpus.holders(id);
      return std::any_of(holders.begin(), holders.end(),
                         [&](const Holder& holder) { return holds(holder.actor.index); });
    }
    case Field::seminar:
      return stated_at(corpus.roles(), id, holds);
    default:
      return false;
  }
}

bool own_link(const Corpus& corpus, ActorId id, Field field, const Holds& holds) {
  const auto& holdings = corpus.actors()[id].holdings;
  switch (field) {
    case Field::actor:
      return holds(id.index);
    case Field::theme:
      return any(corpus.themes_of(id), holds);
    case Field::role:
      return std::any_of(holdings.begin(), holdings.end(),
                         [&](const Holding& h) { return holds(h.role.id.index); });
    case Field::framework:
      return std::any_of(holdings.begin(), holdings.end(),
                         [&](const Holding& h) { return any_framework(corpus, h.role.id, holds); });
    case Field::seminar: {
      if (stated_at(corpus.actors(), id, holds) || any(corpus.said_by(id), [&](std::uint32_t said) {
            return holds(corpus[ReflectionId{said}].seminar.index);
          })) {
        return true;
      }
      return any(corpus.relations_of(id), [&](std::uint32_t relation) {
        const SeminarId seminar = corpus[RelationId{relation}].seminar;
        return seminar && holds(seminar.index);
      });
    }
    default:
      return false;
  }
}

bool own_link(const Corpus& corpus, ThemeId id, Field field, const Holds& holds) {
  const Theme& theme = corpus.themes()[id];
  switch (field) {
    case Field::theme:
      return holds(id.index);
    case Field::role:
      return any(theme.needs, holds);
    case Field::actor:
      return any(theme.concerns, holds) || (theme.owners && any(*theme.owners, holds));
    case Field::framework:
      return any(theme.needs,
                 [&](std::uint32_t role) { return any_framework(corpus, {role}, holds); });
    case Field::seminar:
      return stated_at(corpus.themes(), id, holds);
    default:
      return false;
  }
}

bool own_link(const Corpus& corpus, SeminarId id, Field field, const Holds& holds) {
  if (field == Field::seminar) return holds(id.index);
  return field == Field::actor && any(corpus[id].participants, holds);
}

const std::vector<ReflectionId>& said(const Corpus& corpus, RoleId id) {
  return corpus.said_of(id);
}
const std::vector<ReflectionId>& said(const Corpus& corpus, ActorId id) {
  return corpus.said_of(id);
}
const std::vector<ReflectionId>& said(const Corpus& corpus, ThemeId id) {
  return corpus.said_of(id);
}
const std::vector<ReflectionId>& said(const Corpus& corpus, SeminarId id) {
  return corpus.said_of(id);
}

void add(std::vector<std::string>& out, std::string_view text) {
  if (!text.empty()) out.emplace_back(text);
}
void add(std::vector<std::string>& out, const std::vector<Word>& list) {
  for (const Word& word : list) add(out, word.text);
}
/// A word of a vocabulary is found by its id and by its label.
void add_labelled(std::vector<std::string>& out, const Corpus& corpus, Vocabulary vocabulary,
                  std::string_view word) {
  add(out, word);
  if (const VocabularyWord* known = corpus.project().find(vocabulary, word)) add(out, known->label);
}

std::vector<std::string> own_words(const Corpus& corpus, RoleId id, Field field) {
  const Role& role = corpus.roles()[id];
  std::vector<std::string> out;
  if (field == Field::status) add(out, word_for(role.status.value));
  if (field == Field::tag) add(out, role.tags);
  if (field == Field::id) add(out, corpus.roles().key(id));
  if (field == Field::name || field == Field::text)
    add(out, role.name.text), add(out, role.aliases);
  if (field == Field::text) add(out, role.description.text);
  return out;
}

std::vector<std::string> own_words(const Corpus& corpus, ActorId id, Field field) {
  const Actor& actor = corpus.actors()[id];
  std::vector<std::string> out;
  if (field == Field::kind) add_labelled(out, corpus, Vocabulary::kinds, actor.kind.text);
  if (field == Field::level) add_labelled(out, corpus, Vocabulary::levels, actor.level.text);
  if (field == Field::tag) add(out, actor.tags);
  if (field == Field::id) add(out, corpus.actors().key(id));
  if (field == Field::name || field == Field::text)
    add(out, actor.name.text), add(out, actor.aliases);
  if (field == Field::text) add(out, actor.description.text);
  return out;
}

std::vector<std::string> own_words(const Corpus& corpus, ThemeId id, Field field) {
  const Theme& theme = corpus.themes()[id];
  std::vector<std::string> out;
  if (field == Field::tag) add(out, theme.tags);
  if (field == Field::id) add(out, corpus.themes().key(id));
  if (field == Field::name || field == Field::text)
    add(out, theme.name.text), add(out, theme.aliases);
  if (field == Field::text) add(out, theme.question.text), add(out, theme.description.text);
  return out;
}

std::vector<std::string> own_words(const Corpus& corpus, ReflectionId id, Field field) {
  const Reflection& reflection = corpus[id];
  std::vector<std::string> out;
  if (field == Field::kind || field == Field::reflection_kind) {
    add_labelled(out, corpus, Vocabulary::reflection_kinds,
                 reflection.kind ? std::string_view(reflection.kind.text) : reflection_kinds[0]);
  }
  if (field == Field::voice) add(out, word_for(reflection.voice.value));
  if (field == Field::tag) add(out, reflection.tags);
  if (field == Field::section) add(out, reflection.section.text);
  if (field == Field::id) add(out, corpus.full_id(id)), add(out, reflection.id.text);
  if (field == Field::text) add(out, reflection.text.text);
  return out;
}

std::vector<std::string> own_words(const Corpus& corpus, RelationId id, Field field) {
  const Relation& relation = corpus[id];
  std::vector<std::string> out;
  if (field == Field::kind)
    add_labelled(out, corpus, Vocabulary::relation_kinds, relation.kind.text);
  if (field == Field::status) {
    add(out,
        relation.status ? word_for(relation.status.value) : word_for(RelationStatus::existing));
  }
  if (field == Field::text) add(out, relation.note.text);
  return out;
}

std::vector<std::string> own_words(const Corpus& corpus, SeminarId id, Field field) {
  const Seminar& seminar = corpus[id];
  std::vector<std::string> out;
  if (field == Field::id) add(out, seminar.id.text);
  if (field == Field::name || field == Field::text) add(out, seminar.title.text);
  if (field == Field::series) add(out, seminar.series.text);
  if (field == Field::place) add(out, seminar.place.text);
  if (field == Field::text) add(out, seminar.summary.text), add(out, seminar.next_steps.text);
  return out;
}

bool one_of(Field field, std::initializer_list<Field> fields) {
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

std::string_view type_of(const Subject& subject) {
  static constexpr std::array<std::string_view, 6> names{"role",       "actor",    "theme",
                                                         "reflection", "relation", "seminar"};
  return names[subject.index()];
}

bool has_field(const Subject& subject, Field field) {
  using F = Field;
  if (one_of(field, {F::theme, F::role, F::actor, F::framework, F::seminar, F::date, F::series,
                     F::place, F::text, F::actor_kind, F::actor_level, F::role_status})) {
    return true;
  }
  const auto by_type = Cases{[&](RoleId) {
                               return one_of(field, {F::status, F::tag, F::name, F::id});
                             },
                             [&](ActorId) {
                               return one_of(field, {F::kind, F::level, F::tag, F::name, F::id});
                             },
                             [&](ThemeId) {
                               return one_of(field, {F::tag, F::name, F::id});
                             },
                             [&](ReflectionId) {
                               return one_of(field, {F::kind, F::tag, F::id});
                             },
                             [&](RelationId) {
                               return one_of(field, {F::kind, F::status});
                             },
                             [&](SeminarId) {
                               return one_of(field, {F::name, F::id});
                             }};
  if (std::visit(by_type, subject)) return true;
  return !std::holds_alternative<RelationId>(subject) &&
         one_of(field, {F::speaker, F::section, F::voice, F::reflection_kind});
}

bool is_own(const Subject& subject, Field field) {
  switch (field) {
    case Field::kind:
    case Field::level:
    case Field::status:
    case Field::tag:
    case Field::text:
    case Field::name:
    case Field::id:
      return true;
    case Field::role:
    case Field::framework:
      return std::holds_alternative<RoleId>(subject);
    case Field::actor:
      return std::holds_alternative<ActorId>(subject);
    case Field::theme:
      return std::holds_alternative<ThemeId>(subject);
    case Field::seminar:
    case Field::date:
    case Field::series:
    case Field::place:
      return std::holds_alternative<SeminarId>(subject);
    default:
      return false;
  }
}

std::vector<ReflectionId> said_of(const Corpus& corpus, const Subject& subject) {
  return std::visit(Cases{[](ReflectionId id) { return std::vector{id}; },
                          [&](RelationId id) {
                            std::vector<ReflectionId> out;
                            for (const auto& ref : corpus[id].evidence) out.push_back(ref.id);
                            return out;
                          },
                          [&](auto id) { return std::vector<ReflectionId>(said(corpus, id)); }},
                    subject);
}

bool any_link(const Corpus& corpus, const Subject& subject, Field field, const Holds& holds) {
  if (!is_reference(field)) return false;
  return std::visit(Cases{[&](ReflectionId id) { return link(corpus, id, field, holds); },
                          [&](RelationId id) {
                            const Relation& relation = corpus[id];
                            switch (field) {
                              case Field::theme:
                                return any(relation.themes, holds);
                              case Field::role:
                                return any(relation.roles, holds);
                              case Field::actor:
                                return any(relation.from, holds) || any(relation.to, holds) ||
                                       any(relation.between, holds);
                              case Field::framework:
                                return any(relation.roles, [&](std::uint32_t role) {
                                  return any_framework(corpus, {role}, holds);
                                });
                              case Field::seminar:
                                return relation.seminar && holds(relation.seminar.index);
                              default:
                                return false;
                            }
                          },
                          [&](auto id) {
                            if (own_link(corpus, id, field, holds)) return true;
                            if (is_own(subject, field)) return false;
                            const auto& list = said(corpus, id);
                            return std::any_of(list.begin(), list.end(), [&](ReflectionId s) {
                              return link(corpus, s, field, holds);
                            });
                          }},
                    subject);
}

std::vector<std::string> words(const Corpus& corpus, const Subject& subject, Field field) {
  return std::visit([&](auto id) { return own_words(corpus, id, field); }, subject);
}

}  // namespace mellanrum::query
