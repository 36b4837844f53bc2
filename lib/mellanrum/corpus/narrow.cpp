// SPDX-License-Identifier: MIT
#include <algorithm>

#include "mellanrum/corpus/build.h"
#include "mellanrum/corpus/builder.h"
#include "mellanrum/corpus/merge.h"

namespace mellanrum {
namespace {

/// The current values as all seminars state them, to name records by.
template <class R>
std::vector<R> values_of(Store<R>& store) {
  std::vector<R> out;
  for (auto& entity : store.all()) out.push_back(entity.current);
  return out;
}

template <class R>
void identify_all(Store<R>& store, const std::vector<R>& known) {
  for (std::size_t i = 0; i < known.size(); ++i) identify(store.all()[i].current, known[i]);
}

}  // namespace

void Builder::narrow(const std::vector<bool>& keep, bool vocabulary_counts) {
  const auto kept = [&](SeminarId id) { return !id || keep[id.index]; };
  std::erase_if(corpus_.seminars_in_scope_, [&](SeminarId id) { return !kept(id); });
  corpus_.relations_.leave_out([&](const Relation& r) { return !kept(r.seminar); });
  std::vector<bool> keep_said;
  for (const Reflection& reflection : corpus_.reflections_)
    keep_said.push_back(kept(reflection.seminar));
  keep_reflections(keep_said);
  std::vector<bool> before;
  for_each_store([&](auto& store) {
    for (auto& entity : store.all()) {
      before.push_back(entity.in_scope);
      entity.in_scope = false;
      std::erase_if(entity.statements, [&](const auto& s) { return !kept(s.seminar); });
    }
  });
  const auto frameworks = values_of(corpus_.frameworks_);
  const auto roles = values_of(corpus_.roles_);
  const auto actors = values_of(corpus_.actors_);
  const auto themes = values_of(corpus_.themes_);
  merge_all(nullptr);
  identify_all(corpus_.frameworks_, frameworks);
  identify_all(corpus_.roles_, roles);
  identify_all(corpus_.actors_, actors);
  identify_all(corpus_.themes_, themes);
  Diagnostics untold;
  cut_cycles(untold);
  for_each_store([&](auto& store) {
    for (auto& entity : store.all()) {
      for (auto& statement : entity.statements) {
        if (!statement.seminar && !vocabulary_counts) continue;
        entity.in_scope = true;
        visit_references(statement.record, [&](auto& value) { touch(value); });
      }
    }
  });
  for (const SeminarId id : corpus_.seminars_in_scope_) {
    visit_references(corpus_.seminars_[id.index], [&](auto& value) { touch(value); });
  }
  for (Relation& relation : corpus_.relations_) {
    if (!relation.seminar && !vocabulary_counts) continue;
    visit_references(relation, [&](auto& value) { touch(value); });
  }
  for (Reflection& reflection : corpus_.reflections_) {
    visit_references(reflection, [&](auto& value) { touch(value); });
  }
  for (const auto& entity : corpus_.roles_.all()) {
    if (entity.in_scope && entity.current.framework.id) touch_id(entity.current.framework.id);
  }
  auto was_in_scope = before.begin();
  for_each_store([&](auto& store) {
    for (auto& entity : store.all()) entity.in_scope = *was_in_scope++ && entity.in_scope;
  });
}

void Builder::all_in_scope() {
  for (std::uint32_t i = 0; i < corpus_.seminars_.size(); ++i) {
    corpus_.seminars_in_scope_.push_back({i});
  }
}

Corpus narrowed(Corpus corpus, const std::vector<bool>& keep) {
  Builder builder(std::move(corpus));
  builder.narrow(keep, false);
  builder.index();
  return builder.take();
}

Corpus up_to(Corpus corpus, SeminarId last) {
  std::vector<bool> keep(corpus.seminars().size());
  std::fill_n(keep.begin(), last.index + 1, true);
  Builder builder(std::move(corpus));
  builder.narrow(keep, true);
  builder.index();
  return builder.take();
}

}  // namespace mellanrum
