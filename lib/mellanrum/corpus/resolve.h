// SPDX-License-Identifier: MIT
//
// Links the names in records to the records they mean. A name is an id or an alias, matched
// exactly; a reflection's is its id within the same seminar, or seminar#id. What is not known is
// reported with the nearest name that is, and marks the record faulty.
#ifndef MELLANRUM_CORPUS_RESOLVE_H
#define MELLANRUM_CORPUS_RESOLVE_H

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mellanrum/corpus/references.h"
#include "mellanrum/corpus/shelf.h"
#include "mellanrum/corpus/store.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum {

class Resolver {
 public:
  /// All are kept by reference.
  Resolver(Store<Framework>& frameworks, Store<Role>& roles, Store<Actor>& actors,
           Store<Theme>& themes, const std::vector<Seminar>& seminars,
           const Shelf<Reflection>& reflections, Diagnostics& diagnostics);

  /// Enters all aliases; reports those that mean two records.
  void declare_aliases();

  /// Links every reference in `record`, which stands in the notes of `seminar` (or in none).
  template <class R>
  void resolve(R& record, SeminarId seminar) {
    bool fine = true;
    visit_references(record, [&](auto& value) { fine = link(value, seminar) && fine; });
    if (!fine) record.faulty = true;
  }

 private:
  template <class R>
  bool link(Refs<R>& refs, SeminarId seminar) {
    bool fine = true;
    for (Ref<R>& ref : refs) fine = link(ref, seminar) && fine;
    return fine;
  }
  bool link(Ref<Framework>& ref, SeminarId seminar);
  bool link(Ref<Role>& ref, SeminarId seminar);
  bool link(Ref<Actor>& ref, SeminarId seminar);
  bool link(Ref<Theme>& ref, SeminarId seminar);
  bool link(Ref<Reflection>& ref, SeminarId seminar);

  Store<Framework>& frameworks_;
  Store<Role>& roles_;
  Store<Actor>& actors_;
  Store<Theme>& themes_;
  const std::vector<Seminar>& seminars_;
  /// The reflection of `seminar` with that id, or none.
  ReflectionId find_reflection(SeminarId seminar, std::string_view id);
  void report_unknown_reflection(const Ref<Reflection>& ref, SeminarId seminar);

  const Shelf<Reflection>& reflections_;
  std::unordered_map<std::string_view, SeminarId> seminar_ids_;
  /// The reflections of a seminar, and by their ids once one is asked for.
  struct SaidInSeminar {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<std::pair<std::size_t, ReflectionId>> by_hash;  // of the id
  };
  std::vector<SaidInSeminar> said_in_;
  Diagnostics& diagnostics_;
  /// Suggestions cost a look at every name; so many faults have one cause, and are found without.
  int suggestions_left_ = 50;
};

}  // namespace mellanrum

#endif
