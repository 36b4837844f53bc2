// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "mellanrum/corpus/build.h"
#include "mellanrum/corpus/builder.h"

namespace mellanrum {
namespace {

/// Those of `records`, which stand by seminar and the timeless ones first, that belong to `id`.
template <class Records, class SeminarOf>
auto of_seminar(Records& records, SeminarId id, SeminarOf seminar_of) {
  // None comes before the first.
  const auto order = [](SeminarId seminar) { return seminar ? seminar.index + 1 : 0; };
  return std::pair(std::lower_bound(records.begin(), records.end(), order(id),
                                    [&](const auto& record, std::uint32_t wanted) {
                                      return order(seminar_of(record)) < wanted;
                                    }),
                   std::upper_bound(records.begin(), records.end(), order(id),
                                    [&](std::uint32_t wanted, const auto& record) {
                                      return wanted < order(seminar_of(record));
                                    }));
}

}  // namespace

Builder::Builder(const Corpus& whole, SeminarId only)
    : Builder(whole.project_, *whole.sources_, whole.omitted_) {
  Corpus& c = corpus_;
  c.language_ = whole.language_;
  const auto take = [&](auto& store, const auto& from) {
    store = from.without_statements();
    for (std::uint32_t i = 0; i < from.size(); ++i) {
      const auto& all = from.all()[i].statements;
      auto& some = store.all()[i].statements;
      const auto seminar_of = [](const auto& statement) { return statement.seminar; };
      for (const SeminarId seminar : {SeminarId(), only}) {
        const auto [begin, end] = of_seminar(all, seminar, seminar_of);
        some.insert(some.end(), begin, end);
      }
    }
  };
  take(c.frameworks_, whole.frameworks_);
  take(c.roles_, whole.roles_);
  take(c.actors_, whole.actors_);
  take(c.themes_, whole.themes_);
  for (const Seminar& seminar : whole.seminars_) {
    // The others only keep their place.
    Seminar bare;
    bare.id = seminar.id;
    c.seminars_.push_back(std::move(bare));
  }
  c.seminars_[only.index] = whole.seminars_[only.index];
  c.seminars_in_scope_ = {only};
  for (const SeminarId seminar : {SeminarId(), only}) {
    const auto [begin, end] =
        of_seminar(whole.relations_, seminar, [](const Relation& r) { return r.seminar; });
    c.relations_.add({begin, end});
  }
  const auto [begin, end] =
      of_seminar(whole.reflections_, only, [](const Reflection& r) { return r.seminar; });
  c.reflections_.add({begin, end});
  const auto first = static_cast<std::uint32_t>(begin - whole.reflections_.begin());
  const auto follow = [&](Ref<Reflection>& ref) {
    if (!ref.id) return;
    const bool own = ref.id.index >= first && ref.id.index - first < c.reflections_.size();
    ref.id = own ? ReflectionId{ref.id.index - first} : ReflectionId();
  };
  for_each_record([&](auto& record) { follow_reflections(record, follow); });
}

Corpus excerpt(const Corpus& whole, SeminarId only) {
  Builder builder(whole, only);
  std::vector<bool> keep(whole.seminars().size());
  keep[only.index] = true;
  builder.narrow(keep, false);
  builder.index();
  return builder.take();
}

}  // namespace mellanrum
