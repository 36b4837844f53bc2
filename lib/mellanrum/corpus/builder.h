// SPDX-License-Identifier: MIT
//
// The one that may write to a Corpus: the steps by which build() and narrowed() make one. Used by
// the sources of this room alone.
#ifndef MELLANRUM_CORPUS_BUILDER_H
#define MELLANRUM_CORPUS_BUILDER_H

#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/corpus/references.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

class Builder {
 public:
  explicit Builder(Corpus corpus) : corpus_(std::move(corpus)) {}
  Builder(Project project, const Sources& sources, std::int64_t unread_files);

  /// What belongs to the vocabulary and one seminar, not yet merged.
  Builder(const Corpus& whole, SeminarId only);

  /// Puts the notes in the order of time and keeps each statement with its seminar.
  void collect(std::vector<Notes> notes, Diagnostics& diagnostics);

  /// Resolves every name.
  void link(Diagnostics& diagnostics);

  /// Derives the current values; where statements differ, reports it to `diagnostics` if given.
  void merge_all(Diagnostics* diagnostics);

  /// What shows only in the current values: records without a name, cycles, which it marks faulty;
  /// near misses.
  void check(Diagnostics& diagnostics);

  /// Leaves out the records in which a fault was found, and what points at them, and merges again.
  void leave_out_faulty();

  /// Leaves only what the vocabulary and the kept seminars state; in scope is what these seminars
  /// touch, and with `vocabulary_counts` what the vocabulary does, of what was in scope before.
  void narrow(const std::vector<bool>& keep, bool vocabulary_counts);

  void all_in_scope();

  /// "Who points at this", once all else is done.
  void index();

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

  /// Whoever follows builds_on, part_of or parent must come to an end.
  void cut_cycles(Diagnostics& diagnostics);

  /// Lets each reference to a reflection be moved by `follow`, and drops those that lead nowhere
  /// then.
  template <class R, class Follow>
  static void follow_reflections(R& record, Follow follow) {
    visit_references(record, [&]<class V>(V& value) {
      if constexpr (std::is_same_v<V, Ref<Reflection>>) {
        follow(value);
        if (!value.id) value = {};
      } else if constexpr (std::is_same_v<V, Refs<Reflection>>) {
        for (auto& ref : value) follow(ref);
        std::erase_if(value, [](const auto& ref) { return !ref.id; });
      }
    });
  }

  /// Keeps the reflections with keep[i] and lets every reference follow them to their new place.
  void keep_reflections(const std::vector<bool>& keep);

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

}  // namespace mellanrum

#endif
