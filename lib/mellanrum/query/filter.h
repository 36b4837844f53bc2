// SPDX-License-Identifier: MIT
//
// A Filter chooses what a command lists, and which links count. Terms that ask only for seminar or
// date, joined to the rest by AND, choose what goes in; all others choose what is listed.
#ifndef MELLANRUM_QUERY_FILTER_H
#define MELLANRUM_QUERY_FILTER_H

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mellanrum/corpus/corpus.h"
#include "mellanrum/query/expression.h"
#include "mellanrum/query/subject.h"
#include "mellanrum/text/diagnostic.h"

namespace mellanrum::query {

class Filter {
 public:
  /// Everything.
  Filter() = default;

  /// All of the filters in `ids` together, for listings of `type` (any subject of that type) or,
  /// without one, of every type: a field that a type lacks then does not restrict it. Names of
  /// records are looked up in `corpus`. After a report the filter must not be used.
  Filter(const Sources& sources, const std::vector<SourceId>& ids, const Corpus& corpus,
         std::optional<Subject> type, Diagnostics& diagnostics);

  /// Whether it chooses what goes in, and then which seminars.
  bool chooses_seminars() const { return !input_.parts.empty(); }
  std::vector<bool> chosen_seminars(const Corpus& corpus) const;

  /// Whether nothing is left out of a listing.
  bool is_open() const { return rest_.parts.empty(); }

  /// Whether `subject` is listed.
  bool lists(const Corpus& corpus, const Subject& subject) const;

  /// Whether what these records make up is listed: a term holds where it holds of any of them by
  /// itself, `FIELD:` where none of them has any.
  bool lists_whole(const Corpus& corpus, const std::vector<Subject>& records) const;

  /// Whether a relation is drawn on a map of actors: by the terms that actors lack, such as status.
  bool draws(const Corpus& corpus, RelationId relation) const;
  /// Whether any term asks for what only relations have.
  bool chooses_relations() const;

  /// Looks again at what lies below the records that it names: in a narrowed corpus that may
  /// differ.
  void follow(const Corpus& corpus);

 private:
  friend class Counter;

  Expression input_;  // all_of
  Expression rest_;   // all_of
};

/// Which of the reflections that name a subject count for it. What the filter asks of the subject
/// itself is looked at once, as its texts may be as many and as long as what is said of it.
class Counter {
 public:
  /// `filter` and `corpus` are kept by reference.
  Counter(const Filter& filter, const Corpus& corpus, Subject subject)
      : filter_(filter), corpus_(corpus), subject_(subject) {}

  bool counts(ReflectionId said);

 private:
  const Filter& filter_;
  const Corpus& corpus_;
  Subject subject_;
  std::map<const Term*, bool> own_;
};

}  // namespace mellanrum::query

#endif
