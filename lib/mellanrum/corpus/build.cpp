// SPDX-License-Identifier: MIT
#include "mellanrum/corpus/build.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "mellanrum/corpus/builder.h"
#include "mellanrum/corpus/checks.h"
#include "mellanrum/corpus/merge.h"
#include "mellanrum/corpus/resolve.h"
#include "mellanrum/corpus/slips.h"

namespace mellanrum {
namespace {

/// Of a faulty seminar only what its reflections need to be named by is left.
void leave_bare(Seminar& seminar) {
  Seminar bare;
  bare.id = std::move(seminar.id);
  bare.title = std::move(seminar.title);
  bare.span = seminar.span;
  seminar = std::move(bare);
}

void mark_faulty(Notes& notes) {
  const auto mark = [](auto& records) {
    for (auto& record : records) record.faulty = true;
  };
  mark(notes.frameworks);
  mark(notes.roles);
  mark(notes.actors);
  mark(notes.themes);
  mark(notes.relations);
}

}  // namespace

Builder::Builder(Project project, const Sources& sources, std::int64_t unread_files) {
  corpus_.omitted_ = unread_files;
  corpus_.project_ = std::move(project);
  corpus_.sources_ = &sources;
}

void Builder::collect(std::vector<Notes> notes, Diagnostics& diagnostics) {
  const auto key = [&](const Notes& n) {
    const int day = n.seminar ? (n.seminar->date ? first_day(n.seminar->date) : 0) : 0;
    return std::tuple<bool, int, const std::string&>(n.seminar.has_value(), day,
                                                     (*corpus_.sources_)[n.source].place());
  };
  std::stable_sort(notes.begin(), notes.end(),
                   [&](const Notes& a, const Notes& b) { return key(a) < key(b); });
  std::map<std::string_view, Span> seminar_spans;
  for (Notes& file : notes) {
    SeminarId seminar;
    corpus_.omitted_ += file.omitted;
    if (file.seminar) {
      const auto [first, fresh] =
          seminar_spans.emplace(file.seminar->id.text, file.seminar->id.span);
      if (fresh) {
        seminar = {static_cast<std::uint32_t>(corpus_.seminars_.size())};
        if (corpus_.language_.empty()) corpus_.language_ = file.seminar->language.text;
        corpus_.seminars_.push_back(std::move(*file.seminar));
        if (corpus_.seminars_.back().faulty) {
          leave_bare(corpus_.seminars_.back());
          ++corpus_.omitted_;
        }
      } else {
        diagnostics.report(Rule::duplicate_seminar, file.seminar->id.span,
                           fmt::format("another file has the seminar '{}'", file.seminar->id.text),
                           {}, first->second);
        // Which of the two is meant nobody knows: the later one is read for faults and left out.
        ++corpus_.omitted_;
        mark_faulty(file);
      }
    }
    state(corpus_.frameworks_, std::move(file.frameworks), seminar);
    state(corpus_.roles_, std::move(file.roles), seminar);
    state(corpus_.actors_, std::move(file.actors), seminar);
    state(corpus_.themes_, std::move(file.themes), seminar);
    for (Relation& relation : file.relations) relation.seminar = seminar;
    corpus_.relations_.add(std::move(file.relations));
    for (Reflection& reflection : file.reflections) reflection.seminar = seminar;
    if (seminar) {
      corpus_.reflections_.add(std::move(file.reflections));
    } else {
      corpus_.omitted_ += static_cast<std::int64_t>(file.reflections.size());
    }
  }
  if (!corpus_.project_.language.empty()) corpus_.language_ = corpus_.project_.language;
  if (corpus_.language_.empty()) corpus_.language_ = "en";
}

void Builder::link(Diagnostics& diagnostics) {
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
  PairCount pairs;
  for (Relation& relation : corpus_.relations_) {
    resolver.resolve(relation, relation.seminar);
    if (pairs.admit(relation, diagnostics)) check_ends(relation, diagnostics);
  }
  for (Reflection& reflection : corpus_.reflections_) {
    resolver.resolve(reflection, reflection.seminar);
    check_names(reflection, diagnostics);
  }
}

void Builder::merge_all(Diagnostics* diagnostics) {
  const auto merge_store = [&](auto& store, std::string_view what) {
    for (auto& entity : store.all()) {
      entity.current = {};
      for (const auto& statement : entity.statements) {
        merge(entity.current, statement.record,
              [&](std::string_view field, Span earlier, Span later) {
                if (diagnostics == nullptr || statement.record.faulty) return;
                diagnostics->report(Rule::conflict, later,
                                    fmt::format("another statement gives the {} '{}' another {}",
                                                what, entity.key, field),
                                    "this one is later and counts; the other is", earlier);
              });
      }
      settle(entity.current);
    }
  };
  merge_store(corpus_.frameworks_, "framework");
  merge_store(corpus_.roles_, "role");
  merge_store(corpus_.actors_, "actor");
  merge_store(corpus_.themes_, "theme");
}

void Builder::check(Diagnostics& diagnostics) {
  check_named(corpus_.frameworks_, "framework", diagnostics);
  check_named(corpus_.roles_, "role", diagnostics);
  check_named(corpus_.actors_, "actor", diagnostics);
  check_named(corpus_.themes_, "theme", diagnostics);
  cut_cycles(diagnostics);
  find_near_misses(corpus_, diagnostics);
}

void Builder::cut_cycles(Diagnostics& diagnostics) {
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
      corpus_.themes_, "parent", diagnostics, [](Theme & theme) -> auto& { return theme.parent; });
}

void Builder::leave_out_faulty() {
  bool any = false;
  for_each_record([&](const auto& record) { any = any || record.faulty; });
  if (!any) return;
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
      corpus_.relations_.leave_out([](const Relation& r) { return r.faulty; }));
  std::vector<bool> keep;
  for (const Reflection& reflection : corpus_.reflections_) keep.push_back(!reflection.faulty);
  corpus_.omitted_ += std::count(keep.begin(), keep.end(), false);
  keep_reflections(keep);
  for_each_record(
      [&](auto& record) { visit_references(record, [&](auto& value) { unlink_missing(value); }); });
  for (auto& entity : corpus_.actors_.all()) {
    for (auto& statement : entity.statements) {
      std::erase_if(statement.record.holdings, [](const Holding& h) { return !h.role; });
    }
  }
  corpus_.omitted_ += static_cast<std::int64_t>(corpus_.relations_.leave_out(
      [](const Relation& r) { return (r.from.empty() || r.to.empty()) && r.between.size() < 2; }));
  merge_all(nullptr);
  Diagnostics told;
  cut_cycles(told);
}

void Builder::keep_reflections(const std::vector<bool>& keep) {
  std::vector<ReflectionId> moved(keep.size());
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < keep.size(); ++i) {
    if (!keep[i]) continue;
    moved[i] = {next++};
  }
  std::size_t at = 0;
  corpus_.reflections_.leave_out([&](const Reflection&) { return !keep[at++]; });
  const auto follow = [&](Ref<Reflection>& ref) {
    if (ref.id) ref.id = moved[ref.id.index];
  };
  for_each_record([&](auto& record) { follow_reflections(record, follow); });
}

Corpus build(std::vector<Notes> notes, Project project, const Sources& sources,
             Diagnostics& diagnostics, std::int64_t unread_files) {
  Builder builder(std::move(project), sources, unread_files);
  builder.collect(std::move(notes), diagnostics);
  builder.link(diagnostics);
  builder.merge_all(&diagnostics);
  builder.check(diagnostics);
  builder.leave_out_faulty();
  builder.all_in_scope();
  builder.index();
  return builder.take();
}

}  // namespace mellanrum
