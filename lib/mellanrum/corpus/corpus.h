// SPDX-License-Identifier: MIT
//
// The corpus: all records of one run, merged over files and linked by ids, and the answers to "who
// points at this". Built once by build() in build.h and not changed after. Whatever was read is
// here or in a diagnostic.
#ifndef MELLANRUM_CORPUS_CORPUS_H
#define MELLANRUM_CORPUS_CORPUS_H

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "mellanrum/corpus/shelf.h"
#include "mellanrum/corpus/store.h"
#include "mellanrum/model/notes.h"
#include "mellanrum/model/project.h"
#include "mellanrum/text/source.h"

namespace mellanrum {

/// Lists of B per A: who points at an A.
template <class A, class B>
class Backlinks {
 public:
  void resize(std::size_t size) { lists_.assign(size, {}); }
  /// Adds `from` to the list of `to`, once; calls come in the order of `from`.
  void add(Id<A> to, Id<B> from) {
    auto& list = lists_[to.index];
    if (list.empty() || list.back() != from) list.push_back(from);
  }
  const std::vector<Id<B>>& operator[](Id<A> id) const { return lists_[id.index]; }

 private:
  std::vector<std::vector<Id<B>>> lists_;
};

struct Holder {
  ActorId actor;
  HoldingState state = HoldingState::holds;
};

class Corpus {
 public:
  const Project& project() const { return project_; }

  /// Of the project file, else of the first seminar that says; `en` where nobody does.
  const std::string& language() const { return language_; }

  const Store<Framework>& frameworks() const { return frameworks_; }
  const Store<Role>& roles() const { return roles_; }
  const Store<Actor>& actors() const { return actors_; }
  const Store<Theme>& themes() const { return themes_; }

  /// By date, then by path; undated ones first.
  const std::vector<Seminar>& seminars() const { return seminars_; }
  const Seminar& operator[](SeminarId id) const { return seminars_[id.index]; }
  /// The seminars to be answered about.
  const std::vector<SeminarId>& seminars_in_scope() const { return seminars_in_scope_; }

  /// As written, timeless ones first, then by seminar.
  const Shelf<Relation>& relations() const { return relations_; }
  const Relation& operator[](RelationId id) const { return relations_[id.index]; }

  /// By seminar, as written.
  const Shelf<Reflection>& reflections() const { return reflections_; }
  const Reflection& operator[](ReflectionId id) const { return reflections_[id.index]; }
  /// `seminar#id`.
  std::string full_id(ReflectionId id) const;

  /// Who points at it. Reflections: those that name it directly; the speaker is not named. Of a
  /// seminar those that it holds.
  const std::vector<ReflectionId>& said_of(RoleId id) const { return role_said_[id]; }
  const std::vector<ReflectionId>& said_of(ActorId id) const { return actor_said_[id]; }
  const std::vector<ReflectionId>& said_of(ThemeId id) const { return theme_said_[id]; }
  const std::vector<ReflectionId>& said_of(SeminarId id) const { return seminar_said_[id]; }
  const std::vector<ReflectionId>& said_by(ActorId id) const { return actor_says_[id]; }
  const std::vector<Holder>& holders(RoleId id) const { return holders_[id.index]; }
  const std::vector<ThemeId>& needed_by(RoleId id) const { return role_needed_[id]; }
  const std::vector<ThemeId>& themes_of(ActorId id) const { return actor_themes_[id]; }
  const std::vector<RelationId>& relations_of(ActorId id) const { return actor_relations_[id]; }
  const std::vector<ActorId>& parts_of(ActorId id) const { return actor_parts_[id]; }
  const std::vector<ThemeId>& children_of(ThemeId id) const { return theme_children_[id]; }

  /// Whether `id` is `above`, or lies below it by part_of or parent.
  bool within(ActorId id, ActorId above) const;
  bool within(ThemeId id, ThemeId above) const;

  Position position(Span span) const { return (*sources_)[span.source].position(span.begin); }
  /// `file:line` of a place, the file relative to the corpus.
  std::string place(Span span) const;

  /// Records left out because a fault was found in them, and files that could not be read.
  std::int64_t omitted() const { return omitted_; }

 private:
  friend class Builder;

  Project project_;
  const Sources* sources_ = nullptr;
  std::string language_;
  Store<Framework> frameworks_;
  Store<Role> roles_;
  Store<Actor> actors_;
  Store<Theme> themes_;
  std::vector<Seminar> seminars_;
  std::vector<SeminarId> seminars_in_scope_;
  Shelf<Relation> relations_;
  Shelf<Reflection> reflections_;
  std::int64_t omitted_ = 0;

  Backlinks<Role, Reflection> role_said_;
  Backlinks<Actor, Reflection> actor_said_;
  Backlinks<Theme, Reflection> theme_said_;
  Backlinks<Actor, Reflection> actor_says_;
  std::vector<std::vector<Holder>> holders_;
  Backlinks<Role, Theme> role_needed_;
  Backlinks<Actor, Theme> actor_themes_;
  Backlinks<Actor, Relation> actor_relations_;
  Backlinks<Actor, Actor> actor_parts_;
  Backlinks<Theme, Theme> theme_children_;
  Backlinks<Seminar, Reflection> seminar_said_;
};

}  // namespace mellanrum

#endif
