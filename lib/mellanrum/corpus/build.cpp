// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "mellanrum/corpus/checks.h"
#include "mellanrum/corpus/merge.h"
#include "mellanrum/corpus/references.h"
#include "mellanrum/corpus/resolve.h"

namespace mellanrum {

/// The one that may write to a Corpus.
class Builder {
 public:
  explicit Builder(Corpus corpus) : corpus_(std::move(corpus)) {}

  Builder(Project project, const Sources& sources, std::int64_t unread_files) {
    corpus_.omitted_ = unread_files;
    corpus_.project_ = std::move(project);
    corpus_.sources_ = &sources;
  }

  void collect(std::vector<Notes> notes, Diagnostics& diagnostics) {
    const auto key = [&](const Notes& n) {
      const int day = n.seminar ? (n.seminar->date ? first_day(n.seminar->date) : 0) : 0;
      return std::tuple<bool, int, const std::string&>(n.seminar.has_value(), day,
                                                       (*corpus_.sources_)[n.source].place());
    };
    std::stable_sort(notes.begin(), notes.end(),
                     [&](const Notes& a, const Notes& b) { return key(a) < key(b); });
    std::map<std::string, Span> seminar_spans;
    for (Notes& file : notes) {
      SeminarId seminar;
      if (file.seminar) {
        const auto [first, fresh] =
            seminar_spans.emplace(file.seminar->id.text, file.seminar->id.span);
        if (fresh) {
          seminar = {static_cast<std::uint32_t>(corpus_.seminars_.size())};
          if (corpus_.language_.empty()) corpus_.language_ = file.seminar->language.text;
          corpus_.seminars_.push_back(std::move(*file.seminar));
        } else {
          diagnostics.report(
              Rule::duplicate_seminar, file.seminar->id.span,
              fmt::format("another file has the seminar '{}'", file.seminar->id.text), {},
              first->second);
          corpus_.omitted_ += static_cast<std::int64_t>(1 + file.relations.size());
          file.relations.clear();
        }
      }
      state(corpus_.frameworks_, std::move(file.frameworks), seminar);
      state(corpus_.roles_, std::move(file.roles), seminar);
      state(corpus_.actors_, std::move(file.actors), seminar);
      state(corpus_.themes_, std::move(file.themes), seminar);
      for (Relation& relation : file.relations) {
        relation.seminar = seminar;
        corpus_.relations_.push_back(std::move(relation));
      }
      for (Reflection& reflection : file.reflections) {
        reflection.seminar = seminar;
        if (seminar) {
          corpus_.reflections_.push_back(std::move(reflection));
        } else {
          ++corpus_.omitted_;
        }
      }
    }
    if (!corpus_.project_.language.empty()) corpus_.language_ = corpus_.project_.language;
    if (corpus_.language_.empty()) corpus_.language_ = "en";
  }

  void link(Diagnostics& diagnostics) {
    Resolver resolver(corpus_.frameworks_, corpus_.roles_, corpus_.actors_, corpus_.themes_,
                      corpus_.seminars_, corpus_.reflections_, diagnostics);
    resolver.declare_aliases();
    for (std::uint32_t i = 0; i < corpus_.seminars_.size(); ++i) {
      resolver.resolve(corpus_.seminars_[i], {i});
    }
    const auto resolve_all = [&](auto& store) {
      for (auto& entity : store.all()) {
        for (auto& statement : entity.statements)
          resolver.resolve(statement.record, statement.seminar);
      }
    };
    resolve_all(corpus_.frameworks_);
    resolve_all(corpus_.roles_);
    resolve_all(corpus_.actors_);
    resolve_all(corpus_.themes_);
    for (Relation& relation : corpus_.relations_) {
      resolver.resolve(relation, relation.seminar);
      check_ends(relation, diagnostics);
    }
    for (Reflection& reflection : corpus_.reflections_) {
      resolver.resolve(reflection, reflection.seminar);
    }
  }

  /// Leaves out the records in which a fault was found, and what points at them.
  void leave_out_faulty() {
    const auto drop = [&](auto& store) {
      for (auto& entity : store.all()) {
        corpus_.omitted_ += static_cast<std::int64_t>(
            std::erase_if(entity.statements, [](const auto& s) { return s.record.faulty; }));
        entity.present = !entity.statements.empty();
      }
    };
    drop(corpus_.frameworks_);
    drop(corpus_.roles_);
    drop(corpus_.actors_);
    drop(corpus_.themes_);
    corpus_.omitted_ += static_cast<std::int64_t>(
        std::erase_if(corpus_.relations_, [](const Relation& r) { return r.faulty; }));
    std::vector<bool> keep;
    for (const Reflection& reflection : corpus_.reflections_) keep.push_back(!reflection.faulty);
    corpus_.omitted_ += std::count(keep.begin(), keep.end(), false);
    keep_reflections(keep);
    for_each_record([&](auto& record) {
      visit_references(record, [&](auto& value) { unlink_missing(value); });
    });
    for (auto& entity : corpus_.actors_.all()) {
      for (auto& statement : entity.statements) {
        std::erase_if(statement.record.holdings, [](const Holding& h) { return !h.role; });
      }
    }
    corpus_.omitted_ +=
        static_cast<std::int64_t>(std::erase_if(corpus_.relations_, [](const Relation& r) {
          return (r.from.empty() || r.to.empty()) && r.between.size() < 2;
        }));
  }

  void merge_all(Diagnostics* diagnostics) {
    const auto merge_store = [&](auto& store, std::string_view what) {
      for (auto& entity : store.all()) {
        const auto known = std::exchange(entity.current, {});
        for (const auto& statement : entity.statements) {
          merge(entity.current, statement.record,
                [&](std::string_view field, Span earlier, Span later) {
                  if (diagnostics == nullptr) return;
                  diagnostics->report(Rule::conflict, later,
                                      fmt::format("another statement gives the {} '{}' another {}",
                                                  what, entity.key, field),
                                      "this one is later and counts; the other is", earlier);
                });
        }
        if (diagnostics == nullptr) identify(entity.current, known);
      }
    };
    merge_store(corpus_.frameworks_, "framework");
    merge_store(corpus_.roles_, "role");
    merge_store(corpus_.actors_, "actor");
    merge_store(corpus_.themes_, "theme");
  }

  void check(Diagnostics& diagnostics) {
    check_named(corpus_.frameworks_, "framework", diagnostics);
    check_named(corpus_.roles_, "role", diagnostics);
    check_named(corpus_.actors_, "actor", diagnostics);
    check_named(corpus_.themes_, "theme", diagnostics);
    cut_cycles(diagnostics);
  }

  /// Whoever follows builds_on, part_of or parent must come to an end.
  void cut_cycles(Diagnostics& diagnostics) {
    check_cycles(
        corpus_.frameworks_, "builds_on", diagnostics,
        [](Framework & framework) -> auto& { return framework.builds_on; });
    check_cycles(
        corpus_.roles_, "builds_on", diagnostics,
        [](Role & role) -> auto& { return role.builds_on; });
    check_cycles(
        corpus_.actors_, "part_of", diagnostics,
        [](Actor & actor) -> auto& { return actor.part_of; });
    check_cycles(
        corpus_.themes_, "parent", diagnostics,
        [](Theme & theme) -> auto& { return theme.parent; });
  }

  void index() {
    Corpus& c = corpus_;
    c.role_said_.resize(c.roles_.size());
    c.actor_said_.resize(c.actors_.size());
    c.theme_said_.resize(c.themes_.size());
    c.actor_says_.resize(c.actors_.size());
    c.holders_.assign(c.roles_.size(), {});
    c.role_needed_.resize(c.roles_.size());
    c.actor_themes_.resize(c.actors_.size());
    c.actor_relations_.resize(c.actors_.size());
    c.actor_parts_.resize(c.actors_.size());
    c.theme_children_.resize(c.themes_.size());
    c.framework_roles_.resize(c.frameworks_.size());
    for (std::uint32_t i = 0; i < c.reflections_.size(); ++i) {
      const Reflection& reflection = c.reflections_[i];
      for (const auto& role : reflection.roles) c.role_said_.add(role.id, {i});
      for (const auto& actor : reflection.actors) c.actor_said_.add(actor.id, {i});
      for (const auto& theme : reflection.themes) c.theme_said_.add(theme.id, {i});
      if (reflection.speaker.id) c.actor_says_.add(reflection.speaker.id, {i});
    }
    for (std::uint32_t i = 0; i < c.relations_.size(); ++i) {
      for (const auto* ends :
           {&c.relations_[i].from, &c.relations_[i].to, &c.relations_[i].between}) {
        for (const auto& actor : *ends) c.actor_relations_.add(actor.id, {i});
      }
    }
    for (const ActorId id : c.actors_.ids()) {
      const Actor& actor = c.actors_[id];
      if (actor.part_of.id) c.actor_parts_.add(actor.part_of.id, id);
      for (const Holding& holding : actor.holdings) {
        c.holders_[holding.role.id.index].push_back({id, holding.state.value});
      }
    }
    for (const ThemeId id : c.themes_.ids()) {
      const Theme& theme = c.themes_[id];
      if (theme.parent.id) c.theme_children_.add(theme.parent.id, id);
      for (const auto& role : theme.needs) c.role_needed_.add(role.id, id);
      for (const auto& actor : theme.concerns) c.actor_themes_.add(actor.id, id);
      if (!theme.owners) continue;
      for (const auto& actor : *theme.owners) c.actor_themes_.add(actor.id, id);
    }
    for (const RoleId id : c.roles_.ids()) {
      if (c.roles_[id].framework.id) c.framework_roles_.add(c.roles_[id].framework.id, id);
    }
  }

  void all_in_scope() {
    for (std::uint32_t i = 0; i < corpus_.seminars_.size(); ++i) {
      corpus_.seminars_in_scope_.push_back({i});
    }
  }

  /// Leaves only what the vocabulary and the kept seminars state; in scope is what they touch.
  void narrow(const std::vector<bool>& keep) {
    const auto kept = [&](SeminarId id) { return !id || keep[id.index]; };
    std::erase_if(corpus_.seminars_in_scope_, [&](SeminarId id) { return !kept(id); });
    std::erase_if(corpus_.relations_, [&](const Relation& r) { return !kept(r.seminar); });
    std::vector<bool> keep_said;
    for (const Reflection& reflection : corpus_.reflections_)
      keep_said.push_back(kept(reflection.seminar));
    keep_reflections(keep_said);
    for_each_store([&](auto& store) {
      for (auto& entity : store.all()) {
        entity.in_scope = false;
        std::erase_if(entity.statements, [&](const auto& s) { return !kept(s.seminar); });
      }
    });
    merge_all(nullptr);
    Diagnostics untold;
    cut_cycles(untold);
    for_each_store([&](auto& store) {
      for (auto& entity : store.all()) {
        for (auto& statement : entity.statements) {
          if (!statement.seminar || !kept(statement.seminar)) continue;
          entity.in_scope = true;
          visit_references(statement.record, [&](auto& value) { touch(value); });
        }
      }
    });
    for (const SeminarId id : corpus_.seminars_in_scope_) {
      visit_references(corpus_.seminars_[id.index], [&](auto& value) { touch(value); });
    }
    for (Relation& relation : corpus_.relations_) {
      if (relation.seminar) visit_references(relation, [&](auto& value) { touch(value); });
    }
    for (Reflection& reflection : corpus_.reflections_) {
      visit_references(reflection, [&](auto& value) { touch(value); });
    }
    for (const auto& entity : corpus_.roles_.all()) {
      if (entity.in_scope && entity.current.framework.id) touch_id(entity.current.framework.id);
    }
  }

  Corpus take() { return std::move(corpus_); }

 private:
  template <class R>
  void state(Store<R>& store, std::vector<R> records, SeminarId seminar) {
    for (R& record : records) {
      const Id<R> id = store.require(record.id.text);
      store.at(id).statements.push_back({std::move(record), seminar});
    }
  }

  template <class Do>
  void for_each_store(Do todo) {
    todo(corpus_.frameworks_);
    todo(corpus_.roles_);
    todo(corpus_.actors_);
    todo(corpus_.themes_);
  }

  template <class Do>
  void for_each_record(Do todo) {
    for (Seminar& seminar : corpus_.seminars_) todo(seminar);
    for_each_store([&](auto& store) {
      for (auto& entity : store.all()) {
        for (auto& statement : entity.statements) todo(statement.record);
      }
    });
    for (Relation& relation : corpus_.relations_) todo(relation);
    for (Reflection& reflection : corpus_.reflections_) todo(reflection);
  }

  template <class R>
  Store<R>& store_of() {
    if constexpr (std::is_same_v<R, Framework>) return corpus_.frameworks_;
    if constexpr (std::is_same_v<R, Role>) return corpus_.roles_;
    if constexpr (std::is_same_v<R, Actor>) return corpus_.actors_;
    if constexpr (std::is_same_v<R, Theme>) return corpus_.themes_;
  }

  /// Whether the record is still there.
  template <class R>
  bool present(Id<R> id) {
    if constexpr (std::is_same_v<R, Reflection>) {
      return static_cast<bool>(id);
    } else {
      return id && store_of<R>().at(id).present;
    }
  }
  template <class R>
  void unlink_missing(Ref<R>& ref) {
    if (ref && !present(ref.id)) ref = {};
  }
  template <class R>
  void unlink_missing(Refs<R>& refs) {
    std::erase_if(refs, [&](const Ref<R>& ref) { return !present(ref.id); });
  }

  /// Keeps the reflections with keep[i] and lets every reference follow them to their new place.
  void keep_reflections(const std::vector<bool>& keep) {
    std::vector<ReflectionId> moved(keep.size());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < keep.size(); ++i) {
      if (!keep[i]) continue;
      moved[i] = {next};
      if (next != i) corpus_.reflections_[next] = std::move(corpus_.reflections_[i]);
      ++next;
    }
    corpus_.reflections_.resize(next);
    const auto follow = [&](Ref<Reflection>& ref) {
      if (ref.id) ref.id = moved[ref.id.index];
    };
    for_each_record([&](auto& record) {
      visit_references(record, [&]<class V>(V& value) {
        if constexpr (std::is_same_v<V, Ref<Reflection>>) {
          follow(value);
          if (!value.id) value = {};
        } else if constexpr (std::is_same_v<V, Refs<Reflection>>) {
          for (auto& ref : value) follow(ref);
          std::erase_if(value, [](const auto& ref) { return !ref.id; });
        }
      });
    });
  }

  template <class R>
  void touch_id(Id<R> id) {
    if constexpr (!std::is_same_v<R, Reflection>) {
      if (id) store_of<R>().at(id).in_scope = true;
    }
  }
  template <class R>
  void touch(const Ref<R>& ref) {
    touch_id(ref.id);
  }
  template <class R>
  void touch(const Refs<R>& refs) {
    for (const auto& ref : refs) touch_id(ref.id);
  }

  Corpus corpus_;
};

Corpus build(std::vector<Notes> notes, Project project, const Sources& sources,
             Diagnostics& diagnostics, std::int64_t unread_files) {
  Builder builder(std::move(project), sources, unread_files);
  builder.collect(std::move(notes), diagnostics);
  builder.link(diagnostics);
  builder.leave_out_faulty();
  builder.merge_all(&diagnostics);
  builder.check(diagnostics);
  builder.all_in_scope();
  builder.index();
  return builder.take();
}

Corpus narrowed(Corpus corpus, const std::vector<bool>& keep) {
  Builder builder(std::move(corpus));
  builder.narrow(keep);
  builder.index();
  return builder.take();
}

}  // namespace mellanrum
